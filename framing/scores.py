"""From an article to its score record: the one place where the measures meet."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Generator, Iterable, Sequence
from operator import attrgetter
from typing import Any

from framing import __version__, hedging, loaded_language
from framing.article import Article
from framing.attribution import Attributed, find_attributions
from framing.cleaning import clean_article
from framing.document import Document, parse
from framing.hit import Hit
from framing.language import is_english
from framing.lexicon import Lexicon, lexicon_hashes
from framing.own_entries import beside, names_of, settle
from framing.record import ScoreRecord
from framing.source_diversity import diversity

LEXICONS = (*loaded_language.LEXICONS, *hedging.LEXICONS)
SHORT = 150
_NESTED = 8  # contents looked at for the one that holds a span
_MEASURES = {"loaded": "loaded_rate", "hedge": "hedging_rate", "booster": "booster_rate"}
_OTHER_SCORES = (
    "loaded_sentences",
    "loaded_sentences_narrator",
    "attributed_share",
    "direct_share",
    "sources_distinct",
    "sources_effective",
    "sources_top_share",
    "sources_unnamed_share",
    "sources_expected",
    "tone_polarity",
    "tone_subjectivity",
)
SCORE_NAMES = (
    *(rate + voice for rate in _MEASURES.values() for voice in ("", "_narrator", "_quote", "_title")),
    *_OTHER_SCORES,
)


def method(*, as_is: bool = False, tone: bool = False, lexicons: Sequence[Lexicon] = ()) -> dict[str, Any]:
    """Return what a record says of how it was made: version, lexicons by content, options."""
    return {
        "framing": __version__,
        "lexicons": {
            **lexicon_hashes(LEXICONS),
            **names_of(lexicons),
        },
        "options": {"as_is": as_is, "tone": tone},
    }


def score_article(
    article: Article, *, as_is: bool = False, tone: bool = False, lexicons: Sequence[Lexicon] = ()
) -> ScoreRecord:
    """Clean and score one article.

    Args:
        article: what was read; any text, also an empty one.
        as_is: score the text exactly as given, nothing moved or removed.
        tone: also compute TextBlob's polarity and subjectivity (slow, secondary).
        lexicons: the user's own lexicons, used beside ours
            (:func:`framing.user_lexicon.read_user_lexicon`).

    Returns:
        The score record; an undefined score is None, never 0.
    """
    steps = _steps(article, as_is, tone, lexicons)
    while True:
        try:
            next(steps)
        except StopIteration as done:
            record: ScoreRecord = done.value
            return record


def score_together(
    articles: Iterable[Article], *, as_is: bool = False, tone: bool = False, lexicons: Sequence[Lexicon] = ()
) -> list[ScoreRecord | Exception]:
    """Score a few dozen articles step by step, each step for all of them before the next one.

    What a step works with (its rules and lexicons, megabytes of them) stays in the processor's cache from
    one article to the next: a tenth to a fifth less time than one article after the other.

    Returns:
        The records in order, each the same as by :func:`score_article`; for an article on which
        scoring failed, the error. The others go on.
    """
    running = dict(enumerate(_steps(article, as_is, tone, lexicons) for article in articles))
    done: dict[int, ScoreRecord | Exception] = {}
    while running:
        for number, steps in list(running.items()):
            try:
                next(steps)
            except StopIteration as end:
                done[number] = end.value
            except Exception as error:
                done[number] = error
            if number in done:
                del running[number]
    return [done[number] for number in sorted(done)]


def _steps(
    article: Article, as_is: bool, tone: bool, lexicons: Sequence[Lexicon]
) -> Generator[None, None, ScoreRecord]:
    """Score one article, with a halt after each step."""
    removed: list[dict[str, Any]] = []
    if not as_is:
        cleaned = clean_article(article)
        article = cleaned.article
        removed = [{"text": r.text, "reason": r.reason, "at": r.at} for r in cleaned.removed]
        yield
    body = parse(article.text)
    title = parse(article.title or "")
    yield
    words = _words(body, title)
    warnings = _warnings(body, words)
    voices = [body.voice_of(sentence) for sentence in body.sentences]
    english = is_english(body)
    hits: list[Hit] = []
    title_hits: list[Hit] = []
    attributed = Attributed([], [])
    loaded: list[float | None] = [None] * len(body.sentences)
    strengths: list[float | None] = [None] * len(body.sentences)
    title_loaded = None
    if english:
        # The headline right after the body: what a measure works with is in the processor's cache then.
        own = beside(lexicons)
        loaded_hits, title_loaded_hits = (
            loaded_language.find_loaded_language(part, beside=own) for part in (body, title)
        )
        yield
        hedges, title_hedges = (hedging.find_hedges(part) for part in (body, title))
        yield
        loaded_hits, hedges = settle(body, loaded_hits, hedges, lexicons)
        title_loaded_hits, title_hedges = settle(title, title_loaded_hits, title_hedges, lexicons)
        loaded = [round(p, 4) for p in loaded_language.sentence_probabilities(body, loaded_hits)]
        if title.words:
            title_loaded = round(max(loaded_language.sentence_probabilities(title, title_loaded_hits)), 4)
        # Most sentences hold no hedge, and rounding is slow.
        strengths = [round(s, 4) if s else 0.0 for s in hedging.sentence_strengths(body, hedges)]
        hits = _in_order(loaded_hits, hedges)
        title_hits = _in_order(title_loaded_hits, title_hedges)
        yield
        attributed = find_attributions(body)
        yield
    else:
        warnings.append(
            {
                "code": "not_english",
                "message": "The text does not read as English; only its words were counted.",
            }
        )
    if english:
        scores = _scores(body, words, voices, hits, title_hits, loaded, attributed)
        if tone and body.words:
            from framing.tone import tone as tone_of

            scores["tone_polarity"], scores["tone_subjectivity"] = (
                round(x, 4) for x in tone_of(article.text)
            )
    else:
        scores = dict.fromkeys(SCORE_NAMES)
    return ScoreRecord(
        id=article.id,
        outlet=article.outlet,
        title=article.title,
        author=article.author,
        date=article.date,
        url=article.url,
        extra=dict(article.extra),
        text=article.text,
        removed=removed,
        words=words,
        sentences=[
            {"start": start, "end": end, "voice": voice, "loaded": p, "hedging": h}
            for (start, end, _, _), voice, p, h in zip(body.sentences, voices, loaded, strengths, strict=True)
        ],
        title_loaded=title_loaded,
        quotations=[[q.start, q.end] for q in body.quotations],
        spans=_spans(body, title, hits, title_hits, attributed),
        attributions=[
            {
                "source": list(a.source) if a.source else None,
                "cue": list(a.cue) if a.cue else None,
                "content": [list(span) for span in a.content],
                "kind": a.kind,
                "source_id": a.source_id,
            }
            for a in attributed.attributions
        ],
        sources=[
            {
                "id": s.id,
                "name": s.name,
                "kind": s.kind,
                "described_as": s.described_as,
                "mentions": [list(span) for span in s.mentions],
                "words": s.words,
                "variants": list(s.variants),
            }
            for s in attributed.sources
        ],
        scores=scores,
        warnings=warnings,
        method=method(as_is=as_is, tone=tone, lexicons=lexicons),
    )


def _in_order(loaded: list[Hit], hedges: list[Hit]) -> list[Hit]:
    return sorted([*loaded, *hedges], key=attrgetter("start", "end"))


def _words(body: Document, title: Document) -> dict[str, int]:
    total, quote = len(body.words), body.quoted.count(1)
    return {"total": total, "narrator": total - quote, "quote": quote, "title": len(title.words)}


def _warnings(body: Document, words: dict[str, int]) -> list[dict[str, str]]:
    total = words["total"]
    if total == 0:
        return [{"code": "empty", "message": "The article has no text; nothing could be counted."}]
    out = []
    if total < SHORT:
        out.append(
            {
                "code": "short",
                "message": f"Only {total} words: one mark more or less changes every rate a lot.",
            }
        )
    if body.unbalanced_quotes:
        out.append(
            {
                "code": "unbalanced_quotes",
                "message": "A quotation mark has no partner; where that quotation ends is a guess.",
            }
        )
    if words["quote"] * 2 > total:
        out.append({"code": "mostly_quotation", "message": "More than half of the words are quotation."})
    return out


def _spans(
    body: Document, title: Document, hits: list[Hit], title_hits: list[Hit], attributed: Attributed
) -> list[dict[str, Any]]:
    held = sorted(
        [
            (start, end, source_id)
            for _, _, content, _, source_id in attributed.attributions
            if source_id is not None
            for start, end in content
        ]
    )
    starts = [start for start, _, _ in held]
    out = [_span("title", title.text, hit, "title", None) for hit in title_hits]
    text, quoted = body.text, body.quoted
    for hit in hits:
        # The innermost content decides; contents nest a few deep at most.
        source_id = None
        index = bisect_right(starts, hit.start)
        for _, end, who in reversed(held[index - _NESTED if index > _NESTED else 0 : index]):
            if hit.start < end:
                source_id = who
                break
        out.append(_span("text", text, hit, "quote" if quoted[hit.first] else "narrator", source_id))
    return out


def _span(field: str, text: str, hit: Hit, voice: str, source_id: str | None) -> dict[str, Any]:
    start, end, _, _, measure, category, entry, weight, why = hit
    return {
        "field": field,
        "start": start,
        "end": end,
        "text": text[start:end],
        "measure": measure,
        "category": category,
        "entry": entry,
        "voice": voice,
        "source_id": source_id,
        "weight": weight,
        "why": why(),
    }


def _scores(
    body: Document,
    words: dict[str, int],
    voices: Sequence[str],
    hits: list[Hit],
    title_hits: list[Hit],
    loaded: list[float | None],
    attributed: Attributed,
) -> dict[str, float | None]:
    scores: dict[str, float | None] = dict.fromkeys(SCORE_NAMES)
    quoted = body.quoted
    counts = {measure: [0, 0] for measure in _MEASURES}
    for hit in hits:
        counts[hit.measure][quoted[hit.first]] += 1
    for measure, name in _MEASURES.items():
        own, said = counts[measure]
        scores[name] = _rate(own + said, words["total"])
        scores[name + "_narrator"] = _rate(own, words["narrator"])
        scores[name + "_quote"] = _rate(said, words["quote"])
        scores[name + "_title"] = _rate(sum([h.measure == measure for h in title_hits]), words["title"])
    if not words["total"]:
        return scores
    called = [(p or 0.0) >= 0.5 for p in loaded]
    own_called = [c for c, voice in zip(called, voices, strict=True) if voice == "narrator"]
    scores["loaded_sentences"] = _share(sum(called), len(called))
    scores["loaded_sentences_narrator"] = _share(sum(own_called), len(own_called))
    flags = bytearray(words["total"])
    starts = body.starts
    for attribution in attributed.attributions:
        for start, end in attribution.content:
            first = bisect_left(starts, start)
            stop = bisect_left(starts, end, first)
            flags[first:stop] = b"\1" * (stop - first)
    said_words = flags.count(1)
    scores["attributed_share"] = _share(said_words, words["total"])
    both = int.from_bytes(flags, "little") & int.from_bytes(quoted, "little")
    scores["direct_share"] = _share(both.bit_count(), said_words)
    scores.update({k: round(v, 4) if isinstance(v, float) else v for k, v in diversity(attributed).items()})
    return scores


def _rate(marks: int, words: int) -> float | None:
    if not marks:
        return 0.0 if words else None
    return round(1000.0 * marks / words, 4) if words else None


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None
