"""What a file about a practice is called."""

from practices.models import Practice


def practice_file_words(practice: Practice) -> list[str]:
    """Number, address and leading city, which is left out where the address has it already."""
    cities = [city.slug for city in practice.places[:1] if f"-{city.slug}-" not in f"-{practice.slug}-"]
    return [practice.reference, practice.slug, *cities]
