"""Maps of places, drawn by the server as SVG: shapes -> projections -> frames -> marks."""
