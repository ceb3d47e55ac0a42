"""Template variants for ``bench/boilerplate.py``; all sentences are written for this project.

``{t}`` is the topic, ``{b1}`` … what speaks for it, ``{c1}`` … what speaks against it, in capitals at the start of
a sentence. A variant may begin with its language (``de|``).
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
}

HELD_BACK = {
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
}
