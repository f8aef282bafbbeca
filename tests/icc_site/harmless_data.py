"""What the table of personal data leaves out, since it holds nothing of a person. All else must be in the table."""

FIELDS = {  # texts, files and further data, by model
    "auth.Group": {"name"},
    "auth.Permission": {"codename", "name"},
    "contenttypes.ContentType": {"app_label", "model"},
    "django_tasks_database.DBTaskResult": {
        *("args_kwargs", "backend_name", "exception_class_path", "id", "queue_name", "return_value", "status"),
        *("task_path", "traceback", "worker_ids"),
    },
    "icc_site.BookletOrder": {"content", "key", "state"},
    "networks.Announcement": {"date", "slug"},
    "networks.City": {"kind", "local_name", "name", "population_precision", "slug", "sort_name"},
    "networks.Country": {"iso"},
    "networks.Network": {
        *("acronym", "local_name", "name", "region", "reported_member_count_as_of", "slug", "sort_name", "source_url")
    },
    "networks.NetworkSource": {"url"},
    "networks.OtherName": {"name"},
    "practices.CatalogueChange": {"token"},
    "practices.CatalogueVersion": {"token"},
    "practices.FormerSlug": {"slug"},
    "practices.ImportedEntry": {"entry", "hashes", "model"},
    "practices.Inspiration": {"kind"},
    "practices.Practice": {"ongoing", "slug", "source_kind", "source_language", "source_url", "status", "year_label"},
    "practices.SearchEntry": {"cities", "countries", "forms", "language", "networks", "topics"},
    "practices.SearchWord": {"language"},
    "practices.SpecialPage": {"slug", "status"},
    "practices.Theme": {"saved_filter"},
    "practices.Topic": {"description", "name", "slug"},
    "practices.Translation": {"language", "state"},
}
LOG_LINES = {  # which say what the site's own parts do: a key, an error
    "%s",
    "A text is shown without its marks: %s",
    "Over after %.0f s and %d times: %s",
    "The kept PDF %s is damaged and counts as missing",
    "The queue of booklets could not be looked after: %s",
    "The security log cannot be written: %s",
    # kinds of faults
    "A finished PDF could not be kept",
    "Failures to sign in cannot be kept, and each process counts its own",
    "PDFs could not be kept, and are made for each reader",
    "The cache does not answer, and pages go without it",
    "The database does not answer as it should",
    "The database takes no changes",
    "The disk does not serve as it should",
    "There is no PDF",
    "What the cache holds cannot be read, and is made anew",
}
