"""The cue lexicon and the list of roles: every row is well formed and its example is found."""

from __future__ import annotations

import csv
from importlib import resources

import pytest

from framing.attribution import find_attributions
from framing.attribution.cues import FRAMES, rows
from framing.document import parse
from framing.lexicon import codebook

POS = {"VERB", "FORM", "NOUN", "ADJ", "ADV", "PHRASE"}
CATEGORIES = {"saying", "telling", "asking", "finding", "thinking", "wanting", "judging", "expecting", "noun"}
CUES = rows()
ROLES = list(
    csv.DictReader(
        (resources.files("framing") / "lexicons" / "source_kinds.csv").read_text("utf-8").splitlines()
    )
)


def test_cue_rows_are_sorted_unique_and_well_formed() -> None:
    keys = [(row["term"], row["pos"]) for row in CUES]
    assert keys == sorted(set(keys))
    for row in CUES:
        assert row["term"] == row["term"].strip().lower() != ""
        assert row["pos"] in POS
        assert row["category"] in CATEGORIES
        assert row["frames"]
        assert set(row["frames"].split()) <= FRAMES, row
    assert {frame for row in rows() for frame in row["frames"].split()} == FRAMES


@pytest.mark.parametrize("pos", sorted(POS))
def test_every_example_of_a_cue_is_found(pos: str) -> None:
    missed = []
    for row in CUES:
        if row["pos"] != pos:
            continue
        text = row["example"]
        cues = [
            text[a.cue[0] : a.cue[1]].lower() for a in find_attributions(parse(text)).attributions if a.cue
        ]
        stem = row["term"].split()[0][:2]
        if not any(word.startswith((stem, "in")) for cue in cues for word in cue.split()):
            missed.append((row["term"], text, cues))
    assert missed == []


def test_every_role_gives_its_kind() -> None:
    kinds = set(codebook("sources")["kind"])
    wrong = []
    for row in ROLES:
        assert row["kind"] in kinds
        assert row["number"] in {"person", "people", "group", "thing", "place"}
        found = [source.kind for source in find_attributions(parse(row["example"])).sources]
        if found != [row["kind"]]:
            wrong.append((row["term"], row["kind"], found))
    assert wrong == []


def test_roles_are_sorted_and_unique() -> None:
    terms = [row["term"] for row in ROLES]
    assert terms == sorted(set(terms))


def test_codebook_says_what_each_kind_and_term_means() -> None:
    for table in codebook("sources").values():
        assert isinstance(table, dict)
        for entry in table.values():
            assert all(entry[key] for key in ("label", "definition", "include", "exclude", "examples"))
