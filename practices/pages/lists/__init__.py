"""The list of practices: cards, facets, counts, pages."""
