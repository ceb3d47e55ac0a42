"""The wordings of set phrases about who made a thing and when: one line each, in a small language.

A passage is spelled in tokens: ``E`` a name of the base, ``O`` an organisation, ``Y`` a year, all else its folded words
and signs. In a pattern ``{X}`` is the name with its nouns, ``{A}`` the place where an agent begins, ``{B}`` the place
where one ends, ``{P}`` persons, ``{Y}`` a date; ``{MADE}``, ``{RELEASE}``, ``{AT}``, ``{WORK}``, ``{ADV}`` are lists of
words. Each line begins with the verb that the frame is judged as: ``appear`` for first appearances, ``use`` for what a
thing did in a year (wrong only where it did not exist yet), ``cite`` for a citation. Between tildes stands what the
passage must hold one of, where no word of the pattern tells that it may be there (``bar``: a line of a table).
"""

import re
from collections.abc import Iterator
from functools import cache

from reportlint.knowledge import Knowledge

_LISTS = {
    "MADE": "introduced|proposed|developed|created|invented|released|published|built|designed|devised|conceived|trained"
    "|formulated|launched|unveiled|announced|pioneered|made|written|presented|open - sourced|born|started|engineered"
    "|open sourced|published and released|contributed",
    "MAKE": "introduced|proposed|developed|created|invented|released|published|built|designed|devised|trained|made"
    "|wrote|launched|came up with",
    "RELEASE": "release|introduction|publication|launch|debut|arrival|appearance|first appearance|advent|birth"
    "|invention|inception|announcement|emergence|unveiling|creation|premiere|development",
    "AT": "at|in|with|from|by|of|for",
    "WORK": "a lab|a research lab|a laboratory|a class project|a hackathon|a side project|an internal tool"
    "|an internal project|a prototype|a thesis|a dissertation|research|work|a project|joint work"
    "|joint research|research work|efforts|a collaboration|internal work|a research project"
    "|experiments|development|years of research",
    "ADV": "first|originally|initially|usually|generally|commonly|often|widely|typically|mainly|largely|jointly|also"
    "|publicly|officially|already|later|eventually|rightly|publically|freely|openly|newly|then|soon",
    "THING": "model|models|system|method|approach|algorithm|technique|architecture|network|framework|library|benchmark"
    "|dataset|corpus|metric|optimizer|paper|idea|concept|family|series|toolkit|tool|chatbot|assistant|tokenizer|attack"
    "|loss|layer|mechanism|procedure|scheme|regularizer|encoder|decoder|product|project|llm|language model|paradigm"
    "|explainer|detector|classifier|generator|measure|score|package|platform|software",
    "PLAIN": "original|famous|popular|celebrated|well known|influential|seminal|pioneering|so - called|new|powerful"
    "|large|open|first|own|groundbreaking",
    "SORT": "extension|add - on|plugin|module|accelerator|chip|processor|gpu|protocol|standard|engine|service|language"
    "|format|simulator|environment|compiler|database|app|application|editor|agent|leaderboard|competition|vocoder|codec"
    "|library|device|card|test|law|assistant|collection|suite|resource|operator|runtime|supercomputer"
    "|sdk|warehouse|libraries|orchestrator|recognizer|synthesizer|computer|game|workshop|programming language|tracker",
    "FIELD": "field|scene|stage|market|world|landscape",
    "HOUSE": "company|organization|lab|laboratory|team|group|startup|institution|institute|university|firm|developer"
    "|research lab|collective|consortium",
    "PAPER": "paper|article|study|publication|preprint|report|work|manuscript|blog post|technical report",
    "PEOPLE": "creators?|inventors?|authors?|developers?|makers?|designers?|researchers|team|people|scientists"
    "|engineers|originators?|minds|group",
    "CONFERENCE": "neurips|nips|icml|iclr|cvpr|iccv|eccv|acl|emnlp|naacl|aaai|ijcai|kdd|sigir|interspeech|icassp|miccai"
    "|siggraph|osdi|sosp|nsdi|mlsys|aistats|uai|coling|eacl|conference",
    "MEANT": "uses?|used|adopts?|adopted|choose|chooses|chose|picks?|picked|selects?|selected|prefers?"
    "|preferred|employs?|employed|tries|tried|tests?|tested|evaluates?|evaluated|considers?"
    "|considered|recommends?|recommended|rely on|relies on|relied on|turns? to|turned to|switch to"
    "|switched to|opts? for|opted for|falls? on|fell on|includes?|included|deploys?|deployed"
    "|mentions?|mentioned|is|was|are|were|called|with",
    "COINED": "trained|built|made|wrote|written|collected|scraped|gathered|compiled|assembled|crawled|annotated|curated"
    "|recorded|started|began|begun|designed|developed|created|introduced|released|published|launched|unveiled|announced"
    "|open - sourced|invented|devised|proposed|presented|distilled|derived|engineered|prepared|generated|produced"
    "|drafted|issued|conceived|initiated|pioneered|shipped|contributed|constructed|composed|maintains|develops|builds"
    "|makes",
    "KEPT": "offered|operated|sold|marketed|provided|hosted|run|distributed|supported|backed",
    "NOUN": r"(?!(?:versions?|forks?|implementations?|adaptations?|variants?|ports?|spin|offs?|competitors?"
    r"|rivals?|clones?|alternatives?|answers?|responses?|derivatives?|extensions?|distributions?"
    r"|editions?|replicas?|copy|copies|wrappers?|customers?|partners?|subsidiary|members?|studies"
    r"|study|surveys?|reviews?|analysis|reports?|articles?|courses?|tutorials?|talks?|parts?|sponsors?"
    r"|users?|fans?|standards?|favou?rites?|successors?|predecessors?|descendants?|results?|data"
    r"|figures?|numbers?|statements?|quotes?|guides?|checkpoints?|instances?|examples?|licenses?"
    r"|company|companies|startups?|owners?|suppliers?|targets?|equivalents?|counterparts?"
    r"|reimplementations?|reproductions?|generation|generations|time|times|kind|kinds|sort|sorts|class"
    r"|type|types|winners?|translations?|is|are|was|were|has|have|not|one|ones|made|used|based"
    r"|inspired|adapted|tuned|and|or|it|them|me|half|majority|rest|state|home|core|backbone|basis|base"
    r"|foundation|heart|center|choice|images?|photos?|papers?|colleagues?|friends?|engineers?"
    r"|researchers?|scientists?|managers?|students?|professors?|employees?|experts?|founders?|person"
    r"|people|man|woman|guests?|speakers?|visitors?|letters?|emails?|calls?|orders?|gifts?|grants?"
    r"|meetings?|news|money|help|support)\b)[a-z][a-z0-9]+",
    "BARE": r"(?!(?:for|of|to|in|on|with|that|which|used|based|from|by|at|and|or|than|as|like|not|is|are|was|were|has"
    r"|have|similar|unlike|against|over|inspired|partner|partners|competing|rival"
    r"|licensed|preferred|default)\b)(?:\w+|- based|-|E)",
    "MONTH": "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun"
    "|jul|aug|sep|sept|oct|nov|dec",
}  # fmt: skip
_X = r"(?:(?:the|a|an|its|their|both|{PLAIN}|{THING}) )*(?P<x>E)(?: {THING})*(?: \( [^()]{1,80} \))?"
_INSERTED = (
    r"(?P<w> , (?:which|that)| (?P<d>[,–—]) (?:a|an|the|one|its|their|which|that|inspired|known|written|named"
    r"|designed|short|now|originally|also|often) (?:[\w'-]+ |, (?!E)){1,12}?(?P=d)(?: (?:which|that))?)?"
)
"""What may stand between a subject and its verb: ``, which``, or an apposition."""
_DATE = (
    r"(?:(?:the|year|early|late|mid|mid -|-|of|\d\d?|st|nd|rd|th|,|end|beginning|start|spring|summer|autumn|fall|winter"
    r"|around|about|as early as|back in|{MONTH}) )*(?P<y>Y)(?! [-–—/] )"
)

