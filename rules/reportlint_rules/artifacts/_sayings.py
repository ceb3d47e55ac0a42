"""Words of what rules of this family flag, sentence by sentence: most documents hold none, and the rules rest."""

import re
from collections.abc import Iterable, Set

from reportlint import Document, Span, rare
from reportlint_rules.artifacts._text import beginning_with, content_start, openings

Groups = tuple[Set[str], ...]


def groups(*rows: str) -> tuple[Groups, ...]:
    """Rows of groups of words, the groups of a row with a stroke between them."""
    return tuple(tuple(frozenset(group.split()) for group in row.split("|")) for row in rows)


def holds(words: Set[str], rows: Iterable[Groups]) -> bool:
    """Tell whether words hold one of each group of a row."""
    return any(all(not words.isdisjoint(group) for group in row) for row in rows)


def said(document: Document, rows: Iterable[Groups]) -> bool:
    """Tell whether a sentence holds one word of each group of a row, the first one of which is rare."""
    words = document.word_set
    for row in rows:
        if all(not words.isdisjoint(group) for group in row):
            for sentence in document.sentences_with(row[0]):
                if holds(set(document.words.list(sentence.span)), (row,)):
                    return True
    return False


# What assistants say to their users: chat-residue.
_TALK = frozenset(
    """
    i i'll i'm i've i'd me my you you'd you'll you've you're your here here's let let's happy glad please
    feel hesitate hope apologies sorry thank thanks markdown chatgpt claude gemini copilot perplexity
    regenerate
    """.split()
)
"""One of these words stands in most of it."""
_TALK_SIGNS = rare(
    r"\bas\s+(?:you\s+)?(?:requested|instructed|asked|wished|specified|required)|\bas\s+per\b"
    r"|\bthis\s+(?:edited|revised|updated|rewritten|improved|reworked|polished|final)\s+(?:version|draft"
    r"|text|article|post"
    r"|report)|(?:yes|no|certainly|absolutely),\s+based\s"
    r"|(?:great|good|excellent|fantastic|insightful|interesting)\s+question|ready\s+for\s+the\s+next"
    r"|this\s+(?:response|answer|conversation)\s+(?:helpful|better|useful)|\bbelow\s+(?:is|are)\s"
    r"|\bthis\s+(?:blog\s*post|article|report|essay|summary|response|draft|text)\s+(?:captures|meets|follows|adheres)"
    r"|copy\s+code|thought\s+for\s"
)
_TALK_CUES = frozenset(
    """
    requested instructed asked wished specified required per edited revised updated rewritten improved
    reworked polished final based question ready helpful better useful below captures meets follows
    adheres copy seconds
    """.split()
)
"""One of these words stands in the rest, and one of these signs."""
_TALK_PARTS = {
    "this": (
        "edited", "revised", "updated", "rewritten", "improved", "reworked", "polished", "final", "helpful", "better",
        "useful", "captures", "meets", "follows", "adheres",
    ),
    "as": ("requested", "instructed", "asked", "wished", "specified", "required", "per"),
    "based": ("yes,", "no,", "certainly,", "absolutely,"),
    "question": ("great", "good", "excellent", "fantastic", "insightful", "interesting"),
    "next": ("ready",), "is": ("below",), "are": ("below",), "code": ("copy",), "for": ("thought",),
}  # fmt: skip
"""A part of each such sign, and others of which it holds one: asked for ten times as fast as a sign."""
_GOES_ON = frozenset("expand elaborate answer".split())
_AGREES = rare(
    r"(?:certainly|sure|of\s+course|absolutely|ok(?:ay)?|alright|all\s+right|great|got\s+it|understood"
    r"|no\s+problem)\b"
)
_TALK_FIRST = re.compile(
    r"(?:draft|version|report|article|answer|response|rewritten|output)\s*:|user['’]s|provided|certainly"
    r"|sure|absolutely"
)
_FOREIGN = frozenset(
    """
    abaixo absolument acuerdo aide aimeriez aiut ajud alles als analisi anbei anforderungen antwort
    análise análisis aqui aquí articolo artificiale artificielle artigo artikel artículo asistente
    assistente assolutamente atend attentes autres avec avez avisar avise avísame avíseme ayud bene
    benötig bericht besoin bin bisogno bitte brauch cela certainement certamente certeza certo ces cette
    che chiedere claro consultar contattarmi continuación convient cosa cumpla cómo das dass decir dein
    deine deixe demander den der desde desea deseas deseja desejar desidera desideri dessous diese dieser
    dieses diga dime dirmi dis dites dud dudes déjame désirez dímelo ecco ein eine einfach eis
    encontrarás entendido entrar entwurf erstelle erwartungen esitare esiti espero espère esta esto estos
    estou estoy está faccia fais faites fammi farmi fassung fateci fatemi finden findest fique folgenden
    folgt gerne gostaria gustaría gusto hab habe hacer hai hazme helfe helfen hesite hier hilfreich hilft
    hoffe hágame házmelo hésitez ich ihr ihre indícame informe inteligencia inteligência intelligenz
    intelligenza isso ist isto kann klar könnte künstliche langage lass lasst lenguaje les linguagem
    linguistico luego magst mich modello modelo modèle moi möcht möchten möchtest mögen nachfolgend
    natürlich necesita necesitas noch não nützlich pas pedir perfecto perfeito perfetto perguntar peux
    piacere plaisir poser posso pourrais prazer precisar preferir prefieres preguntar presenta presento
    puedo quanto quer questa questo qui quiere quieres quiser qué rapport rapporto relatório relazione
    reporte resposta respuesta resumen resumo riassunto riepilogo riportat risposta répond réponse résumé
    saber sag sapere savoir schreibe segue seguito selbstverständlich seu sicher sie sim sind sinta sirva
    soddisf solicitar soll sono souhaites souhaitez spero sprachmodell stehe sua suis supuesto synthèse
    sûr também también tant tengo tenho testo texte texto tienes ton traducción traduction traduzione
    tradução trouverez trova trovi très tua tuo uma una une unten util utile verfüge versione versión
    versão veux você voici voilà vontade votre vou voulez vous voy vuoi vuole weitere wenn willst wissen
    wollen wünsch wünschen zusammenfassung útil übersetzung
    """.split()
)
"""The words of the patterns in other languages that are written in Latin letters (``_chat.words_of``)."""
_FURTHER = frozenset(
    """
    het een niet voor naar och att är för inte nie jest się oraz które için olarak ve bir daha của các và được là
    yang untuk dengan dan dari
    """.split()
)
"""The small words that tell further languages (``_chat.FURTHER_WORDS``); two tell one."""
_FOREIGN_SCRIPT = re.compile(
    "[\u0400-\u04ff\u0620-\u064a\u0904-\u0939\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
)
OPENS = re.compile(
    r"(?:certainly|sure|of course|absolutely|ok(?:ay)?|alright|all right|great|got it|understood|no|yes|let me|here"
    r"|based|given|drawing|below|the following|i|thanks?|good|excellent|attached|revised|final|first|rough|updated"
    r"|edited|improved|rewritten|draft|response|answer|output|this|thought|my|that|what|fantastic|insightful"
    r"|hello|hi|hey|no worries|sounds|will do|chatgpt|claude|gemini|copilot|perplexity|regenerate|copy|message"
    r"|was|is this|.end"
    r"|the (?:data|information|results|evidence|sources|articles|findings)|data|information|results|evidence|sources"
    r"|interesting|happy|glad|now|let|shall|should|may|perfect)\b"
)
"""So begins each English opener: most sentences do not, and the patterns need not be compiled for them."""
SPEAKS = re.compile(
    r"(?:as|please|note|be|remember|keep|disclaimer|i|feel|just|let|tell|would|do|if|you|my|sincere"
    r"|apologies|sorry|here"
    r"|is|could|can|say|hope|great|good|excellent|fantastic|insightful|interesting|that|this|what|a|to"
    r"|don['’]t|are|ready"
    r"|does|did|below)\b"
)
"""So begins what counts everywhere in English."""
_CLOSES = rare(
    r"(?:advise|happy|glad|shall|should|the\s+(?:above|following|edited|revised|updated|rewritten|final"
    r"|improved|report"
    r"|article|blog|post|essay|summary|analysis|answer|response|draft|version|outline|bullet|overview|document|write"
    r"|breakdown|text|content|translation|rewrite|plan|proposal|briefing|paper))\b"
)
"""So begins, besides, what counts at the end only."""


