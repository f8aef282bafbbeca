"""Forms of words in names that have neither their stem nor enough letters at their beginning: "Turussa" is in Turku.

A line is a word as it stands in names, then its further forms.
"""

from .analysis import fold

ALBANIAN = """
Braga Bragës Bragën Bragë
Feja fe feve fesë fenë
Haifa Haifës Haifën Haifë
Lyon Lyoni Lyonit Lyonin
Oslo Oslos Oslon Osloja
Patra Patrës Patrën Patrë
Romët Romë Romëve
"""
BASQUE = """
Lyon Lyonen Lyongo Lyonera Lyondik
Oslo Oslon Osloko Oslora Oslotik
"""
FINNISH = """
Huhujen huhu huhut huhun huhuja huhuista
Turku Turun Turussa Turusta Turkuun Turkua
Uusi Uuden Uudessa Uudesta Uuteen Uutta
"""
GERMAN = """
Zürich Zürcher Zürchern
"""
GREEK = """
Φημών φήμη φήμης φήμες
Φύλων φύλο φύλου φύλα
"""
SERBIAN = """
Grčka Grčke Grčkoj Grčku Grčkom
Kipar Kipra Kipru Kiprom
Rijeka Rijeke Rijeci Rijeku Rijekom
Romi Roma Rome Romima
"""
UKRAINIAN = """
Брага Браги Бразі Брагу Брагою
Данія Данії Данію Данією
Житло житла житлу житлом житлі
Київ Києва Києву Києвом Києві
Кіпр Кіпру Кіпрі Кіпром
Корея Кореї Корею Кореєю
Краків Кракова Кракову Краковом Кракові
Лідс Лідса Лідсу Лідсом Лідсі
Ліон Ліона Ліону Ліоном Ліоні
Львів Львова Львову Львовом Львові
Нова Нової Новій Нову Новою
Одеса Одеси Одесі Одесу Одесою
Патри Патр Патрам Патрами Патрах
Рієка Рієки Рієці Рієку Рієкою
Роми рома ромів ромам ромами ромах
Суми Сум Сумам Сумами Сумах
Хайфа Хайфи Хайфі Хайфу Хайфою
Харків Харкова Харкову Харковом Харкові
Чуткам чутка чутки чутку чуток чутками чутках
"""


def by_word(lines: str) -> dict[str, list[str]]:
    rows = (line.split() for line in lines.strip().splitlines())
    return {fold(word): forms for word, *forms in rows}


FORMS = {
    "de": by_word(GERMAN),
    "eu": by_word(BASQUE),
    "sq": by_word(ALBANIAN),
    "sr-latn": by_word(SERBIAN),
    "fi": by_word(FINNISH),
    "el": by_word(GREEK),
    "uk": by_word(UKRAINIAN),
}
