"""Words too common to tell one text from another, folded, a content language each; without a list, none is left out."""

ENGLISH = """
a about above after again all also am an and any are as at be because been before being below between both but by can
could did do does doing down during each few for from further had has have having he her here hers him his how i if in
into is it its itself just me more most my no nor not now of off on once only or other our ours out over own s same she
should so some such t than that the their theirs them then there these they this those through to too under until up
very was we were what when where which while who whom why will with you your yours
"""
FRENCH = """
a ai ainsi au aucun aussi autre aux avait avec avoir c ce ceci cela celle celles celui ces cet cette ceux chaque comme
d dans de des donc dont du elle elles en encore entre est et etaient etait ete etre eux fait font il ils j je l la le
les leur leurs lors lui m ma mais me meme mes moi mon n ne nos notre nous on ont or ou par pas pendant peu peut plus
pour pourquoi qu quand que quel quelle quelles quels qui s sa sans se ses si son sont sous sur ta tandis te tes toi ton
tous tout toute toutes tres tu un une vers vos votre vous y
"""
STOP_WORDS = {"en": frozenset(ENGLISH.split()), "fr": frozenset(FRENCH.split())}