MISSING_CUES = frozenset(
    """
    missing provide provided providing include included attach attached share shared paste pasted upload uploaded
    supply supplied specify specified incomplete truncated cut empty receive received attachment mentioned
    request message prompt
    """.split()
)
"""One of these words stands in each remark that input is missing,"""
MISSING_WHO = frozenset("i i'm i'd i'll me you you've your".split())
"""and one of these."""


def chat(document: Document) -> bool:
    """Tell whether somebody may speak to a user."""
    words, folded = document.word_set, document.folded
    if not words.isdisjoint(_FOREIGN) or (not folded.isascii() and _FOREIGN_SCRIPT.search(folded)):
        return True
    if len(words & _FURTHER) > 1:
        return True
    if "[end" in folded or "(end" in folded:
        return True
    if not words.isdisjoint(MISSING_WHO) and not words.isdisjoint(MISSING_CUES):
        from reportlint_rules.artifacts._chat_missing import missing_input

        if missing_input(document):
            return True
    blocks = openings(document)
    # A file that begins without a heading may begin with anything that an assistant says.
    if blocks and not blocks[0].block.section and OPENS.match(folded, blocks[0].start):
        return True
    if any(OPENS.match(folded, o.start) and _TALK_FIRST.search(folded, *o.block.text) for o in blocks[:2]):
        return True
    for (start, end), _ in document.sentences_with(_TALK_CUES):
        told = folded[start:end]
        for part, others in _TALK_PARTS.items():
            if part in told and any(other in told for other in others):
                if _TALK_SIGNS.search(folded, start, end):
                    return True
                break
    for sentence in document.sentences_with(_GOES_ON):
        if _AGREES.match(folded, content_start(document, document.blocks[sentence.block])):
            return True
    for sentence in document.sentences_with(_TALK):
        if OPENS.match(folded, content_start(document, document.blocks[sentence.block])):
            return True
        # What begins one sentence may go on in the next: "I hope that helps. Let me know".
        at = document.sentence_at(sentence.span.start)
        for other in document.sentences[max(0, at - 2) : at + 1]:
            start = _ink(folded, other.span)
            if SPEAKS.match(folded, start) or _CLOSES.match(folded, start):
                return True
    return False


