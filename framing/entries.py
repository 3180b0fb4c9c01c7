"""Entries of a lexicon, with provenance, read from the rows of a CSV file and checked cell by cell.

A lexicon is a UTF-8 CSV of one entry a row (columns: see :data:`COLUMNS`).
"""

from __future__ import annotations

import csv
import difflib
import io
from dataclasses import dataclass
from typing import Literal

from framing.context import parse_conditions
from framing.document import WORD, Document
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


def read_entries(
    data: bytes, *, where: str, categories: tuple[str, ...], check: bool, problems: list[str] | None
) -> list[Entry]:
    """Return the entries of the file ``where`` in its order; see ``framing.lexicon.read_lexicon``.

    Raises:
        LexiconError: naming file, row, value, rule and the way out.
    """
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
                _check_row(cell, f"lexicon {where}, row {rows.line_num}", categories)
        except LexiconError as error:
            if problems is None:
                raise
            problems.append(str(error))
            continue
        entries.append(_entry(cell))
    return entries


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
