"""Work in a process that can be killed: limits of time and memory, the pool, its errors."""
