"""Special pages: practices on one occasion, under themes."""

from django.shortcuts import redirect, render
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _

from networks.requests.caching import cacheable_if
from networks.requests.file_names import with_file_words
from networks.requests.found import found_or_404, named_or_404
from practices.filters.special_practices import SpecialPractices
from practices.models import SpecialPage
from practices.publication.previews import special_page_in_preview

from .special_page import SpecialPageShown


def special_list(request):
    pages = SpecialPage.objects.published().with_themes()
    context = {"pages": [SpecialPractices(page, request.reading.index) for page in pages]}
    return render(request, "practices/special_list.html", context)


def special_detail(request, slug):
    page = named_or_404(SpecialPage.objects.published().with_themes(), slug, _("There is no such special page."))
    return special_page(request, page, "practices/special_detail.html")


def special_page(request, page: SpecialPage, template: str):
    special = SpecialPageShown(page, request.reading.index, request.reading.paper)
    response = render(request, template, {"page": page, "special": special, "version": special.updated_at})
    return cacheable_if(special.practices.is_complete, response)


def special_preview(request, token):
    """A page that is not published, as it would stand on the site; for others than its staff there is none."""
    page = found_or_404(special_page_in_preview(token, request.user), _("There is no such special page."))
    if page.is_published:
        return redirect(page)
    response = special_page(request, page, "practices/special_preview.html")
    response["X-Robots-Tag"] = "noindex"
    add_never_cache_headers(response)
    return with_file_words(response, [page.slug])
