"""Any page of this site as a PDF: the page’s own view, its own HTML, its own print form."""
