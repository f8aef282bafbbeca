"""Many practices whole, one after the other."""
