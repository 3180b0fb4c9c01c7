"""Whether two given names can be one person's: initials, short forms ("Chuck" for Charles), parts."""

from __future__ import annotations

# A full name ("/" for several) and its English short forms.
_NAMES = """
    charles chuck charlie
    william bill billy will willie
    robert bob bobby rob
    richard dick rick rich
    james jim jimmy
    john/jonathan jack johnny jon
    edward/edwin/edmund ed eddie ted
    theodore ted teddy
    thomas tom tommy
    michael mike mick
    joseph joe
    daniel dan danny
    david dave
    anthony tony
    stephen/steven steve
    andrew andy drew
    kenneth ken
    lawrence/laurence larry
    gerald/jerome jerry
    jeffrey/geoffrey jeff
    gregory greg
    ronald ron
    donald don
    patrick/patricia pat
    peter pete
    samuel/samantha sam
    benjamin ben
    nicholas nick
    matthew matt
    timothy tim
    raymond ray
    walter walt
    henry hank harry
    harold/harrison harry
    francis frank
    frederick fred
    vincent vince
    philip/phillip phil
    douglas doug
    leonard len
    margaret maggie meg peggy
    elizabeth liz beth betsy betty
    katherine/catherine/kathryn/kathleen kathy cathy kate katie
    deborah/debra debbie deb
    susan/suzanne sue
    jennifer jen jenny
    barbara barb
    rebecca becky
    victoria vicky
    christopher/christine/christina chris
    alexander/alexandra alex
""".strip()
_SHORT: dict[str, set[str]] = {}
for _line in _NAMES.splitlines():
    _full, *_forms = _line.split()
    for _form in _forms:
        _SHORT.setdefault(_form, set()).update(_full.split("/"))


def same_given(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two given names of one family name can be one person's.

    >>> same_given(("chuck",), ("charles",)), same_given(("mark",), ("mary",))
    (True, False)
    """
    a, b = one[0], other[0]
    if len(one) != len(other) and (one[-len(other) :] == other or other[-len(one) :] == one):
        return True  # "Wasserman Schultz" of Debbie Wasserman Schultz
    if a == b or (b[0] == a[0] and (len(a) == 1 or len(b) == 1)):
        return True
    if b in _SHORT.get(a, ()) or a in _SHORT.get(b, ()):
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
