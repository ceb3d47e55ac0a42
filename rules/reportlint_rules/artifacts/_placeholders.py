"""How a passage says that its content is still to come: fields in brackets, notes, variables, stand-in names."""

import re
from functools import cache

from reportlint import Document

_FIELD = (
    r"(?:company|client|customer|author|writer|analyst|project|product|brand|organi[sz]ation|recipient"
    r"|contact|event"
    r"|city|country|report|team|department"
    r"|industry|topic|user|first|last|full|your|publication|journal|firm|institution|university|website"
    r"|business)"
)
_CAPITAL = (
    r"(?:COMPANY|CLIENT|CUSTOMER|AUTHOR|NAME|TITLE|PROJECT|PRODUCT|INDUSTRY|TOPIC|CITY|COUNTRY|DATE|YEAR|AMOUNT"
    r"|RECIPIENT|CONTACT|DEPARTMENT|EMAIL"
    r"|(?:Company|Client|Customer|Author|Project|Product|First|Last|Full|User|Report|Event|Recipient"
    r"|Contact)[ _]?Name"
    r"|(?:Report|Start|End|Due|Invoice|Current)[ _]?Date|Company|Client|Customer|Recipient)"
)
"""What a variable in capitals is called, where its name is one word."""
_SMALL = "name|title|author|date|year|city|country|email|amount|recipient|firstname|lastname|username"
_ENVIRONMENT = (
    "(?:HOME|PATH|USER|USERNAME|PWD|TMP|TEMP|SHELL|LANG|EDITOR|APPDATA|LOCALAPPDATA|USERPROFILE|PROGRAMFILES|PROGRAMDATA"
    "|SYSTEMROOT|WINDIR|COMSPEC|HOMEPATH|HOMEDRIVE|SYSTEMDRIVE|PUBLIC|DATE|HOSTNAME|DISPLAY|JAVA_HOME|GOPATH)"
)
"""Variables of the system, which manuals name."""
_PICTURE = (
    r"(?:image|chart|graph|figure|diagram|photo|screenshot|infographic|visual|illustration|map|table)s?"
)
_CONTENT = (
    r"(?:data|details?|examples?|figures?|numbers?|statistics|stats|metrics|sources?|citations?|references?"
    r"|links?"
    r"|names?|dates?|information|info|content|text|sections?|quotes?|cases?|stud(?:y|ies)|findings|results"
    r"|values"
    r"|percentages?|amounts?|insights|charts?|graphs?|images?|tables?|points?|context|evidence|companies)\b"
)
"""What a report is made of: "(add specific figures)" is a gap, "(add specific valves)" may be what to do."""
_LATER = r"(?:final|full|next|later|complete|subsequent|finished|extended)"
_LETTER = r"(?:xyz|abc|[xyz])"
_BODY = r"(?:university|company|corporation|corp|inc|institute|hospital|bank|organi[sz]ation|agency|laboratory|college)"
_UNIT = (
    r"(?:%|percent\b|million\b|billion\b|people\b|customers\b|users\b|(?:day|week|month|year|hour)s?\b"
    r"|euros?\b"
    r"|dollars?\b|pounds\b|USD\b|EUR\b|tons?\b|tonnes\b|km\b|kg\b)"
)


