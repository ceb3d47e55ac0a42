"""Statements that something is done, growing or better, which name nobody, nothing and no figure."""

import re
from typing import NamedTuple

from reportlint import PROSE_KINDS, Document, Span, rare
from reportlint_rules.evidence._claims import linked_blocks, tells_source

_ADVERB = r"(?:actively|also|already|always|continu(?:al|ous)ly|constantly|currently|increasingly|now|rapidly|still)"
_WHO = (
    r"(?:(?:tech(?:nology)?|industry|regulatory|standards|public|government|academic|research|international|financial)"
    r"\s+)?(?:academics|agencies|authorities|bodies|banks|businesses|companies|corporations|countries|developers"
    r"|economies|engineers|enterprises|experts|firms|giants|governments|hospitals|industries|institutions|leaders"
    r"|legislators|lawmakers|manufacturers|nations|organi[sz]ations|policy-?makers|providers|regulators|researchers"
    r"|retailers|schools|scientists|sectors|stakeholders|startups|start-ups|universities|vendors|automakers|brands"
    r"|cities|towns|municipalities|carmakers|chipmakers|clinics|consumers|employers|entrepreneurs|farmers|households|investors|lenders|makers|operators"
    r"|planners|practitioners|producers|shoppers|suppliers|travell?ers|utilities)"
)
_DOING = (
    r"(?:adopting|advancing|allocating|beginning\s+to|building|calling\s+for|collaborating|dedicating|deploying|developing|drafting|embracing"
    r"|examining|expanding|experimenting|exploring|focusing|grappling|harnessing|implementing|incorporating|increasing"
    r"|integrating|intensifying|introducing|investigating|investing|launching|leveraging|looking\s+(?:to|at|into)|making"
    r"|moving\s+toward|pioneering|placing|prioriti[sz]ing|pursuing|racing|ramping|recogni[sz]ing|responding|seeking|sharing|shifting"
    r"|starting\s+to|strengthening|striving|studying|taking\s+steps|testing|transitioning|turning\s+to|vying|working"
    r"|committing|relying|switching|doubling\s+down|flocking|joining|offering|pouring|rolling\s+out|rushing|scrambling|showing|spending"
    r"|stepping\s+up)"
)
_DONE = (
    r"(?:adopted|advanced|begun|collaborated|developed|dedicated|deployed|embraced|explored|focused|implemented"
    r"|initiated|integrated|intensified|introduced|invested|launched|made\s+(?:\w+\s+)?(?:strides|progress|advances)"
    r"|committed|pledged|poured|pioneered|proposed|ramped|responded|set\s+(?:ambitious|bold)|started|stepped\s+up|turned\s+to)"
)
_GREAT = (
    r"(?:substantial|significant|remarkable|notable|considerable|tremendous|impressive|unprecedented|major|rapid|steady"
    r"|dramatic|robust|massive|strong|sharp|enormous|increasing|growing|positive|great|profound|explosive|exponential|encouraging|promising|unparalleled)"
)
_GAIN = (
    r"(?:advancements?|advances?|attention|benefits|breakthroughs?|changes|decline|decreases?|developments?|efficacy|gains"
    r"|acceptance|adoption|uptake|venture\s+capital|funding|capital|demand|expansion|growth|improvements?|increases?|innovations?|interest|investments?|leaps?|momentum|progress|reductions?|results|rise"
    r"|savings|shifts?|strides|success|surge|traction|transformations?|uptick)"
)
_GREATLY = r"(?:significantly|dramatically|greatly|substantially|drastically|markedly|vastly|considerably|remarkably)"
_BETTER = (
    r"(?:accelerat|advanc|boost|decreas|elevat|enhanc|improv|increas|lower|reduc|shorten|slow|speed|strengthen|transform)"
    r"(?:e?d|ing)"
)
_SEVERAL = r"(?:several|many|numerous|various|countless|multiple|myriad)"
_ACTS = rare(
    # "regulators and governments are developing new policies", "countries have adopted stringent policies"
    rf"{_WHO}(?:(?:,\s+{_WHO}){{0,3}},?\s+and\s+{_WHO})?\s+(?:(?:worldwide|globally|alike|(?:all\s+)?(?:around|over)\s+the\s+(?:world|globe)|across\s+\w+(?:\s+\w+)?)\s+)?"
    rf"(?:(?:increasingly|now|already)\s+(?:adopt|deploy|embrace|integrate|invest|leverage|recogni[sz]e|rely|turn|use)"
    rf"|are\s+(?:{_ADVERB}\s+)?{_DOING}|have\s+(?:(?:{_ADVERB}|{_GREATLY}|begun\s+to)\s+)?(?:{_DONE}|been\s+{_DOING})"
    rf"|continue\s+to\s+(?:explore|develop|invest|innovate|refine|push|advance|work|adopt))\b"
)
_OTHERS = rare(
    # "are actively being researched"
    rf"being\s+(?:{_ADVERB}\s+)?(?:addressed|adopted|considered|deployed|designed|developed|directed|examined|explored"
    r"|implemented|integrated|introduced|investigated|made\s+to|piloted|pursued|refined|researched|studied|tested"
    r"|undertaken)\b"
    # "efforts are underway", "ongoing research aims"
    r"|(?:efforts|initiatives|discussions|projects|trials|experiments|investigations|collaborations|measures)\s+(?:are"
    rf"|have\s+been)\s+(?:{_ADVERB}\s+)?(?:underway|under\s+way|ongoing|in\s+progress|dedicated|directed|focused|focusing"
    r"|aimed|undertaken|launched|initiated)\b"
    r"|(?:research|work)\s+is\s+(?:\w+\s+)?(?:underway|under\s+way|ongoing)\b"
    r"|(?:ongoing|continued|recent|current|collaborative)\s+(?:research|efforts|initiatives|developments|studies"
    r"|investigations|work)\s+(?:(?:is|are)\s+)?(?:aim(?:s|ed|ing)?|focus(?:es|ed|ing)?|seeks?|explores?|continues?"
    r"|strives?)\b"
    # "recent advancements have paved the way"
    r"|(?:recent|latest)\s+(?:advancements|advances|breakthroughs|developments|discoveries|improvements|innovations"
    r"|technologies)\s+(?:(?:in|of)\s+(?:[\w-]+\s+){1,5}?)?(?:has|have)\s+(?:also\s+)?(?:accelerated|been"
    r"\s+made|brought|demonstrated|enabled|expanded|explored|focused|improved|introduced|led\s+to|made|opened|paved"
    r"|propelled|pushed|resulted\s+in|shown|significantly|transformed|unlocked)\b"
    # "is gaining traction", "the market is thriving"
    r"|gaining\s+(?:\w+\s+)?(?:traction|momentum|popularity|prominence|acceptance|ground|attention|recognition|importance)\b"
    r"|(?:market|sector|industry|field|landscape)\s+(?:is|has\s+been)\s+(?:(?:also|currently|now)\s+)?(?:booming|flourishing"
    r"|growing\s+(?:rapidly|steadily|fast)|rapidly\s+(?:growing|expanding|evolving)|surging|thriving)\b"
    # "a growing number of firms", "has proven highly effective"
    r"|(?:growing|increasing|rising)\s+number\s+of\s+(?:\w+\s+)?(?:patients|people|consumers|users|cities|families|customers|workers|businesses|companies|countries|enterprises|firms|hospitals"
    r"|institutions|organi[sz]ations|researchers|schools|startups|studies|universities)\b"
    r"|proven\s+(?:to\s+be\s+)?(?:(?:highly|very|particularly|remarkably|especially)\s+)?(?:beneficial|effective|invaluable"
    r"|successful)\b"
    # "is poised to revolutionize", "demand for pumps continues to grow", "is widely adopted across industries"
    r"|(?:expected|poised|projected|anticipated|predicted)\s+to\s+(?:disrupt|dominate|play\s+an?"
    r"|redefine|reshape|revolutioni[sz]e|transform|become\s+(?:an?|the|even|more|increasingly))\b"
    r"|(?:adoption|demand|interest|investments?)\s+(?:(?:of|for|in)\s+(?:[\w-]+\s+){1,5}?)?(?:(?:is|are)\s+(?:\w+\s+)?"
    r"(?:accelerating|booming|expanding|growing|increasing|rising|soaring|surging)|continues?\s+to\s+(?:accelerate|expand"
    r"|grow|increase|rise|surge)|ha(?:s|ve)\s+(?:\w+\s+)?(?:grown|surged|soared|skyrocketed|risen|increased))\b"
    r"|widely\s+(?:adopted|deployed|used|recogni[sz]ed|embraced)\s+(?:across|in|by)\s+(?:(?:many|multiple|numerous|several"
    r"|various|different|diverse)\s+)?(?:businesses|companies|domains|fields|industries|organi[sz]ations|sectors)\b"
    # "several arguments have been put forward", "the establishment of numerous startups"
    rf"|{_SEVERAL}\s+(?:(?:new|innovative|different|key|promising|notable)\s+)?(?:approaches|arguments|breakthroughs"
    r"|collaborations|efforts|explanations|frameworks|hypotheses|initiatives|innovations|interpretations|investments"
    r"|measures|methods|partnerships|programs|programmes|projects|proposals|solutions|start-?ups|strategies|studies"
    r"|techniques|theories|trials)\s+(?:have|has|were|are)\s+(?:(?:now|recently|since|also)\s+)?(?:been\s+)?(?:advanced"
    r"|conducted|developed|emerged|established|explored|formed|implemented|introduced|launched|made|offered|proposed"
    r"|put\s+forward|suggested|undertaken)\b"
    rf"|{_SEVERAL}\s+(?:start-?ups|initiatives|investments|partnerships|breakthroughs)\b"
    rf"(?:\s+ha(?:s|ve)\s+(?:emerged|surfaced|arisen))?"
    # "2025 sees substantial progress"
    rf"|20[12]\d\s+(?:has\s+)?(?:sees|saw|seen|witness(?:es|ed)|marks|marked|brings|brought)\s+(?:(?:a|an|the)\s+)?{_GREAT}"
    rf"\s+(?:\w+\s+)?{_GAIN}\b"
)
_UP = (
    r"(?:accelerat|boom|climb|expand|explod|flourish|gr[eo]w|increas|mushroom|ris|rebound|skyrocket|soar|sprea?d|surg"
    r"|swell|thriv)"
)
_FAST = (
    r"(?:(?:also|currently|now|still|already|steadily|rapidly|quickly|sharply|significantly|dramatically|exponentially"
    r"|fast"
    r"|consistently)\s+)?"
)
_GROWS = rare(
    # "sales of scooters are soaring", "demand has skyrocketed", "the popularity of board games continues to rise"
    r"(?:adoption|demand|funding|interest|investments?|markets?|popularity|sales|sectors?|spending|uptake"
    r"|(?:usage|consumption)(?=\s+of)|industry|capital|competition|awareness|trend|adoption\s+rates?)\s+"
    r"(?:(?:of|for|in|on|toward|towards)\s+(?:[\w-]+\s+){1,5}?)?"
    r"(?:ha(?:s|ve)\s+reached\s+(?:record|new|all-time|unprecedented)\b|(?:far\s+|now\s+)?(?:outstrips?|exceeds?|outpaces?)\s+supply\b"
    rf"|(?:is|are)\s+{_FAST}(?:{_UP}ing|intensifying|on\s+the\s+rise|at\s+an\s+all-time\s+high)\b"
    rf"|ha(?:s|ve)\s+{_FAST}(?:{_UP}e?d|grown|risen|spread|taken\s+off|exploded)\b|continues?\s+to\s+{_UP}e?\b"
    r"|(?:surged|soared|skyrocketed|boomed)\b"
    r"|(?:is|are)\s+flowing\s+into\b"
    r"|(?:is|are)\s+(?:expected|poised|projected|set|anticipated)\s+to\s+(?:grow|expand|rise|increase|surge)\s+(?:\w+ly)\b)"
)
_SWEEP = rare(
    # "the advent of smart sensors has redefined", "a wave of mergers is sweeping the sector"
    r"(?:introduction|launch|advent|emergence|arrival|rise|shift|move|breakthroughs|advances)\s+(?:of|to|toward|in)\s+(?:[\w-]+\s+){1,9}?ha(?:s|ve)\s+(?:\w+ly\s+)?"
    r"(?:transformed|redefined|revolutioni[sz]ed|reshaped|disrupted|altered|ushered|opened\s+(?:up\s+)?new|changed\s+how"
    r"|changed\s+the\s+way|(?:fundamentally|dramatically|profoundly|radically)\s+changed|unlocked)\b"
    # "is revolutionizing the way", "billions of dollars are being invested", "prices have fallen dramatically"
    r"|(?:revolutioni[sz]|transform|disrupt|reshap|redefin)ing\s+(?:the\s+way|the\s+(?:\w+\s+)?(?:landscape"
    r"|industry|sector|market|field))\b"
    r"|(?:billions|millions|resources)\s+(?:of\s+(?:dollars|euros|pounds)\s+)?(?:is|are|have\s+been)\s+(?:being\s+)?(?:invested"
    r"|poured|channell?ed|spent|committed|allocated|directed)\b"
    r"|(?:prices|costs|number|rates?)\s+(?:of\s+(?:[\w-]+\s+){1,4}?)?ha(?:s|ve)\s+(?:fallen|risen|dropped|grown|increased|declined"
    r"|plummeted|surged)\s+(?:sharply|dramatically|significantly|rapidly|steadily|considerably|markedly|substantially)\b"
    r"|become\s+increasingly\s+(?:popular|common|prevalent|widespread|important|accessible|affordable|sophisticated)\b"
    r"|more\s+and\s+more\s+(?:people|companies|businesses|firms|consumers|organi[sz]ations|users|cities|hospitals|schools)\b"
    r"|landscape\s+is\s+(?:undergoing|experiencing|witnessing)\s+(?:an?\s+)?(?:\w+\s+)?(?:transformation|shift|change|revolution)\b"
    r"|market\s+potential\s+is\s+(?:enormous|huge|immense|vast|significant|substantial)\b"
    r"|wave\s+of\s+(?:[\w-]+\s+){1,3}?(?:is|are)\s+(?:sweeping|reshaping|transforming)\b"
    r"|(?:reshap|redefin|disrupt|transform|revolutioni[sz])(?:e|es|ing)?\s+(?:entire|whole)\s+(?:business(?:es)?|industries"
    r"|sectors|economies|markets|professions|fields)\b"
    r"|year\s+(?:has\s+)?(?:witnessed|seen|saw|brought)\s+(?:a|an)\s+(?:\w+\s+)?(?:boom|explosion|surge|wave|rise|shift)\b"
    r"|(?:gdp|economic|population|job|employment|wage)\s+growth(?=,)"
)
_GAINS = rare(
    # "has witnessed remarkable improvements", "have demonstrated remarkable efficacy"; the verb stands before
    rf"{_GREAT}\s+(?:\w+\s+)?{_GAIN}\b(?:(?:\s+in\s+(?:[\w-]+\s+){{1,4}}?)?\s+(?:has|have)\s+been\s+(?:made|achieved|seen|observed|reported)"
    r"|\s+(?:in\s+(?:[\w-]+\s+){1,4}?)?continues?\b)?"
)
_EFFECTS = rare(rf"{_GREATLY}\s+{_BETTER}\b")
""""Has significantly improved patient outcomes"; the verb stands before."""
_VERB = rare(
    r"\b(?:(?:has|have|had)\s+(?:also\s+|recently\s+|already\s+|consistently\s+)?(?:made|seen|witnessed|experienced"
    r"|undergone|achieved|offered|shown|exhibited|demonstrated|brought|driven|delivered|yielded|gained|garnered|attracted|led\s+to|enjoyed"
    r"|resulted\s+in|experienced)|(?:is|are)\s+(?:\w+ing)|there\s+(?:has|have)\s+been|there\s+is|leading\s+to|resulting\s+in"
    r"|(?:experiences|sees|witnesses|shows|exhibits|enjoys|displays|indicates?|signals?|reflects?|suggests?))\s+(?:(?:a|an|the)\s+)?$"
)
_HAS = rare(r"\b(?:ha(?:s|ve)\s+(?:been\s+)?|,\s+(?:and\s+|thus\s+|thereby\s+)?)$")
_IS = rare(r"\b(?:is|are)\s+(?:\w+\s+)?$")
_BE = rare(r"\b(?:is|are|been|was|were)\s+(?:\w+\s+)?$")
_OF = rare(r"\b(?:a|an|with|the)\s+(?:\w+\s+)?$")
_WITH = rare(r"\b(?:of|with|by|through|into|to|and|for)\s+$")
_SAID = rare(r"\b(?:has|have|were|are)\b")
_INDEFINITE = frozenset("several many numerous various countless multiple myriad".split())
_AFTER = {
    "being": _IS,
    "gaining": _IS,
    **dict.fromkeys(("growing", "increasing", "rising"), _OF),
    "proven": _HAS,
    **dict.fromkeys(("expected", "poised", "projected", "anticipated", "predicted", "widely"), _BE),
}
"""What must stand before some words that begin a match."""
_ADJECTIVES = frozenset(
    "substantial significant remarkable notable considerable tremendous impressive unprecedented major rapid steady "
    "great profound explosive exponential encouraging promising unparalleled dramatic robust massive strong sharp "
    "enormous increasing growing positive solid".split()
)
_ADVERBS = frozenset(
    "significantly dramatically greatly substantially drastically markedly vastly considerably remarkably".split()
)
_WEAK = _ADVERBS | {
    "being",
    "adoption",
    "demand",
    "interest",
    "investment",
    "investments",
    "expected",
    "poised",
}
_WEAK |= {"projected", "anticipated", "predicted", "widely"}
_GROUPS = frozenset(
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
_FIGURE = rare(r"(?<![\w-])(?!(?:19|20)\d\d\b)\d|\bfor (?:example|instance)\b|\bexamples?\b|:$", re.I)
_NUMBERS = frozenset(("growing", "increasing"))
"""Adjectives that begin "a growing number of", too."""
_BY_NOW = tuple(
    f"{verb}ing the" for verb in ("revolutioniz", "revolutionis", "transform", "disrupt", "reshap", "redefin")
)
_ECONOMIC = frozenset("gdp economic population job employment wage".split())
_STRONGLY = rare(r"(?:robust|strong|steady|rapid|solid|sustained)\s+$")
_EMPHATIC = rare(
    r"\b(?:skyrocket|soar|surg|boom|explo)(?:ed|ing|e|sion|sive)?\b|\b(?:rapidly|exponential(?:ly)?|unprecedented|billions)\b"
    r"|\b(?:entire|whole)\s+(?:industries|sectors|economies|markets)\b"
)
"""What makes a statement one that somebody must have measured."""
_SUPPOSED = rare(
    r"\b(?:if|when|whether|should|would|could|until|unless|once|to\s+(?:our|your)|your|our)\b[^.!?\n]*$"
)
_KNOWN = rare(r"\b(?:these|those|such|both|our|its|their|the(?: two)?|\d+) $")
"""Words before the name of a group that tell that the reader knows it."""
_DETAIL = rare(
    r"(?<![\w-])(?!(?:19|20)\d\d\b)\d|\bsuch as\b|\bincluding\b|\be\.g\.|\bfor (?:example|instance)\b|\bnamely\b"
    r"|[“\"«]",
    re.I,
)
"""What names something: a figure that is no year, an example, a quotation."""
_CAPITAL = rare(r"(?<=[a-z,;(–—-] )[*_]{0,2}([A-Z][\w’'&-]*)")
_LABEL = rare(r"[*_]{0,3}[A-Z][^.:*\n]{2,60}(?::[*_]{2,3}|[*_]{2,3}:)\s")
_NOT_NAMED = frozenset(
    "january february march april may june july august september october november december ai llm llms it ml nlp "
    "iot api apis b2b b2c crm erp esg gdp hr kpi kpis roi saas ict vr".split()
)


_GROWING = frozenset(
    """
    adoption demand funding interest investment investments market markets popularity sales sector sectors
    spending uptake usage consumption industry capital competition awareness trend
    """.split()
)
_SWEEPING = frozenset(
    """
    introduction launch advent emergence arrival rise wave reshape reshapes reshaping redefine redefines
    redefining disrupt disrupts disrupting transform transforms transforming revolutionize revolutionizes
    revolutionizing shift move breakthroughs advances billions millions resources prices costs number rate rates
    become more landscape revolutionise revolutionises revolutionising year gdp economic population job
    employment wage
    """.split()
)

_ACTORS = _GROUPS | frozenset(
    "tech technology industry regulatory standards public government academic research international financial".split()
)
FIRST = (
    _ACTORS
    | _ADJECTIVES
    | _ADVERBS
    | _INDEFINITE
    | _AFTER.keys()
    | frozenset(
        """
    efforts initiatives discussions projects trials experiments investigations collaborations measures work
    ongoing expected poised projected anticipated predicted adoption demand interest investment investments
    widely continued recent current collaborative latest market sector field landscape 2022 2023 2024 2025 2026
    2027
    """.split()
    )
    | _GROWING
    | _SWEEPING
)
"""The words with which a match begins."""
_SUBJECT = 8
"""A word that stands so often is what the text is about; its name alone says nothing."""


class Vague(NamedTuple):
    """A statement without a name: the words that tell it, and its sentence."""

    span: Span
    sentence: Span
    strong: bool
    """Whether it is empty by itself: "being developed" and "significantly reduced" need company."""


def vague_statements(document: Document) -> tuple[Vague, ...]:
    """The statements of running text that name nobody and nothing, in blocks without a source; one per sentence."""
    return document.once(_vague)


def _vague(document: Document) -> tuple[Vague, ...]:
    starts, texts, folded = document.words.starts, document.words.texts, document.folded
    found: list[Vague] = []
    done = -1
    for place in document.places_of(FIRST):
        at = starts[place]
        if at < done:
            continue
        word = texts[place]
        pattern = (
            _GAINS
            if word in _ADJECTIVES and word not in _NUMBERS
            else _EFFECTS
            if word in _ADVERBS
            else _OTHERS
        )
        m = (_ACTS.match(folded, at) if word in _ACTORS else None) or pattern.match(folded, at)
        gains = word in _ADJECTIVES and word not in _NUMBERS
        if not m and word in _NUMBERS:
            gains, m = True, _GAINS.match(folded, at)
        if not m and (word in _GROWING or word in _SWEEPING):
            m = (_GROWS if word in _GROWING else _SWEEP).match(folded, at) or _SWEEP.match(folded, at)
            if m and m[0].startswith(_BY_NOW) and not _IS.search(folded, max(0, at - 40), at):
                continue
            if m and word in _GROWING and _SUPPOSED.search(folded, max(0, at - 60), at):
                continue
            if m and word in _ECONOMIC and not _STRONGLY.search(folded, max(0, at - 20), at):
                continue
        if not m or not _told(folded, at, m.end(), "great" if gains else word):
            continue
        index = document.sentence_at(at)
        if index < 0:
            continue
        sentence = document.sentences[index]
        block = document.blocks[sentence.block]
        if at >= sentence.span.end or block.quoted or block.kind not in PROSE_KINDS:
            continue
        done = sentence.span.end
        if sentence.block in document.once(linked_blocks) or tells_source(document.text, *block.span):
            continue
        telling = document.text[sentence.span.end - 1] == ":" or _DETAIL.search(document.text, *sentence.span)
        after = index + 1 < len(document.sentences) and document.sentences[index + 1]
        if not telling and after and after.block == sentence.block:
            telling = _FIGURE.search(document.text, *after.span)  # the next sentence tells how much
        if not telling and not names(document, sentence.span):
            strong = word not in _WEAK or _EMPHATIC.search(folded, at, sentence.span.end)
            found.append(Vague(Span(*m.span()), sentence.span, bool(strong)))
    return tuple(found)


def _told(folded: str, at: int, end: int, word: str) -> bool:
    """Tell whether the words before a match make it a statement."""
    before = folded[max(0, at - 40) : at]
    if word in _ADJECTIVES and word not in _NUMBERS:
        return bool(_VERB.search(before)) or folded[:end].endswith(
            ("made", "achieved", "observed", "continues")
        )
    if word in _ADVERBS:
        return bool(_HAS.search(before))
    if word in _INDEFINITE and not _SAID.search(folded, at, end):
        return bool(_WITH.search(before))
    if word in _AFTER:
        return bool(_AFTER[word].search(before))
    return word not in _GROUPS or not _KNOWN.search(before)


def names(document: Document, span: Span) -> bool:
    """Tell whether a sentence names somebody or something: a word in capitals that no heading holds."""
    label = _LABEL.match(document.text, *span)
    for m in _CAPITAL.finditer(document.text, *span):
        if label and m.end() <= label.end() and f" {m[1].lower()}" in document.prose:
            continue  # "**Economic Outlook:**" in capitals, "economic outlook" elsewhere
        name = m[1].casefold().partition("-")[0].removesuffix("'s").removesuffix("’s")
        often = len(document.places.get(name, ())) + len(document.places.get(name + "s", ())) >= _SUBJECT
        if (
            not often
            and not (m[1].isupper() and _is_term(document, m[1]))
            and name not in _NOT_NAMED
            and name not in document.once(_headings)
        ):
            return True
    return False


def _is_term(document: Document, letters: str) -> bool:
    """Tell whether the words before letters in brackets are small: "battery electric vehicle (BEV)"."""
    at = max(document.text.find(f"({letters})"), document.text.find(f"({letters}s)"))
    return at > 0 and document.text[max(0, at - 40) : at].rstrip().rpartition(" ")[2][:1].islower()


def _headings(document: Document) -> frozenset[str]:
    return frozenset(w for s in document.sections[1:] for w in document.words.list(s.title_span))
