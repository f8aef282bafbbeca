"""What others hold on to: addresses, links, files, scripts and settings. Their names stay, whatever the code says."""

import re
from io import BytesIO
from itertools import chain

import pypdf
import pytest
from django.conf import settings
from django.core.management import BaseCommand, get_commands, load_command_class
from django.urls import URLPattern, get_resolver

from networks.requests.parameters import ANY
from practices.filters.practice_filter import PracticeFilter
from tests.factories import practice, topic

from .rules import APPS
from .source import files

URLS = {
    *("about", "accessibility", "announcement_detail", "booklet", "booklet_order", "choose_language", "city_detail"),
    *(
        "city_list",
        "city_peers",
        "compare",
        "country_detail",
        "figures",
        "figures_csv",
        "home",
        "legal",
        "map",
        "my_list",
    ),
    *("my_list_empty", "network_detail", "network_feed", "network_list", "page_pdf", "practice_detail"),
    *(
        "practice_document",
        "practice_list",
        "practice_permalink",
        "practice_preview",
        "practice_preview_pdf",
        "privacy",
        "robots",
    ),
    *("sitemap", "sitemap_index", "special_detail", "special_list", "special_preview", "special_preview_pdf"),
    *("legal", "privacy", "suggestions", "security_txt", "template", "text_size", "topic_detail"),
}
FILTERS = ["q", "topic", "match", "country", "year", "from", "to", "city", "network", "language", "told", "sort"]
PARAMETERS_READ = {  # by the names of views
    "city_peers": {"page", "reason"},
    "network_list": {"sort"},
    "sitemap": {"p"},
    "suggestions": {"q"},
}
LEADING_TO_ONE_ADDRESS = {  # views that look at the whole query themselves
    *("booklet", "booklet_order", "compare", "figures", "figures_csv", "map", "my_list", "page_pdf", "practice_list"),
    "text_size",
}
OTHER_PARAMETERS = {  # of lists, maps, selections, networks and cities
    *("chosen", "compact", "for", "note", "of", "page", "peers", "practice", "q", "reason", "sort", "special"),
    *("title", "view"),
}
COOKIES = ["csrftoken", "known_browser", "my_list", "sessionid", "text_size"]
COMMANDS = {
    "import_catalogue": ["folder", "--published-at", "--dry-run"],
    "make_booklet": ["--site", "--query", "--languages", "--text-size", "--folder"],
    "make_fallback_fonts": ["--to"],
    "make_map_shapes": ["package", "--to"],
    "prepare_site": ["--address"],
    "rebuild_search": [],
    "work": ["--beside"],
}
FORM_FIELDS = {
    *("title", "city", "country", "start_year", "end_year", "ongoing", "topic_arts", "summary", "purpose", "rationale"),
    *("process", "impact", "body", "links", "source_url", "contact_name", "contact_email", "contact_url"),
}
ENVIRONMENT = {
    *("ALLOWED_HOSTS", "BOOKLET_MEMORY", "BOOKLET_SECONDS", "CACHE_URL", "DATABASE_URL", "DATA_DIR", "DEBUG"),
    *("EMAIL_URL", "HTTPS", "PDF_AT_ONCE", "PDF_CACHE", "PDF_MEMORY", "PDF_SECONDS", "PROXIES"),
    *("SECRET_KEY", "SITE_CONTACT", "SITE_PUBLISHER", "SITE_ADDRESS", "SITE_RESPONSIBLE", "SITE_HOST"),
    *("PRIVACY_AUTHORITY", "ACCESSIBILITY_AUTHORITY", "LOG_DAYS", "TEXTS_LICENCE"),
}


def url_names(resolver) -> set[str]:
    """The names of a resolver's patterns and of those below it, without the admin's."""
    names = set()
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLPattern):
            names.add(pattern.name)
        elif pattern.app_name != "admin":
            names |= url_names(pattern)
    return names


def all_patterns(resolver) -> list[URLPattern]:
    below = [[each] if isinstance(each, URLPattern) else all_patterns(each) for each in resolver.url_patterns]
    return list(chain.from_iterable(below))


def arguments(app: str, name: str) -> list[str]:
    """The arguments of a command that Django's own do not have."""
    known = {action.dest for action in BaseCommand().create_parser("manage.py", name)._actions}
    actions = load_command_class(app, name).create_parser("manage.py", name)._actions
    return [(action.option_strings or [action.dest])[0] for action in actions if action.dest not in known]


def test_url_names_stay():
    assert url_names(get_resolver()) == URLS


def test_query_parameters_of_lists_stay():
    assert list(PracticeFilter.base_filters) == FILTERS


def test_other_query_parameters_stay():
    read = re.compile(r"\b(?:GET|query)\.get(?:list)?\(\"(\w+)\"")
    sources = [text for path, text in files(settings.BASE_DIR, "*.py") if path.parts[0] in APPS]

    assert {name for text in sources for name in read.findall(text)} == OTHER_PARAMETERS


def test_parameters_that_views_read_stay():
    views = {pattern.name: set(getattr(pattern.callback, "parameters", ())) for pattern in all_patterns(get_resolver())}
    any_parameter = {name: {ANY} for name in LEADING_TO_ONE_ADDRESS}

    assert {name: names for name, names in views.items() if names} == PARAMETERS_READ | any_parameter


@pytest.mark.django_db
def test_cookies_stay(client, admin_user):
    client.post("/admin/login/", {"username": "admin", "password": "password"})
    client.post("/text-size/", {"size": "150"})
    client.post("/en/my-list/", {"add": str(practice().number)})

    assert sorted(client.cookies) == COOKIES


def test_commands_and_their_arguments_stay():
    ours = {name: app for name, app in get_commands().items() if app in APPS}

    assert {name: arguments(app, name) for name, app in ours.items()} == COMMANDS


@pytest.mark.django_db
def test_fields_of_the_template_stay(client):
    topic("Arts")
    form = client.get("/en/template.pdf").content

    assert set(pypdf.PdfReader(BytesIO(form)).get_fields() or ()) == FORM_FIELDS


def test_settings_from_the_environment_stay():
    text = (settings.BASE_DIR / "icc_site" / "settings.py").read_text()

    assert set(re.findall(r"\benv\.\w+\(\"(\w+)\"", text)) | set(settings.STATED) == ENVIRONMENT
