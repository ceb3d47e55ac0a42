"""How a report tells that its own making failed: searches without results, tools with errors, values not fetched.

Written in lower case, for one sentence or one value at a time.
"""

from reportlint import rare

_THING = (
    r"(?:data|information|info|contents?|details?|values?|figures?|names?|results?|summary"
    r"|text|sources?|numbers?"
    r"|prices?|analys[ie]s|records?|statistics|research|articles?|pages?|metrics?|score"
    r"|rating|title|volumes?|input)"
)
_GOT = (
    r"(?:retriev|fetch|access|extract|generat|load|obtain|populat|calculat|comput|verif|pars|scrap|collect"
    r"|captur|quer|search|determin|pull|complet|confirm|analy[sz]|summari[sz]|locat|assess|evaluat|process)"
)
_STEP = (
    r"(?:retrieval|look-?up|fetch(?:ing)?|search(?:es)?|quer(?:y|ies)|extraction|request"
    r"|api(?: call)?|tool(?: call)?"
    r"|scrap(?:e|ing)|crawl(?:ing)?|parsing|generation|download|collection|processing)"
)
_CAUSE = (
    r"(?: ?[(:;,–—-]{1,2} ?| )(?:(?:due to|because(?: of)?|owing to|caused by|since|as"
    r"|following|after|at|from|by|via"
    r"|in|with|through|with(?:out|in)|for|of|on) )?(?:[\w’'/-]+ ){0,8}?"
    r"(?:errors?|failures?|fail(?:ed|s)?|time(?:d )?-?outs?|(?:rate |api |tool |access )?limit(?:s|ed|ations?)?"
    r"|reached|issues?|problems?|connection|access|tools?|apis?|quer(?:y|ies)|retrieval|search(?:es)?|sources?"
    r"|databases?|generation|data|input|verification|inaccessible|unreachable|pages?"
    r"|website|feed|this time|register"
    r"|retrieved|timed out|restrictions?)\W*"
)
_WEAK = (
    r"(?:(?:is |are |was |were )?(?:currently |temporarily )?(?:unavailable|missing|inaccessible|unretrievable"
    r"|not (?:currently |yet |publicly |presently )?(?:available|found|accessible|provided|located|specified"
    r"|given|supplied)))"
)
_STRONG = (
    rf"(?:(?:could|can|did)(?: ?not|n[’']t)(?: be)? {_GOT}\w*"
    rf"|(?:(?:has |have )?(?:been |was |were |is |are ))?not (?:yet |successfully |fully "
    rf")?(?:{_GOT}(?:ed|ied|able)"
    r"|retrievable|populated|loaded)"
    rf"|(?:unable|failed|failure) to (?:be )?{_GOT}\w*|errors? (?:in |while |when |during )?{_GOT}ing"
    rf"|{_STEP} (?:failed|errors?|timed out|incomplete|unsuccessful|returned (?:nothing|no "
    rf"\w+|an error|empty|none))"
    r"|(?:pending|awaiting|requires|needs) (?:further |additional |more |manual |external "
    r")?(?:data|verification"
    r"|retrieval|research|input|information|validation|source|analysis)"
    r"|(?:pending|outstanding|incomplete|tbd|to be (?:retrieved|fetched|populated|verified|researched)))"
)
_LEAD = (
    rf"(?:(?:the|specific|exact|current|detailed|actual|requested|full|live|historical|reliable) ){{0,2}}"
    rf"(?:[\w-]+ ){{0,2}}?{_THING} "
)
_NONE = (
    rf"no (?:[\w-]+ )?{_THING}(?: (?:could be|was|were|has been|have been))? (?:returned|retrieved|extracted"
    r"|fetched|loaded|obtained|scraped|generated)"
)

