"""A class hands in its marks as codes; the teacher's browser counts them. Nothing is sent anywhere."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from dashboard.pairing import token
from dashboard.seeds import seed_records

RECORDS = {record["id"][:3]: record for record in seed_records()}
A, B = token(RECORDS["000"]["id"]), token(RECORDS["003"]["id"])
PAIR = f"/blind?a={A}&b={B}"
TEXTS = [{"token": A, "words": 434}, {"token": B, "words": 737}]
FRAMING = "window.dash_clientside.framing"


def hand_in(watched: Any, words: list[str], pupil: int) -> str:
    """Mark words as a pupil of that number would, and return the code that the page shows."""
    page = watched.open(PAIR)
    page.evaluate(
        f"localStorage.setItem('framing-pupil', '{pupil}'); localStorage.removeItem('framing-blind')"
    )
    watched.open(PAIR)
    assert page.inner_text("#hand-in-code") == "Mark some words first."
    assert page.is_disabled("#hand-in-copy")
    for word in words:
        page.locator(".text-a .w", has_text=word).first.click()
    return str(page.inner_text("#hand-in-code"))


def test_codes_hold_the_marks_and_a_slip_is_noticed(open_page: Any) -> None:
    page = open_page.open(PAIR)
    found = page.evaluate(
        """([texts, a, b]) => {
        const f = window.dash_clientside.framing, kinds = ['loaded', 'hedge', 'source'], wrong = [];
        let slips = 0, seed = 5;
        const chance = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
        for (let round = 0; round < 300; round++) {
            const marks = {}, pupil = Math.floor(chance() * 2 ** 20);
            texts.forEach(t => {
                const own = new Set();
                for (let i = round % 40; i > 0; i--) own.add(Math.floor(chance() * t.words));
                marks[t.token] = [...own].sort((x, y) => x - y)
                    .map(i => [i, kinds[Math.floor(chance() * 3)]]);
            });
            const code = f.code_of(texts, marks, pupil);
            const typed = ' ' + code.toUpperCase().replaceAll('0', 'O') + ' ';
            const back = f.read_code(typed, [texts[1], texts[0]]);
            if (JSON.stringify([back.pupil, back.marks[a], back.marks[b]]) !==
                JSON.stringify([pupil, marks[a], marks[b]])) wrong.push(code);
            const at = Math.floor(chance() * code.length);
            if (code[at] === '-') continue;
            const letter = code[at] === '7' ? '8' : '7';
            if (!f.read_code(code.slice(0, at) + letter + code.slice(at + 1), texts).problem) slips += 1;
        }
        const other = f.code_of([{token: 'x', words: 9}, {token: 'y', words: 3}], {}, 5);
        const problems = [other, 'we liked it a lot', ''].map(text => f.read_code(text, texts).problem);
        return [wrong, slips, ...problems, f.code_of(texts, {}, 5)];
    }""",
        [TEXTS, A, B],
    )
    assert found[0] == []
    assert found[1] <= 2
    assert found[2:5] == ["other texts", "not a code", "not a code"]
    assert len(found[5]) < 30


def test_alpha_is_krippendorffs(open_page: Any) -> None:
    """Against the definition, pair by pair; intervals hold the value and come out the same again."""
    page = open_page.open(PAIR)

    def alpha(units: list[list[int]]) -> float:
        values = [v for unit in units for v in unit]
        apart = sum(
            (a != b) / (len(unit) - 1)
            for unit in units
            for i, a in enumerate(unit)
            for j, b in enumerate(unit)
            if i != j
        ) / len(values)
        chance = sum(a != b for i, a in enumerate(values) for j, b in enumerate(values) if i != j)
        return 1 - apart / (chance / (len(values) * (len(values) - 1)))

    counts, readers = [0, 3, 7, 8, 1, 0, 5, 2, 0, 8, 0, 1], 8
    units = [[1] * k + [0] * (readers - k) for k in counts]
    assert page.evaluate(f"c => {FRAMING}.alpha(c, {readers})", counts) == pytest.approx(alpha(units))
    tool = [k >= 5 for k in counts]
    # The tool beside a class of one is two readers.
    ones = [int(k >= 3) for k in counts]
    pairs = [[one, int(other)] for one, other in zip(ones, tool, strict=True)]
    found = page.evaluate(f"([c, t]) => {FRAMING}.alpha_with(c, 1, t)", [ones, tool])
    assert found == pytest.approx(alpha(pairs))
    ask = f"([c, t]) => {FRAMING}.agreement(c, {readers}, t)"
    first, again = page.evaluate(ask, [counts, tool]), page.evaluate(ask, [counts, tool])
    assert first == again
    for name in ("class", "tool"):
        low, high = first[f"{name}_interval"]
        assert low < first[name] < high
    few = page.evaluate(ask, [[8, 0, 0, 8, 8, 8, 0, 0], [True] * 8])
    assert few["class"] == 1 and few["class_interval"] is few["difference_interval"] is None
    assert page.evaluate(f"() => {FRAMING}.alpha([0, 0, 0], 4)") is None
    assert page.evaluate(f"() => {FRAMING}.alpha([4, 0, 4], 4)") == 1


def test_a_class_hands_in_agrees_meets_the_tool_and_is_forgotten(open_page: Any) -> None:
    codes = [
        hand_in(open_page, ["teetering", "insecure"], 1),
        hand_in(open_page, ["teetering", "Ukraine"], 2),
        hand_in(open_page, ["teetering"], 3),
    ]
    again = hand_in(open_page, ["teetering", "insecure", "edge"], 1)
    assert open_page.violations() == []
    page = open_page.open(PAIR + "&step=class")
    assert page.locator("#class-agreement-card").is_hidden()
    page.fill(
        "#codes-field", "Ann: " + codes[0] + "\n\n" + "\n".join(codes[1:]) + "\nhello everybody in here\n"
    )
    page.click("#codes-add")
    page.wait_for_selector("#class-agreement-card:visible")
    said = page.inner_text("#codes-said")
    assert "3 new codes." in said
    assert "Line 5: no code in it." in said
    page.fill("#codes-field", again.upper())
    page.click("#codes-add")
    assert "1 code of pupils who had handed in before" in page.inner_text("#codes-said")
    assert page.inner_text("#class-size") == "3 pupils handed in their marks"
    rows = page.locator("#class-table tbody tr").all_inner_texts()
    assert [row.split("\t")[0] for row in rows[-1:]] == ["teetering"]  # all three agree: the least divided
    assert "3 of 3" in rows[-1]
    assert any(row.startswith("edge") and "1 of 3" in row for row in rows)
    assert "agreement of 3 pupils is" in page.inner_text("#class-agreement")
    assert "Fewer than five pupils" in page.inner_text("#class-agreement")
    assert "too few marks for an interval" in page.inner_text("#class-agreement")
    assert open_page.violations() == []
    page.locator(".text-a .w", has_text="insecure").first.click()
    assert "1 of 3" in page.inner_text("#class-panel")
    page.keyboard.press("Escape")
    for look in ("#look-theme", "#look-view"):  # dark, then on the wall
        page.click(look)
        assert open_page.violations() == []
    page.click("a.step:has-text('The tool')")
    page.wait_for_selector("#class-and-tool dt")
    shown = page.inner_text("#class-and-tool")
    assert "teetering" in shown.split("Only the class")[0]
    assert "a pupil and the tool agree to" in shown
    assert "There are too few marks to compare the two." in shown
    assert open_page.violations() == []
    page.click("a.step:has-text('Reveal')")
    saved = []
    page.on("download", lambda download: saved.append(download))
    with page.expect_event("download", lambda _: len(saved) == 2):  # counts and marks
        page.click("#class-save")
    texts = {d.suggested_filename: Path(d.path()).read_text("utf-8-sig") for d in saved}
    assert "pupils,text A,teetering,loaded,3,3" in texts["framing-class.csv"]
    lines = texts["framing-class-marks.csv"].splitlines()
    assert lines[0] == "Pupil,Text,Number of the word,Word,Marked as"
    assert sum(line.endswith(",teetering,loaded") for line in lines) == 3
    page.click("#class-clear")
    kept = json.loads(page.evaluate("JSON.stringify(Object.keys(localStorage))"))
    assert [name for name in kept if name != "framing-look"] == []
