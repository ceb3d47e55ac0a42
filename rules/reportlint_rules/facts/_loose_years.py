"""Other wordings of a first appearance, and the plain one that is read for them (see ``_loose_wordings``)."""

from reportlint_rules.facts._loose_wordings import wordings

YEARS = wordings(r"""
~born conceived hatched developed released published introduced presented launched created invented proposed written unveiled~ {X} , (?:(?:{ADV}) )*(?:born|conceived|hatched|developed|released|published|introduced|presented|launched|created|invented|proposed|written|unveiled) (?P<d>(?:back )?in (?:\w+ ){0,3}?Y )[,.] => {x} was released {d} .
~birth release publication launch debut arrival appearance invention introduction~ (?:birth|release|publication|launch|debut|arrival|first appearance|appearance|invention|introduction) of {X} (?:falls|fell|happened|occurred|took place|goes back|went back|dates back|dates|dated|came|was|is|lies) (?:already |only |back )*(?:in|into|to|from|on) (?:the year )?(?P<d>(?:\w+ ){0,2}?Y )=> {x} was released in {d}
~world public community audience readers~ (?:the )?(?:world|public|community|research community|audience|press) (?:(?:{ADV}) )*(?:heard|saw|met|tried|encountered|learned|laid eyes on|got to know|got to see|read) (?:of |about )?{X} (?P<d>(?:back )?in (?:\w+ ){0,2}?Y )=> {x} was released {d}
~year~ (?P<d>Y) (?:was|is|marks|marked|became|had been) (?:also )?the year (?:in which|when|that) O (?:{ADV} )*(?P<v>introduced|released|published|presented|unveiled|launched|announced|invented|developed|created|open - sourced|proposed) {X} => {x} was released in {d} .
~until~ not until (?P<d>(?:\w+ ){0,2}?Y) did (?:O|\S+(?: and \S+)?) (?:introduce|release|publish|present|unveil|launch|announce|invent|develop|create|propose|write) {X} => {x} was released in {d} .
~surfaced premiered landed dropped materialized~ {X} (?:(?:{ADV}) )*(?:surfaced|premiered|landed|dropped|materialized|saw the light of (?:day|the world)|went public|went live) (?P<d>(?:back )?in (?:\w+ ){0,2}?Y )=> {x} was released {d}
~light public live~ {X} (?:(?:{ADV}) )*(?:saw the light of (?:day|the world)|went public|went live) (?P<d>(?:back )?in (?:\w+ ){0,2}?Y )=> {x} was released {d}
~vintage~ {X} , vintage (?P<d>Y) => {x} was released in {d}
~bears carries is dates~ (?:paper|article|report|preprint|publication|study|manuscript) (?:on|behind|about|introducing|presenting|that introduced) {X} (?:bears the date|carries the date|is dated|is from|dates from|is of|was dated) (?:of )?(?P<d>(?:\w+ ){0,1}?Y ) => {x} was released in {d}
~far early long~ as (?:far back|early|long ago|late) as (?P<d>(?:\w+ ){0,1}?Y) ,? ?(?P<v>(?:O|[^,;:?EOY\s]+)(?: [^,;:?EOY\s]+){0,3}? (?:{NEW}) )(?P<x>(?:the )?E )(?=[,.;]|and |with |to |as |, ) => {x} was released in {d} .
~when~ (?P<d>Y) , when {X} (?:was|were|appeared|came out|emerged|arrived) (?:{ADV} )*(?:{NEW})? ?(?=[,.;]) => {x} was released in {d} .
~from since~ (?:from|since) (?P<d>Y) (?:on|onwards|onward)? ?,? ?(?:the (?:code|source|weights|data) of )?{X} (?:could be downloaded|was available|was public|was open|has been downloadable|has been public|has been open) => {x} was released in {d} .
~debut premiere outing~ {X} (?:had|made|celebrated|saw|gave|got) (?:its|their) (?:first |public |official )?(?:debut|premiere|outing|appearance|presentation) (?:in|at|on|towards?) (?:the )?(?:(?:beginning|end|start|turn|middle|spring|summer|autumn|fall|winter|early days|close|first half|second half|course) of )?(?P<d>Y) => {x} was released in {d} .
~in~ , in (?P<d>(?:\w+ )?Y) , {X} (?:was|were) (?:{ADV} )*(?:introduced|released|published|presented|launched|unveiled|proposed|invented|developed|created|announced) (?=[,.;]|by |and |to |as ) => . {x} was released in {d} .
~milestone milestones highlight highlights novelties breakthrough breakthroughs surprise surprises inventions~ (?:milestones?|highlights?|inventions?|novelties|breakthroughs?|surprises?) of (?P<d>Y) (?:was|were|is) {X} (?=[,.;]|and |which ) => {x} was released in {d} .
~had~ O had (?:{ADV} )*(?:introduced|released|published|presented|launched|unveiled|proposed|invented|developed|created|announced) {X} by (?P<d>(?:\w+ )?Y) => {x} was developed in {d} .
~|~ \A\| {X} \| (?:[^|Y]+ \| )?(?P<d>Y) \| => {x} was introduced in {d} .
""")  # noqa: E501
