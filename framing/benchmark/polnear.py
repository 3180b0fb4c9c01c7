"""``framing benchmark polnear``: who is quoted or paraphrased, against the PolNeAR annotation.

One JSON object a line: ``id``, ``text`` and ``attributions``, each with lists of character spans
``source``, ``cue`` and ``content``. Contents, cues and sources are compared as sets of tokens.

References:
    Newell, E., Margolin, D., Ruths, D. (2018). An attribution relations corpus for political news.
    LREC 2018.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from statistics import mean
from time import process_time
from typing import Any, NamedTuple

from framing.attribution import find_attributions
from framing.document import parse

# Runs of letters and digits; punctuation does not count, so quotation marks at an edge cost nothing.
_TOKEN = re.compile(r"[^\W_]+(?:(?:['’.\-&]|,(?=\d))[^\W_]+)*")
_MARK = re.compile(r"“|”|\"|''|``")
# Where the leading noun phrase of a source ends.
_HEAD_STOP = frozenset(
    """of for from in at on with to by near against among who which that whose where when whom and
    or as but about after before during under over between including speaking told said is
    was were are has have had will would while since representing running campaigning
    appearing citing close familiar involved""".split()
)
# The plain words of saying that every definition of "quoted or paraphrased" shares.
_SPEECH = frozenset(
    """said say says saying told tell tells telling according wrote writes writing added adds
    adding asked asks noted notes argued argues announced explained explains tweeted replied
    stated states claimed claims reported reports declared insisted acknowledged warned
    recalled continued responded suggested concluded testified commented remarked""".split()
)
_PRONOUNS = frozenset(
    """i me my we us our ours you your he him his she her hers they them their theirs it its
    himself herself themselves itself myself who whom whose which that this these those one
    both all some others other many another someone everyone nobody anyone people there""".split()
)
_DETERMINERS = frozenset(
    """the a an his her its their our my your this that these those some one two three several many
    most""".split()
)
KINDS = ("direct", "mixed", "indirect")

Span = Sequence[int]


class Side(NamedTuple):
    """One attribution as sets of token numbers; ``head``: last token of the source's noun phrase."""

    source: frozenset[int]
    cue: frozenset[int]
    content: frozenset[int]
    head: int
    kind: str
    speech: bool


class Counts(NamedTuple):
    """What one article adds to the figures."""

    covered: tuple[int, int, int]
    matched: tuple[int, int, int]
    kinds: dict[str, tuple[int, int, int, int]]
    speech: tuple[int, int]
    sources_right: tuple[int, int]
    distinct: tuple[int, int]
    share: tuple[float, float]


def run(path: Path) -> dict[str, Any]:
    """Return the figures for a file of PolNeAR articles, or for the .jsonl files of a folder.

    End-to-end: one to one, the content overlaps by at least half (intersection over union) and the
    source is right. ``distinct_sources`` compares numbers of sources an article, ``attributed_share``
    the share of attributed tokens.

    Raises:
        FileNotFoundError: when there is no article to read.
    """
    return figures([measure(article) for article in _articles(path)])


def cost(path: Path, *, articles: int = 60) -> dict[str, float]:
    """Return what telling who speaks costs, on the first ``articles`` of the file or folder.

    Returns:
        CPU milliseconds for 900 words of quotations and attribution together (``milliseconds``), of all of
        scoring without cleaning and tone (``scoring_milliseconds``) and of a bare ``\\w+`` pass, the
        yardstick of the machine (``bare_pass_milliseconds``); the first as a share of the second
        (``share_of_scoring``).

    Raises:
        FileNotFoundError: when there is no article to read.
    """
    from framing.article import Article
    from framing.scores import score_article

    texts = [article["text"] for article in _articles(path)[:articles]]
    score_article(Article("warm", texts[0]), as_is=True)  # reads the lexicons
    word = re.compile(r"\w+")
    spent = [0.0, 0.0, 0.0]
    words = 0
    for text in texts:
        document = parse(text)
        words += len(document.words)
        marks = [process_time()]
        find_attributions(document)  # the quotations are found here, at first use
        marks.append(process_time())
        score_article(Article("timed", text), as_is=True)
        marks.append(process_time())
        word.findall(text)
        marks.append(process_time())
        spent = [a + later - sooner for a, (sooner, later) in zip(spent, pairwise(marks), strict=True)]
    scale = 900_000 / max(1, words)
    return {
        "milliseconds": spent[0] * scale,
        "scoring_milliseconds": spent[1] * scale,
        "bare_pass_milliseconds": spent[2] * scale,
        "share_of_scoring": spent[0] / spent[1] if spent[1] else 0.0,
    }