SUBJECT = r"""
create   {X} (?:was|were|has been) (?:{ADV} )*(?:contributed|shown|presented|made public|demonstrated) (?:to (?:\S+ ){1,4}?)?by {A}
create   {X} (?:was|were) (?:first|originally|initially) (?:made|rendered) (?:{ADV} )?available by {A}
create   {X} (?:has|have|had|takes|took) (?:its|their) (?:origins?|roots?|beginnings|source|start) (?:{AT}) {A}
create   {X} can (?:{ADV} )?be (?:{ADV} )?(?:traced|traced back|attributed|credited|ascribed) to {A}
create   {X} (?:is|are|was|were|has been) (?:{ADV} )*(?:attributed|credited|ascribed|owed|due|traced back|traced) to {A}
create   {X} saw the light of (?:day|the world) (?:{AT}) {A}
create   {X} (?:was|were) (?:{ADV} )?(?:born|hatched|conceived) (?:{AT}|out of {WORK} (?:{AT})) {A}
create   {X} (?:is|are|was|were|came|arose) (?:the |a )?(?:direct )?(?:result|outcome|product|fruit|offspring) of (?:{WORK})(?: done| carried out| conducted| undertaken)? (?:{AT}) {A}
create   {X} (?:resulted from|grew out of|arose from|emerged from|came out of|sprang from|stems from|evolved from) (?:the )?(?:{WORK})(?: done| carried out| conducted)? (?:{AT}) {A}
create   {X} (?:is|was|were|remains|represents|marked|marks|became) {A}(?P<o>O) 's (?:\w+ )?(?:- \w+ )?(?:own |best - known |best known |first |most cited |great |big |major )*(?:development|breakthrough|success|work|flagship|entry|approach to|contribution|answer|response|achievement|creation|invention|brainchild|offering)
create   {X} (?:is|was|were|are) (?:{ADV} )*(?:created|developed|built|designed|invented|published|released|written) and (?:is |was )?(?:{ADV} )*(?:maintained|supported|open - sourced|published|released|trained|patented|developed|popularized|refined|distributed) by {A}
create   {X} (?:is|was|were) (?:{ADV} )*(?:introduced|proposed|invented|developed|conceived|devised|launched|first described|originally described|first presented) in (?:a|an|the|their|its|this)? ?(?:\w+ ){0,2}?(?:{PAPER}|labs?|laboratory|laboratories|offices|headquarters|thesis) (?:of|by|from|at|written by|written at|published by|authored by|due to) {A}
create   {X} (?:is|was|were) (?:{ADV} )*(?:introduced|proposed|invented|developed|conceived|devised|first described|originally described) in (?:a|an|the|one) {A}(?P<o>O) (?:{PAPER})
create   {X} (?:first )?appeared (?:first )?in (?:a|an|the|one) (?:\w+ )?(?:{PAPER}) (?:of|by|from|written by|written at) {A}
create   {X} , whose (?:{PEOPLE}) (?:work|worked|are|were|come|came|stem|hail|being) (?:{AT}) {A}
create   {X} , courtesy of {A}
create   {X} , (?:originally|initially|first) (?:from|by|at) {A}
create   {X} , (?:a|an|the|one) (?:\w+ |- ){0,5}(?:that|which) {A}(?P<o>O)(?: researchers| engineers| scientists)? (?:built|made|trained|put together|came up with|put forward) (?=[,.;]|in |to |for |on )
create   {X} (?:was|were) (?:{ADV} )*(?:thought up|dreamt up|dreamed up|cooked up|worked out|drawn up|distilled|compressed|brought into being) (?:at|by) {A}
create   {X} (?:is|was|are) (?:one|part|some) of (?:the |its |many |several )?(?:\w+ |- ){0,2}?(?:{THING}s?|contributions|inventions|products) (?:of|from|by) {A}
create   {X} (?:is|was|are) among (?:the )?(?:\w+ |- ){0,2}?(?:{THING}s?|contributions|inventions|products) (?:of|from|by) {A}
create   {X} (?:is|was|are|ranks|counts) (?:one of|some of|among|part of) (?:the |its |many |several )?(?:\w+ |- ){0,3}?(?:{THING}s?|detectors|optimizers|explainers|llms|chatbots|classifiers) (?:that|which) {A}(?P<o>O)(?: researchers| engineers| scientists| 's researchers)? (?:has |have |had )?(?:introduced|proposed|developed|created|invented|published|built|designed|devised|released|trained|contributed|open - sourced|launched) ?(?=[.,;]|in |so far |to |for |since )
create ~ of O~ {X} (?:is|was) (?:a|an|the) (?:\w+ |- |[EC] ){0,5}?(?:{THING}|E) of {A}(?P<o>O) ?(?=[.,;]|that |which )
create   {X} belongs to the (?:\w+ ){0,2}?(?:{THING}s?) (?:that|which) {A}(?P<o>O) (?:has |have )?(?:{MAKE}|open - sourced)
create   {X} is what {A}(?P<o>O) (?:calls|named|has named|called) (?:its|their|this|the) (?:\w+ ){0,3}?(?:{THING})
create   {X} (?:is|was|were) (?:{ADV} )*{MADE} (?:in|within|inside) (?:the )?(?:labs?|laboratory|laboratories|offices|walls|headquarters) (?:of|at) {A}
create ~– O|— O|- O~ {X} [-–—] {A}(?P<o>O) [-–—]
create ~: O|– O|— O~ {X} [:–—] (?P<a>)O (?:researchers |engineers |first |originally )*{MAKE} it
create   ~are |were ~ {X} (?:are|were) (?:both |all )?(?:{THING}|products|models|inventions|creations|contributions|works) (?:of|from|by|made by|made at) {A}
create   {X} , (?:both|all|each) (?:of them )?(?:{ADV} )*(?:{MADE}|products|models|creations|inventions) (?:by|at|of|from) {A}
create   {X} (?:was|were) (?:co - developed|codeveloped|co - invented|co - created|co - authored|coauthored) by {A}
create   {X} (?:was|were) (?:{ADV} )*{MADE} (?:by|in|at) (?:a|the) (?:\w+ )?(?:group|team|lab|laboratory) (?:around|led by|headed by|under|directed by) {A}
create   {X} (?:was|were|is) (?:{ADV} )*(?:introduced|proposed|invented|developed|first described|originally described|first presented) in (?:the (?:\w+ )?work of )?{P}[(,.]
create   {X} (?:first )?appeared (?:first )?in (?:the (?:\w+ )?work of )?{P}[(,.]
create   {X} (?:is|was|are) {P}'s (?:\w+ )?(?:idea|invention|work|creation|brainchild|proposal|contribution|algorithm|method)
cite ~( Y )|, Y~ {X} [-–—:] {P}[(,] (?P<y>Y) (?:\) )?(?:\. )?\Z
create   {X} (?:was |were |had |has )?(?:{ADV} )*(?:started|began|begun|originated)(?: out| off| life)?(?: as (?:a|an|one) (?:\w+ |- ){1,5}?)? ?(?:at|inside|within) {A}
create   {X} (?:is|was) (?:a|an|the|one) (?:\w+ |- ){0,5}?(?:{THING}|{SORT}) (?:that|which) {A}(?P<o>O)(?: researchers| engineers| scientists)? (?:has |had |have |first |originally |recently )*(?:introduced|presented|proposed|described|created|developed|designed|invented) (?=[,.;]|in |to |for |on |at )
release  {X} (?:is|was) (?:a|an|the|one) (?:\w+ |- ){0,5}?(?:{THING}|{SORT})s? (?:that|which) {A}(?P<o>O) (?:has |had |have |first |originally |recently |publicly )*(?:released|published|launched|unveiled|announced|open - sourced) (?=[,.;]|in |to |for |on |at )
offer ~that O|which O~ {X} (?:is|was) (?:a|an|the|one) (?:\w+ |- ){0,3}?(?:of )?(?:\w+ |- ){0,3}?(?:{THING}|{SORT})s? (?:that|which) {A}(?P<o>O) (?:has offered|has provided|has sold|has maintained|offers|provides|sells) (?=[,.;]|since |for |to )
create   {X} (?:first |originally )?(?:appeared|described|introduced) (?:first )?in (?:a|an|the|his|her|one) (?:\w+ ){0,3}?(?:thesis|dissertation) (?:of|by|from|written by) {A}
offer    {X} (?:is|was|are|has been) (?:{ADV} )*(?:{KEPT})(?: and \w+)? by {A}
release  {X} (?:is|was|were) the (?:\w+ |- ){0,5}?(?:{THING}|{SORT}) (?:that|which) {A}(?P<o>O)(?: researchers| engineers| scientists)? (?:made|put|rolled|brought|laid) (?:public|available|online|out|forward|open|to the market)
create   {X} (?:has been|had been|was being|is being) (?:{ADV} )*(?:developed|built|written|designed|engineered|created) (?:by|at|in) {A}
create   {X} , (?:which|that) (?:has|have|had|takes|took) (?:its|their) (?:roots|origins?|beginnings|source|start) (?:{AT}) {A}
create   {X} (?:was|were) (?:{ADV} )*(?:formalized|founded|established|begun|put together|put on paper) (?:by|at) {A}
create   {X} (?:was|were|is) (?:{ADV} )*(?:formalized|founded|axiomatized|put on paper|laid down|worked out|conceived) (?:as (?:a|an) (?:\w+ ){1,4})?(?:in (?P<y>Y) )?by {P}(?=[,.;(]|in |and |at |with |as |for |$)
create   {X} , whose (?:{PEOPLE}) (?:is|are|was|were) {P}
introduce {X} (?:was|were|is) (?:{ADV} )*(?:issued|drafted|drawn up|adopted and published|put forward|put out) by {A}(?P<o>O)
create ~; it was |; it is |; they were |; it comes |; it came ~ {X} (?:[^;EOC]{1,120}) ; (?:it|they) (?:was|were|is|are) (?:{ADV} )*(?:{MADE}) (?:by|at) {A}
create ~; it comes |; it came |; it stems ~ {X} (?:[^;EOC]{1,120}) ; (?:it|they) (?:comes?|came|stems?) from {A}
create ~maintained at|run at|hosted at|operated at|developed at ~ {X} (?:is|was) (?:a|an|the|one) (?:{BARE} ){0,5}?(?:{NOUN}) (?:maintained|run|hosted|operated|developed) at {A}
create ~proved |proven |derived |named |baptized |coined ~ {X} (?:was|were) (?:{ADV} )*(?:proved|proven|derived|named|baptized|coined) (?:{ADV} )*by {P}(?=[,.;(]|in |and |at |with |as |for |$)
create   {X} (?:bears?|carries|carry) the (?:mark|signature|handwriting) of {P}
maintain ~maintained by ~ {X} (?:is|was|are|has been) (?:{ADV} )*maintained by {A}
create ~led by|headed by|coordinated by|organized by~ {X} (?:is|was) (?:what came (?:of|out of)|the (?:result|outcome|product|fruit) of) (?:a|an|the) (?:[\w-]+ |- ){0,5}?(?:effort|project|collaboration|initiative|program|workshop) (?:led|headed|coordinated|organized) by {A}
create ~is O 's|was O 's~ {X} ,? ?(?:is|was) {A}(?P<o>O) 's (?=[.;,])
"""  # noqa: E501
"""Credits whose subject is the name: it must be the subject of its clause."""