@cache
def bracket() -> re.Pattern[str]:
    """A field in square brackets that no address or definition follows."""
    return re.compile(
        r"\[(?:(?:insert|please (?:insert|add|specify|provide|fill)|fill in|to be (?:added|completed"
        r"|determined|confirmed"
        r"|filled|provided|inserted|updated|announced|included|written)"
        r"|add(?: [\w-]+){3,}|add (?:your|the|a|an|more|specific|relevant|details?|data|links?|image|chart"
        r"|table"
        r"|source"
        r"|citation|references?|name|date)|replace (?:with|this)|placeholder|specify (?:the|your|a|here)"
        r"|enter (?:your|the|a)|provide (?:your|the|a|specific|details)|describe (?:your|the)"
        r"|include (?:your|the|a"
        r"|specific|relevant) |mention (?:the|your|specific))\b[^\]\n]{0,160}"
        r"|your [^\]\n]{2,60}|name of (?:the |your )?[\w ]{2,40}|(?:(?:todo|tbd|fixme)\b ?[:–—-]|(?-i:TODO"
        r"|TBD|FIXME) )[^\]\n]{1,100}"
        r"|(?:source|ref(?:erence)?|citation|cite)s?(?: ?\?+| missing| required)|add (?:figure|chart|table"
        r"|image|photo)"
        r" ?[:–—-][^\]\n]{3,120}|(?-i:REF(?:ERENCE)?S? NEEDED)"
        rf"|{_FIELD}(?:['’]s)? (?:name|title|address|email|e-mail|phone(?: number)?|logo|website|url)"
        r"|(?:current|today['’]s|report|publication|start|end|due) date|date(?: ?[-/–] ?\w+)?"
        r"|month(?:,? day)?,? year"
        r"|month/year|mm/dd/yyyy|dd/mm/yyyy|yyyy(?:-mm-dd)?|year|city, ?(?:state|country|region"
        r"|zip)[^\]\n]{0,20}"
        r"|(?:x|n|\?){1,4} ?%?|xx+|tbd|tba|tk|todo|amount|percentage|number|name|title|company|city|country"
        r"|location"
        r"|source|phone|analyst|author|job title|position|department"
        r"|phone number|email(?: address)?|website(?: url)?"
        r"|(?:link|url|citation|reference)s? (?:to|for) [^\[\]\n]{2,60}"
        r"|(?:link|url|source|image|chart|graph|table|figure|logo|citation|reference)s? (?:here|needed"
        r"|placeholder|to be"
        r" [^\]\n]{2,40}|goes here)"
        r"|[^\[\]\n]{2,60} to (?:follow|come)(?: (?:from|with|by|in|once|after|later|soon)\b[^\[\]\n]{0,60})?"
        r"|[^\[\]\n]{2,40} placeholder(?: ?[:–—-][^\]\n]{1,80})?"
        r"|(?:\.{3} ?|… ?)?(?:the )?(?:(?:rest|remainder) of (?:the )?|remaining |other |further |full )"
        r"(?:section|report|text|content|document|chapter|answer|table|list|analysis)s? [^\]\n]{0,40}"
        r"(?:unchanged|omitted|truncated|continues|follows?|the same|not shown|as before)[^\]\n]{0,40}"
        r"|(?:\.{3} ?|… ?)?(?:output|response|text|content|message|report|answer) (?:was |is )?(?:truncated"
        r"|cut(?: off| short)?|shortened|limited)\b[^\]\n]{0,60}"
        r"|(?!no )[^\]\n]{2,80} (?:goes here|here|to be (?:added|inserted|determined|confirmed|completed"
        r"|provided"
        r"|filled in)))\](?! ?\(http|[\[({]|:\S)",
        re.I,
    )


_OWN_NOUN = (
    r"(?:name|firma|firmenname|unternehmen|adresse|e-?mail|telefon(?:nummer)?|titel|logo|datum|nombre|empresa"
    r"|dirección|correo|teléfono|cargo|fecha|nom|entreprise|société|téléphone|poste|nome|azienda|indirizzo"
    r"|endereço"
    r"|telefone|data|naam|bedrijf|adres)"
)


@cache
def foreign() -> re.Pattern[str]:
    """A field in square brackets in German, Spanish, French, Italian, Portuguese or Dutch."""
    return re.compile(
        r"\[(?:(?:insert(?:ar|e|ire|ez)|inserte|inserisci|inserir|insira|insér(?:er|ez)|añad(?:ir|a)"
        r"|agreg(?:ar|ue)"
        r"|rellen(?:ar|e)|complet(?:ar|are)|compléte[rz]|indi(?:car|que|quer|quez|care)|preenche[r]?|preencha"
        r"|adicion(?:ar|e)|aggiung(?:ere|i)|ajoute[rz]|précise[rz]|invoegen|invullen|vul|voeg|bitte)"
        r" [^\[\]\n]{2,160}|[^\[\]\n]{2,120} (?:einfügen|einsetzen|ergänzen|eintragen|nachtragen|einzufügen"
        r"|nachzutragen|zu ergänzen|einzutragen|invoegen|invullen|aanvullen|in te vullen|à (?:compléter"
        r"|insérer"
        r"|préciser|définir|ajouter|confirmer)|(?:por|a) (?:completar|definir|confirmar|insertar|añadir"
        r"|inserir"
        r"|preencher)|da (?:completare|inserire|definire|aggiungere|confermare))"
        rf"|(?:ihr|ihre|dein|deine|euer|eure|tu|su|votre|ton|ta|seu|sua|vostro|vostra|tuo|tua|uw"
        rf"|jouw) {_OWN_NOUN}"
        r"(?: [^\[\]\n]{2,40})?"
        r"|(?:name|nombre|nom|nome|naam) (?:der|des|de la|de l['’]|del|de|da|do|dell['’]|van) ?[^\[\]\n]{2,40}"
        r"|platzhalter[^\[\]\n]{0,60}|firmenname|unternehmensname)\](?! ?\(http|[\[({]|:\S)",
        re.I,
    )


