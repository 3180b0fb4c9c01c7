"""Hedges and boosters are told by sense: gold contrast items, the lexicons' own examples, any text."""

from __future__ import annotations

import itertools
import json
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from framing.document import parse
from framing.hedging import find_hedges, sentence_strengths
from framing.hedging.reasons import OF_CATEGORY
from framing.hedging.senses import SENSES
from framing.lexicon import codebook, load_lexicon

GOLD = Path(__file__).parents[1] / "gold"
MEASURES = {"hedges": "hedge", "boosters": "booster"}
ENTRIES = [(name, entry) for name in MEASURES for entry in load_lexicon(name).entries]
IDS = [f"{name}-{entry.term}-{entry.construction}" for name, entry in ENTRIES]


def _marked(text: str, measure: str = "hedge") -> list[str]:
    return [text[h.start : h.end] for h in find_hedges(parse(text)) if h.measure == measure]


def _items(name: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in (GOLD / name).read_text("utf-8").splitlines()]


def _right(item: dict[str, object]) -> bool:
    start, end = int(str(item["cue_start"])), int(str(item["cue_end"]))
    hits = find_hedges(parse(str(item["text"])))
    return any(h.start < end and start < h.end for h in hits if h.measure == "hedge") == item["is_hedge"]


@pytest.mark.parametrize(
    "name",
    [
        "hedging_contrast.jsonl",
        "hedging_unseen.jsonl",
        "hedging_pairs.jsonl",
        "hedging_encyclopedia.jsonl",
        "contrast_dev.jsonl",
    ],
)
def test_contrast_items_are_told_apart_on_both_sides(name: str) -> None:
    items = _items(name)
    for is_hedge in (True, False):
        side = [_right(item) for item in items if item["is_hedge"] is is_hedge]
        assert len(side) > 50
        assert sum(side) / len(side) >= 0.95


def test_every_hedge_of_invented_news_is_found_and_little_else() -> None:
    right = false = missed = 0
    for item in _items("hedging_prose.jsonl"):
        cues = [(int(c[0]), int(c[1])) for c in item["cues"]]  # type: ignore[attr-defined]
        marks = [(h.start, h.end) for h in find_hedges(parse(str(item["text"]))) if h.measure == "hedge"]
        touched = [any(s < end and start < e for s, e in marks) for start, end in cues]
        right += sum(touched)
        missed += len(cues) - sum(touched)
        false += sum(not any(s < end and start < e for start, end in cues) for s, e in marks)
    assert right + missed == 95
    assert 2 * right / (2 * right + false + missed) >= 0.96


@pytest.mark.parametrize(("name", "entry"), ENTRIES, ids=IDS)
def test_every_example_is_found_and_no_counterexample(name: str, entry) -> None:  # type: ignore[no-untyped-def]
    measure = MEASURES[name]
    assert entry.example, "an entry needs an example"
    found = [h for h in find_hedges(parse(entry.example)) if h.measure == measure]
    assert (entry.term, entry.category) in {(h.entry, h.category) for h in found}
    if entry.counterexample:
        other = [h for h in find_hedges(parse(entry.counterexample)) if h.measure == measure]
        assert entry.term not in {h.entry for h in other}


def test_every_booster_has_a_counterexample() -> None:
    assert [entry.term for entry in load_lexicon("boosters").entries if not entry.counterexample] == []


