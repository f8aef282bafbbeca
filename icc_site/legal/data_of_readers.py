"""The rows of the table of personal data about readers, who need no account."""

from datetime import timedelta

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from icc_site.every_request import text_size
from icc_site.models import TIME_REMEMBERED
from practices.pages.picked import my_list

from .processing import Processing, Where
from .sentences import BY_BROWSER

READERS = (
    Processing(
        name=_("Text size"),
        purpose=_("To show every page in the text size that you chose."),
        data=_("The text size."),
        where=Where.BROWSER,
        kept=timedelta(seconds=text_size.A_YEAR),
        deleted_by=BY_BROWSER,
        cookies=(text_size.COOKIE,),
    ),
    Processing(
        name=pgettext_lazy("navigation", "My list"),
        purpose=_("To remember the practices that you added to your list."),
        data=_("The numbers of the practices."),
        where=Where.BROWSER,
        kept=timedelta(seconds=my_list.A_YEAR),
        deleted_by=BY_BROWSER,
        cookies=(my_list.COOKIE,),
    ),
    Processing(
        name=_("Your IP address while the site answers you"),
        purpose=_("To share the server fairly between all readers."),
        data=_("The IP address that your request comes from."),
        where=Where.MEMORY,
        kept=_("While a page or a PDF is made for you. If you order a booklet: until it is ready."),
        deleted_by=_("The site. It forgets those who ordered a booklet when the next one is ordered."),
    ),
    Processing(
        name=_("Booklets that you order"),
        purpose=_("To make a long PDF, and to show how far it is."),
        data=_("The address of the booklet, which holds your search or your list, and the text size. Not who you are."),
        where=Where.DATABASE,
        kept=TIME_REMEMBERED,
        deleted_by=_("The site, when the next booklet is ordered after this time."),
        fields=("icc_site.BookletOrder.address",),
    ),
    Processing(
        name=_("Log of faults"),
        purpose=_("To help to find and mend faults of the site."),
        data=_("The time, the fault, and the address of the page. Not your IP address."),
        where=Where.LOGS,
        kept=None,
        deleted_by=_("Whoever runs the server."),
        log_lines=(
            "Another worker has taken up the booklet %s",
            "The PDF of %.200s goes without %.200r: %s",
            "The booklet %s could not be made",
            "The booklet %s is given up: its workers died %s times",
            "The database failed under the booklet %s, which is taken up again: %s",
            "The worker on the booklet %s has died; another takes it up",
            "There is no booklet at %s, or no more",
            "There is no room for the booklet %s: PDF_CACHE or the disk is too small",
            "There is no scratch space for the booklet %s: %s",
        ),
    ),
    Processing(
        name=_("Logs of the web server"),
        purpose=_("To help to find faults and to fend off attacks."),
        data=_("A server in front of this site may note your IP address, the time and the address of each page."),
        where=Where.LOGS,
        kept=None,
        deleted_by=_("Whoever runs the server."),
    ),
)
