"""Words that carry no topic of their own, in English, German, French and Spanish."""

from functools import lru_cache


def words(text: str) -> frozenset[str]:
    """The words of a list written as running text."""
    return frozenset(text.split())


FUNCTION = words(
    """
    a an the this that these those it its they their them he she his her we our us you your i my who
    whom whose which what where when why how and or but nor so yet if then than as of in on at to for
    from by with without within into onto over under about across through during between among against
    toward towards via per is are was were be been being am do does did done have has had having can
    could may might must shall should will would not no also more most less least much many some any
    each every all both either neither other another such only just very too even still there here out
    up down off again ever never etc der die das ein eine einen einem einer eines des dem den und oder
    aber von vom im in am an auf zu zum zur mit für bei aus nach über unter ist sind war waren wird
    werden wurde wurden hat haben hatte kann können nicht auch sich als wie es sie er wir dass le la les
    un une des du de et ou mais dans sur pour par avec sans au aux ce cet cette ces il elle ils elles on
    nous vous est sont était être ont avoir peut qui que ne pas plus son sa ses leur leurs el los las
    una unos unas y o pero en con sin por para del al se su sus es son fue ser estar ha han puede no más
    lo como
    """
)

CHANGE = words(
    """
    improved improve improves better enhanced enhance enhances increased increase increases higher
    greater reduced reduce reduces lower fewer decreased faster quicker stronger deeper broader wider
    potential significant limited lack poor high low new possible overall verbesserte höhere bessere
    geringere reduzierte erhöhte amélioré améliorée réduction meilleure mejor mayor menor reducción
    aumento
    """
)
"""Adjectives and verbs of gain and loss that open a member: "improved X" and "better X" are one claim about X."""


def content(words: tuple[str, ...] | list[str]) -> tuple[str, ...]:
    """The words that carry meaning: no function words, no single letters, no numbers."""
    return tuple(w for w in words if w not in FUNCTION and len(w) > 1 and not w[0].isdigit())


_ENDS = (
    "abilities", "ability", "isation", "ization", "ations", "ation", "ising", "izing", "ised", "ized", "ments", "ment",
    "ings", "ing", "ies", "ers", "ed", "es", "s", "y",
)  # fmt: skip


@lru_cache(maxsize=1 << 13)
def stem(word: str) -> str:
    """A crude stem: enough to see that *explain* and *explainability* belong together; never shown."""
    word = word.removesuffix("'s")
    if not word.endswith(("s", "y", "g", "d", "n", "t")):
        return word
    for end in _ENDS:
        if word.endswith(end) and len(word) - len(end) >= 4:
            return word[: -len(end)]
    return word


STOCK = words(
    """
    crucial significant significantly notable noteworthy recent recently advancement advancements
    advance advances progress researcher researchers expert experts emergence emerging emerged
    development developments developing potential important importance essential vital pivotal role
    approach approaches technique techniques future growing increasing increasingly various challenge
    challenges benefit benefits advantage advantages drawback drawbacks key implication implications
    opportunity opportunities achievement achievements innovation innovations innovative transformative
    landscape impact continues continue poised revolutionize revolutionise revolutionized transform
    transforming transformed enhance enhancing enhanced improve improving improved performance aspect
    area field industry industries attention new novel trend trends popular famous beautiful stunning
    vibrant rich wichtig entscheidend bedeutung fortschritt fortschritte forscher entwicklung
    entwicklungen rolle zukunft zunehmend vorteile herausforderungen ansatz important essentiel crucial
    récent récents chercheurs progrès avantages défis rôle développement avenir importante esencial
    crucial reciente investigadores avances ventajas desafíos papel desarrollo futuro
    """
)
"""Words of judgement and of talk about a field. A frame built on one says little of any topic; a frame without may be a
term or a rule of the matter (in a reference manual "the hook repository must"), and is advice only."""

JUDGEMENT = STOCK - words(
    """
    new novel area field approach approaches technique techniques development developments developing trend trends key
    aspect performance
    """
)
"""Those of them that are no terms of a trade: by them a parallel of two sentences is told from a parallel of facts."""