def test_every_construction_and_category_is_known_and_used() -> None:
    assert {entry.construction for _, entry in ENTRIES} - {""} == SENSES.keys()
    for name, entry in ENTRIES:
        assert entry.category in codebook(name)
        assert entry.category in OF_CATEGORY


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("May Day was marked with a parade.", []),
        ("Will Smith won a prize in May.", []),
        ("The London Critics Circle met.", []),
        ("Ceasefire May Collapse Within Days, Envoys Warn", ["May"]),
        ("Police Suspect Arson in Blaze That Killed Three", ["Suspect"]),
        ("Three feared dead after blast", ["feared"]),
        ("Clara May Visits Berlin", []),
        ("Military Might On Display in Beijing", []),
        ("He could not but laugh.", []),
        ("The firm may well be sold.", ["may well"]),
        ("They talked about 20 minutes of footage.", []),
        ("A near-record 20,000-plus came.", ["near-record", "20,000-plus"]),
        ("An odd-looking, British-built, long-term plan.", []),
        ("To the best of the firm's knowledge, it held.", ["To the best of the firm's knowledge"]),
        ("If the polls are to be believed, she won.", ["If the polls are to be believed"]),
        ("It was as far as the eye could see.", []),
    ],
)
def test_names_and_fixed_phrases(text: str, marked: list[str]) -> None:
    assert _marked(text) == marked


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        # An abbreviation ends no clause; a quotation or a dash inside the sentence begins none.
        ("Aides believe Mr. Lomidze will resign.", ["believe"]),
        ("He said the accord “could unravel”.", ["could"]),
        ("The scheme — if built — could flood two villages.", ["could"]),
        # A time or manner before "that".
        ("She suggested on Friday that turnout had fallen.", ["suggested"]),
        ("They believe strongly that it failed.", ["believe"]),
        # What is thought lacks its subject.
        ("It was a road that they believed was safe.", ["believed"]),
        ("He feels ashamed of it.", []),
        # One mark for an unnamed group and its verb, also at a distance.
        ("Critics of the bridge say it is ugly.", ["Critics of the bridge say"]),
        ("Some in the party believe he lied.", ["Some in the party believe"]),
        ("They raise many questions.", []),
        # Ability and possibility.
        ("He did all that he could do.", []),
        ("They built an engine that could run on wood.", []),
        ("They fled in alarm that sites could be hit.", ["could"]),
        ("The valley could see snow.", ["could"]),
        ("The guards could see the valley.", []),
        # A minimum and a bound.
        ("Applicants must be at least 21.", []),
        ("At least 21 were hurt.", ["At least"]),
        ("In view of the fact that it rained, they left.", []),
        ("They hold views that are old.", []),
        # What a law or a vessel allows at most is no estimate.
        ("He faces up to ten years in prison.", []),
        ("The tank can hold up to 300 litres.", []),
        ("Up to 300 people fled.", ["Up to"]),
        ("The vote can be seen as a warning.", ["can", "seen"]),
        ("A cry could be heard in the square.", []),
        ("The move could be seen by many as a snub.", ["could", "seen", "many"]),
        ("The clock should have started on Sunday.", []),
        ("They cite religious belief in saying that it is wrong.", []),
        ("The tower can be seen from the sea.", []),
        # A degree word in what is stated, and on what is only mentioned.
        ("It drew a fairly large crowd.", ["fairly"]),
        ("The birds with rather long legs fled.", []),
        ("The vote was held largely in the north.", []),
        ("The vote was largely ignored.", ["largely"]),
    ],
)
def test_sentences_as_news_writes_them(text: str, marked: list[str]) -> None:
    assert _marked(text) == marked


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Of course the vote will be close.", ["Of course"]),
        ("The cost of course work rose.", []),
        ("The tower is clearly visible.", []),
        ("Certain people left early.", []),
        ("It is certain that he left.", ["certain"]),
        ("It is almost certainly a copy.", []),
        ("Make sure the door is shut.", []),
        ("It proved difficult to open.", []),
        ("The tapes prove that he lied.", ["prove"]),
    ],
)
def test_boosters_by_sense(text: str, marked: list[str]) -> None:
    assert _marked(text, "booster") == marked


def test_why_names_the_sense_with_the_words_of_the_text() -> None:
    (hit,) = find_hedges(parse("Prices may fall."))
    assert hit.why() == "“may” leaves open whether it happens"


def test_strength_grows_with_hedges_and_falls_with_boosters() -> None:
    def strength(text: str) -> float:
        document = parse(text)
        return max(sentence_strengths(document, find_hedges(document)))

    plain = strength("The drug lowers the risk of stroke.")
    one = strength("The drug may lower the risk of stroke.")
    two = strength("The drug may possibly lower the risk of stroke.")
    boosted = strength("The drug may clearly and undoubtedly lower the risk of stroke.")
    assert plain < one < two
    assert boosted < one


CUES = sorted({w for _, e in ENTRIES for form in e.forms for w in form})
PIECES = st.lists(
    st.sampled_from([*CUES, "the", "it", "that", "40", "May", ",", ".", "\n", "“", "”", "’s", "to", "is"]),
    max_size=40,
)


@example("SEVERAL$A")
@settings(max_examples=150)
@given(st.one_of(st.text(max_size=200), PIECES.map(" ".join)))
def test_any_text_gives_ordered_marks_of_its_own_words(text: str) -> None:
    document = parse(text)
    hits = find_hedges(document)
    for measure in ("hedge", "booster"):
        own = [h for h in hits if h.measure == measure]
        assert all(a.end <= b.start for a, b in itertools.pairwise(own))
    for hit in hits:
        assert document.starts[hit.first] == hit.start
        assert document.ends[hit.stop - 1] == hit.end
        assert 0.0 < hit.weight <= 1.0
        assert text[hit.start : hit.end].split()[0] in hit.why()
    strengths = sentence_strengths(document, hits)
    assert len(strengths) == len(document.sentences)
    assert all(s >= 0.0 for s in strengths)


@pytest.mark.parametrize("name", list(MEASURES))
def test_every_category_is_explained_with_examples_that_are_marked(name: str) -> None:
    for category, about in codebook(name).items():
        for part in ("label", "definition", "include", "exclude"):
            assert str(about[part]).strip(), f"{category} lacks {part}"
        examples = about["examples"]
        assert isinstance(examples, list)
        assert len(examples) >= 2
        for sentence in examples:
            found = {h.category for h in find_hedges(parse(sentence)) if h.measure == MEASURES[name]}
            assert category in found, f"{category}: {sentence}"


@pytest.mark.parametrize("name", ["Vanko", "Merkov", "Anna Brown", "Natia Berglund", "Freeman"])
@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("{} suggested a meeting in Tbilisi.", []),
        ("Some say {} could lose the vote.", ["Some say", "could"]),
        ("The plan, {} said, may fail.", ["may"]),
    ],
)
def test_no_name_carries_weight(name: str, text: str, marked: list[str]) -> None:
    assert _marked(text.format(name)) == marked


def test_every_nation_is_a_group_alike() -> None:
    for people in ("Georgians", "Americans", "Muslims", "Republicans", "Atlanteans"):
        assert _marked(f"Some {people} say the vote was rigged.") == [f"Some {people} say"]
