"""One address of everything that is public, by the name of its URL; `rows()` makes what they show."""

from django.core.files.base import ContentFile

from tests.factories import announcement, city, network, practice, special_page, topic

PAGES = {  # which have a PDF
    "about": "/en/about/",
    "accessibility": "/en/accessibility/",
    "announcement_detail": "/en/networks/club/news/fair/",
    "booklet": "/en/booklet/",
    "city_detail": "/en/cities/milan/",
    "city_peers": "/en/cities/milan/peers/",
    "city_list": "/en/cities/",
    "compare": "/en/compare/",
    "country_detail": "/en/countries/it/",
    "figures": "/en/figures/",
    "home": "/en/",
    "legal": "/en/legal/",
    "map": "/en/map/",
    "my_list": "/en/my-list/",
    "my_list_empty": "/en/my-list/empty/",
    "network_detail": "/en/networks/club/",
    "network_list": "/en/networks/",
    "practice_detail": "/en/practices/gardens/",
    "practice_list": "/en/practices/",
    "privacy": "/en/privacy/",
    "special_detail": "/en/special/floods/",
    "special_list": "/en/special/",
    "template": "/en/template/",
    "topic_detail": "/en/topics/arts/",
}
OTHERS = {
    "booklet_order": "/en/booklet/order/",
    "choose_language": "/",
    "figures_csv": "/en/figures/topics.csv",
    "network_feed": "/en/networks/club.atom",
    "practice_document": "/documents/1/leaflet.pdf",
    "practice_permalink": "/p/1/",
    "robots": "/robots.txt",
    "security_txt": "/.well-known/security.txt",
    "sitemap": "/sitemap-practices.xml",
    "sitemap_index": "/sitemap.xml",
    "suggestions": "/en/suggestions/",
}
NOT_PUBLIC = {
    *("page_pdf", "practice_preview", "practice_preview_pdf", "special_preview", "special_preview_pdf", "text_size")
}
ADDRESSES = PAGES | OTHERS
PARAMETERS = [
    "city",
    "country",
    "for",
    "from",
    "language",
    "match",
    "network",
    "p",
    "page",
    "peers",
    "practice",
    "q",
    "reason",
    "sort",
    "special",
]
PARAMETERS += ["to", "told", "topic", "view", "x", "year", "chosen", "compact", "note", "of", "title"]


def rows() -> None:
    milan, arts = city("Milan"), topic("Arts")
    gardens = practice("Gardens", number=1, cities=[milan], topics=[arts])
    gardens.documents.create(pk=1, title_en="Leaflet", file=ContentFile(b"%PDF", "leaflet.pdf"))
    announcement(network("Club", members=[milan]), "Fair")
    special_page("Floods")


def pdf(address: str) -> str:
    return f"{address.removesuffix('/')}.pdf"