@cache
def alone() -> re.Pattern[str]:
    """A bracket that counts where its line holds nothing else: a picture to come, or an answer to be continued."""
    return re.compile(
        rf"[ \t>*_.…]*(\[(?:{_PICTURE}\b ?\d{{0,2}}(?: ?[:–—-] ?[^\]\n]{{3,160}})?|(?:to be )?continue[ds]?"
        r"(?: (?:in|with|on|below|from)\b[^\]\n]{0,60})?|(?:output |text )?(?:truncated|cut off"
        r"|omitted)[^\]\n]{0,40})\])"
        r"[ \t*_]*$",
        re.I | re.M,
    )


PICTURED = re.compile(
    r"\[(?:image|chart|graph|figure|diagram|photo|screenshot|infographic|visual|illustration|map|table"
    r"|to be|continue"
    r"|output|text|truncated|cut|omitted)",
    re.I,
)
"""How such a bracket begins."""


@cache
def continued() -> re.Pattern[str]:
    """A promise to go on in the next answer, alone on its line."""
    return re.compile(
        r"^[ \t>*_]*(\((?:to be )?continue[ds]? in (?:the )?(?:next|part|another"
        r"|following)\b[^()\n]{0,40}\))[ \t*_]*$",
        re.I | re.M,
    )


MONEY = ("$", "€", "£")


@cache
def measured() -> re.Pattern[str]:
    """A letter in brackets in front of a unit."""
    return re.compile(
        rf"\[(?:[XYZN#]|number|amount|percentage|value|figure)\](?= ?{_UNIT})|[$€£]\[\w{{1,10}}\]", re.I
    )


LABELLED = re.compile(r":\s+your ")


@cache
def weak() -> re.Pattern[str]:
    """What stands in brackets for other reasons, too: it counts behind a label only."""
    return re.compile(
        r"\[(?:date|year|name|title|company|city|country|location|amount|percentage|number|email(?: address)?"
        r"|website(?:"
        r" url)?|x|n|\?|tk|source|phone|analyst|author|job title|position|department)\]$",
        re.I,
    )


OPENED = re.compile(
    r"\((?:todo|details|tbd|insert|to be|placeholder|citation|author|surname|fill in|please|specify|add "
    r"|specific"
    r"|detailed|numerical|further|relevant"
    r"|additional"
    r"|more|analysis|detail|data|information|figure|number|statistic|result|value|this|the|describe"
    r"|note|suggestion|chart|graph|image|diagram|table|remaining|rest|content|text)"
)
"""How a note in brackets begins, in lower case: few brackets do."""


