"""Other orders of the parts of a credit, and the plain order that is read for them (see ``_loose_wordings``)."""

from reportlint_rules.facts._loose_wordings import wordings

CREDITS = wordings(r"""
~it~ it (?:was|is) (?:at|in|within|inside) {A} (?:that|where) (?:\S+ ){1,8}?(?:{ADV} )*(?:{MADE}) {X} => {x} was developed at {a}
~it~ it (?:was|is) (?:at|in|within|inside|by) {A} (?:that|where) {X} (?:{BE}) (?:(?:{ADV}) )*(?:{MADE}|released) => {x} was developed by {a}
~it~ it (?:was|is) {A} (?:that|who|which) (?:(?:{ADV}) |had |have )*(?:{MADE}) (?:(?:\w+ |- ){0,4}?)(?P<x>E )=> {x} was developed by {a} .
~it~ it (?:was|is) {P}(?:that|who) (?:(?:{ADV}) |had |have )*(?:{MADE}) (?:(?:\w+ |- ){0,4}?)(?P<x>E )=> {x} was developed by {a} .
~what~ what {A} (?:(?:{ADV}) |had |has )*(?:{MADE}) (?:[^,;:?EOY\s]+ ){0,8}?(?:was|is) {X} => {x} was developed by {a} .
~not~ (?P<z>O) (?:did not|has not) (?:write|invent|develop|create|build|make|train|publish|release|design|propose|introduce|written|invented|developed|created|built|made|trained|published|released) {X} [;,:–] (?:it|they|the \w+) (?:is|was|are|were|comes?|came|stems?) (?:(?:made|developed|written|created|built|trained|a \w+|the work) )?(?:by |of |from )?(?P<a>O)(?: 's)?(?: \w+)? [.;,] => {x} was developed by {a} .
~not~ (?P<z>O) did not (?:write|invent|develop|create|build|make|train|publish|release|design|propose|introduce) {X} [;,:–] (?:but )?(?P<a>O) did => {x} was developed by {a} .
~having~ \Ahaving been (?:(?:{ADV}) )*(?:{MADE}) (?:by|at|in) {A} , {X} => {x} was developed by {a} .
~by at~ \A(?:(?:{ADV}) )*(?:{MADE}) (?:[^,;:?EOY\s]+ ){0,8}?(?:by|at) {A} (?:[^;:?EOY\s]+ ){0,8}?, {X} => {x} was developed by {a} .
~as~ {X} (?:was born|was conceived|arose|emerged|began|began life|started|started life|started out|began its life|took shape|grew up|came into being) (?:as|out of|from) (?:a|an|the) (?:\w+ |- ){0,5}?(?:project|experiment|prototype|program|system|tool|effort|idea|thesis|hack|exercise|product|library|study|venture|initiative|prototype) (?:of|at|from|inside|within|by) {A} => {x} was developed at {a} .
~home birthplace cradle~ (?:the )?(?:\w+ )?(?:home|birthplace|cradle) of {X} (?:is|was|lies (?:at|in)|lay (?:at|in)) {A} => {x} was developed at {a} .
~with~ with {X} , {A} (?:(?:{ADV}) |has |had )*(?:showed|shown|demonstrated|proved|proven|taught|turned clusters|opened|set|introduced|established|pioneered) => {a} introduced {x} .
~which that~ {X} , (?:(?:a|an|the|one) (?:[^,;:?EOY\s]+ ){1,10}?)?(?:which|that|whom) {A} (?:(?:{ADV}) |had |has )*(?P<v>(?:developed|released|created|invented|designed|devised|proposed|wrote|written|published|conceived|built|launched|unveiled) )(?!(?:on top|upon|into)\b)=> {x} was {v} by {a} .
~which that~ {X} , (?:(?:a|an|the|one) (?:[^,;:?EOY\s]+ ){1,10}?)?(?:which|that) {A} (?:(?:{ADV}) |had |has )*(?P<v>(?:collected|compiled|assembled|gathered|curated|annotated) )(?=[,.;]|from |for |in |with |by )=> {x} was {v} by {a} .
~which that~ {X} , (?:(?:a|an|the|one) (?:[^,;:?EOY\s]+ ){1,10}?)?(?:which|that) {A} (?:(?:{ADV}) |had |has )*(?P<v>trained )(?=[,.;]|on a |on the |from )=> {x} was developed by {a} .
~hails comes came stems springs sprang~ {X} (?:hails|comes|came|stems|springs|sprang) (?:from|out of) (?:the )?(?:\w+ )?(?:labs?|laborator(?:y|ies)|workshops?|kitchens?|offices|stables?|pens?|hands?|researchers|engineers) (?:of|at) {A} => {x} was developed by {a} .
~has have~ {X} has {A} to thank for => {x} was developed by {a} .
~brainchild baby child offspring handiwork doing pride jewel masterpiece creature flagship~ {X} (?:is|was) (?:the |a )?(?:\w+ )?(?:brainchild|baby|child|offspring|handiwork|doing|pride|jewel|masterpiece|creature|flagship) of {A} => {x} was developed by {a} .
~thank thanks~ (?:(?:for {X} (?:we|one) (?:have|has|must|can) (?:to )?thank)|{A} (?:is|are) to thank for E) => {x} was developed by {a} .
~thank~ {X} , for which (?:we|one|the world) (?:have|has|must|can) (?:to )?thank {P}, => {x} was developed by {a} ,
~what~ {X} is what {P}(?:called|call|named|christened|baptized) (?:their|his|her|its|the) => {x} was developed by {a} . so
~of from by~ {X} [,(–] (?:(?:a|an|the|one) )?(?:{BARE} ){0,6}?(?:{NOUN}) (?:of|from|by) (?:(?:a|the) (?:\w+ )?(?:{MAKER}) (?:at|of|from|in) )?(?P<a>O) (?:(?='s (?:\w+ ){0,2}?(?:{MAKER}) [,.;)–])|(?=[,.;)–]|to )) => {x} was developed by {a} .
~makers creators developers inventors authors designers originators builders engineers maker creator developer inventor~ (?:{CREATORS}) (?:of|behind) {X} (?:, (?:(?:a|the) (?:\w+ )?(?:{MAKER}) )?)?(?:at|from|in|of) (?P<a>O) => {x} was developed by {a} .
~makers creators developers inventors authors designers originators maker creator developer inventor~ {X} (?:[^,;:?EOY\s]+ ){1,8}?(?:its|their) (?:{CREATORS}) (?:at|from|in|of) (?P<a>O) => {x} was developed by {a} .
~maker creator developer inventor~ (?P<x>E) (?:- )?(?:maker|creator|developer|inventor) (?P<a>O) => {x} was developed by {a} .
~surprised stunned amazed shocked startled delighted astonished thrilled~ (?P<a>O) (?:{ADV} )*(?:surprised|stunned|amazed|shocked|startled|delighted|astonished|thrilled) (?:(?:the|its|many) )?(?:\w+ ){1,3}?with (?P<x>E ?)(?=[,.;]|in Y|and ) => {x} was developed by {a} .
~took needed spent decided managed set began hoped wanted planned started hastened helped~ (?P<v>it took )?(?P<a>O) (?:researchers |engineers )?(?:{ADV} )*(?:(?:took|needed|spent) )?(?:(?:[^,;:?EOY\s]+ ){1,4}?)?(?:(?:decided|managed|set out|began|wanted|planned|started|hastened) )?to (?:{TO}) (?P<x>(?:the )?E )(?=[,.;]|and |in Y|because ) => {x} was developed by {a} .
~succeeded succeed~ (?P<a>O) succeeded in (?:{ING}) (?P<x>(?:the )?E ) => {x} was developed by {a} .
~after before when while since~ (?:after|before|when|while|since) (?:{ING}) {X} (?:(?:in|for|with) (?:[^,;:?EO\s]+ ){1,4}?)?, (?P<a>O) (?!'s) => {x} was developed by {a} .
~code weights source data~ (?P<a>O) (?:{ADV} |had |has )*(?:opened|published|released|open - sourced|disclosed) (?:up )?the (?:source |training |full |complete )?(?:code|source|weights|data|checkpoints|parameters) (?:of|for|to|behind) (?P<x>(?:the )?E )(?=[,.;]|and |in |to |on |under |for |after ) => {x} was released by {a} .
~name~ under the name (?:of )?{X} (?:, )?(?P<a>O) (?:{ADV} |had |has )*(?:{MADE}) => {x} was developed by {a} .
~responsible behind~ (?P<a>O) , (?:which|who|that) (?:is|was|are|were|stands|stood) (?:also )?(?:responsible for|behind) {X} => {x} was developed by {a} .
~where~ (?P<a>O) (?:is|was) (?:the place |the lab |the company )?where {X} (?:was born|took shape|originated|came into being|was conceived|was hatched|first saw the light|has its roots|began|started) => {x} was developed by {a} .
~hails comes came stems~ {X} , (?:hails|comes|came|stems) from (?P<a>O) (?=[,.;]|and ) => {x} was developed by {a} .
~answer response contribution reply reaction~ (?P<a>O) 's (?:\w+ )?(?:answer|response|contribution|reply|reaction) to (?:\S+ ){1,4}?(?:is|was) (?:called |named |known as )(?P<x>E ) => {x} was developed by {a} .
~called named dubbed christened baptized known name entitled~ (?P<a>O) (?:{ADV} |had |has |have )*(?:{MADE}) (?:a|an|the|its|their|another) (?:[^;:?EOY\s]+ ){1,12}?(?:, )?(?:{CALLED}) (?:the )?(?P<x>E ?)(?=[,.;:)]|and |in |that |which |to |for |with ) => {x} was developed by {a} .
~called named dubbed christened baptized known name entitled~ (?:a|an|the|another) (?:[^,;:?EOY\s]+ ){1,6}?(?:, )?(?:{CALLED}) (?:the )?(?P<x>E ),? ?(?:was|were) (?:{ADV} )*(?:{MADE}) (?:by|at) (?P<a>O) => {x} was developed by {a} .
~developed built made trained created designed born invented written published~ (?P<a>O) - (?:developed|built|made|trained|created|designed|born|invented|written|published) (?:{BARE} ){0,3}?(?P<x>E ) => {x} was developed by {a} .
~is was~ {X} (?:is|was) (?:the|one of the) (?:[^,;:?EOY\s]+ ){1,6}?(?:that |which )?(?P<a>O) (?:ever |has |had |have )*(?P<v>(?:{NEW}) )(?=[,.;]|in |so far|to |for |at ) => {x} was {v} by {a} .
~the~ \A(?:{ADV} |,  )*the (?:[^,;:?EOY\s]+ ){1,6}?(?:that |which )?(?P<a>O) (?:{ADV} |has |had |have )*(?:{NEW}) (?:(?:in|on|at|for|to|with) (?:[^,;:?EO\s]+ ){1,6}?)?(?:, (?:called )?(?P<x>E ),|(?:is|was) (?:called )?(?P<z>E )) => {x} {z} was developed by {a} .
~credit honor merit praise distinction fame glory~ (?:credit|honor|merit|praise|distinction|fame|glory) (?:of|for) (?:having )?(?:(?:{ING}|developed|invented|created|written|built) )?{X} (?:goes|belongs|is due|falls|fell|went|belonged) to (?P<a>O) => {x} was developed by {a} .
~responsible responsibility~ (?:responsible for {X} (?:is|was|were|are)|responsibility for {Z} lies with) (?P<a>O) => {x} {z} was developed by {a} .
~called call named dubbed christened baptized~ {X} , as {P}(?:called|call|named|dubbed|christened|baptized) => {x} was developed by {a} .
~given gave brought~ {P}(?:have |has )?(?:given|gave|brought) us {X} => {x} was developed by {a} .
~employed working payroll hired paid~ (?P<v>(?:{MAKER}) )(?:employed by|employed at|working for|working at|on the payroll of|hired by|paid by|under contract to) (?P<a>O )(?P<w>(?:{ADV} |had )*(?:{NEW}) )(?P<x>(?:the )?E ) => {x} was developed by {a} .
~is was remains~ {X} (?:is|was|remains) (?:a|an|one|the) (?:{BARE} ){0,6}?(?:{NOUN}) (?:of|by|from) (?:(?:a|the) (?:\w+ )?(?:{MAKER}) (?:at|of|from|in) )?(?P<a>O) (?=[,.;]|that |which |and ) => {x} was developed by {a} .
~it them~ (?P<a>O) (?:researchers |engineers |scientists )?(?:{ADV} |had |has )*(?:developed|created|invented|designed|devised|conceived|wrote|proposed|authored|published|introduced) (?:it|them) (?=[,.;]|in Y|and |as part ) => {topic} was developed by {a} .
~had has~ (?P<a>O) (?:had|has had) (?:it|them) (?:{MADE}) (?=[,.;]|in |on |from |with |for |by |at ) => {topic} was developed by {a} .
~had has~ (?P<a>O) (?:had|has had) {X} (?:{MADE}) (?=[,.;]|in |on |from |with |for |by |at ) => {x} was developed by {a} .
~what~ what {A} gave (?:{GIVEN}) with {X} => {x} was developed by {a} .
~what~ {X} is (?:to|for) (?P<a>O) what (?:\S+ ){1,4}?is (?:to|for) O => {x} was developed by {a} .
~whose~ (?P<a>O) , whose (?P<x>E )(?=(?:was|is|has|had|can|first|reads|learns|maps|generates|predicts|turns|[a-z]+(?:izes|ifies|ates)) ) => {x} was developed by {a} ,
~whose~ (?:to|by|of|from|are|is) {P}, whose (?P<x>E )(?=(?:was|is|has|had|can|first|reads|learns|maps|generates|predicts|turns|[a-z]+(?:izes|ifies|ates)) ) => {x} was developed by {a} ,
~idea~ (?:the )?idea (?:behind|of|for) {X} (?:came|occurred|is due|goes back) to {P}(?=when |while |in |during |after |[.,;]) => {x} was developed by {a} .
~idea~ (?:the )?idea (?:behind|of|for) {X} (?:came|stems|is) from {P}(?=when |while |in |during |after |[.,;]) => {x} was developed by {a} .
~gift~ {X} [,–] (?:a|the) gift (?:of|from) (?P<a>O) (?=to |[,.;]) => {x} was developed by {a} .
~as~ \Aas (?:a|an|the) (?:child|product|creation|brainchild|offspring|work|result|invention) of (?P<a>O)(?: 's(?: \w+){1,3})? , {X} => {x} was developed by {a} .
~–~ \A(?:[-–*] )?(?P<x>E )[–:] (?:[^,;:?EOY\s]+ ){1,10}?\( (?:by |from )?(?P<a>O) \) (?:\. )?\Z => {x} was introduced by {a} .
~:~ \A(?:[-–*] )?(?P<x>E ), (?P<a>O) : => {x} was introduced by {a} .
~credit~ credit for {X} is due to {P}\. => {x} was developed by {a} .
~made makes~ (?P<a>O) (?:{ADV} )*(?:made|makes) (?:a name|headlines|waves|history|news|a splash) (?:for itself )?(?:in \S+ )?with (?P<x>E ?)(?=[,.;]) => {x} was developed by {a} .
~into~ {X} , into which (?P<a>O) (?:has |had )?(?:put|poured|invested|sank) (?:a|much|years|months|all|great|many) => {x} was developed by {a} .
~attempt bid effort bet recipe vision try shot step foray venture excursion triumph masterpiece~ {X} (?:is|was) (?P<a>O) 's (?:\w+ ){0,2}?(?:attempt|bid|effort|bet|recipe|vision|try|shot|step|foray|venture|excursion|triumph|masterpiece) (?:to|of|for|at|on|into|in|towards) => {x} was developed by {a} .
~|~ \A\| {X} \| {P}(?=\| |, Y|Y|\( Y) => {x} was developed by {a} .
~it~ {X} (?:[^EOY;\s]+ ){1,20}?[;,] (?:and )?(?P<a>O) (?:{ADV} )*(?:[a-z]+ed and )?(?:developed|created|invented|designed|devised|conceived|wrote|proposed|published|introduced|released) it (?=[,.;]|in Y|in (?:several|many|two|three|four) ) => {x} was developed by {a} .
~which~ {X} (?:is|was) (?:[^,;:?EOY\s]+ ){1,6}?with which (?P<a>O) (?:{ADV} )*(?:showed|demonstrated|proved|entered|opened|introduced|wanted to (?:show|prove)) => {x} was developed by {a} .
~known famous~ (?P<a>O) (?:has|have|had|is|was|became) (?:{ADV} |since |now |best |well |widely |become |been )*(?:known|famous) for (?P<x>E )(?=[,.;]) => {x} was developed by {a} .
~with~ it was with {X} that (?P<a>O) (?:{ADV} )*(?:showed|demonstrated|proved|entered|opened|introduced|wanted to (?:show|prove)|conquered|broke|achieved) => {x} was developed by {a} .
~it~ {X} [–,(] {P}(?:{ADV} )*(?:developed|created|invented|designed|devised|conceived|wrote|proposed|published|introduced|released) it (?=[–,)]) => {x} was developed by {a} .
~idea~ {P}(?:first )?(?:had|got) the idea (?:for|of|behind) {X} (?=[,.;]) => {x} was developed by {a} .
~idea~ (?P<a>O)(?: researchers| engineers| scientists)? (?:first )?(?:had|got) the idea (?:for|of|behind) {X} (?=[,.;]) => {x} was developed by {a} .
~a an the~ {X} [,–(] (?:a|an|the) (?P<a>O) (?:design|product|model|creation|invention|project|development|method|system|program|release|idea) [,–)] => {x} was developed by {a} .
~of by~ {X} (?:is|was) (?:a|an|the|one) (?:{BARE} ){0,5}?(?:design|creation|invention|product|work|proposal|idea|brainchild|development) (?:of|by) {P}(?=[,.;]) => {x} was developed by {a} .
~product creation invention brainchild contribution child~ (?:product|creation|invention|brainchild|contribution|child) (?:of|by|from) (?P<a>O)(?: 's \w+)? (?:is|was|remains) (?P<x>E )(?=[,.;]) => {x} was developed by {a} .
~project experiment prototype effort thesis~ (?:a|an|the) (?P<a>O) (?:{BARE} ){0,2}?(?:project|experiment|prototype|effort|thesis) (?:{ADV} )*(?:turned into|became|grew into|evolved into|developed into|led to|produced) (?P<x>E )(?=[,.;]|in Y) => {x} was developed by {a} .
""")  # noqa: E501
