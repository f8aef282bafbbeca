"""Sentences in the words of the real catalogue, as often as they stand there, and in a long tail of made-up ones."""

import json
import random
import re
from collections import Counter
from functools import cache
from itertools import accumulate
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "fixtures" / "source"
TEXTS = ("title", "summary", "purpose", "rationale", "process", "impact", "body")
RARE_WORDS = 8_000
SENTENCES = 8_000
SENTENCE_LENGTHS = range(7, 22)  # words; 14 on average
SEED = 1  # the stock of sentences is the same for every catalogue


def source(name: str) -> list[dict]:
    """The entries of one of the files from which the real catalogue is made."""
    return json.loads((SOURCE / f"{name}.json").read_text(encoding="utf-8"))


def vocabulary(language: str, rng: random.Random) -> list[str]:
    """The real words, the most frequent first, then rare ones: the start of one long word, the end of another."""
    texts = (entry[f"{text}_{language}"] or "" for entry in source("practices") for text in TEXTS)
    known = [word for word, _ in Counter(re.findall(r"[^\W\d_]+", " ".join(texts).lower())).most_common()]
    long = [word for word in known if len(word) > 5]
    rare = (rng.choice(long)[:4] + rng.choice(long)[-4:] for _ in range(RARE_WORDS))
    return list(dict.fromkeys([*known, *rare]))


@cache
def sentences(language: str) -> list[str]:
    """A stock of sentences; a word is the rarer the later it stands in the vocabulary (Zipf’s law)."""
    rng = random.Random(SEED)  # noqa: S311  keeps no secret
    words = vocabulary(language, rng)
    weights = list(accumulate(1 / (rank + 3) for rank in range(len(words))))
    lengths = rng.choices(SENTENCE_LENGTHS, k=SENTENCES)
    return [" ".join(rng.choices(words, cum_weights=weights, k=length)).capitalize() for length in lengths]


class Prose:
    """Texts of one language, drawn from the stock."""

    def __init__(self, language: str, rng: random.Random):
        self.stock = sentences(language)
        self.rng = rng

    def title(self) -> str:
        return " ".join(self.rng.choice(self.stock).split()[: self.rng.randint(4, 9)])

    def text(self, length: int) -> str:
        """Plain text of that many sentences."""
        return ". ".join(self.rng.choices(self.stock, k=length)) + "."

    def paragraphs(self) -> str:
        """About 65 words with the marks that editors use: paragraphs, and here and there a list, a heading, a link."""
        middle = self.rng.choice(
            (
                "<p>{}</p>",
                "<ul><li>{}</li><li>{}</li></ul>",
                "<h3>{}</h3><p>{}</p>",
                '<p><strong>{}</strong>. <a href="https://example.org/more">{}</a></p>',
            )
        )
        parts = middle.format(*self.rng.choices(self.stock, k=2))
        return f"<p>{self.text(2)}</p>{parts}<p>{self.text(1)}</p>"