@cache
def paren() -> re.Pattern[str]:
    """A note in round brackets."""
    return re.compile(
        r"\((?![^()\n]{0,80} (?:as (?:required|needed|necessary|appropriate)|where they|in script)\b)"
        r"(?:insert (?!size|mode|key|coin|sort|into\b|-|or |(?:your |a )?(?:favou?rite|(?:[a-z]+ )?(?:joke"
        r"|pun)))"
        r"[^()\n]{3,160}|to be (?:added|completed|determined"
        r"|confirmed|filled in|generated|provided|inserted|updated|announced)\b"
        r"(?! by\b(?! (?:an? |the )?(?:ai|agent|llm|assistant)\b))[^()\n]{0,80}"
        r"|(?:to|will) be (?:added|completed|included|provided|inserted|supplied|written|attached"
        r"|expanded) (?:in"
        r"|with"
        rf"|for) (?:an?|the|our) {_LATER} (?:report|version|draft|edition|document|paper"
        rf"|submission)[^()\n]{{0,60}}"
        r"|(?-i:TODO|TBD|FIXME)(?: ?[:–—-] ?| )[^()\n]{3,100}|(?:details|figures|data|more|sources?|table"
        r"|chart|text) to (?:follow|come)"
        r"(?=\))|placeholder\b(?! (?:repo(?:sitor(?:y|ies))?|page|issue|account|domain|package|module|project"
        r"|file|variable)s?\b)[^()\n]{0,80}|(?:fill in|please (?:insert|add(?! (?:yoursel(?:f|ves)"
        r"|an? issue|if)\b)|specify"
        rf"|provide|fill in)|specify (?:the|your)|add your) [^()\n]{{2,120}}"
        rf"|add (?:relevant|specific|more) (?=[^()\n]{{0,60}}\b{_CONTENT})[^()\n]{{2,120}}"
        r"|(?:add|insert) (?:citations?|sources?|references?|links?|figures?|charts?)(?: here)?(?=\))"
        r"|citations? needed|(?:authors?|surname)(?:\(s\)|s)?,? (?:year|date|yyyy)"
        r"|(?:specific |detailed |numerical |further |relevant |additional |more )*(?:analysis|details?|data"
        r"|information"
        r"|figures?|numbers?|statistics|results?|values?)\b[^().\n]{0,160}?"
        r"\b(?:(?:is|are) (?:needed|required) here|needs? to be (?:added|inserted|provided|filled)"
        r"|to be (?:added"
        r"|inserted|provided|filled)|requires? (?:data|further data|more data|input))\b"
        r"|(?:this|the following) section (?:should|needs to|must|will|would) (?:list|describe|present|include"
        r"|contain"
        r"|provide|detail|cover|be)\b"
        rf"|(?:a |an |the )?{_PICTURE} (?:would|should|could|will|to) (?:go|be (?:inserted|placed|added|shown"
        rf"|displayed"
        r"|generated)) (?:here|below)\b"
        r"|(?:the )?(?:remaining|rest of the|other|further) (?:section|chapter|paragraph|content|report"
        r"|analys[ie]s)s?"
        r"[^().\n]{0,60}\b(?:omitted|truncated|unchanged|continue)"
        r"|(?:the )?(?:report|text|answer|output|response|document) (?:continues|is continued|was (?:cut"
        r"|truncated))\b"
        r"|describe (?:the|your) [^()\n]{3,80} here\b"
        r"|(?:suggestion: )?(?:[\w-]+ ){0,3}(?:content|text|description|details|summary|bio|body|quote|name) "
        r"(?:goes|go) here\b)",
        re.I,
    )


@cache
def braces() -> re.Pattern[str]:
    """A variable that no program filled."""
    return re.compile(
        r"\{\{-? ?[A-Za-z_](?:[\w ]{1,40}|\w*(?:\.\w+){1,3}) ?(?:\| ?\w+(?:\([^(){}\n]{0,30}\))? ?){0,3}-?\}\}"
        r"|\$\{[a-z]+(?:(?:\.[a-z]\w*){1,3}|(?:[A-Z]\w*)+)\}|\{(?:insert|add|enter|fill in) [^{}\n]{3,60}\}"
        r"|(?<![^\s(\"“*])[$#%@]?\{\$?(?:[a-z]+(?:_[a-z]+)+|topic|company|industry|query|context|question|product"
        "|customer"
        rf"|client|inputs?|[A-Z]{{2,}}(?:_[A-Z]{{2,}})+|{_CAPITAL})\}}(?![\w{{])"
        rf"|[$#%]\{{(?:{_SMALL})\}}(?![\w/.{{])"
        rf"|(?<![\w/.-])\$\{{(?!{_ENVIRONMENT}\b)[A-Z]{{3,}}(?:_[A-Z]+)*\}}(?![\w/.{{-])"
        r"|(?<!\w)%\((?:[a-z]+_)*(?:name|topic|company|year|date|industry|city|title|product|client"
        r"|query)\)s(?!\w)"
    )


_MERGED = frozenset(
    "first_name last_name full_name user_name company_name client_name customer_name fname lname firstname lastname"
    " username report_date client_id client customer recipient company_id contact_name name due_date".split()
)
"""One of these words stands in most variables of programs that write letters."""


