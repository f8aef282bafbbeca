"""`field__folded=text`: whether a text holds another, whatever case, accents and unseen signs either has."""

from django.db.models import CharField, TextField
from django.db.models.lookups import Regex

from networks.languages.folding import pattern


class Folded(Regex):
    """A regular expression, since the two databases know different functions of letters, but such classes alike."""

    def get_db_prep_lookup(self, value, connection):
        return super().get_db_prep_lookup(self.pattern(value), connection)

    def pattern(self, text: str) -> str:
        return pattern(text)


CharField.register_lookup(Folded, "folded")
TextField.register_lookup(Folded, "folded")
