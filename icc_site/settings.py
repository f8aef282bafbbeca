"""Settings of the whole site: the environment is read in the first block, everything below follows from it."""

import os
from pathlib import Path

import environ
from csp.constants import NONCE, NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

from icc_site.every_request.kept_kinds import caches
from icc_site.legal.licences import licence
from icc_site.legal.stated_names import STATED_NAMES

BASE_DIR = Path(__file__).resolve().parent.parent

# --- The environment -------------------------------------------------------------------------------------------
env = environ.Env()
env.read_env(BASE_DIR / ".env")

DATA_DIR = Path(env.str("DATA_DIR", default=str(BASE_DIR / ".data")))
DEBUG = env.bool("DEBUG", default=False)
SECRET_KEY = env.str("SECRET_KEY", default="only-for-development" if DEBUG else "")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["127.0.0.1", "localhost", "[::1]"])
HTTPS = env.bool("HTTPS", default=False)
PROXIES = env.int("PROXIES", default=1 if HTTPS else 0)  # before the site, each of which names whom it heard
DATABASE = env.db_url("DATABASE_URL", default=f"sqlite:///{DATA_DIR / 'catalogue.sqlite3'}")
CACHE = env.cache_url("CACHE_URL", default="locmemcache://")
EMAIL = env.email_url("EMAIL_URL", default="consolemail://")
SITE_CONTACT = env.str("SITE_CONTACT", default="intercultural.cities@coe.int")
STATED = {name: env.str(name, default="").strip() for name in STATED_NAMES}  # on public pages; where "", they say so
TEXTS_LICENCE = licence(env.str("TEXTS_LICENCE", default=""))
LOG_DAYS = env.int("LOG_DAYS", default=0)  # that others keep logs with readers' addresses; 0 where nobody has said
PDF_AT_ONCE = env.int("PDF_AT_ONCE", default=os.cpu_count() or 1)  # on the whole machine
PDF_SECONDS = env.int("PDF_SECONDS", default=60)  # for one; what takes longer is killed
PDF_MEMORY = env.int("PDF_MEMORY", default=1024)  # MB of address space for one at a time; likewise
BOOKLET_SECONDS = env.int("BOOKLET_SECONDS", default=900)  # for one that is ordered; one at a time is made
BOOKLET_MEMORY = env.int("BOOKLET_MEMORY", default=4096)  # MB of address space for it
PDF_CACHE = env.int("PDF_CACHE", default=500)  # MB on disk for finished ones

LOCAL_HOSTS = {"127.0.0.1", "localhost", "[::1]", "testserver"}
if DATABASE.get("ENGINE") not in ("django.db.backends.sqlite3", "django.db.backends.postgresql"):
    raise ImproperlyConfigured("DATABASE_URL must be sqlite:////a/file or postgres://user:password@host/name.")
if min(PDF_AT_ONCE, PDF_SECONDS, PDF_MEMORY, BOOKLET_SECONDS, BOOKLET_MEMORY) < 1 or PDF_CACHE < 0:
    raise ImproperlyConfigured("PDF_CACHE is at least 0, other PDF_ and BOOKLET_ limits at least 1.")
if not 0 <= LOG_DAYS <= 36_525:
    raise ImproperlyConfigured("LOG_DAYS is a number of days, at most a century; 0 where nobody has said.")
if not SECRET_KEY:
    raise ImproperlyConfigured("Set SECRET_KEY in the environment or in .env; `make run` makes one.")
if set(ALLOWED_HOSTS) - LOCAL_HOSTS and (DEBUG or not HTTPS):
    raise ImproperlyConfigured("ALLOWED_HOSTS names a public host: serve it over TLS, set HTTPS=on and DEBUG=off.")

# --- Applications ----------------------------------------------------------------------------------------------
INSTALLED_APPS = [
    "modeltranslation",  # before the admin, which it extends
    "icc_site.apps.CatalogueAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "csp",
    "django_filters",
    "django_prose_editor",
    "django_tasks",
    "django_tasks_db",
    "networks",
    "practices",
    "icc_site",
]

MIDDLEWARE = [
    "icc_site.every_request.head.HeadMiddleware",
    "icc_site.every_request.headers.HeadersMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "icc_site.every_request.headers.PolicyMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "icc_site.every_request.reading.ReadingMiddleware",
    "icc_site.every_request.one_address.OneAddressMiddleware",
    "icc_site.every_request.fair_share.FairShareMiddleware",
    "icc_site.every_request.page_cache.PageCacheMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "icc_site.every_request.path_language.PathLocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "icc_site.every_request.body_limits.BodyLimitsMiddleware",  # nothing before it reads a body
    "django.contrib.messages.middleware.MessageMiddleware",
]

