"""Subjects and verbs of different number, told by a small grammar: "these findings is", "this tool help you".

Only subjects that open a clause and hold nothing but a determiner, adjectives and a noun are read, and only nouns and
verbs that are nothing else; of the rest (gerunds, titles, names, what follows a preposition) nothing is said.
"""

from collections.abc import Iterator, Sequence

from reportlint import Document, rare
from reportlint_rules.style._constructions import Wrong


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


IS = _words("is was has does isn't wasn't hasn't doesn't")
_GIVES = _words(
    """
    adds aims allows appears applies arises asks becomes begins belongs brings builds causes comes connects
    consists contains continues contributes creates defines depends describes determines differs eliminates
    emerges enables encourages ensures exists expects explains explores fails falls follows forms gets gives
    goes grows happens helps holds identifies illustrates implies improves includes indicates introduces
    involves keeps lacks leads leaves lets lies lives looks loses maintains makes manages meets needs occurs
    offers operates performs plays prevents produces proposes protects proves provides puts raises reads
    receives reduces refers relies remains removes represents requires reveals runs says seems serves shows
    solves sounds speaks spends stands starts stays suffers suggests supports takes tells tends tries turns uses
    varies wants works writes
    """
)
"""What a single thing does."""
_BE = _words(
    """
    are were have do don't add allow appear apply become belong bring build come connect consist contain
    continue contribute create define depend describe determine differ enable encourage ensure exist explain
    explore fail follow generate get give go grow happen help hold identify illustrate imply improve include
    indicate introduce involve keep lack lead leave maintain make manage need occur offer operate perform
    prevent produce propose protect prove provide receive reduce refer rely remain remove represent require
    return reveal run say seem serve show solve speak start stay suffer suggest support take tell tend try use
    vary want work write
    """
)
"""What several things do."""
_OFTENER = _words("accept add call check delete find load open parse print run save send start stop")
"""What several things do, told by "always" alone: beside a noun they may be nouns."""
_SURE_VERBS = _words(
    "are were have don't become contain consist depend enable ensure exist give include provide require"
)
"""Those that are no nouns, beside which a noun needs nothing more."""
_SURE_THIRD = IS | _words(
    "allows becomes contains depends enables ensures exists gives includes makes provides requires shows"
)
_OBJECT = _words("you us them me it the a an your our their its to")
_OFTEN = _words(
    "always often usually typically also never generally frequently automatically only still sometimes"
)
_MANY = _words(
    "these those such many several various numerous few both most some all multiple certain different"
)
_THE = _words("the our your their its his her my")
_THIS = _words("this each every another a an")
_OPENERS = _words("that because although while since whereas though unless whether")
_NEVER = _words(
    """
    of in for with to from by between among on at as about over under across through during within without into
    onto upon against per via like than behind beyond beside besides near off out up down around before after
    until toward towards amid amidst amongst along alongside throughout regarding concerning despite below above
    underneath unlike including excluding except using involving i you he she it we they him them us
    who which that what whom whose where when why how if not no is was
    has does are were be been being have had do did will would can could shall should may might must any either
    neither than so then there here let make lets makes one way ways reason time place thing isn't aren't wasn't
    weren't don't doesn't didn't can't cannot won't
    """
)
"""What may not stand between the first word of a subject and its noun."""
_NOT_PLURAL = _words(
    """
    news series species means headquarters economics politics mathematics physics ethics analytics statistics
    logistics genetics robotics acoustics athletics linguistics mechanics dynamics electronics aesthetics
    graphics semantics kinetics optics diagnostics genomics proteomics thermodynamics savings works gas bus
    basis analysis axis crisis thesis hypothesis emphasis synthesis process access success progress business
    class loss mass darkness status focus virus campus bonus census consensus corpus bias canvas atlas lens
    chaos always perhaps sometimes towards afterwards besides others yours ours theirs hers its this thus plus
    versus less unless across us is was has does diabetes measles rabies christmas alias address previous
    various numerous serious obvious famous nervous religious continuous gross cross express press stress dress
    princess witness fitness illness weakness harness boss glass grass brass bass pass compass kubernetes
    windows aids arms odds stairs days weeks months years hours minutes seconds miles dollars euros pounds cents
    percent points degrees meters metres kilometers kilometres times thanks congratulations terms lots tons
    details sales minutes contents proceedings barracks crossroads gallows ms js css https as pros cons kudos
    apparatus apropos nexus locus genus radius stimulus calculus nucleus surplus exodus prospectus
    """
)
_SUFFIXES = rare(
    r"[a-z]+(?:[ts]ion|ment|it(?:ie)|ist|[ae]nce|[ae]ncie|ologie|[st]or|raphie|chnique|ology|ship|tive)s|[a-z]{3,}(?:ge|ck|nk|ne|er|el|le|et|ct|pt|ent|ant)rs"
)
_VERBS_IN_S = _words(
    """
    mentions functions positions conditions questions implements documents comments experiments supplements
    increments complements compliments monitors mirrors favors references influences balances advances finances
    experiences lists assists consists resists persists insists exists twists hoists captions cautions auctions
    commissions motions rations sections stations transitions portions partitions pensions petitions vents
    evidences sequences sentences licences licenses instances enhances minces announces pronounces renounces
    dances glances prances romances finances dives gives lives drives strives arrives derives receives achieves
    believes
    """
)
_PLURAL = _words(
    """
    advisors agencies agents agreements algorithms amounts animals answers apples applications approaches areas
    arguments articles artists assets assumptions attributes audiences authors banks bars batteries behaviors
    behaviours beliefs benefits birds blocks boats bodies books boxes boys branches brands bridges browsers
    budgets buildings bugs businesses buyers cables calls campaigns cars cards cases categories causes cells
    challenges channels chapters characters characteristics charts chemicals children's choices circles
    citations cities citizens claims classes clients clinics coefficients colleagues colors colours columns
    commands commits communities companies competitors components computers concepts concerns conferences
    connections consequences constraints consumers contexts contractors contracts contributors costs councils
    countries courses courts creators crimes criteria critics crops cultures currencies customers cycles
    databases datasets dates deadlines deals debts decades decisions defects definitions delays departments
    dependencies designers designs developers devices diagrams dialogs differences difficulties dimensions
    directories disasters diseases doctors documents dogs domains donors drivers drugs economies edges editors
    effects efforts elements emails emissions employees employers engineers engines enterprises entities entries
    environments errors essays estimates events examples exceptions exercises expectations expenses experiments
    experts explanations exports extensions factors facts failures families farmers farms features fees fields
    figures files filters findings firms flights flows folders foods forecasts forests formats formulas founders
    frameworks friends functions funds games gaps gates genes girls goals governments graphs grids groups
    guidelines guides habits headers headings hospitals hotels houses humans ideas identifiers images immigrants
    impacts imports incidents indicators individuals industries ingredients initiatives innovations insights
    institutions instructions instruments integrations interests interfaces interviews investments investors
    islands issues items jobs journals keys kids kinds labels lakes languages laws lawyers layers leaders
    lectures lessons letters levels libraries licenses limitations limits lines links lists loans logs machines
    managers manufacturers maps markets materials measurements mechanisms medicines meetings members memories
    messages methods metrics migrants mistakes models modules moments motors mountains movements movies muscles
    names nations needs networks neurons nodes notes novels numbers nurses objectives objects observations
    obstacles occasions officers offices operations operators opinions opportunities options orders
    organisations organizations outcomes outputs owners packages pages paintings panels papers paragraphs
    parameters parents participants parties partners partnerships patients patterns payments penalties persons
    perspectives phases phones photos phrases pictures pieces pilots pixels planets plans plants platforms
    players poems poets policies politicians pools populations ports possibilities posts practices practitioners
    predictions preferences prices principles priorities prisoners problems procedures processes processors
    products professionals profits programmers programmes programs projects promises properties proposals
    proteins protocols providers pumps pupils purposes qualities quantities queries questions ranges rates
    ratings ratios readers reasons receptors recommendations records reforms refugees regions regulations
    regulators relations relationships releases religions reports repositories representatives requests
    requirements researchers residents resources respondents responses restaurants results reviewers reviews
    rights risks rivers roads robots roles rooms routers routes rows rules sales samples savings scenarios
    schemas schemes schools scientists scores scripts sections sectors segments sensors sentences sequences
    servers services sessions settings shapes shareholders sheets ships shops signals signs situations skills
    slides societies soldiers solutions songs sources spaces stages stakeholders standards startups statements
    states stations stores stories strategies streams streets structures students studies subjects subsidies
    suppliers surfaces surveys symptoms systems tables tasks taxes teachers teams techniques technologies
    telescopes templates tenants tests texts themes theories threads threats tickets tokens tools topics towns
    tracks traders trains transactions treatments trees trends trials trucks tumors types universities updates
    users utilities vaccines values variables variants vehicles vendors versions victims videos viewers viruses
    visitors volumes volunteers voters votes vulnerabilities wages walls warnings weapons websites windows
    wolves women's words workers workflows workshops writers zones things ways people's parts points sides
    """
) - _words("people's women's children's criteria windows sales savings")
_ADJECTIVE = rare(
    r"(?:[a-z]{2,}(?:al|ic|ive|ous|ful|able|ible|less|ary|ern|ish|ed)|new|old|wrong|bad|good|big|small|early|late|large|long|short"
    r"|high|low|other|recent|current|modern|young|poor|rich|open|public|private|few|key|main|major|minor|human|strong"
    r"|weak|better|higher|lower|smaller|larger|more)\Z"
)
_SINGULAR = rare(
    r"[a-z]{3,}(?:er|or|tion|sion|ment|ity|ance|ence|ology|ship|tem|del|gram|ture|thod|work|orm|age|ice|gine|ool|ary)\Z"
)
_COLLECTIVE = _words(
    """
    majority number minority percentage remainder other either neither whether never ever over under after
    rather organisation organization administration association federation nation opposition population
    generation commission delegation corporation institution faction coalition union government company
    committee staff family group council board crew army police public press media data couple pair rest
    community party club band class crowd audience jury panel parliament management department ministry team
    former latter poor inner outer upper lower community set list range variety series kind type sort collection
    combination subset part half lot selection handful pool sample batch mix stream portion section segment
    level amount body bunch cluster chain array sequence network portfolio library suite bulk university
    quantity proportion fraction share stack individual professional human individual species higher lower
    larger smaller older younger better later earlier newer column row
    """
)
_GAPS = rare(r"[\w'’*\s-]+")
_LISTED = rare(r"[\w'’*,\s-]+")
_OBJECTS = tuple([word] for word in _OBJECT)
_PREPOSITIONS = _words("of in for on from with between behind about at")
_I = {
    **dict.fromkeys(("they", "we", "these", "those"), IS - {"does"}),
    **dict.fromkeys(("it", "he", "she"), _SURE_VERBS),
}
"""Pronouns with the verbs that never follow them at the beginning of a sentence."""
_PAIRED = frozenset(("and", "or"))
_FORWARD = 8
_PASSED = _NEVER - _I.keys() - {"this"}
VERBS = IS | _GIVES | _BE | _OFTENER
_NUMBER = "a subject and a verb of one number"


