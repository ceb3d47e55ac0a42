"""Attributions by their grammar: people of a trade, or evidence in general, and a verb of finding or saying."""

from collections.abc import Iterator, Sequence

from reportlint import Document, Span, is_account, rare

_TRADES = frozenset(
    """
    academics agronomists analysts anthropologists archaeologists astronomers biologists botanists cardiologists
    chemists climatologists clinicians commentators conservationists cosmologists criminologists critics
    dermatologists detractors doctors ecologists economists educators engineers environmentalists
    epidemiologists ethicists experts forecasters futurists geologists historians insiders investigators
    journalists lawyers linguists neurologists neuroscientists nutritionists observers oncologists opponents
    pediatricians philosophers physicians physicists policymakers practitioners professionals proponents
    psychiatrists psychologists pundits radiologists authorities institutions leaders researchers sceptics
    scholars scientists skeptics sociologists specialists strategists supporters surgeons technologists
    theologians theorists therapists thinkers toxicologists urbanists
    """.split()
)
"""People who may be cited; workers and users are not among them."""
_OUTSIDE = frozenset(
    "critics detractors experts insiders observers opponents pundits sceptics skeptics".split()
)
"""Those who need no "some": nobody is one by trade."""
_SOME = frozenset(
    "certain countless eminent industry leading many most multiple numerous prominent several some top various".split()
)
_KINDS_OF_EVIDENCE = frozenset(
    """
    accounts analyses analysis data estimates evidence experiments findings forecasts investigations literature
    mentions meta-analyses meta-analysis observations polls programmes programs projections projects reports
    research sources statistics studies study survey surveys testimonials trials
    """.split()
)
_BARE = frozenset(
    "estimates evidence forecasts meta-analyses polls projections reports research statistics studies surveys".split()
)
"""What points to others even where it begins a sentence without any adjective."""
_UNNAMED = frozenset(
    """
    academic additional anecdotal available broad clinical comparative credible current early emerging empirical
    existing extensive growing independent industry international leading longitudinal many market mounting
    multiple numerous ongoing peer-reviewed pilot preliminary prior previous recent reliable reputable scholarly
    scientific several some substantial uncontrolled unofficial various
    """.split()
)
_SINGULAR = frozenset("analysis evidence literature meta-analysis research study survey".split())
_PLURAL = frozenset(
    """
    back confirm connect corroborate demonstrate establish hint highlight identify imply indicate link point
    prove reveal show signal suggest support tie underline underscore
    """.split()
)
_OWN_WORK = frozenset(
    "accounts analysis data findings programmes programs projects observations study survey".split()
)
"""What may be the report's own: only some adjectives tell that it is not."""
_FOREIGN = frozenset(
    """
    academic anecdotal clinical comparative emerging empirical existing extensive growing industry international
    many market mounting numerous peer-reviewed pilot reputable scholarly scientific several various
    """.split()
)
_THEY_SAY = frozenset(
    """
    accept acknowledge advise advocate agree allege anticipate argue argued assert assume attribute believe
    believed call caution cautioned challenge cite claim claimed conclude concluded consider considered contend
    contended criticize criticise criticized criticised debate deem deny describe disagree dismiss dismissed
    dispute disputed doubt emphasize emphasise envision estimate estimated expect fear feared foresee forecast
    hail hailed highlight highlighted hypothesize hypothesise imply insist insisted known maintain maintained
    note noted object oppose perceive point pointed posit posited praise praised predict predicted propose
    proposed question questioned recommend recommended regard regarded reject rejected rely say speculate
    speculated stress stressed suggest suggested suspect suspected swear think thought tout urge urged view
    viewed voiced warn warned welcome welcomed wonder worry worried
    """.split()
)
_IT_SAYS = frozenset(
    """
    associate associated back confirm confirmed confirms connect corroborate demonstrate demonstrated
    demonstrates establish established find found hint hints highlight highlights identify identified imply
    implies indicate examined explored indicated indicates investigated link linked links point points pointed
    prove proves proven reveal revealed reveals shown show shows showed signal signals suggest suggested
    suggests support supports supported tie ties tied uncovered underline underlines underscore underscores
    """.split()
)
_RAISED = frozenset("raise raised voice voiced express expressed".split())
_DOUBTS = frozenset(
    "alarm alarms concern concerns doubts fears misgivings objections questions reservations".split()
)
_AUXILIARY = frozenset(
    "also are continue have has increasingly long now often remain still tend to widely generally repeatedly".split()
)
_STATE = frozenset(
    "concerned convinced divided optimistic pessimistic sceptical skeptical unconvinced worried".split()
)
_JOINTS = frozenset(
    "about across among around at by combining comparing conducted examining from in into of on over with "
    "within".split()
)
"""What may join a phrase to the people or the evidence: "studies conducted in several cities"."""
_ADJECTIVAL = frozenset(
    "associated established highlighted identified indicated linked tied uncovered".split()
)
"""What may stand before a noun where words are joined: "analysis with established sculptors"."""
_LONGEST = 9
_SET_PHRASE = rare(
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
    r"|there\s+is\s+(?:an?\s+)?(?:broad|general|growing|widespread|mounting|increasing|ample|overwhelming|strong)\s+"
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
_SET_FIRST = frozenset(
    """
    well widely extensively thoroughly it often generally commonly frequently sometimes typically concerns
    objections doubts criticisms questions there data information insight insights statistics intelligence
    analysis gathered collected compiled sourced drawn obtained derived gleaned discussions articles
    publications posts coverage commentary debates some others many according consensus recent local
    international national various several multiple
    """.split()
)
_SECOND = frozenset(
    """
    across also among argue argued believe claim contend criticised criticized documented even fear findings from
    gathered collected compiled sourced drawn obtained derived gleaned hailed has have in is maintain media newspapers
    now on outlets perceived praised predict question regarded seen speculate still suggest suspect to touted viewed
    worry would
    """.split()
)
"""The second words of the set phrases."""
_PRONOUNS = frozenset(("some", "others", "many"))
_SCATTERED = frozenset("discussions articles publications posts coverage commentary debates".split())
"""What "several" must stand before."""
_REPORTERS = frozenset(
    """
    adopters agencies brokers agents businesses clinicians clinics companies consumers customers developers
    doctors educators employees employers enterprises farmers firms hospitals households managers manufacturers
    operators organisations organizations parents participants patients practitioners providers pupils
    recruiters residents retailers schools students teachers teams tenants universities users workers
    """.split()
)
_GAINED = rare(
    # "firms that use it have reported higher output"
    r"(?:reported|report|noted|observed)\s+(?:an?\s+)?(?:better|decreased|enhanced|faster|fewer|greater|higher|improved"
    r"|increased|lower|reduced|shorter|significant(?:ly)?|stronger|substantial(?:ly)?|dramatic(?:ally)?|remarkabl[ey]"
    r"|notabl[ey]|measurabl[ey]|improvements?|increases?|reductions?|that\s+(?:[\w-]+\s+){1,5}?ha(?:s|ve)\s+(?:improved"
    r"|increased|declined|fallen|grown|risen|dropped))\b"
    # "employees have expressed concerns"
    r"|(?:expressed|voiced|raised)\s+(?:\w+\s+)?(?:concerns?|doubts|frustration|fears|interest|satisfaction)\b"
)
_TOLD = frozenset("reported report noted observed expressed voiced raised".split())
HEARSAY = _TRADES | _KINDS_OF_EVIDENCE | _SET_FIRST | _TOLD
_BREAK = rare(r"[.:;!?()\[\]\"“”„«»|\n]|\s[–—-]\s|,")
_NAME = rare(r"\b[A-ZÀ-Þ][a-zß-ÿ]")
_HINDRANCE = frozenset("the our this these those his her their my its your such no own both same".split())


def hearsay(document: Document) -> Iterator[Span]:
    """The attributions by grammar in a report, in reading order."""
    return iter(document.once(_hearsay))


def _hearsay(document: Document) -> tuple[Span, ...]:
    places = document.places_of(HEARSAY)
    texts, starts, folded = document.words.texts, document.words.starts, document.folded
    found: list[Span] = []
    for place in places:
        word = texts[place]
        span = None
        if word in _TOLD:
            m = _GAINED.match(folded, starts[place])
            span = m and _reporters(document, place, m.end())
        elif word in _TRADES:
            span = _trade(document, place)
        elif word in _KINDS_OF_EVIDENCE:
            span = _evidence(document, place)
        after = texts[place + 1] if place + 1 < len(texts) else ""
        if (
            not span
            and word in _SET_FIRST
            and (after in _SECOND or word == "recent")
            and (m := _SET_PHRASE.match(folded, starts[place]))
        ):
            told = word not in _SCATTERED or not _SOME.isdisjoint(texts[max(0, place - 2) : place])
            told &= word not in _PRONOUNS or _opens(document, place)
            told &= "documented" not in m[0] or texts[place - 1] in ("are", "been")
            span = Span(*m.span()) if told else None
        if span and (not found or found[-1].end <= span.start):
            found.append(span)
    return tuple(found) if found and is_account(document) else ()


def _trade(document: Document, place: int) -> Span | None:
    """ "Some historians maintain", "critics have raised concerns"."""
    texts = document.words.texts
    first = place
    before = texts[place - 1] if place else ""
    number = before == "of" and texts[place - 2] == "number"
    if before in _SOME:
        first -= 1
    elif place > 1 and (number or (texts[place - 2] in _SOME and not _opens(document, place))):
        first -= 2
    elif not _opens(document, place) or not (texts[place] in _OUTSIDE or _long_known(texts, place)):
        return None
    if first and texts[first - 1] in _HINDRANCE:
        return None
    verb = place + 1
    if verb + 1 < len(texts) and texts[verb] in ("and", "or") and texts[verb + 1] in _TRADES:
        verb += 2
    return _ends(document, first, place, verb, _THEY_SAY)


def _long_known(texts: Sequence[str], place: int) -> bool:
    """ "Psychologists have long known"."""
    return list(texts[place + 1 : place + 3]) in (["have", "long"], ["have", "always"], ["have", "often"])


def _evidence(document: Document, place: int) -> Span | None:
    """ "Anecdotal mentions suggest", "comparative analysis with older kilns shows"."""
    texts = document.words.texts
    word = texts[place]
    before = texts[place - 1] if place else ""
    first = place
    told = _FOREIGN if word in _OWN_WORK else _UNNAMED
    if before in told:
        first -= 1
        if first and texts[first - 1] in _SOME | _UNNAMED:
            first -= 1
    elif before == "of" and place > 2 and texts[place - 2] in ("body", "number", "wealth"):
        first -= 2
    elif _composed(document, place):
        first -= 1
    elif before == "the" and word == "literature":
        return _ends(document, place - 1, place, place + 1, _IT_SAYS)
    elif word not in _BARE or not _opens(document, place):
        return None
    if first and texts[first - 1] in _HINDRANCE:
        return None
    return _ends(document, first, place, place + 1, _IT_SAYS)


def _composed(document: Document, place: int) -> bool:
    """ "Several case studies", "a meta-analysis"."""
    texts = document.words.texts
    if place and texts[place - 1] == "a":
        return texts[place] in ("meta-analysis", "survey", "poll")
    if place < 2 or texts[place - 1] not in ("case", "pilot", "field"):
        return False
    return texts[place - 2] in _SOME or _opens(document, place - 1)


def _ends(document: Document, first: int, place: int, verb: int, verbs: frozenset[str]) -> Span | None:
    """The phrase up to its verb, where one follows: at once, or after a few words that "in" or "of" joins."""
    words, texts = document.words, document.words.texts
    last = min(len(texts), verb + _LONGEST)
    joined = verb < last and texts[verb] in _JOINTS
    while verb < last:
        word = texts[verb]
        if (word in verbs and not (joined and word in _ADJECTIVAL)) or (
            word in _RAISED and not _DOUBTS.isdisjoint(texts[verb + 1 : verb + 4])
        ):
            break
        if word in _STATE and texts[verb - 1] in _AUXILIARY and verbs is _THEY_SAY:
            break
        if word not in _AUXILIARY and not word.endswith("ly") and not joined:
            return None
        verb += 1
    else:
        return None
    if verbs is _IT_SAYS and (
        texts[verb - 1] == "to" or (texts[place] in _SINGULAR and texts[verb] in _PLURAL)
    ):
        return None
    span = words.span(first, verb + 1)
    inside = document.prose[words.ends[place] : words.starts[verb]]
    if _BREAK.search(inside) or _NAME.search(inside):
        return None
    return span


def _reporters(document: Document, place: int, end: int) -> Span | None:
    """The words from those who report, with no name and no break between."""
    words = document.words
    for n in range(place - 1, max(-1, place - 11), -1):
        if words.texts[n] in _REPORTERS:
            before = set(words.texts[max(0, n - 2) : n])
            told = document.prose[words.ends[n] : words.starts[place]]
            if not _HINDRANCE.isdisjoint(before) or _BREAK.search(told) or _NAME.search(told):
                return None
            return Span(words.starts[n], end)
    return None


def _opens(document: Document, place: int) -> bool:
    """Tell whether a word opens a clause: nothing, a mark or a conjunction stands before."""
    words = document.words
    if not place or words.texts[place - 1] in (
        "and",
        "but",
        "that",
        "while",
        "although",
        "however",
        "as",
        "since",
    ):
        return True
    between = document.prose[words.ends[place - 1] : words.starts[place]]
    return not between.isspace() or "\n\n" in between
