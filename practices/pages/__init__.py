"""What visitors see: a room a kind of page."""