FRONT = r"""
create   (?:the )?(?:origins?|roots?|beginnings|history) of {X} (?:lies?|is|are|was|were|begins?|began|can be found|go back|goes back|reach back) (?:{AT}|to) {A}
create   (?:the )?(?:{PEOPLE}) (?:of|behind|who {MAKE}|that {MAKE}) {X} (?:works?|worked|were|was|are|is|comes?|came|hails?|stems?) (?:{AT}|working at|employed at|employed by) {A}
create   the (?:{PAPER}) (?:behind|that introduced|introducing|that proposed|which introduced) {X} (?:was written|was published|comes?|came|stems|stemmed|originated|originates|was authored|is|was) (?:by|at|from) {A}
create   the (?:{HOUSE}) (?:that|which|who) (?:{MAKE}) {X} (?:is|was) {A}
create   {A}(?P<o>O) 's (?:\w+ )?(?:breakthrough|success|triumph|entry|first success|big moment|milestone) (?:came with|was|is|came in the form of) {X}
create ~it was |it is ~ (?:it was|it is) (?:{AT}) {A}(?P<o>O) (?:that|where) {X} (?:was|were) (?:{ADV} )*{MADE}
create ~it was |it is ~ (?:it was|it is) (?:to )?{A}(?P<o>O)(?: researchers| engineers| scientists)? (?:that|who|whom) we (?:have to thank for|owe|must thank for) {X}
create ~owe ~ we (?:also )?owe {X} to (?:the )?(?:researchers|engineers|scientists|people|a group|a team|a lab|the group|the team|work|research)? ?(?:at|of|from|in|by)? ?{A}(?P<o>O)
create ~O 's ~ {A}(?P<o>O) 's (?:\w+ |- ){0,2}?(?:flagship|main|best known|best - known|latest|most famous|most popular|largest|own|first) (?:\w+ |- ){0,2}?(?:{THING}|llm|creation|invention|product) (?:is|was|remains) (?:called |named )?{X}
create ~O 's ~ {A}(?P<o>O) 's (?:\w+ )?(?:contribution|answer|offering|entry) (?:to|in) (?:\w+ ){1,4}?(?:is|was) {X}
create ~responsible | of the | of E~ {A}(?P<o>O)(?: researchers| engineers| scientists)? (?:is|are|was|were) (?:also )?(?:responsible for|the (?:\w+ )?(?:maker|creator|developer|inventor|author|home|birthplace)s? of) {X}
create   (?:{WORK}|early work|early research|basic research) (?:{AT}|done at|carried out at|conducted at) {A}(?P<o>O) (?:led to|produced|resulted in|yielded|gave rise to|culminated in|gave us|brought forth|brought about) {X}
create ~at O|within O|inside O~ (?:at|within|inside) {A}(?P<o>O) ,? ?{X} (?:was|were) (?:{ADV} )*{MADE}
create   (?:from|out of) {A}(?P<o>O) (?:comes|came|stems|stemmed) {X}
create   thanks to {A}(?P<o>O) ,? ?(?:we have |there is |the world has )?{X} (?=exists|[,.])
create   (?:a|an|the|one) {A}(?P<o>O) (?:{PAPER}|team|group) (?:{ADV} )*(?:introduced|proposed|described|presented|invented|created|developed) {X}
create   (?:a|an|the|one|another) (?:\w+ |- ){0,3}?(?:{PAPER}) (?:from|by|of|out of|published by|written by) {A}(?P<o>O) (?:{ADV} )*(?:introduced|proposed|invented) {X}
create ~O , ~ (?:a|an|another|one) (?:\w+ |- ){0,3}?(?:{THING}) (?:by|from|of|{MADE} (?:by|at)) {A}(?P<o>O) , {X} (?:is|was|has|offers|uses|can|provides|combines|relies|remains|became|learns)
create   by (?:releasing|publishing|introducing|open - sourcing|inventing|developing|creating|launching) {X} , {A}(?P<o>O) (?!'s)
create   with {X} , {A}(?P<o>O) (?:researchers |first )?(?:set|established) (?:a|the) new (?:standard|benchmark|state|bar|record)
create   with {X} , {A}(?P<o>O) (?:researchers |first )?(?:introduced|proposed|presented) (?:a|the) (?:new|novel|different|first) (?:\w+ )?(?:idea|approach|method|architecture|technique|way|paradigm|mechanism|family|type|kind|concept|class)
create   among the (?:{THING}) (?:of|from|by) {A}(?P<o>O) , {X} (?:is|was|has|stands|remains)
create ~it was |it is ~ (?:it was|it is) {P}(?:who|that) (?:{ADV} )*(?:{MAKE}|conceived|originated|pioneered|discovered|coined) {X}
create ~behind ~ behind {X} (?:stands|stand|stood|is|are|was|were) {A}
create ~from O , |by O , ~ the (?:\w+ |- ){0,4}?(?:{THING}|{SORT}) (?:from|by|of) {A}(?P<o>O) , {X} ,
create ~one of O 's ~ one of {A}(?P<o>O) 's (?:\w+ |- ){0,4}?(?:{THING}|{SORT})s? (?:is|was) {X} (?=[,.;])
create   (?:among|one of) the (?:\w+ |- ){0,3}?(?:{THING}|{SORT})s? (?:that|which) {A}(?P<o>O) (?:has |have |had )?(?:developed|created|introduced|proposed|invented|designed) (?:is|was|are) {X} (?=[,.;])
own ~the O ~ the {A}(?P<o>O) (?:{THING}) (?P<x>E)
create   {P}'s (?:\w+ )?(?:{PAPER}) (?:introduced|proposed|presented) {X}
create   (?:the|a|an|their|his|her) (?:\w+ )?(?:{PAPER}) (?:of|by|from) {P}(?:introduced|proposed|presented|led to|gave us|gave rise to) {X}
create   (?:early |later |seminal )?(?:work|research) (?:of|by) {P}(?:led to|resulted in|produced|gave rise to) {X}
create ~with ~ with {X} , {P}(?:set|established|introduced|proposed|presented) (?:a|the) (?:new|novel|different|first)
create   as (?:originally|first|initially) (?:proposed|introduced|described|formulated|presented) by {P}, {X} (?:is|was|uses|has|relies|learns|combines)
cite ~( Y )~ \A{P}\( (?P<y>Y) \) [:–—-] {X} (?:\. )?\Z
offer ~with E~ with {X} , {A}(?P<o>O) (?:gives|provides|offers|has|sells|brings|hands|gave|provided|offered|sold) (?!'s)
release  (?:a|an|the|one) (?:\w+ )?(?:{PAPER}) (?:from|by|of) {A}(?P<o>O) (?:{ADV} )*(?:described|describes|presented|presents|introduces|introduced) {X} for the first time (?=[,.;])
create ~method of |algorithm of |technique of |optimizer of |metric of |score of |test of |theory of |theorem of |law of |index of |coefficient of |loss of |procedure of |mechanism of ~ the (?P<x>E)(?: \( [^()]{1,80} \))? (?:method|algorithm|technique|optimizer|metric|score|test|theory|theorem|law|index|coefficient|loss|procedure|mechanism) of {P}(?=\S)
cite     as {P}(?:argued|wrote|showed|described|explained|noted|stated|suggested|put it) in {X} (?=[,.;])
create ~we owe |we also owe ~ to {P}we (?:also )?owe {X}
create ~we owe |we also owe ~ to {A}(?P<o>O) we (?:also )?owe {X}
create ~work on |research on |experiments on ~ (?:\w+ )?(?:work|research|experiments) on (?:\w+ ){1,3}?(?:at|by|from) {A}(?P<o>O) (?:led to|produced|resulted in|yielded|gave rise to|culminated in|gave us|brought forth|brought about) {X}
create ~with E ~ with {X} , {A}(?P<o>O) (?:opened (?:up )?its|entered the|launched its|pioneered|popularized|conquered|shook up)(?= )
create ~what O~ what {A}(?P<o>O)(?: researchers| engineers)? (?:presented|introduced|published|released|called|calls|unveiled|launched|announced) (?:under the name (?:of )?|as )?{X} (?=is|was|are|has|can|turns|[,.])
create ~as for E~ as for {X} , {A}(?P<o>O)(?: researchers| engineers)? (?:{MAKE}) it
create ~O with E~ the first to (?:publish|build|release|train|present|create|develop|unveil|introduce|show) (?:[\w-]+ |- ){1,10}?was {A}(?P<o>O) with {X} (?=[.,;])
create ~thank ~ for {X} we (?:have to|must|can|should|may) thank {P}
create ~thank O~ for {X} we (?:have to|must|can|should|may) thank {A}(?P<o>O)
create ~known as E|called E|named E~ (?:{THING}) of {P}(?:known as|called|named) (?:the )?(?P<x>E)
create ~paper of |article of ~ (?P<x>E) (?:{PAPER}) of {P}(?=\S)
"""  # noqa: E501
"""Credits that open the clause with something else than the name or its agent."""

