"""Lexicons: entries found in documents, and those that come with the package.

``framing.entries`` reads the file of a lexicon; ``framing/codebook`` says what each category means.
Every entry carries an example that must be found and, where a harmless sense exists, a counterexample
that must not: both are run as tests.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import NamedTuple

from framing.anchors import Anchors, rarity
from framing.document import Document, parse
from framing.entries import Entry, read_entries


class Found(NamedTuple):
    """Words ``[first, stop)`` of a document that match ``entry`` in form and context."""

    first: int
    stop: int
    entry: Entry


class _Phrase(NamedTuple):
    """A form of several words, ``offset`` of which stand before its anchor."""

    offset: int
    form: tuple[str, ...]
    entry: Entry


_Beside = dict[str, tuple[_Phrase, ...]]


class _Anchored(NamedTuple):
    """What an anchor word begins to find: entries of this one word, and phrases by the word beside it.

    Most phrases fail on the word after their anchor (before it, where it is the last), so that one
    look-up settles all phrases of an anchor.
    """

    alone: tuple[Entry, ...]
    after: _Beside
    before: _Beside

    def joined(self, other: _Anchored) -> _Anchored:
        """Return both, what is in ``self`` first."""
        return _Anchored(
            self.alone + other.alone, _joined(self.after, other.after), _joined(self.before, other.before)
        )


def _joined(one: _Beside, other: _Beside) -> _Beside:
    return one | {word: one.get(word, ()) + phrases for word, phrases in other.items()} if other else one


@dataclass(frozen=True)
class Lexicon:
    """Entries with an index by anchor word; ``sha256`` is of the file's bytes."""

    name: str
    sha256: str
    entries: tuple[Entry, ...]
    _index: Mapping[str, _Anchored] = field(repr=False, default_factory=dict)
    # Beginnings of words ("crimin*"): only users' lexicons have them.
    _prefixes: Mapping[str, Entry] = field(repr=False, default_factory=dict)

    # The sieve of a lexicon that every text is searched for.
    _anchors: list[Anchors] = field(init=False, repr=False, compare=False, default_factory=list)

    def watch(self) -> None:
        """Make finding faster, for a lexicon that every text is searched for (:mod:`framing.anchors`)."""
        if not self._anchors:
            self._anchors.append(Anchors(self._index))

    def find(self, document: Document) -> list[Found]:
        """Return every match in reading order; overlaps are left for the measure to settle."""
        index = self._index
        lower = document.lower
        last = len(lower) - 1
        places = self._anchors[0].where(document) if self._anchors else document.where(index)
        hits = [(i, lower[i]) for i in places]
        # A possessive ("the despot's generals") matches the word without its ending.
        for i in document.possessives:
            word = lower[i][:-2]
            if word in index:
                hits.append((i, word))
        out: list[Found] = []
        for i, word in hits:
            alone, after, before = index[word]
            for entry in alone:
                if entry.fits(document, i, i + 1):
                    out.append(Found(i, i + 1, entry))
            phrases: tuple[_Phrase, ...] = ()
            if after and i < last and lower[i + 1] in after:
                phrases = after[lower[i + 1]]
            if before and i and lower[i - 1] in before:
                phrases += before[lower[i - 1]]
            for offset, form, entry in phrases:
                first, size = i - offset, len(form)
                if size > 2 and not _agree(lower, first, form, offset):
                    continue
                if any(_parts(document.gaps[k]) for k in range(first + 1, first + size)):
                    continue
                if entry.fits(document, first, first + size):
                    out.append(Found(first, first + size, entry))
        if self._prefixes:
            starts = tuple(self._prefixes)
            for i in [i for i, w in enumerate(lower) if w.startswith(starts)]:
                longest = max((p for p in starts if lower[i].startswith(p)), key=len)
                out.append(Found(i, i + 1, self._prefixes[longest]))
        out.sort(key=lambda found: (found.first, -found.stop))
        return out


def _agree(lower: list[str], first: int, form: tuple[str, ...], offset: int) -> bool:
    """Whether ``form`` stands at word ``first``; its anchor, which does, may carry a possessive ending."""
    size = len(form)
    if first < 0 or first + size > len(lower):
        return False
    return all(lower[first + k] == form[k] for k in range(size) if k != offset)


def _parts(gap: str) -> bool:
    """Whether a gap between two words of a phrase keeps them from being one phrase."""
    return gap not in (" ", "-") and (not gap.isspace() or gap.count("\n") > 1)


