"""An editor in a process of its own: each line that it reads becomes the end of the newest practice's title.

It answers with the moment at which it began to save; at the end it puts the former title back.
"""

import sys
from time import perf_counter

import django


def main() -> None:
    django.setup()
    from practices.models import Practice

    practice = Practice.objects.published().newest().first()
    column = f"title_{practice.languages[0]}"
    former = getattr(practice, column)
    tell("ready")
    try:
        for line in sys.stdin:
            tell(save(practice, column, f"{former[:150]} {line.strip()}"))
    finally:
        save(practice, column, former)


def save(practice, column: str, title: str) -> float:
    """Save as the admin does: the practice and its topics, as one change; return when that began."""
    from practices.changes.gathering import gathered_changes

    topics = list(practice.topics.all())
    began = perf_counter()
    setattr(practice, column, title)
    with gathered_changes():
        practice.save()
        practice.topics.set(topics)
    return began


def tell(what) -> None:
    sys.stdout.write(f"{what}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
