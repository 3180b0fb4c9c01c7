"""Labels of the main actors of a story: found in general, nobody else's, main actors first."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing import Article, score_article
from framing.actors import alone, full_names, mentions_of
from framing.labels import find_labels
from framing.story_labels import label_key, labelled_actors


def record(text: str, id: str = "a", title: str | None = None) -> dict[str, object]:
    return score_article(Article(id=id, text=text, title=title)).to_dict()


A = "Armenia's prime minister Anna Berg met the press. Berg said the ageing despot Karl Osk would go."
B = "Ms Berg, a former banker, stayed away. The reformer Karl Osk said that Berg was late. Osk left."


def said(found: object) -> list[str]:
    return [label.text for label in found]  # type: ignore[attr-defined]


def test_actors_of_a_story_with_what_each_article_calls_them() -> None:
    actors = {actor.name: actor for actor in labelled_actors([record(A), record(B, "b")])}
    assert list(actors) == ["Anna Berg", "Karl Osk"]
    assert actors["Anna Berg"].mentions == (2, 2)
    assert said(actors["Anna Berg"].labels[0]) == ["Armenia's prime minister"]
    assert "a former banker" in said(actors["Anna Berg"].labels[1])
    assert said(actors["Karl Osk"].labels[0]) == ["despot"]
    assert labelled_actors([record(A)], most=1)[0].name == "Anna Berg"


@pytest.mark.parametrize(
    ("text", "surname", "expected"),
    [
        ("They fired General Anna Berg on Monday.", "Berg", ["General"]),
        ("The retired General Anna Berg spoke.", "Berg", ["retired General"]),
        ("A post involving General Anna Berg was kept.", "Berg", ["General"]),
        ("Anna Berg, Secretary Karl Osk and others spoke.", "Berg", []),
        ("Anna Berg, a spokesman said on Monday, was late.", "Berg", []),
        ("Anna Berg, a top U.S. commander in Riga, spoke.", "Berg", ["a top U.S. commander in Riga"]),
        ("His wife Ida Berg left with the senators Anna Berg met.", "Berg", []),
        ("The judge freed Berg, who called it a witch hunt.", "Berg", []),
        ("Anna Berg met the tyrant.", "Berg", ["tyrant"]),
        ("“The man is a tyrant,” Anna Berg said of him.", "Berg", []),
    ],
)
def test_what_is_a_label_and_whose(text: str, surname: str, expected: list[str]) -> None:
    assert said(find_labels(record(text), surname, "Anna")) == expected  # type: ignore[arg-type]


def test_two_people_of_one_family_name_are_not_mixed() -> None:
    text = (
        "General Karl Berg met the senator Ida Berg in Riga. Berg, a former judge, said that Berg was "
        "late. The tyrant Berg left with Ida Berg, a former minister."
    )
    couple = record(text)
    assert said(find_labels(couple, "Berg", "Ida")) == ["senator", "a former minister"]  # type: ignore[arg-type]
    assert said(find_labels(couple, "Berg", "Karl")) == ["General"]  # type: ignore[arg-type]
    assert mentions_of(couple, "Berg", "Ida") == 2
    assert mentions_of(couple, "Berg", "Karl") == 1
    # one person under a name and its short form is one person
    one = record("Daniel Berg, a judge, left. Dan Berg sat. The tyrant Berg said so.")
    assert mentions_of(one, "Berg", "Daniel") == 3
    courtesy = record("Mr Berg met Mrs Berg. The tyrant Berg, a judge, left. Karl Berg, a banker, said so.")
    assert said(find_labels(courtesy, "Berg", "Karl")) == ["a banker"]  # type: ignore[arg-type]


def test_description_that_speaks_for_a_person_is_a_label() -> None:
    text = "President Anna Berg said it was late. The president said that she would go. “No,” she said."
    found = find_labels(record(text), "Berg", "Anna")  # type: ignore[arg-type]
    assert [(label.text, label.place) for label in found] == [
        ("President", "before"),
        ("The president", "description"),
    ]


def test_places_offices_and_days_are_nobody() -> None:
    text = "On Late Tuesday the White House and the Justice Department met North Korean envoys in Hong Kong."
    assert full_names(record(text)) == {"Hong Kong": 1}  # type: ignore[arg-type]
    assert alone(record(text))["Kong"] == 0  # type: ignore[arg-type]
    assert labelled_actors([record(text), record(text, "b")]) == []


def test_capital_and_article_make_no_other_label() -> None:
    assert label_key("The Russian president") == label_key("Russian President")


@settings(max_examples=60)
@given(st.lists(st.text(alphabet="Ann Berg, the.’s \n“”said despot", max_size=120), min_size=1, max_size=3))
def test_any_texts_are_taken_and_labels_lie_in_them(texts: list[str]) -> None:
    records = [record(text, str(k)) for k, text in enumerate(texts)]
    for actor in labelled_actors(records):
        for own, labels in zip(records, actor.labels, strict=True):
            for label in labels:
                assert str(own["text"])[label.start : label.end] == label.text
