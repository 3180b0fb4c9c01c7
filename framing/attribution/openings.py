"""What may stand before a subject in its part of the sentence: an adverbial, a participle that is no verb."""

from __future__ import annotations

import re

from framing.attribution.roles import word_role
from framing.attribution.view import View


def adjectival(view: View, start: int, stop: int) -> bool:
    """Whether what looks like a participle is an adjective: "leading Democrats", "outside experts"."""
    if view.classes[start] == "P" and view.lower[start] not in ("outside", "inside"):
        return False
    plural = stop - start > 2 and view.lower[start + 1].endswith("s") and view.words[start + 1][0].islower()
    if plural and view.words[stop - 1][0].isupper() and not view.classes[start + 1 : stop].strip("NC"):
        return True  # "trailing contenders Ann Lee and Tom Berg"
    return (
        1 < stop - start <= 3
        and all(kind == "N" for kind in view.classes[start + 1 : stop])
        and (view.lower[stop - 1].endswith("s"))
    )


def titled(view: View, start: int, stop: int) -> int:
    """Return where "Sen. Ann Lee" begins after an opening without a comma: "Friday in town Sen. …"."""
    first = stop - 1
    while first > start and view.words[first][0].isupper() and view.classes[first] in "N":
        first -= 1
    if first + 3 > stop or view.classes[first] not in "NTE" or view.words[first][0].isupper():
        return 0
    role = word_role(view.lower[first + 1])
    return first + 1 if role is not None and role.number == "person" else 0


def after_adverbial(view: View, start: int, stop: int) -> int:
    """Skip a leading adverbial without a comma; return ``stop`` where nothing is left."""
    for i in range(start + 1, stop):
        if view.classes[i] == "R":
            return i
        counted = view.lower[i][0].isdigit() and not view.lower[i - 1].endswith("day")  # "Monday | 12 mayors"
        if counted or not _date_ends(view, i):
            continue
        if view.words[i][0].isupper() or view.classes[i] in "DR" or view.lower[i - 1][0].isdigit():
            return i  # "On Monday | Lee", "In May 2016 | the mayor", "In 2014 | critics"
    return _named(view, start, stop)


_YEAR = re.compile(r"1\d{3}s?|20\d\ds?")


def _date_ends(view: View, i: int) -> bool:
    """Whether a weekday, month, day or year by itself ("in 2014", "the 1990s") ends before word ``i``."""
    last, before = view.lower[i - 1], view.lower[i - 2] if i > 1 else ""
    month = view.classes[i - 2] == "T" or before == "march" if i > 1 else False
    if last.isdigit() and len(last) < 3:
        return month
    if _YEAR.fullmatch(last):
        return month or view.classes[i - 2] == "P" or (before == "the" and last.endswith("s"))
    return view.classes[i - 1] == "T" or (view.words[i - 1] == "March" and view.classes[i - 2] == "P")


def _named(view: View, start: int, stop: int) -> int:
    """Return where a name begins that ends an opening without a comma: "In the statement | Ann Lee |"."""
    first = stop
    while first > start and view.words[first - 1][0].isupper() and view.classes[first - 1] == "N":
        first -= 1
    opens = start == view.sentences[view.sentence_of[start]].first
    if not opens or first == stop or first - start < 3 or view.classes[start] != "P":
        return stop
    article = view.classes[start + 1] == "D" and view.classes.find("P", start + 1, first) < 0
    return first if article and view.words[first - 1].islower() and view.classes[first - 1] == "N" else stop
