"""The WSGI application that gunicorn serves."""

import logging
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "icc_site.settings")
application = get_wsgi_application()

from icc_site.serving.limits import limit_requests  # noqa: E402  what reads models, once they are there
from icc_site.serving.log_lines import NothingOfClients  # noqa: E402
from icc_site.serving.migrations import refuse_unless_migrated  # noqa: E402

refuse_unless_migrated()
limit_requests()
logging.getLogger("gunicorn.error").addFilter(NothingOfClients())
