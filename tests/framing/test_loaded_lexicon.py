"""Every entry of the loaded-language lexicon is its own test."""

from __future__ import annotations

import tomllib
from importlib import resources

from framing.document import parse
from framing.lexicon import check_examples, codebook, load_lexicon, read_lexicon
from framing.loaded_language import LEXICONS, find_loaded_language


def _sources() -> dict[str, object]:
    return tomllib.loads((resources.files("framing") / "lexicons" / "sources.toml").read_text("utf-8"))


def test_every_row_passes_the_checks_of_a_users_lexicon() -> None:
    for name in LEXICONS:
        data = (resources.files("framing") / "lexicons" / f"{name}.csv").read_bytes()
        assert read_lexicon(data, name=name, categories=codebook(name)).entries == load_lexicon(name).entries


def test_every_example_is_found_and_no_counterexample() -> None:
    for name in LEXICONS:
        assert list(check_examples(load_lexicon(name))) == []


def test_every_example_is_marked_once_names_and_overlaps_are_settled() -> None:
    missing = []
    for name in LEXICONS:
        for entry in load_lexicon(name).entries:
            document = parse(entry.example)
            own = [found for found in load_lexicon(name).find(document) if found.entry is entry]
            hits = find_loaded_language(document)
            # A longer mark may take the place of the entry's.
            if not any(hit.first < found.stop and found.first < hit.stop for hit in hits for found in own):
                missing.append(entry.term)
    assert missing == []


def test_entries_have_a_known_source_a_strength_and_no_twin() -> None:
    sources = _sources()
    for name in LEXICONS:
        seen = set()
        for entry in load_lexicon(name).entries:
            assert entry.source in sources
            assert 0.1 <= entry.strength <= 1.0
            assert entry.example
            key = (entry.term.lower(), entry.requires)
            assert key not in seen, entry.term
            seen.add(key)