AGENT = r"""
create   {B}(?:is|was|are|were) (?:also |still )?(?:the )?(?:origin|birthplace|cradle|home|source|inventors?|originators?) of {X}
create   {B}(?:stands|stood|stand|is|are|was|were) behind {X}
create   {B}(?:is|was|are) the (?:\w+ )?(?:{HOUSE}) (?:that|which) (?:{ADV} )*(?:{MAKE}) {X}
create   {B}(?:is|was|are|were|became) (?:best |well |perhaps best |mainly |mostly |widely |also )?(?:known|famous|renowned) for (?:inventing |creating |developing |having created |its |their )?{X} (?=[,.;:]|and\b|as\b|which\b|$)
create   {B}(?:contributed|open - sourced|open sourced|pioneered|originated) {X} (?=[,.;:]|in\b|as\b|under\b|which\b|and\b|$)
create ~and ~ {B}(?:trained|built|developed|designed|wrote|created) and (?:{ADV} )?(?:released|published|open - sourced|launched|distributed) {X}
create   {B}(?:is|was|are|were|has been|have been) (?:{ADV} )*credited (?:with|for) (?:the )?(?:(?:invention|development|creation|introduction|discovery|idea) of |inventing |creating |developing |introducing )?{X}
create   {B}(?:first|originally) (?:described|presented|formulated|suggested|conceived|outlined|sketched|demonstrated|published) {X}
create   {B}, where {X} (?:was|were) (?:{ADV} )*{MADE}
create   {B}, (?:the )?(?:home|birthplace|cradle|originator|house|place) of {X}
create   {B}, (?:best |well |mainly |widely )?(?:known|famous) for (?:creating |inventing |developing |its )?{X} ,
create ~where E|where the ~ {B}is (?:also )?where {X} (?:was|were) (?:{ADV} )*{MADE}
create   {B}(?:holds|hold|deserves?|gets?|receives?|takes?|has|have) (?:the |all |full |much )?credit for (?:inventing |creating |developing )?{X}
create   {B}put {X} on the map
create   {B}(?:has|have|had) been developing {X} (?=[,.;]|since |in |for |with )
create   {B}(?:wrote|published|authored) the (?:\w+ )?(?:{PAPER}) (?:on|about|introducing|behind|that introduced) {X}
create   {B}(?:present|develop|design|create|devise|invent|pioneer|describe) {X} (?=[,.;:]|which\b|as\b|that\b|to\b|$)
create ~ of E )|( creator|( maker|( developer|( the creator|( the maker|( the developer~ {B}\( (?:the )?(?:\w+ )?(?:creators?|makers?|developers?|inventors?|authors?|publishers?|home|birthplace) of {X} \)
release  {B}(?:brought|brings|bring) {X} (?:to (?:the )?(?:\w+ )?(?:market|public|world|life|masses)|into (?:the world|being|existence))
release  {B}(?:came|comes) out with {X}
create ~started |began ~ {B}(?:started|began|has started|had started) (?:work on |working on |developing |building |to develop |to build |the development of |developing and training )?{X} (?=[,.;]|in |as |to |because )
create   {B}(?:followed|followed up|responded|countered|replied|answered|continued) (?:up )?with {X}
create   {B}(?:named|has named|calls|called|has called|dubbed|baptized) (?:its|their|his|her) (?:\w+ |- ){1,3}?(?P<x>E) (?=[,.;]|in |after |and )
create ~had shown |had presented |had unveiled |had demonstrated ~ {B}had (?:shown|presented|unveiled|demonstrated) {X} (?=,|\.)
"""  # noqa: E501
"""Credits whose subject is the agent."""