VALUE = rare(rf"(?:(?:{_LEAD})?{_STRONG}(?: {_THING})?|{_NONE})(?: [a-z]+ [a-z]+)?(?:{_CAUSE})?")
"""A value that tells of a step that failed or is still to come."""
CAUSED = rare(rf"(?:{_LEAD})?{_WEAK}{_CAUSE}")
"""A value that tells that something is missing, and of a program as the cause."""
ABSENT = rare(
    rf"(?:{_LEAD})?{_WEAK}(?:{_CAUSE})?"
    r"|(?:(?:daten|informationen?|angaben?|wert|inhalt) )?(?:derzeit |aktuell )?nicht (?:verfügbar|abrufbar"
    r"|gefunden|ermittelt)[^\]]{0,60}"
    r"|keine (?:daten|angaben?|informationen)(?: (?:verfügbar|gefunden|abrufbar))?"
    r"|(?:(?:datos?|información|contenido|dados?|informação) )?(?:no|não) "
    r"(?:disponib?(?:le|les)|dispon[ií]ve(?:l|is)"
    r"|encontrad[oa]s?)[^\]]{0,60}"
    r"|(?:(?:données|informations?|contenu) )?(?:non disponibles?|indisponibles?|introuvables?)[^\]]{0,60}"
    r"|(?:(?:dati|informazioni) )?non disponibil[ei][^\]]{0,60}"
)
"""A value in brackets that says no more than that there is none."""
OPEN = frozenset("pending outstanding incomplete tbd missing failed unable error errors failure".split())
_MANY = r"(?:the |our |my |all |some |any |several |multiple |repeated |various |these |an |a |two |three |many )*"
_MACHINE = (
    r"(?:(?:(?:data|web|online|internet|information|price|news|content|page|site|sales"
    r"|trade|automated|document)[ -])?"
    r"(?:retrieval(?: process| step| attempts?)?|scrap(?:ing|er)(?: step| process| tool)?|crawl(?:er|ing)"
    r"|look-?ups?|fetch(?:ing)?|api(?: calls?| requests?| key)?|search (?:tool|engine|api"
    r"|agent|function|results?)s?"
    r"|scraping|tool calls?|(?:web|search|scraping|research|browsing) tools?|data feeds?"
    r"|(?:data|text|content|web|page|information) extraction)"
    r"|(?:data |web |search )?(?:attempts?|efforts?|trying)"
    r" (?:to (?:retrieve|fetch|scrape|load|query|extract|pull|download|crawl|look up)"
    r"|at (?:retriev|fetch|scrap|load|query|extract|crawl)ing)"
    r"|(?:web |data |database |online |internet |our |multiple |second |first |several "
    r")(?:searches|search|quer(?:y|ies))"
    r"(?: (?:to|for|of|on) [^.;:,]{2,50}?)?"
    r")"
)
_FAIL = (
    r"(?:failed|timed out|crashed|(?:faced|encountered|ran into|met with|hit|experienced"
    r"|resulted in|suffered|led to"
    r"|ended in)"
    r" (?:[\w-]+ ){0,3}?(?:errors?|issues?|problems?|restrictions?|failures?|(?:rate "
    r")?limits?|time-?outs?|difficult\w+)"
    r"|(?:has |have )?(?:returned|yielded|produced|delivered) (?:no|an error|empty|errors"
    r"|nothing|zero|none|insufficient)"
    r"|(?:did not|didn[’']t|could not|couldn[’']t) (?:return|yield|produce|load|succeed"
    r"|retrieve|fetch|complete|access"
    r"|respond|deliver|find|be completed)"
    r"|(?:was|were|is|are|proved|remained) (?:unsuccessful|not successful|unable|down"
    r"|blocked|unreachable|incomplete"
    r"|interrupted|not (?:possible|available|accessible|operational|responding)))"
)
_HINDER = (
    r"(?:prevent(?:ed|ing)|kept|hinder(?:ed|ing)|preclud(?:ed|ing)|block(?:ed|ing)"
    r"|stopp(?:ed|ing)|imped(?:ed|ing)"
    r"|limit(?:ed|ing)|made it impossible)"
)
_TOLD = (
    r"(?:this|the) (?:report|section|overview|table|analysis|summary|profile|part|column|list|document|article)"
    r"|(?:table|column|section)s? (?:below|above)|here\b|at this time|their summar|the summary"
)
MAKING = rare(
    rf"\b(?:{_MACHINE}) (?:[^.;:,()]{{0,50}} )?{_FAIL}\b"
    r"|\bsearch(?:es)? (?:for|on) [^.;:,]{3,40}? (?:ran into|met with|faced|encountered) "
    r"(?:[\w-]+ ){0,3}?(?:errors?"
    r"|issues|restrictions|limits|time-?outs?)\b"
    # What could not be filled in.
    rf"|\b(?:{_THING}|details of [^.;,]{{3,40}}|(?:actual|requested|exact|specific|real) [\w -]{{3,50}}?)"
    r" (?:could not|cannot|can not|couldn[’']t) be (?:populated|retrieved|fetched"
    r"|extracted|scraped|loaded|parsed"
    r"|filled in|pulled)\b"
    rf"|\bno (?:[\w-]+ ){{0,3}}{_THING} (?:was|were|could be|has been|have been)"
    r" (?:retrieved|returned|fetched|scraped|extracted|populated)\b"
    # Why it could not.
    r"|\b(?:due to|because of|owing to|despite|given|as a result of|as|since|because) "
    r"(?:the |a |an |some |several |"
    r"multiple |repeated |persistent |ongoing |certain )*(?:(?:data|web|page)[ "
    r"-])?(?:retrieval|tool|api|rate|search tool"
    r"|search engine|scraping|crawling|fetch(?:ing)?|look-?up|extraction|browsing|token"
    r"|context[- ](?:window|length))"
    r" (?:call |request |access |step )?(?:errors?|failures?|limit(?:s|ations?)?|issues?"
    r"|problems?|restrictions?"
    r"|time-?outs?|constraints?|failed|difficult\w+)\b"
    r"|\berrors? (?:in|while|when|during) (?:retriev|fetch|access|scrap|load|quer|extract|crawl)\w*ing\b"
    r"|\b(?:technical (?:issues|difficulties|limitations|problems|errors)|errors|(?:api |rate )limits|access"
    rf" restrictions|time-?outs?|paywalls?) {_HINDER} [^.;]{{0,40}}?\b(?:collect|retriev"
    rf"|access|fetch|scrap|search"
    r"|verif|load|gather|extract)\w*"
)
"""A statement that a step of the making failed."""
PARTLY = rare(
    rf"\b(?:{_THING}|(?:full )?text|links?|(?:web)?sites?|databases?|access to "
    rf"[^.;,]{{3,50}}|feed|tables?|section)"
    r" (?:[^.;,]{0,30} )?(?:could not be (?:accessed|verified|completed|opened|confirmed|checked|reached)"
    r"|(?:was|were|is|are) (?:not (?:accessible|verified|available|reachable|searched"
    r"|retrieved|loaded)|inaccessible"
    r"|unreachable|unavailable|blocked|down|skipped|incomplete|missing))\b"
)
"""What may be a statement about the world: it counts where the sentence tells what that did to the report."""
FOLLOWED = rare(
    rf"\b(?:{_TOLD})[^.;]{{0,80}}\b(?:incomplete|empty|short|partial|limited|generated|rest"
    rf"|listed|given|missing"
    r"|completed|written|compiled|inferred|left)\b|\b(?:no|not|without) [\w "
    r"-]{1,30}(?:given|listed|included|shown|searched)"
    r" (?:here|in this)|\b(?:because|as|since) (?:of )?(?:a |an |the )?[\w "
    r"-]{0,30}(?:time-?outs?|did not load|unreachable"
    r"|not load|failed to load|inaccessible|api|retrieval)\b|\bduring (?:data collection"
    r"|the (?:run|retrieval|generation))"
    r"|\binferred from the (?:title|snippet)|\brest on snippets\b"
)
SOFTWARE = frozenset(
    "api apis query queries retrieval scraper scraping crawler endpoint endpoints server "
    "servers client software bug "
    "bugs users user kernel cache llm llms rag agent agents pipeline benchmark benchmarks "
    "search searches".split()
)
"""Words of texts about programs, in which steps fail as their subject."""
