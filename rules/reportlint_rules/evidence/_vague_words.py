"""The words with which a statement that names nobody begins: groups of people, growth, praise, change."""

INDEFINITE = frozenset("several many numerous various countless multiple myriad".split())
ADJECTIVES = frozenset(
    "substantial significant remarkable notable considerable tremendous impressive unprecedented major rapid steady "
    "great profound explosive exponential encouraging promising unparalleled dramatic robust massive strong sharp "
    "enormous increasing growing positive solid".split()
)
ADVERBS = frozenset(
    "significantly dramatically greatly substantially drastically markedly vastly considerably remarkably".split()
)
GROUPS = frozenset(
    """
    academics agencies authorities bodies banks businesses companies corporations countries developers economies
    engineers enterprises experts firms giants governments hospitals industries institutions leaders legislators
    lawmakers manufacturers nations organizations organisations policymakers policy-makers providers regulators
    researchers retailers schools scientists sectors stakeholders startups start-ups universities vendors cities
    towns municipalities automakers brands carmakers chipmakers clinics consumers employers entrepreneurs
    farmers households investors lenders makers operators planners practitioners producers shoppers suppliers
    travelers travellers utilities
    """.split()
)
NUMBERS = frozenset(("growing", "increasing"))
"""Adjectives that begin "a growing number of", too."""
ECONOMIC = frozenset("gdp economic population job employment wage".split())
GROWING = frozenset(
    """
    adoption demand funding interest investment investments market markets popularity sales sector sectors
    spending uptake usage consumption industry capital competition awareness trend
    """.split()
)
SWEEPING = frozenset(
    """
    introduction launch advent emergence arrival rise wave reshape reshapes reshaping redefine redefines
    redefining disrupt disrupts disrupting transform transforms transforming revolutionize revolutionizes
    revolutionizing shift move breakthroughs advances billions millions resources prices costs number rate rates
    become more landscape revolutionise revolutionises revolutionising year gdp economic population job
    employment wage
    """.split()
)
ACTORS = GROUPS | frozenset(
    "tech technology industry regulatory standards public government academic research international financial".split()
)
