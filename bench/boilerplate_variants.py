"""Template variants for ``bench/boilerplate.py``; all sentences are written for this project.

``{t}`` is the topic, ``{b1}`` … what speaks for it, ``{c1}`` … what speaks against it, in capitals at the start of
a sentence. A variant may begin with its language (``de|``; ``e2|`` to ``e4|`` are further stocks of English items).
"""
# ruff: noqa: E501 (a sentence a line)

TOPICS = (
    *(
        "school gardens",
        "cargo bikes",
        "heat pumps",
        "public fountains",
        "night trains",
        "urban beekeeping",
        "rooftop farms",
    ),
    *(
        "tool libraries",
        "flood meadows",
        "community choirs",
        "street markets",
        "repair cafés",
        "green facades",
        "tidal mills",
    ),
)

POOLS = {
    "en": (
        [
            *(
                "lower running costs",
                "cleaner air",
                "shorter travel times",
                "stronger neighbourhood ties",
                "better sleep",
            ),
            *(
                "increased resilience",
                "improved safety",
                "higher property values",
                "reduced noise",
                "greater autonomy",
            ),
            *(
                "richer soil",
                "faster recovery after storms",
                "wider access for older people",
                "fewer accidents",
            ),
        ],
        [
            *(
                "high initial costs",
                "a shortage of trained staff",
                "complex permits",
                "seasonal demand",
                "theft",
            ),
            *(
                "uneven maintenance",
                "limited space",
                "dealing with sceptical residents",
                "ageing infrastructure",
            ),
            *(
                "unclear responsibilities",
                "securing long-term funding",
                "coordinating many partners",
                "bad weather",
            ),
        ],
    ),
    "e2": (
        [
            "saving time",
            "scalability",
            "lower emissions",
            "ease of use",
            "transparency",
            "customer loyalty",
            "flexibility",
            "a sense of belonging",
            "less waste",
            "resilience",
            "healthier diets",
            "predictable budgets",
        ],
        [
            "vendor lock-in",
            "steep learning curves",
            "noise",
            "privacy",
            "regulatory uncertainty",
            "a lack of skills",
            "opposition from neighbours",
            "resistance to change",
            "maintenance",
            "vandalism",
            "unequal access",
            "data quality",
        ],
    ),
    "e3": (
        [
            "a steady income",
            "room for play",
            "pride of place",
            "cooler summers",
            "stronger local trade",
            "skills for young people",
            "fresh produce",
            "longer asset life",
            "new jobs",
            "a livelier centre",
            "shade on hot days",
            "trust among neighbours",
        ],
        [
            "rusting parts",
            "patchy data",
            "volunteer burnout",
            "complaints about smell",
            "tight deadlines",
            "supply gaps",
            "lengthy tenders",
            "hidden fees",
            "wet winters",
            "thin margins",
            "muddled rules",
            "worn surfaces",
        ],
    ),
    "e4": (
        [
            "visible progress",
            "calm evenings",
            "longer opening hours",
            "a sense of purpose",
            "spare parts from the region",
            "warm classrooms",
            "early warnings",
            "songbirds",
            "clear views",
            "shared meals",
            "repeat visitors",
            "dry cellars",
        ],
        [
            "rats",
            "unpaid invoices",
            "parking on pavements",
            "a thicket of forms",
            "lawsuits",
            "broken locks",
            "empty seats",
            "salt damage",
            "double booking",
            "frozen pipes",
            "sagging roofs",
            "late buses",
        ],
    ),
    "de": (
        [
            "geringere Kosten",
            "bessere Luft",
            "kürzere Wege",
            "mehr Sicherheit",
            "weniger Lärm",
            "höhere Zufriedenheit",
        ],
        [
            "hohe Anfangskosten",
            "fehlendes Personal",
            "lange Genehmigungen",
            "wenig Platz",
            "Diebstahl",
            "unklare Zuständigkeit",
        ],
    ),
    "fr": (
        [
            "des coûts réduits",
            "un air plus pur",
            "des trajets plus courts",
            "moins de bruit",
            "plus de sécurité",
            "un sol riche",
        ],
        [
            "des coûts élevés",
            "un manque de personnel",
            "des permis complexes",
            "le vol",
            "un espace limité",
            "la météo",
        ],
    ),
    "es": (
        [
            "menores costes",
            "aire más limpio",
            "trayectos más cortos",
            "menos ruido",
            "más seguridad",
            "suelos más ricos",
        ],
        [
            "altos costes iniciales",
            "falta de personal",
            "permisos complejos",
            "robos",
            "poco espacio",
            "mal tiempo",
        ],
    ),
}

