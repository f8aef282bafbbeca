"""Long PDFs, ordered and made in the background."""