YEARS = r"""
appear   {X} (?:was|were|became|has been) (?:{ADV} )*(?:made )?(?:{ADV} )*(?:public|available|seen) (?:to the public |to everyone |online |as open source )?(?:in|on) {Y}
appear   {X} (?:was|were) (?:{ADV} )*(?:posted|uploaded|put|placed|submitted|published) (?:on|to|online|as) (?:arxiv |the arxiv |a preprint )?(?:server )?(?:in|on) {Y}
appear ~from ~ {X} (?:stems|stemmed|hails|dates|comes|came|originates|is|was|are) (?:{ADV} )*from (?:the year )?{Y}
appear ~a Y|an Y|the Y~ {X} (?:is|was) (?:a|an|the) (?P<y>Y) (?:\w+ )?(?:{THING})
appear ~is a |was a ~ {X} (?:is|was) a (?:child|product|creation|creature|invention|model|paper|method|technique|system|development) (?:of|from) (?:the year )?{Y}
appear   {X} (?:was|were) (?:{ADV} )*{MADE} (?:towards?|at|by|around) the (?:end|beginning|start|turn) of {Y}
appear   {X} (?:was|were) (?:{ADV} )*(?:introduced|proposed|invented|first described|first presented|originally described|first published) in (?:a|an|the|their|its|his|her) (?:\w+ )?(?P<y>Y) (?:\w+ )?(?:{PAPER})
appear   {X} ,? ?\(? ?(?:in existence|available|around|known|on the market) since {Y}
present   {X} (?:was|were) (?:{ADV} )*(?:presented|introduced|published|proposed|unveiled) (?:at|in) (?:the )?(?:\w+ )?(?:{CONFERENCE}) (?:conference )?(?:in )?(?P<y>Y)
present   {X} (?:first )?appeared (?:first )?(?:at|in) (?:the )?(?:\w+ )?(?:{CONFERENCE}) (?:conference )?(?:in )?(?P<y>Y)
appear   {X} (?:was |were |has been )?(?:{ADV} )*(?:opened|introduced|released|presented|shown|accessible|launched|unveiled) to the (?:public|world|market|masses|research community) (?:in|on) {Y}
appear   {X} (?:hit|burst onto|burst on|entered|came onto|came on|took|appeared on|arrived on) the (?:{FIELD}) in {Y}
start    {X} (?:started|began|started out|began life|started life) (?:as (?:a|an) (?:\w+ ){1,4})?in {Y}
appear   (?:the )?{RELEASE} of {X} in {Y}
appear   (?:its|the) first (?:version|paper|release|edition|publication|article) (?:of|on|about) {X} (?:was {MADE}|appeared|came out|dates from|came|was presented) (?:in|on)? ?{Y}
appear   the (?P<y>Y) (?:\w+ )?(?:{PAPER}) (?:introducing|that introduced|proposing|that proposed|which introduced|presenting) {X}
use      the (?P<y>Y) (?:{PAPER}) (?:on|about|describing) {X}
appear ~the Y~ the (?P<y>Y) (?:\w+ )?(?:{THING}) (?P<x>E)
use      (?:breakthrough|milestone|change|turning point|landmark|revolution|shift|highlight|step) (?:was|came|came with|arrived with|happened with|is|began with|started with|was marked by) {X} in {Y}
use      (?:came|changed|began|started|arrived|happened|followed|improved) (?:with )?{X} in {Y}
use ~in Y with~ (?:came|changed|began|started|arrived|happened|followed|improved|was reached|was achieved) in {Y} with {X}
appear   (?:examples?|instances?|milestones?) (?:is|are|was|were|include|includes|included) {X} (?:from|of|in) {Y}
appear   in {Y} ,? ?when {X} (?:was|were|appeared|came out|emerged|arrived|launched|debuted) (?:{ADV} )*(?:{MADE})?
appear   when {X} (?:was|were) (?:{ADV} )*(?:{MADE}) (?:in|on) {Y}
use      {X} ,? ?(?:whose|'s|the|its) (?:weights|code|source code|checkpoints|parameters|source|training code)(?: of which| for which)? (?:was|were|became|have been) (?:{ADV} )*(?:{MADE}|available|public|open|opened|made public|made available|downloadable) (?:to everyone |under an? \S+ license |for download )?(?:in|on) {Y}
use      the (?:weights|code|source code|checkpoints|source|training code) (?:of|for|behind) {X} (?:was|were|became|have been) (?:{ADV} )*(?:{MADE}|available|public|open|opened|made public|made available|downloadable) (?:to everyone |for download )?(?:in|on) {Y}
appear ~paper|article~ {X} ?(?:article|publication)? ?(?:in (?:the )?(?:\w+ ){1,4}?)?(?:came out|appeared|was published|was first published|dates from) in {Y}
appear   {X} (?:saw|had|got|received|celebrated|experienced) (?:its|their) (?:first |public |initial |official )*(?:{RELEASE}) in {Y}
appear   {X} (?:is|was) (?:a|an|the) (?:\w+ |- ){0,4}?(?:{THING}|{SORT}) (?:from|of) {Y} ?(?=[,.;]|and |that |which |by |for )
appear ~: |– |— |- ~ {X} [:–—-] (?:(?:a|an|the) )?(?:\w+ |- ){0,5}?(?:{THING}|{SORT}) ,? ?(?:that was |which was )?(?:{ADV} )*(?:introduced|proposed|released|published|created|launched|presented|developed|open - sourced) in {Y}
appear ~ of Y~ the {X} (?:{SORT}) of (?P<y>Y)
held ~ of Y~ the {X} of (?P<y>Y)
held     {X} (?:, |was |were )?(?:held|organized|convened|hosted|took place|happened|gathered) (?:\w+ ){0,5}?(?:in|during|of) {Y}
appear   {X} ,? ?(?:dating|dated)(?: back)? (?:from|to) {Y}
appear   (?:year|date) of (?:the )?(?:first )?(?:{RELEASE}) of {X} (?:is|was) {Y}
appear ~'s year of |'s date of ~ {X} 's (?:year|date) of (?:first )?(?:{RELEASE}) (?:is|was) {Y}
appear   {X} 's (?:publication|release|launch) (?:year|date) (?:is|was) {Y}
appear   {X} (?:\w+ |, ){1,8}?having been (?:{ADV} )*(?:introduced|published|proposed|presented|released|developed|invented|created|unveiled|launched|open - sourced) in {Y}
appear   {X} , (?:a|an|the) (?:\w+ |- ){0,5}?(?:{THING}|{SORT})s? \( (?:{ADV} )*(?:introduced|published|proposed|presented|released|developed|invented|created|launched) (?:in )?{Y} \)
appear   {X} (?:reached|came to|was handed to|was given to) the (?:general |wider )?(?:public|market|world|masses|research community) (?:in|on) {Y}
appear   {X} (?:was|were) (?:first|publicly|initially|originally) (?:shown|demonstrated|exhibited|seen|made public|performed|used|tested|described|mentioned|documented|formulated|sketched) (?:\w+ ){0,3}?in {Y}
appear   {X} (?:has|have|had|is|was) (?:[\w'-]+ |, ){1,9}?since (?:its|their) (?:\w+ )?{RELEASE} (?:in|on) {Y}
appear   {X} (?:has|have|had|is|was) (?:[\w'-]+ |, ){1,9}?since (?:it|they) (?:was|were|has been) (?:{ADV} )*(?:{MADE}) (?:in|on) {Y}
appear   {X} (?:[\w'-]+ |, ){1,5}?after (?:its|their) (?:\w+ )?{RELEASE} (?:in|on) {Y}
appear   {X} ,? ?dated {Y}
appear ~, from Y|, from the year~ {X} , from (?:the year )?{Y} ,
appear ~dating |stemming |originating |hailing ~ {X} , (?:a|an|the|one) (?:{BARE} ){0,5}?(?:{NOUN}) (?:dating|stemming|originating|hailing)(?: back)? (?:from|to) {Y}
appear ~, Y )~ {X} \( (?:(?:a|an|the) )?(?:\w+ |- ){0,4}?(?:{THING}|{SORT}) , (?P<y>Y) \)
start    (?:the )?(?:origins?|roots?|beginnings) of {X} (?:lies?|is|are|was|were|can be found) (?:in|around) {Y}
appear   (?:the authors|its authors|its creators|its inventors|the inventors|its developers|his team) (?:{ADV} )*(?:introduced|published|proposed|presented|released|invented|created|unveiled|launched) {X} (?:publicly |first )?in {Y}
appear   (?:until|before|when|after) {X} (?:came along|came|arrived|emerged|came out|was born) in {Y}
appear   {X} , (?:{ADV} )*(?:{MADE}) (?:late|early|back|midway|already|only|again|sometime|shortly|towards the end) (?:in|on|of|before) {Y}
use      {X} (?:was|were|has been) (?:{ADV} )*(?:popularized|adopted|applied|extended|improved|generalized|ported|standardized|refined|revived|evaluated|used|deployed|tested|benchmarked|taught|discussed|reviewed|criticized) (?:\w+ ){0,3}?(?:in|around|by|since) {Y}
enact ~enacted |passed |adopted |signed |ratified |approved |agreed |promulgated |issued |concluded |in force |in effect |applicable |enforce~ {X} (?:was|were|has been|, )? ?(?:{ADV} )*(?:enacted|passed|adopted|signed|signed into law|ratified|approved|agreed|agreed upon|promulgated|issued|concluded|in force|in effect|applicable|enforced|enforceable) (?:\w+ ){0,5}?(?:in|since|from) {Y}
enact ~into force|took effect|into effect|became law|became applicable|became effective|applied |in force|in effect|been law|applies ~ {X} (?:came into force|entered into force|took effect|came into effect|became law|became applicable|became effective|has applied|have applied|has been in force|has been in effect|has been law|applies|goes back|dates) (?:back )?(?:in|since|from|to|on) {Y}
appear   development of {X} (?:began|started|dates back|goes back|commenced) (?:in|to) {Y}
start    {X} (?:development|project) (?:began|started|commenced) in {Y}
appear   {X} (?:'s )?(?:white paper|whitepaper|weights|paper|first version|first release|source code|code) (?:were |was )?(?:{ADV} )*(?:appeared|published|released|came out|leaked|written|posted|made public|made available) (?:\w+ ){0,2}?(?:in|on) {Y}
appear ~leaked |went live|went online|went public|went viral~ {X} (?:leaked|was leaked|were leaked|went live|went online|went public|went viral) (?:[\w'-]+ ){0,6}?in {Y}
appear ~went back|reaches back|traced back|traces back~ {X} (?:\w+ ){0,3}?(?:went back|reaches back|can be traced back|traces back|is traced back) to (?:the year )?{Y}
appear   {X} (?:has|have|had) been (?:{ADV} )*(?:open|open source|open - source|open sourced|open - sourced|free|available|public|on the market|in existence|around|in use|with us|usable|downloadable|accessible|on sale|live|online) (?:\w+ ){0,4}?since {Y}
appear   (?:{RELEASE}) of {X} (?:[\w'-]+ ){0,5}?(?:over|during|throughout|across|in the course of) (?:several |a few |some |the )?(?:months|weeks|course|year|years)? ?(?:of )?{Y}
appear ~bar~ \A\| {X} \| (?:[^|]{1,60} \| )?(?P<y>Y) \|
appear ~of the year|from the year|of Y|from Y~ {X} , (?:a|an|the|one) (?:{BARE} ){0,5}?(?:{NOUN}) (?:from|of) {Y} ?(?=[,.;])
appear ~( Y )~ (?:original|first|seminal|initial|influential) (?P<x>E) (?:{PAPER}|version|release|model|architecture|network)? ?\( (?P<y>Y) \)
appear ~( Y )~ the (?:(?:{BARE}) ){0,3}?(?:{THING}|{SORT}) (?P<x>E) \( (?P<y>Y) \)
appear ~had been |has been ~ (?:after|before|until|since|when|once) {X} (?:had|has) been (?:{ADV} )*(?:{MADE}) (?:in|on) {Y}
appear ~to the public|to everyone|to the world~ O (?:opened|released|launched|unveiled|made|opened up) {X} (?:available )?to (?:the )?(?:public|everyone|world) (?:in|on) {Y}
appear ~in Y )|since Y )~ {X} \( (?:{ADV} )*(?:{MADE}) (?:in|on) {Y} \)
appear ~; it ~ {X} (?:[^;EOC]{1,120}) ; it (?:was (?:{ADV} )*(?:{MADE})|appeared|dates from|came out|dates back to) (?:in|on)? ?{Y}
use ~with E in Y~ (?:reached the public|became popular|became known|took off|caught on|came of age|began|started) with {X} in {Y}
"""  # noqa: E501
"""Dates; the name may stand anywhere."""

