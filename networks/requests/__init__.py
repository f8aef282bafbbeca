"""What every view says alike: not found, the one address of a page, its other forms, forms without a token."""
