"""HTML in, PDF bytes out: the only room that knows WeasyPrint and pydyf; no request, no model."""
