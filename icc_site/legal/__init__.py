"""What a public site says of itself: who publishes it, what it keeps of people, how accessible it is, its licence."""
