"""The WSGI application that gunicorn serves."""

import logging
import os
import sys

from django.core.wsgi import get_wsgi_application

SWITCH_SECONDS = 0.0005  # a thread that makes a long page gives way ten times as often as by Python's default

sys.setswitchinterval(SWITCH_SECONDS)
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "icc_site.settings")
application = get_wsgi_application()

from icc_site.serving.limits import limit_requests  # noqa: E402  what reads models, once they are there
from icc_site.serving.log_lines import NothingOfClients  # noqa: E402
from icc_site.serving.migrations import refuse_unless_migrated  # noqa: E402

refuse_unless_migrated()
limit_requests()
logging.getLogger("gunicorn.error").addFilter(NothingOfClients())
