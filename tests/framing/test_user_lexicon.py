"""A user's own lexicon: read, refused by row with a way out, used in scoring, searched."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from framing.article import Article
from framing.cli import lexicon as lexicon_commands
from framing.cli import score as score_command
from framing.document import parse
from framing.entries import LexiconError
from framing.lexicon import Lexicon
from framing.scores import score_article
from framing.user_lexicon import read_user_lexicon

DIC = "%\n1\tEmotive\n2\tepithet\n%\nghoul*\t2\nbleakly\t1\ncold fish\t2\n"


def _write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_csv_needs_only_term_and_category(tmp_path: Path) -> None:
    path = _write(tmp_path, "mine.csv", "term,category\nghoulish,emotive\ncold fish,epithet\n")
    lexicon = read_user_lexicon(path)
    assert lexicon.name == "mine"
    assert [(e.term, e.match, e.strength) for e in lexicon.entries] == [
        ("ghoulish", "exact", 0.5),
        ("cold fish", "phrase", 0.5),
    ]


def test_a_dic_matches_words_beginnings_and_phrases(tmp_path: Path) -> None:
    lexicon = read_user_lexicon(_write(tmp_path, "liwc.dic", DIC))
    document = parse("The ghoulish cold fish stared bleakly at a ghoul.")
    found = [(" ".join(document.lower[f.first : f.stop]), f.entry.category) for f in lexicon.find(document)]
    assert found == [
        ("ghoulish", "epithet"),
        ("cold fish", "epithet"),
        ("bleakly", "emotive"),
        ("ghoul", "epithet"),
    ]


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        (
            "a.csv",
            "term,category\nghoulish,emotiv\n",
            "row 2: category 'emotiv' is not allowed; did you mean 'emotive'",
        ),
        ("b.csv", "word,category\nghoulish,emotive\n", "names no column 'term'"),
        ("c.csv", "term,categry\nghoulish,emotive\n", "did you mean 'category'"),
        ("d.csv", "term,category,strength\nghoulish,emotive,2\n", "row 2: strength '2'"),
        ("e.csv", "term,category\nghoulish,emotive,sad\n", "row 2: 3 cells but 2 columns"),
        ("f.csv", "term,category,requires\nghoulish,emotive,war\n", "row 2: condition 'war' names no place"),
        ("g.csv", "term,category,example\nghoulish,emotive,A sad day.\n", "example not found"),
        ("h.csv", "term,category\n", "holds no entry"),
        ("i.dic", "ghoulish 1\n", "between two lines that hold only %"),
        ("j.dic", "%\n1 negemo\n%\nbad 1\n", "row 2: category 'negemo' is not in the codebook"),
        ("k.dic", "%\n1 emotive\n%\nbad 7\n", "row 4: 'bad' has no category number"),
        ("l.txt", "ghoulish\n", "give a .csv or .dic"),
    ],
)
def test_a_wrong_lexicon_names_row_and_mend(tmp_path: Path, name: str, text: str, said: str) -> None:
    with pytest.raises(LexiconError, match=r".") as caught:
        read_user_lexicon(_write(tmp_path, name, text))
    assert said in str(caught.value)


def test_every_wrong_row_is_listed_and_the_others_kept(tmp_path: Path) -> None:
    problems: list[str] = []
    text = "term,category\nghoulish,emotiv\nbleak house,emotive\n#note,emotive\n"
    lexicon = read_user_lexicon(_write(tmp_path, "mine.csv", text), problems=problems)
    assert [e.term for e in lexicon.entries] == ["bleak house"]
    assert ["row 2" in problems[0], "row 4" in problems[1]] == [True, True]


def test_a_category_for_all_entries_replaces_foreign_ones(tmp_path: Path) -> None:
    path = _write(tmp_path, "j.dic", "%\n1 negemo\n%\nghoulish 1\n")
    assert read_user_lexicon(path, category="emotive").entries[0].category == "emotive"


def test_a_score_says_which_lexicons_made_it(tmp_path: Path) -> None:
    lexicon = read_user_lexicon(_write(tmp_path, "mine.csv", "term,category\nalliance,epithet\n"))
    article = Article("x", "The alliance met on Monday.")
    plain, own = score_article(article), score_article(article, lexicons=[lexicon])
    assert [s["entry"] for s in plain.spans if s["measure"] == "loaded"] == []
    assert [s["entry"] for s in own.spans if s["measure"] == "loaded"] == ["alliance"]
    assert own.method["lexicons"]["own mine"] == lexicon.sha256
    assert "own mine" not in plain.method["lexicons"]


def _entries(text: str, measure: str, *lexicons: Lexicon, title: str | None = None) -> list[str]:
    record = score_article(Article("x", text, title=title), lexicons=lexicons)
    return [span["entry"] for span in record.spans if span["measure"] == measure]


HEDGED = "The plan is wobblish, and it may fail, as crows see it. Of course the mayor can bank on it."


def test_own_hedges_and_boosters_stand_beside_ours(tmp_path: Path) -> None:
    hedges = read_user_lexicon(
        _write(
            tmp_path,
            "h.csv",
            "term,category\nwobblish,epistemic_adjective\nas crows see it,epistemic_adverb\n",
        ),
        measure="hedge",
    )
    boosters = read_user_lexicon(
        _write(tmp_path, "b.csv", "term,category\nbank on it,certainty_phrase\n"), measure="booster"
    )
    assert _entries(HEDGED, "hedge") == ["may"]
    assert _entries(HEDGED, "hedge", hedges) == ["wobblish", "may", "as crows see it"]
    assert _entries(HEDGED, "booster", hedges) == _entries(HEDGED, "booster")
    assert "bank on it" in _entries(HEDGED, "booster", hedges, boosters)
    assert _entries("Nobody knows.", "hedge", hedges, title="A wobblish plan") == ["wobblish"]
    record = score_article(Article("x", HEDGED), lexicons=[hedges])
    span = next(span for span in record.spans if span["entry"] == "wobblish")
    assert (span["measure"], span["category"], span["voice"]) == ("hedge", "epistemic_adjective", "narrator")
    assert "wobblish" in span["why"]
    assert record.scores["hedging_rate"] == pytest.approx(3 * 1000 / record.words["total"], abs=1e-4)
    assert record.method["lexicons"]["own hedge h"] == hedges.sha256
    starts = [span["start"] for span in record.spans]
    assert starts == sorted(starts)


def test_an_entry_of_ours_can_be_switched_off(tmp_path: Path) -> None:
    text = "The despot may fall, “critics” say, and a humiliating retreat is possible."
    loaded = read_user_lexicon(_write(tmp_path, "l.csv", "term,category\ndespot,off\nretreat,emotive\n"))
    hedge = read_user_lexicon(_write(tmp_path, "h.csv", "term,category\nmay,off\n"), measure="hedge")
    assert {"despot", "humiliating"} <= set(_entries(text, "loaded"))
    assert "despot" not in _entries(text, "loaded", loaded)
    assert {"humiliating", "retreat"} <= set(_entries(text, "loaded", loaded))
    assert "may" in _entries(text, "hedge", loaded)
    assert "may" not in _entries(text, "hedge", hedge)
    assert hedge.entries == ()
    assert (
        score_article(Article("x", text), lexicons=[hedge]).method["lexicons"]["own hedge h"] == hedge.sha256
    )


def test_what_is_no_entry_of_ours_cannot_be_off(tmp_path: Path) -> None:
    path = _write(tmp_path, "l.csv", "term,category\ndespott,off\n")
    with pytest.raises(LexiconError, match="did you mean 'despot'"):
        read_user_lexicon(path)
    problems: list[str] = []
    read_user_lexicon(path, problems=problems)
    assert len(problems) == 1
    with pytest.raises(LexiconError, match="no entry of ours for hedge"):
        read_user_lexicon(_write(tmp_path, "h.csv", "term,category\ndespot,off\n"), measure="hedge")


def test_two_files_of_one_name_are_both_recorded(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    one = read_user_lexicon(_write(tmp_path / "a", "mine.csv", "term,category\nalliance,epithet\n"))
    two = read_user_lexicon(_write(tmp_path / "b", "mine.csv", "term,category\nhall,epithet\n"))
    used = score_article(Article("x", "The alliance met."), lexicons=[one, two]).method["lexicons"]
    assert (used["own mine"], used["own mine #2"]) == (one.sha256, two.sha256)


def _app() -> object:
    import typer

    app = typer.Typer()
    lexicon_commands.register(app)
    score_command.register(app)
    return app


def _run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(_app(), list(arguments))  # type: ignore[arg-type]
    return result.exit_code, result.output


def test_find_shows_an_entry_by_form_and_by_alternative() -> None:
    status, out = _run("lexicon", "find", "despot")
    assert status == 0
    assert "despot\tlemma\tepithet" in out
    assert _run("lexicon", "find", "qqqq")[0] == 1


def test_list_counts_lexicons_and_lists_a_category() -> None:
    status, out = _run("lexicon", "list")
    assert status == 0
    assert "loaded_language" in out
    status, out = _run("lexicon", "list", "loaded_language", "--category", "epithet")
    assert status == 0
    assert all("\tepithet\t" in line for line in out.splitlines()[1:])
    assert _run("lexicon", "list", "loaded_language", "--category", "nope")[0] == 2


def test_use_shows_words_in_context_and_leaves_out_other_senses(tmp_path: Path) -> None:
    _write(tmp_path, "one.txt", "His influence is teetering this year, people say.\n")
    _write(tmp_path, "two.txt", "A teetering stack of crates stood in the yard.\n")
    status, out = _run("lexicon", "use", "teetering", str(tmp_path))
    assert status == 0
    assert "influence is \tteetering" in out or "influence is\tteetering" in out
    assert "crates" not in out


def test_check_lists_problems_with_status_1(tmp_path: Path) -> None:
    good = _write(tmp_path, "good.csv", "term,category\nghoulish,emotive\n")
    bad = _write(tmp_path, "bad.csv", "term,category\nghoulish,emotiv\n")
    assert _run("lexicon", "check", str(good))[0] == 0
    status, out = _run("lexicon", "check", str(bad))
    assert status == 1
    assert "did you mean 'emotive'" in out


def test_score_takes_a_lexicon_on_the_command_line(tmp_path: Path) -> None:
    article = _write(tmp_path, "a.txt", "The alliance met on Monday in the old town hall.\n")
    own = _write(tmp_path, "own.csv", "term,category\nalliance,epithet\n")
    status, out = _run("score", str(article), "--lexicon", str(own))
    assert status == 0
    record = json.loads(out.splitlines()[0])
    assert "own own" in record["method"]["lexicons"]
    assert [s["entry"] for s in record["spans"] if s["measure"] == "loaded"] == ["alliance"]
    assert _run("score", str(article), "--lexicon", str(article))[0] == 2
    hedge = _write(tmp_path, "hedge.csv", "term,category\nold,epistemic_adjective\n")
    status, out = _run("score", str(article), "--lexicon", f"hedge={hedge}", "--lexicon", str(own))
    assert status == 0
    record = json.loads(out.splitlines()[0])
    assert {(s["measure"], s["entry"]) for s in record["spans"]} == {("loaded", "alliance"), ("hedge", "old")}
    status, out = _run("score", str(article), "--lexicon", "hedge=missing.csv")
    assert (status, "cannot be read" in out) == (2, True)
