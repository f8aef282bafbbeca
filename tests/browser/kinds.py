"""One address of each kind of page; `{}` stands for the language."""

KINDS = {
    "home": "/{}/",
    "list": "/{}/practices/",
    "filtered list": "/{}/practices/?country=it&topic=education&topic=refugees&year=2018",
    "list with an unknown value": "/{}/practices/?country=atlantis&topic=education",
    "empty list": "/{}/practices/?country=ca&topic=roma",
    "empty list without a way out": "/{}/practices/?country=ca&q=zzz&topic=roma",
    "map": "/{}/map/",
    "map of a filtered list": "/{}/map/?topic=education&view=world",
    "map of a country": "/{}/map/?country=it",
    "map without a result": "/{}/map/?country=ca&topic=roma&view=atlantis",
    "practice": "/{}/practices/long-term-policies-for-international-cooperation/",
    "practice in French only": "/{}/practices/fabuleuses-traversees/",
    "topic": "/{}/topics/education/",
    "cities": "/{}/cities/",
    "city": "/{}/cities/montreal/",
    "city without practices": "/{}/cities/gatineau/",
    "country": "/{}/countries/ca/",
    "networks": "/{}/networks/",
    "networks by practices": "/{}/networks/?sort=practices",
    "network": "/{}/networks/remiri/",
    "news": "/{}/networks/remiri/news/remiri-becomes-a-partner-network-of-the-intercultural-cities-programme/",
    "own list, empty": "/{}/my-list/",
    "shared list": "/{}/my-list/?practice=1&practice=999&practice=14",
    "question before the list is emptied": "/{}/my-list/empty/",
    "booklet": "/{}/booklet/?country=ca",
    "booklet of picked practices": "/{}/booklet/?practice=1&practice=999&practice=14",
    "special pages": "/{}/special/",
    "special page": "/{}/special/stand-with-ukraine/",
    "booklet of a special page": "/{}/booklet/?special=stand-with-ukraine",
    "comparison": "/{}/compare/?practice=12&practice=14",
    "comparison of four": "/{}/compare/?practice=12&practice=14&practice=999&practice=1&practice=35&practice=2",
    "comparison of one": "/{}/compare/?practice=14",
    "figures": "/{}/figures/",
    "about": "/{}/about/",
    "accessibility": "/{}/accessibility/",
    "legal": "/{}/legal/",
    "privacy": "/{}/privacy/",
    "template": "/{}/template/",
    "missing": "/{}/nowhere/",
}

# A look at every kind of page takes a minute a language, so languages share the work: axe sees three scripts, and what
# could be too wide is looked at where words are long. The others differ from these in words alone.
FOR_AXE = {"wide": "en", "phone": "fr", "large text": "el"}
LONG_WORDS = ("de", "el", "eu", "uk")  # the first two before each change, the others at night


def on_every_kind(page, language, look):
    """What `look` finds on each kind of page, by kind; kinds where it finds nothing are left out."""
    found = {}
    for kind, address in KINDS.items():
        page.goto(address.format(language))
        if fault := look(page):
            found[kind] = fault
    return found
