"""The page of a practice, its preview, the addresses that lead to it, and its documents."""

from django.http import FileResponse
from django.shortcuts import redirect, render
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from django.utils.translation import override

from networks.requests.file_names import with_file_words
from networks.requests.found import found_or_404
from practices.models import Practice, PracticeDocument
from practices.publication.previews import practice_in_preview

from .file_words import practice_file_words
from .inspirations import with_ties
from .related import related_practices
from .sections import sections


def practice_detail(request, slug):
    practice = Practice.objects.published().with_places().with_topics().with_attachments().named(slug)
    if practice is None:
        return former_address(slug)
    response = render(request, "practices/practice_detail.html", practice_context(practice, request))
    return with_file_words(response, practice_file_words(practice))


def practice_context(practice, request):
    with_ties([practice], request.reading.index)
    return {
        "practice": practice,
        "sections": sections(practice),
        "related": related_practices(practice, request.reading.index),
        "version": practice.updated_at,
    }


def practice_preview(request, token):
    """A practice that is not published, as it would stand on the site; for others than its staff there is none."""
    practice = found_or_404(practice_in_preview(token, request.user), _("There is no practice at this address."))
    if practice.is_published:
        return redirect(practice)
    response = render(request, "practices/practice_preview.html", practice_context(practice, request))
    response["X-Robots-Tag"] = "noindex"
    add_never_cache_headers(response)
    return with_file_words(response, practice_file_words(practice))


def former_address(slug):
    """Lead on for good from an address that a published practice once had, or has in other capitals; 404 if none."""
    practices = Practice.objects.published()
    practice = practices.named_in_any_case(slug) or practices.formerly_named(slug)
    return redirect(found_or_404(practice, _("There is no practice at this address.")), permanent=True)


def practice_permalink(request, number):
    """Lead from the permanent number to the page, in the first language in which the practice is told."""
    practice = found_or_404(Practice.objects.published().numbered(number), _("There is no practice with this number."))
    with override(practice.languages[0]):
        return redirect(practice)


def practice_document(request, pk, file_name):
    """A published practice's file, as a download; the documents of drafts do not exist for visitors."""
    document = PracticeDocument.objects.of_published_practices().named(pk, file_name)
    document = found_or_404(document, _("There is no such document."))
    return FileResponse(document.file.open(), as_attachment=True, filename=document.file_name)