def is_merged(document: Document) -> bool:
    """Tell whether a text may hold a variable of such a program; one mark is found faster than two."""
    text = document.text
    if "{" in text and any(mark in text for mark in ("{{.", "{{ .", "{{- .")):
        return True
    if "<" in text and "%" in text and "<%" in text:
        return True
    told = not document.word_set.isdisjoint(_MERGED)
    return told and any(mark in text for mark in ("%%", "NAME%", "*|", "[["))


@cache
def merged() -> re.Pattern[str]:
    """A variable of a program for letters, mails or pages of a site."""
    return re.compile(
        r"<%[=-]? ?@?(?!current_|page|site|config|data|partial|yield|content|end\b|else\b)[a-z][\w.]* ?-?%>"
        r"|%%[A-Z_]{3,30}%%|(?<!\*)\*\|[A-Z_]{3,20}\|\*(?!\*)"
        r"|(?<!\w)%(?:FIRST|LAST|FULL|USER|COMPANY|CLIENT|CUSTOMER)_?NAME%|\[\[[a-z]+(?:_[a-z]+)+\]\](?![({])"
        r"|\{\{-? ?\.[A-Z]\w*(?:\.\w+)* ?-?\}\}"
    )


@cache
def loud() -> re.Pattern[str]:
    """A variable in capitals, or with marks that nothing else has: whatever the text speaks of."""
    name = rf"(?:[A-Z]{{2,}}(?:_[A-Z]{{2,}})+|{_CAPITAL})"
    return re.compile(
        rf"(?<![\w%])%(?!{_ENVIRONMENT}%){name}%(?![\w%])|\[\[ ?{name} ?\]\](?![({{])|@@[A-Z]{{3,}}(?:_[A-Z]+)*@@"
        rf"|(?<![#\w])##[A-Z]{{3,}}(?:_[A-Z]+)*##(?!#)|(?<!<)<<{name}>>(?!>)|«{name}»|\[%[- ]*[a-z_.]+[- ]*%\]"
        r"|<\?(?:php echo |= ?)\$?\w[^<>\n]{0,40}\?>|(?<![\w$])\$[A-Z]{3,}(?:_[A-Z]{2,})+\$(?!\w)"
        rf"|(?<![\w\]!])\[[A-Z]{{2,}}_(?:[A-Z]+_)*(?:NAME|DATE|TITLE|ADDRESS|EMAIL|COMPANY|CLIENT|YEAR|NUMBER"
        rf"|AMOUNT)\]"
        r"(?![(\[:])"
    )


@cache
def variable() -> re.Pattern[str]:
    """A word that makes braces in its sentence a subject, in lower case."""
    return re.compile(r"\b(?:template|variable|placeholder|replace|substitut|interpolat|expand|syntax|curly)")


@cache
def figures() -> re.Pattern[str]:
    """A figure whose digits are still to come."""
    return re.compile(
        r"(?<![\w.])X ?% (?:to|and|or) Y ?%|(?<![\w$])\$(?:(?:first|last|customer|company|user)_?name"
        r"|company|topic"
        r"|customer|industry)(?!\w)"
        r"|(?<![\w.])[$€£] ?(?:[Xx]{2,3}(?:[.,][Xx]{1,3})*|X\.X{1,2}|X(?= (?:million|billion|bn|per\b)"
        r"|[MB]\b))(?!\w|[.,]\d)"
        r"|(?<![\w.])XX(?= (?:euros|dollars|pounds|tons|tonnes|hours|days|weeks|months|years|people|points"
        r"|patients|participants|respondents|users|customers|employees|million|billion|percent"
        r"|countries|companies|studies|interviews)\b)"
        r"|(?<![\w.])(?:X{2,3}|[Xx]{1,2}\.[Xx]{1,2}) ?%|(?<!\w)20XX(?!\w)|(?<!\w)(?:19|20)\d\d-(?:xx-xx"
        r"|XX-XX|mm-dd"
        r"|MM-DD)(?!\w)"
    )


