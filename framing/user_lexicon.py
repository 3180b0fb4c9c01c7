"""A user's own lexicon: our CSV, or the dictionary format of LIWC (``.dic``).

Only ``term`` and ``category`` must be in a CSV; ``match`` is then exact (phrase for several words)
and ``strength`` 0.5. The category ``off`` switches off the entry of ours that is called so. A ``.dic``
file names its categories between two ``%`` lines and then gives one word or word* a line with the
numbers of its categories.
"""

from __future__ import annotations

import csv
import difflib
import hashlib
import io
import re
from collections.abc import Iterable
from pathlib import Path
from typing import cast

from framing.entries import COLUMNS, Entry, LexiconError
from framing.lexicon import (
    Lexicon,
    build_lexicon,
    check_examples,
    codebook,
    load_lexicon,
    read_lexicon,
)
from framing.loaded_language.finding import COMPOUND, SCARE_QUOTE
from framing.own_entries import PACKAGED, Measure, OwnLexicon

CODEBOOKS = {"loaded": ("loaded_language",), "hedge": ("hedges",), "booster": ("boosters",)}
OFF = "off"
_STRENGTH = 0.5
_SLUG = re.compile(r"[^a-z0-9]+")


def categories_of(measure: str) -> dict[str, str]:
    """Return key → label of the categories of loaded, hedge or booster."""
    return {
        key: str(entry.get("label", key))
        for name in CODEBOOKS[measure]
        for key, entry in codebook(name).items()
    }


def read_user_lexicon(
    path: Path, *, measure: str = "loaded", category: str | None = None, problems: list[str] | None = None
) -> OwnLexicon:
    """Read a user's lexicon for one measure.

    Args:
        path: a ``.csv`` or ``.dic`` file; the lexicon's name is the file's stem.
        measure: loaded, hedge or booster: whose categories the lexicon may use.
        category: give every entry this category, whatever the file says.
        problems: with a list, wrong rows are left out and described there instead of raising.

    Raises:
        LexiconError: naming file, row, value, rule and the way out.
        OSError: the file cannot be read.
    """
    if measure not in CODEBOOKS:
        raise LexiconError(f"measure {measure!r} is unknown; use one of {', '.join(CODEBOOKS)}")
    known = categories_of(measure)
    if category is not None and category not in known:
        raise LexiconError(_unknown_category(f"lexicon {path.name}", category, known))
    data = path.read_bytes()
    off: set[str] = set()
    if path.suffix.lower() == ".dic":
        lexicon = _read_dic(data, path, known, category, problems)
    elif path.suffix.lower() == ".csv":
        table = _completed(data, path.name, category, problems, off)
        _check_off(off, measure, path.name, problems)
        lexicon = read_lexicon(table, name=path.stem, categories=known, filename=path.name, problems=problems)
        lexicon = Lexicon(
            lexicon.name, hashlib.sha256(data).hexdigest(), lexicon.entries, lexicon._index, lexicon._prefixes
        )
        wrong = list(check_examples(lexicon))
        if problems is not None:
            problems += [f"lexicon {path.name}: {line}; mend the example or the conditions" for line in wrong]
        elif wrong:
            raise LexiconError(f"lexicon {path.name}: {wrong[0]}; mend the example or the conditions")
    else:
        raise LexiconError(
            f"lexicon {path.name}: {path.suffix or 'no ending'!r} is no lexicon; give a .csv or .dic"
        )
    if not lexicon.entries and not off and not problems:
        message = f"lexicon {path.name}: holds no entry; write one a row under the column names"
        if problems is None:
            raise LexiconError(message)
        problems.append(message)
    return OwnLexicon(
        lexicon.name,
        lexicon.sha256,
        lexicon.entries,
        lexicon._index,
        lexicon._prefixes,
        cast(Measure, measure),
        frozenset(off),
    )


def _check_off(off: set[str], measure: str, filename: str, problems: list[str] | None) -> None:
    """Refuse to switch off what is no entry of ours."""
    known = {entry.term for name in PACKAGED[measure] for entry in load_lexicon(name).entries}
    if measure == "loaded":
        known |= {COMPOUND, SCARE_QUOTE}
    for term in sorted(off - known):
        near = difflib.get_close_matches(term, known, n=1)
        hint = f"did you mean {near[0]!r}?" if near else "`framing lexicon find` shows their names"
        message = f"lexicon {filename}: {term!r} is no entry of ours for {measure} that could be off; {hint}"
        if problems is None:
            raise LexiconError(message)
        problems.append(message)


