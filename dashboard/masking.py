"""Blind reading: a text without anything that names its outlet or its author.

Hiding the byline is not enough: an article says "…, Express.co.uk has been told" of itself. Every way
of writing the outlets and authors of both texts is replaced, and so is every web address.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple
from urllib.parse import urlsplit

Record = Mapping[str, Any]

OWN, OTHER, AUTHOR, SITE = "[this outlet]", "[the other outlet]", "[the author]", "[a website]"

_ENDING = re.compile(
    r"\.(?:co|com|org|net|ac|gov|edu|news|tv|info|eu|uk|us|au|ie|in|de|fr|ru|io)(?:\.[a-z]{2})?$", re.I
)
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+[^\s.,;:!?)”’\"']"
    r"|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|co\.[a-z]{2}|news|tv|info|eu|uk|us|au|ie|io)\b"
    r"|[\w.+-]+@[\w-]+\.[\w.-]*\w",
    re.I,
)
_HANDLE = re.compile(r"(?<![\w@])@\w{2,}")


class Masked(NamedTuple):
    """Characters ``[start, end)`` of a field and what stands there instead."""

    start: int
    end: int
    instead: str


def find_masked(text: str, record: Record, other: Record | None = None) -> list[Masked]:
    """Return what must be hidden in ``text`` (headline or body of ``record``), in order, never overlapping.

    ``other`` is the article read beside it: its outlet is hidden as well.
    """
    wanted: list[tuple[re.Pattern[str], str]] = []
    for source, instead in ((record, OWN), (other, OTHER)):
        if source is None:
            continue
        if forms := outlet_forms(source):
            wanted.append((_pattern(forms), instead))
        if forms := author_forms(source):
            wanted.append((_pattern(forms), AUTHOR))
    wanted += [(_ADDRESS, SITE), (_HANDLE, SITE)]
    out: list[Masked] = []
    for pattern, instead in wanted:
        for found in pattern.finditer(text):
            if all(found.end() <= m.start or m.end <= found.start() for m in out):
                out.append(Masked(found.start(), found.end(), instead))
    return sorted(out)


def masked(text: str, record: Record, other: Record | None = None) -> str:
    """Return ``text`` with everything of :func:`find_masked` replaced.

    >>> echo = {"outlet": "Daily Echo", "url": None, "author": None}
    >>> masked("He told the Daily Echo so, dailyecho.com reports.", echo)
    'He told the [this outlet] so, [this outlet] reports.'
    """
    out, at = [], 0
    for start, end, instead in find_masked(text, record, other):
        out += [text[at:start], instead]
        at = end
    return "".join([*out, text[at:]])


def outlet_forms(record: Record) -> list[str]:
    """Return the ways an article may write its own outlet: name, without The, without .com, run together."""
    names = [record.get("outlet") or ""]
    if record.get("url"):
        names.append((urlsplit(str(record["url"])).hostname or "").removeprefix("www."))
    forms: list[str] = []
    for name in filter(None, (n.strip() for n in names)):
        bare = re.sub(r"^the\s+", "", name, flags=re.I)
        stem = _ENDING.sub("", bare)
        forms += [name, bare, stem]
        run = re.sub(r"[^\w]", "", stem)
        if run.lower() != stem.lower():
            forms.append(run)
        initials = "".join(word[0] for word in stem.split() if word[0].isupper())
        if len(initials) >= 3:
            forms.append(initials)
    return sorted({form for form in forms if len(form) >= 2}, key=len, reverse=True)


def author_forms(record: Record) -> list[str]:
    """Return the names of the authors, whole and by last name."""
    forms: list[str] = []
    for author in str(record.get("author") or "").split(";"):
        words = author.split()
        if len(words) >= 2:
            forms += [" ".join(words), words[-1]]
    return sorted({form for form in forms if len(form) >= 3}, key=len, reverse=True)


def _pattern(forms: Sequence[str]) -> re.Pattern[str]:
    """Match any of the forms as whole words: capitals as given or all capitals, with a web ending."""
    choices = []
    for form in forms:
        words = r"[\s\-]+".join(re.escape(word) for word in form.split())
        # A plain word in lower case ("the sun rose") is not the outlet; several words or a domain are.
        free = " " in form or "." in form or form != form.lower().capitalize()
        choices.append(f"(?i:{words})" if free else f"(?:{words}|{words.upper()})")
        choices.append(rf"(?i:{words})(?:\.(?:com|org|net|co\.[a-z]{{2}}|news|tv|eu|uk|us))")
    ordered = sorted(choices, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(ordered)})(?!\w)")