@cache
def sentences() -> re.Pattern[str]:
    """A sentence that holds the place of another one, in lower case."""
    return re.compile(
        r"lorem\s+ipsum\s+dolor\b"
        r"|placeholder (?:text|content|paragraph|section) (?:for the|for this|goes|here)\b"
        r"|(?:insert|add|place|put) (?:an? |the |your |some )?(?:[\w'-]+ ){0,2}?(?:graph|chart|image|table"
        r"|figure"
        r"|photo|logo|data|text"
        r"|quote|screenshot|diagram|map|link)s?(?: [\w'-]+){0,6} here\b(?=[.!]?\W*$)"
        r"|(?:add|insert|enter|write|type|put) (?:your |the |some )?(?:own )?(?:text|content|title|caption"
        r"|description|comment"
        r"|summary|answer)s? here\b(?=[.!]?\W*$)|your (?:own )?(?:text|content|title|caption|description"
        r"|comment|answer) here\b"
        r"(?=[.!]?\W*$)"
        r"|(?:(?:your|the|main|section|some|actual) )?(?:content|text|description|details|summary|image"
        r"|chart|graph"
        r"|table|bio|information|introduction|conclusion|body)(?: text| content)? (?:goes"
        r"|go) here\b(?=[.!]?\W*$)",
        re.M,
    )


INVENTED = frozenset(
    {
        *(
            "placeholder",
            "placeholders",
            "hypothetical",
            "fictional",
            "fictitious",
            "illustrative",
            "simulated",
            "invented",
        ),
        *("imaginary", "fabricated", "made-up", "made"),
    }
)
"""One of these words stands in each remark that figures are no figures."""


@cache
def invented() -> re.Pattern[str]:
    """A remark that the figures are no figures, in lower case."""
    return re.compile(
        r"\b(?:data|figures|numbers|values|statistics|percentages|metrics|estimates|amounts|quotes|names"
        r"|sources"
        r"|references"
        r"|citations)\b[^.()\n]{0,70}?"
        r"\b(?:is|are|were|have been) (?:(?:only|purely|entirely|all|largely|merely|simply|completely|just) )?"
        r"(?:a |an |used as )?(?:placeholders?|hypothetical|fictional|fictitious|illustrative|simulated"
        r"|made-up"
        r"|invented|imaginary|fabricated)\b",
    )


@cache
def confessed() -> re.Pattern[str]:
    """What makes such a remark one about a report, not about a worked example."""
    return re.compile(
        r"\breplace|\bplaceholder|\breal(?:-time)?\b|\bactual\b|\bdue to\b|\black\b"
        r"|\billustrat\w+ (?:purposes?"
        r"|only)\b"
        r"|\bpurposes? of (?:this|the)\b|\bin this (?:context|document|table)\b|\bthis (?:report|analysis)\b",
        re.I,
    )


DENIED = re.compile(
    r"\b(?:none|not|never|nor|no)\b (?:\w+ ){0,3}?(?:placeholders?|hypothetical|fictional|fictitious|illustrative"
    r"|simulated|made-up|invented|imaginary|fabricated)\b"
)
"""What says that they are real."""
REPLACED = re.compile(r"\breplace (?:this |it |them )?with (?:the )?(?:actual|real|verified)\b")
"""What ``stated-gap`` reports, in lower case."""


@cache
def stand_ins() -> re.Pattern[str]:
    """A name that stands for a name: "X University", "Study B", "Figure X"."""
    return re.compile(
        rf"\b(?:{_LETTER} {_BODY}|(?:university|institute) (?:of )?{_LETTER}"
        r"|(?:company|study|firm|vendor|brand|competitor|university|institute|hospital|organi[sz]ation) [a-z]"
        r"|(?:figure|table|appendix|section|chapter|exhibit) (?:x{1,3}|y))(?![\w'’.-]*\w)",
    )


@cache
def supposed() -> re.Pattern[str]:
    """What makes such a name an example."""
    return re.compile(
        r"\b(?:suppose|imagine|consider|assume|assuming|let|say|hypothetical\w*|fictional|fictitious"
        r"|example|e\.g"
        r"|instance"
        r"|if|when|whether|would|call(?:ed)?|anonymi[sz]ed|pseudonym\w*|scenario|unnamed|confidential\w*"
        r"|you|your"
        r"|we)\b",
    )


MADE_UP = re.compile(
    r"\b(?:suppose|imagine|hypothetical\w*|fictional|fictitious|examples?|e\.g|scenarios?"
    r"|thought experiment)\b"
)
"""What makes a whole section an example, in lower case."""


