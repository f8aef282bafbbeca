"""The pages of topics, and what those of places say of practices."""
