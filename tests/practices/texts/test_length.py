"""How long a text is, as one says it."""

import pytest

from practices.texts.length import roughly, word_count


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("", 0),
        ("<p>One garden.</p><p>Two.</p>", 3),
        ("<p>A g<strong>ard</strong>en</p>", 2),
        ("<p>L’accueil des « nouveaux » : c’est l’été – déjà&nbsp;!</p>", 6),
        ("<p>R&amp;D in 2019 &lt; 2021, well-known</p>", 5),
        ("<ul><li>Ένα</li><li>δύο</li></ul><h3>Їжа</h3>", 3),
    ],
)
def test_words_are_counted_and_neither_marks_nor_signs(html, words):
    assert word_count(html) == words


@pytest.mark.parametrize(
    ("count", "said"), [(0, 0), (7, 7), (61, 61), (113, 110), (115, 120), (996, 1000), (1249, 1200), (12_500, 13_000)]
)
def test_length_is_said_by_its_first_two_digits(count, said):
    assert roughly(count) == said
