"""Lists at the end of a page: links under a label that says so, topics it is filed under, comments."""

from __future__ import annotations

import re
from collections.abc import Sequence

from framing.cleaning.lazy import Lazy
from framing.cleaning.lines import Line

# "Other pertinent links:", "This week's reads".
_LABEL = Lazy(
    r"\W*(?:(?:some|a few|here are|and|other|more|further|pertinent|relevant|related|useful|interesting|"
    r"additional|"
    r"recommended|external|quick|my|our|the|this week['’]s|today['’]s|weekend|sunday|friday|morning) ){1,3}"
    r"(?:links|reads|reading)\W*",
    re.IGNORECASE,
)
_LABEL_CUES = ("link", "Link", "LINK", "read", "Read", "READ")
_LONGEST_LABEL = 60
_LINK_WORDS = 18
_LEAST_LINKS = 4
# Of the lines behind the label, at least this share must look like links.
_SHARE = 0.75
_ENDS = Lazy(r".*[.!?:;,…][\"'”’)\]]*$")
_COMMENTS = Lazy(
    r"\W*(?:readers?['’]?s? comments|\d+ (?:comments|thoughts on [“\"].{3,160}[”\"])|"
    r"comments from (?:our )?readers)\W*",
    re.IGNORECASE,
)
_LEAST_TOPICS = 3
_TOPIC_WORDS = 3


def mark_lists(lines: Sequence[Line]) -> None:
    """Mark links behind their label, topics behind the last sentence, comments of readers, up to the end."""
    _mark_links(lines)
    _mark_topics(lines)
    _mark_comments(lines)


def _mark_links(lines: Sequence[Line]) -> None:
    for number, line in enumerate(lines):
        words = line.text
        if (
            len(words) > _LONGEST_LABEL
            or not any(cue in words for cue in _LABEL_CUES)
            or not _LABEL.fullmatch(words)
        ):
            continue
        behind = [other for other in lines[number + 1 :] if other.reason is None]
        links = [other for other in behind if other.words <= _LINK_WORDS and other.text[0] not in '“"']
        # Sentences with a full stop are the exception among links.
        stopped = sum(other.text.endswith(".") for other in links)
        # Nor do links begin with small letters, as lines of a text that is broken into lines do.
        if 4 * sum(other.text[0].islower() for other in links) > len(links):
            continue
        if len(links) < _LEAST_LINKS or len(links) < _SHARE * len(behind) or 3 * stopped > len(links):
            continue
        for other in [line, *links]:
            other.reason = other.reason or "related"
        return


def _mark_topics(lines: Sequence[Line]) -> None:
    """Mark single words at the very end, or any short lines behind "filed under", as topics of the page."""
    last = len(lines)
    while last and (
        lines[last - 1].reason is None
        and len(lines[last - 1].text) < 40
        and lines[last - 1].words <= _TOPIC_WORDS
        and lines[last - 1].text[0].isupper()
        and not _ENDS.match(lines[last - 1].text)
    ):
        last -= 1
    topics = lines[last:]
    if not topics or not last:
        return
    before = lines[last - 1]
    filed = before.reason == "navigation"
    single = sum(topic.words == 1 for topic in topics)
    # Names of people, as of victims, have two words; a colon makes the list part of the text.
    listed = (
        before.reason is None
        and len(topics) >= _LEAST_TOPICS
        and 4 * single >= 3 * len(topics)
        and len({topic.text for topic in topics}) == len(topics)
        and re.search(r"[.!?][\"'”’)\]]*$", before.text) is not None
    )
    if filed or listed:
        for topic in topics:
            topic.reason = "navigation"


def _mark_comments(lines: Sequence[Line]) -> None:
    """Mark what stands behind "Reader comments", where most of the page stands before it."""
    whole = lines[-1].end
    for number, line in enumerate(lines):
        if len(line.text) > 180 or ("omments" not in line.text and "thoughts" not in line.text):
            continue
        if 2 * line.start > whole and _COMMENTS.fullmatch(line.text):
            for other in lines[number:]:
                other.reason = other.reason or "comments"
            return
