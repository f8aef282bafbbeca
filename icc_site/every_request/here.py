"""Where the reader is: the addresses that every page shows about itself."""

from dataclasses import dataclass
from functools import cache

from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.safestring import SafeString
from django.utils.translation import get_language, get_language_from_path, pgettext

from networks.requests.addresses import other_form


@dataclass(frozen=True)
class LanguageLink:
    """This page in one language."""

    code: str
    name: str
    address: str
    absolute: str
    current: bool


@dataclass(frozen=True)
class NavigationEntry:
    """An entry of the site's navigation; `current` is "page" or "true" where the reader is in it, else ""."""

    label: str
    address: str
    current: str


@cache
def typefaces(language: str) -> SafeString:
    """The links, as HTML, by which a page of a language asks for its typefaces first: the same on each of its pages."""
    return render_to_string("includes/_typefaces.html", {"language": language})


class Here:
    """The page that is being read, as its own header, tools and footer need it."""

    def __init__(self, request):
        self.request = request
        self.path = request.path

    @property
    def site_name(self) -> str:
        return str(settings.SITE_NAME)

    @property
    def licence(self):
        """That of the texts, with a name and an address; None where none is stated."""
        return settings.TEXTS_LICENCE

    @property
    def typefaces(self) -> SafeString:
        return typefaces(get_language() or settings.LANGUAGE_CODE)

    @property
    def is_public(self) -> bool:
        """Whether the page has a language in its address, and therefore a PDF and other languages."""
        return bool(self.request.resolver_match and get_language_from_path(self.path))

    @cached_property
    def origin(self) -> str:
        """Scheme and host, such as "https://example.org"; "" where the page says that there is no such host."""
        try:
            return f"{self.request.scheme}://{self.request.get_host()}"
        except DisallowedHost:
            return ""

    @property
    def canonical(self) -> str:
        return f"{self.origin}{self.request.get_full_path()}"

    @property
    def pdf(self) -> str:
        return other_form(self.request.get_full_path(), ".pdf")

    @cached_property
    def languages(self) -> list[LanguageLink]:
        return [self._in_language(code, name) for code, name in settings.LANGUAGES]

    @property
    def language(self) -> LanguageLink:
        return next(link for link in self.languages if link.current)

    def _in_language(self, code: str, name: str) -> LanguageLink:
        address = f"/{code}/"
        if self.is_public:
            address += self.request.get_full_path().split("/", 2)[2]  # the same but for the language
        return LanguageLink(code, name, address, self.origin + address, code == get_language())

    @cached_property
    def sections(self) -> list[NavigationEntry]:
        return [
            self._entry(pgettext("navigation", "Practices"), "practice_list"),
            self._entry(pgettext("navigation", "Map"), "map"),
            self._entry(pgettext("navigation", "Cities"), "city_list"),
            self._entry(pgettext("navigation", "Networks"), "network_list"),
            self._entry(pgettext("navigation", "About"), "about"),
        ]

    @cached_property
    def my_list(self) -> NavigationEntry:
        return self._entry(pgettext("navigation", "My list"), "my_list")

    def _entry(self, label: str, name: str) -> NavigationEntry:
        address = reverse(name)
        inside = "true" if self.path.startswith(address) else ""
        return NavigationEntry(label, address, "page" if self.path == address else inside)