def build_lexicon(
    name: str, sha256: str, entries: Iterable[Entry], prefixes: Mapping[str, Entry] | None = None
) -> Lexicon:
    """Index the forms of ``entries`` by their longest word that is not a common one."""
    entries = tuple(entries)
    alone: dict[str, list[Entry]] = {}
    beside: dict[tuple[str, int], dict[str, list[_Phrase]]] = {}
    for entry in entries:
        for form in entry.forms:
            if len(form) == 1:
                alone.setdefault(form[0], []).append(entry)
                continue
            anchor = max(form, key=rarity)
            offset = form.index(anchor)
            step = 1 if offset + 1 < len(form) else -1
            phrases = beside.setdefault((anchor, step), {})
            phrases.setdefault(form[offset + step], []).append(_Phrase(offset, form, entry))
    index = {word: _Anchored(tuple(found), {}, {}) for word, found in alone.items()}
    for (anchor, step), found in beside.items():
        known = index.get(anchor, _Anchored((), {}, {}))
        phrases_of = {word: tuple(phrases) for word, phrases in found.items()}
        index[anchor] = known._replace(after=phrases_of) if step == 1 else known._replace(before=phrases_of)
    return Lexicon(name, sha256, entries, index, dict(prefixes or {}))


def join_lexicons(name: str, lexicons: Iterable[Lexicon]) -> Lexicon:
    """Return one lexicon that finds what each of ``lexicons`` finds, so that a text is searched once."""
    lexicons = tuple(lexicons)
    index: dict[str, _Anchored] = {}
    prefixes: dict[str, Entry] = {}
    for lexicon in lexicons:
        for word, found in lexicon._index.items():
            index[word] = index[word].joined(found) if word in index else found
        prefixes |= lexicon._prefixes
    sha256 = hashlib.sha256("".join(lexicon.sha256 for lexicon in lexicons).encode()).hexdigest()
    return Lexicon(name, sha256, tuple(e for x in lexicons for e in x.entries), index, prefixes)


def read_lexicon(
    data: bytes,
    *,
    name: str,
    categories: Iterable[str],
    filename: str | None = None,
    check: bool = True,
    problems: list[str] | None = None,
) -> Lexicon:
    """Read a lexicon from the bytes of a CSV file.

    ``check=False`` skips the checks of every cell: for our own lexicons, which the tests check. With
    ``problems``, a wrong row is left out and what is wrong with it is added there.

    Raises:
        LexiconError: naming file, row, value, rule and the way out.
    """
    where = filename or f"{name}.csv"
    entries = read_entries(data, where=where, categories=tuple(categories), check=check, problems=problems)
    return build_lexicon(name, hashlib.sha256(data).hexdigest(), entries)


@cache
def load_lexicon(name: str) -> Lexicon:
    """Return one of the lexicons that come with the package, read once a process."""
    return read_lexicon(_file(name), name=name, categories=(), check=False)


def _file(name: str) -> bytes:
    return (resources.files("framing") / "lexicons" / f"{name}.csv").read_bytes()


@cache
def _file_hash(name: str) -> str:
    # Not of what was loaded: a process that only hands out work need load no lexicon.
    return hashlib.sha256(_file(name)).hexdigest()


@cache
def codebook(name: str) -> dict[str, dict[str, object]]:
    """Return the categories of a codebook: key to label, definition, include, exclude, examples."""
    # Several lexicons can share one codebook.
    name = {"loaded_phrases": "loaded_language"}.get(name, name)
    text = (resources.files("framing") / "codebook" / f"{name}.toml").read_text("utf-8")
    return tomllib.loads(text)


def lexicon_hashes(names: Iterable[str]) -> dict[str, str]:
    """Return name to SHA-256 of each lexicon, for the record's ``method``."""
    return {name: _file_hash(name) for name in names}


def check_examples(
    lexicon: Lexicon, find: Callable[[Document], Iterable[Found]] | None = None
) -> Iterator[str]:
    """Yield one line for each entry whose example is not found or whose counterexample is."""
    finder = find or lexicon.find
    for entry in lexicon.entries:
        if entry.example and all(found.entry is not entry for found in finder(parse(entry.example))):
            yield f"{entry.term!r}: example not found: {entry.example!r}"
        if entry.counterexample and any(
            found.entry is entry for found in finder(parse(entry.counterexample))
        ):
            yield f"{entry.term!r}: counterexample found: {entry.counterexample!r}"
