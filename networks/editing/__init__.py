"""What every editor’s form does alike: so far, the difference between two texts, and a signal."""
