"""Speech without a cue of its own: turns of a transcript, quotations that go on, words after a colon."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter

from framing.attribution.names import name_start
from framing.attribution.roles import role_of
from framing.attribution.uncued import LEAST, announced, left_over, own_verb, signed
from framing.attribution.view import Draft, View, Words

_NO_LABELS = frozenset(
    """update updated note photo photos image images video videos watch read more source sources
    related tags topics caption editor's correction abstract follow share subscribe email
    advertisement by via opinion analysis news live breaking and also latest""".split()
)
_LABEL_WORDS = 5
# Labels that begin a turn which is the paper's own: "THE FACTS: …" after "HOLT: …".
_NOBODY = frozenset("fact facts check reality verdict context background analysis".split())


def spoken_turns(view: View) -> list[Draft]:
    """Return the turns of a transcript: paragraphs that open with a label ("BLITZER: …", "Q: …").

    Labels count only where at least two different ones stand in the text, one comes back, and what
    follows them reads as speech rather than as a list of figures.
    """
    if view.document.text.count(":") < 3:
        return []
    labelled: list[tuple[int, Words]] = []
    bounds = view.paragraphs
    for number in _with_colon(view):
        first, at = bounds[number]
        stop = _label(view, first, at)
        if stop and at > stop:
            labelled.append((number, (first, stop)))
    names = Counter(view.lower[b - 1] for _, (_, b) in labelled)
    if len(names) < 2 or len(labelled) < 3 or names.most_common(1)[0][1] < 2:
        return []
    labelled = [(n, (a, b)) for n, (a, b) in labelled if n > 0 or names[view.lower[b - 1]] > 1]
    if sum(bounds[n][1] - b for n, (_, b) in labelled) < 5 * len(labelled):
        return []
    out = []
    for k, (number, (first, stop)) in enumerate(labelled):
        following = labelled[k + 1][0] if k + 1 < len(labelled) else number + 1
        last = following - 1 if following - number <= 4 else number
        contents = [(stop, bounds[number][1])] + [bounds[n] for n in range(number + 1, last + 1)]
        contents = [(a, b) for a, b in contents if a < b]
        if contents and _NOBODY.isdisjoint((view.lower[first], view.lower[stop - 1])):
            out.append(Draft((first, stop), None, tuple(contents), True))
    return out


def _with_colon(view: View) -> list[int]:
    """Return the paragraphs that hold a colon: few, and no other can open with a label."""
    starts = [start for start, _ in view.document.paragraphs]
    text = view.document.text
    found: list[int] = []
    at = text.find(":")
    while at >= 0:
        number = bisect_right(starts, at) - 1
        if number >= 0:
            found.append(number)
        following = starts[number + 1] if number + 1 < len(starts) else len(text)
        at = text.find(":", max(at + 1, following))
    return found


def questions_and_answers(view: View, drafts: list[Draft]) -> dict[Words, Words | None]:
    """Return the labels "Q" and "A" of an interview to the name they stand for: "A" for who is asked.

    Nobody says who asks, nor who answers where no full name stands before the first question.
    """
    labels = {
        d.source: view.lower[d.source[0]]
        for d in drafts
        if d.cue is None and d.source is not None and d.source[1] - d.source[0] == 1
        if view.lower[d.source[0]] in _LABELS
    }
    if len(set(labels.values())) < 2:
        return {}
    first = view.paragraph_of(min(labels)[0])
    guest = _interviewed(view, view.paragraphs[:first])
    return {label: guest if word in ("a", "answer") else None for label, word in labels.items()}


_LABELS = frozenset(("q", "question", "a", "answer"))


def initials_of(view: View, drafts: list[Draft]) -> dict[Words, Words]:
    """Return the labels that are initials ("JB: …") to the one full name that they abbreviate.

    The name is that of another label ("Jane Barlow: …") or stands before the turns; initials that fit two
    different names stay as they are.
    """
    turns = [d.source for d in drafts if d.cue is None and d.source is not None]
    turns = [s for s in turns if s[1] < len(view.gaps) and ":" in view.gaps[s[1]]]
    words = view.words
    short = {s for s in turns if s[1] - s[0] == 1 and 2 <= len(words[s[0]]) <= 3 and words[s[0]].isupper()}
    if not short:
        return {}
    full = [s for s in turns if s not in short]
    opened = view.paragraph_of(min(turns)[0])
    names: dict[str, dict[str, Words]] = {}
    for first, stop in [*full, *view.paragraphs[max(0, opened - _BEFORE) : opened]]:
        for size in (2, 3):
            for at in range(first, stop - size + 1):
                run = words[at : at + size]
                if all(w[0].isupper() for w in run) and set(view.gaps[at + 1 : at + size]) == {" "}:
                    spelling = " ".join(run).lower().removesuffix("'s")
                    names.setdefault("".join(w[0] for w in run), {}).setdefault(spelling, (at, at + size))
    found = {}
    for label in short:
        fitting = list(names.get(words[label[0]], {}).values())
        labelled = [s for s in fitting if s in full]
        if len(labelled or fitting) == 1:
            found[label] = (labelled or fitting)[0]
    return found


def _interviewed(view: View, before: list[Words]) -> Words | None:
    """Return the full name that stands most often in paragraphs."""
    found: Counter[str] = Counter()
    where: dict[str, Words] = {}
    for first, stop in before[-_BEFORE:]:
        last = first
        while last < stop:
            run = last
            while run + 1 < stop and view.words[run + 1][0].isupper() and view.gaps[run + 1] in (" ", ". "):
                run += 1
            begin = name_start(view, run, last)
            if view.words[run][0].isupper() and view.classes[run] == "N":
                family = view.lower[run].removesuffix("'s")
                found[family] += 1
                if begin < run and role_of(view, begin, run + 1) is None:
                    where.setdefault(family, (begin, run + 1))
            last = run + 1
    return max(where.items(), key=lambda item: found[item[0]])[1] if where else None


_BEFORE = 12  # paragraphs before the first question that are searched for a name


def headline_label(view: View) -> list[Draft]:
    """Return “Smith: We Will Win” where a headline opens the text and Smith is named further on."""
    if not view.paragraphs or ":" not in view.document.text[:120]:
        return []
    first, at = view.paragraphs[0]
    stop = _label(view, first, at)
    if not stop or at - stop < 3 or at - first > 30 or stop - first > 3:
        return []
    if view.lower[stop - 1] not in view.lower[at:]:
        return []
    return [Draft((first, stop), None, ((stop, at),), True)]


def _label(view: View, first: int, stop: int) -> int:
    """Return where a paragraph's label ends (the word after it), 0 where it has none."""
    for i in range(first + 1, min(stop, first + _LABEL_WORDS + 1)):
        gap = view.gaps[i]
        if gap == " ":
            continue
        if ":" in gap:
            named = all(view.words[k][0].isupper() for k in range(first, i)) or (
                view.words[first][0].isupper() and role_of(view, i - 1, i) is not None  # "Holt camp: …"
            )
            return i if named and _NO_LABELS.isdisjoint((view.lower[first], view.lower[i - 1])) else 0
        if "." not in gap and "(" not in gap and ")" not in gap and "-" not in gap and "," not in gap:
            return 0
    return 0