def _articles(path: Path) -> list[dict[str, Any]]:
    files = sorted(path.glob("*.jsonl")) if path.is_dir() else [path]
    articles = [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines() if line]
    articles = [a for a in articles if "attributions" in a and "text" in a]
    if not articles:
        raise FileNotFoundError(f"{path} holds no article with attributions; give PolNeAR's .jsonl file")
    return articles


def measure(article: Mapping[str, Any]) -> Counts:
    """Compare what is found in one article with its annotation."""
    text = article["text"]
    found = find_attributions(parse(text))
    predicted = [
        {"source": [a.source] if a.source else [], "cue": [a.cue] if a.cue else [], "content": a.content}
        for a in found.attributions
    ]
    return compare(text, article["attributions"], predicted, len(found.sources))


def compare(
    text: str, gold: Iterable[Mapping[str, Any]], found: Iterable[Mapping[str, Any]], sources: int
) -> Counts:
    """Compare two lists of attributions of one text; ``sources``: how many sources were found."""
    tokens = [match.span() for match in _TOKEN.finditer(text)]
    words = [text[start:end] for start, end in tokens]
    quoted = _quoted(text)
    gaps = [text[a[1] : b[0]] for a, b in pairwise(tokens)]
    gold = list(gold)
    annotated = [_side(a, tokens, words, gaps, quoted) for a in gold]
    predicted = [_side(a, tokens, words, gaps, quoted) for a in found]
    covered_gold = frozenset().union(*(a.content for a in annotated))
    covered_found = frozenset().union(*(a.content for a in predicted))
    near: list[tuple[float, int, int]] = []
    right: list[tuple[float, int, int]] = []
    for i, g in enumerate(annotated):
        for j, p in enumerate(predicted):
            overlap = _iou(g.content, p.content)
            cue = bool(g.cue & p.cue)
            if overlap < 0.5 and not cue:
                continue
            weight = overlap + 0.5 * cue + 0.25 * _iou(g.source, p.source)
            near.append((weight, i, j))
            if overlap >= 0.5 and _source_right(g, p):
                right.append((weight, i, j))
    matched = _one_to_one(right)
    keys = {_key(a["source"], tokens, words, gaps) for a in gold} - {None}
    kinds = {
        kind: (
            sum(predicted[j].kind == kind for _, j in matched),
            sum(p.kind == kind for p in predicted),
            sum(annotated[i].kind == kind for i, _ in matched),
            sum(g.kind == kind for g in annotated),
        )
        for kind in KINDS
    }
    pairs = _one_to_one(near)
    size = max(1, len(tokens))
    return Counts(
        (len(covered_gold & covered_found), len(covered_found), len(covered_gold)),
        (len(matched), len(predicted), len(annotated)),
        kinds,
        (sum(annotated[i].speech for i, _ in matched), sum(g.speech for g in annotated)),
        (sum(_source_right(annotated[i], predicted[j]) for i, j in pairs), len(pairs)),
        (len(keys), sources),
        (len(covered_gold) / size, len(covered_found) / size),
    )


def figures(counts: Sequence[Counts]) -> dict[str, Any]:
    """Return the figures over articles: sums for precision and recall, then correlations."""
    kinds = {}
    for kind in KINDS:
        said_right, said, there_right, there = (sum(c.kinds[kind][k] for c in counts) for k in range(4))
        kinds[kind] = _prf(said_right, said, there_right, there)
    matched, predicted, annotated = (sum(c.matched[k] for c in counts) for k in range(3))
    covered, found, gold = (sum(c.covered[k] for c in counts) for k in range(3))
    speech, speeches = (sum(c.speech[k] for c in counts) for k in range(2))
    right, pairs = (sum(c.sources_right[k] for c in counts) for k in range(2))
    here, ours = [c.distinct[0] for c in counts], [c.distinct[1] for c in counts]
    return {
        "articles": len(counts),
        "attributions": {"annotated": annotated, "found": predicted},
        "end_to_end": _prf(matched, predicted, matched, annotated),
        **kinds,
        "speech_recall": speech / speeches if speeches else 0.0,
        "source_accuracy": right / pairs if pairs else 0.0,
        "coverage": _prf(covered, found, covered, gold),
        "distinct_sources": {
            "spearman": _pearson(_ranks(here), _ranks(ours)),
            "mean_error": mean(abs(a - b) for a, b in zip(here, ours, strict=True)),
        },
        "attributed_share": {
            "pearson": _pearson([c.share[0] for c in counts], [c.share[1] for c in counts]),
            "mean_error": mean(abs(c.share[0] - c.share[1]) for c in counts),
        },
    }


