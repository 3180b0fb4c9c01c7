"""Same-event groups: by wording and date, stable when articles are added, nothing raised on odd input."""

from __future__ import annotations

import gzip
import itertools
import json
import random
import tracemalloc
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.article import Article
from framing.batch import spread
from framing.cleaning import clean_article
from framing.stories import WINDOW, group_stories

HARD = Path(__file__).parents[1] / "gold" / "story_pairs.jsonl"
CORPUS = Path(__file__).parents[3] / "shared" / "corpora" / "allsides-sample.jsonl.gz"

BRIDGE = "A lorry explosion damaged the only road bridge over the Tarn gorge near Millford before dawn."
BRIDGE_AGAIN = (
    "The road bridge over the Tarn gorge at Millford was badly damaged when a lorry exploded before dawn."
)
VOTE = "Parliament voted by a narrow margin to raise the tax on sugar drinks from next spring."


def article(name: str, title: str, text: str, date: str | None) -> Article:
    return Article(name, text, title=title, date=date)


def test_two_reports_of_one_event_are_grouped_and_others_are_not() -> None:
    stories = group_stories(
        [
            article("a", "Lorry explosion damages Millford bridge", BRIDGE, "2024-03-01"),
            article("b", "Bridge at Millford damaged by lorry explosion", BRIDGE_AGAIN, "2024-03-02"),
            article("c", "Sugar tax vote passes", VOTE, "2024-03-01"),
        ]
    )
    assert [(s.articles, s.start, s.end) for s in stories] == [(["a", "b"], "2024-03-01", "2024-03-02")]
    assert stories[0].title in (
        "Lorry explosion damages Millford bridge",
        "Bridge at Millford damaged by lorry explosion",
    )


def test_groups_are_the_same_when_processes_share_the_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("framing.stories._SENT", 2)
    articles = [
        article(f"{n}", "Bridge at Millford damaged", f"{text} {n}", f"2024-03-0{1 + n % 3}")
        for n, text in enumerate([BRIDGE, VOTE, BRIDGE_AGAIN, VOTE, BRIDGE])
    ]
    alone = group_stories(articles)
    assert alone
    shared: list[int] = []

    def counted(chunks: Iterable[Any], work: Any, *, jobs: int) -> Iterator[Any]:
        shared.append(jobs)
        return spread(chunks, work, jobs=jobs)

    monkeypatch.setattr("framing.batch.spread", counted)
    assert group_stories(articles, jobs=2) == alone
    assert shared == [2]


def test_the_same_wording_far_apart_is_another_event() -> None:
    stories = group_stories(
        [
            article("a", "Lorry explosion damages Millford bridge", BRIDGE, "2024-03-01"),
            article("b", "Lorry explosion damages Millford bridge", BRIDGE, "2024-09-01"),
        ]
    )
    assert stories == []


def test_undated_articles_are_grouped_by_wording_alone() -> None:
    (story,) = group_stories(
        [
            article("a", "Lorry explosion damages Millford bridge", BRIDGE, None),
            article("b", "Bridge at Millford damaged by lorry explosion", BRIDGE_AGAIN, None),
        ]
    )
    assert (story.articles, story.start, story.end) == (["a", "b"], None, None)


def test_ids_stay_when_articles_are_added() -> None:
    before = [
        article("b", "Bridge at Millford damaged by lorry explosion", BRIDGE_AGAIN, "2024-03-02"),
        article("c", "Lorry explosion at Millford bridge", BRIDGE_AGAIN, "2024-03-02"),
    ]
    (old,) = group_stories(before)
    earlier = article("a", "Lorry explosion damages Millford bridge", BRIDGE, "2024-03-01")
    (new,) = group_stories([earlier, *before], known=dict.fromkeys(old.articles, old.id))
    assert new.articles == ["a", "b", "c"]
    assert new.id == old.id


def test_order_of_input_does_not_matter() -> None:
    articles = [
        article("a", "Lorry explosion damages Millford bridge", BRIDGE, "2024-03-01"),
        article("b", "Bridge at Millford damaged by lorry explosion", BRIDGE_AGAIN, "2024-03-02"),
        article("c", "Sugar tax vote passes", VOTE, "2024-03-01"),
        article("d", "MPs vote for sugar tax", VOTE, "2024-03-01"),
    ]
    expected = [(s.id, s.articles) for s in group_stories(articles)]
    assert len(expected) == 2
    for order in itertools.permutations(articles):
        assert [(s.id, s.articles) for s in group_stories(order)] == expected


@given(
    st.lists(
        st.tuples(
            st.text(max_size=30),
            st.sampled_from([BRIDGE, VOTE, "", "…", "a 1 2"]),
            st.sampled_from([None, "2024-03-01", "2024-03-04", "2024-03-09", "0001-01-01", "no date"]),
        ),
        max_size=9,
    )
)
def test_any_articles_give_disjoint_groups_within_the_window(rows: list[tuple[str, str, str | None]]) -> None:
    stories = group_stories([article(str(n), title, text, day) for n, (title, text, day) in enumerate(rows)])
    members = [i for s in stories for i in s.articles]
    assert len(members) == len(set(members))
    assert len({s.id for s in stories}) == len(stories)
    for story in stories:
        assert len(story.articles) >= 2
        days = sorted(
            int(rows[int(i)][2][-2:]) for i in story.articles if rows[int(i)][2] not in (None, "no date")
        )
        assert not days or days[-1] - days[0] <= WINDOW


