"""Lines that only their neighbours give away: teasers under a label, alternative texts, bios."""

from __future__ import annotations

import re
from collections.abc import Sequence

from framing.article import Article
from framing.cleaning.captions import points_at_picture, same_picture
from framing.cleaning.credits import BIO, BIO_ROLE, BIO_SIGN, SEPARATOR
from framing.cleaning.head import PEOPLE, author_names, is_author
from framing.cleaning.lazy import Lazy
from framing.cleaning.lines import Line
from framing.cleaning.links import LABEL, SINGLE, TAGGED
from framing.cleaning.lists import mark_lists
from framing.cleaning.rule import first_word

_LABELLED = frozenset(
    """don't read further see also related more you recommended trending most top popular what must must-read
    must-reads next previous""".split()
)
_TEASERS = 6
_TEASER_WORDS = 30
_BIO_LINES = 4
_BIO_WORDS = 90
# What a newsroom says of an article, and the article hardly of itself.
_NOTE = Lazy(
    r"\bthis (?:article|story|piece|post|column|report|essay|excerpt|interview)\b|\bearlier version\b"
    r"|\boriginally (?:said|stated|published|appeared)\b|\bfirst appeared\b|\b(?:the|his|her) own\b",
    re.IGNORECASE,
)
# A full name in the present tense: "Ann Marie Lee is the president of".
_IS = Lazy(r"\W*(?:[A-Z][\w.'’-]+ ){1,3}([A-Z][\w'’-]{2,}) (?:is|serves as|was) (?:also )?(?:an?|the)? ?\w")
_DOUBLED_WORDS = 8
_CAPTION_WORDS = 8
_LONGEST_CAPTION = 120
_STYLE = 2
_GALLERY = 3
_STOP = Lazy(r"[.!:,;][\"'”’)]*$")


def mark_neighbours(article: Article, lines: Sequence[Line]) -> None:
    """Mark what stands next to a line that is already marked, or at the end of the article."""
    outlet = _plain(article.outlet)
    names = author_names(article.author)
    signed: dict[str, list[Line]] = {}
    for number, line in enumerate(lines):
        words = line.text
        if line.reason == "caption" and not line.blank:
            _mark_alternative(lines, number)
        elif line.reason == "advertisement":
            _mark_label(lines, number)
        elif line.reason == "editors_note" and words[-1] == ":" and len(words) < 30:
            _mark_note(lines, number)
        elif len(words) > 60:
            if words[-1] == "]" and line.reason is None and _is_tagged(line):
                line.reason = "teaser_block"
        elif first_word(words) in _LABELLED and LABEL.fullmatch(words):
            _mark_teasers(lines, number)
        elif line.reason is None and words[-1] not in '.?”"':
            if outlet and words[0].lower() in outlet[:2] + "t" and _plain(words) == outlet:
                line.reason = "source_line"
                _mark_signature(lines, number)
            elif not words[-1].isalnum() and SEPARATOR.fullmatch(words):
                line.reason = "separator"
            elif names and is_author(words, names):
                signed.setdefault(words, []).append(line)
            elif words[-1] == "]" and _is_tagged(line):
                line.reason = "teaser_block"
    for signatures in signed.values():
        # A name that comes again and again is a speaker of an interview.
        if len(signatures) == 1:
            signatures[0].reason = "byline"
    _mark_bio(names, lines)
    _mark_doubled(lines)
    _mark_stopless(lines)
    mark_lists(lines)


def _mark_doubled(lines: Sequence[Line]) -> None:
    """Mark the captions of a gallery, which crawls give twice each, one pair after the other.

    A single paragraph that comes twice stays, and so does one that comes more often: they may be meant.
    """
    pairs = [
        number
        for number in range(1, len(lines))
        if lines[number].text == lines[number - 1].text and lines[number].words >= _DOUBLED_WORDS
    ]
    run: list[int] = []
    for number in [*pairs, -1]:
        if run and number != run[-1] + 2:
            if len({lines[n].text for n in run}) == len(run) >= _GALLERY and 2 * len(run) < len(lines):
                for n in run:
                    lines[n - 1].reason = lines[n].reason = "caption"
            run = []
        run.append(number)


