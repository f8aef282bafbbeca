"""What a query string asks for, what it finds, how it is called in words, and its one address."""