def disagreements(document: Document) -> Iterator[Wrong]:
    """Subjects and verbs of different number, as the indices of their words."""
    texts = document.words.texts
    for place in document.places_of(VERBS):
        at, verb = place - 1, texts[place]
        word = texts[at]
        # Most verbs follow a word that tells nothing; they are passed over at once.
        if not place or word in _PASSED:
            continue
        if word[-1] != "s" and word not in _I and word not in _OFTEN:
            if verb in IS or verb in _GIVES:
                if verb not in _SURE_THIRD or _PREPOSITIONS.isdisjoint(texts[max(0, place - 5) : at]):
                    continue
            elif verb not in _SURE_VERBS and texts[place + 1 : place + 2] not in _OBJECTS:
                continue
        if texts[at] in _OFTEN and at:
            at -= 1
        word = texts[at]
        if word in _I:
            wrong = Wrong(at, place + 1, _NUMBER) if verb in _I[word] and _begins(document, at) else None
        elif word in _NEVER and not (word == "this" and texts[at - 1] in _PREPOSITIONS and verb in IS):
            continue
        elif verb in _BE or verb in _OFTENER:
            wrong = _at_bare(document, texts, at, place)
        else:
            wrong = _at_third(document, texts, at, place)
        if wrong and _is_joined(document, texts, wrong):
            yield wrong


