"""Where the entries of a lexicon can stand: a sieve over the words of a text, a few bytes each.

Most entries are phrases, and nearly every word that one could be found by stands beside a word that
belongs to none of its phrases. Asking the lexicon for each costs more than all the entries that are
found, so that the words are sieved first: those that can stand beside an anchor fall into seven groups,
one bit each; an anchor knows the groups of its neighbours; and both are compared for the whole text at
once, as two long numbers.
"""

from __future__ import annotations

from collections.abc import Collection, Container, Mapping

from framing.document import Document, flagged
from framing.watched import REGISTER

# The most frequent words apart from each other and from all others, or the sieve would hold nothing back.
_GROUPS = ("the", "of", "to", "a an", "in on at", "and for with by from")
_OTHERS = 1 << len(_GROUPS)
_ALONE = 0x80
_ANY = bytes([0, *[1] * 255])

# An anchor's entries of one word, and its phrases by the word after and before it.
Anchored = tuple[Collection[object], Mapping[str, object], Mapping[str, object]]

# Too frequent to look a phrase up by, if it holds another word; the second list before the first.
_COMMON = frozenset(
    """about after again against all and another any are around away back because been before being between
    but can could does doing down each even every for from get give going had has have having her him his how
    into its just know like made make many more most much must new not now off one only other our out over own
    people right said same say should some such take than that the their them then there these they thing this
    those through time too under very was way well were what when where which while who will with world would
    year years you your""".split()
)
_COMMONEST = frozenset(
    "the of to a an in on at and for with by from is was as it its he that this be or".split()
)


def rarity(word: str) -> int:
    """Return a guess at how rare a word is: its length, less for a common one."""
    if word in _COMMONEST:
        return -1
    return 0 if word in _COMMON else len(word)


class Anchors:
    """The sieve of one lexicon; part of what is known of every word from here on.

    ``others`` are words that the index does not list and at which an entry of one word can be found.
    """

    def __init__(self, index: Mapping[str, Anchored], others: Container[str] = ()) -> None:
        group = {word: 1 << number for number, words in enumerate(_GROUPS) for word in words.split()}
        beside: dict[str, int] = {}
        after: dict[str, int] = {}
        before: dict[str, int] = {}
        for anchor, (alone, following, preceding) in index.items():
            bits = _ALONE if alone else 0
            for word in following:
                beside[word] = group.get(word, _OTHERS)
                bits |= beside[word]
            if bits:
                after[anchor] = bits
            for word in preceding:
                beside[word] = group.get(word, _OTHERS)
                before[anchor] = before.get(anchor, 0) | beside[word]
        self._after = REGISTER.add(lambda word: after.get(word, 0) or (_ALONE if word in others else 0))
        self._before = REGISTER.add(lambda word: before.get(word, 0))
        self._beside = REGISTER.add(lambda word: beside.get(word, 0))

    def where(self, document: Document) -> list[int]:
        """Return the words at which an entry can be found, in order: every one at which one stands."""
        count = len(document.lower)
        beside = _number(document.column(self._beside))
        found = _number(document.column(self._after)) & (beside >> 8 | _number(bytes([_ALONE]) * count))
        found |= _number(document.column(self._before)) & beside << 8
        return flagged(found.to_bytes(count, "little").translate(_ANY))


def _number(column: bytes) -> int:
    return int.from_bytes(column, "little")