@pytest.mark.skipif(not CORPUS.exists(), reason="shared/corpora is not beside the project")
def test_groups_of_the_sample_corpus_agree_with_its_labels() -> None:
    with gzip.open(CORPUS, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    stories = group_stories(Article(r["id"], r["text"], title=r["title"], date=r["date"]) for r in rows)
    found = {frozenset(p) for s in stories for p in itertools.combinations(s.articles, 2)}
    events = defaultdict(list)
    for row in rows:
        if row.get("event"):
            events[row["event"]].append(row["id"])
    labelled = {frozenset(p) for ids in events.values() for p in itertools.combinations(ids, 2)}
    assert len(found & labelled) >= 0.95 * len(labelled)
    # Unlabelled pairs may be right too (the labels are not complete), but those not read must stay few.
    read = {frozenset(row["articles"]): row["same_event"] for row in hard_pairs()}
    assert len(found - labelled - {pair for pair, same in read.items() if same}) <= 0.15 * len(found)


@pytest.mark.skipif(not CORPUS.exists(), reason="shared/corpora is not beside the project")
def test_pairs_near_the_threshold_are_told_apart() -> None:
    """101 unlabelled pairs that the leads alone leave in doubt, read by hand: one event or two.

    With the leads alone F1 was .55 at the threshold that was best for the labelled pairs.
    """
    with gzip.open(CORPUS, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    articles = (
        Article(r["id"], r["text"], title=r["title"], date=r["date"], outlet=r["outlet"]) for r in rows
    )
    stories = group_stories(clean_article(article).article for article in articles)
    story = {article: s.id for s in stories for article in s.articles}
    right = wrong = missed = 0
    for row in hard_pairs():
        a, b = (story.get(article) for article in row["articles"])
        together = a is not None and a == b
        right += together and row["same_event"]
        wrong += together and not row["same_event"]
        missed += row["same_event"] and not together
    assert 2 * right / (2 * right + wrong + missed) >= 0.7


def hard_pairs() -> list[dict[str, Any]]:
    return [json.loads(line) for line in HARD.read_text("utf-8").splitlines()]


def _market(day: int, close: str, mover: str) -> str:
    return (
        f"Stocks on the Millford exchange closed {close} as traders weighed inflation, bond yields and "
        f"quarterly earnings. The index of leading shares moved {day / 10} percent, {mover} led the "
        "movers, and volume was below its average. Analysts expect trading to stay thin before the bank "
        "meets. Oil and gold were little changed."
    )


def test_an_outlets_daily_reports_are_not_one_event_but_the_days_reports_of_two_outlets_are() -> None:
    rows = [
        ("mon", "Daily", "2024-03-04", _market(4, "higher", "Tarn Steel")),
        ("tue", "Daily", "2024-03-05", _market(7, "lower", "Gorge Foods")),
        ("wed", "Daily", "2024-03-06", _market(2, "mixed", "Harbour Bank")),
        ("tue2", "Courier", "2024-03-05", _market(7, "lower", "Gorge Foods")),
    ]
    articles = [
        Article(name, text, title=f"Stocks close: {text.split()[6]}", date=date, outlet=outlet)
        for name, outlet, date, text in rows
    ]
    assert [story.articles for story in group_stories(articles)] == [["tue", "tue2"]]


def test_a_weekly_poll_is_not_one_event() -> None:
    text = "The weekly Millford poll puts the mayor at 41 percent and her rival at 39, within the margin."
    articles = [
        Article(
            f"p{n}", text, title="Weekly poll: mayor leads", date=f"2024-03-{4 + 7 * n:02d}", outlet=f"O{n}"
        )
        for n in range(3)
    ]
    assert group_stories(articles) == []


def test_one_name_for_all_outlets_tells_none_apart() -> None:
    def story(outlets: tuple[str, str, str]) -> list[list[str]]:
        texts = (("a", BRIDGE, "2024-03-01"), ("b", BRIDGE_AGAIN, "2024-03-02"), ("c", VOTE, "2024-03-01"))
        rows = [
            Article(name, text, title=text[:40], date=date, outlet=o)
            for (name, text, date), o in zip(texts, outlets, strict=True)
        ]
        return [group.articles for group in group_stories(rows)]

    assert story(("Archive", "Archive", "Archive")) == [["a", "b"]]
    assert story(("Daily", "Courier", "Daily")) == [["a", "b"]]
    assert story(("Daily", "Daily", "Courier")) == []


def test_memory_hardly_grows_with_the_number_of_articles() -> None:
    def peak(count: int) -> int:
        chance = random.Random(3)
        words = [f"{a}{b}{c}" for a in ("mil", "tar", "gor", "hav") for b in "aeiou" for c in range(400)]

        def articles() -> Iterator[Article]:
            for n in range(count):
                day = date(2020, 1, 1) + timedelta(days=n // 20)
                # Half of what is told is told twice.
                told = random.Random(n // 2 if n % 4 < 2 else -n - 1)
                text = " ".join(told.choices(words, k=100))
                yield Article(str(n), text, title=text[:30], date=str(day), outlet=f"O{chance.randrange(9)}")

        tracemalloc.start()
        try:
            group_stories(articles())
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    peak(20)  # what is loaded once
    few, many = peak(600), peak(2_100)
    # 7 kB an article before they were compared in order of date.
    assert many - few < 1_500 * 1_000