def _at_third(document: Document, texts: Sequence[str], at: int, verb: int) -> Wrong | None:
    """ "These findings is", "wrong citations has", "the results of the survey gives"."""
    if texts[at][-1] != "s" or texts[at] == "this":
        at = _head(document, texts, at) if texts[verb] in _SURE_THIRD else -1
        if at < 0 or not _is_plural(texts[at]):
            return None
        first = _opening(document, texts, at)
        # "The paper describing pumps for mills is": the noun belongs to the participle.
        if first < 0 or any(word.endswith("ing") for word in texts[first + 2 : at]):
            return None
        return Wrong(first, verb + 1, _NUMBER) if texts[first] in _MANY | _THE else None
    if not _is_plural(texts[at]):
        return None
    first = _opening(document, texts, at)
    if first < 0:
        return None
    opener = texts[first]
    if opener in _THIS:
        return Wrong(first, at + 1, "words of one number") if first == at - 1 else None
    if opener not in _MANY and opener not in _THE:
        # "Styled-components is a library"
        joined = document.text[document.words.ends[first] : document.words.starts[first + 1]] == "-"
        if at != first + 1 or joined or not _ADJECTIVE.match(opener):
            return None
    return Wrong(first, verb + 1, _NUMBER)


def _at_bare(document: Document, texts: Sequence[str], at: int, verb: int) -> Wrong | None:
    """ "This utility help you", "the parser always parse", "this models become", "the use of tools are"."""
    word, said, often = texts[at], texts[verb], verb - at == 2
    following = texts[verb + 1] if verb + 1 < len(texts) else ""
    if word[-1] == "s":
        if not _is_plural(word) or said not in _SURE_VERBS:
            return None
        if texts[at - 1] in _THIS and _begins(document, at - 1):
            return Wrong(at - 1, verb + 1, "words of one number")
        if said not in ("are", "were", "have"):
            return None
        at = _head(document, texts, at)
        if at < 0 or texts[at + 1] != "of":
            return None
        word = texts[at]
    elif often and not _is_singular(word):
        at = _head(document, texts, at)
        word = texts[at] if at >= 0 else "of"
    told = often or said in _SURE_VERBS or (said not in _OFTENER and following in _OBJECT)
    if not told or not _is_singular(word):
        return None
    first = _opening(document, texts, at)
    if first < 0 or first == at or not _begins(document, first) or not _PAIRED.isdisjoint(texts[first:verb]):
        return None
    return Wrong(first, verb + 1, _NUMBER) if texts[first] in _THIS | _THE else None


