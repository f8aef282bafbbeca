"""What a reader who is still typing may mean."""
