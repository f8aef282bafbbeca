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
from .withdrawn import practice_in_force


def practice_detail(request, slug):
    practice = Practice.objects.once_public().with_places().with_topics().with_attachments().named(slug)
    if practice is None:
        return former_address(slug)
    if (in_force := practice_in_force(practice)) != practice:
        return redirect(in_force, permanent=True)
    response = render(request, "practices/practice_detail.html", practice_context(practice, request))
    if practice.is_archived:
        response["X-Robots-Tag"] = "noindex"
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
    if practice.has_page:
        return redirect(practice)
    response = render(request, "practices/practice_preview.html", practice_context(practice, request))
    response["X-Robots-Tag"] = "noindex"
    add_never_cache_headers(response)
    return with_file_words(response, practice_file_words(practice))


def former_address(slug):
    """Lead on for good from an address that a practice once had or has in other capitals, or from "icc-0007"."""
    practices = Practice.objects.once_public()
    practice = practices.named_in_any_case(slug) or practices.formerly_named(slug) or practices.referred_to(slug)
    practice = found_or_404(practice, _("There is no practice at this address."))
    return redirect(practice_in_force(practice), permanent=True)


def practice_permalink(request, number):
    """Lead from the permanent number to the page, in the first language in which the practice is told."""
    practice = Practice.objects.once_public().numbered(number)
    practice = found_or_404(practice, _("There is no practice with this number."))
    if (in_force := practice_in_force(practice)) != practice:
        return redirect("practice_permalink", in_force.number, permanent=True)
    with override(practice.languages[0]):
        return redirect(practice)


def practice_document(request, pk, file_name):
    """The file of a practice that can be read, as a download; the documents of drafts do not exist for visitors."""
    document = PracticeDocument.objects.of_practices_once_public().named(pk, file_name)
    document = found_or_404(document, _("There is no such document."))
    practice_in_force(document.practice)
    return FileResponse(document.file.open(), as_attachment=True, filename=document.file_name)