def _quoted(text: str) -> bytearray:
    """One flag a character: inside quotation marks, an unclosed one to the end of its paragraph."""
    mask = bytearray(len(text))
    for paragraph in re.finditer(r"[^\n]+", text):
        start = -1
        for match in _MARK.finditer(text, paragraph.start(), paragraph.end()):
            mark, at = match.group(), match.start()
            closes = start >= 0 and mark not in ("“", "``")
            if closes:
                mask[start:at] = b"\1" * (at - start)
                start = -1
            elif start < 0 and mark != "”":
                start = at
        if start >= 0:
            mask[start : paragraph.end()] = b"\1" * (paragraph.end() - start)
    return mask


def _ids(spans: Iterable[Span], tokens: Sequence[tuple[int, int]]) -> frozenset[int]:
    out: set[int] = set()
    ends = [end for _, end in tokens]
    for start, end in spans:
        k = bisect_left(ends, start + 1)
        while k < len(tokens) and tokens[k][0] < end:
            out.add(k)
            k += 1
    return frozenset(out)


def _lead(ids: Iterable[int], words: Sequence[str], gaps: Sequence[str]) -> list[int]:
    out: list[int] = []
    for i in sorted(ids):
        if out:
            between = "".join(gaps[out[-1] : i])
            if any(c in between for c in ",(;") or words[i].lower() in _HEAD_STOP:
                break
        out.append(i)
    return out


def _side(
    attribution: Mapping[str, Any],
    tokens: Sequence[tuple[int, int]],
    words: Sequence[str],
    gaps: Sequence[str],
    quoted: bytearray,
) -> Side:
    source, cue, content = (_ids(attribution[key] or (), tokens) for key in ("source", "cue", "content"))
    lead = _lead(source, words, gaps)
    inside = sum(quoted[tokens[i][0]] for i in content)
    share = inside / len(content) if content else 0.0
    kind = "direct" if share >= 0.8 else "indirect" if share == 0 else "mixed"
    speech = any(words[i].lower() in _SPEECH for i in cue)
    return Side(source, cue, content, lead[-1] if lead else -1, kind, speech)


def _key(
    spans: Iterable[Span], tokens: Sequence[tuple[int, int]], words: Sequence[str], gaps: Sequence[str]
) -> str | None:
    """Return by what a source counts as distinct: family name, else its words; None for a pronoun."""
    parts = [re.sub(r"['’]s?$", "", words[i]) for i in _lead(_ids(spans, tokens), words, gaps)]
    parts = [part for part in parts if part]
    if not parts or all(part.lower() in _PRONOUNS for part in parts):
        return None
    if parts[-1][0].isupper() and parts[-1].lower() not in _PRONOUNS:
        return parts[-1].lower()
    return " ".join(p.lower() for p in parts if p.lower() not in _DETERMINERS) or None


def _iou(a: frozenset[int], b: frozenset[int]) -> float:
    return len(a & b) / len(a | b) if a and b else 0.0


def _source_right(gold: Side, found: Side) -> bool:
    if not gold.source:
        return not found.source
    if not found.source or len(found.source) > 4 * len(gold.source) + 8:
        return False  # a whole sentence cannot pass for a source
    return len(gold.source & found.source) >= 0.5 * len(gold.source) or gold.head in found.source


def _one_to_one(pairs: Iterable[tuple[float, int, int]]) -> list[tuple[int, int]]:
    left: set[int] = set()
    right: set[int] = set()
    out = []
    for _, i, j in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            out.append((i, j))
    return out


def _prf(said_right: int, said: int, there_right: int, there: int) -> dict[str, float]:
    precision = said_right / said if said else 0.0
    recall = there_right / there if there else 0.0
    both = precision + recall
    return {"f1": 2 * precision * recall / both if both else 0.0, "precision": precision, "recall": recall}


def _ranks(values: Sequence[float]) -> list[float]:
    order = sorted(range(len(values)), key=lambda k: values[k])
    out = [0.0] * len(values)
    at = 0
    while at < len(order):
        last = at
        while last + 1 < len(order) and values[order[last + 1]] == values[order[at]]:
            last += 1
        for k in range(at, last + 1):
            out[order[k]] = (at + last) / 2
        at = last + 1
    return out


def _pearson(x: Sequence[float], y: Sequence[float]) -> float:
    if len(x) < 2:
        return 0.0
    mx, my = mean(x), mean(y)
    sx = sum((a - mx) ** 2 for a in x) ** 0.5
    sy = sum((b - my) ** 2 for b in y) ** 0.5
    both = sum((a - mx) * (b - my) for a, b in zip(x, y, strict=True))
    return float(both / (sx * sy)) if sx and sy else 0.0
