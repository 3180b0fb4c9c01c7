"""Advertisements and links that stand inside a line, between or within its sentences."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from framing.cleaning.lazy import Lazy
from framing.cleaning.ledger import Cut

# Each: a literal of the text, the characters before it at which the piece may begin, reason,
# pattern. The patterns hold whole notices, in capitals or of a fixed wording; none can begin or end
# inside a sentence's words.
_INLINE: tuple[tuple[str, int, str, Lazy], ...] = (
    ("CLICK HERE", 1, "related", Lazy(r"[(\[]?(?<!\w)CLICK HERE\b(?: [A-Z'’&]+(?!\w)){1,14}[.!)\]]*")),
    (
        "tory Continue",
        1,
        "advertisement",
        Lazy(r"(?<![\w“\"])Story [Cc]ontinue[sd] [Bb]elow(?: [Aa]dvertisement)?(?!\w)"),
    ),
    (
        "tory continue",
        1,
        "advertisement",
        Lazy(r"(?<![\w“\"])Story continue[sd] below(?: advertisement)?(?!\w)"),
    ),
    (
        "ontinue reading the main story",
        15,
        "advertisement",
        Lazy(r"(?:(?<!\w)Advertisement )?(?<!\w)Continue reading the main story(?!\w)"),
    ),
    (
        "(RELATED:",
        0,
        "related",
        Lazy(r"\(RELATED: [^()\n]{5,250}\)"),
    ),
    (
        "edia playback is",
        1,
        "video",
        Lazy(r"(?<!\w)Media playback is (?:unsupported|not supported) on (?:your|this) device(?!\w)"),
    ),
    (
        "ADVERTISEMENT",
        0,
        "advertisement",
        Lazy(r"(?<=[.!?”\"] )ADVERTISEMENT(?!\w)"),
    ),
    # A link behind the last sentence of a paragraph.
    (
        "lick here to ",
        1,
        "related",
        Lazy(
            r"(?<=[.!?”\"] )Click here to (?:see|read|watch|view|listen to|hear|find|learn|get|download|join|"
            r"share|subscribe|sign up|donate) [^.!?“”\"\n]{2,90}\.?"
            r"(?: (?:Also|Then)? ?(?:watch|see|read|follow|listen to) [^.!?“”\"\n]{2,60}\.)?(?=\s*(?:\n|$))"
        ),
    ),
    (
        "ead more here",
        1,
        "related",
        Lazy(r"(?<=[.!?”\"] )Read more here\.?(?=\s*(?:\n|$))"),
    ),
    # The heading of a list of points that a page's own software should have set apart.
    (
        "tory highlights ",
        1,
        "navigation",
        Lazy(r"(?:(?<![^\n])|(?<=[.)] ))Story highlights (?=[“\"‘']?[A-Z\d])"),
    ),
    (
        "tory Highlights ",
        1,
        "navigation",
        Lazy(r"(?:(?<![^\n])|(?<=[.)] ))Story Highlights (?=[“\"‘']?[A-Z\d])"),
    ),
    # A label that a page's own software should have set above the text.
    ("NRPLUS MEMBER ARTICLE ", 0, "navigation", Lazy(r"(?<![^\n])NRPLUS MEMBER ARTICLE (?=[“\"‘']?[A-Z])")),
    # The mark of a list of links, for which a page's own software should have put the links.
    ("#related#", 0, "navigation", Lazy(r"#related#")),
)

# Some pages follow a name with its full form and headlines of other pages, up to a capital MORE:
# "Jo Smith Joanna Ann SmithFirst headline Second headline MORE said". The full form runs into the first
# headline, or repeats the first name.
_NAME = r"(?:[(“\"]?[A-Z][\w.’'-]*[)”\"]?,? )"
_LINKS = Lazy(
    rf"\b(?P<last>[A-Z](?=[\w’'-]*[a-z])[\w’'-]+)(?P<a> {_NAME}{{1,5}}(?P=last)(?:,? [JS]r\.?)?"
    rf"(?=[A-Z“‘'\"0-9])[^\n]{{10,700}}? MORE)\b"
    rf"|\b(?P<first>[A-Z][\w’'-]+) (?P<last2>(?=[\w’'-]*[a-z])[A-Z][\w’'-]+)"
    rf"(?P<b> (?P=first) {_NAME}{{0,4}}(?P=last2),? (?=[A-Z“‘'\"0-9])[^\n]{{10,700}}? MORE)\b"
)
_REACH = 850

# Who helped, run into a paragraph's last sentence: "… he said.The Daily Wire contributed to this report."
_THANKS = (" contributed to this ", " was used in this ", " was used to compile this ")
_CREDIT_REACH = 240
_GLUED_CREDIT = Lazy(
    r"(?:(?<=[.!?”\"])|(?<=[.!?”\"] ))"
    r"(?:(?:[A-Z][\w’'-]*(?: [A-Z]\.)?(?: of)?(?:,? and |, | )){1,24}(?:also )?contributed to "
    r"this|Information from (?:(?:[Tt]he )?[A-Z][\w’'-]*(?:,? and |, | )){1,16}was used (?:in|to compile) "
    r"this) (?:report|story|article)\.?(?=\s*(?:\n|$))"
)


def find_inline(text: str) -> list[Cut]:
    """Return the pieces to cut, with the white space behind them, apart from each other, in order.

    >>> text = "Sen. Jo Smith Joanna Ann SmithHeadline here Another headline MORE said no."
    >>> [text[cut.start:cut.end] for cut in find_inline(text)]
    [' Joanna Ann SmithHeadline here Another headline MORE']
    """
    cuts: list[Cut] = []
    for literal, reach, reason, pattern in _INLINE:
        at = text.find(literal)
        while at >= 0:
            end = at + len(literal)
            for start in (max(0, at - reach), max(0, at - 1), at):
                match = pattern.match(text, start)
                if match:
                    cuts.append(_with_space(text, *match.span(), reason))
                    end = match.end()
                    break
            at = text.find(literal, end)
    for literal in _THANKS:
        at = text.find(literal)
        while at >= 0:
            start = max(text.rfind("\n", 0, at) + 1, at - _CREDIT_REACH)
            match = _GLUED_CREDIT.search(text, start, at + 60)
            if match:
                cuts.append(_with_space(text, *match.span(), "wire_credit"))
            at = text.find(literal, at + 1)
    if " MORE" in text:
        cuts += _link_lists(text)
    cuts.sort()
    out: list[Cut] = []
    for cut in cuts:
        if not out or cut.start >= out[-1].end:
            out.append(cut)
    return out


def _with_space(text: str, start: int, end: int, reason: str) -> Cut:
    while end < len(text) and text[end] in " \t\xa0":
        end += 1
    if end == len(text) or text[end] == "\n":
        while start and text[start - 1] in " \t\xa0":
            start -= 1
    return Cut(start, end, reason)


def _without_accents(text: str) -> str:
    """Return ``text`` with plain letters, character for character."""
    return "".join(unicodedata.normalize("NFD", c)[0] for c in text)


def _link_lists(text: str) -> Iterator[Cut]:
    # Searched around each MORE: the pattern is dear and nearly every text has none.
    done = 0
    at = text.find(" MORE")
    while at >= 0:
        end = at + len(" MORE")
        start = max(done, at - _REACH)
        start = max(start, text.rfind("\n", start, at) + 1)
        match = _LINKS.search(text, start, end)
        if match is None and not text[start:end].isascii():
            # "Sanchez Linda Teresa SánchezFirst headline": the full form has the accent.
            match = _LINKS.search(text[:start] + _without_accents(text[start:end]), start, end)
        if match:
            group = "a" if match["a"] is not None else "b"
            yield Cut(match.start(group), match.end(group), "related")
        done = end
        at = text.find(" MORE", end)
