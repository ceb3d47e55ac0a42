"""Marks of word processors, forums, blogs, wikis, trackers and other formats, which a page in Markdown shows."""

import re
from functools import cache


@cache
def others() -> re.Pattern[str]:
    """Such marks, each under the name of its group."""
    return re.compile(
        r"(?P<office></?(?:o|w|v|st1|m):[a-z]\w*\b[^<>\n]{0,80}>"
        r"|<\w+ [^<>\n]{0,60}(?:class=[\"']?Mso\w+|\bmso-[a-z-]+:)[^<>\n]{0,120}>"
        r"|<!--\[if (?:gte |!?mso|supportE)[^\n]{0,80})"
        r"|(?P<forum>\[(?P<tag>b|i|u|s|quote|url|img|size|color|list|center|font)(?:=[^\]\n]{1,80})?\]"
        r"[^\n]{1,300}?\[/(?P=tag)\])"
        r"|(?P<blog>\[/?(?:vc_\w+|et_pb_\w+|fusion_\w+)(?: [^\]\n]{0,120})?\](?![(:])"
        r"|\[caption [^\]\n]{3,120}\](?![(:\[])"
        r"|\[/(?:caption|embed)\]|\[embed\](?=http))"
        r"|(?P<wiki>\{\{[Cc]ite (?:web|book|journal|news)\b[^\n]{0,200}|<ref(?: name=[^<>\n]{1,40})?>"
        r"|\[\[(?:File|Image|Category):[^\]\n]{1,120}\]\]|(?<!')'''(?=[^\s'])[^'\n]{1,80}'''(?!'))"
        r"|(?P<tracker>^h[1-6]\. (?=[A-Z])[^\n]{2,80}|\{(?:code(?::\w+)?|noformat)\}|\{color(?::#?\w+)\}"
        r"|\{panel(?::[^{}\n]{0,60})?\})"
        r"|(?P<docs>^\.\. (?:note|warning|image|figure|code-block|contents|toctree|table|tip|important|seealso)::"
        r"[^\n]{0,80}|(?<![\w`]):(?:ref|doc|term|numref):`[^`\n]{1,80}`)"
        r"|(?P<rich>\\(?:pard|rtf1|fonttbl)\b)",
        re.M,
    )


NAMES = {
    "office": "markup of a word processor",
    "forum": "markup of a forum",
    "blog": "a command of a blog",
    "wiki": "markup of a wiki",
    "tracker": "markup of a tracker",
    "docs": "markup of another format",
    "rich": "rich text",
}
MARKS = {
    "<": (
        "<o:",
        "</o:",
        "<w:",
        "<v:",
        "<st1:",
        "<m:",
        "=mso",
        '="mso',
        "='mso",
        '"mso-',
        ";mso-",
        "<!--[if ",
        "<ref",
    ),
    "{": ("{{cite", "{code", "{noformat", "{color:", "{panel"),
    "[/": ("[/",),
    "[[": ("[[file:", "[[image:", "[[category:"),
    "'''": ("'''",),
    "\n.. ": ("\n.. ",),
    "\\": ("\\pard", "\\rtf1"),
}
"""What a document with such marks holds, in lower case, behind what is found fast."""
WORDS = ("h1", "h2", "h3", "h4", "caption", "embed")
"""One of these words stands in the marks that hold none of them."""


def is_marked(text: str) -> bool:
    """Tell whether a text may hold such marks."""
    fast = [marks for first, marks in MARKS.items() if first in text]
    if not fast:
        return False
    lowered = text.lower()
    return any(mark in lowered for marks in fast for mark in marks)


WIKI = re.compile(r"^==+[^=\n]{1,120}==+[ \t]*$|^\{\|", re.M)
"""What makes a document one of a wiki."""
FEW = 6
"""Marks of another format from which on a document is written in it."""
