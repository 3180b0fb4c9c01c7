"""Who speaks in the seeds, as a careful reader hears it: the figures a class sees on the first page."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from framing import Article, score_article

SEEDS = Path(__file__).parents[2] / "seeds"


@cache
def seed(number: str) -> dict[str, Any]:
    (path,) = SEEDS.glob(f"{number}_*.txt")
    return score_article(Article(path.stem, path.read_text("utf-8"))).to_dict()


def source(number: str, name: str) -> dict[str, Any]:
    found = [s for s in seed(number)["sources"] if s["name"] == name]
    assert len(found) == 1, [s["name"] for s in seed(number)["sources"]]
    return dict(found[0])


@pytest.mark.parametrize(
    ("number", "name", "kind"),
    [
        ("000", "Natia Seskuria", "unknown"),  # "a Russia hawk" decides no kind
        ("000", "Bacha Mgeladze", "official"),
        ("001", "Taras Kuzio", "expert"),
        ("001", "The New York Times", "media"),
        ("002", "Nikol Pashinyan", "official"),
        ("002", "Stepan Stepanenko", "expert"),
        ("003", "Natia Seskuria", "expert"),
        ("003", "Margarita Simonyan", "media"),
        ("004", "Nikol Pashinyan", "official"),
        ("004", "Dmitry Peskov", "official"),
        ("004", "Tom de Waal", "expert"),
        ("004", "Emil Avdaliani", "expert"),
    ],
)
def test_sources_of_the_seeds(number: str, name: str, kind: str) -> None:
    assert source(number, name)["kind"] == kind


def test_one_person_is_one_source_under_all_names() -> None:
    for number, mentions in (("000", 5), ("003", 3)):
        assert len(source(number, "Natia Seskuria")["mentions"]) >= mentions
        assert not [s for s in seed(number)["sources"] if s["name"] in ("She", "The founder", "Seskuria")]


def test_misspelled_expert_is_merged_with_the_spellings_shown() -> None:
    assert {"Cuzio", "Cugio"} <= set(source("001", "Taras Kuzio")["variants"])


def test_descriptions_are_the_words_of_the_text() -> None:
    assert source("000", "Natia Seskuria")["described_as"] == "a Russia hawk"
    described = source("002", "Stepan Stepanenko")["described_as"]
    assert described == "lead Russia research fellow at the Henry Jackson Society"


@pytest.mark.parametrize(("number", "words"), [("002", "It is depressing"), ("004", "It is sad")])
def test_pashinyan_is_the_source_of_his_sentence(number: str, words: str) -> None:
    record = seed(number)
    pashinyan = source(number, "Nikol Pashinyan")["id"]
    at = record["text"].index(words)
    (attribution,) = [a for a in record["attributions"] if any(s <= at < e for s, e in a["content"])]
    assert (attribution["source_id"], attribution["kind"]) == (pashinyan, "direct")
    assert any(start <= at < end for start, end in record["quotations"])


def test_the_outlet_that_was_told_is_no_source() -> None:
    for number in ("000", "003"):
        assert not [s for s in seed(number)["sources"] if "Express" in s["name"]]
        assert any(a["source"] is None for a in seed(number)["attributions"])


def test_no_source_is_named_by_a_pronoun() -> None:
    text = (
        "The agency, which said it was safe, closed. A report that found fraud was wrong. Ann Lee, the head "
        "of the union and a former judge, who said the plan had failed, left."
    )
    names = [s["name"] for s in score_article(Article("x", text)).to_dict()["sources"]]
    assert {"The agency", "A report", "Ann Lee"} == set(names)
    assert source("003", "Dmitry Medvedev")["kind"] == "official"
    for number in ("000", "001", "002", "003", "004"):
        assert not {s["name"].lower() for s in seed(number)["sources"]} & {
            "who",
            "which",
            "that",
            "he",
            "she",
        }


@pytest.mark.parametrize(
    ("number", "name"), [("000", "Both countries"), ("001", "his attention and military power")]
)
def test_who_says_nothing_is_no_source(number: str, name: str) -> None:
    assert name not in [s["name"] for s in seed(number)["sources"]]
