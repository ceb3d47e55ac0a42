"""How much a word speaks for a thing or against it: the general vocabulary of praise and worry, in points.

The words name no side by themselves: they are summed over two halves of a passage, and only passages whose halves
differ, in three sections at least, are told of.
"""

from functools import cache, lru_cache

from reportlint_rules.boilerplate._lexicon import signs
from reportlint_rules.boilerplate._polarity import FEWER, GAINS, HOPES, LOSSES, MORE, WORRIES
from reportlint_rules.boilerplate._words import words

_PRAISE = words(
    """
    accelerat accolad accomplish adaptab afford ampl amplif assur astound authentic avenue bedrock better boast
    breakthrough brillian catalys catalyz catalyst cement clean comfort commendab compelling complement confer
    conducive congenial constructiv conven cornerstone cost-effectiv cost-efficien craved cultivat delectab
    dependab desirab durab dynam ease easier easily easy economical effortless elegan embod empath endear energis
    energiz enliven ensur equip essential establish excellen exceptional exhilarat expedit extraordinar exuberan
    favourit fertil fluent forefront forward-looking fruition fulfil game-chang generous genial gold
    gratif groundbreak guarantee hallmark harmon harness health helpful high-quality highlight
    honour immense ingenuity ingenious innovat instrumental integral intuitiv invaluab invigorat invit keystone
    laudab liberat lifeline lively lucrativ maximis maximiz meaningful merri milestone mitigates
    momentum multipl newfound noble optimal optimis optimiz outstanding paramount pathway perfect
    phenomenal pivotal pleas polish preferred premium present-day prestig pride priz proactiv productiv profound
    proficien progress promot propel prospect proud prove proven purposeful quality quicken radian reap
    reassur reinforc rejuvenat reliab remed renew renown resilien resolv resonat respect responsiv restor
    revital revolution rich robust safeguard savvy scal seamless serv shin simplif skilful smart smooth solid
    solution sought sparkl spearhead speed spirit splendid spur stab steadfast stimulat streamlin strengthen
    sturd sustainab swift synerg thank thriv timely tranquil trailblaz transform transparen treat trust trustworth
    undeniab unequivocal unif unite uniting unparallel unrivall unrival utility versatil viab vibran vigor vital
    vivid wholesome wisdom wonder worthwhile yield zest
    profit überzeug erfreu lohn stärk verbess ermöglich versprech biet bringen bringt lock wink attraktiv hoffn
    befürwort erfolg entlast erleb gewähr glänz sicher spar wertvoll beliebt begeister
    bienfait essor promet attrai attir réuss plaid gagn amélior valoris garant assur apprécié convain facilit
    rapproch renforc aport apreci gracias logr impuls potenci garantiz facilit acerc refuerz refuerc destac
    atractiv attray attrac grâce gracias agrad cómod seduc recommand
    """
)
"""Beginnings of words that praise."""
_WORRY = words(
    """
    abandon abrupt absurd abus ache acute adamant agitat ail alienat ambigu ambush anger antagonis archaic ardu
    arrears artificial ashamed assail attack austere avert aversion awkward backlash balk ban battl
    beleaguer belied bemused betray bleak blemish blight blind blur bogg brak bumpy burdensome byzantin calam
    careful cautionary chao chaf chronic cloud coerc collaps combat commotion concede conced conflict confus
    congest conten contest contradict convolut corrod corrupt counterproductiv
    cramp cries crise crisis crud cumber dampen dead-end deadweight dearth debacle debat decay decei decline
    defeat defian defraud degenerat demoral deni dent derail destabil destroy detach detour devast dire dirt
    disabl disap disarray discomfort discontent discord discredit disench disgruntl dismay disorder disorgan
    displac disproport disput dissent dissuad distort divert divisiv dogg drain drawn-out drudg dull duplicat
    eclips elusiv embarrass embroil endless enmity entangl entrench erod erratic erron escalat estrang
    excess exclud exclus excessiv exhaust exorbitant exploit extinct falter fatal fatigu feeble fiasco
    fickle flaw flimsy flounder foil forbid forbidding forego forgo forget fragil fragment frail frantic fray
    freez frictions gridlock grief grim gruel guess guilt gullib halt haphazard haunt haywire heavy hefty held-back
    heartbreak high-maintenance hoax hollow idle ignor ill-equip ill-suit illusion illusor imbalanc impasse
    imperfect impractical imprecis improper inaccura inaction inappropriat incoheren incompatib incompet
    incomplet inconsisten incorrect indecis indefin indifferen inequal inequit inert inertia inexperien
    inferior inflexib infring injust injur insecur insensitiv instab insurmount intimidat intractab intrusi
    invad invasi irregular irrelevan irresponsib isolat jam jeopard jolt laborious labyrinth lag lapse late
    laten lax leak leery lengthy litig loiter long-winded loophole lull mar marr marginalis marginaliz massive-cost
    mess mismanag mismatch misplac mislead misinform mistak misunderst misus monoton mourn mundane nag narrow-mind
    neglect nepotis nervous neuralgic notor numb obscur obsolet obstin odd offend opac opaqu outag outcr outdat
    overburden overcom overheat overlap overload overlook overpriced overrel overrun overspend overstat overstretch
    overwhelm painstak paltry panic paraly patchy penal perpetuat perplex persist perturb pester petty phas-out
    piracy pitiful polaris polariz pollut poor-quality postpon predator prejud premature pressing pretext
    procrastinat pronounced protract protest provok puzzl quarrel quandary quirk rebuff red-tape redund
    reject relentless relinquish remorse repel repercussion reprisal restrict retaliat revers revolt ridicul
    rift rigid rigor riot rival rot rude rumor rumour rupture sabotag sap scandal scant scaremong
    scath scrutin scuffl selfish sever shaky shallow shirk shoddy shock short-liv short-sighted short-term
    shrink side-effect sidelin skew slack slip sloppy slow slump smear sore spam spiral spite split squabbl
    squander stagger stagnat stale stall stark steep stereotyp stiff stifl stingy stinging strand stray
    stress strict stubborn stumbling substandard subver suffocat surg suspect swamp sweat tarnish
    tax teeth tether thorny tight tire tiresome toil toll torment tortuous toxi traged traumat treacher
    trivial trip tumult twist ugl unacceptab unaddress unaffordab unattend unavail unaware unbalanc unbear
    unclear uncomfort unconvinc underestimat underfund undermin underperform underscor underserv
    understaff underuse undo undu unease unequal unethical uneven unexpect unfair unfamiliar unfinish unforeseen
    unhappy unhealth uninform unintend unknown unmanage unmet unnecessar unpaid unpredict unprepar unproven
    unproduct unrealis unrealiz unreasonab unregulat unreliab unrest unsafe unsatisf unskil unstab unsuit
    unsustainab untest untrain unusab unwieldy unwill upheaval upset uproar usurp vacuum vague vex vicious
    violat virul volatil vulnerabil wane warp wast wavering weaken wear weed whine withdraw wither
    wobb worn wrangl wreck
    bedenken trotz schattenseite verursach schmäler trüb warn mangel kosten stolper scheit kritiker gegner haken
    verzöger überlast engpass engpäss konflikt streit verlust fehl teuer unklar unsicher widerst ablehn
    pesar prudence écueil revers malgré coût pein compliqu inquiét crainte reproche butent négligé nuire pâti
    contraint retard pénur méfi opposition surcharg pese conllev dificult tropiez preocup carec lastr
    freno plante obstá pérdida retras escas incert resistenc conflict cautel
    """
)
"""Beginnings of words that warn."""
_NEVER = words(
    """
    high low short heat storms neighbours neighbors volunteers volunteer data winter dark back spare no stay
    without far pay pays paid works work open let hand hands balance ground run point points price prices rarely
    quality access experience lock medium talent storage
    """
)
"""Words that say nothing by themselves: "short term", "heat pumps", "high" of a risk or of a quality."""
_NEUTRAL = words(
    """
    well right outcome outcomes food support supports better cleaner easier heavy statement scale scales scaling
    server servers service services serve serves served serving present presents presented multiple resolution
    resolve resolves resolved resolver ensure ensures ensuring richer equipment established establish establishes
    prove proves respective respectively respect treat treats treated treatment quality guess stable stability
    speed speeds secure security expected expects progress progresses convention conventional conventions
    qualitative smarter wonder gold golden golf perfectly natural naturally barrel restore restores restored
    progressive highlighted ample example generosity generate generates generated general generally dynamic
    dynamics dynamically simplify speed profit-making united promote health healthcare combat tax taxes trip trips
    tripped battle battery batteries late later latest latency latent denied denial denote denotes denominator
    dental dentist density dense rival trivial trivially slip slips split splits tightly strand strands surge
    surgery surgeon surgical restrict restricted restricts reverse reversed reversible reversion invade rotate
    rotates rotated rotation rotational market markets marketing mark marks marked marker markdown markup marble
    march margin margins marginal marginally maritime married marriage laxative barn halt halts wearable
    wears wearing lagrange language languages lagoon doggy banner banners bank banks banking band bands
    bandwidth banana message messages messaging messenger contest contests contested content contents contend
    content-type contention excluded excludes exclude excluding exclusive exclusively sustain aches achieve achieved
    achieves achieving debate debates excess suspects narrowly toolkit late-stage reject rejects rejected
    rejection jamming sapling sappho tireless indefinite undone dirname conflicts conflict redundant redundancy
    overlap overlaps overlapping duplicate duplicates duplicated distort attack attacks attacker attackers
    abandoned mistaken taxonomy taxonomies irregular stressed stress stresses slower numbers number numbered
    numbering number-one directory direct directly directed direction directions directive directives director
    combinator ailment frame frozen odds oddly unknown unexpected artificial artificially oddity brake breaking
    warning warnings warned persistent persistence persist persists persisted several severity sever severed
    underscore underscores suspect heavily indefinitely postgres postponed pressing tightened freezing
    averted average averages averaged strictly strict parallel scalar scalars slack teeth wasted crude ached
    combating artificial-intelligence tireless sore crises lately undo undoes doubtless reverted dulles stallion
    weed weeds weekend rotor surgeries fehler taxi taxis overcome overcomes overcoming careful carefully
    short heat storms winter dark back neighbours volunteers data spare yet keep keeps no high low access
    experience lock locks medium talent doubt appearance storage cash risen stand standing
    entangled dirty incorrect incorrectly reversal mistake mistakes trip-wire exploit exploits exploited
    """
)
"""Words that begin like them and are none, or name a matter of fact as often."""
_GOOD_MEMBERS = words(
    """
    abundance accessible accountability acceptance agile agreement alertness amenities appetite aroma
    attendance autonomy awareness breathing brighter calmer camaraderie capacity care catchy cheap
    cheerful choice choices clarity cleanliness closeness colour colourful commitment common-sense companionship
    compact compatibility competence complete conservation consistency continuity convenient cooperation
    coordination cosy courage craftsmanship credibility crisp curiosity daylight delicious detailed dignity
    diligence diversity diverse dry economy educated education efficiency elegant energy enduring enjoyment
    enthusiasm entertainment equality exercise expertise exposure-free extended familiarity fellowship fine
    fitness focus focused foresight fragrance freshness friends friendship fullness funding-certainty
    gentle genuine goodwill grip handy hope hygiene ideas identity imagination immediate immersive inclusive
    incomes intimacy investment joy judgement justice kindness knowledge laughter leadership leisure liquidity
    local longevity long-term lightweight low-cost loyal mature maturity memories mobility morale
    motivation music nature neatness nutrition openness opportunity order orderly original ownership participation
    patience peaceful performance permanence portability positive precise preparedness preservation privacy-safe
    productive profitability profits prompt protection proximity punctuality purity quality quietness reassurance
    reduction reductions refined regeneration relaxation relevance renewable reputation rest retention returns
    reuse revenues rewarding rhythm romance room safer satisfaction savings seasoned security self-reliance
    self-sufficiency sharp silence silent simpler skill skilled sleep smooth soft solidity sound spacious
    spontaneity steadiness strength strong sunlight surplus talent teamwork thrift tidiness timely togetherness
    tolerance tradition traditions tranquillity treats trusted uniformity unity uptime usability variety vibrancy
    visitors vitality volunteers warmth wealth welfare well-being wholesome wisdom youth zero-emission
    ruhe komfort klarheit freude sparsam effizienz flexibilität transparenz zusammenhalt zuverlässig
    zuverlässigkeit sicherere sauberere schnellere ruhigere kürzere günstigere einfachere stärkere gesündere
    niedrigere bequeme einfache verlässliche motivierte günstige ersparnis planungssicherheit
    tranquillité confort économies clarté souplesse fiabilité transparence simplicité rapidité efficacité durable
    durables gain gains tranquilidad comodidad ahorro ahorros claridad flexibilidad transparencia sencillez rapidez
    eficiencia fiabilidad calidad estable estables
    """
)
_BAD_MEMBERS = words(
    """
    reliance dependence heavy spending tangled muddled jammed stuck blocked delayed graffiti rising
    abandonment accidents addiction alarms allergies amount anger appeals apathy arguments arrears backlash
    bankruptcy barrier blackouts blame blind boring bugs bulky burden cancellations carelessness cash-flow chaos
    claims closures clumsiness clumsy cold collisions compatibility-gaps complaint complaints conflict conflicts
    contamination corruption cracks crashes cravings cuts cyberattacks danger dangers dead deaths decay
    deception defects deficits degradation demands dependent deterioration dilution disagreements discomfort
    discontent discrimination diseases disorder disputes disruption disruptions distraction distractions
    doubts downturns draughts duplication embarrassment emissions emptiness encroachment erosion evictions
    exclusion expenditure expensive exploitation exposure failures false fear fears fights flaws floods
    foul fragility frictions frustration gaps glare glitches gossip graffiti greed grief handover-gaps harsh
    hassle heavy hunger idle ignorance imbalance impatience imprecision inaccuracies inaccuracy
    incompatibilities incompatible inconsistency indecision indifference inertia inexperience inflation
    inflexibility infighting infrastructure-gaps insecurity insolvency intrusion invasive irritation jealousy
    junk lack lags landslides lapses laziness licensing limited limits litigation loneliness long loud
    malfunctions malware manual mess messy middlemen migration mishaps mismatch mismatched missed mistakes
    misunderstanding misunderstandings monopoly moisture negligence nuisance obligations obsolescence odours
    opposition outdated overcrowded overheating overlap overtime overuse overwork pain paperwork patents
    peak permit perishable pest pilferage plagiarism poor power-cuts precarious prejudice premature pressure
    price prices procedures procurement procrastination puddles punctures quarrels queues recalls recruiting
    red redundancy relapse repairs repetition resentment restrictions retrofitting rigidity rivalry rough rules
    rumours running-costs sabotage scams scandals scattered seasonality segregation shortages short-staffed
    shrinkage sickness silo slippage sloppy slowdowns sludge snow soiling spillage spills spoilage
    staffing stagnation stains stains storage-costs storms strikes stress subsidies supervision surveillance
    suspicion swings tampering tariffs tear tensions theft tiredness toil toxicity trespassers troubleshooting
    turbulence underfunding underuse unemployment unrest vagueness vermin violence viruses waiting warranties wasted
    wasteful weather-related weak wet winter worry wrong
    ausfälle lärm staub stau verzögerungen bürokratie wartung abhängigkeit überlastung engpässe widerstände
    wenig diebstahl genehmigungen unklare zuständigkeit zuständigkeiten fehlende
    konflikte streitigkeiten lange langwierige komplizierte teure unsichere knapper hohe hoher enge schlechte
    mangelnde mangelndes begrenzte personalmangel fachkräftemangel kosten
    retards bruit poussière bureaucratie dépendance surcharge conflits litiges longs longue longues lourdeurs lourd
    coûts coûteuse complexe complexes manque vols panne instabilité limité limités
    retrasos ruido polvo burocracia dependencia sobrecarga conflictos disputas largo largos largas escasez
    costosos costosas complejos complejas fallos robo robos vandalismo inestabilidad limitado
    """
)
_FAINT_GOOD = words(
    """
    ability able aim aims appear associated assist assists attention become case combine combines combining
    consensus delivering demand early especially experience growing help introduced introduction invest
    investing lasting linked means natural particularly powerful purpose role route synonymous thanks toward towards
    turn vision way welcomed grâce dank gracias
    """
)
_FAINT_BAD = words(
    """
    address addressing anticipate another aside attention avoid balanced bear beyond bound careful carefully
    caution close-eye compete consider consideration contend cope demanding depend deserve diligence downplayed
    easy-to-forget entail entails equal equally expect face guard guaranteed hand hidden inevitable keep lie manage
    managing matter meant mindful must overcome overcoming paid pays-off plan planning practical practice prepare
    realistic reckon regarding remaining rarely require requires slow slowed so-called subject threaten
    tricky vary vigilance without yet falta
    """
)
_PREFIXES = ("un", "mis")
_NOT_DENIED = words(
    """
    understand understood understanding underlying underneath undergo undergoes undergraduate uniform uniformly
    unified unify unifies union unions unique uniquely unit units unity universal universally universe universities
    university until unless unlike unlikely unlock unlocks unlocking unlocked unanimous uncle underground unfold
    unleash unleashes unleashing unicode unix undertake undertaken under unpack unlimited unparalleled
    unprecedented unsupervised unstructured unweighted unsigned unlabeled unlabelled unchanged unused untouched
    undeniable undeniably unwind uncover uncovers unveil unveils unpacking unrestricted untagged unset unrelated
    unmodified unordered unicast underline undefined underscored unstarted unassigned unmarshal unmount
    mission missions missing mist mister mistral misc miscellaneous mischief missile misses miss missed
    """
)


