"""All attributions of a document: cues read sentence by sentence, then quotations without a cue."""

from __future__ import annotations

from framing.attribution.cues import cue_index
from framing.attribution.phrases import read_phrase
from framing.attribution.verbs import read_verb
from framing.attribution.view import Draft, View, Words


def find_drafts(view: View) -> list[Draft]:
    """Return the attributions in reading order."""
    index = cue_index()
    quoted = view.quoted
    candidates = [i for i, word in enumerate(view.lower) if word in index and not quoted[i]]
    drafts: list[Draft] = []
    sentence_of, sentences = view.sentence_of, view.sentences
    current = -1
    low = 0
    taken = 0  # words before this one belong to an earlier attribution of the sentence
    main: Words | None = None
    for i in candidates:
        number = sentence_of[i]
        if number != current:
            current = number
            low = max(sentences[number].first, 0)
            main = None
        if i < taken:
            continue
        high = sentences[number].stop
        draft = _read(view, i, max(low, taken), high, main)
        if draft is None:
            continue
        drafts.append(draft)
        main = draft.source or main
        taken = max(
            taken,
            max(stop for _, stop in draft.content),
            draft.cue[1] if draft.cue else 0,
            draft.source[1] if draft.source else 0,
        )
    return _join_quotations(view, drafts)


def _read(view: View, i: int, low: int, high: int, main: Words | None) -> Draft | None:
    for cue in cue_index()[view.lower[i]]:
        if cue.rest:
            stop = i + 1 + len(cue.rest)
            if stop > high or any(view.lower[i + 1 + k] != w for k, w in enumerate(cue.rest)):
                continue
        if cue.form in ("base", "third", "past", "participle"):
            draft = read_verb(view, i, cue, low, high, main)
        else:
            draft = read_phrase(view, i, cue, low, high)
        if draft is not None:
            return draft
    return None


def _join_quotations(view: View, drafts: list[Draft]) -> list[Draft]:
    """Give quotations without a cue of their own to the speaker of the quotation before them."""
    if not view.quotes:
        return drafts
    covered = bytearray(len(view.words))
    for draft in drafts:
        for first, stop in draft.content:
            covered[first:stop] = b"\1" * (stop - first)
    paragraph_of = _paragraphs(view)
    out = sorted(drafts, key=lambda d: d.content[0][0])
    starts = [d.content[0][0] for d in out]
    from bisect import bisect_right

    extra: dict[int, list[Words]] = {}
    owner_end: dict[int, int] = {}
    for first, stop in view.quotes:
        if any(covered[first:stop]):
            continue
        k = bisect_right(starts, first) - 1
        if k < 0:
            continue
        draft = out[k]
        end = owner_end.get(
            k,
            max(
                max(s for _, s in draft.content),
                draft.cue[1] if draft.cue else 0,
                draft.source[1] if draft.source else 0,
            ),
        )
        if (
            not draft.spoken
            and k not in extra
            and not any(view.quoted[a:b] != b"" and any(view.quoted[a:b]) for a, b in draft.content)
        ):
            continue
        number = view.sentence_of[first]
        opens = view.sentences[number].first == first
        same = paragraph_of[first] == paragraph_of[end - 1]
        near = view.sentence_of[end - 1] >= number - 1
        if (same and near and (opens or view.sentence_of[end - 1] == number)) or (
            not same and opens and near and paragraph_of[first] == paragraph_of[end - 1] + 1
        ):
            extra.setdefault(k, []).append((first, stop))
            owner_end[k] = stop
    return [d._replace(content=d.content + tuple(extra[k])) if k in extra else d for k, d in enumerate(out)]


def _paragraphs(view: View) -> list[int]:
    out: list[int] = []
    starts = view.document.starts
    number = 0
    paragraphs = view.document.paragraphs
    for start in starts:
        while number + 1 < len(paragraphs) and start >= paragraphs[number + 1][0]:
            number += 1
        out.append(number)
    return out
