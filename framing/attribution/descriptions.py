"""What the text sets beside a name: "a professor at Y" after it, "Armenian Prime Minister" before it."""

from __future__ import annotations

import re

from framing.attribution.cues import cue_index
from framing.attribution.names import RUN_ON, TITLES
from framing.attribution.roles import role_of, roles
from framing.attribution.view import View, Words


def spelled(view: View, first: int, stop: int) -> str:
    """Return a name as it stands in the text, without a possessive ending."""
    document = view.document
    if first and view.words[first - 1] == "The" and view.sentences[view.sentence_of[first]].first < first - 1:
        first -= 1  # "The New York Times": the article belongs to the name
    end = document.ends[stop - 1]
    last = view.words[stop - 1]
    if last[-2:-1] == "." and len(last) > 2 and document.text[end : end + 1] == ".":
        end += 1  # "the U.S."
    elif last.isdigit() and document.text[end : end + 1] == "%":
        end += 1
    text = document.text[document.starts[first] : end]
    if "." in view.words[first] and RUN_ON.search(view.words[first]):
        text = text.partition(".")[2]  # "said.Lee"
    if "\n" in text or "  " in text or "\xa0" in text:
        text = " ".join(text.split())
    return text.removesuffix("'s").removesuffix("’s")


def aside_after(view: View, first: int) -> Words | None:
    """Return "a professor at Y" after a name and a comma (or an age between commas)."""
    if first >= len(view.words) or view.gaps[first] == " " or not view.comma(first) or view.quoted[first]:
        return None
    high = view.sentences[view.sentence_of[first - 1]].stop
    start = first
    while start + 1 < high and view.words[start].isdigit() and view.comma(start + 1):
        start += 1  # an age
    if start >= high or view.lower[start] in ("who", "whose"):
        return None
    stop = start + 1
    while stop < high and not view.paused[stop] and not _full_stop(view, stop):
        stop += 1
    if stop - start < 2:
        return None
    article = view.lower[start] in ("a", "an", "the", "one", "his", "her", "their")
    if not article and view.classes[start] not in "NE":
        return None
    end = _core(view, start, stop)
    if _VERBAL.search(view.classes, start, end) is not None:
        return None
    role = role_of(view, start, end)
    if role is None and article and stop < len(view.words) and view.comma(stop):
        return (start, stop)  # "a Russia hawk": kept as said, though it decides no kind
    person = role is not None and role.number == "person" and not _is_name(view, end - 1)
    return (start, stop) if person else None


_VERBAL = re.compile("[VAMR]")


def _full_stop(view: View, i: int) -> bool:
    """Whether a full stop that belongs to no abbreviation stands before word ``i``."""
    return view.gaps[i][:1] == "." and len(view.words[i - 1]) > 3


def _is_name(view: View, i: int) -> bool:
    return view.words[i][0].isupper() and view.lower[i] not in TITLES


def _core(view: View, first: int, stop: int) -> int:
    """Return where the description's own noun ends, before "of", "at", "who" ..."""
    for k in range(first + 1, stop):
        if view.classes[k] in "PW" or view.lower[k] == "who":
            return k
    return stop


_PLAIN_TITLES = frozenset("mr mrs ms miss mx sir".split())


def title_before(view: View, begin: int) -> Words | None:
    """Return "Armenian Prime Minister" before a name, or "a fellow at Y," before title and name."""
    first = begin
    low = max(0, begin - 7)
    if begin > 3 and view.gaps[begin] in (" ", ". "):
        of = begin - 3 if view.lower[begin - 2] == "the" else begin - 2
        if view.lower[of] in ("of", "to") and view.lower[of - 1] in TITLES:
            first = of  # "Secretary of State Ann Lee", "Ambassador to the U.N. Ann Lee"
    index = cue_index()
    while first > low:
        word = view.lower[first - 1]
        if (
            view.gaps[first] not in (" ", ". ", "-")
            or view.classes[first - 1] in "PSCWRAMVB"
            or (word in index and f"{word} {view.lower[first]}" not in roles())  # "press secretary"
        ):
            break
        if view.gaps[first] == ". " and word not in TITLES and "." not in word:
            break
        first -= 1
        if view.classes[first] == "D":
            break
    if first > low and view.gaps[first] == ", " and TITLES.issuperset(view.lower[first:begin]):
        start = first - 1
        sentence = view.sentences[view.sentence_of[first]]
        while start > sentence.first and not view.paused[start] and first - start < 14:
            start -= 1
        for k in range(first - 1, start, -1):
            if view.lower[k - 1] == "by":
                start = k  # "aired by the station's editor, Ann Smith"
                break
        opens = start == sentence.first or view.paused[start] or view.lower[start - 1] == "by"
        for k in range(first - 1, start - 1, -1):
            owned = view.classes[k + 1] == "D" or view.lower[k + 1].endswith("'s")
            if view.classes[k] in "VAMRES" and owned:
                start, opens = k + 1, True  # "Moss impressed | the mayor's lawyer, Ann Lee"
                break
        end = _core(view, start, first)
        role = role_of(view, start, end)
        if (
            opens
            and role is not None
            and role.number == "person"
            and not _is_name(view, end - 1)
            and _VERBAL.search(view.classes, start, end) is None
        ):
            return (start, first)
    if first >= begin:
        return None
    role = role_of(view, first, begin)
    if role is None or role.number not in ("person", "group"):
        return None  # "these emails Ann Lee wrote"
    if _PLAIN_TITLES.issuperset(view.lower[first:begin]):
        return None
    return (first, begin)


_KIN = dict.fromkeys("husband father son brother uncle nephew grandson stepson".split(), "m") | dict.fromkeys(
    "wife mother daughter sister aunt niece granddaughter stepdaughter widow lady".split(), "f"
)  # "first lady"


def relation(view: View, begin: int, stop: int) -> str:
    """Return m or f where kinship stands beside a name: "his son Max Lee", "Ann Lee, Max's daughter"."""
    for k in range(begin - 1, max(-1, begin - 4), -1):
        if view.gaps[k + 1] not in (" ", ", "):
            break
        if view.lower[k] in _KIN:
            return _KIN[view.lower[k]]
        if view.classes[k] in "VAMPR":
            break
    if stop < len(view.words) and view.comma(stop):
        for k in range(stop, min(stop + 5, len(view.words))):
            if view.lower[k] in _KIN:
                return _KIN[view.lower[k]]
            if view.classes[k] in "VAMPR" or (k > stop and view.paused[k]):
                break
    return ""