DEVELOPED = {
    "include, however": (
        "The benefits of {t} include {b1}, {b2}, and {b3}. However, it also poses significant challenges, such as {c1}, "
        "{c2}, and {c3}."
    ),
    "among, nevertheless": "Among the advantages of {t} are {b1}, {b2}, and {b3}. Nevertheless, drawbacks such as {c1}, {c2}, and {c3} remain.",
    "offers several advantages": (
        "{T} offer several advantages, including {b1}, {b2}, and {b3}. On the other hand, they come with limitations like "
        "{c1}, {c2}, and {c3}."
    ),
    "two lists": (
        "Key benefits of {t} include:\n\n* {b1}\n* {b2}\n* {b3}\n\nChallenges of {t} include:\n\n* {c1}\n* {c2}\n* {c3}"
    ),
    "labelled items": "* **Benefits**: {b1}, {b2}, and {b3}\n* **Challenges**: {c1}, {c2}, and {c3}",
    "while brings": "While {t} bring {b1}, {b2}, and {b3}, they also face obstacles such as {c1}, {c2}, and {c3}.",
    "reversed": "The main challenges of {t} are {c1}, {c2}, and {c3}. Their benefits, however, include {b1}, {b2}, and {b3}.",
    "passive": "{T} are valued for {b1}, {b2}, and {b3}. They are criticised for drawbacks such as {c1}, {c2}, and {c3}.",
    "manifold, colon": (
        "The advantages of {t} are manifold: {b1}, {b2}, and {b3}. Yet several risks must be considered, including {c1}, "
        "{c2}, and {c3}."
    ),
    "plus and minus": (
        "On the plus side, {t} provide {b1}, {b2}, and {b3}. On the minus side, they suffer from {c1}, {c2}, and {c3}."
    ),
    "despite these benefits": (
        "{T} can deliver {b1}, {b2}, and {b3}. Despite these benefits, challenges such as {c1}, {c2}, and {c3} persist."
    ),
    "two paragraphs": (
        "The strengths of {t} lie in {b1}, {b2}, and {b3}.\n\nTheir weaknesses, by contrast, are {c1}, {c2}, and {c3}."
    ),
    "list first": (
        "{B1}, {b2}, and {b3} are among the benefits of {t}. {C1}, {c2}, and {c3} remain their main challenges."
    ),
    "numbered lists": "Benefits of {t}:\n\n1. {B1}\n2. {B2}\n3. {B3}\n\nDrawbacks of {t}:\n\n1. {C1}\n2. {C2}\n3. {C3}",
    "de": (
        "de|Zu den Vorteilen von {t} gehören {b1}, {b2} und {b3}. Allerdings gibt es auch Herausforderungen wie {c1}, {c2} "
        "und {c3}."
    ),
    "fr": (
        "fr|Les avantages de {t} comprennent {b1}, {b2} et {b3}. Cependant, il existe aussi des défis tels que {c1}, {c2} "
        "et {c3}."
    ),
    "es": (
        "es|Los beneficios de {t} incluyen {b1}, {b2} y {b3}. Sin embargo, también plantea desafíos como {c1}, {c2} y {c3}."
    ),
    "report benefits": (
        "Towns that adopt {t} report benefits such as {b1}, {b2}, and {b3}. At the same time, they struggle with issues "
        "like {c1}, {c2}, and {c3}."
    ),
    "four items": (
        "The benefits of {t} include {b1}, {b2}, {b3}, and {b4}. However, there are also hurdles to overcome, including "
        "{c1}, {c2}, {c3}, and {c4}."
    ),
    "two items": "The benefits of {t} include {b1} and {b2}. However, challenges such as {c1} and {c2} must be addressed.",
    "filler between": (
        "The benefits of {t} include {b1}, {b2}, and {b3}. These gains are felt by the whole town. However, {t} also "
        "present difficulties, such as {c1}, {c2}, and {c3}."
    ),
    "emphasis": (
        "The **benefits** of *{t}* include {b1}, {b2}, and {b3}. However, they also pose **challenges**, such as {c1}, "
        "{c2}, and {c3}."
    ),
    "semicolons": "Advantages of {t}: {b1}; {b2}; {b3}. Disadvantages of {t}: {c1}; {c2}; {c3}.",
    "wrapped lines": (
        "The benefits of {t} include {b1},\n{b2}, and {b3}.\nHowever, the approach\nalso has limitations, such as\n{c1}, "
        "{c2}, and\n{c3}."
    ),
    # The first set held back; it stood at .756 before the rule was improved with it.
    "one of the main": "One of the main advantages of {t} is {b1}; others are {b2} and {b3}. One of the main problems is {c1}, followed by {c2} and {c3}.",
    "come at a price": "{T} promise {b1}, {b2}, and {b3}. But these advantages come with difficulties: {c1}, {c2}, and {c3}.",
    "opportunities and risks": "The opportunities of {t} range widely and include {b1}, {b2}, and {b3}. Risks include {c1}, {c2}, and {c3}.",
    "lists with a turn": "Some advantages of {t} are:\n\n- {B1}\n- {B2}\n- {B3}\n\nHowever, there are also some disadvantages:\n\n- {C1}\n- {C2}\n- {C3}",
    "bold paragraphs": "**Advantages:** {B1}, {b2}, and {b3}.\n\n**Disadvantages:** {C1}, {c2}, and {c3}.",
    "pros and cons": "The pros of {t} are {b1}, {b2} and {b3}; the cons are {c1}, {c2} and {c3}.",
    "challenges first, despite": "Despite challenges like {c1}, {c2} and {c3}, {t} offer benefits such as {b1}, {b2} and {b3}.",
    "by adopting": "By adopting {t}, towns can enjoy advantages such as {b1}, {b2}, and {b3}. That said, barriers including {c1}, {c2}, and {c3} must not be underestimated.",
    "not without": "{T} bring benefits like {b1}, {b2}, and {b3}, but they are not without their challenges: {c1}, {c2}, and {c3}.",
    "no comma before and": "The strengths of {t} are {b1}, {b2} and {b3}. Their weaknesses are {c1}, {c2} and {c3}.",
    "labelled, four items": "- **Strengths:** {b1}, {b2}, {b3}, {b4}\n- **Limitations:** {c1}, {c2}, {c3}, {c4}",
    "are faced with": "Users of {t} benefit from {b1}, {b2}, and {b3}. Yet they are confronted with concerns such as {c1}, {c2}, and {c3}.",
    "associated with": "{T} are associated with {b1}, {b2}, and {b3}. Their adoption is hindered by obstacles such as {c1}, {c2}, and {c3}.",
    "lists with sentences": "The advantages of {t} include the following:\n\n1. {B1} can be expected in the first year.\n2. {B2} follows in the second.\n\nThe main challenges are:\n\n1. {C1} slows the start.\n2. {C2} remains an open question.",
    "de, reversed": "de|Zu den Nachteilen von {t} zählen {c1}, {c2} und {c3}. Die Vorteile sind {b1}, {b2} und {b3}.",
    "dashes": "{T} have clear upsides – {b1}, {b2}, and {b3} – and clear downsides – {c1}, {c2}, and {c3}.",
    # The second set held back; it stood at .730 before the rule was improved with it.
    "key question": "What speaks for {t}? Chief among the benefits are {b1}, {b2}, and {b3}. What speaks against them? Chief among the drawbacks are {c1}, {c2}, and {c3}.",
    "double-edged": "{T} are a double-edged sword: the upside is {b1}, {b2}, and {b3}, the downside {c1}, {c2}, and {c3}.",
    "realise benefits": "Towns can realise numerous benefits from {t}, for example {b1}, {b2}, and {b3}. Notwithstanding these merits, several shortcomings, such as {c1}, {c2}, and {c3}, deserve attention.",
    "bullets in sentences": "There are several reasons to invest in {t}. The most important benefits are:\n\n+ {B1}\n+ {B2}\n+ {B3}\n\nThere are reasons for caution as well. The most important risks are:\n\n+ {C1}\n+ {C2}\n+ {C3}",
    "topic labels": "* **Benefits of {t}**: {B1}, {b2}, and {b3}.\n* **Challenges of {t}**: {C1}, {c2}, and {c3}.",
    "numbers of": "{T} have three advantages: {b1}, {b2}, and {b3}. They have three disadvantages: {c1}, {c2}, and {c3}.",
    "remains challenging": "{T} help towns to achieve {b1}, {b2}, and {b3}. Issues like {c1}, {c2}, and {c3} nonetheless remain.",
    "as well as": "The benefits of {t} include {b1}, {b2} as well as {b3}. Its challenges include {c1}, {c2} as well as {c3}.",
    "balance": "The benefits of {t}, which include {b1}, {b2}, and {b3}, must be weighed against challenges such as {c1}, {c2}, and {c3}.",
    "not only benefits": "Alongside benefits such as {b1}, {b2}, and {b3}, {t} also bring problems such as {c1}, {c2}, and {c3}.",
    "outlook": "With {t}, residents gain {b1}, {b2}, and {b3}. Going forward, key hurdles to wider adoption include {c1}, {c2}, and {c3}.",
    "semicolon turn": "{T} offer {b1}, {b2}, and {b3}; however, they raise concerns such as {c1}, {c2}, and {c3}.",
    "cost of": "The advantages of {t} are well known. They include {b1}, {b2}, and {b3}. Less known are the disadvantages. They include {c1}, {c2}, and {c3}.",
    "es, reversed": "es|Entre los retos de {t} figuran {c1}, {c2} y {c3}. Entre sus ventajas destacan {b1}, {b2} y {b3}.",
    "fr, lists": "fr|Les avantages de {t} sont :\n\n- {b1}\n- {b2}\n- {b3}\n\nLes inconvénients de {t} sont :\n\n- {c1}\n- {c2}\n- {c3}",
    "brackets": "{T} have many strengths ({b1}, {b2}, and {b3}) and some weaknesses ({c1}, {c2}, and {c3}).",
    # The third set held back; it stood at .682 before the rule was improved with it.
    "advocates and critics": "Advocates of {t} cite advantages like {b1}, {b2}, and {b3}. Critics cite disadvantages like {c1}, {c2}, and {c3}.",
    "there are": "There are clear benefits to {t}: {b1}, {b2}, and {b3}. There are also clear limits and pitfalls: {c1}, {c2}, and {c3}.",
    "these benefits": "{T} lead to {b1}, {b2}, and {b3}. Against these benefits stand drawbacks such as {c1}, {c2}, and {c3}.",
    "in terms of": "In terms of benefits, {t} provide {b1}, {b2}, and {b3}. In terms of challenges, {t} involve {c1}, {c2}, and {c3}.",
    "sub-labels": "**Strengths**\n\n- {B1}\n- {B2}\n- {B3}\n\n**Weaknesses**\n\n- {C1}\n- {C2}\n- {C3}",
    "primary": "The primary benefit of {t} is {b1}, along with {b2} and {b3}. The primary challenge is {c1}, along with {c2} and {c3}.",
    "both": "{T} offer both opportunities, such as {b1}, {b2}, and {b3}, and risks, such as {c1}, {c2}, and {c3}.",
    "potential benefits": "The potential benefits of {t} are considerable and include {b1}, {b2}, and {b3}. However, realising them requires overcoming barriers such as {c1}, {c2}, and {c3}.",
    "nested list": "* Advantages of {t}:\n  * {B1}\n  * {B2}\n  * {B3}\n* Disadvantages of {t}:\n  * {C1}\n  * {C2}\n  * {C3}",
    "in spite of": "In spite of hurdles such as {c1}, {c2}, and {c3}, the merits of {t} – {b1}, {b2}, and {b3} – are undisputed.",
    "on one hand": "On the one hand, {t} mean {b1}, {b2}, and {b3}. On the other hand, they mean concerns about {c1}, {c2}, and {c3}.",
    "users report": "Users report gains such as {b1}, {b2}, and {b3}, yet problems such as {c1}, {c2}, and {c3} are common.",
    "limits": "The strengths of {t} – {b1}, {b2}, {b3} – are matched by shortcomings: {c1}, {c2}, {c3}.",
    "de, lists": "de|Die wichtigsten Vorteile von {t}:\n\n- {b1}\n- {b2}\n- {b3}\n\nDie größten Herausforderungen:\n\n- {c1}\n- {c2}\n- {c3}",
    "adoption": "The adoption of {t} brings tangible benefits, notably {b1}, {b2}, and {b3}. It is, however, constrained by issues such as {c1}, {c2}, and {c3}.",
    "three sentences": "{T} have many advantages. Some of these are {b1}, {b2}, and {b3}. Nevertheless, they have disadvantages. Some of these are {c1}, {c2}, and {c3}.",
    # The fourth set held back; it stood at .667.
    "speaks for": "Several benefits speak for {t}, above all {b1}, {b2}, and {b3}. Several challenges speak against them, above all {c1}, {c2}, and {c3}.",
    "positive effects": "{T} are credited with benefits such as {b1}, {b2}, and {b3}. Still, their drawbacks – {c1}, {c2}, and {c3} – cannot be ignored.",
    "ranging from": "The benefits of {t} range from {b1} and {b2} to {b3}. The challenges range from {c1} and {c2} to {c3}.",
    "although": "Although {t} present challenges, including {c1}, {c2}, and {c3}, they also present significant benefits, including {b1}, {b2}, and {b3}.",
    "lists, bold topic": "**Benefits of {T}**\n\n- {B1}\n- {B2}\n- {B3}\n\n**Challenges of {T}**\n\n- {C1}\n- {C2}\n- {C3}",
    "come with": "{T} come with a host of advantages: {b1}, {b2}, and {b3}. They also come with a host of disadvantages: {c1}, {c2}, and {c3}.",
    "key advantages": "Key advantages: {b1}, {b2}, {b3}. Key limitations: {c1}, {c2}, {c3}.",
    "embracing": "Embracing {t} enables towns to achieve {b1}, {b2}, and {b3}. Persistent issues – including {c1}, {c2}, and {c3} – must be resolved.",
    "hindered": "The potential of {t} to bring {b1}, {b2}, and {b3} is clear. Wider use is held back by difficulties such as {c1}, {c2}, and {c3}.",
    "es, lists": "es|Ventajas de {t}:\n\n- {b1}\n- {b2}\n- {b3}\n\nDesventajas de {t}:\n\n- {c1}\n- {c2}\n- {c3}",
    "first and second": "First, consider the benefits of {t}: {b1}, {b2}, and {b3}. Second, consider the risks: {c1}, {c2}, and {c3}.",
    "weigh": "Planners must weigh the advantages of {t} (such as {b1}, {b2}, and {b3}) against their disadvantages (such as {c1}, {c2}, and {c3}).",
    # The fifth set held back, written to avoid the words that the rule knew; it stood at .042 before frames were compared.
    "potential to bring": "{T} have the potential to bring about {b1}, {b2}, and {b3}. At the same time, questions of {c1}, {c2}, and {c3} need to be answered.",
    "proponents point": "e2|Proponents of {t} point to {b1}, {b2}, and {b3}. Sceptics point to {c1}, {c2}, and {c3}.",
    "attractive, hold back": "e2|What makes {t} attractive is {b1}, {b2}, and {b3}; what holds them back is {c1}, {c2}, and {c3}.",
    "table of both": "| Benefits of {t} | Challenges of {t} |\n|---|---|\n| {B1} | {C1} |\n| {B2} | {C2} |\n| {B3} | {C3} |",
    "pro con bullets": "e2|- Pro: {b1}\n- Pro: {b2}\n- Con: {c1}\n- Con: {c2}",
    "not without, rewards": "{T} are not without their challenges. Matters such as {c1}, {c2}, and {c3} have to be dealt with first. Still, the rewards – {b1}, {b2}, and {b3} – make them worthwhile.",
    "key strength, it also": "e2|A key strength of {t} is {b1}. They also bring {b2}. A key weakness of {t} is {c1}. They are also prone to {c2}.",
    "passive plural": "Benefits such as {b1} and {b2} have been observed wherever {t} were introduced. Drawbacks such as {c1} and {c2} have been observed as well.",
    "one long sentence": "e2|Although the case for {t} rests on {b1}, {b2}, and {b3}, the case against them rests on {c1}, {c2}, and {c3}.",
    "bold lead in list": "**{T}** have a number of positive aspects:\n\n- {B1}\n- {B2}\n- {B3}\n\nThere are negative aspects as well:\n\n- {C1}\n- {C2}\n- {C3}",
    "value": "The value of {t} lies in {b1}, {b2}, and {b3}. Their cost lies in {c1}, {c2}, and {c3}.",
    "reversed, outweighed": "e2|{C1}, {c2}, and {c3} are frequently named as problems of {t}. These are outweighed, many feel, by {b1}, {b2}, and {b3}.",
    "good news": "The good news about {t}: {b1}, {b2}, and {b3}. The bad news: {c1}, {c2}, and {c3}.",
    "contribute": "e2|{T} contribute to {b1}, {b2}, and {b3}. Their success, however, depends on overcoming {c1}, {c2}, and {c3}.",
    "rows of labels": "**Upsides.** {B1}, {b2}, {b3}.\n**Downsides.** {C1}, {c2}, {c3}.",
    "three paragraphs": "{T} matter for many reasons.\n\nThey stand for {b1}, {b2}, and {b3}.\n\nBut they also stand for {c1}, {c2}, and {c3}.",
    "can and cannot": "e2|By investing in {t}, a town secures {b1}, {b2}, and {b3}, but it also takes on {c1}, {c2}, and {c3}.",
    "numbered in one list": "1. Advantage of {t}: {b1}.\n2. Advantage of {t}: {b2}.\n3. Disadvantage of {t}: {c1}.\n4. Disadvantage of {t}: {c2}.",
    "should be noted": "It should be noted that {t} come with certain trade-offs: {b1}, {b2}, and {b3} on one side, {c1}, {c2}, and {c3} on the other.",
    "paves the way": "e2|The rise of {t} paves the way for {b1}, {b2}, and {b3}. It nevertheless gives rise to concerns around {c1}, {c2}, and {c3}.",
    # The sixth set held back; it stood at .841 when first run, frames compared.
    "impact is twofold": "The impact of {t} is twofold. Positively, they foster {b1}, {b2}, and {b3}. Negatively, they entail {c1}, {c2}, and {c3}.",
    "supporters say": "e2|Supporters say that {t} deliver {b1}, {b2}, and {b3}; opponents warn of {c1}, {c2}, and {c3}.",
    "list of mixed sentences": "- {T} are known for {b1}, {b2}, and {b3}.\n- {T} are also known for {c1}, {c2}, and {c3}.",
    "despite advantages": "e2|Despite their advantages, which include {b1}, {b2}, and {b3}, {t} have several disadvantages, which include {c1}, {c2}, and {c3}.",
    "two-line colon": "Why choose {t}? {B1}, {b2}, and {b3}. Why hesitate? {C1}, {c2}, and {c3}.",
    "challenge then reward": "e2|Introducing {t} is a demanding task because of {c1}, {c2}, and {c3}. Done well, it pays off through {b1}, {b2}, and {b3}.",
    "benefits are offset": "Any benefits of {t}, be it {b1}, {b2}, or {b3}, are partly offset by {c1}, {c2}, and {c3}.",
    "labels with topic": "e2|**Why {t} work:** {b1}, {b2}, {b3}.\n\n**Where {t} fall short:** {c1}, {c2}, {c3}.",
    "benefit can be seen": "The benefits of {t} can be seen in {b1} and {b2}. The challenges can be seen in {c1} and {c2}.",
    "lists with gerund leads": "Adopting {t} has clear upsides:\n\n* {B1}\n* {B2}\n\nIgnoring the downsides would be a mistake:\n\n* {C1}\n* {C2}",
    "sum up": "e2|In sum, {t} score well on {b1}, {b2}, and {b3} and badly on {c1}, {c2}, and {c3}.",
    "limitations first": "Limitations of {t} include {c1}, {c2}, and {c3}. In return, {t} reward their users with {b1}, {b2}, and {b3}.",
    "it is widely agreed": "It is widely agreed that {t} bring {b1} and {b2}. It is just as widely agreed that they bring {c1} and {c2}.",
    "benefits single": "e2|The main benefit of {t} is {b1}. The main risk is {c1}.",
    "challenges were": "Challenges encountered with {t} were {c1}, {c2}, and {c3}; advantages gained were {b1}, {b2}, and {b3}.",
    "nested labels": "e2|- **{T}**\n  - Strengths: {b1}, {b2}, {b3}\n  - Weaknesses: {c1}, {c2}, {c3}",
    "opportunity meets": "With {t} comes the opportunity of {b1}, {b2}, and {b3}. With them also comes the threat of {c1}, {c2}, and {c3}.",
    "hailed and blamed": "{T} have been hailed for {b1}, {b2}, and {b3}, and blamed for {c1}, {c2}, and {c3}.",
    "heading of bold words": "**What speaks for {t}**\n\n- {B1}\n- {B2}\n- {B3}\n\n**What speaks against {t}**\n\n- {C1}\n- {C2}\n- {C3}",
    "enthusiasm tempered": "e2|Enthusiasm for {t} – {b1}, {b2}, {b3} – is tempered by worries: {c1}, {c2}, {c3}.",
    # The seventh set held back; it stood at .669 when first run.
    "speaking of": "Speaking of {t}, one should mention {b1}, {b2}, and {b3} as advantages and {c1}, {c2}, and {c3} as disadvantages.",
    "double list in sentence": "e2|For all the {b1}, {b2}, and {b3} that {t} bring, there is no escaping {c1}, {c2}, and {c3}.",
    "residents value": "Residents value {t} for {b1}, {b2}, and {b3}. What they complain about is {c1}, {c2}, and {c3}.",
    "lists, short leads": "e2|{T} bring many good things:\n\n* {b1}\n* {b2}\n* {b3}\n\nBut there is another side:\n\n* {c1}\n* {c2}\n* {c3}",
    "advantages passive": "Numerous advantages are associated with {t}, among them {b1}, {b2}, and {b3}. Several disadvantages are associated with them, too, among them {c1}, {c2}, and {c3}.",
    "implementing": "e2|Implementing {t} leads to {b1}, {b2}, and {b3}. Implementation is made harder by {c1}, {c2}, and {c3}.",
    "table labels": "| Aspect | {T} |\n|---|---|\n| Benefits | {b1}, {b2}, {b3} |\n| Challenges | {c1}, {c2}, {c3} |",
    "bold run-in": "e2|**Benefits of {t}.** They bring {b1}, {b2}, and {b3}.\n\n**Challenges of {t}.** They bring {c1}, {c2}, and {c3}.",
    "obstacle before gain": "Before {t} can deliver {b1}, {b2}, and {b3}, obstacles such as {c1}, {c2}, and {c3} must be removed.",
    "all in all": "e2|All in all, {b1}, {b2}, and {b3} speak in favour of {t}, whereas {c1}, {c2}, and {c3} speak against them.",
    "significant potential": "{T} hold significant potential for {b1}, {b2}, and {b3}. Realising it means addressing {c1}, {c2}, and {c3}.",
    "singular topic": "e2|The idea of {t} has its merits. It can lead to {b1} and {b2}. The idea also has its drawbacks. It can lead to {c1} and {c2}.",
    "pros cons run": "Pros of {t}: {b1}, {b2}, {b3}. Cons of {t}: {c1}, {c2}, {c3}.",
    "experience shows": "e2|Experience shows that {t} result in {b1}, {b2}, and {b3}. Experience also shows that they result in {c1}, {c2}, and {c3}.",
    "numbered, cons first": "Challenges when introducing {t}:\n\n1. {C1}\n2. {C2}\n3. {C3}\n\nBenefits after introducing {t}:\n\n1. {B1}\n2. {B2}\n3. {B3}",
    "if well planned": "e2|If planned well, {t} give a town {b1}, {b2}, and {b3}; if planned badly, they give it {c1}, {c2}, and {c3}.",
    "as with any": "As with any measure, {t} have benefits ({b1}, {b2}) and costs ({c1}, {c2}).",
    "crucial role": "e2|{T} play a crucial role in {b1}, {b2}, and {b3}. However, several factors, such as {c1}, {c2}, and {c3}, limit their effect.",
    # The eighth set held back; it stood at .874 when first run.
    "widely praised": "e2|{T} are widely praised for {b1}, {b2}, and {b3}. They are equally criticised for {c1}, {c2}, and {c3}.",
    "bring to the table": "What {t} bring to the table is {b1}, {b2}, and {b3}. What they demand in return is patience with {c1}, {c2}, and {c3}.",
    "benefits, lists of two": "Benefits of introducing {t}:\n\n- {B1}\n- {B2}\n\nChallenges of introducing {t}:\n\n- {C1}\n- {C2}",
    "while promising": "e2|While {t} promise {b1}, {b2}, and {b3}, they are held back by {c1}, {c2}, and {c3}.",
    "major advantages, yet": "The major advantages of {t} are {b1} and {b2}, yet {c1} and {c2} remain major disadvantages.",
    "can be leveraged": "e2|{T} can be leveraged to gain {b1}, {b2}, and {b3}. Nonetheless, practitioners must navigate {c1}, {c2}, and {c3}.",
    "drawbacks exist": "Drawbacks of {t} exist: {c1}, {c2}, and {c3}. So do advantages: {b1}, {b2}, and {b3}.",
    "labels in list": "- **Key benefits:** {b1}, {b2}, {b3}\n- **Key challenges:** {c1}, {c2}, {c3}",
    "cannot be denied": "e2|It cannot be denied that {t} have benefits, {b1}, {b2} and {b3} being the most cited. Nor can it be denied that they have limits, {c1}, {c2} and {c3} being the most cited.",
    "by introducing": "By introducing {t}, {b1}, {b2}, and {b3} can be achieved. However, {c1}, {c2}, and {c3} have to be taken into account.",
    "mixed picture": "e2|The picture for {t} is mixed. There is {b1}, {b2}, and {b3} to be gained. There is {c1}, {c2}, and {c3} to be feared.",
    "important for": "{T} are important for {b1}, {b2}, and {b3}. Key obstacles to their spread include {c1}, {c2}, and {c3}.",
    "offset": "e2|{C1}, {c2}, and {c3} stand in the way of {t}. Those who persist are rewarded with {b1}, {b2}, and {b3}.",
    "not only but": "{T} not only offer {b1}, {b2}, and {b3} but also create challenges, for instance {c1}, {c2}, and {c3}.",
    "plural passive": "e2|Gains in {b1}, {b2}, and {b3} are reported by users of {t}. Difficulties with {c1}, {c2}, and {c3} are reported, too.",
    "bold sentence": "**{T} have advantages.** They include {b1}, {b2}, and {b3}.\n\n**{T} have disadvantages.** They include {c1}, {c2}, and {c3}.",
    # The ninth set held back, with items of its own; it stood at .699 when first run.
    "owe their appeal": "e3|{T} owe their appeal to {b1}, {b2}, and {b3}. What dampens it is {c1}, {c2}, and {c3}.",
    "on the credit side": "e3|On the credit side, {t} can boast {b1}, {b2}, and {b3}; on the debit side, one finds {c1}, {c2}, and {c3}.",
    "residents gain, pay": "e3|Residents who welcome {t} mention {b1}, {b2}, and {b3}. Residents who do not mention {c1}, {c2}, and {c3}.",
    "bullets, question leads": "e3|Why would a town want {t}?\n\n- {B1}\n- {B2}\n- {B3}\n\nWhat could go wrong?\n\n- {C1}\n- {C2}\n- {C3}",
    "not a panacea": "e3|With {t} come {b1}, {b2}, and {b3}. They are no panacea, though, as {c1}, {c2}, and {c3} show.",
    "trade": "e3|Choosing {t} means trading {c1}, {c2}, and {c3} for {b1}, {b2}, and {b3}.",
    "sub-labels, other words": "e3|**Bright side:** {b1}, {b2}, {b3}.\n**Dark side:** {c1}, {c2}, {c3}.",
    "for planners": "e3|For planners, {t} stand for {b1} and {b2}. For treasurers, they stand for {c1} and {c2}.",
    "first the bad": "e3|Before anyone builds {t}, {c1}, {c2}, and {c3} have to be faced. Afterwards, {b1}, {b2}, and {b3} make up for it.",
    "literature": "e3|The literature on {t} credits them with {b1}, {b2}, and {b3}. The same literature reports {c1}, {c2}, and {c3}.",
    "potential and limits": "e3|The potential of {t} is evident in {b1}, {b2}, and {b3}. Their limits become evident in {c1}, {c2}, and {c3}.",
    "in favour, against": "e3|Three things can be said in favour of {t}: {b1}, {b2}, and {b3}. Three can be said against: {c1}, {c2}, and {c3}.",
    "numbered upsides": "e3|Upsides of {t} in brief:\n\n1. {B1}\n2. {B2}\n3. {B3}\n\nDownsides of {t} in brief:\n\n1. {C1}\n2. {C2}\n3. {C3}",
    "long run": "e3|In the long run, {t} yield {b1}, {b2}, and {b3}, yet in the short run their owners must cope with {c1}, {c2}, and {c3}.",
    "de, sprechen": "de|Für {t} sprechen {b1}, {b2} und {b3}. Gegen sie sprechen {c1}, {c2} und {c3}.",
    "fr, si": "fr|Si {t} apportent {b1}, {b2} et {b3}, il faut aussi compter avec {c1}, {c2} et {c3}.",
}