def _mark_stopless(lines: Sequence[Line]) -> None:
    """Mark captions that end without a stop, on pages whose sentences all have one.

    Where two lines or more point at a picture ("pictured above") and lack the stop, that is how the page
    sets its captions. What begins with speech stays, and so does a line that the next one carries on.
    """
    pointing = [
        line
        for line in lines
        if line.reason is None and points_at_picture(line.text) and line.words >= _CAPTION_WORDS
    ]
    if not pointing:
        return
    for line in pointing:
        line.reason = "caption"
    if len(pointing) < _STYLE:
        return
    long = [line for line in lines if line.reason is None and line.words >= _CAPTION_WORDS]
    stopless = [line for line in long if line.text[-1].isalnum() and line.text[0] not in "“\"‘'•-–—*"]
    if 2 * len(stopless) > len(long):
        return
    starts = {line.start: number for number, line in enumerate(lines)}
    for line in stopless:
        number = starts[line.start]
        following = lines[number + 1].text if number + 1 < len(lines) else "."
        if line.words <= _LONGEST_CAPTION and not following[0].islower() and "(@" not in line.text:
            line.reason = "caption"


def _is_tagged(line: Line) -> bool:
    return line.words <= _TEASER_WORDS and TAGGED.fullmatch(line.text) is not None


def _mark_alternative(lines: Sequence[Line], caption: int) -> None:
    """Mark a picture's alternative text, in the line right above its caption."""
    line = lines[caption - 1] if caption else None
    if (
        line is not None
        and line.reason is None
        and len(line.text) < 300
        and "“" not in line.text
        and same_picture(line.text, lines[caption].text)
    ):
        line.reason = "caption"


def _mark_label(lines: Sequence[Line], advertisement: int) -> None:
    """Mark "Urgent:" and the like above a line that calls to vote or buy."""
    line = lines[advertisement - 1] if advertisement else None
    if line is not None and line.reason is None and len(line.text) < 20 and line.text[-1] == ":":
        called = lines[advertisement].text
        if line.words == 1 and len(called) > 20:
            line.reason = "advertisement"


def _mark_note(lines: Sequence[Line], label: int) -> None:
    """Mark what stands below a bare "Editor's Note:": the note, or an advertisement without a stop."""
    line = lines[label + 1] if label + 1 < len(lines) else None
    if line is None or line.reason is not None or line.words > _BIO_WORDS:
        return
    if _NOTE.search(line.text):
        line.reason = "editors_note"
    elif not _STOP.search(line.text) and line.words <= _TEASER_WORDS:
        line.reason = "advertisement"


def _mark_signature(lines: Sequence[Line], outlet: int) -> None:
    """Mark the bare name of a person above the bare name of the outlet."""
    line = lines[outlet - 1] if outlet else None
    if line is not None and line.reason is None and len(line.text) < 60 and PEOPLE.fullmatch(line.text):
        line.reason = "byline"


def _plain(name: str | None) -> str:
    return " ".join(re.findall(r"\w+", name.lower())) if name else ""


def _mark_teasers(lines: Sequence[Line], label: int) -> None:
    line = lines[label]
    most = 1 if SINGLE.fullmatch(line.text) else _TEASERS
    reason = "teaser_block" if "miss" in line.text.lower() else "related"
    found = 0
    for teaser in lines[label + 1 : label + 1 + most]:
        if teaser.reason in {"related", "separator", "advertisement"}:
            continue
        if teaser.reason is not None:
            break
        if _STOP.search(teaser.text) or teaser.words > _TEASER_WORDS or LABEL.fullmatch(teaser.text):
            break
        teaser.reason = reason
        found += 1
    # "Also from The Herald:" may also lead to what that paper is quoted with.
    if found or not line.text.lower().startswith("also from"):
        line.reason = reason


def _mark_bio(names: frozenset[str], lines: Sequence[Line]) -> None:
    kept = [line for line in lines if line.reason is None]
    last = len(kept) - 1
    left = _BIO_LINES
    if last > 2 and _is_newcomer(kept[last], kept[:last]):
        kept[last].reason = "bio"
        last -= 1
    while last > 0 and left:
        line = kept[last]
        if _is_bio(line, names):
            line.reason = "bio"
        else:
            left -= 1
        last -= 1
    # Some pages set it under the headline; there it must say more than a name and a job.
    if last > 0 and _is_bio(kept[0], frozenset()):
        kept[0].reason = "bio"


def _is_newcomer(line: Line, before: Sequence[Line]) -> bool:
    """Whether the last line says what somebody is whom the article has not named: its writer."""
    match = _IS.match(line.text)
    if match is None or line.words > _BIO_WORDS or "said" in line.text or not BIO_ROLE.search(line.text):
        return False
    surname = match[1]
    return not any(surname in other.text for other in before)


def _is_bio(line: Line, names: frozenset[str]) -> bool:
    text = line.text
    if len(text) > 1000 or not BIO.match(text) or line.words > _BIO_WORDS:
        return False
    if names:
        start = text.lstrip(" •●·*|~–—-_[(").casefold()
        if any(start.startswith(name) for name in names):
            return True
    return "said" not in text and bool(BIO_ROLE.search(text) and BIO_SIGN.search(text))
