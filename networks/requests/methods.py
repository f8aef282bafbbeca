"""How a view may be asked: for reading only, where it does not say else; all else would pass the page cache by."""

FOR_READING = ("GET", "HEAD")


def answers(*methods: str):
    """A decorator that says which methods a view answers."""

    def mark(view):
        view.methods = methods
        return view

    return mark


def methods_of(view) -> tuple[str, ...]:
    return getattr(view, "methods", FOR_READING)
