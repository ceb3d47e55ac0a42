"""Wordings that are said in other words before a sentence is read again: insertions, rare verbs, idioms of making.

A line is a pattern over tokens as in ``_phrases`` (``E`` a name, ``O`` an organisation, ``Y`` a year, all else folded
words and signs; every dash between blanks is ``–``), then ``=>`` and what stands for it: groups in braces and words.
Before it stand, between tildes, words of which the passage must hold one.
"""

import re
from functools import cache

from reportlint_rules.facts._phrases import _LISTS as _PHRASES

Wording = tuple[frozenset[str], str, tuple[str, ...]]
"""Words of which one must stand in the passage, the pattern, and what is said for it."""

SILENT = frozenset(
    """may might could would should if unless whether never neither nor cannot isn wasn aren weren don doesn didn
    rumored allegedly""".split()
)
"""Words of sentences that suppose or deny: these are not read loosely."""
APART = frozenset(
    """version versions edition editions commit fork forks forked port ports ported variant variants implementation
    implementations clone clones replica replicated reproduction reproduced wrapper inspired competitor competitors
    rival rivals alternative alternatives counterpart fine-tuned finetuned retrained adapted successor predecessor
    integration integrated integrates compatible api endpoint plugin supports support powered powers uses using
    used license licensed acquired acquires acquisition bought funded funds sponsored hosts hosted deployed
    deploys adopted adopts migrated evaluated evaluates compared compares benchmarked cited cites trademark
    customer customers user users partner partners""".split()
)
"""Words of credits that may be about another's use, copy or share of a thing."""

_LISTS = {
    "THING": "model|models|system|method|approach|algorithm|technique|architecture|network|framework|library|benchmark"
    "|dataset|corpus|metric|optimizer|series|toolkit|tool|chatbot|assistant|tokenizer|language model|platform|software",
    "BE": "was|were|is|are|has been|had been|have been",
    "MADE": "introduced|proposed|developed|created|invented|released|published|built|designed|devised|conceived|trained"
    "|formulated|launched|unveiled|announced|pioneered|made|written|wrote|presented|born|started|engineered|coined"
    "|contributed|collected|compiled|assembled|gathered|curated|annotated|authored|described|discovered|produced",
    "ADV": "first|originally|initially|jointly|publicly|officially|already|later|eventually|freely"
    "|openly|newly|then|soon"
    "|actually|largely|mainly|mostly|entirely|wholly|also|once|quietly|famously|recently|finally|proudly"
    "|single - handedly"
    "|secretly|really|painstakingly|carefully|manually",
    "MAKER": "researchers|researcher|engineers|engineer|scientists|scientist|developers|developer|programmers|employees"
    "|people|staff|team|group|lab|laboratory|division|unit|authors|colleagues|interns|students|specialists|experts",
    "NEW": "developed|created|built|designed|devised|invented|released|published|written|trained"
    "|introduced|launched|unveiled"
    "|presented|conceived|open - sourced|announced|wrote|made",
    "TO": "develop|create|invent|write|design|devise|build|publish|release|launch|unveil|introduce"
    "|propose|conceive|announce"
    "|open - source",
    "ING": "developing|creating|inventing|writing|designing|devising|building|publishing|releasing|launching|unveiling"
    "|introducing|proposing|conceiving|announcing|open - sourcing",
    "CALLED": "called|named|dubbed|christened|baptized|known as|entitled|under the name"
    "|under the name of|by the name of"
    "|which it called|which they called|that it called",
    "CREATORS": "creators?|inventors?|authors?|developers?|makers?|designers?|originators?|builders|engineers",
    "BARE": _PHRASES["BARE"],
    "NOUN": _PHRASES["NOUN"],
    "GIVEN": "the world|us|the community|the field|mankind|humanity|everyone|science|the public|developers|researchers",
}  # fmt: skip
_X = r"(?P<x>(?:(?:the|its|their) )?E(?: (?:{THING}))*(?: \( [^()]{1,80} \))?)"
_A = (
    r"(?P<a>(?:(?:(?:a|the|some|its|several) )?(?:small |large |young |whole )?(?:{MAKER}) (?:of (?:{MAKER}) )?"
    r"(?:at|from|of|within|in) )?O(?: 's)?(?: (?:{MAKER}|research))*)"
)
_P = r"(?P<a>(?:(?!(?:the|a|an|he|she|they|it|we|who|that|which|this|had|was|were)\b)[\w'’-]+ |, |\. |- ){1,8}?)"