@cache
def roman() -> re.Pattern[str]:
    """A label numbered with a Roman numeral, which makes "Figure X" the tenth."""
    return re.compile(
        r"\b(?:figure|table|appendix|section|chapter|exhibit) (?:i{1,3}|i?v|vi{1,3}|ix|xi{1,3}|[abcd])\b"
    )


@cache
def template() -> re.Pattern[str]:
    """Words of a document that is a form."""
    return re.compile(r"\btemplates?\b|\bplaceholders?\b|\bboilerplate\b|\bfill[- ]in\b", re.I)


@cache
def engine() -> re.Pattern[str]:
    """Marks of a program that fills the braces when it shows the page."""
    return re.compile(
        r"^:\w[\w-]*: |^\[\[\w|^@def \w+ =|\A\+{3}[ \t]*$|\{%|\{\{<|\{\{-|\{\{ ?\w+\([\"']"
        r"|\{\{\s*(?:site|page|config|env|checksum|\.|include|cookiecutter)\b",
        re.M,
    )


@cache
def labels() -> re.Pattern[str]:
    """What stands in front of a field."""
    return re.compile(
        r"(?:date|year|name|title|company|city|country|location|amount|e-?mail|website|by|prepared for|to|from"
        r"|(?<!\w)(?:on|since|until|as of|before|after|in|at))\W*$",
        re.I,
    )


@cache
def tags() -> re.Pattern[str]:
    """A field in angle brackets, which a browser hides."""
    return re.compile(
        r"<(?:(?:TODO|FIXME|TB[ADC]|INSERT|PLACEHOLDER)\b[^<>\n]{0,120}|ADD [A-Z][^<>\n]{3,80}"
        r"|(?:todo|fixme|placeholder)(?::| for) ?[^<>\n=\"]{3,120}|(?:insert|add|fill in) (?:an? |the |your"
        ' )[^<>\n="]{3,120}'
        r"|your (?:[\w-]+ ){1,3}here|(?:Your|Client|Company|Customer|Author|Project|Product|First|Last"
        r"|Insert|Recipient|Contact|Analyst)"
        r" [A-Z][^<>\n=\"]{1,40}"
        r"|[Ii]nsert (?:[\w'’]+ ){0,4}(?:name|logo|date|image|chart|table|title|text|link|here)"
        r"|(?:your) (?:name"
        r"|company|email|e-mail|title|phone|address|date|position|website)[^<>\n=\"]{0,30})>"
    )


@cache
def own_name() -> re.Pattern[str]:
    """A line of a title page that asks for a name."""
    return re.compile(
        r"^[ \t>*_-]*[A-Z][\w ]{1,29}[*_]*:[ \t*_]*(your (?:full )?(?:name|company|organi[sz]ation|title"
        r"|e-?mail"
        r"|position|institution|affiliation)(?: here| name| address)?|dd/mm/yyyy|mm/dd/yyyy"
        r"|yyyy-mm-dd)[ \t*_]*$",
        re.I | re.M,
    )


TO_DO = re.compile(
    r"XXX:? (?:check|ask|add|fix|verify|confirm|insert|update|rewrite|remove|clarify|explain|look|need|decide|write"
    r"|find)\b"
    r"|(?:TODO|TBD|FIXME|TKTK)\b(?:\([\w .@/-]{1,30}\))?(?: ?[:–—-] ?\S|\W*$|\W* by )",
    re.M,
)
TO_DO_CELL = re.compile(r"(?:TODO|TBD) ?[:–—] ?\w")
OPEN = re.compile(
    r"\[?\(?(?:to be (?:confirmed|determined|announced|updated|generated)\b(?! in)|tb[da]\b|todo\b)", re.I
)
DATED = re.compile(
    r"(?:, |\(|date\W*|\d\.? |(?:january|february|march|april|may|june|july|august|september|october|november"
    r"|december) |FY ?)$",
    re.I,
)
"""What stands in front of the year of a date or of a citation."""
LEFT_OPEN = re.compile(
    r"\(to be (?:confirmed|determined|announced|updated)\b(?! in\b)|\(add your own\b"
    r"|\(insert (?:an? )?[a-z]+ [“\"][^”\"]+[”\"]\)",
    re.I,
)
BOX = re.compile(r"\[ ?x ?\]", re.I)
"""The box of a task, ticked."""