def _ink(folded: str, span: Span) -> int:
    start, end = span
    while start < end and folded[start].isspace():
        start += 1
    return start


# What a program knows and could not look up: cutoff-disclaimer.
SPEAKER = frozenset("my i me meines meiner mein meine ma mes mi minha meu mio mie 我 私 제 저의 나의".split())
"""Who speaks: one of these words stands in each remark, but for "this answer may not reflect the latest"."""
CUES = (
    "cutoff", "cut-off", "internet", "browse", "browsing", "i have no ", "my data", "search the", "search tool",
    "look up",
    "external", "verify the", "i confirm", "cannot confirm", "t confirm", "cut off", "my last", "my latest",
    "my most", "my current", "my knowledge",
    "my training", "my own", "real-time", "up-to-date", "to me up", "to me as", "to me until",
    "available up to", "available as of", "outdated", "wissen", "stand mein", "kenntnis", "trainingsdaten",
    "ma dernière", "ma date", "mes données", "mes connaissances", "mi última", "mi fecha", "mi conocimiento",
    "minha", "meu conhecimento", "mio ultimo", "mie conoscenze", "截至我", "我的", "私の", "제 ", "저의", "나의",
)  # fmt: skip
"""One of these, too, in lower case: far rarer than who speaks."""
_ANSWER = frozenset({"information", "response", "answer"})
_ITSELF = (
    "report analysis overview document review summary article answer response content contents information figures"
    " findings section sections estimates"
)
_LIVE = "real live minute date current recent online external internet web search browsing specialized specialised"
_REACH = (
    "data information source sources search searches tool tools internet web browsing database databases connection"
    " capability capabilities access feed feeds news"
)
_REMOTE = groups(
    f"without | access connection search browsing | {_ITSELF} here cannot following",
    "lack absence limited unavailability limitation limitations no restricted missing"
    f" | {_LIVE} | {_REACH} | following below above here report analysis provided based illustrative"
    f" estimate estimates"
    " cannot placeholder",
    "accessible available inaccessible unavailable | real live web online | because as since"
    " | data information sources feeds",
    "retrieved accessed obtained fetched | real live current date | data information figures prices | could"
    " can cannot",
    "search searches access browsing | no | real live online",
    "training | based",
    "browsing search retrieval internet | no | tool tools access connection",
    f"reflect include capture cover account | {_ITSELF} | extends extend goes reach reaches runs current"
    f" based limited"
    " relies draws drawn | does do may might will",
    "knowledge | up until through as available | general existing internal prior pre trained available",
)


def speaking(document: Document) -> Iterable[int]:
    """Yield the indices of the blocks in which a program may speak of what it knows."""
    texts, starts, folded = document.words.texts, document.words.starts, document.folded
    spoken = {s.block for s in document.sentences_with(SPEAKER)}
    spoken.update(
        document.block_at(starts[i]) for i in document.places_of(_ANSWER) if i and texts[i - 1] == "this"
    )
    for index in spoken:
        start, end = document.blocks[index].text
        if any(folded.find(cue, start, end) >= 0 for cue in CUES):
            yield index


def cutoff(document: Document) -> bool:
    """Tell whether somebody may speak of what he knows, or could not look up."""
    return any(True for _ in speaking(document)) or said(document, _REMOTE)


