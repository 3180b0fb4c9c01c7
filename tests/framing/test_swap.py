"""Exchanging names of people, countries and parties must not change what the wording scores."""

from __future__ import annotations

import gzip
import json
import random
from pathlib import Path

import pytest

from framing.article import Article
from framing.lexicon import load_lexicon
from framing.swap import PAIRS, compare_swapped, swap_names

CORPUS = Path(__file__).parents[3] / "shared" / "corpora" / "allsides-sample.jsonl.gz"


def test_partners_have_the_same_number_of_words_and_no_name_stands_twice() -> None:
    assert all(len(a.split()) == len(b.split()) for a, b in PAIRS)
    names = [name for pair in PAIRS for name in pair]
    assert len(names) == len(set(names))


def test_swapping_twice_gives_the_text_back() -> None:
    text = "Putin met Democrats in North Korea; RUSSIA's envoy and Armenians did not. Don't ask Don."
    once = swap_names(text)
    assert once.names == 6
    assert once.text != text
    assert swap_names(once.text).text == text


def test_parts_of_words_are_left_alone() -> None:
    assert swap_names("Trumped-up charges, a Bushel, Don’t, georgian").text == (
        "Trumped-up charges, a Bushel, Don’t, georgian"
    )


def test_scores_hold_over_many_written_texts() -> None:
    rng = random.Random(20261122)
    entries = load_lexicon("loaded_language").entries
    names = [name for pair in PAIRS for name in pair]
    for number in range(150):
        sentences = []
        for entry in rng.sample(entries, 4):
            a, b, c = rng.sample(names, 3)
            sentences.append(f"{a} said {b} would not agree: {entry.example}, according to {c}.")
            sentences.append(f"Perhaps the {a} {entry.term} of {b} may be what {c} feared.")
        result = compare_swapped(Article(str(number), " ".join(sentences), title=f"{a} and {b}"), as_is=True)
        assert result.names > 10
        assert result.differences == {}


@pytest.mark.skipif(not CORPUS.exists(), reason=f"{CORPUS.name} is not beside the repository")
def test_scores_hold_over_real_articles() -> None:
    names = 0
    with gzip.open(CORPUS, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number % 12:
                continue
            item = json.loads(line)
            result = compare_swapped(Article(item["id"], item["text"], title=item["title"]))
            names += result.names
            assert result.differences == {}, item["id"]
    assert names > 1000


def test_a_republican_is_swapped_for_a_democrat_and_back() -> None:
    text = "A Republican said Republican voters met a Democrat, then Democratic leaders; a Republican, too."
    once = swap_names(text)
    assert once.text == (
        "A Democrat said Democratic voters met a Republican, then Republican leaders; a Democrat, too."
    )
    assert swap_names(once.text).text == text


def test_sources_are_the_same_whoever_is_named() -> None:
    text = (
        "Russia said it rained. The Ohio Republican warned that it froze. Democrats said no. They said so. "
        "President Obama said it stopped. Obama said so. Republican Mitt Berg, a professor, said it snowed."
    )
    result = compare_swapped(Article("x", text), as_is=True)
    assert result.names >= 6
    assert result.sources == {}
    two = compare_swapped(Article("x", "Bill Clinton said it rained. Mitt Romney said no."), as_is=True)
    assert two.differences == {}


@pytest.mark.skipif(not CORPUS.exists(), reason=f"{CORPUS.name} is not beside the repository")
def test_sources_hold_over_real_articles_but_for_a_few() -> None:
    changed = number = 0
    with gzip.open(CORPUS, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number >= 120:
                break
            item = json.loads(line)
            changed += bool(compare_swapped(Article(item["id"], item["text"], title=item["title"])).sources)
    assert number == 120
    assert changed <= 4


def test_a_measure_that_looks_at_names_would_be_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    from framing import swap

    real = swap.score_article

    def biased(article: Article, **options: bool) -> object:
        record = real(article, **options)
        record.scores["loaded_rate"] = float(article.text.count("Putin"))
        return record

    monkeypatch.setattr(swap, "score_article", biased)
    result = compare_swapped(Article("x", "Putin met Obama."), as_is=True)
    assert result.differences["loaded_rate"] == (1.0, 0.0)


def test_possessives_and_party_names_keep_their_grammar() -> None:
    assert swap_names("Sanders’ plan and Cruz's").text == "Cruz’s plan and Sanders's"
    assert swap_names("a Republican close to them").text == "a Democrat close to them"
    assert swap_names("Republican and Tory aides").text == "Democratic and Labour aides"