def _head(document: Document, texts: Sequence[str], at: int) -> int:
    """The noun before the preposition of a short phrase that ends here; -1 where none does."""
    if not document.text[document.words.starts[at]].islower():
        return -1
    for n in range(at, max(0, at - 4), -1):
        if texts[n] in _PREPOSITIONS:
            if not n or document.text[document.words.ends[n - 1]] == "-":
                return -1  # "state-of-the-art pumps"
            return n - 1 if n < at and texts[n - 1] not in _NEVER else -1
        if texts[n] in _PAIRED or (
            texts[n] in _NEVER and texts[n] not in ("the", "a", "an", "this", "these")
        ):
            return -1
    return -1


def _is_plural(word: str) -> bool:
    return word in _PLURAL or (
        word not in _NOT_PLURAL and word not in _VERBS_IN_S and bool(_SUFFIXES.fullmatch(word))
    )


def _is_singular(word: str) -> bool:
    many = word[:-1] + "ies" if word[-1] == "y" else word + "s"
    return word not in _COLLECTIVE and (many in _PLURAL or bool(_SINGULAR.match(word)))


def _opening(document: Document, texts: Sequence[str], noun: int) -> int:
    """The first word of a clause whose subject ends in the noun; -1 where other words stand between."""
    starts, text = document.words.starts, document.text
    if not text[starts[noun]].islower():
        return -1
    for at in range(noun, max(-1, noun - _FORWARD), -1):
        word = texts[at]
        if word in _MANY or word in _THE or word in _THIS:
            if at and texts[at - 1] in _THE and word in _MANY:
                at -= 1
            inside = word != "most" and at and texts[at - 1] in _OPENERS
            return at if inside or _begins(document, at) else -1
        if word in _NEVER or not word.replace("-", "").isalpha():
            return -1
        if at != noun and word[-1] == "s" and text[starts[at]].islower():
            return -1
        if _begins(document, at):
            return at
    return -1


def _is_joined(document: Document, texts: Sequence[str], wrong: Wrong) -> bool:
    """Tell whether nothing but blanks and emphasis stands between the words, and commas only in "a, b and c"."""
    words = document.words
    between = document.text[words.starts[wrong.first] : words.ends[wrong.end - 1]]
    if not document.text[words.starts[wrong.end - 1]].islower():
        return False
    listed = not _PAIRED.isdisjoint(texts[wrong.first : wrong.end])
    return bool(_LISTED.fullmatch(between) if listed else _GAPS.fullmatch(between))


def _begins(document: Document, place: int) -> bool:
    """Tell whether a word opens a sentence."""
    start = document.words.starts[place]
    if not document.text[start].isupper():
        return False
    index = document.sentence_at(start)
    return index >= 0 and not document.text[document.sentences[index].span.start : start].strip(" \t*_\"“'(")
