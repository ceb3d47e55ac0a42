"""Attributions that are set phrases, whoever says them: "some argue that", "it has been shown that"."""

from reportlint import rare

SET_PHRASE = rare(
    # "some argue that", "others believe"
    r"(?:some|others|many)\s+(?:(?:also|even|still|now)\s+)?(?:(?:have|would)\s+)?(?:argued?|believe|contend|claim|fear|maintain"
    r"|predict|speculate|suggest|suspect|worry|question|criticised|criticized)\b(?!\s+(?:for|to)\b)"
    # "according to industry reports"
    r"|according\s+to\s+(?:(?:some|many|most|various|several|recent|leading|existing|industry|market|media|news|early|the\s+latest"
    r"|published|multiple)\s+){1,2}(?:reports|research|surveys|data|polls|forecasts|projections|statistics|insiders|reviews"
    r"|analyses|analysis|figures|findings|accounts)\b"
    # "a recent report highlights"
    r"|recent\s+(?:\w+\s+)?(?:report|analysis|paper|article|review)\s+(?:has\s+)?(?:found|finds|shows|showed|reveals|revealed"
    r"|suggests|suggested|indicates|highlights|highlighted|estimates|warns)\b"
    # "the consensus among economists is"
    r"|consensus\s+among\s+(?:economists|experts|scientists|researchers|scholars|analysts|historians|specialists)\s+is\b"
    r"|recent\s+findings\s+(?:suggest|show|indicate|reveal|point)\b"
    r"|(?:local|international|national|various|several|multiple)\s+(?:media|outlets|newspapers)\s+(?:have\s+|has\s+)?reported\b"
    # "the benefits are well documented"
    r"|(?:well|widely|extensively|thoroughly)(?:\s+|-)documented\b"
    # "it is commonly held that", "it has been shown that"
    r"|it\s+(?:is|has\s+(?:long\s+)?been)\s+(?:(?:widely|generally|commonly|often|frequently|sometimes|broadly)\s+"
    r"(?:accepted|acknowledged|agreed|argued|assumed|believed|claimed|felt|held|known|recogni[sz]ed|reported|said|thought"
    r"|understood)|argued|claimed|demonstrated|observed|proven|rumou?red|said|shown)\s+that\b"
    # "is often seen as", "is widely regarded as"
    r"|(?:often|widely|generally|commonly|frequently|sometimes|typically)\s+(?:seen|regarded|viewed|perceived|hailed"
    r"|touted|praised|cri"
    r"tici[sz]ed)\s+(?:as|for|by\s+(?:some|many|critics|experts|users))\b"
    # "concerns have been raised"
    r"|(?:concerns|objections|doubts|criticisms|questions)\s+(?:have|has)\s+(?:also\s+|often\s+)?been\s+"
    r"(?:raised|voiced|expressed)\b"
    # "there is a growing consensus"
    r"|there\s+is\s+(?:an?\s+)?(?:scientific|broad|general|growing|widespread|mounting|increasing|ample|overwhelming|strong)\s+"
    r"(?:consensus|evidence|agreement|recognition|body\s+of\s+(?:evidence|research|literature))\b"
    # "several ongoing discussions in forums"
    r"|(?:discussions|articles|publications|posts|coverage|commentary|debates)\s+(?:in|on|across)\s+(?:[\w-]+\s+){0,2}?(?:forums"
    r"|publications|journals|blogs|social\s+media|the\s+media|outlets|news\s+sites|communities)\b"
    # "data from various credible sources"
    r"|(?:(?:data|information|insights?|statistics|intelligence|analysis)\s+|(?:gathered|collected|compiled|sourced|drawn"
    r"|obtained|derived|gleaned)\s+)from\s+(?:(?:a\s+(?:variety|range|number)\s+of|various|multiple|several|many|numerous"
    r"|different)\s+)?(?:authoritative|credible|reliable|reputable|trusted|trustworthy)\s+(?:\w+\s+)?(?:sources|databases"
    r"|publications|outlets|journals|articles|websites|organi[sz]ations)\b"
)
SET_FIRST = frozenset(
    """
    well widely extensively thoroughly it often generally commonly frequently sometimes typically concerns
    objections doubts criticisms questions there data information insight insights statistics intelligence
    analysis gathered collected compiled sourced drawn obtained derived gleaned discussions articles
    publications posts coverage commentary debates some others many according consensus recent local
    international national various several multiple
    """.split()
)
SECOND = frozenset(
    """
    across also among argue argued believe claim contend criticised criticized documented even fear findings from
    gathered collected compiled sourced drawn obtained derived gleaned hailed has have in is maintain media newspapers
    now on outlets perceived praised predict question regarded seen speculate still suggest suspect to touted viewed
    worry would
    """.split()
)
"""The second words of the set phrases."""
_GOOD = frozenset("authoritative credible reliable reputable trusted trustworthy".split())
LATER = {
    **dict.fromkeys("data information insight insights statistics intelligence analysis".split(), _GOOD),
    **dict.fromkeys("gathered collected compiled sourced drawn obtained derived gleaned".split(), _GOOD),
    "recent": frozenset("report analysis paper article review findings".split()),
    "according": frozenset(
        """
        some many most various several recent leading existing industry market media news early latest
        published multiple
        """.split()
    ),
    "there": frozenset(
        "broad general growing widespread mounting increasing ample overwhelming strong".split()
    ),
    **dict.fromkeys(("local", "international", "national"), frozenset(("media", "outlets", "newspapers"))),
    **dict.fromkeys(
        ("well", "widely", "extensively", "thoroughly"),
        frozenset(
            "documented seen regarded viewed perceived hailed touted praised criticized criticised".split()
        ),
    ),
}
"""Of these one follows within five words, where such a phrase begins with the word before."""
PRONOUNS = frozenset(("some", "others", "many"))
SCATTERED = frozenset("discussions articles publications posts coverage commentary debates".split())
"""What "several" must stand before."""
GAINED = rare(
    # "firms that use it have reported higher output"
    r"(?:reported|report|noted|observed)\s+(?:an?\s+)?(?:better|decreased|enhanced|faster|fewer|greater|higher|improved"
    r"|increased|lower|reduced|shorter|significant(?:ly)?|stronger|substantial(?:ly)?|dramatic(?:ally)?|remarkabl[ey]"
    r"|notabl[ey]|measurabl[ey]|improvements?|increases?|reductions?|that\s+(?:[\w-]+\s+){1,5}?ha(?:s|ve)\s+(?:improved"
    r"|increased|declined|fallen|grown|risen|dropped))\b"
    # "employees have expressed concerns"
    r"|(?:expressed|voiced|raised)\s+(?:\w+\s+)?(?:concerns?|doubts|frustration|fears|interest|satisfaction)\b"
)
