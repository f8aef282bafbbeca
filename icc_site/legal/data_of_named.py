"""The rows of the table of personal data about people whom the catalogue names."""

from django.utils.translation import gettext_lazy as _

from .processing import Processing, Where
from .sentences import BY_EDITORS, WITH_ENTRY

NAMED = (
    Processing(
        name=_("Contacts of practices"),
        purpose=_("To tell readers whom to ask about a practice."),
        data=_("The name of a person or an office, an e-mail address and a web page. They are public."),
        where=Where.DATABASE,
        kept=WITH_ENTRY,
        deleted_by=BY_EDITORS,
        fields=tuple(f"practices.Practice.contact_{name}" for name in ("name", "email", "url")),
    ),
    Processing(
        name=_("Names in texts and documents"),
        purpose=_("To say what a city or a network did, and who did it."),
        data=_("Names that texts and attached documents mention. They are public, except in drafts."),
        where=Where.DATABASE_AND_FILES,
        kept=WITH_ENTRY,
        deleted_by=BY_EDITORS,
        fields=(
            *(f"practices.Practice.{name}" for name in ("title", "sort_title", "summary", "purpose", "rationale")),
            *(f"practices.Practice.{name}" for name in ("process", "impact", "body", "withdrawal_reason")),
            *(f"practices.PracticeDocument.{name}" for name in ("title", "file")),
            *(f"practices.PracticeLink.{name}" for name in ("title", "url")),
            *(f"practices.Translation.{name}" for name in ("original", "draft")),
            *(f"practices.SearchEntry.{name}" for name in ("title", "summary", "sections")),
            *(f"practices.SearchWord.{name}" for name in ("word", "written")),
            *(f"practices.SpecialPage.{name}" for name in ("title", "introduction")),
            *(f"practices.Theme.{name}" for name in ("heading", "text")),
            *("practices.Inspiration.note", "networks.Network.description", "networks.Network.coordinator"),
            *("networks.Partner.name", "networks.Objective.text"),
            *(f"networks.Announcement.{name}" for name in ("title", "body")),
        ),
    ),
    Processing(
        name=_("Working remarks"),
        purpose=_("To help the editors to look after the catalogue."),
        data=_("What editors note about an entry. A note may name a person. Only editors see it."),
        where=Where.DATABASE,
        kept=WITH_ENTRY,
        deleted_by=BY_EDITORS,
        fields=(
            *(f"{model}.staff_note" for model in ("networks.City", "networks.Network", "practices.Practice")),
            "networks.City.population_note",
        ),
    ),
    Processing(
        name=_("Copies of pages and PDFs"),
        purpose=_("To answer readers without making the same page again."),
        data=_("What public pages show, and what readers searched for. Not who they are."),
        where=Where.FILES,
        kept=_("Until room is needed. A copy that is out of date is not shown."),
        deleted_by=_("The site."),
    ),
)
