"""The contract in the project's design, sentence by sentence, computed here from the record alone.

Nothing of ``framing`` but the command and ``score_article`` is used: words are counted by the pattern
that the contract states, rates, shares and Hill numbers by its formulas.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import math
import random
import re
import subprocess
import sys
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from framing import Article, score_article

ROOT = Path(__file__).parents[2]
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
CORPUS = ROOT.parent / "shared" / "corpora" / "allsides-sample.jsonl.gz"
WORD = re.compile(r"[^\W_]+(?:['’.\-&][^\W_]+)*")
KEYS = (
    "id outlet title author date url extra text removed words sentences title_loaded quotations spans "
    "attributions sources scores warnings method"
).split()
KINDS = set("official expert citizen organisation media document unnamed collective unknown".split())
CODES = {"empty", "short", "not_english", "unbalanced_quotes", "mostly_quotation", "repeated_id"}
MARKS = "\"“”„‟«»'‘’‚`"
MEASURES = {"loaded_rate": "loaded", "hedging_rate": "hedge", "booster_rate": "booster"}
AWKWARD = {
    "empty": "",
    "blank": " \n\n\t",
    "one word": "Perhaps",
    "no letters": "1, 2, 3 … 100 % — 5.5 & 7!",
    "emoji": "😀 The despot 👩‍🚀 may fall, “critics 😀 say.” " * 9,
    "open quotation": "“It may fall, the mayor said. “We know it.\n\n“It could.\n\nShe left." * 4,
    "only quotation": "“It may fall,” she said. “The despot fears us. He is teetering on the edge of ruin.”",
    "not English": "Der Rat tagte am Montag und sprach über die Brücke, die vielleicht bald fällt. " * 12,
    "Arabic": "هذا نص عربي طويل عن المدينة والجسر. " * 30,
    "one long line": "Critics say that it may fail and the despot, who said so, clearly lied " * 60,
    "carriage returns": "The council met.\r\n\r\n“It may fall,” Ann Lee said.\rBo Ray agreed.",
    "NUL and controls": "The council\0 met.\x07 It may\u200b fall, Ann Lee said.",
}


def problems(record: dict[str, Any]) -> list[str]:
    return [*of_text(record), *of_attributions(record), *of_spans(record), *of_scores(record)]


def inside(spans: list[list[int]], position: int) -> bool:
    return any(start <= position < end for start, end in spans)


def words_of(text: str) -> list[int]:
    return [match.start() for match in WORD.finditer(text)]


def said(record: dict[str, Any], contents: list[list[int]]) -> list[int]:
    return [p for p in words_of(record["text"]) if inside(contents, p)]


def of_text(r: dict[str, Any]) -> list[str]:
    bad = []
    text, quotations, sentences = r["text"], r["quotations"], r["sentences"]
    starts = words_of(text)
    quoted = {p for p in starts if inside(quotations, p)}
    words = {
        "total": len(starts),
        "narrator": len(starts) - len(quoted),
        "quote": len(quoted),
        "title": len(WORD.findall(r["title"] or "")),
    }
    if list(r) != KEYS:
        bad.append(f"keys {list(r)}")
    if r["words"] != words:
        bad.append(f"words {r['words']}, counted {words}")
    if any(set(m) != {"text", "reason", "at"} or not 0 <= m["at"] <= len(text) for m in r["removed"]):
        bad.append("removed")
    for start, end in quotations:
        if not 0 <= start < end <= len(text) or text[:start].rstrip()[-1:] not in MARKS:
            bad.append(f"no mark before the quotation at {start}")
        if text[start] in MARKS[:6] or text[start:end].rstrip()[-1] in MARKS[:6]:
            bad.append(f"a mark in the quotation at {start}")
    ends = 0
    covered = 0
    english = not any(w["code"] == "not_english" for w in r["warnings"])
    for s in sentences:
        held = [p for p in starts if s["start"] <= p < s["end"]]
        covered += len(held)
        flags = {p in quoted for p in held}
        voice = "mixed" if len(flags) == 2 else "quote" if flags == {True} else "narrator"
        if set(s) != {"start", "end", "voice", "loaded", "hedging"} or s["start"] < ends:
            bad.append(f"sentence {s}")
        if held and s["voice"] != voice:
            bad.append(f"sentence at {s['start']} is {s['voice']}, not {voice}")
        if english and not (0 <= s["loaded"] <= 1 and s["hedging"] >= 0):
            bad.append(f"values of the sentence at {s['start']}")
        ends = s["end"]
    if covered != len(starts):
        bad.append("words outside sentences")
    codes = [w["code"] for w in r["warnings"]]
    expected = {
        "empty": not starts,
        "short": 0 < len(starts) < 150,
        "mostly_quotation": 2 * len(quoted) > len(starts),
    }
    if not set(codes) <= CODES or any((code in codes) != held for code, held in expected.items()):
        bad.append(f"warnings {codes}")
    method = r["method"]
    if list(method) != ["framing", "lexicons", "options"] or not all(
        re.fullmatch("[0-9a-f]{64}", sha) for sha in method["lexicons"].values()
    ):
        bad.append("method")
    return bad


def of_attributions(r: dict[str, Any]) -> list[str]:
    bad = []
    text, quotations = r["text"], r["quotations"]
    for a in r["attributions"]:
        if list(a) != ["source", "cue", "content", "kind", "source_id"]:
            bad.append(f"keys {list(a)}")
        spans = [*a["content"], *([a["source"]] if a["source"] else []), *([a["cue"]] if a["cue"] else [])]
        if not all(0 <= start < end <= len(text) for start, end in spans):
            bad.append(f"span of {a}")
        held = said(r, a["content"])
        share = sum(inside(quotations, p) for p in held) / len(held) if held else -1
        kind = "direct" if share >= 0.8 else "indirect" if share == 0 else "mixed"
        if not held or a["kind"] != kind:
            bad.append(f"{a['kind']}, not {kind}: {a}")
    begins = [a["content"][0][0] for a in r["attributions"]]
    if begins != sorted(begins):
        bad.append("order of attributions")
    ids = [source["id"] for source in r["sources"]]
    if len(set(ids)) != len(ids) or {a["source_id"] for a in r["attributions"]} - {None} != set(ids):
        bad.append("sources are not those that attributions name")
    firsts = [source["mentions"][0][0] for source in r["sources"]]
    if firsts != sorted(firsts):
        bad.append("order of sources")
    for s in r["sources"]:
        if list(s) != ["id", "name", "kind", "described_as", "mentions", "words", "variants"]:
            bad.append(f"keys {list(s)}")
        contents = [span for a in r["attributions"] if a["source_id"] == s["id"] for span in a["content"]]
        if s["kind"] not in KINDS or s["words"] != len(said(r, contents)):
            bad.append(f"source {s['name']}: {s['kind']}, {s['words']} words")
    return bad


def of_spans(r: dict[str, Any]) -> list[str]:
    bad = []
    keys = "field start end text measure category entry voice source_id weight why".split()
    for p in r["spans"]:
        field = r["text"] if p["field"] == "text" else r["title"]
        quoted = inside(r["quotations"], p["start"])
        voice = "title" if p["field"] == "title" else "quote" if quoted else "narrator"
        holders = {
            a["source_id"]
            for a in r["attributions"]
            if p["field"] == "text" and a["source_id"] and inside(a["content"], p["start"])
        }
        if list(p) != keys or field[p["start"] : p["end"]] != p["text"] or p["voice"] != voice:
            bad.append(f"span {p}, voice {voice}")
        if p["source_id"] not in (holders or {None}):
            bad.append(f"span {p}: held by {holders}")
        if p["measure"] not in MEASURES.values() or not 0 <= p["weight"] <= 1 or not p["why"]:
            bad.append(f"span {p}")
    for field in ("title", "text"):
        spans = [p for p in r["spans"] if p["field"] == field]
        if [p["start"] for p in spans] != sorted(p["start"] for p in spans):
            bad.append("order of spans")
        for measure in MEASURES.values():
            own = [p for p in spans if p["measure"] == measure]
            if any(a["end"] > b["start"] for a, b in pairwise(own)):
                bad.append(f"spans of {measure} overlap")
    return bad


def ratio(part: float, whole: int, times: int = 1) -> float | None:
    return times * part / whole if whole else None


def of_scores(r: dict[str, Any]) -> list[str]:
    total = r["words"]["total"]
    if any(w["code"] == "not_english" for w in r["warnings"]):
        return [f"{name} of a text that is not English" for name, v in r["scores"].items() if v is not None]
    want: dict[str, float | None] = {}
    for name, measure in MEASURES.items():
        own = [p for p in r["spans"] if p["measure"] == measure]
        want[name] = ratio(sum(p["field"] == "text" for p in own), total, 1000)
        for voice in ("narrator", "quote", "title"):
            marks = sum(p["voice"] == voice for p in own)
            want[f"{name}_{voice}"] = ratio(marks, r["words"][voice], 1000)
    sentences = r["sentences"] if total else []
    narrator = [s for s in sentences if s["voice"] == "narrator"]
    want["loaded_sentences"] = ratio(sum(s["loaded"] >= 0.5 for s in sentences), len(sentences))
    want["loaded_sentences_narrator"] = ratio(sum(s["loaded"] >= 0.5 for s in narrator), len(narrator))
    union = said(r, [span for a in r["attributions"] for span in a["content"]])
    want["attributed_share"] = ratio(len(union), total)
    want["direct_share"] = ratio(sum(inside(r["quotations"], p) for p in union), len(union))
    sizes = [s["words"] for s in r["sources"]]
    all_words = sum(sizes)
    shares = [size / all_words for size in sizes if size]
    want["sources_distinct"] = len(sizes) if total else None
    entropy = -sum(share * math.log(share) for share in shares)
    want["sources_effective"] = math.exp(entropy) if shares else None
    want["sources_top_share"] = max(shares, default=None)
    kinds = {s["id"]: s["kind"] for s in r["sources"]}
    named = [kinds[a["source_id"]] for a in r["attributions"] if a["source_id"]]
    nameless = sum(kind in ("unnamed", "collective") for kind in named)
    want["sources_unnamed_share"] = ratio(nameless, len(named))
    counts = Counter(a["source_id"] for a in r["attributions"] if a["source_id"]).values()
    n = sum(counts)
    want["sources_expected"] = (
        sum(1 - math.comb(n - count, 5) / math.comb(n, 5) for count in counts) if n >= 5 else None
    )
    want |= {"tone_polarity": None, "tone_subjectivity": None}
    bad = [f"scores {sorted(set(r['scores']) ^ set(want))}"] if set(r["scores"]) != set(want) else []
    for name, value in want.items():
        if r["scores"].get(name) != (None if value is None else pytest.approx(value, abs=1e-4)):
            bad.append(f"{name} is {r['scores'].get(name)}, not {value}")
    return bad


@pytest.mark.parametrize("as_is", [False, True])
@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_every_sentence_of_the_contract_holds_on_a_seed(path: Path, as_is: bool) -> None:
    text = path.read_text("utf-8")
    record = score_article(Article("1", text, title="A despot may fall"), as_is=as_is).to_dict()
    assert problems(record) == []
    if as_is:
        assert (record["text"], record["removed"]) == (text, [])


@pytest.mark.parametrize("as_is", [False, True])
@pytest.mark.parametrize("name", AWKWARD)
def test_every_sentence_of_the_contract_holds_on_awkward_text(name: str, as_is: bool) -> None:
    record = score_article(Article("1", AWKWARD[name]), as_is=as_is).to_dict()
    assert problems(record) == []
    if as_is:
        assert record["text"] == AWKWARD[name]


def test_every_sentence_of_the_contract_holds_on_real_articles() -> None:
    if not CORPUS.is_file():
        pytest.skip("the articles of ../shared/corpora are not here")
    with gzip.open(CORPUS, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    for row in random.Random(20261122).sample(rows, 40):
        record = score_article(Article(row["id"], row["text"], title=row["title"], date=row["date"]))
        assert (row["id"], problems(record.to_dict())) == (row["id"], [])


def command(folder: Path, *arguments: str) -> list[dict[str, Any]]:
    done = subprocess.run(
        [sys.executable, "-m", "framing", "score", *arguments, "--output", str(folder / "out.jsonl")],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    assert done.stdout == b""
    return [json.loads(line) for line in (folder / "out.jsonl").read_text("utf-8").splitlines()]


BODY = "The council met on Monday in the old hall. Nobody said when the bridge would open again."


def test_input_is_read_as_the_contract_says(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    (folder / "b").mkdir(parents=True)
    (folder / "manifest.csv").write_text("file,outlet,title\nb/two.txt,Herald,Known title\n")
    (folder / "notes.md").write_text("No article.")
    (folder / "a.txt").write_text(f"Council meets\n\n{BODY}\n")
    (folder / "b" / "two.txt").write_text(f"Known title\n\n{BODY}\n")
    (folder / "c.csv").write_text(
        f'headline,publisher,published,content,genre\nOne,Post,2022-11-28,"{BODY}",news\n'
    )
    people = {"id": "a", "author": ["Ann Lee", "Bo Ray"], "title": "Two", "text": BODY, "topic": "bridges"}
    (folder / "d.jsonl").write_text(json.dumps(people) + "\n")
    records = command(tmp_path, str(folder))
    assert [r["id"] for r in records] == [
        "a",
        "two",
        hashlib.sha256(f"One\n{BODY}".encode()).hexdigest()[:16],
        "a#2",
    ]
    first, second, third, fourth = records
    assert (first["title"], first["text"]) == ("Council meets", f"{BODY}\n")
    assert (second["outlet"], second["title"]) == ("Herald", "Known title")
    assert [(m["text"], m["reason"]) for m in second["removed"]] == [("Known title", "headline")]
    assert (third["outlet"], third["title"], third["date"]) == ("Post", "One", "2022-11-28")
    assert third["extra"] == {"genre": "news"}
    assert (fourth["author"], fourth["extra"]) == ("Ann Lee; Bo Ray", {"topic": "bridges"})
    assert [w["code"] for w in fourth["warnings"]] == ["short", "repeated_id"]
    as_is = command(tmp_path, str(folder / "a.txt"), str(folder / "b" / "two.txt"), "--as-is")
    assert [r["text"] for r in as_is] == [f"Council meets\n\n{BODY}\n", f"Known title\n\n{BODY}\n"]
    assert [r["removed"] for r in as_is] == [[], []]
