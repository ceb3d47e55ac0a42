"""Words of attribution without a name, and what tells a source."""

import re
from collections.abc import Sequence

from reportlint import Block, Document, rare

_WHO = (
    r"(?:experts?|researchers|analysts|scholars|scientists|critics|observers|economists|commentators|specialists|insiders"
    r"|studies|research|surveys|evidence|(?:clinical|field|early|controlled)\s+trials|polls|(?:expert|industry)\s+opinions?"
    r"|proponents|forecasters|(?:[\w-]+\s+)?projections|forecasts"
    r"|(?:recent|various|several|many|numerous|industry|market)\s+(?:reports|analyses|statistics|forecasts|estimates))"
)
_SAYS = (
    r"(?:suggests?|shows?|shown|indicates?|indicated|demonstrates?|demonstrated|found|finds?|agrees?|argues?|believes?|"
    r"praises?|predicts?|warns?|estimates?|reveals?|says?|claims?|confirms?|notes?|concurs?|emphasi[sz]es?"
    r"|anticipates?|contends?|documented|expects?|forecasts?|highlights?|highlighted|identified|linked|pinpointed|pinpoints?"
    r"|points?\s+(?:out|to)|pointed\s+(?:out|to)|prove[sn]?|recommends?|revealed|underlines?"
    r"|underscores?|warned|uncovered)"
)
PATTERN = rare(
    # "experts warn", "studies have long shown": who, which study?
    rf"\b(?!research\s+notes\b(?!\s+that\b)|expert\s+(?:identified|linked|documented)){_WHO}\s+(?:(?:now|also|often|widely|generally|consistently)\s+)?(?:ha(?:ve|s)\s+(?:(?:also|long)\s+)?)?{_SAYS}\b(?!\s+up\b)"
    # "researchers have achieved a breakthrough": who, where, by what number?
    r"|\b(?:researchers|scientists|experts)\s+(?:have|are)\s+(?:recently\s+)?(?:achiev|mak|mad)(?:ed|ing|e)\s+"
    r"(?:a\s+breakthrough|breakthroughs|significant\s+(?:progress|strides)|great\s+(?:progress|strides))\b"
    # "recent research in the field has led to": which?
    r"|\b(?:recent|new|emerging|extensive|groundbreaking)\s+(?:research|studies|investigations)\s+"
    r"(?:(?:in|on|into)\s+(?:[\w-]+\s+){1,4}?)?(?:has|have)\s+(?:also\s+)?(?:led\s+to|focused|explored|contributed|paved"
    r"|resulted|enabled|produced|introduced)\b"
    # "researchers in Europe unveiled"
    r"|\b(?:researchers|scientists|engineers)\s+(?:in|from|across|around)\s+(?:the\s+)?[\w-]+\s+(?:(?:have|has)\s+)?"
    r"(?:recently\s+)?(?:unveiled|developed|announced|achieved|demonstrated|discovered|created|introduced|found|shown)\b"
    # "a recent study found"
    r"|\b(?:recent|new|groundbreaking|landmark|major)\s+(?:industry\s+)?(?:study|survey|poll)"
    r"\s+(?:by\s+researchers\s+)?(?:has\s+)?(?:found|finds|shows|showed|shown|revealed|reveals|suggests|suggested|indicates"
    r"|indicated|demonstrated|highlights|highlighted|confirmed|estimates)\b"
    # "it is estimated that"
    r"|\bit\s+(?:has\s+been|is)\s+(?:estimated|suggested|predicted|reported)\s+that\b"
    # ... but "it is suggested that the pump be mended" is advice
    r"(?!(?:\s+[^\s.;:]+){1,8}\s+(?:be|should|must)\b)"
    # "estate agencies report steady activity", "users report higher satisfaction"
    r"|\b(?:agencies|brokers|agents|businesses|clinicians|companies|customers|developers|doctors|educators|employees"
    r"|employers|enterprises|firms|hospitals|managers|manufacturers|organi[sz]ations|patients|practitioners|recruiters"
    r"|residents|retailers|students|teachers|teams|users)\s+(?:(?:have|consistently|often|also|frequently)\s+)?"
    r"report\s+(?:an?\s+)?(?:significant(?:ly)?|steady|substantial(?:ly)?|higher|improved|increased|greater|strong"
    r"|growing|increasing|faster|reduced|fewer|enhanced|better|lower|notable|remarkable|dramatic)\b"
    # "according to experts"
    r"|\baccording\s+to\s+(?:(?:some|many|most|various|several|recent|leading|existing|industry)\s+)*"
    r"(?:experts?|analysts|studies|researchers|observers|sources|estimates|expert\s+analysis)\b"
    # "is being reported across academic studies", "it is widely believed that"
    r"|\b(?:reported|documented|discussed|observed)\s+(?:across|in)\s+(?:academic|recent|various|numerous|many)\s+"
    r"(?:studies|reports|papers|sources)\b"
    r"|\bit\s+(?:is|has\s+been)\s+(?:widely|generally|commonly|often)\s+(?:believed|accepted|agreed|reported|recogni[sz]ed)\b"
    # "it has been scientifically proven", "science has shown that", "it is a proven fact that"
    r"|\bit\s+(?:has\s+(?:long\s+)?been|is)\s+(?:scientifically|clinically|statistically|empirically)\s+(?:proven|proved"
    r"|shown|demonstrated|established|confirmed)\b"
    r"|\bscience\s+(?:has\s+(?:long\s+)?(?:proven|shown|proved)|proves|shows|tells\s+us|confirms)\s+that\b"
    r"|\b(?:experten|forscher|studien|analysten)\s+(?:zeigen|warnen|sagen|gehen\s+davon\s+aus|belegen)\b"
    r"|\b(?:les\s+experts|des\s+études|les\s+analystes)\s+(?:montrent|estiment|affirment|suggèrent)\b"
    r"|\b(?:los\s+expertos|los\s+estudios|los\s+analistas)\s+(?:muestran|afirman|sugieren|advierten)\b",
)
CASE = rare(
    # "a leading retailer reported a gain of 30 %", "users have reported 30 % less": a case without a name
    r"\b(?:an?|one)\s+(?:[\w-]+\s+){1,4}?(?:company|firm|enterprise|startup|team|organi[sz]ation|bank|hospital|retailer"
    r"|manufacturer|provider|agency|university)\s+(?:has\s+|have\s+)?(?:recently\s+|notably\s+)?"
    r"(?:reported|noted|saw|seen|observed|achieved|experienced|recorded)\b(?=[^.!?\n]{0,120}?\d\s?(?:%|percent))"
    r"|\b(?:developers|users|companies|organi[sz]ations|customers|businesses|employees|teams|firms)\s+(?:have\s+)?"
    r"(?:reported|noted|observed|recorded)\s+(?:[\w-]+\s+){0,3}\d[\d.,–-]*\s?(?:%|percent)"
)
SAW = frozenset(("reported", "noted", "saw", "seen", "observed", "achieved", "experienced", "recorded"))
"""The verbs of such cases, by which they are found."""
NAMELESS = frozenset(
    (
        *(
            "company",
            "firm",
            "enterprise",
            "startup",
            "team",
            "organization",
            "organisation",
            "bank",
            "hospital",
        ),
        *("retailer", "manufacturer", "provider", "agency", "university", "developers", "users", "companies"),
        *("organizations", "organisations", "customers", "businesses", "employees", "teams", "firms"),
    )
)
"""Who has seen it."""
WELL_SOURCED, BARE_STYLE = 8, 20
"""Citations in a document from which its opening may do without, and bare ones from which they are its style."""
PREDICATE = rare(
    r"research\s+(?:\w+ly\s+)?(?:suggest|show|indicate|demonstrate|find|argue|reveal|confirm|note)$"
)
"""\"The predictions from basic research suggest\": another word is the subject."""
FIGURE = rare(
    r"\d\s?(?:%|percent\b|per\s?cent\b)|\bpercent\b|\b(?:\d+|one|two|three|four|five|six|seven|eight|nine)\s+"
    r"(?:out\s+of|in)\s+(?:\d+|every|two|three|four|five|six|seven|eight|nine|ten|twenty|a\s+hundred)\b"
    r"|\b(?:twice|(?:two|three|four|five|six|ten|\d+)\s+times)\s+(?:as|more)\b|\b(?:half|a\s+third|a\s+quarter|two\s+thirds)\s+of\b"
)
"""A share or a multiple, in lower case."""
RESEARCH = rare(r"stud(?:y|ies)|research|surveys?|polls?|evidence|experts|scientists|scholars|analysts")
_SUMMARY = rare(r"conclusion|summary|abstract|takeaway|fazit|zusammenfassung|conclusi")
BARE = rare(r"[a-z)”\"]\s\d{1,3}(?:,\s?\d{1,3})*[.,;]?(?=\s+[A-Z]|\s*$)", re.M)
"""A citation that is a bare number after the statement; it counts in documents that cite so."""
BEGIN = tuple(
    """
    expert experts researchers analysts scholars scientists critics observers economists commentators specialists
    insiders studies research surveys recent various several many numerous industry evidence according reported
    documented discussed observed it experten forscher studien analysten les des los clinical controlled polls
    proponents engineers forecasters projections long-term forecasts market emerging extensive groundbreaking landmark
    science
    """.split()
)
FIRST = frozenset(BEGIN)
"""The words with which such phrases begin."""
SECOND = {"study": frozenset(("new", "major")), "trials": frozenset(("field", "early"))}
"""Frequent words that begin such a phrase only before another word."""
REPORTERS = frozenset(
    """
    agencies brokers agents businesses clinicians companies customers developers doctors educators employees employers
    enterprises firms hospitals managers manufacturers organizations organisations patients practitioners recruiters
    residents retailers students teachers teams users
    """.split()
)
"""Who reports in "users report higher satisfaction"."""


