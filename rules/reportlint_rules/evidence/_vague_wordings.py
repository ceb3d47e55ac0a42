"""The wordings of statements that name nobody: each pattern begins at one of the words of ``_vague_words``.

They are written for text in lower case, and matched at a word only.
"""

from reportlint import rare

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
ACTS = rare(
    # "regulators and governments are developing new policies", "countries have adopted stringent policies"
    rf"{_WHO}(?:(?:,\s+{_WHO}){{0,3}},?\s+and\s+{_WHO})?\s+(?:(?:worldwide|globally|alike|(?:all\s+)?(?:around|over)\s+the\s+(?:world|globe)|across\s+\w+(?:\s+\w+)?)\s+)?"
    rf"(?:(?:increasingly|now|already)\s+(?:adopt|deploy|embrace|integrate|invest|leverage|recogni[sz]e|rely|turn|use)"
    rf"|are\s+(?:{_ADVERB}\s+)?{_DOING}|have\s+(?:(?:{_ADVERB}|{_GREATLY}|begun\s+to)\s+)?(?:{_DONE}|been\s+{_DOING})"
    rf"|continue\s+to\s+(?:explore|develop|invest|innovate|refine|push|advance|work|adopt))\b"
)
OTHERS = rare(
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
GROWS = rare(
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
SWEEP = rare(
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
GAINS = rare(
    # "has witnessed remarkable improvements", "have demonstrated remarkable efficacy"; the verb stands before
    rf"{_GREAT}\s+(?:\w+\s+)?{_GAIN}\b(?:(?:\s+in\s+(?:[\w-]+\s+){{1,4}}?)?\s+(?:has|have)\s+been\s+(?:made|achieved|seen|observed|reported)"
    r"|\s+(?:in\s+(?:[\w-]+\s+){1,4}?)?continues?\b)?"
)
EFFECTS = rare(rf"{_GREATLY}\s+{_BETTER}\b")
""""Has significantly improved patient outcomes"; the verb stands before."""
