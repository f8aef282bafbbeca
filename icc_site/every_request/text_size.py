"""The reader's text size: five steps, kept in a cookie."""

from dataclasses import dataclass

from django.core.exceptions import SuspiciousOperation
from django.http import HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

from networks.languages.cldr import join_words
from networks.requests.methods import answers
from networks.requests.own_forms import own_address, refuse_other_sites
from networks.requests.parameters import ANY, takes

SIZES = (100, 125, 150, 175, 200)  # per cent
COOKIE = "text_size"
A_YEAR = 365 * 24 * 60 * 60  # seconds


@dataclass(frozen=True)
class TextSize:
    """One of the five sizes, in per cent of the normal one."""

    percent: int = SIZES[0]

    @classmethod
    def parse(cls, text: str | None) -> "TextSize":
        """The size that a cookie or form names; ValueError if it is none of the five."""
        known = {str(size): size for size in SIZES}
        if text not in known:
            raise ValueError(text)
        return cls(known[text])

    @classmethod
    def of_cookie(cls, text: str | None) -> "TextSize":
        try:
            return cls.parse(text)
        except ValueError:
            return cls()

    @property
    def sizes(self) -> str:
        """All of them, as the page's script reads them."""
        return " ".join(map(str, SIZES))

    @property
    def larger(self) -> int | None:
        return next((size for size in SIZES if size > self.percent), None)

    @property
    def smaller(self) -> int | None:
        return next((size for size in reversed(SIZES) if size < self.percent), None)

    @property
    def is_large_print(self) -> bool:
        return self.percent >= 150


@takes(ANY)  # it is no page
@answers("POST")
@csrf_exempt  # a display preference: pages without a token stay the same for everybody and can be cached
def text_size(request):
    """Keep the size that the reader chose and lead back to the page; 400 names a size that does not exist."""
    refuse_other_sites(request, _("Another site sent this form; choose the text size here."))
    try:
        size = TextSize.parse(request.POST.get("size"))
    except ValueError as error:
        message = _("There is no text size “%(size)s”; choose one of %(sizes)s per cent.")
        sizes = join_words(map(str, SIZES))
        raise SuspiciousOperation(message % {"size": str(error)[:40], "sizes": sizes}) from error
    response = HttpResponseRedirect(own_address(request, request.POST.get("next", "")) + "#text-size")
    response.set_cookie(COOKIE, str(size.percent), max_age=A_YEAR, samesite="Lax", secure=request.is_secure())
    return response
