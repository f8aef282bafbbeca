"""The pages of cities, countries and networks."""
