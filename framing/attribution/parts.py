"""The parts of a sentence between its pauses: commas, dashes, brackets."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from framing.attribution.view import View, Words


def parts_between(view: View, low: int, high: int) -> list[Words]:
    """Cut words ``[low, high)`` at pauses; what stands in brackets is left out."""
    pauses = view.pauses
    k = bisect_right(pauses, low)
    if k == len(pauses) or pauses[k] >= high:
        return [(low, high)] if low < high else []
    cuts = pauses[k : bisect_left(pauses, high, k)]
    opened = bisect_left(view.brackets, cuts[0])
    if opened == len(view.brackets) or view.brackets[opened] >= high:
        return list(zip((low, *cuts), (*cuts, high), strict=True))
    out = []
    first = low
    inside = False
    for i in cuts:
        if not inside:
            out.append((first, i))
        first = i
        gap = view.gaps[i]
        if "(" in gap or "[" in gap:
            inside = True
        elif ")" in gap or "]" in gap:
            inside = False
    gap = view.gaps[high] if high < len(view.gaps) else ""
    if not (inside and (")" in gap or "]" in gap)):
        out.append((first, high))
    return out