OPENING = r"""
use ~in ~ in {Y} ,? ?{X} (?:{ADV} )*(?:changed|revolutionized|transformed|set|achieved|reached|became|won|outperformed|surpassed|showed|demonstrated|proved|made|marked|brought|opened|popularized|beat|was the first|was one of the first|was the largest|was a|established|took|made|gained|gave)
appear   in {Y} ,? ?the {RELEASE} of {X}
appear   in {Y} ,? ?(?:\w+ )?(?:researchers|scientists|engineers|a team|a group|a paper|the authors) (?:{ADV} )*(?:introduced|published|proposed|presented|released|developed|invented|created|unveiled|launched|described) {X} (?!(?:for|on|in|at|to)\b)
appear   in {Y} ,? ?(?:came|appeared|followed|arrived|emerged) {X}
appear ~it was ~ it was (?:only )?in {Y} that {X} (?:{ADV} )*(?:came|appeared|emerged|arrived|was|were|debuted|launched|saw)
appear   it was not until {Y} that {X} (?:{ADV} )*(?:came|appeared|emerged|arrived|was|were|debuted|launched|saw)
use      since {Y} ,? ?{X} (?:has|have)
appear   (?:after|upon|on|following|since|from|until|before|with|prior to) (?:its|their) (?:first |public |official |initial )?{RELEASE} in {Y} ,? ?{X}
appear   (?:when|after|once) (?:it|they) (?:was|were|first)? ?(?:{ADV} )*(?:{MADE}|appeared|came out|emerged|launched|debuted|arrived) in {Y} ,? ?{X}
appear   (?:dating|stemming|originating|coming|hailing) (?:back )?(?:from|to) (?:the year )?{Y} ,? ?{X}
appear   the year (?P<y>Y) (?:marked|saw|brought|witnessed|gave us) (?:the )?(?:{RELEASE}) of {X}
use ~with ~ with {X} in {Y} ,
appear   (?:next|then|later|first|finally|soon|afterwards|thereafter) ,? ?(?:came|followed|appeared|arrived|emerged) {X} in {Y}
appear   (?P<y>Y) ?[:–—-] {X} (?:is|was|were|gets) (?:{ADV} )*{MADE}
appear   (?P<y>Y) ?[:–—-] {X} (?:appears|appeared|arrives|debuts|launches|launched|comes out|came out|emerges)
appear ~Y :|Y –|Y —|Y -~ (?P<y>Y) ?[:–—-] {X} ?\.?\Z
appear ~, Y~ {X} , (?P<y>Y) ?(?:, O ?)?\.?\Z
appear   (?:as early as |already in |just in |only in ){Y} ,? ?O (?:researchers |engineers |scientists )?(?:{ADV} )*(?:introduced|published|proposed|presented|released|developed|invented|created|unveiled|launched|open - sourced) {X} (?!(?:for|on|in|at|to)\b)
use ~by ~ by {Y} ,? ?O (?:researchers |engineers |scientists )?had (?:{ADV} )*(?:introduced|published|proposed|presented|released|developed|invented|created|unveiled|launched|open - sourced) {X} (?!(?:for|on|in|at|to)\b)
appear   only in {Y} did O (?:introduce|publish|propose|present|release|develop|invent|create|unveil|launch) {X} (?!(?:for|on|in|at|to)\b)
appear   (?:\w+ ){1,4}?(?:later|earlier|after|afterwards|thereafter) ,? ?in {Y} ,? ?{X} (?:was|were) (?:{ADV} )*(?:introduced|published|proposed|presented|released|developed|invented|created|unveiled|launched|open - sourced)
appear   (?P<y>Y) ?[:–—-] O (?:researchers |engineers |scientists )?(?:releases|publishes|introduces|presents|launches|unveils|announces|released|published|introduced|presented|launched|unveiled|announced|open - sources) {X} (?!(?:for|on|in|at|to)\b)
appear ~Y – E :|Y — E :|Y - E : ~ (?P<y>Y) [–—-] {X} :
appear ~, E ,~ (?:the|its|their|one) (?:\w+ |- |O |'s ){1,6}, {X} , (?:came out|appeared|was (?:{ADV} )*(?:introduced|published|proposed|presented|released|launched)) in {Y}
appear   it took (?:until|till) {Y} (?:for|before) {X} (?:to be|was|were|appeared|to appear|came|to come|to emerge|emerged)
appear   in {Y} ,? ?(?:the world|the public|users|developers|researchers|everybody|everyone) (?:first )?(?:saw|met|got|learned of|heard of) (?:the first version of )?{X}
appear   (?P<y>Y) (?:was|is|marks|marked|became) the year (?:in which |when |that |of |for )?(?:the )?(?:(?:{RELEASE}) of )?{X}
appear   (?P<y>Y) ?[:–—-] (?:the )?(?:first |public |initial )*(?:{RELEASE}) of {X}
appear ~, Y :|, Y –|, Y —|, Y -~ {X} , (?P<y>Y) [:–—-]
appear ~since Y ~ (?:only |just )?since {Y} ,? ?(?:has|have) {X} been (?:around|available|public|in use|open|known|on the market)
appear ~years after |year after ~ (?:[\w-]+ |- ){0,3}?years? after (?:its|their) (?:first |public |official |initial )?{RELEASE} in {Y} ,? ?{X}
"""  # noqa: E501
"""Dates that open the passage."""