# What speaks of the task: prompt-residue.
_TASK_FIRST = frozenset(
    """
    expected task system user original prompt agent your please write generate create produce prepare
    compile draft conduct act behave query question topic
    """.split()
)
_TASK_EDGE = frozenset("please ensure make do don't avoid keep maintain use adopt your remember".split())
_TASK_TELLS = frozenset(
    """
    describe specify mention summarize summarise discuss elaborate outline suggest assess state evaluate
    explain recommend define identify analyze analyse highlight provide include list add
    """.split()
)
_TASK_ORDER = re.compile(
    r"the\s+(?:user\b|(?:final\s+)?(?:report|article|essay|blog\s+post|output|answer)\s+(?:must|should))"
)
_TASK_COUNT = re.compile(r"(?:count|words)\s*[:=]|字数|文字数|글자")
_TASK_ROWS = groups(
    "user user's human prompt preamble fences backticks markdown",
    "task | requested instructed specified asked stated required description",
    "instruction instructions | requested instructed specified asked stated required following based according per",
    "criteria | expected", "answer | final", "begin | important", "interesting | relevant | year", "got | context",
    "explanation explanations | include add write output | don't not",
)  # fmt: skip
REMARKED = frozenset(
    """
    requested instructed asked specified user prompt brief instructions request words tone self spelling
    assignment audience headings references sources bullet instruction lay assistant terms citations
    pronouns your user's output role constraint constraints limit structure respond json
    """.split()
)
_TEXT = (
    r"(?:section|answer|response|summary|report|text|paragraph|article|overview|analysis|passage|chapter|essay|post"
    r"|explanation|description|part)"
)
_REMARK = rare(
    r"[(\[*_ ]{0,4}(?:note\s+to\b|as\s+(?:you\s+)?(?:requested|instructed|asked|specified|stated|per\b"
    r"|(?:the\s+)?instruct)"
    r"|(?:as\s+)?per\s+(?:your|the\s+(?:prompt|brief|instruction|assignment))|in\s+(?:line|accordance|response)\b"
    r"|to\s+(?:fulfil|comply|satisfy|meet|answer|address)|the\s+(?:user|assignment|prompt|following)"
    rf"|(?:the|this)\s+{_TEXT}\s+(?:was|is|has|above|below|kept|limited|held|restricted|confined|written|deliberately"
    r"|meets|respects|stays|observes|fits|keeps|follows|uses|adheres)\b"
    r"|user|system|instruction|prompt|task|expected|role|constraint|requirement|audience|target|tone|length"
    r"|output|your"
    r"|(?:below|here|following)\s+is\b|following\s+your|based\s+on\s+your|according\s+to\s+your"
    r"|(?:since|because|as)\s+the\s+prompt|i\s+(?:should|need|must|will)\b|(?:approx|about|around|~|max|maximum)\W*"
    r"(?:about\s+|around\s+)?\d|respond|answer\s+in|do\s+not|don['’]t|ignore|\d{2,4}\s*[-–]"
    r"|(?:please\s+)?(?:write|draft|describe|explain|summari[sz]e|provide|include|use|keep|avoid|limit"
    r"|ensure|make\s+sure"
    r"|remember|end|begin|start|maintain|add)\b)"
)
_ASSURED = groups(
    "synthetic fabricated mock placeholder hallucinated invented dummy simulated fake fictional | no not"
    " none never without"
    " rather instead",
    "made | up | no not none never without rather instead",
)


def prompt(document: Document) -> bool:
    """Tell whether somebody may speak of the task."""
    words, folded = document.word_set, document.folded
    if holds(words, _TASK_ROWS) or ("you" in words and beginning_with(document, frozenset(("you",)))):
        return True
    blocks = openings(document)
    first = beginning_with(document, _TASK_FIRST)
    if any(o in blocks[:2] for o in first):
        return True
    edge = {o.place for o in (*blocks[:2], *blocks[-2:])}
    for place in edge:
        block = folded[slice(*document.blocks[place].text)]
        if ("count" in block or "words" in block or not block.isascii()) and _TASK_COUNT.search(block):
            return True
    if any(o.place in edge and o.block.kind == "paragraph" for o in beginning_with(document, _TASK_EDGE)):
        return True
    if any(
        _TASK_ORDER.match(folded, o.start)
        for o in beginning_with(document, frozenset(("the",)))
        if o.place in edge
    ):
        return True
    told = [o for o in beginning_with(document, _TASK_TELLS) if o.block.kind == "item" and not o.block.label]
    if sum(folded.find(":", o.start, o.block.text.end) >= 0 for o in told) > 1 or said(document, _ASSURED):
        return True
    title = document.sections[1].title.strip() if len(document.sections) > 1 else ""
    if "." in title and " " not in title:
        return True
    return any(_REMARK.match(folded, _ink(folded, s.span)) for s in document.sentences_with(REMARKED))
