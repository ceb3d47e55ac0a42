"""Words that speak for a thing, against it, and that turn from one to the other, by their stems.

They are read in moulds only, that is, in words that return in three sections and more; so they may be as general as
"value" or "cost". ``PRO`` and ``CON`` name a side by themselves, in any sentence.
"""

import re
from functools import lru_cache

from reportlint_rules.boilerplate._words import words

JOINTS = frozenset({"and", "or", "und", "oder", "sowie", "et", "ou", "y", "o", "e"})

PRO = words(
    """
    benefit benefits advantage advantages strength strengths merit merits upside upsides pro pros plus
    pluses gains opportunities rewards positives perks boons vorteil vorteile vorteilen nutzen stärken
    chancen pluspunkte avantage avantages bénéfice bénéfices atout atouts ventaja ventajas beneficio
    beneficios fortalezas
    """
)
CON = words(
    """
    challenge challenges drawback drawbacks disadvantage disadvantages limitation limitations downside
    downsides risk risks obstacle obstacles hurdle hurdles difficulty difficulties concern concerns
    problem problems weakness weaknesses con cons pitfall pitfalls shortcoming shortcomings barrier
    barriers issue issues minus minuses caveats negatives constraints bottlenecks criticisms threats
    tradeoffs offs complications herausforderung herausforderungen nachteil nachteile nachteilen risiken
    einschränkungen grenzen schwächen hürden schwierigkeiten défi défis inconvénient inconvénients
    risques limites difficultés obstacles desafío desafíos reto retos inconveniente inconvenientes
    desventaja desventajas riesgos limitaciones
    """
)
FOR = re.compile(
    r"benefi|advantag|strength|strong|merit|upside|pros?$|plus|gain|opportunit|reward|positiv|perk|boon|valu|attract|"
    r"proponent|supporter|advocate|enthusiasm|fans?$|promis|prais|hail|appreciat|worth|pays?$|good$|well$|credit|virtue|"
    r"asset|success|help|improv|enhanc|boost|foster|enabl|empower|deliver|offer|secur|contribut|favou?r|appeal|potential|"
    r"bright|aport|apport|wins?$|winn|profit|thriv|excel|shine|best|unlock|usef|vorteil|nutzen|stärke|chance|avantage|bénéfice|atout|ventaja|"
    r"fortalez",
)
AGAINST = re.compile(
    r"challeng|drawback|disadvantag|limit|downside|risk|obstacle|hurdle|difficult|concern|problem|weak|cons?$|pitfall|"
    r"shortcoming|barrier|issue|minus|caveat|negativ|constrain|bottleneck|critic|threat|trade-?off|complicat|against|gegen$|dagegen|sufr|padec|afront|enfrent|leide|droh|kämpf|souffr|affront|contre$|contra$|"
    r"s[ck]eptic|detractor|opponent|oppos|worr|blam|costs?$|back$|hesitat|short$|bad(?:ly)?$|questions$|complain|hard(?:er)?$|prone|overc[ao]m|temper|"
    r"offset|outweigh|demanding|struggl|suffer|fac(?:es?|ed|ing)$|hamper|hinder|imped|plagu|fear|burden|warn|doubt|flaw|"
    r"deficien|price|danger|hazard|harm|lack|fail|dark|sober|objection|reservation|stumbl|herausforderung|nachteil|risik|"
    r"grenze|schwäche|schwierig|hürde|défi|inconvénient|risque|limite|difficult|desaf|reto|inconvenient|desventaj|riesgo",
)
TURN = words(
    """
    however but yet same meanwhile unfortunately
    although though while whereas despite nevertheless nonetheless still hand conversely contrast
    notwithstanding otherwise other side then also equally allerdings jedoch aber dennoch zwar obwohl andererseits
    cependant toutefois mais pourtant néanmoins embargo pero aunque obstante también aussi auch
    """
)


@lru_cache(maxsize=1 << 13)
def signs(word: str) -> int:
    """What a word of a mould speaks for: 1 for the thing, 2 against it, 3 both, 0 neither."""
    return (FOR.match(word) is not None) + 2 * (AGAINST.match(word) is not None)


CONTRAST = words(
    """
    however but yet nevertheless nonetheless although though while whereas despite still conversely unfortunately
    notwithstanding contrast hand time meanwhile flip downside spite
    """
)
"""Words at the begin of a statement that set it against another one."""
GAINS = words(
    """
    better lower higher faster greater stronger cleaner shorter wider richer fewer less more easier cheaper safer
    healthier quicker smoother deeper broader simpler closer happier calmer quieter brighter fresher tighter reduced
    increased improved enhanced reducing preventing avoiding improving enhancing increasing boosting saving
    flexibility scalability resilience transparency efficiency convenience savings saving
    ease accessibility reliability productivity loyalty growth predictable freedom accuracy autonomy affordability
    comfort pride savings satisfaction versatility agility durability personalization personalisation creativity
    """
)
"""Words by which a member of a list is a gain: "lower costs", "ease of use"."""
LOSSES = words(
    """
    lack shortage shortages complexity complex uneven limited unclear ageing aging theft steep resistance uncertainty
    vandalism opposition unequal noise privacy bias biases vulnerabilities scarcity overhead dependence dependency
    lock-in fragmentation insufficient inadequate poor bureaucracy delays congestion permits compliance seasonal
    sceptical skeptical hallucinations fatigue misuse fraud stigma inequality liability downtime outages backlog
    expensive slow securing coordinating dealing managing addressing high bad wear litter mistrust distrust disputes
    rising missing fragile costly scarce unreliable inconsistent unpredictable strict rigid tedious loss losses
    """
)
"""Words by which it is a loss or a burden: "high initial costs", "a lack of staff"."""


@lru_cache(maxsize=1 << 13)
def either_sign(word: str) -> int:
    """What a word speaks for, in an opening or in a member of a list, counted as in ``signs``; 4 for contrast."""
    return signs(word) | (word in GAINS) | 2 * (word in LOSSES) | 4 * (word in CONTRAST)


@lru_cache(maxsize=1 << 12)
def member_sign(words: tuple[str, ...]) -> int:
    """What a member of a list is: 1 a gain, -1 a loss, 0 neither or both."""
    gain = not GAINS.isdisjoint(words[:3])
    if "ensuring" in words or "maintaining" in words:
        return 0  # as often a gain as a burden
    loss = not LOSSES.isdisjoint(words) or any(signs(w) == 2 for w in words)
    # "lower costs", "reduced noise": the first word turns what follows.
    return 1 if gain and (words[0] in GAINS or not loss) else -1 if loss else 0
