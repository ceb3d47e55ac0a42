"""The words of attributions: who says it, what shows it, and the verbs that say so."""

from reportlint_rules.style._hearsay_wordings import SET_FIRST

TRADES = frozenset(
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
OUTSIDE = frozenset(
    "critics detractors experts insiders observers opponents pundits sceptics skeptics".split()
)
"""Those who need no "some": nobody is one by trade."""
SOME = frozenset(
    "certain countless eminent industry leading many most multiple numerous prominent several some top various".split()
)
KINDS_OF_EVIDENCE = frozenset(
    """
    accounts analyses analysis data estimates evidence experiments findings forecasts investigations literature
    mentions meta-analyses meta-analysis observations polls programmes programs projections projects reports
    research sources statistics studies study survey surveys testimonials trials
    """.split()
)
BARE = frozenset(
    "estimates evidence forecasts meta-analyses polls projections reports research statistics studies surveys".split()
)
"""What points to others even where it begins a sentence without any adjective."""
UNNAMED = frozenset(
    """
    academic additional anecdotal available broad clinical comparative credible current early emerging empirical
    existing extensive growing independent industry international leading longitudinal many market mounting
    multiple numerous ongoing peer-reviewed pilot preliminary prior previous recent reliable reputable scholarly
    scientific several some substantial uncontrolled unofficial various
    """.split()
)
SINGULAR = frozenset("analysis evidence literature meta-analysis research study survey".split())
PLURAL = frozenset(
    """
    back confirm connect corroborate demonstrate establish hint highlight identify imply indicate link point
    prove reveal show signal suggest support tie underline underscore
    """.split()
)
OWN_WORK = frozenset(
    "accounts analysis data findings programmes programs projects observations study survey".split()
)
"""What may be the report's own: only some adjectives tell that it is not."""
FOREIGN = frozenset(
    """
    academic anecdotal clinical comparative emerging empirical existing extensive growing industry international
    many market mounting numerous peer-reviewed pilot reputable scholarly scientific several various
    """.split()
)
THEY_SAY = frozenset(
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
IT_SAYS = frozenset(
    """
    associate associated back confirm confirmed confirms connect corroborate demonstrate demonstrated
    demonstrates establish established find found hint hints highlight highlights identify identified imply
    implies indicate examined explored indicated indicates investigated link linked links point points pointed
    prove proves proven reveal revealed reveals shown show shows showed signal signals suggest suggested
    suggests support supports supported tie ties tied uncovered underline underlines underscore underscores
    reported predict predicts predicted projected estimated anticipates warns warned concludes concluded finds
    argues observed documented
    """.split()
)
RAISED = frozenset("raise raised voice voiced express expressed".split())
DOUBTS = frozenset(
    """
    alarm alarms concern concerns doubts fears misgivings objections questions reservations views opinions optimism
    pessimism confidence scepticism skepticism caution
    """.split()
)
AUXILIARY = frozenset(
    "also are continue have has increasingly long now often remain still tend to widely generally repeatedly".split()
)
STATE = frozenset(
    "concerned convinced divided optimistic pessimistic sceptical skeptical unconvinced worried".split()
)
JOINTS = frozenset(
    "about across among around at by combining comparing conducted examining from in into of on over with "
    "within".split()
)
"""What may join a phrase to the people or the evidence: "studies conducted in several cities"."""
ADJECTIVAL = frozenset(
    "associated established highlighted identified indicated linked tied uncovered".split()
)
"""What may stand before a noun where words are joined: "analysis with established sculptors"."""
REPORTERS = frozenset(
    """
    adopters agencies brokers agents businesses clinicians clinics companies consumers customers developers
    doctors educators employees employers enterprises farmers firms hospitals households managers manufacturers
    operators organisations organizations parents participants patients practitioners providers pupils
    recruiters residents retailers schools students teachers teams tenants universities users workers
    """.split()
)
TOLD = frozenset("reported report noted observed expressed voiced raised".split())
HEARSAY = TRADES | KINDS_OF_EVIDENCE | SET_FIRST | TOLD
