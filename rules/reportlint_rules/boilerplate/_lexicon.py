"""Words that speak for a thing or against it, as beginnings and as whole words, in four languages.

They judge nothing by themselves: they are asked in frames that return, and in pairs of lists that stand side by side.
"""

from functools import cache, lru_cache

from reportlint_rules.boilerplate._words import words

FOR = words(
    """
    acclaim admir advantag advocate allur amenit applaud appeal appreciat aspir attract beneficia beneficial
    benefi bless blossom bolster bonus boon boost bright celebrat champion charm cheer cherish commend contribut
    convinc credit delight deliver dividend eager effectiv efficien elevat embrac empower enabl encourag endors
    enhanc enjoy enrich entic enthusias excel excit facilitat fascinat favor favour flourish foster fruitful
    grateful hail handy hopeful ideal impress improv incentiv inspir laud leverag likeab magnet merit miracl
    motivat nurtur offer opportunit optimis outperform payback payoff perk pleasant pleasing pleasure plaudit
    plus popular positiv potential powerful prais prized profit promis proponent prosper rave redeem remarkab
    reward satisf secur shine shining stellar strength strong succeed success superb superior support tempt
    thriv transformativ treasur triumph unlock uplift upside usef valu virtue welcom winn wonderf worth rejoic
    booster enabler silver-lining aport apport atout avantag bénéfic begünst dafür erleichter favoris fortalez
    förder gewinn lobe mejor nutzen nützlich ofrec permett positif profitier promet schätz sprechen stärke
    vorteil ventaj virtud vorzüg vorzug punkte ganan chance bereicher réussi mérit oportunid séduis plaisent
    plaît encant
    """
)
"""Beginnings of words that speak for a thing."""
AGAINST = words(
    """
    adversar adverse adversit afflict aggravat agoniz alarm annoy anxi apprehens backfir bane barrier bemoan
    beset bewar blam bottleneck bruis burden calamit catch-22 caution cautious caveat challeng clash clog clumsy
    complain complicat compromise concern confront conflict constrain contend contentious controvers cope coping
    crippl critic cumbersome curb curtail curse damag danger daunt deadlock defect deficien deficit degrad delay
    demand demerit deplor depriv despair deterr detract detriment difficult dilemma diminish disadvantag
    disagree disappoint disaster discourag disincentiv dislik dismal disrupt dissatisf distract distress
    distrust doubt downfall downside drawback dread encumb endanger erode erosion exacerbat expens exposed
    exposure fault fear flaw forfeit fraught friction frighten frustrat gloom grappl gripe grievanc grumbl
    hamper handicap harm hassl hazard headach headwind hesitat hiccup hinder hindr hostil hurdle hurt impair
    imped imperil inadequa inconvenien inefficien inhibit insufficien interfer irritat issue jeopard lament
    letdown liabilit limit loom lousy menac misgiv mishap mistrust mitigat muddl murky negativ nightmar nuisanc
    objection objector obstacle obstruct offset onerous oppos opponent outweigh overc overshadow peril pessimis
    pitfall plagu plight precari punish debit problem prohibitive prone quagmire quibble regret reluctan resent
    reservation resist risk roadblock ruin sacrific scarc scept setback shadow shortcoming shortage shortfall
    skeptic sluggish snag sober spoil stigma strain struggl stumbl stymie suffer suspicio tedious temper tension
    thorn threat thwart tradeoff trade-off tribulation tricky troubl turbul turmoil uncertain undermin undesir
    uneas unfavo unfortunate unpleas unpopular unresolved unsettl unsolved unwant unwelcome vulnerab wary warn
    watch-out weak wearisome weary worr worsen wrestl demotivat detractor deterior deplet strugg afront aufwand
    befürcht belast bremse contra dagegen debilid desaf desventaj difficult droh défi enfrent erschwer faibless
    frein gefähr gefahr grenze heurt herausforder hürde hindernis inconven inconvén kämpf kehrseite kritik
    leiden limita mangel menace nachteil négati obstácul obstacle padec peligr perjud problèm reto riesgo risik
    risque scheiter schwäche schwachstell schwierig sorgen souffr sufr temor tropiez affront craint amenaz
    """
)
"""Beginnings of words that speak against it."""
FOR_WHOLE = words(
    """
    good well best great nice win wins won gain gains gained gaining yes likes liked love loves loved fan fans
    pay pays pro pros right sunny keen glad asset assets help helps helped helping gift gifts edge forte hope
    hopes hopeful ups aid aids joy joys happy dream dreams profits earn earns earned add adds adding bueno
    buenos fuerte fuertes fort forts gut gute guten pluspunkte lohn
    """
)
AGAINST_WHOLE = words(
    """
    con cons back bad badly short hard harder cost costs costly price prices lack lacks lacking loss losses lose
    loses losing lost fail fails failed failing failure failures dark face faces faced facing against questions
    question pain pains painful poor poorly wrong worse worst catch snags trap traps gap gaps drag drags drain
    drains toll foe foes rainy red hate hates hated tough rough ugly woe woes minus minuses expense opponents
    downs rub loath unclear thorny rocky suffers missing weigh weighs sour bitter gegen contre contra malo malos
    débil débiles faible faibles schlecht schlechte manque
    """
)
_NOT = words(
    """
    creditor value values valueless strongly securities securitization critical critically critique positively
    negatively demanded issued issuing issuer contrast contrary contract contracts contractor contractors
    contrasts contrasting contracted contraction riskless appealed benign limitless temperature temperatures
    temperament template templates temporary concerning concernant concernent chancellor supported
    troubleshooting favorite favorites prometheus successive valueerror issuecomment contributor contributors
    demander delivery magnetic attractions overcommit
    """
)
"""Words that begin like one of them, and are none."""
_SHORTEST = 4


@lru_cache(maxsize=1 << 14)
def signs(word: str) -> int:
    """What a word of a mould speaks for: 1 for the thing, 2 against it, 3 both, 0 neither."""
    sign = (word in FOR_WHOLE) + 2 * (word in AGAINST_WHOLE)
    if sign or word[:_SHORTEST] not in _heads() or word in _NOT:
        return sign
    for end in range(_SHORTEST, len(word) + 1):
        stem = word[:end]
        if stem in FOR:
            return 1
        if stem in AGAINST:
            return 2
    return 0


@cache
def _heads() -> frozenset[str]:
    """The first letters of all beginnings: most words have others."""
    return frozenset([stem[:_SHORTEST] for stem in FOR | AGAINST])
