"""The pages of practices and topics."""

from django.http import FileResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import override

from networks.found import found_or_404

from .filters import PracticeFilter
from .models import Practice, PracticeDocument, Topic
from .related import related_practices
from .results import Results
from .sections import sections


def practice_list(request):
    filterset = PracticeFilter(request.GET, Practice.objects.published())
    results = Results(filterset, request.GET.get("page"), request.paper)
    return render(request, "practices/practice_list.html", {"results": results, "version": results.updated_at})


def practice_detail(request, slug):
    practice = Practice.objects.published().with_places().with_topics().with_attachments().named(slug)
    if practice is None:
        return former_address(slug)
    context = {
        "practice": practice,
        "sections": sections(practice),
        "related": related_practices(practice),
        "version": practice.updated_at,
    }
    return render(request, "practices/practice_detail.html", context)


def former_address(slug):
    """Lead on for good from an address that a published practice once had; 404 if none had it."""
    practice = Practice.objects.published().formerly_named(slug)
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


def topic_detail(request, slug):
    topic = found_or_404(Topic.objects.named(slug), _("There is no such topic."))
    filterset = PracticeFilter({"topic": [slug]}, Practice.objects.published())
    results = Results(filterset, page="1", paper=request.paper)
    return render(
        request, "practices/topic_detail.html", {"topic": topic, "results": results, "version": results.updated_at}
    )
