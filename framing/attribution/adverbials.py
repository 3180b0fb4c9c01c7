"""Days and short settings between a cue and its content: "said on Monday in a statement | that"."""

from __future__ import annotations

from framing.attribution.view import View

WH = frozenset("what which how why when where who whom whether if whoever whatever".split())
_TIMES = frozenset(
    "night morning afternoon evening day week weekend month year summer autumn fall winter spring".split()
)
_NEAR = frozenset("this last next earlier".split())
_SETTING = frozenset(
    "in on at during after before to from with of this last next earlier by via when while as".split()
)
_WORDS = _TIMES | _SETTING | _NEAR


def _infinitive(view: View, i: int, high: int) -> bool:
    """Whether what follows "to" is a verb rather than whom one speaks to: "begin to lose support"."""
    if i >= high or view.classes[i] != "N" or view.words[i][0].isupper() or view.lower[i].endswith("s"):
        return False
    return i + 1 >= high or view.classes[i + 1] in "DNOPBEG"


def after_adverbials(view: View, i: int, high: int) -> int:
    """Skip adverbs, days and short settings ("on Monday", "in a statement") after a cue."""
    classes, lower = view.classes, view.lower
    while i < high:
        if view.quoted[i]:
            return i
        kind = classes[i]
        if lower[i] not in _WORDS and kind not in "BTC":
            return i
        if kind == "B" or kind == "T" or (lower[i] in _TIMES and classes[i - 1] == "T"):
            i += 1
            continue
        if kind == "C" and i + 1 < high and classes[i - 1] == "B" and classes[i + 1] == "B":
            i += 2  # "publicly and privately"
            continue
        setting = lower[i] in _SETTING and not (lower[i] == "to" and _infinitive(view, i + 1, high))
        if lower[i] in _NEAR:
            # "this week", not "this plan"
            setting = i + 1 < high and (lower[i + 1] in _TIMES or classes[i + 1] == "T")
        if setting:
            j = i + 1
            while j < high and not view.quoted[j]:
                kind = classes[j]
                if view.gaps[j] != " " and view.paused[j]:
                    break
                if (
                    kind in "SRWVAMC"
                    or (kind == "G" and lower[i] == "with")  # "with Ms Lee saying that"
                    or lower[j] == "about"
                    or (
                        kind == "D"
                        and j > i + 1
                        and lower[j - 1] not in ("of", "in", "at", "on", "with", "to", "from", "for")
                    )
                ):
                    break
                j += 1
            if j >= high or view.quoted[j] or lower[j] == "that" or (view.gaps[j] != " " and view.paused[j]):
                i = j
                continue
            if kind in "RD" or lower[j] in WH or lower[j] == "about":
                i = j
                continue
        break
    return i
