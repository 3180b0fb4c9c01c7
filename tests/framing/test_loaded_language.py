"""Loaded language: senses, names, scare quotes, explanation, probability."""

from __future__ import annotations

import csv
import gzip
import itertools
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.document import parse
from framing.lexicon import codebook, load_lexicon
from framing.loaded_language import LEXICONS, find_loaded_language, sentence_probabilities
from framing.loaded_language.finding import COMPOUND
from framing.loaded_language.probability import coefficients
from framing.loaded_language.signals import SIGNALS, sentence_signals

ROOT = Path(__file__).parents[2]
CORPUS = ROOT.parent / "shared" / "corpora" / "allsides-sample.jsonl.gz"
GOLD = ROOT / "tests" / "gold" / "loaded_sentences.csv"


def _marked(text: str) -> list[str]:
    document = parse(text)
    return [document.text[hit.start : hit.end] for hit in find_loaded_language(document)]


@pytest.mark.parametrize(
    ("loaded", "harmless"),
    [
        ("His influence is teetering.", "A teetering stack of crates fell over."),
        ("She slammed the bill.", "The door slammed shut behind her."),
        ("She ripped into the ruling.", "The wind ripped the roof off."),
        ("The president and his regime of cronies.", "A new tax regime begins in May."),
        ("His explosive memo shook the party.", "An explosive device was found."),
        ("They torpedoed the deal.", "The submarine fired a torpedo."),
        ("A rotten system keeps them poor.", "Rotten eggs were thrown away."),
        ("The toxic culture of the office.", "Toxic waste was moved."),
        ("It was a vicious campaign.", "It is a vicious circle."),
        ("A toothless law changed nothing.", "A toothless smile greeted us."),
        ("They gutted the program, and the bill guts the rest.", "The fisherman had a fish knife."),
        ("He lied to the voters.", "He lies in bed all morning."),
        ("A witch hunt against the mayor.", "The witch lived in a wood."),
        ("Their hollow promises.", "A hollow tree stood there."),
        ("They silence Christians at work.", "Instead of silence, Couric heard an answer."),
    ],
)
def test_sense_decides(loaded: str, harmless: str) -> None:
    assert _marked(loaded) != []
    assert _marked(harmless) == []


@pytest.mark.parametrize(
    "text",
    [
        "He joined the War Office in May and left it again in June that year.",
        "We watched The Evil Dead with some friends at the old cinema last night.",
        "She works for Brutal Films in the north of the country, he said.",
        "The band Savage Garden played two songs before the rain came down on us.",
        "He met Hope Hicks at noon. Hicks resigned in March, and Hicks's staff left too.",
    ],
)
def test_words_inside_names_do_not_count(text: str) -> None:
    assert _marked(text) == []


def test_a_headline_in_title_case_is_read_all_the_same() -> None:
    assert "Disgraceful" in _marked("Mayor Calls Disgraceful Vote A Win For Everyone Living Here")


def test_scare_quotes_are_marked_and_reported_speech_is_not() -> None:
    assert _marked("Their “experts” never visited the town.") == ["experts"]
    assert _marked("The mayor called the plan “a gift”.") == []
    assert _marked("She read the novel “a quiet life” twice.") == []


def test_hit_explains_itself_and_asks_about_a_plainer_word() -> None:
    (hit,) = find_loaded_language(parse("The despot sleeps."))
    assert hit.category == "epithet"
    assert hit.why() == "“despot” names someone or something by a judgement; would “ruler” tell the same?"


def test_possessive_and_inflection_are_found() -> None:
    assert _marked("The despot's guards and the cronies’ friends.") == ["despot's", "cronies"]


@settings(max_examples=150)
@given(st.text(max_size=300))
def test_no_text_raises_and_marks_never_overlap(text: str) -> None:
    document = parse(text)
    hits = find_loaded_language(document)
    probabilities = sentence_probabilities(document, hits)
    assert len(probabilities) == len(document.sentences)
    assert all(0.0 <= p <= 1.0 for p in probabilities)
    assert all(a.end <= b.start for a, b in itertools.pairwise(hits))


WORDS = [
    "despot",
    "slammed",
    "“",
    "”",
    "'",
    "The",
    "vile",
    ".",
    "?",
    "!",
    "—",
    "of",
    "Mr.",
    "utterly",
    "9",
    "\n",
]


@settings(max_examples=150)
@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_marks_and_marks_of_punctuation_in_any_order(parts: list[str]) -> None:
    document = parse(" ".join(parts))
    hits = find_loaded_language(document)
    assert all(0 < hit.weight <= 1 and hit.end > hit.start for hit in hits)
    assert all(0.0 <= p <= 1.0 for p in sentence_probabilities(document, hits))


