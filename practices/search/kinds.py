"""Words that say only what kind of thing a name names: who asks for one alone wants no member of every network."""

from django.conf import settings

from .analysis import fold, terms

KINDS = {
    "en": "network networks city cities town towns municipality municipalities",
    "fr": "réseau réseaux ville villes cité cités municipalité municipalités commune communes",
    "de": "Netzwerk Netzwerke Netzwerks Netz Stadt Städte Städten Gemeinde Gemeinden",
    "es": "red redes ciudad ciudades municipio municipios ayuntamiento ayuntamientos",
    "eu": "sare sarea sareak sareko hiri hiria hiriak hirien udalerri udalerria",
    "it": "rete reti città comune comuni municipio municipi",
    "pt": "rede redes cidade cidades município municípios",
    "sq": "rrjet rrjeti rrjetit rrjete rrjetet qytet qyteti qytetit qytete qytetet qyteteve",
    "sr-latn": "mreža mreže mreži mrežu mrežom grad grada gradu gradovi gradova opština opštine",
    "fi": "verkosto verkoston verkostot verkostojen kaupunki kaupungin kaupungit kaupunkien kunta kunnan kunnat",
    "tr": "ağ ağı ağlar ağları kent kenti kentler kentleri şehir şehri şehirler şehirleri belediye belediyesi",
    "el": "δίκτυο δικτύου δίκτυα δικτύων πόλη πόλης πόλεις πόλεων δήμος δήμου δήμοι δήμων",
    "uk": "мережа мережі мережу мережею мереж місто міста місту містом місті міст містах громада громади",
}
KIND_WORDS = {fold(word) for kinds in KINDS.values() for word in kinds.split()}
KIND_TERMS = {
    term
    for spoken, kinds in KINDS.items()
    for language in {spoken, *settings.MODELTRANSLATION_LANGUAGES}
    for term in terms(kinds, language)
}
