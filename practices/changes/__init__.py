"""What a saved row moves, and many changes as one."""
