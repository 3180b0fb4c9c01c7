"""Whether two given names can be one person's: initials, short forms ("Chuck" for Charles), parts."""

from __future__ import annotations

from framing.short_names import is_short_for


def same_given(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two given names of one family name can be one person's.

    >>> same_given(("chuck",), ("charles",)), same_given(("mark",), ("mary",))
    (True, False)
    """
    a, b = one[0], other[0]
    if len(one) != len(other) and (one[-len(other) :] == other or other[-len(one) :] == one):
        return True  # "Moss Lee" of Ann Moss Lee
    if a == b or (b[0] == a[0] and (len(a) == 1 or len(b) == 1)):
        return True
    if is_short_for(b, a) or is_short_for(a, b):
        return True
    short, long = sorted((a, b), key=len)
    if long.startswith(short):
        # "Nat" and Nathan; not "Joe" and Joel, "Jan" and Janet, "Max" and Maxine
        rest = long[len(short) :]
        return len(short) > 2 and len(rest) > 2 and not rest.endswith(_OF_WOMEN)
    return len(short) > 4 and _one_letter(short, long)


_OF_WOMEN = ("a", "ine", "elle", "ette", "ice", "ise")
_ALIKE = ({"i", "y"}, {"c", "k"}, {"s", "z"})


def _one_letter(short: str, long: str) -> bool:
    """Whether two spellings differ in a letter that sounds alike: "Dmitri", "Dmitry", not "Maria"."""
    if len(long) - len(short) > 1 or short[0] != long[0]:
        return False
    k = next((k for k, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) == len(long):
        return {short[k], long[k]} in _ALIKE and short[k + 1 :] == long[k + 1 :]
    return (long[k] == long[k - 1] or long[k] == "h") and short[k:] == long[k + 1 :]  # "Michele", "Michelle"
