"""Rich text: what is allowed."""