def join_quotations(view: View, drafts: list[Draft]) -> list[Draft]:
    """Give each quotation without a cue to the attribution before it, where it goes on from there."""
    drafts = sorted(drafts, key=_begins)
    if not view.quotes:
        return drafts
    covered = bytearray(len(view.words))
    for draft in drafts:
        for first, stop in draft.content:
            covered[first:stop] = b"\1" * (stop - first)
    if not any(not covered[first] and not covered[stop - 1] for first, stop in view.quotes):
        return drafts
    own = [
        made
        for first, stop in view.quotes
        if not covered[first] and not covered[stop - 1]
        for made in (own_verb(view, first, stop) or signed(view, first, stop),)
        if made is not None
    ]
    if own:
        drafts = sorted(drafts + own, key=_begins)
        for draft in own:
            first, stop = draft.content[0]
            covered[first:stop] = b"\1" * (stop - first)
    paragraph_of = view.paragraph_of
    starts = [d.content[0][0] for d in drafts]
    extra: dict[int, list[Words]] = {}
    edges = [max(d.content[-1][1], d.cue[1] if d.cue else 0, d.source[1] if d.source else 0) for d in drafts]
    spoken = [d.spoken or any(view.quoted.count(1, a, b) >= 5 for a, b in d.content) for d in drafts]
    text = view.document.text
    new: list[Draft] = []
    last_new = -1
    for first, stop in view.quotes:
        if covered[first] or covered[stop - 1]:
            continue
        k = bisect_right(starts, first) - 1
        number = view.sentence_of[first]
        # “…,” said Smith, who wants more. “…”: the quotation goes on from the one that was spoken.
        while (
            k > 0 and not spoken[k] and view.sentence_of[edges[k] - 1] == view.sentence_of[edges[k - 1] - 1]
        ):
            k -= 1
        opens = view.sentences[number].first == first
        if k >= 0 and edges[k] > last_new:
            end = edges[k]
            gap = paragraph_of(first) - paragraph_of(end - 1)
            near = view.sentence_of[end - 1] >= number - 1
            colon = ":" in view.gaps[first] or (end < len(view.gaps) and ":" in view.gaps[end])
            long = stop - first >= 8 and view.paragraphs[paragraph_of(first)][0] == first
            here = near and (opens or view.sentence_of[end - 1] == number) and gap <= 1
            mark = text[view.document.starts[first] - 1]
            if mark in "‘'" and gap and text[max(0, view.document.starts[first] - 2)] != "'":
                continue  # a headline in single marks among the paragraphs
            if (spoken[k] or colon) and (here or (long and gap <= 2)):
                extra.setdefault(k, []).append((first, stop))
                edges[k] = stop
                spoken[k] = True
                continue
        if k >= 0 and not opens and stop - first >= LEAST and view.sentence_of[edges[k] - 1] == number:
            extra.setdefault(k, []).append((first, stop))
            continue
        made = announced(view, first, stop) or left_over(view, first, stop, drafts, k)
        if made is not None and made.cue is None and made.source is not None and ":" not in view.gaps[first]:
            owner = next((n for n in range(k, max(-1, k - 3), -1) if drafts[n].source == made.source), -1)
            if owner >= 0:
                # The speaker of what stands before: one attribution, as for a run of quotations.
                extra.setdefault(owner, []).append((first, stop))
                continue
        if made is not None:
            new.append(made)
            last_new = max(made.content[-1][1], made.source[1] if made.source else 0)
    out = [
        Draft(d.source, d.cue, tuple(sorted((*d.content, *extra[k]))), d.spoken) if k in extra else d
        for k, d in enumerate(drafts)
    ]
    if new:
        out = sorted(out + new, key=_begins)
    return out


def _begins(draft: Draft) -> tuple[int, int]:
    """Order of attributions: by the first word of the content, then by the cue (or the source)."""
    return draft.content[0][0], (draft.cue or draft.source or draft.content[0])[0]
