"""Source diversity: how many voices, how evenly, how many of them nameless; never one number alone."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from framing.attribution import Attributed

NAMELESS = ("unnamed", "collective")


def diversity(attributed: Attributed) -> dict[str, float | int | None]:
    """Return the source scores of one article (see each function for formula and reference)."""
    words = [source.words for source in attributed.sources]
    total = sum(words)
    counts: dict[str, int] = {}
    for attribution in attributed.attributions:
        source_id = attribution.source_id
        if source_id is not None:
            counts[source_id] = counts.get(source_id, 0) + 1
    named = sum(counts.values())
    nameless = sum([counts.get(s.id, 0) for s in attributed.sources if s.kind in NAMELESS])
    return {
        "sources_distinct": len(words),
        "sources_effective": effective_number(words),
        "sources_top_share": max(words) / total if total else None,
        "sources_unnamed_share": nameless / named if named else None,
        "sources_expected": rarefied(list(counts.values()), 5),
    }


def effective_number(words: Sequence[int]) -> float | None:
    """Return the effective number of sources: exp of the Shannon entropy of attributed words.

    Hill number of order 1: the number of equally heard sources that would be as diverse. 1.0 or
    more; None where no word is attributed to a source.

    >>> effective_number([50, 50])
    2.0

    References:
        Jost, L. (2006). Entropy and diversity. Oikos 113(2), 363-375.
    """
    total = sum(words)
    if total == 0:
        return None
    entropy = -sum([w / total * math.log(w / total) for w in words if w])
    return max(1.0, round(math.exp(entropy), 12))


def rarefied(counts: Sequence[int], size: int) -> float | None:
    """Return the number of distinct sources expected among ``size`` attributions drawn at random.

    Makes articles of different length comparable. None where there are fewer than ``size``.

    >>> rarefied([5], 5)
    1.0

    References:
        Hurlbert, S. H. (1971). The nonconcept of species diversity. Ecology 52(4), 577-586.
    """
    total = sum(counts)
    if total < size:
        return None
    draws = math.comb(total, size)
    return sum([1.0 - math.comb(total - n, size) / draws for n in counts])


class Share(NamedTuple):
    """How much a source is heard in one outlet."""

    articles: int
    attributions: int
    words: int


class Heard(NamedTuple):
    """One named source over a corpus: outlet to articles, attributions and attributed words.

    ``kinds`` counts the articles that give it each kind; ``spellings`` are all names found for it.
    """

    name: str
    kinds: dict[str, int]
    spellings: tuple[str, ...]
    outlets: dict[str, Share]

    @property
    def kind(self) -> str:
        """The kind most articles give, unknown only where none knows better."""
        known = {kind: n for kind, n in self.kinds.items() if kind != "unknown"} or self.kinds
        return max(sorted(known), key=lambda kind: known[kind])


def who_is_heard(records: Iterable[Mapping[str, Any]]) -> list[Heard]:
    """Return the named sources of a corpus with what each outlet gives them, most heard first.

    A source of one article and one of another are the same when their names are; a family name alone
    ("Pashinyan") joins the one full name in the corpus that ends in it, and stays apart where two do.
    Unnamed and collective sources ("officials", "critics") are nobody in particular: left out.

    Args:
        records: score records as dictionaries (``ScoreRecord.to_dict()``); an outlet of None counts as "".
    """
    found: list[tuple[str, Mapping[str, Any], str, int]] = []
    for record in records:
        counts = Counter(a["source_id"] for a in record["attributions"])
        found += [
            (record["outlet"] or "", source, _plain(source["name"]), counts[source["id"]])
            for source in record["sources"]
            if source["kind"] not in NAMELESS and source["name"][:1].isupper()
        ]
    full: dict[str, set[str]] = {}
    for _, _, name, _ in found:
        if " " in name:
            full.setdefault(name.rsplit(" ", 1)[1], set()).add(name)
    merged: dict[str, list[tuple[str, Mapping[str, Any], int]]] = {}
    for outlet, source, name, count in found:
        fuller = full.get(name, set())
        merged.setdefault(next(iter(fuller)) if len(fuller) == 1 else name, []).append(
            (outlet, source, count)
        )
    out = [_heard(parts) for parts in merged.values()]
    return sorted(out, key=lambda h: (-sum(s.words for s in h.outlets.values()), h.name))


def _heard(parts: list[tuple[str, Mapping[str, Any], int]]) -> Heard:
    spellings = {name for _, source, _ in parts for name in (source["name"], *source["variants"])}
    outlets: dict[str, Share] = {}
    for outlet, source, count in parts:
        old = outlets.get(outlet, Share(0, 0, 0))
        outlets[outlet] = Share(old.articles + 1, old.attributions + count, old.words + source["words"])
    name = max((source["name"] for _, source, _ in parts), key=lambda n: (len(n.split()), -len(n), n))
    kinds = dict(Counter(source["kind"] for _, source, _ in parts))
    return Heard(name, kinds, tuple(sorted(spellings - {name})), dict(sorted(outlets.items())))


def _plain(name: str) -> str:
    words = name.casefold().replace("’", "'").split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


def shared_sources(heard: Iterable[Heard], *, outlets: int = 2) -> list[Heard]:
    """Return the sources that at least ``outlets`` outlets quote or paraphrase."""
    return [source for source in heard if len(source.outlets) >= outlets]


def exclusive_sources(heard: Iterable[Heard]) -> dict[str, list[Heard]]:
    """Return outlet to the sources that no other outlet of the corpus quotes or paraphrases."""
    out: dict[str, list[Heard]] = {}
    for source in heard:
        if len(source.outlets) == 1:
            out.setdefault(next(iter(source.outlets)), []).append(source)
    return dict(sorted(out.items()))


def overlap(heard: Iterable[Heard], one: str, other: str) -> float | None:
    """Return how far two outlets hear the same sources: Jaccard index, shared / heard in either, 0..1.

    None where neither outlet has a named source.

    References:
        Jaccard, P. (1912). The distribution of the flora in the alpine zone. New Phytologist 11(2), 37-50.
    """
    both = either = 0
    for source in heard:
        here, there = one in source.outlets, other in source.outlets
        both += here and there
        either += here or there
    return both / either if either else None


def kinds_heard(records: Iterable[Mapping[str, Any]]) -> dict[str, dict[str, Share]]:
    """Return outlet to kind of source to articles with such a source, attributions and words.

    Every source counts, also unnamed and collective ones. Divide by the outlet's sum for shares; below
    about 30 attributions an outlet, one article can turn the order round.
    """
    out: dict[str, dict[str, Share]] = {}
    for record in records:
        kinds = out.setdefault(record["outlet"] or "", {})
        counts = Counter(a["source_id"] for a in record["attributions"])
        here: dict[str, tuple[int, int]] = {}
        for source in record["sources"]:
            said, words = here.get(source["kind"], (0, 0))
            here[source["kind"]] = (said + counts[source["id"]], words + source["words"])
        for kind, (said, words) in here.items():
            old = kinds.get(kind, Share(0, 0, 0))
            kinds[kind] = Share(old.articles + 1, old.attributions + said, old.words + words)
    return {outlet: dict(sorted(kinds.items())) for outlet, kinds in sorted(out.items())}
