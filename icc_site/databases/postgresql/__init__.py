"""PostgreSQL as Django has it, which is not waited for where it is away."""
