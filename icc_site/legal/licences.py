"""The licences under which a site may give away its texts, by their SPDX identifiers."""

from dataclasses import dataclass

from django.core.exceptions import ImproperlyConfigured

CREATIVE_COMMONS = "https://creativecommons.org"


@dataclass(frozen=True)
class Licence:
    spdx: str
    name: str
    address: str


LICENCES = (
    Licence("CC0-1.0", "CC0 1.0", f"{CREATIVE_COMMONS}/publicdomain/zero/1.0/"),
    Licence("CC-BY-4.0", "CC BY 4.0", f"{CREATIVE_COMMONS}/licenses/by/4.0/"),
    Licence("CC-BY-SA-4.0", "CC BY-SA 4.0", f"{CREATIVE_COMMONS}/licenses/by-sa/4.0/"),
    Licence("CC-BY-NC-4.0", "CC BY-NC 4.0", f"{CREATIVE_COMMONS}/licenses/by-nc/4.0/"),
    Licence("CC-BY-NC-SA-4.0", "CC BY-NC-SA 4.0", f"{CREATIVE_COMMONS}/licenses/by-nc-sa/4.0/"),
    Licence("CC-BY-ND-4.0", "CC BY-ND 4.0", f"{CREATIVE_COMMONS}/licenses/by-nd/4.0/"),
    Licence("CC-BY-NC-ND-4.0", "CC BY-NC-ND 4.0", f"{CREATIVE_COMMONS}/licenses/by-nc-nd/4.0/"),
)


def licence(spdx: str) -> Licence | None:
    """The licence of an identifier, None for ""; ImproperlyConfigured names those that there are."""
    known = {each.spdx: each for each in LICENCES}
    if spdx and spdx not in known:
        raise ImproperlyConfigured(f"TEXTS_LICENCE is “{spdx}”; leave it out, or choose one of {', '.join(known)}.")
    return known.get(spdx)