_SHORTEST = 3
"""Letters of a beginning, at least."""


@cache
def _heads() -> frozenset[str]:
    """The first letters of all beginnings: most words have others."""
    return frozenset([stem[:_SHORTEST] for stem in _PRAISE | _WORRY])


@lru_cache(maxsize=1 << 15)
def value(word: str) -> float:
    """How much a word speaks for a thing (above 0) or against it: 2 a telling word, 1 a member, 0.5 a faint one."""
    if word in _NEVER:
        return 0.0
    if word in _NEUTRAL:
        return float((word in GAINS or word in MORE or word in _GOOD_MEMBERS) - (word in LOSSES))
    sign = signs(word)
    if sign:
        return (0.0, 2.0, -2.0, 0.0)[sign]
    if word in FEWER:
        return 0.5  # what there is less of tells more
    good = word in GAINS or word in MORE or word in _GOOD_MEMBERS or _compares(word)
    bad = word in LOSSES or word in _BAD_MEMBERS or _denies(word)
    if good or bad:
        return float(good - bad)
    for end in range(_SHORTEST, len(word) + 1) if word[:_SHORTEST] in _heads() else ():
        start = word[:end]
        if start in _PRAISE:
            return 1.5
        if start in _WORRY:
            return -1.5
    return 0.5 * ((word in HOPES or word in _FAINT_GOOD) - (word in WORRIES or word in _FAINT_BAD))


_NO_COMPARATIVES = words(
    """
    earlier carrier barrier supplier premier frontier courier multiplier modifier identifier classifier soldier
    outlier applier notifier qualifier quantifier verifier glacier atelier tier amplifier fourier hotelier
    """
)


def _compares(word: str) -> bool:
    """Tell whether a word is a comparative such as "quieter" by its end: "healthier", "livelier"."""
    return word.endswith("ier") and len(word) > 5 and word not in _NO_COMPARATIVES


def _denies(word: str) -> bool:
    """Tell whether a word denies another: "unreliable", "mismatched"."""
    return len(word) > 6 and word.startswith(_PREFIXES) and word not in _NOT_DENIED
