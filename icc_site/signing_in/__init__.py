"""Signing in to the administration: slowed, counted and logged, and what knows a browser again."""