def wordings(lines: str) -> tuple[Wording, ...]:
    """The wordings of a table."""
    out = []
    for line in lines.strip().splitlines():
        said, line = line[1:].split("~", maxsplit=1)
        marks = frozenset(said.split())
        pattern, template = line.split("=>")
        out.append((marks, pattern.strip(), tuple(template.split())))
    return tuple(out)


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern, compiled when a passage first asks for it."""
    pattern = pattern.replace("{X}", _X).replace("{A}", _A).replace("{P}", _P)
    pattern = pattern.replace("{Z}", _X.replace("<x>", "<z>"))
    for name, words in _LISTS.items():
        pattern = pattern.replace("{" + name + "}", f"(?:{words})")
    return re.compile(r"(?<!\S)" + pattern)


INSERTIONS = wordings(r"""
~–~ {X} – (?:[^–;:?EO\s]+ ){1,20}?– (?P<v>(?:{BE}|came|comes|goes|appeared|saw|dates|started|began|grew|stems|hails|arose|emerged|originated|originates|began|debuted|arrived|followed) )=> {x} {v}
~,~ {X} , (?:a|an|the|one|its|now|today|still|itself|currently|like|as|along|together|which|whose|with|known|much|often|originally) (?:[^–;:?EOY\s]+ ){1,20}?, (?P<v>(?:{BE}|came|comes|goes|appeared|saw|dates|started|began|grew|stems|hails|arose|emerged|originated|originates|began|debuted|arrived|followed|first) )=> {x} {v}
~which whose~ {X} , (?:(?:on|in|with|from|of|for|by) which|whose|which|the \w+ of which) (?:[^–;:?OY\s]+ ){1,16}?, (?P<v>(?:{BE}|came|comes|goes|appeared|dates|stems|originated|emerged|arose) )=> {x} {v}
~,~ (?P<v>(?:{BE}) ), (?:[^,;:?EOY\s]+ ){1,6}?, (?P<w>(?:(?:{ADV}) )*(?:{MADE}) )=> {v} {w}
~, (~ (?P<v>(?:{MADE}) )(?:, (?:[^,;:?EOY\s]+ ){1,8}?,|\( (?:[^()EOY\s]+ ){1,8}?\)) (?P<x>(?:(?:the|its) )?E )=> {v} {x}
~,~ (?P<x>O ), (?:[^–;:?EOY\s]+ ){1,16}?, (?P<v>(?:is|was|released|published|introduced|developed|created|invented|wrote|built|designed|proposed|gave) )=> {x} {v}
~by at~ (?P<v>(?:{BE}) (?:(?:{ADV}) )*(?:{MADE}) )(?:(?:in|over|from|with|for|as|within|during|under|along with|together with) (?!(?:papers?|articles?|works?|stud(?:y|ies)|reports?|posts?|team|collaboration)\b)(?:(?!(?:papers?|articles?|works?|stud(?:y|ies)|reports?|posts?|blog|collected|published|written|released|developed|made|provided|trained|model|dataset|data|by|at)\b)[a-z-]+ ){1,6}?)+(?P<o>(?:by|at) (?:(?:\w+ ){1,4}?(?:at|of|from) )?O )=> {v} {o}
~we owe owes~ (?P<v>(?:we|the world|the field|mankind|researchers|everybody) (?:also )?owes? (?:the )?E ), (?:[^–;:?EOY\s]+ ){1,16}?, (?P<o>(?:also )?to )=> {v} {o}
~and~ {X} (?!(?:'s|and|or|in|on|of|for|with|by|from|at|to)\b)(?:[^,;:?EOY\s]+ ){2,14}?(?:, )?and (?P<v>(?:was|were|is|comes|came|stems|dates|goes back|originated|appeared) )=> {x} {v}
~and~ (?P<v>(?:was|were|has been|have been) )(?:{ADV} )*(?!(?:used|adopted|tested|evaluated|deployed|adapted|modified|extended|ported|tuned)\b)[a-z]+ed(?: , [a-z]+ed)* and (?P<w>(?:{ADV} )*(?:{MADE}) )(?=by |at |in )=> {v} {w}
~who~ (?P<v>it was \S+ (?:\S+ ){0,3}?who ), (?:[^,;:?EOY\s]+ ){1,6}?, => {v}
""")  # noqa: E501
"""What may stand between a name or a verb and its parts, and says nothing of the maker."""

WORDINGS = wordings(r"""
~made rendered~ (?:made|rendered) {X} (?:(?:{ADV} )*)(?:public|downloadable|accessible|open source|open) (?!to\b)=> released {x}
~put laid placed threw~ (?:put|laid|placed|threw) {X} (?:online|out|into the open|on the (?:internet|net|web|market)) => released {x}
~put~ put {X}(?: [a-z]+)? together => developed {x}
~brought~ brought {X} (?:into being|into the world|to life|into existence|to the world) => introduced {x}
~gave brought given~ (?:gave|brought|given) (?:{GIVEN}) {X} => created {x}
~gave~ gave {X} to (?:{GIVEN}) => created {x}
~given presented opened~ (?P<v>(?:{BE}) (?:(?:{ADV}) )*)(?:given|presented|opened|made available|made accessible) to (?:{GIVEN}) => {v} released
~brought thought dreamed dreamt cooked drew drawn worked laid set put rolled turned came come gave hit drawing knocked whipped stitched~ (?:brought (?:forth|out|into being)|thought (?:up|out)|dream(?:ed|t) up|cooked up|dr(?:ew|awn) up|worked out|laid down|put (?:together|out|online|forward|forth)|rolled out|turned out|c(?:a|o)me (?:up|out|forward|along) with|gave (?:birth|rise) to|hit (?:on|upon)|knocked together|whipped up|stitched together) => developed
~public available open freely~ made (?:(?:freely|openly|publicly) )?(?:public|available|open source)(?= (?:by|along|together|with|,|in|as|and|\.)) => released
~public world community~ (?:presented|showed|introduced|demonstrated|revealed) {X} to the (?:public|world|community|research community) => released {x}
~worked~ worked (?:(?:hard|together|long) )?(?:for (?:\w+ ){1,2}?years |for years |for months )?on what (?:became|is now|would become|was to become) {X} => developed {x}
~shared distributed maintained opened gave~ (?:built|developed|created|trained|wrote|made) and (?:shared|distributed|maintained|opened|gave away) (?=(?:the )?E ) => developed
~staged delayed withheld postponed initiated completed oversaw planned prepared limited stretched timed began started split spread~ (?:staged|delayed|withheld|postponed|initiated|completed|oversaw|planned|prepared|limited|stretched|timed|began|started|split|spread) (?:out )?the (?:\w+ )?(?:release|launch|publication|development|roll - out|rollout|unveiling) of (?P<x>(?:the )?E )=> released {x}
~sketched outlined imagined incubated prototyped crafted hatched coded programmed drafted penned fashioned concocted forged architected masterminded issued codified debuted premiered~ (?:sketched|outlined|imagined|incubated|prototyped|crafted|hatched|coded|programmed|drafted|penned|fashioned|concocted|forged|architected|masterminded|issued|codified|premiered) => developed
~scraped crawled harvested labeled amassed photographed filmed transcribed~ (?:scraped|crawled|harvested|labeled|amassed|photographed|filmed|transcribed) => collected
""")  # noqa: E501
"""Idioms of making, and the plain verb that is read for them."""