APPOSED = r"""
introduce {X} , (?:which|that) (?:was|were) (?:{ADV} )*(?:introduced|proposed|invented|presented|described|published) in (?:the|a|their) (?:\w+ )?(?:{PAPER}) (?:(?:called|titled|entitled) )?(?:[EQC] ){0,3}(?:by|of|from) {A}
introduce {X} (?:was|were) (?:{ADV} )*(?:introduced|proposed|invented|presented) in (?:the|a|their) (?:\w+ )?(?:{PAPER}) (?:(?:called|titled|entitled) )?(?:[EQC] ){1,3}(?:by|of|from) {A}
introduce ~, a |, an |, the |, one ~ {X} , (?:a|an|the|one) (?:\w+ |- ){0,5}?(?:{THING}|{SORT})s? (?:that was |which was )?(?:{ADV} )*(?:introduced|proposed|developed|created|invented|released|published|designed|devised|conceived|launched|presented|built|made|put forward|open - sourced|contributed|maintained|sold|operated|owned) (?:by|at) {A}
introduce ~, a |, an |, the |, one ~ {X} , (?:a|an|the|one) (?:\w+ |- ){0,5}?(?:{THING}|{SORT})s? (?:from|by) {A}(?P<o>O) [,.;]
create ~, a |, an |, the |, one ~ {X} , (?:a|an|the|one) (?:\w+ |- ){0,5}?(?:{THING}|{SORT})s? (?:that|which) (?:was |were |had |has )?(?:{ADV} )*(?:started|began|originated)(?: out| off| life)?(?: as (?:a|an|one) (?:\w+ |- ){1,5}?)? ?(?:at|inside|within) {A}
introduce ~, a |, an |, the |, one ~ {X} , (?:a|an|the|one) (?:\w+ |- ){0,5}?(?:{THING}|{SORT})s? (?:that|which) {A}(?P<o>O)(?: researchers| engineers| scientists)? (?:has |had |have |first |originally |recently )*(?:introduced|presented|proposed|described|created|developed|designed|invented) (?=[,.;]|in |to |for |on |at |some )
release ~, a |, an |, the |, one ~ {X} , (?:a|an|the|one) (?:\w+ |- ){0,5}?(?:{THING}|{SORT})s? (?:that|which) {A}(?P<o>O) (?:has |had |have |first |originally |recently |publicly )*(?:released|published|launched|unveiled|announced|open - sourced) (?=[,.;]|in |to |for |on |at )
introduce ~( ~ {X} \( (?:(?:a|an|the) )?(?:\w+ |- ){0,5}?(?:{THING}|{SORT})s? (?:that was |which was )?(?:(?:{ADV} )*(?:{MADE}) )?(?:by|from|at) {A}(?P<o>O) [),;]
introduce ~: |– |— |- ~ \A(?:[-–—*|] |\d+ [.)] )*{X} [:–—-] (?:\w+ |- ){0,6}?(?:{THING}|{SORT})s? (?:, )?(?:(?:{ADV} )*(?:{MADE}) )?(?:by|from|at) {A}
introduce ~: |– |— |- ~ \A(?:[-–—*|] |\d+ [.)] )*{X} [:–—-] (?:\w+ |- ){0,6}?(?:{THING}|{SORT})s? for (?:\w+ |- ){1,4}?,? ?(?:(?:{ADV} )*(?:{MADE}) )?by {A}
introduce {X} , (?:which|that) {A}(?P<o>O)(?: researchers| engineers| scientists)? (?:{ADV} )*(?:started|began|released|made available|made public|put online|put out|brought out|rolled out|derived|distilled|integrated|put forward|wrote|built|released|published|launched|unveiled|announced|open - sourced|contributed|proposed|invented|designed|introduced) (?=[,.;]|in |from |to |for |as |on |under |with |some |several |only |together |back |early |late |a |at )
introduce ~that O|which O~ {X} , (?:a|an|the|one) (?:{BARE} ){0,5}?(?:{NOUN})s? (?:that|which) {A}(?P<o>O)(?: researchers| engineers| scientists)? (?:has |had |have |first |originally |recently |publicly )*(?:made (?:public|available|open)|develops|makes|builds|trains|put (?:out|online|forward)|brought out|rolled out|integrated into (?:its|their)|wrote|trained|built|started) (?=[,.;]|\w)
introduce ~by O|from O|of O~ {X} , (?:a|an|the|one) (?:{BARE} ){0,5}?(?:{NOUN})s? (?:by|from|out of|of) {A}(?P<o>O)(?: research| researchers| engineers)? [,.;]
introduce ~with which|through which|by which~ {X} , (?:a|an|the|one) (?:{BARE} ){0,5}?(?:{NOUN}) (?:with|through|by) which {A}(?P<o>O) (?:beat|defeated|won|entered|shocked|surprised|showed|conquered|reached|achieved|set|established)
introduce ~with which|through which|by which~ {X} (?:is|was) (?:a|an|the|one) (?:{BARE} ){0,5}?(?:{NOUN}) (?:with|through|by) which {A}(?P<o>O) (?:beat|defeated|won|entered|shocked|surprised|showed|conquered|reached|achieved|set|established)
introduce ~by O )|at O )|in O )|by O ,|at O ,~ {X} \( (?:{ADV} )*(?:{MADE}) (?:by|at|in) {A}(?P<o>O) [),;]
introduce ~from O , |by O , |of O , ~ \A{X} , (?:{BARE} ){1,5}?(?:{NOUN}) (?:from|by) {A}(?P<o>O) , (?=is|was|were|are|has|have|can|uses|offers|performs|relies|remains|became|had)
introduce ~by O|at O~ {MEANT} (?:the )?(?:{THING} )?{X} , (?:{ADV} )*(?:{MADE}) (?:and \w+ )?(?:by|at) {A}
offer    {X} , (?:{ADV} )*(?:{KEPT})(?: and \w+)? by {A}(?P<o>O)
introduce ~with which |by which |through which ~ {X} , (?:with|by|through) which (?:a |the |its )?(?:\w+ )?(?:researchers |engineers |scientists |team |group |lab )?(?:from |at |of )?{A}(?P<o>O)(?: researchers| engineers| 's \w+)? (?:first |later |then )?(?:taught|beat|defeated|won|shook|surprised|stunned|shocked|showed|demonstrated|introduced|entered|set|established|revolutionized|launched|opened|pioneered|proved|conquered)(?= )
introduce ~with which |by which |through which ~ {X} , (?:with|by|through) which {P}(?!(?:replaced|compared|tested|evaluated|works?|worked|competes?|competed|agrees?)\b)[a-z]+(?= )
introduce ~which is a|which is the|which was a|which was the|which is one~ {X} , which (?:is|was) (?:a|an|the|one) (?:{BARE} ){0,5}?(?:{NOUN})s? (?:by|from|out of|of) {A}(?P<o>O)(?: research| researchers| engineers)? [,.;]
introduce ~of O 's ~ {X} , (?:a|an|the|one) (?:{BARE} ){0,5}?(?:{NOUN})s? (?:by|from|of) {A}(?P<o>O) 's (?:\w+ ){0,2}?(?:group|team|lab|laboratory|researchers|division|arm|unit) (?=[,.;])
introduce ~that O|which O~ {X} (?:[:,–—] |is |was |are |were )(?:a|an|the|one) (?:{BARE} ){0,5}?(?:{NOUN})s? (?:of (?:\w+ ){1,4}?)?(?:that|which) {A}(?P<o>O)(?: researchers| engineers| scientists)? (?:has |had |have |first |originally |recently |publicly |once )*(?:{COINED})(?= )
train    {X} , which {A}(?P<o>O)(?: researchers| engineers)? (?:had |has )?(?:first |originally )?trained (?=on |with |from |[,.;])
introduce {X} , which {A}(?P<o>O)(?: researchers| engineers)? (?:had |has )?(?:first |originally )?(?:collected|scraped|gathered|compiled|assembled|crawled|annotated|curated|recorded) (?=on |from |in |with |for |[,.;])
introduce ~bar~ \A\| {X} \| {A}(?P<o>O) \|
introduce ~by O|at O~ \A(?:[-–—*|] |\d+ [.)] )*{X} [:–—-] (?:[\w'-]+ |, ){1,14}?[;,] (?:{ADV} )*(?:{MADE}) (?:by|at) {A}
introduce ~, developed by |, proposed by |, invented by |, introduced by |, created by |, designed by |, devised by |, written by |, published by |, conceived by |, formulated by |, pioneered by |; developed by |; proposed by |; invented by |; introduced by |; created by |; designed by |; devised by |; written by |; published by |; conceived by |; formulated by |; pioneered by ~ \A(?:[-–—*|] |\d+ [.)] )*{X} [:–—-] (?:[\w'-]+ |, ){1,14}?[;,] (?:{ADV} )*(?:{MADE}) by {P}(?=[.,;(]|in |\Z)
introduce ~having been ~ \Ahaving been (?:{ADV} )*(?:{MADE}) (?:by|at|in) {A}(?P<o>O)(?: \w+)? ,? ?{X}
introduce ~a team |a group |researchers |engineers |scientists ~ {X} , (?:a|an|the|one) (?:{BARE} ){0,5}?(?:{NOUN})s? (?:that |which )(?:a (?:team|group) (?:from|at|of)|researchers (?:from|at|of)|engineers (?:from|at|of)|scientists (?:from|at|of)) {A}(?P<o>O) (?:has |had |have |first |originally )*[a-z]+(?:ed|t|ote|ew|an)
introduce ~team at|team from|team of|group at|group from|group of|researchers |engineers |scientists |lab at|people at|people from~ {X} , (?:a|an|the|one) (?:{BARE} ){0,5}?(?:{NOUN})s? (?:by|from|of) (?:a|the|its) (?:\w+ )?(?:team|group|researchers|engineers|scientists|lab|laboratory|people) (?:at|from|of) {A}(?P<o>O)
introduce ~proposed |introduced |invented |devised |developed |designed |described |published |conceived |formulated |suggested |put forward~ {X} , (?:a|an|the|one) (?:{BARE} ){0,5}?(?:{NOUN})s? (?:that|which) {P}(?:has |had |have |first |originally |recently )*(?:introduced|proposed|invented|devised|developed|designed|created|published|presented|described|suggested|conceived|formulated|put forward) (?=[,.;]|in |to |for |as |at )
introduce ~, developed by |, proposed by |, invented by |, introduced by |, created by |, designed by |, devised by |, written by |, published by |, conceived by |, formulated by |, pioneered by ~ {MEANT} (?:the )?(?:{THING} )?{X} , (?:{ADV} )*(?:{MADE}) (?:and \w+ )?by {P}(?=[,.;(]|in |and |to |for )
named ~E of ~ (?P<x>E) of {P}(?=\S)
introduce ~for which O~ {X} , for which {A}(?P<o>O)(?: researchers| engineers)? (?:collects|collected|gathers|gathered|recorded|records|hired|paid|annotated|crawled|crawls|assembled)
introduce ~, O 's ~ {X} , {A}(?P<o>O) 's (?:{BARE} ){0,6}?(?:{THING}|{SORT}|recognizer|flagship) ?(?=[,.;])
introduce ~method of |algorithm of |technique of |approach of |metric of |optimizer of |detector of |protocol of |architecture of ~ {X} , (?:a|the|an) (?:{BARE} ){0,4}?(?:method|algorithm|technique|approach|metric|optimizer|detector|protocol|architecture) of {P}(?=\S)
maintain {X} , (?:{ADV} )*(?:maintained|run and maintained|developed and maintained) by {A}(?P<o>O)
introduce ~; its ~ {X} ; its (?:{PEOPLE}) (?:is|are|was|were|comes? from|works? at) {A}
introduce ~'s method|'s algorithm|'s technique|'s idea|'s invention|'s model|'s approach~ {X} , {P}'s (?:{BARE} ){0,3}?(?:method|algorithm|technique|idea|invention|model|approach) (?=[,.;])
"""  # noqa: E501
"""Credits of an apposition, which belongs to the name right before it, whatever that is in its clause."""