HELD_BACK = {
    # Written last, with items of its own, and run once; nothing was changed for it.
    "much to like": "e4|There is much to like about {t}: {b1}, {b2}, and {b3}. There is also much to dislike: {c1}, {c2}, and {c3}.",
    "rise, friction": "e4|The rise of {t} has brought {b1}, {b2}, and {b3}. It has also brought {c1}, {c2}, and {c3}.",
    "where they shine": "e4|Where {t} shine is {b1}, {b2}, and {b3}. Where they struggle is {c1}, {c2}, and {c3}.",
    "assets and liabilities": "e4|- Assets: {b1}, {b2}, {b3}\n- Liabilities: {c1}, {c2}, {c3}",
    "not every": "e4|Few measures offer {b1}, {b2}, and {b3} the way {t} do. Few measures, however, are as exposed to {c1}, {c2}, and {c3}.",
    "lists, neutral leads": "e4|What {t} add:\n\n- {B1}\n- {B2}\n- {B3}\n\nWhat {t} take away:\n\n- {C1}\n- {C2}\n- {C3}",
    "looking at": "e4|Looking at {t}, observers point out {b1}, {b2}, and {b3}, while practitioners point out {c1}, {c2}, and {c3}.",
    "two of each": "e4|{T} promise {b1} and {b2}. They must, however, contend with {c1} and {c2}.",
    "obstacles first": "e4|The path to {t} leads past {c1}, {c2}, and {c3}. At its end wait {b1}, {b2}, and {b3}.",
    "impact": "e4|{T} have had a positive impact on {b1}, {b2}, and {b3}. Their negative side effects include {c1}, {c2}, and {c3}.",
    "success stories": "e4|Success stories about {t} dwell on {b1}, {b2}, and {b3}. Stories of failure dwell on {c1}, {c2}, and {c3}.",
    "key benefits, considerations": "e4|Key benefits of {t} are {b1}, {b2}, and {b3}. Key considerations are {c1}, {c2}, and {c3}.",
    "in return for": "e4|In return for {b1}, {b2}, and {b3}, users of {t} accept {c1}, {c2}, and {c3}.",
    "unlock": "e4|By unlocking {b1}, {b2}, and {b3}, {t} have won many friends. Nonetheless, hurdles like {c1}, {c2}, and {c3} remain in place.",
    "de, einerseits": "de|Einerseits bringen {t} {b1}, {b2} und {b3} mit sich. Andererseits drohen {c1}, {c2} und {c3}.",
    "es, por un lado": "es|Por un lado, {t} aportan {b1}, {b2} y {b3}. Por otro, sufren {c1}, {c2} y {c3}.",
}