ROOT_URLCONF = "icc_site.urls"
WSGI_APPLICATION = "icc_site.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.i18n",
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "icc_site.every_request.context_processors.site",
            ],
        },
    },
]

# --- Data ------------------------------------------------------------------------------------------------------
DATABASE_OPTIONS = {
    "icc_site.databases.sqlite3": {
        "transaction_mode": "IMMEDIATE",
        "timeout": 5,  # seconds that a writer waits for another
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",  # what is said to be saved is on the disk
    },
    "icc_site.databases.postgresql": {
        "connect_timeout": 2,  # seconds
        "tcp_user_timeout": 5_000,  # milliseconds until a machine that acknowledges nothing counts as gone
        "keepalives_idle": 10,  # seconds until a silent one is asked whether it is there, and between the three times
        "keepalives_interval": 2,
        "keepalives_count": 3,
    },
}
ENGINE = DATABASE["ENGINE"].replace("django.db.backends", "icc_site.databases")
OPTIONS = DATABASE_OPTIONS[ENGINE] | DATABASE.get("OPTIONS", {})
LASTING = {"CONN_MAX_AGE": 600, "CONN_HEALTH_CHECKS": True, "ATOMIC_REQUESTS": False}
DATABASES = {"default": DATABASE | LASTING | {"ENGINE": ENGINE, "OPTIONS": OPTIONS}}
if CACHE["BACKEND"].endswith("RedisCache"):
    CACHE["OPTIONS"] = {"socket_connect_timeout": 0.5, "socket_timeout": 0.5} | CACHE.get("OPTIONS", {})  # seconds
CACHES = caches(CACHE) | {
    "sign_in": {  # shared by all processes of the machine, whatever CACHE_URL says
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": DATA_DIR / "cache" / "sign-in",
        "OPTIONS": {"MAX_ENTRIES": 5000},
    },
}
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}  # `manage.py db_worker` works on them
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
FIXTURE_DIRS = [BASE_DIR / "fixtures"]
SESSION_ENGINE = "icc_site.signing_in.sessions"

# --- Languages -------------------------------------------------------------------------------------------------
LANGUAGE_CODE = "en"
LANGUAGES = [  # of the interface, by their native names: the programme's two, then in alphabetical order
    ("en", "English"),
    ("fr", "Français"),
    ("de", "Deutsch"),
    ("es", "Español"),
    ("eu", "Euskara"),
    ("it", "Italiano"),
    ("pt", "Português"),
    ("sq", "Shqip"),
    ("sr-latn", "Srpski"),
    ("fi", "Suomi"),
    ("tr", "Türkçe"),
    ("el", "Ελληνικά"),
    ("uk", "Українська"),
]
MODELTRANSLATION_LANGUAGES = ("en", "fr")  # of the content; adding one needs a migration
MODELTRANSLATION_FALLBACK_LANGUAGES = ("en", "fr")
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/Paris"

# --- Files -----------------------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
MEDIA_URL = "/media/"  # never served as such: documents go out through practices.pages.practice.views
MEDIA_ROOT = DATA_DIR / "media"
PDF_FOLDER = DATA_DIR / "cache" / "pdf"  # never served as such
BOOKLET_AT_ONCE = 20  # practices of a booklet that is made while its reader waits; longer ones are ordered
PDF_WAIT = 20  # seconds that a reader waits for their turn
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

# --- Security --------------------------------------------------------------------------------------------------
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_REFERRER_POLICY = "same-origin"
CSRF_FAILURE_VIEW = "icc_site.pages.errors.csrf_failure"
X_FRAME_OPTIONS = "DENY"
WHITENOISE_ALLOW_ALL_ORIGINS = False
WHITENOISE_ROOT = BASE_DIR / "static" / "at_root"  # what browsers ask for without having read a page
DATA_UPLOAD_MAX_MEMORY_SIZE = 5_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000  # of the fullest page of the administration
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

# --- Mail and logs ---------------------------------------------------------------------------------------------
vars().update(EMAIL)
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"strangers": {"()": "icc_site.serving.log_lines.OneLineForStrangers"}},
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["strangers"]},
        "security": {
            "()": "icc_site.signing_in.security_log.SecurityLog",
            "folder": DATA_DIR / "logs",
            "formatter": "line",
        },
    },
    "loggers": {"security": {"handlers": ["security"], "level": "INFO", "propagate": False}},
    "root": {"handlers": ["console"], "level": "INFO" if DEBUG else "WARNING"},
}

SITE_NAME = _("Intercultural Cities: good practices")