_ANY = re.compile(r"\{([A-Z]+)\}")
_CLASS = re.compile(r"\[[^\]]+\]|\\[^\w\s]")
_TABLES = {"subject": SUBJECT, "front": FRONT, "agent": AGENT, "years": YEARS, "opening": OPENING,
           "apposed": APPOSED}  # fmt: skip
_INTERRUPTED = frozenset(("subject", "years"))
_COMMON = frozenset(
    """a an the of in on at by from to with and or is are was were be been has have it its their that which who whom we
    this as for model models use""".split()
)
"""Words that tell nothing of a phrase."""

Row = tuple[str, str, str, list[str]]
"""The table of a phrase, its verb, its pattern, and what the passage must hold one of (``at O``), if that is said."""


def _spelled(pattern: str) -> str:
    pattern = pattern.replace("{X}", _X).replace("{Y}", _DATE)
    pattern = pattern.replace("{A}", "(?P<a>)").replace("{B}", "(?P<b>)")
    pattern = pattern.replace("{P}", r"(?P<p>)(?:[^\s()]+ ){1,9}?")
    return r"(?<!\S)" + _ANY.sub(lambda m: f"(?:{_LISTS[m[1]]})", pattern)


def phrases(base: Knowledge) -> tuple[dict[str, list[Row]], list[Row]]:
    """The phrases by the words of which one must stand in the passage, and those that no such word tells."""
    by_word: dict[str, list[Row]] = {}
    always: list[Row] = []
    for table, lines in _TABLES.items():
        for line in lines.strip().splitlines():
            verb, pattern = line.split(maxsplit=1)
            marks: list[str] = []
            if pattern.startswith("~"):
                said, pattern = pattern[1:].split("~ ", maxsplit=1)
                marks = ["| E |"] if said == "bar" else said.split("|")
            pattern = pattern.strip()
            words = frozenset() if marks else _telling(pattern)
            if table in _INTERRUPTED and pattern.startswith("{X} ") and not pattern.startswith("{X} ,"):
                pattern = "{X}" + _INSERTED + pattern[3:]
            row = (table, verb, _spelled(pattern), marks)
            for word in words:
                by_word.setdefault(word, []).append(row)
            if not words:
                always.append(row)
    return by_word, always


def _telling(pattern: str) -> frozenset[str]:
    """The words of which a phrase must hold one: those of its rarest part that may not be missing."""
    found: list[frozenset[str]] = []
    for part in _parts(pattern):
        words: set[str] = set()
        for alternative in part:
            word = alternative.split(" ")[0]
            words |= {word[:-1], word[:-2]} if word.endswith("?") else {word}
        if words and all(w.isalpha() and w.islower() and w not in _COMMON for w in words):
            found.append(frozenset(words))
    return min(found, key=len, default=frozenset())


def _parts(pattern: str) -> Iterator[list[str]]:
    """The parts of a pattern that may not be missing, as lists of alternatives; nested groups are left out."""
    at = 0
    pattern = _CLASS.sub(".", pattern)
    while at < len(pattern):
        if pattern[at] == "(":
            end, depth = at, 0
            while True:
                depth += {"(": 1, ")": -1}.get(pattern[end], 0)
                end += 1
                if not depth:
                    break
            inside = pattern[at + 3 : end - 1]
            plain = _ANY.sub(lambda m: _LISTS.get(m[1], "("), inside)
            if (
                pattern[at : at + 3] == "(?:"
                and pattern[end : end + 1] not in ("?", "*", "{")
                and "(" not in plain
            ):
                yield plain.split("|")
            at = end
        elif pattern[at] == "{":
            end = pattern.index("}", at) + 1
            name = pattern[at + 1 : end - 1]
            if name in _LISTS and pattern[end : end + 1] not in ("?", "*") and "(" not in _LISTS[name]:
                yield _LISTS[name].split("|")
            at = end
        elif pattern[at].isalpha():
            end = at
            while end < len(pattern) and pattern[end].isalpha():
                end += 1
            if pattern[end : end + 1] not in ("?", "*") and pattern[at - 1 : at] != "'":
                yield [pattern[at:end]]
            at = end
        else:
            at += 2 if pattern[at] == "\\" else 1


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern, compiled when a passage first asks for it."""
    return re.compile(pattern)
