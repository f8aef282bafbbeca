"""Every facet value of the catalogue as a roaring bitmap of practices, held in the process and kept in step."""
