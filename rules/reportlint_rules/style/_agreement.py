"""Subjects and verbs of different number, told by a small grammar: "these findings is", "this tool help you".

Only subjects that open a clause and hold nothing but a determiner, adjectives and a noun are read, and only nouns and
verbs that are nothing else; of the rest (gerunds, titles, names, what follows a preposition) nothing is said.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

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
_MANY_OR_THE, _THIS_OR_THE, _DETERMINERS = _MANY | _THE, _THIS | _THE, _MANY | _THE | _THIS
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
_ADJECTIVE = rare(
    r"(?:[a-z]{2,}(?:al|ic|ive|ous|ful|able|ible|less|ary|ern|ish|ed)|new|old|wrong|bad|good|big|small|early|late|large|long|short"
    r"|high|low|other|recent|current|modern|young|poor|rich|open|public|private|few|key|main|major|minor|human|strong"
    r"|weak|better|higher|lower|smaller|larger|more)\Z"
)
_GAPS = rare(r"[\w'’*\s-]+")
_LISTED = rare(r"[\w'’*,\s-]+")
_PREPOSITIONS = _words("of in for on from with between behind about at")
_I = {
    **dict.fromkeys(("they", "we", "these", "those"), IS - {"does"}),
    **dict.fromkeys(("it", "he", "she"), _SURE_VERBS),
}
"""Pronouns with the verbs that never follow them at the beginning of a sentence."""
_FAR_PREPOSITIONS = _PREPOSITIONS | _words(
    "to by across within among against over under after before toward towards during"
)
_FAR_STOPS = (_NEVER - _FAR_PREPOSITIONS) | _words(
    "and or but that which who whom whose this a an each every said what as than such except only also both either"
    " neither whether more most other one"
)
_PEOPLE = _words(
    """
    analysts authors citizens clients collaborators companies consumers contributors countries customers developers
    employees employers engineers experts farmers firms governments hospitals households institutions investors
    maintainers managers manufacturers members moderators organisations organizations owners participants patients
    players readers regulators researchers residents respondents reviewers schools scientists stakeholders students
    suppliers teachers teams tenants users vendors visitors volunteers voters
    """
)
_OF_PEOPLE = [
    [word]
    for word in (
        "free able unable allowed asked encouraged expected required responsible welcome likely willing elected invited"
        " aware entitled eligible obliged"
    ).split()
]
"""What is said of people, and of no program."""
_FAR, _FEW_WORDS = 16, 5
"""Words of a subject, and of its first part."""
_PAIRED = frozenset(("and", "or"))
_FORWARD = 8
_PASSED = _NEVER - _I.keys() - {"this"}
VERBS = IS | _GIVES | _BE | _OFTENER
_NUMBER = "a subject and a verb of one number"


def disagreements(document: Document) -> Iterator[Wrong]:
    """Subjects and verbs of different number, as the indices of their words."""
    texts = document.words.texts
    passed, last = _PASSED, len(texts) - 1
    for place in document.places_of(VERBS):
        at = place - 1
        word = texts[at]
        # Most verbs follow a word that tells nothing; they are passed over at once.
        if word in passed or not place:
            continue
        verb = texts[place]
        if word[-1] != "s" and word not in _I and word not in _OFTEN:
            if verb in IS or verb in _GIVES:
                if verb not in _SURE_THIRD or _PREPOSITIONS.isdisjoint(texts[max(0, place - 5) : at]):
                    continue
            elif verb not in _SURE_VERBS and (place == last or texts[place + 1] not in _OBJECT):
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
            wrong = _at_third(document, texts, at, place) or _at_far(document, texts, place)
        if wrong and _is_joined(document, texts, wrong):
            yield wrong


def _at_third(document: Document, texts: Sequence[str], at: int, verb: int) -> Wrong | None:
    """ "These findings is", "wrong citations has", "the results of the survey gives"."""
    if texts[at][-1] != "s" or texts[at] == "this":
        at = _head(document, texts, at) if texts[verb] in _SURE_THIRD else -1
        first = _opening(document, texts, at) if at >= 0 else -1
        # "The paper describing pumps for mills is": the noun belongs to the participle.
        if first < 0 or any(word.endswith("ing") for word in texts[first + 2 : at]):
            return None
        told = texts[first] in _MANY_OR_THE and _is_plural(texts[at])
        return Wrong(first, verb + 1, _NUMBER) if told else None
    first = _opening(document, texts, at)
    # The tables of nouns are asked last: most documents do without.
    if first < 0 or not _is_plural(texts[at]):
        return None
    opener = texts[first]
    if opener in _THIS:
        return Wrong(first, at + 1, "words of one number") if first == at - 1 else None
    if opener not in _MANY_OR_THE:
        # "Styled-components is a library"
        joined = document.text[document.words.ends[first] : document.words.starts[first + 1]] == "-"
        if at != first + 1 or joined or not _ADJECTIVE.match(opener):
            return None
    return Wrong(first, verb + 1, _NUMBER)


def _at_far(document: Document, texts: Sequence[str], verb: int) -> Wrong | None:
    """ "The prices of old pumps has", "her threats to close the locks is", "components is" behind a semicolon.

    The subject opens a clause, holds no verb but an infinitive, and its first noun is plural; so are the others,
    unless the verb is no noun: whatever the verb may belong to, it is wrong.
    """
    text, starts, ends = document.text, document.words.starts, document.words.ends
    if not text[starts[verb]].islower():
        return None
    first, cuts = -1, []
    for at in range(verb - 1, max(-1, verb - _FAR), -1):
        word = texts[at]
        if word in _FAR_PREPOSITIONS:
            cuts.append(at)
        elif word in _FAR_STOPS or (word in VERBS and texts[at - 1] != "to") or word[-3:] == "ing":
            return None
        elif (at and ";" in text[ends[at - 1] : starts[at]]) or _begins(document, at):
            first = at
            break
    cuts = cuts[::-1]
    if first < 0 or (cuts and cuts[0] - first > _FEW_WORDS) or (not cuts and verb - first > _FEW_WORDS):
        return None
    bounds = [first - 1, *cuts, verb]
    heads = [texts[end - 1] for end in bounds[1:]]
    head = bounds[1] - 1
    if any(end - begin < 2 for begin, end in pairwise(bounds)):
        return None
    opener = texts[first]
    if not all(text[starts[end - 1]].islower() or end - 1 == first for end in bounds[1:]):
        return None
    said = text[starts[first] : starts[verb]]
    if " -" in said or ("-" in said and opener not in _MANY_OR_THE):
        return None  # a dash, "Styled-components makes"
    if not _is_plural(heads[0]) or not (texts[verb] in _SURE_THIRD or all(map(_is_plural, heads))):
        return None
    if opener in _MANY_OR_THE or any(w.endswith(("'s", "’s")) for w in texts[first : bounds[1]]):
        return Wrong(first, verb + 1, _NUMBER)
    # A bare noun may be the name of a program or a topic; people and firms that are written small elsewhere are none.
    if text[starts[first]].isupper() and head == first and not cuts:
        named = opener not in _PEOPLE or not any(
            text[starts[p]].islower() for p in document.places_of({opener})
        )
        return None if named else Wrong(first, verb + 1, _NUMBER)
    return (
        Wrong(first, verb + 1, _NUMBER) if text[starts[first]].islower() or _ADJECTIVE.match(opener) else None
    )


def _at_bare(document: Document, texts: Sequence[str], at: int, verb: int) -> Wrong | None:
    """ "This utility help you", "the parser always parse", "this models become", "the use of tools are"."""
    word, said, often = texts[at], texts[verb], verb - at == 2
    if said in ("are", "were", "have"):
        for back in (1, 2, 3):
            if texts[at - back] == "of" and texts[max(0, at - back - 2) : at - back] == ["the", "number"]:
                told = document.text[document.words.starts[at - back - 2]].isupper() and _is_plural(word)
                return Wrong(at - back - 2, verb + 1, _NUMBER) if told else None
    following = texts[verb + 1] if verb + 1 < len(texts) else ""
    several = ""
    if word[-1] == "s":
        if said not in _SURE_VERBS:
            return None
        if texts[at - 1] in _THIS and _begins(document, at - 1) and _is_plural(word):
            return Wrong(at - 1, verb + 1, "words of one number")
        if said not in ("are", "were", "have"):
            return None
        if "of" not in texts[max(0, at - 4) : at]:
            return None
        several = word
        at = _head(document, texts, at)
        if at < 0 or texts[at + 1] != "of":
            return None
        word = texts[at]
    elif often and not _is_singular(word):
        at = _head(document, texts, at)
        if at < 0:
            return None
        word = texts[at]
    if not (often or said in _SURE_VERBS or (said not in _OFTENER and following in _OBJECT)):
        return None
    if _THIS_OR_THE.isdisjoint(texts[max(0, at - _FORWARD) : at]):
        return None
    first = _opening(document, texts, at)
    if first < 0 or first == at or not _begins(document, first) or not _PAIRED.isdisjoint(texts[first:verb]):
        return None
    if texts[first] not in _THIS_OR_THE or not _is_singular(word) or (several and not _is_plural(several)):
        return None
    return Wrong(first, verb + 1, _NUMBER)


def _is_plural(word: str) -> bool:
    from reportlint_rules.style._numbers import is_plural

    return is_plural(word)


def _is_singular(word: str) -> bool:
    from reportlint_rules.style._numbers import is_singular

    return is_singular(word)


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


def _opening(document: Document, texts: Sequence[str], noun: int) -> int:
    """The first word of a clause whose subject ends in the noun; -1 where other words stand between."""
    starts, text = document.words.starts, document.text
    if not text[starts[noun]].islower():
        return -1
    for at in range(noun, max(-1, noun - _FORWARD), -1):
        word = texts[at]
        if word in _DETERMINERS:
            if at and texts[at - 1] in _THE and word in _MANY:
                at -= 1
            inside = word != "most" and at and texts[at - 1] in _OPENERS
            return at if inside or _begins(document, at) else -1
        if word in _NEVER or not (word.isalpha() or word.replace("-", "").isalpha()):
            return -1
        if at != noun and word[-1] == "s" and text[starts[at]].islower():
            return -1
        if text[starts[at]].isupper() and _begins(document, at):
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
