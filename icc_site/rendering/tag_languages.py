"""The languages of a PDF's parts: WeasyPrint tells that of the file alone."""

import pydyf


def telling_languages(build):
    """WeasyPrint's maker of tags, `_build_box_tree`, as one that names the language where an element does."""

    def tags(box, *where):
        language = box.element.get("lang") if box.element is not None and box.element.tag != "html" else None
        for tag in build(box, *where):
            if language:
                tag.setdefault("Lang", pydyf.String(language))
            yield tag

    return tags
