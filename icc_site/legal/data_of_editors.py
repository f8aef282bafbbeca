"""The rows of the table of personal data about editors, who sign in."""

from datetime import timedelta

from django.conf import settings
from django.contrib.messages.storage.cookie import CookieStorage
from django.utils.translation import gettext_lazy as _

from icc_site.signing_in import known_browsers, limits
from icc_site.signing_in.security_log import DAYS_KEPT

from .processing import Processing, Where
from .sentences import BY_BROWSER, UNTIL_BROWSER_CLOSES, UNTIL_DELETED, WITH_ACCOUNT

OF_STRANGERS = (limits.CLIENT, limits.CUSTOMER, limits.ACCOUNT_FROM_CLIENT, limits.ACCOUNT)

BY_SITE_IN_TIME = _(
    "Failed attempts no longer count after this time. The site deletes the files when it needs the room."
)

EDITORS = (
    Processing(
        name=_("Accounts"),
        purpose=_("To let editors sign in, and to set what each of them may do."),
        data=_("User name, name, e-mail address, a hash of the password, rights, and when you last signed in."),
        where=Where.DATABASE,
        kept=WITH_ACCOUNT,
        deleted_by=_("An administrator."),
        fields=(
            *(f"auth.User.{name}" for name in ("username", "first_name", "last_name", "email", "password")),
            *(f"auth.User.{name}" for name in ("last_login", "date_joined", "groups", "user_permissions")),
            *("auth.User_groups.user", "auth.User_user_permissions.user"),
        ),
    ),
    Processing(
        name=_("History of changes"),
        purpose=_("To show who changed what in the catalogue, and when."),
        data=_("The account, the time, the entry and the names of the changed fields."),
        where=Where.DATABASE,
        kept=WITH_ACCOUNT,
        deleted_by=_("An administrator, by deleting the account."),
        fields=tuple(f"admin.LogEntry.{name}" for name in ("user", "object_id", "object_repr", "change_message")),
    ),
    Processing(
        name=_("Being signed in"),
        purpose=_("To keep you signed in from page to page."),
        data=_("A random key, and the account that it belongs to."),
        where=Where.DATABASE,
        kept=timedelta(seconds=settings.SESSION_COOKIE_AGE),
        deleted_by=_("You, by signing out. Otherwise the site, when somebody next signs in after this time."),
        fields=("sessions.Session.session_key", "sessions.Session.session_data"),
        cookies=(settings.SESSION_COOKIE_NAME,),
    ),
    Processing(
        name=_("Known browser"),
        purpose=_("To let you sign in while others try to guess your password."),
        data=_("The account, and a random identifier."),
        where=Where.BROWSER,
        kept=timedelta(seconds=limits.SECONDS_KNOWN),
        deleted_by=BY_BROWSER,
        cookies=(known_browsers.COOKIE,),
    ),
    Processing(
        name=_("Form token"),
        purpose=_("To make sure that no other site sends forms in your name."),
        data=_("A random key."),
        where=Where.BROWSER,
        kept=timedelta(seconds=settings.CSRF_COOKIE_AGE),
        deleted_by=BY_BROWSER,
        cookies=(settings.CSRF_COOKIE_NAME,),
    ),
    Processing(
        name=_("Messages of the administration"),
        purpose=_("To tell you on the next page whether your change was saved."),
        data=_("The message."),
        where=Where.BROWSER,
        kept=UNTIL_BROWSER_CLOSES,
        deleted_by=_("The site, when the message is shown."),
        cookies=(CookieStorage.cookie_name,),
    ),
    Processing(
        name=_("How you set up the administration"),
        purpose=_("To keep the administration as you set it up: colours, language of the texts, navigation."),
        data=_("Your choices."),
        where=Where.BROWSER,
        kept=UNTIL_DELETED,
        deleted_by=_("You, in your browser."),
        browser_storage=("theme", "content-language", "django.admin.navSidebarIsOpen"),
    ),
    Processing(
        name=_("Filters of the administration"),
        purpose=_("To keep what you filtered by while you work."),
        data=_("Which filters are open, and what you typed to filter the navigation."),
        where=Where.BROWSER,
        kept=_("Until you close the tab."),
        deleted_by=_("Your browser."),
        browser_storage=("django.admin.filtersState", "django.admin.navSidebarFilterValue"),
    ),
    Processing(
        name=_("Security log"),
        purpose=_("To show attacks on accounts."),
        data=_("For each attempt to sign in: the time, the IP address, the account name and the outcome."),
        where=Where.FILES,
        kept=timedelta(days=DAYS_KEPT),
        deleted_by=_("The site, when somebody next tries to sign in after this time."),
        log_lines=("sign-in refused for %s s: %s", "sign-in failed: %s", "sign-in succeeded: %s"),
    ),
    Processing(
        name=_("Counters of failures to sign in"),
        purpose=_("To slow down anyone who tries to guess passwords."),
        data=_("The times of failed attempts, under a hash of the IP address and of the account name."),
        where=Where.FILES,
        kept=timedelta(seconds=max(limit.seconds_kept for limit in OF_STRANGERS)),
        deleted_by=BY_SITE_IN_TIME,
    ),
    Processing(
        name=_("Counters of failures in a known browser"),
        purpose=_("To stop trusting a known browser that is used to guess passwords."),
        data=_("The times of failed attempts, under a hash of the identifier of the browser."),
        where=Where.FILES,
        kept=timedelta(seconds=limits.BROWSER.seconds_kept),
        deleted_by=BY_SITE_IN_TIME,
    ),
)
