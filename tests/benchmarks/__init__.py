"""How fast the site is, and a catalogue of any size to try it with; none of this runs with the tests."""
