"""Small folders of the shape that the import reads: one valid entry a file, from which tests make others."""

import json

TOPIC = {
    "slug": "education",
    "name_en": "Education",
    "name_fr": "Éducation",
    "description_en": "Learning together.",
    "description_fr": "Apprendre ensemble.",
}
CITY = {
    "name_en": "Lyon",
    "name_fr": "Lyon",
    "name_local": "Lyon",
    "also_known_as": ["Lugdunum"],
    "country": "France",
    "kind": "city",
    "member_since": 2009,
    "latitude": 45.76,
    "longitude": 4.84,
    "population": 500000,
    "population_note": "about, as read",
    "note": None,
    "networks": ["RÉV"],
    "has_practices": True,
}
NEWS = {
    "date": "2021-12",
    "title_en": "The network grows",
    "title_fr": "Le réseau grandit",
    "body_en": "It has a member more.",
    "body_fr": None,
}
NETWORK = {
    "name_en": "Network of Cities",
    "name_fr": "Réseau des villes",
    "name_local": None,
    "acronym": "RÉV",
    "country": "France",
    "region": None,
    "founded_year": 2015,
    "recognised_year": None,
    "objectives_en": ["Learn", "Share"],
    "objectives_fr": ["Apprendre", "Partager"],
    "member_cities": ["Lyon"],
    "member_count": 12,
    "member_count_as_of": "2021-07",
    "strategic_partners": ["A university"],
    "strategic_partner_count": 5,
    "coordinator": "An office",
    "description_en": "Cities meet.",
    "description_fr": "Des villes se rencontrent.",
    "announcements": [NEWS],
    "source_url": "https://example.org/network",
    "extra_sources": ["https://example.org/more"],
}
PRACTICE = {
    "id": "welcome-app",
    "title_en": "Welcome app",
    "title_fr": "Appli d’accueil",
    "city": "Lyon",
    "country": "France",
    "other_cities": [],
    "start_year": 2019,
    "end_year": None,
    "ongoing": True,
    "year_label": "2019 - ongoing",
    "topics": ["Education"],
    "summary_en": "An app.",
    "purpose_en": "To welcome.",
    "rationale_en": None,
    "process_en": None,
    "impact_en": None,
    "body_en": None,
    "summary_fr": "Une appli.",
    "purpose_fr": None,
    "rationale_fr": None,
    "process_fr": None,
    "impact_fr": None,
    "body_fr": None,
    "source_url": "https://example.org/practice",
    "source_kind": "icc_page",
}


def write_folder(path, **files):
    """Write the four files below a path, each with its one valid entry unless a test gives others; return the path."""
    entries = {"topics": [TOPIC], "cities": [CITY], "networks": [NETWORK], "practices": [PRACTICE]}
    path.mkdir(exist_ok=True)
    for name, content in (entries | files).items():
        (path / f"{name}.json").write_text(json.dumps(content), encoding="utf-8")
    return path


def without(entry, key):
    return {name: value for name, value in entry.items() if name != key}
