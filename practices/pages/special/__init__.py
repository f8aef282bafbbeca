"""Special pages: practices on one occasion, under themes."""
