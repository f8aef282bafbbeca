"""What a practice needs before it is public, and previews of what is not."""
