"""Marks of word processors, forums, blogs, wikis, trackers and other formats, which a page in Markdown shows."""

import re
from collections.abc import Iterator
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
        "<font",
        "style=",
        "wordsection",
        "class=section",
        "apple-",
        "gmail_",
        "moz-",
        "yiv",
        "docs-internal-guid",
        "divrply",
        "appendonsend",
        "data-start=",
        "data-contrast=",
        "data-sheets",
        "data-mce",
        "data-pm-",
        "scxw",
        "normaltextrun",
        "spelle",
        "grame",
        "fontstyle",
        "_toc",
        "_hlk",
        "_goback",
        '="p1"',
        '="s1"',
        '="ltr"',
        "lang=",
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


_TAG = re.compile(
    r"<(?:font|span|div|p|b|i|u|em|strong|li|ul|ol|td|table|a|br|body|h[1-6])[ \n][^<>]{3,800}>"
)


@cache
def _program() -> re.Pattern[str]:
    """Names that only programs give."""
    return re.compile(
        r"\bclass=[\"']?(?:[\w-]+ ){0,3}(?:WordSection|Section\d|x_?Mso|Apple-|gmail_|yahoo_|moz-|yiv\d|SpellE"
        r"|GramE|SCXW|TextRun|normaltextrun|eop\b|fontstyle\d|[ps]\d[\"'>]|ql-|ProseMirror)"
        r"|\bid=[\"']?(?:docs-internal-guid|divRplyFwdMsg|appendonsend)"
        r"|\bdata-(?:start|contrast|sheets-[a-z-]+|mce-[a-z-]+|pm-slice|is-last-node|ccp-props|ogsc)="
        r"|\bname=[\"']?_(?:Toc|Hlk|GoBack)|\blang=[\"']?[A-Z]{2}-[A-Z]{2}\b|<(?:div|span) dir=[\"']?ltr[\"']?>"
    )


@cache
def _style() -> re.Pattern[str]:
    """Styles that set what a text has anyway: a typeface, black, a white ground, a weight of 400."""
    dark = r"(?:black|windowtext|inherit|#(?:[0-4]{3}){1,2}\b|rgb\( ?\d\d?, ?\d\d?, ?\d\d? ?\))"
    return re.compile(
        r"\bstyle=([\"'])(?:(?!\1).)*?(?<![\w-])(?:font-family: ?[\"'&;quot]{0,6}(?:Calibri|Arial|Times|Verdana"
        r"|Cambria|Aptos|Helvetica|Segoe|Roboto)|font-size: ?1\d(?:\.\d)?pt"
        rf"|color: ?{dark}|background(?:-color)?: ?(?:white|transparent|#f{{3}}\b|#f{{6}}|rgb\( ?255, ?255, ?255)"
        r"|font-weight: ?(?:400|normal)|line-height: ?1(?:\.\d\d|\d\d%)|white-space: ?pre-wrap|orphans:|widows:"
        r"|-webkit-text|font-variant-|vertical-align: ?baseline|text-indent: ?0|letter-spacing: ?normal)"
        rf"|<font (?:.*?\b(?:face=|size=[\"']?[+-]?[1-5]\b)|color=[\"']?{dark})",
        re.I | re.S,
    )


def pasted(text: str) -> Iterator[re.Match[str]]:
    """The tags that a word processor, a mail or a page left in a text that was copied from it.

    People write HTML on purpose; names that only programs give, and styles that change nothing, tell the leftover.
    """
    for m in _TAG.finditer(text):
        if _program().search(m[0]) or ((m[0][1] == "f" or "style=" in m[0]) and _style().search(m[0])):
            yield m


WIKI = re.compile(r"^==+[^=\n]{1,120}==+[ \t]*$|^\{\|", re.M)
"""What makes a document one of a wiki."""
FEW = 6
"""Marks of another format from which on a document is written in it."""
MANY_PASTED = 40
"""Pasted tags from which on a document is the copy of a page as a whole."""
