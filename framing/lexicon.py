"""Lexicons: entries with provenance, read from CSV, checked when loaded, found in documents.

A lexicon is a UTF-8 CSV of one entry a row (columns: see :data:`COLUMNS`); ``framing/codebook``
says what each category means. Every entry carries an example that must be found and, where a
harmless sense exists, a counterexample that must not: both are run as tests.
"""

from __future__ import annotations

import csv
import difflib
import hashlib
import io
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Literal, NamedTuple

from framing.anchors import Anchors, rarity
from framing.context import parse_conditions
from framing.document import WORD, Document, parse
from framing.inflection import forms

Match = Literal["exact", "lemma", "phrase"]
COLUMNS = (
    "term",
    "match",
    "category",
    "strength",
    "pos",
    "requires",
    "excludes",
    "alternative",
    "example",
    "counterexample",
    "note",
    "source",
    "construction",
)
_POS = ("", "ADJ", "ADV", "NOUN", "VERB", "NAME")


class LexiconError(ValueError):
    """A lexicon file breaks a rule; the message names file, row, value, rule and the way out."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry. ``strength`` lies in 0..1; ``forms`` are the word sequences it matches.

    ``construction`` names a rule over the neighbours that must hold too; the measure that owns the
    lexicon knows the rules (``framing.hedging.senses``).
    """

    term: str
    match: Match
    category: str
    strength: float
    pos: str = ""
    requires: str = ""
    excludes: str = ""
    alternative: str = ""
    example: str = ""
    counterexample: str = ""
    note: str = ""
    source: str = ""
    construction: str = ""
    forms: tuple[tuple[str, ...], ...] = ()

    def fits(self, document: Document, first: int, stop: int) -> bool:
        """Whether words ``[first, stop)``, which match in form, also fit in context."""
        if self.requires:
            for condition in parse_conditions(self.requires):
                if not condition.holds(document, first, stop):
                    return False
        if self.excludes:
            for condition in parse_conditions(self.excludes):
                if condition.holds(document, first, stop):
                    return False
        return True


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
    known = tuple(categories)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise LexiconError(
            f"lexicon {where}: not UTF-8 at byte {error.start}; save the file as UTF-8"
        ) from error
    rows = csv.reader(io.StringIO(text, newline=""))
    header = [name.strip() for name in next(rows, [])]
    missing = [c for c in ("term", "match", "category", "strength") if c not in header]
    if missing:
        raise LexiconError(
            f"lexicon {where}: column {missing[0]!r} is missing; the first row must name the columns, "
            f"at least term, match, category, strength"
        )
    at = [header.index(c) if c in header else -1 for c in COLUMNS]
    entries = []
    for row in rows:
        if not any(row):
            continue
        if not check and header == list(COLUMNS):
            entries.append(_entry(row))  # half the time of a cold start goes into reading the lexicons
            continue
        row.append("")  # what column -1, a column that the file does not have, reads
        try:
            if check:
                _check_size(len(row) - 1, len(header), f"lexicon {where}, row {rows.line_num}")
            cell = [row[k].strip() for k in at]
            if check:
                _check_row(cell, f"lexicon {where}, row {rows.line_num}", known)
        except LexiconError as error:
            if problems is None:
                raise
            problems.append(str(error))
            continue
        entries.append(_entry(cell))
    return build_lexicon(name, hashlib.sha256(data).hexdigest(), entries)


def _check_size(cells: int, columns: int, where: str) -> None:
    if cells != columns:
        raise LexiconError(
            f"{where}: {cells} cells but {columns} columns; add or remove commas, and put quotation marks "
            f"around a cell that holds a comma"
        )


def _check_row(cell: list[str], where: str, categories: tuple[str, ...]) -> None:
    term, match, category, strength, pos, requires, excludes = cell[:7]
    if not term or term.startswith("#"):
        raise LexiconError(f"{where}: term {term!r} is blank or a comment; remove the row")
    _one_of(match, ("exact", "lemma", "phrase"), "match", where)
    _one_of(category, categories, "category", where)
    _one_of(pos, _POS, "pos", where)
    try:
        number = float(strength)
    except ValueError:
        number = -1.0
    if not 0.0 < number <= 1.0:
        raise LexiconError(
            f"{where}: strength {strength!r} of {term!r} is not a number above 0 and at most 1; "
            f"write for example 0.5"
        )
    words = _words(term)
    if not words:
        raise LexiconError(f"{where}: term {term!r} holds no word; write letters or digits")
    if match == "phrase" and len(words) < 2:
        raise LexiconError(f"{where}: {term!r} is one word but match is 'phrase'; use 'exact' or 'lemma'")
    try:
        parse_conditions(requires)
        parse_conditions(excludes)
    except ValueError as error:
        raise LexiconError(f"{where}: {error}") from error


def _words(term: str) -> tuple[str, ...]:
    return tuple(WORD.findall(term.lower().replace("’", "'")))


def _entry(cell: list[str]) -> Entry:
    term, match, category, strength, pos = cell[:5]
    words = (term,) if term.isalpha() and term.islower() else _words(term)
    matched = (words,) if match != "lemma" else tuple(forms(words, pos))
    requires, excludes, alternative, example, counterexample, note, source, construction = cell[5:13]
    return Entry(
        term,
        match,  # type: ignore[arg-type]  # checked in _check_row
        category,
        float(strength),
        pos,
        requires,
        excludes,
        alternative,
        example,
        counterexample,
        note,
        source,
        construction,
        matched,
    )


def _one_of(value: str, allowed: tuple[str, ...], column: str, where: str) -> None:
    if value in allowed:
        return
    near = difflib.get_close_matches(value, allowed, n=1)
    hint = f"did you mean {near[0]!r}?" if near else f"use one of {', '.join(repr(a) for a in allowed)}"
    raise LexiconError(f"{where}: {column} {value!r} is not allowed; {hint}")


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