_AMOUNT = frozenset(
    """
    reports analyses statistics forecasts estimates opinion opinions projections research studies investigations
    study survey poll industry
    """.split()
)
_ACROSS = frozenset(("across", "in"))
_NEXT = {
    **dict.fromkeys(("several", "many", "various", "numerous", "recent", "market", "industry"), _AMOUNT),
    **dict.fromkeys(("emerging", "extensive", "groundbreaking", "landmark"), _AMOUNT),
    **dict.fromkeys(("reported", "documented", "discussed", "observed"), _ACROSS),
    "engineers": frozenset(("in", "from", "across", "around")),
    "according": frozenset(("to",)),
    "it": frozenset(("is", "has")),
    "science": frozenset(("has", "proves", "shows", "tells", "confirms")),
}
"""What must follow some of the words with which such phrases begin."""
_THIRD = {
    **dict.fromkeys(
        ("reported", "documented", "discussed", "observed"), tuple("acad rece vari nume many".split())
    ),
    "it": tuple(
        "been estimated suggested predicted reported widely generally commonly often scientifically clinically "
        "statistically empirically long".split()
    ),
    "according": tuple(
        """
        some many most various several recent leading existing industry expert analyst stud researchers observers
        sources estimates
        """.split()
    ),
}
"""With what the word after these begins."""


