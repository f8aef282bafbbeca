"""A folder of JSON files becomes the catalogue: read, checked against itself and the models, then written at once."""