def test_a_stronger_mark_gives_a_higher_probability() -> None:
    plain, mild, strong = (
        sentence_probabilities(d, find_loaded_language(d))[0]
        for d in map(parse, ["The ruler spoke.", "The upstart spoke.", "The vile despot spoke."])
    )
    assert plain < 0.1 < mild < strong
    assert strong > 0.8


def test_coefficients_are_few_and_belong_to_signals_not_to_words() -> None:
    _, weights = coefficients()
    assert set(weights) == set(SIGNALS)
    assert len(weights) + 1 <= 50
    terms = {entry.term for name in LEXICONS for entry in load_lexicon(name).entries}
    assert not {name for name in weights if name in terms} - {"question"}


def test_signals_count_what_they_say() -> None:
    text = "We should not go! Is it 5 or 6, he said? The most utterly absurd—truly—plan isn't it."
    first, second, third = sentence_signals(parse(text), [])
    assert (first["first_person"], first["obligation"], first["negation"]) == (1.0, 1.0, 1.0)
    assert (first["exclamation"], second["question"], second["figures"]) == (1.0, 1.0, 2.0)
    assert (second["reporting"], third["superlative"], third["dash"]) == (1.0, 1.0, 1.0)
    assert third["contraction"] == 1.0


def test_every_category_is_explained_in_the_codebook() -> None:
    book = codebook("loaded_language")
    used = {entry.category for name in LEXICONS for entry in load_lexicon(name).entries}
    assert used <= set(book)
    for key, category in book.items():
        assert all(str(category[part]).strip() for part in ("label", "definition", "include", "exclude")), key
        examples = category["examples"]
        assert isinstance(examples, list)
        assert len(examples) >= 2


def _gold() -> list[dict[str, str]]:
    with GOLD.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_coding_holds_both_readings_and_a_reason_for_each_settlement() -> None:
    rows = _gold()
    assert len(rows) >= 1200
    assert "text" not in rows[0]
    for row in rows:
        if row["reading_a"] == row["reading_b"]:
            assert row["label"] == row["reading_a"]
        else:
            assert len(row["settled"]) >= 7
    articles = {part: {r["id"] for r in rows if r["part"] == part} for part in ("fit", "held-out")}
    assert not articles["fit"] & articles["held-out"]


@pytest.mark.skipif(not CORPUS.exists(), reason=f"{CORPUS.name} is not beside the repository")
def test_probabilities_are_calibrated_on_the_coded_sentences() -> None:
    rows = _gold()
    with gzip.open(CORPUS, "rt", encoding="utf-8") as lines:
        texts = {item["id"]: item["text"] for item in map(json.loads, lines)}
    pairs = []
    scored: dict[str, list[tuple[int, int, float]]] = {}
    for row in rows:
        if row["id"] not in scored:
            document = parse(texts[row["id"]])
            probabilities = sentence_probabilities(document, find_loaded_language(document))
            scored[row["id"]] = [
                (s.start, s.end, p) for s, p in zip(document.sentences, probabilities, strict=True)
            ]
        start, end = int(row["start"]), int(row["end"])
        best = max(scored[row["id"]], key=lambda s: min(s[1], end) - max(s[0], start))
        pairs.append((best[2], int(row["label"])))
    edges = [0.0, 0.05, 0.1, 0.2, 0.4, 0.7, 1.01]
    for low, high in itertools.pairwise(edges):
        inside = [(p, y) for p, y in pairs if low <= p < high]
        if len(inside) >= 40:
            mean, share = (sum(values) / len(inside) for values in zip(*inside, strict=True))
            assert abs(mean - share) <= 0.08, (low, mean, share, len(inside))


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The media-bashing went on all week.", ["media-bashing"]),
        ("They call him the divider-in-chief.", ["divider-in-chief"]),
        ("Two outrage-mongers ran the show.", ["outrage-mongers"]),
        ("Nobody believed the faux-outrage of the board.", ["faux-outrage"]),
        ("A faux-leather chair stood there.", []),
        ("The commander-in-chief met the editor-in-chief.", []),
        ("A coal-fueled plant closed near the tick-infested wood.", []),
        ("He bought it from an iron-monger.", []),
    ],
)
def test_words_of_loaded_families_are_marked_and_plain_ones_are_not(text: str, marked: list[str]) -> None:
    document = parse(text)
    hits = [hit for hit in find_loaded_language(document) if hit.entry == COMPOUND]
    assert [text[hit.start : hit.end] for hit in hits] == marked
    assert all("made up to judge" in hit.why() for hit in hits)
