"""The five seeds, read by eye: exactly which lines are dirt, of which kind, and what the head says.

An article added to seeds/ without expectations here fails.
"""

from __future__ import annotations

import csv
import hashlib
from pathlib import Path

import pytest

from framing.article import Article
from framing.cleaning import Cleaned, clean_article, find_title, restore

SEEDS = Path(__file__).parents[2] / "seeds"
NAMES = sorted(path.name for path in SEEDS.glob("*.txt"))
CONSENT = "We use your sign-up to provide content in ways you’ve consented to"

# Title, author and date found in the text; then the beginning of each removed line with its reason.
EXPECTED: dict[str, tuple[str, str | None, str | None, list[tuple[str, str]]]] = {
    "000": (
        "Key event proves ‘increasingly insecure’ Putin teetering on the edge",
        None,
        None,
        [
            ("Key event proves", "headline"),
            ("Vladimir Putin meets Alexander Lukashenko in Sochi", "caption"),
            ("READ MORE Putin eyes up Armenia", "related"),
            ("Don’t miss…", "teaser_block"),
            ("‘I spoke with North Korean officials", "teaser_block"),
            ("Putin’s favourite films", "teaser_block"),
            ("Kremlin could be plotting", "teaser_block"),
            (CONSENT, "newsletter"),
            ("Source: Read Full Article", "source_line"),
        ],
    ),
    "001": (
        "Putin's power over the post-Soviet region weakens as Ukraine invasion fails",
        None,
        None,
        [
            ("Main menu", "navigation"),
            ("Putin's power over", "headline"),
            ("featured image", "navigation"),
            ("Got news tips? Contact this reporter:", "contact"),
        ],
    ),
    "002": (
        "Putin's only alliance could crumble after special summit shows Russian despot isolated",
        "ALESSANDRA SCOTTO DI SANTOLO",
        "2022-11-28",
        [
            ("28 November 2022", "dateline"),
            ("Putin's only alliance", "headline"),
            ("ALESSANDRA SCOTTO DI SANTOLO", "byline"),
            ("Vladimir Putin clashed with his allies in Armenia (Image: Getty)", "caption"),
            ("Armenia's PM criticised Putin", "caption"),
            ("No comments:", "comments"),
        ],
    ),
    "003": (
        "Putin eyes up Armenia as next target as hes interested in overthrowing regime",
        None,
        None,
        [
            ("Putin eyes up Armenia", "headline"),
            ("Armenia: Activists protest outside Russian base in Gyumri", "caption"),
            ("READ MORE Putin loses top sub commander", "related"),
            (CONSENT, "newsletter"),
            ("Don’t miss…", "teaser_block"),
            ("Armenian forces in Nagorno-Karabakh accept ceasefire", "teaser_block"),
            ("Moment huge explosion rocks Azerbaijan", "teaser_block"),
            ("Azerbaijan launches ‘anti-terrorist’", "teaser_block"),
            ("Source: Read Full Article", "source_line"),
        ],
    ),
    "004": (
        "Putin’s grip on regional allies loosens again after Armenia snub",
        None,
        None,
        [
            ("Putin’s grip on regional allies loosens again after Armenia snub | Vladimir Putin", "headline"),
            ("Vladimir Putin appears to be commenting on the gap", "caption"),
            ("Vladimir Putin appeared to comment on the gap", "caption"),
            ("Prime Minister of Armenia Nikol Pashinyan attends", "caption"),
            ("Prime Minister of Armenia Nikol Pashinyan refused", "caption"),
            ("Previous post", "related"),
            ("Parking company", "related"),
            ("Next post", "related"),
            ("Child abandoned by parents", "related"),
        ],
    ),
}
FILES = {
    "000": "0b5c37b06d335055",
    "001": "9afb83b4066e4e96",
    "002": "f1058a6c17869bd6",
    "003": "b525372c074453d2",
    "004": "e55abded38320ae2",
}


def read(name: str) -> str:
    return (SEEDS / name).read_text("utf-8")


def clean(name: str, **fields: str | None) -> Cleaned:
    return clean_article(Article(id=name, text=read(name), **fields))  # type: ignore[arg-type]


def manifest() -> dict[str, dict[str, str]]:
    with (SEEDS / "manifest.csv").open(encoding="utf-8", newline="") as lines:
        return {row["file"]: row for row in csv.DictReader(lines)}


def test_every_seed_has_expectations_and_a_row_in_the_manifest() -> None:
    assert [f"{number}_{digest}.txt" for number, digest in FILES.items()] == NAMES
    assert [name[:3] for name in NAMES] == list(EXPECTED)
    assert list(manifest()) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_exactly_the_dirt_goes_and_the_head_is_read(name: str) -> None:
    title, author, date, dirt = EXPECTED[name[:3]]
    assert find_title(read(name)) == title
    cleaned = clean(name, title=title)
    assert (cleaned.article.title, cleaned.article.author, cleaned.article.date) == (title, author, date)
    assert len(cleaned.removed) == len(dirt)
    for removal, (beginning, reason) in zip(cleaned.removed, dirt, strict=True):
        assert removal.text.startswith(beginning)
        assert removal.reason == reason


@pytest.mark.parametrize("name", NAMES)
def test_every_other_line_stays_as_it_was(name: str) -> None:
    cleaned = clean(name, title=EXPECTED[name[:3]][0])
    kept = [line for line in cleaned.article.text.split("\n") if line.strip()]
    gone = {removal.text for removal in cleaned.removed}
    assert kept == [line for line in read(name).split("\n") if line.strip() and line.strip() not in gone]
    assert "".join(restore(cleaned.article.text, cleaned.removed).split()) == "".join(read(name).split())
    assert clean_article(cleaned.article) == (cleaned.article, ())


@pytest.mark.parametrize("name", NAMES)
def test_the_manifest_says_what_the_text_says(name: str) -> None:
    row = manifest()[name]
    title, author, date, _ = EXPECTED[name[:3]]
    assert row["title"] == title
    assert (row["author"].upper() or None, row["date"] or None) == (author, date)
    for field in ("title", "outlet", "author", "date"):
        known = row[f"{field}_known"]
        assert known in {"stated", "inferred", "unknown"}
        assert (row[field] == "") == (known == "unknown")
        if known == "stated" and field in {"title", "outlet", "author"}:
            assert row[field].casefold() in read(name).casefold()
    # With its facts from the manifest the article comes out the same.
    given = clean(name, title=row["title"], author=row["author"] or None, date=row["date"] or None)
    assert given.article.text == clean(name, title=title).article.text


def test_only_the_mutilated_body_has_a_content_note() -> None:
    notes = {name[:3]: row["content_note"] for name, row in manifest().items()}
    assert notes.pop("004") == "Describes the mutilated body of a soldier."
    assert set(notes.values()) == {""}


def test_the_bullet_summary_of_001_is_the_articles_own() -> None:
    text = clean(NAMES[1], title=EXPECTED["001"][0]).article.text
    assert text.startswith("  • When Putin invaded Ukraine, experts speculated")


def test_the_seeds_are_as_they_came() -> None:
    given = SEEDS.parents[1] / "shared" / "seeds"
    if not given.is_dir():
        pytest.skip("the seeds as given (../shared/seeds) are not here")
    for path in sorted(given.glob("*.txt")):
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        assert hashlib.sha256((SEEDS / path.name).read_bytes()).hexdigest() == digest, path.name
