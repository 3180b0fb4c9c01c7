"""Rules that pair names by their form alone; each yields the rarer name, the other, and what else it fits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Literal

from framing.same_source.names import (
    PARTICLES,
    PLACES,
    SMALL,
    WORD,
    Name,
    is_title,
    names_no_person,
    plain,
)
from framing.short_names import is_short_for

Rule = Literal["form", "title", "middle", "initial", "short", "family", "spelling", "initials", "department"]

# A family name alone is suggested for the one bearer who has at least this share of the articles.
DOMINANT = 0.85
# Pairs grow with the square of the names: of so many of one family the most frequent are compared.
_MOST_ALIKE = 60
Found = Iterator[tuple[Name, Name, Rule, tuple[tuple[str, int], ...]]]


def _order(a: Name, b: Name) -> tuple[Name, Name]:
    """Return the rarer name first; of equally frequent ones the shorter."""
    return (a, b) if (a.articles, len(a.shown), a.shown) < (b.articles, len(b.shown), b.shown) else (b, a)


def _same_form(names: Iterable[Name]) -> Found:
    """Names alike but for dots, hyphens, accents, capitals and a leading "the" or "U.S."."""
    groups: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        given = WORD.findall(name.shown)
        words = [plain(w) for w in given]
        if words[0] == "the":
            words = words[1:]
        if words[:1] == ["us"] and sum(w[0].isupper() for w in given) > 2:
            words = words[1:]
        key = "".join(words)
        if len(key) > 6:
            key = key.replace("-", "")
        if len(key) > 2:
            groups[key].append(name)
    for group in groups.values():
        yield from ((*_order(a, b), "form", ()) for a, b in _pairs_with_most(group))


def _titles(names: Iterable[Name]) -> Found:
    """A full name with a title or part of one before it: "Minister Max Holt", "State Tom Berg"."""
    full: dict[tuple[str, ...], list[Name]] = defaultdict(list)
    for name in names:
        if name.person and len(name.words) > 1:
            full[name.words].append(name)
    for group in full.values():
        bare = [name for name in group if not name.titled]
        most = max(bare or group, key=lambda n: (n.articles, n.shown))
        yield from ((name, most, "title", ()) for name in group if name is not most)
    for name in names:
        # What is left of a title names a thing ("State", "Department"), so the whole is no person's name.
        words = name.words
        for cut in range(1, len(words) - 1):
            before = words[:cut]
            if SMALL & set(before) or not all(names_no_person(w) or is_title(w) for w in before):
                break
            if full.get(words[cut:]):
                yield name, max(full[words[cut:]], key=lambda n: n.articles), "title", ()
                break


def _given_names(names: Iterable[Name]) -> Found:
    """One family name and compatible given names: a middle name more, an initial, a short form."""
    by_family: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        if name.person and len(name.words) > 1:
            by_family[name.words[-1]].append(name)
    for group in by_family.values():
        group = sorted(group, key=lambda n: -n.articles)[:_MOST_ALIKE]
        for i, a in enumerate(group):
            for b in group[i + 1 :]:
                rule = _compatible(a.words[:-1], b.words[:-1])
                if rule is None:
                    continue
                name, into = _order(a, b)
                # "J. Smith" and "George Bush" can stand for several: then for none.
                vague = a if len("".join(a.words)) < len("".join(b.words)) else b
                fits = [o for o in group if o is not vague and _compatible(vague.words[:-1], o.words[:-1])]
                rivals = [o for o in fits if o is not a and o is not b]
                given = {o.words[:-1] for o in fits}
                clash = any(_compatible(x, y) is None for x in given for y in given if x != y)
                if clash and sum(o.articles for o in rivals) * 5 > into.articles:
                    continue
                yield name, into, rule, ()


def _compatible(a: tuple[str, ...], b: tuple[str, ...]) -> Rule | None:
    """Return how two lists of given names agree, or None."""
    if a == b or not a or not b:
        return None
    if a[0] == b[0] and len(a[0]) > 1:
        short, long = sorted((a[1:], b[1:]), key=len)
        if not short:
            return "middle"
        both = zip(short, long, strict=False)
        agree = all(x == y or (x[:1] == y[:1] and 1 in (len(x), len(y))) for x, y in both)
        return "middle" if agree else None
    if a[1:] and b[1:] and a[1:] != b[1:]:
        return None
    if a[0][:1] == b[0][:1] and 1 in (len(a[0]), len(b[0])) and len(a[0]) != len(b[0]):
        return "initial"
    return "short" if is_short_for(b[0], a[0]) or is_short_for(a[0], b[0]) else None


def _family_alone(names: Iterable[Name]) -> Found:
    """A family name alone, where one bearer of it has nearly all the articles."""
    pairs = {name.words for name in names if name.person and len(name.words) == 2}
    bearers: dict[str, dict[tuple[str, ...], list[Name]]] = defaultdict(dict)
    alone = []
    for name in names:
        if not name.person:
            continue
        if len(name.words) == 1:
            alone.append(name)
        else:
            # "Max Holt", "Max J. Holt" and "State Max Holt" are one bearer here.
            key = (name.words[-2] if name.words[-2:] in pairs else name.words[0],)
            bearers[name.words[-1]].setdefault(key, []).append(name)
            if len(name.words) > 2 and name.words[-2] not in PARTICLES:
                bearers[" ".join(name.words[-2:])].setdefault(key, []).append(name)
    for name in alone:
        known = bearers.get(name.words[0])
        if not known or (is_title(name.words[0]) and not name.titled) or name.words[0] in PLACES:
            continue
        counts = [
            (sum(n.articles for n in group), max(group, key=lambda n: n.articles)) for group in known.values()
        ]
        counts.sort(key=lambda item: (-item[0], item[1].shown))
        total = sum(n for n, _ in counts)
        if counts[0][0] < DOMINANT * total:
            continue
        others = tuple((who.shown, n) for n, who in counts[1:4])
        yield name, counts[0][1], "family", others


def _spelling(names: Iterable[Name]) -> Found:
    """The same given names and a family name one letter off (two in a long one), or the other way round."""
    for at in (0, -1):
        alike: dict[tuple[str, ...], list[Name]] = defaultdict(list)
        for name in names:
            if name.person and len(name.words) > 1 and len(name.words[at]) >= 4:
                alike[name.words[1:] if at == 0 else name.words[:-1]].append(name)
        for group in alike.values():
            if len(group) > _MOST_ALIKE:
                continue
            for i, a in enumerate(group):
                for b in group[i + 1 :]:
                    x, y = a.words[at], b.words[at]
                    reach = 2 if min(len(x), len(y)) >= 8 else 1
                    if x != y and _distance(x, y, reach) <= reach:
                        yield *_order(a, b), "spelling", ()


def _distance(a: str, b: str, reach: int) -> int:
    """Return how many letters must be put in, taken out, changed or swapped; ``reach + 1`` when more.

    >>> _distance("kuzio", "cuzio", 1), _distance("smith", "simth", 1), _distance("ann", "mark", 1)
    (1, 1, 2)
    """
    if abs(len(a) - len(b)) > reach:
        return reach + 1
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        last, before, row = before, row, [i]
        for j, y in enumerate(b, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
        if min(row) > reach:
            return reach + 1
    return row[-1]


def _initials(names: Iterable[Name]) -> Found:
    """An abbreviation and the only name whose words begin with its letters."""
    long: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        words = WORD.findall(name.shown)
        if 2 <= len(words) <= 8 and sum(w[0].isupper() for w in words) > 1:
            if words[0].lower() in ("a", "an") or any(w.isupper() and len(w) > 1 for w in words):
                continue
            big = [w for w in words if w.lower() not in SMALL]
            if not all(w[0].isupper() for w in big):
                continue
            for some in {"".join(w[0] for w in big), "".join(w[0] for w in words if w.lower() != "the")}:
                if len(some) > 1:
                    long[some.lower()].append(name)
    for name in names:
        plain = name.shown.replace(".", "").removeprefix("the ").removeprefix("The ")
        if not (2 <= len(plain) <= 6 and plain.isalpha() and sum(c.isupper() for c in plain) >= 2):
            continue
        fits = [n for n in long.get(plain.lower(), []) if n is not name]
        fits = [n for n in fits if not (n.person and len(n.words) < 3)]
        if not fits:
            continue
        most = max(fits, key=lambda n: (n.articles, n.shown))
        if most.articles >= DOMINANT * sum(n.articles for n in fits):
            others = tuple((n.shown, n.articles) for n in fits if n is not most)
            yield *_order(name, most), "initials", others[:3]


def _departments(names: Iterable[Name]) -> Found:
    """ "Department of Justice" and "Justice Department"."""
    groups: dict[tuple[str, ...], list[Name]] = defaultdict(list)
    for name in names:
        words = [plain(w) for w in WORD.findall(name.shown)]
        while len(words) > 2 and words[0] in ("the", "us"):
            words = words[1:]
        if len(words) < 2:
            continue
        if len(words) > 2 and words[1] == "of" and names_no_person(words[0]):
            groups[(*words[2:], words[0])].append(name)
        elif names_no_person(words[-1]) and "of" not in words:
            groups[tuple(words)].append(name)
    for group in groups.values():
        yield from ((*_order(a, b), "department", ()) for a, b in _pairs_with_most(group))


def _pairs_with_most(group: list[Name]) -> Iterator[tuple[Name, Name]]:
    """Pair each name of a group with the most frequent one."""
    if len(group) > 1:
        most = max(group, key=lambda n: (n.articles, n.shown))
        yield from ((name, most) for name in group if name is not most)


RULES: tuple[Callable[[list[Name]], Found], ...] = (
    _same_form,
    _titles,
    _departments,
    _given_names,
    _initials,
    _family_alone,
    _spelling,
)
