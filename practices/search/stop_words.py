"""Words too common to tell one text from another, folded.

For the languages of texts they are left out of the index; for the others they are only what a reader types between two
words that matter, so these lists are short, and hold no word that means something in a text's language.
"""

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
GERMAN = """
aber als am an auch auf aus bei bis das dass dem den der des die durch ein eine einem einen einer eines er es fur
gegen haben hat ich ihr im in ist man mit nach nicht noch oder ohne sein sich sie sind uber um und uns unter vom von
vor wie wir wird zu zum zur zwischen
"""
SPANISH = """
a al ante como con contra cual cuando de del desde donde e el ella en entre es esta este esto ha hacia hasta la las le
lo los mas me mi muy ni no nos o para pero por que se sin sobre son su sus tambien u un una uno y ya
"""
BASQUE = """
ala arte baina baizik bat batzuk bere beren bezala buruz da dago daude dira du dute edo edota ere eta ez gabe gu gure
haiek hau hauek hori horiek hura izan ni nire noiz nola non nor zein zer zu zuek zure
"""
ITALIAN = """
a ad agli ai al alla alle anche che chi ci come con contro da dai dal dalla degli dei del della delle di e ed fra gli
ha i il in la le lo ma nei nel nella non o per piu quale questa questo se si sono su sul sulla tra un una uno
"""
PORTUGUESE = """
a ao aos as ate com como contra da das de do dos e ela ele em entre esta este isso mais mas na nao nas no nos o os ou
para pela pelo por qual quando que quem sao se sem ser seu sobre sua tambem um uma
"""
ALBANIAN = """
a ai ajo apo as ata ato cfare deri dhe e eshte i jane ka kjo ku kur ky mbi me ne nen nga nuk o ose pa per por prej qe
se sepse si sipas te tek tij tyre u une
"""
SERBIAN = """
a ali bez bi da do gde i ili ima iz je jer jos kada kako kao ko kod koja koje koji li medu na nad ne nego ni o od oko
ova ovaj ovo po pod pored pre preko s sa se sto su ta taj to u uz za
"""
FINNISH = """
ei eli etta han he ilman ja jo joka jos jotka kanssa koska kuin kun me mika mina missa mita mutta myos nama ne niin
nyt olla on ovat se seka sen siita sina tai tama te tuo vai vaikka vain
"""
TURKISH = """
ama ancak bir biz bu da daha de degil diye en gibi hem her icin ile ise kadar ki kim mi mu nasil ne neden o olan
olarak onlar sen siz su ve veya ya
"""
GREEK = """
αλλα αν απο αυτα αυτη αυτο αυτοσ για δεν ειναι ενα ενασ ενω επι η θα καθε και κατα με μεσα μετα μην μια μονο να ο οι
οπου οπωσ οταν οτι παρα περι πιο που πριν προσ πωσ σε στα στη στην στισ στο στον στουσ τα τη την τησ τι τισ το τον του
τουσ των χωρισ ωσ
"""
UKRAINIAN = """
а аби або але без би був була були в ви вона вони воно все від він для до з за зі и иого коли ми на над не ні о об по
при про та так там те ти то тои у хто це цеи ця чи чому що щоб я як яка якии якщо які є і із іх іі
"""
PARTICLES = """
da das de del della den der des di do dos du el la las le los ten ter van vom von zu zum zur
ντα ντε ντελ ντερ ντι ντου λα λε λοσ βαν φον да де дель дер ді ду ла ле лос ван фон
"""
LONGEST_PARTICLE = 3  # letters
STOP_WORDS = {
    "en": frozenset(ENGLISH.split()),
    "fr": frozenset(FRENCH.split()),
    "de": frozenset(GERMAN.split()),
    "es": frozenset(SPANISH.split()),
    "eu": frozenset(BASQUE.split()),
    "it": frozenset(ITALIAN.split()),
    "pt": frozenset(PORTUGUESE.split()),
    "sq": frozenset(ALBANIAN.split()),
    "sr-latn": frozenset(SERBIAN.split()),
    "fi": frozenset(FINNISH.split()),
    "tr": frozenset(TURKISH.split()),
    "el": frozenset(GREEK.split()),
    "uk": frozenset(UKRAINIAN.split()),
}
SHORT_WORDS = frozenset(word for each in STOP_WORDS.values() for word in each if len(word) <= LONGEST_PARTICLE)
TELLING_NOTHING = SHORT_WORDS | frozenset(PARTICLES.split())  # beside other words, in whatever language they are
