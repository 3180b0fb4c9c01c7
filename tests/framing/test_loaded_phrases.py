"""Every entry of the phrase lexicon is its own test; none repeats the lexicon of single words."""

from __future__ import annotations

import csv
import io
import re
import tomllib
from dataclasses import replace
from importlib import resources

from framing.document import parse
from framing.entries import COLUMNS
from framing.lexicon import build_lexicon, check_examples, codebook, read_lexicon
from framing.loaded_language import find_loaded_language

NAME = "loaded_phrases"


def _data(name: str) -> bytes:
    return (resources.files("framing") / "lexicons" / f"{name}.csv").read_bytes()


def _rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(_data(name).decode("utf-8"))))


LEXICON = read_lexicon(_data(NAME), name=NAME, categories=codebook("loaded_language"))


def test_every_example_is_found_and_no_counterexample() -> None:
    assert list(check_examples(LEXICON)) == []


def test_examples_are_found_beside_the_other_rules() -> None:
    """Names and titles are ruled out by the measure; no example may fall to that."""
    missing = []
    for entry in LEXICON.entries:
        document = parse(entry.example)
        hits = find_loaded_language(document, [LEXICON])
        if all(hit.entry != entry.term for hit in hits) and not any(
            hit.first <= found.first and found.stop <= hit.stop
            for hit in hits
            for found in LEXICON.find(document)
            if found.entry is entry
        ):
            missing.append(entry.term)
    assert missing == []


def test_a_counterexample_holds_the_form_and_only_the_conditions_rule_it_out() -> None:
    bare = build_lexicon(NAME, "", [replace(e, requires="", excludes="") for e in LEXICON.entries])
    silent = [
        entry.term
        for entry in bare.entries
        if entry.counterexample
        and all(found.entry is not entry for found in bare.find(parse(entry.counterexample)))
    ]
    assert silent == []


def test_entries_are_of_several_words_or_hyphenated() -> None:
    assert [e.term for e in LEXICON.entries if not re.search(r"[ -]", e.term)] == []


def test_rows_are_sorted_whole_and_of_a_known_source() -> None:
    rows = _rows(NAME)
    sources = tomllib.loads((resources.files("framing") / "lexicons" / "sources.toml").read_text("utf-8"))
    terms = [row["term"] for row in rows]
    assert terms == sorted(terms)
    for row in rows:
        assert tuple(row) == COLUMNS
        assert row["example"] and row["source"] in sources, row["term"]
        assert all(cell == cell.strip() for cell in row.values()), row["term"]
        assert bool(row["excludes"] or row["requires"]) or not row["counterexample"], row["term"]


def test_no_entry_repeats_another() -> None:
    """A form belongs to one entry: of this file, and of the file of single words."""
    terms = {row["term"].lower() for row in _rows("loaded_language")}
    seen: dict[tuple[str, ...], str] = {}
    for entry in LEXICON.entries:
        assert entry.term.lower() not in terms, entry.term
        for form in entry.forms:
            assert form not in seen, f"{entry.term!r} and {seen[form]!r}"
            seen[form] = entry.term
