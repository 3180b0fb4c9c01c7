"""Suggested merges: what is suggested by which rule, what never is, and what evidence weighs."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.attribution.given_names import same_given
from framing.same_source import Suggestion, suggest
from framing.short_names import PAIRS


def heard_in(*names: tuple[str, int], story: str | None = None) -> pd.DataFrame:
    """One source an article: ``names`` are (name, number of articles)."""
    rows = [(name, f"{name}{k}", 20, story) for name, n in names for k in range(n)]
    return pd.DataFrame(rows, columns=["name", "id", "words", "story"])


def pairs(table: pd.DataFrame, **options: object) -> dict[tuple[str, str], Suggestion]:
    return {(s.name, s.into): s for s in suggest(table, **options)}  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "into", "rule"),
    [
        ("Nana B. Seldova", "Nana Seldova", "middle"),
        ("N. Seldova", "Nana Seldova", "initial"),
        ("Seldova", "Nana Seldova", "family"),
        ("Will Marsh", "William Marsh", "short"),
        ("Minister Dana Marsh", "Dana Marsh", "title"),
        ("José Peña", "Jose Pena", "form"),
        ("Taras Corba", "Taras Korba", "spelling"),
        ("WTO", "World Trade Organization", "initials"),
        ("E.C.B", "European Central Bank", "initials"),
        ("Fisheries Department", "Department of Fisheries", "department"),
    ],
)
def test_two_forms_of_one_name_are_suggested(name: str, into: str, rule: str) -> None:
    # An initial or a misspelling alone is weak: both are heard in one story here.
    story = "s" if rule in ("initial", "spelling") else None
    found = pairs(heard_in((name, 2), (into, 5), story=story))
    assert list(found) == [(name, into)]
    assert found[name, into].rule == rule


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dana Marsh", "Daniel Marsh"),
        ("Ann Lee", "Bo Lee"),
        ("John A. Marsh", "John B. Marsh"),
        ("a U.S. official", "a US official"),
        ("officials", "U.S. officials"),
        ("the president", "The U.S. president"),
        ("Department", "Department of Fisheries"),
        ("House", "White House"),
        ("UN", "Ula Nash"),
        ("WHO", "a White House official"),
        ("Ford", "Fort"),
        ("Supporters of Dana Marsh", "Dana Marsh"),
    ],
)
def test_two_sources_are_not_suggested(one: str, other: str) -> None:
    assert pairs(heard_in((one, 3), (other, 9))) == {}


def test_family_name_of_several_is_nobodys() -> None:
    assert pairs(heard_in(("Marsh", 3), ("Dana Marsh", 9), ("Ian Marsh", 6))) == {}
    found = pairs(heard_in(("Marsh", 3), ("Dana Marsh", 19), ("Ian Marsh", 1)))
    assert found["Marsh", "Dana Marsh"].others == (("Ian Marsh", 1),)


def test_given_name_that_fits_two_is_nobodys() -> None:
    table = heard_in(("John Marsh", 3), ("John A. Marsh", 5), ("John B. Marsh", 4))
    assert ("John Marsh", "John A. Marsh") not in pairs(table)


def test_name_heard_more_than_its_only_bearer_is_not_that_bearers() -> None:
    assert pairs(heard_in(("Marsh", 9), ("Dana Marsh", 2))) == {}


def test_names_apart_in_one_article_speak_against_and_stories_for() -> None:
    apart = heard_in(("Marsh", 4), ("Dana Marsh", 9))
    apart.loc[apart["name"] == "Marsh", "id"] = [f"Dana Marsh{k}" for k in range(4)]
    assert pairs(apart) == {}
    alone = pairs(heard_in(("Marsh", 4), ("Dana Marsh", 9)))["Marsh", "Dana Marsh"]
    shared = pairs(heard_in(("Marsh", 4), ("Dana Marsh", 9), story="s"))["Marsh", "Dana Marsh"]
    assert shared.likely > alone.likely and shared.stories == 1


def test_abbreviation_beside_its_full_name_speaks_for_it() -> None:
    table = heard_in(("AB", 2), ("Arts Board", 4))
    assert pairs(table) == {}  # two letters are anybody's
    table.loc[table["name"] == "AB", "id"] = ["Arts Board0", "Arts Board1"]
    assert pairs(table)["AB", "Arts Board"].together == 2


def test_declined_pairs_are_not_suggested_again() -> None:
    table = heard_in(("Seldova", 2), ("Nana Seldova", 5))
    assert pairs(table, apart=[frozenset(("Nana Seldova", "Seldova"))]) == {}


def test_what_changes_more_comes_first() -> None:
    table = heard_in(("Marsh", 2), ("Dana Marsh", 9), ("Korba", 30), ("Taras Korba", 40))
    assert [s.name for s in suggest(table)] == ["Korba", "Marsh"]
    assert len(suggest(table, most=1)) == 1


_NAMES = st.lists(
    st.one_of(
        st.text(max_size=12),
        st.lists(
            st.sampled_from("Ann Anne A. Bo Lee Li Dr The of UN U.N. de Ünal O’Hara ’ II".split()),
            max_size=4,
        ).map(" ".join),
    ),
    max_size=12,
)


@given(_NAMES)
def test_any_names_are_taken_and_each_is_suggested_once(names: list[str]) -> None:
    table = pd.DataFrame({"name": names, "id": [str(k) for k in range(len(names))], "words": 5})
    found = suggest(table)
    assert len({s.name for s in found}) == len(found)
    for one in found:
        assert one.name != one.into and {one.name, one.into} <= set(names) and 0 < one.likely <= 1


def test_the_log_keeps_pairs_apart_without_changing_a_name() -> None:
    from framing import Article, score_article
    from framing.store import open_store

    article = Article(id="x", text="Ann Lee said it was late. Bo Ray said it was early.")
    with open_store("sqlite://") as store:
        store.add("c", [(article, score_article(article))])
        key = store.keep_apart("c", "Ann Lee", "Bo Ray", note="no")
        assert set(store.sources("c")["name"]) == {"Ann Lee", "Bo Ray"}
        (entry,) = store.merges("c")
        assert (entry.key, entry.kind, entry.names, entry.articles) == (
            key,
            "apart",
            ("Ann Lee", "Bo Ray"),
            (),
        )
        store.undo_merge("c", key)
        assert store.merges("c")[0].undone


@pytest.mark.parametrize(("full", "short"), sorted(PAIRS)[::7])
def test_short_forms_are_those_that_one_article_is_read_by(full: str, short: str) -> None:
    assert same_given((short,), (full,))
    table = heard_in((f"{full.title()} Holt", 9), (f"{short.title()} Holt", 2))
    assert pairs(table)[f"{short.title()} Holt", f"{full.title()} Holt"].rule == "short"
