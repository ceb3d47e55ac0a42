"""Nouns in one number, as subjects and verbs are compared: tables that few documents need."""

from reportlint import rare


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


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
    wolves women's words workers workflows workshops writers zones collaborators households attacks analysts
    landlords pipelines workloads protests deliveries wires leaks uploads downloads batches heaters boilers breaches
    payloads maintainers moderators committers meals roofs farmers tenants cattle walls doors valves gauges roads
    markets profits losses sanctions tariffs subsidies vaccines cities streets houses metrics columns rows
    things ways people's parts points sides
    """
) - _words("people's women's children's criteria windows sales savings")
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


_ONE = _words("use lack growth rise purpose adoption knowledge aim rate price cost")


def is_plural(word: str) -> bool:
    """Tell whether a word is the plural of a noun, and no verb."""
    return word in _PLURAL or (
        word not in _NOT_PLURAL and word not in _VERBS_IN_S and bool(_SUFFIXES.fullmatch(word))
    )


def is_singular(word: str) -> bool:
    """Tell whether a word is one thing, and no group that may be many."""
    many = word[:-1] + "ies" if word[-1] == "y" else word + "s"
    return word not in _COLLECTIVE and (many in _PLURAL or word in _ONE or bool(_SINGULAR.match(word)))