def _may_begin(texts: Sequence[str], at: int) -> bool:
    """Tell whether the next words do not forbid that such a phrase begins here."""
    word = texts[at]
    after = _NEXT.get(word)
    following = texts[at + 1] if at + 1 < len(texts) else ""
    if after is None or following == "projections":
        return True
    if following not in after:
        return False
    third = _THIRD.get(word)
    return third is None or (at + 2 < len(texts) and texts[at + 2].startswith(third))


def beginnings(document: Document) -> list[int]:
    """The indices of the words with which such phrases may begin, ascending."""
    texts, places = document.words.texts, document.places
    found = [i for i in document.places_of(FIRST) if _may_begin(texts, i)]
    more: list[int] = []
    for key, words in (("report", REPORTERS), *SECOND.items()):
        more += [i - n for i in places.get(key, ()) for n in (1, 2) if i >= n and texts[i - n] in words]
    return sorted((*found, *more)) if more else found


SOURCE = rare(
    r":cite[a-z]*:|\\cite|\[-?@\w"
    r"|\[\^?\w{0,12}\d\w{0,3}\]|\bet al\b|\([^()]{0,60}\b(?:19|20)\d\d[a-z]?\)|\bdoi\b|https?:|[.,;\"”]\d{1,3}(?=\s|$)"
    r"|[¹²³⁴-⁹]|\b(?:19|20)\d\d\s+(?:\w+\s+)?(?:study|report|survey|paper|analysis|review|poll|article|estimate)",
    re.I,
)
KNOWN = rare(
    r"\b(?:earnings|quarterly|annual|financial|police|press|media|news|bug|test|status)\s+$"
    r"|(?:\b(?:our|this|these|the|his|her|their|my|its|own|such|follow-?up|more|further)\s+)(?:\w+\s+){0,2}$",
    re.I,
)
NAME = rare(r"[^\W\d_]*[A-ZÀ-Þ]\w*[’']?s?\s+(?:of\s+\w+\s+)?$")


def sums_up(document: Document, block: Block) -> bool:
    """Tell whether a block sums up others: the first two and the last two paragraphs, abstracts and conclusions."""
    paragraphs = document.once(_paragraphs)
    if block.span.start <= paragraphs[1] or block.span.start >= paragraphs[-2]:
        return True
    return bool(_SUMMARY.search(document.sections[block.section].title.lower()))


def _paragraphs(document: Document) -> tuple[int, ...]:
    found = [b.span.start for b in document.blocks if b.kind in ("paragraph", "item") and not b.quoted]
    return (*found, *found, *found) if len(found) < 2 else tuple(found)


def citations(document: Document) -> tuple[str, ...]:
    """Links and citations of the document."""
    links = (link.target for link in document.links if link.kind in ("link", "bare", "footnote-reference"))
    return (*links, *(m[0] for m in SOURCE.finditer(document.text)))


def bare_citations(document: Document) -> tuple[str, ...]:
    """Citations that are bare numbers."""
    return tuple(BARE.findall(document.prose))
