"""British and American spellings of a word as one; the rules join no two words that mean different things.

They hold for beginnings of words as well, so that what a reader is still typing meets the whole word.
"""

import re
from functools import reduce

OUR = (
    "arbo ardo armo behavio cando clamo colo demeano endeavo favo fervo flavo glamo harbo hono humo labo misdemeano"
    " neighbo odo parlo ranco rigo rumo savio savo splendo succo tumo valo vapo vigo"
)
IN_ENGLISH_AND_FRENCH = (
    # the end of verbs and of what is made of them: organize, but neither prize nor citizen, whose beginnings are common
    (
        r"(?<=[a-z]{3})(?<!cit|den|hor)iz(?=(?:ed?|es|ers?|in?|ings?|a|ab|able|ati?|atio|ations?|ational(?:ly)?)?$)",
        "is",
    ),
    (r"(?<=al|ol|ro)yz(?=(?:ed?|es|ers?|in?|ings?)?$)", "ys"),
    (rf"({'|'.join(OUR.split())})u(?:r|$)", r"\1r"),
    (r"(?:(?<=cent)|(?<=theat))er(?=s?$)", "re"),
    (r"(?<=cent)er(?=ed$|ing$)", "r"),
    (r"^programm(?:e(?=s?$)|$)", "program"),
    (r"^(def|lic|off|pret)enc(?=e|ing|$)", r"\1ens"),
    (r"(?<=p)aed(?=[aio])|(?<=p)aed$", "ed"),
)
IN_ENGLISH = (
    (r"^(calib|fib|lit|lust|meag|sab|somb|spect)er(?=s?$)", r"\1re"),
    (r"^practis(?=e|ing|$)", "practic"),
    (r"^(anal|catal|dial|monol)og(?:ue(?=[ds]?$)|u$)", r"\1og"),
    (r"^(council|counsel|enrol|fulfil|jewel|label|marvel|model|panel|travel)l(?=[eiom]|$)", r"\1"),
    (r"^(skil|wil)lful", r"\1ful"),
    (r"^(acknowledg|judg)ement", r"\1ment"),
    (r"^aesth", "esth"),
    (r"^archaeo", "archeo"),
    (r"^artef", "artif"),
    (r"^sceptic", "skeptic"),
    (r"^grey(?=s?$)", "gray"),
)


def compiled(*rules: tuple[str, str]) -> list[tuple[re.Pattern, str]]:
    return [(re.compile(pattern), replacement) for pattern, replacement in rules]


RULES = {"en": compiled(*IN_ENGLISH_AND_FRENCH, *IN_ENGLISH), "fr": compiled(*IN_ENGLISH_AND_FRENCH)}


def one_spelling(word: str, language: str) -> str:
    """A word in lower case as the index spells it: "organise" for "organize" too, "labor" for "labour"."""
    return reduce(lambda text, rule: rule[0].sub(rule[1], text), RULES.get(language, ()), word)
