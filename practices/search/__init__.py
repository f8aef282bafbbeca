"""Full-text search: one analyser in Python, one row a practice and language, the same results on both databases."""