def _completed(
    data: bytes, filename: str, category: str | None, problems: list[str] | None, off: set[str]
) -> bytes:
    """Return the CSV with the columns that a user may leave out filled in, rows where they were.

    Terms whose category is ``off`` are put into ``off`` and their rows emptied.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise LexiconError(
            f"lexicon {filename}: not UTF-8 at byte {error.start}; save the file as UTF-8"
        ) from error
    rows = list(csv.reader(io.StringIO(text, newline="")))
    header = [name.strip().lower() for name in rows[0]] if rows else []
    if "term" not in header:
        raise LexiconError(
            f"lexicon {filename}: the first row names no column 'term'; write term,category above the entries"
        )
    unknown = [name for name in header if name not in COLUMNS]
    if unknown:
        near = difflib.get_close_matches(unknown[0], COLUMNS, n=1)
        hint = f"did you mean {near[0]!r}?" if near else f"use {', '.join(COLUMNS)}"
        raise LexiconError(f"lexicon {filename}: column {unknown[0]!r} is unknown; {hint}")
    added = [c for c in ("match", "category", "strength") if c not in header]
    term = header.index("term")
    for number, row in enumerate(rows[1:], 2):
        if not any(row):
            continue
        if len(row) != len(header):
            message = (
                f"lexicon {filename}, row {number}: {len(row)} cells but {len(header)} columns; add or "
                f"remove commas, and put quotation marks around a cell that holds a comma"
            )
            if problems is None:
                raise LexiconError(message)
            problems.append(message)
            row.clear()
            continue
        word = row[term].strip()
        if "category" in header and row[header.index("category")].strip().lower() == OFF:
            off.add(word)
            row.clear()
            continue
        filled = {"match": "phrase" if len(word.split()) > 1 else "exact", "category": category or ""}
        filled["strength"] = str(_STRENGTH)
        for name in ("match", "strength", "category"):
            if name in header and (not row[header.index(name)].strip() or (name == "category" and category)):
                row[header.index(name)] = filled[name]
        row += [filled[c] for c in added]
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([header + added, *rows[1:]])
    return out.getvalue().encode("utf-8")


def _read_dic(
    data: bytes, path: Path, known: dict[str, str], category: str | None, problems: list[str] | None
) -> Lexicon:
    text = data.decode("utf-8-sig", errors="replace")
    lines = text.splitlines()
    marks = [n for n, line in enumerate(lines) if line.strip() == "%"]
    if len(marks) < 2:
        raise LexiconError(
            f"lexicon {path.name}: a .dic file names its categories between two lines that hold only %; "
            f"this one has {len(marks)} such lines"
        )

    def refuse(message: str) -> None:
        if problems is None:
            raise LexiconError(message)
        problems.append(message)

    names: dict[str, str] = {}
    for number in range(marks[0] + 1, marks[1]):
        cells = lines[number].split(None, 1)
        if len(cells) < 2:
            if cells:
                refuse(
                    f"lexicon {path.name}, row {number + 1}: {lines[number]!r} is not NUMBER NAME; mend it"
                )
            continue
        key = category or _key_of(cells[1], known)
        if key is None:
            refuse(_unknown_category(f"lexicon {path.name}, row {number + 1}", cells[1].strip(), known))
            continue
        names[cells[0]] = key
    entries: list[Entry] = []
    prefixes: dict[str, Entry] = {}
    for number in range(marks[1] + 1, len(lines)):
        where = f"lexicon {path.name}, row {number + 1}"
        cells = [c.strip() for c in re.split(r"\t+", lines[number].strip()) if c.strip()]
        if not cells:
            continue
        if len(cells) == 1:
            cells = lines[number].split()
        term, numbers = cells[0], [n for cell in cells[1:] for n in cell.split()]
        chosen = next((names[n] for n in numbers if n in names), None)
        if chosen is None:
            if not names:
                continue  # every category was refused already
            refuse(
                f"{where}: {term!r} has no category number that is named above; "
                f"write one of {', '.join(names)} after it"
            )
            continue
        words = tuple(term.lower().replace("’", "'").rstrip("*").split())
        if not words:
            refuse(f"{where}: {term!r} holds no word; write letters before the *")
            continue
        entry = Entry(
            term, "phrase" if len(words) > 1 else "exact", chosen, _STRENGTH, forms=(words,), source=path.stem
        )
        entries.append(entry)
        if term.endswith("*"):
            if len(words) > 1:
                refuse(f"{where}: {term!r} puts a * on a phrase; write each form on a line of its own")
                entries.pop()
            else:
                prefixes[words[0]] = entry
    whole = [e for e in entries if not e.term.endswith("*")]
    built = build_lexicon(path.stem, hashlib.sha256(data).hexdigest(), whole, prefixes)
    return Lexicon(built.name, built.sha256, tuple(entries), built._index, built._prefixes)


def _key_of(name: str, known: dict[str, str]) -> str | None:
    slug = _SLUG.sub("_", name.strip().lower()).strip("_")
    labels = {_SLUG.sub("_", label.lower()).strip("_"): key for key, label in known.items()}
    return slug if slug in known else labels.get(slug)


def _unknown_category(where: str, value: str, known: Iterable[str]) -> str:
    keys = list(known)
    near = difflib.get_close_matches(value.lower(), keys, n=1)
    hint = f"did you mean {near[0]!r}?" if near else f"use one of {', '.join(keys)}"
    return f"{where}: category {value!r} is not in the codebook; {hint} (or give --category for all entries)"
