"""All attributions of a document: cues read sentence by sentence, then quotations without a cue."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import groupby

from framing.attribution.adjectives import read_adjective
from framing.attribution.antecedents import antecedent
from framing.attribution.cited import give_to_cited
from framing.attribution.closing import read_closing
from framing.attribution.credits import PIECES, is_credit
from framing.attribution.cues import SPOKEN, Cue, closing_index, cue_index, readings
from framing.attribution.kinds import can_be_source, can_speak
from framing.attribution.longer_cues import longer_cues
from framing.attribution.phrase_bounds import RELATIVE
from framing.attribution.phrases import OWNERS, read_hearsay, read_noun, read_phrase
from framing.attribution.posts import announced, posts, within
from framing.attribution.roles import word_role
from framing.attribution.runs import headline_label, join_quotations, spoken_turns
from framing.attribution.verbs import read_base, read_participle, read_past, read_third
from framing.attribution.view import Draft, View, Words

# What "signals", "says" or "shows" may be a thing ("the move", "the label"); only somebody wants or praises.
_ANY_SOURCE = frozenset(("saying", "finding"))
# Of events and things these tell what the writer makes of them or what they do: "the defeat underscored …",
# "the rise continued", "the meeting was held".
_OF_PEOPLE = frozenset(
    """underscore highlight illustrate demonstrate prove determine pledge hold continue begin add promise vow
    confirm reflect react respond echo recall recite whisper guess""".split()
)
# Words of a "sentence" that are read together. A text without full stops is one sentence of any length, and
# every cue looks back to its beginning: in windows the time stays linear.
_WINDOW = 250


def find_drafts(view: View) -> list[Draft]:
    """Return the attributions in reading order."""
    index = cue_index()
    quoted, words = view.quoted, view.words
    drafts = spoken_turns(view) or headline_label(view)
    set_in = posts(view)
    drafts += set_in
    candidates = [
        i
        for i in view.document.where(index)
        if not quoted[i] and not (words[i][0].isupper() and _in_name(view, i))
    ]
    if "<" in view.document.text:
        candidates = [i for i in candidates if not view.gaps[i].endswith(("<", "</"))]  # "<tweet …>"
    if drafts:
        turns = within(drafts, len(words))
        candidates = [i for i in candidates if not turns[i]]
    for number, group in groupby(candidates, view.sentence_of.__getitem__):
        cues = list(group)
        _, _, low, high = view.sentences[number]
        if high - low <= _WINDOW:
            _read_sentence(view, cues, low, high, drafts)
            continue
        for first in range(low, high, _WINDOW):
            near = cues[bisect_left(cues, first) : bisect_left(cues, first + _WINDOW)]
            if near:
                _read_sentence(view, near, first, min(first + _WINDOW, high), drafts)
    return join_quotations(view, announced(drafts, set_in) if set_in else drafts)


def _in_name(view: View, i: int) -> bool:
    """Whether a capitalised word is part of a name: "the Cook Political Report", but no headline's verb."""
    sentence = view.sentences[view.sentence_of[i]]
    if i == sentence.first or view.gaps[i] != " ":
        return False
    if not view.words[i - 1][0].isupper():
        return view.words[i - 1][0].islower() and _called(view, i)
    if i - 1 == sentence.first and view.classes[i - 1] in "DRPSBW":
        return False
    around = view.words[max(sentence.first, i - 20) : min(sentence.stop, i + 20)]
    more = 0  # words of any weight in small letters, less those with a capital
    for word in around:
        if word[0].isupper():
            more -= 1
        elif len(word) > 3 and word[0].islower():
            more += 1
    return more > 0


def _called(view: View, i: int) -> bool:
    """Whether a word with a capital is the title of what stands before it: "the book Fear"."""
    role = word_role(view.lower[i - 1])
    return role is not None and role.number == "thing"


_OPENING = frozenset("and but so".split())  # before a content that fills its sentence


def _read_sentence(view: View, cues: list[int], low: int, high: int, drafts: list[Draft]) -> None:
    """Add the attributions of one sentence; ``cues`` are the words where one may begin."""
    lower = view.lower
    if (lower[cues[0]] == "reported" or lower[high - 1] in PIECES) and is_credit(view, cues[0], low, high):
        return
    begun, first = len(drafts), low
    main: Words | None = None
    last = _read_last(view, cues, low, high)
    if last is not None:
        main = last.source
        if _OPENING.issuperset(lower[low : last.content[0][0]]):
            # "…, the agency said.": what stands before is its content, cues inside included.
            told = _told_inside(view, cues, last, low)
            drafts += [last] if told is None else [told, last]
            low = _reach(last)
    taken = floor = low
    for i in cues:
        if i < taken:
            continue
        # "Lee said it was late, | as the paper reported": what the paper told stands before as a whole.
        begin = first if view.paused[taken] and lower[taken] == "as" and i > taken + 1 else taken
        draft = _read(view, i, begin, high, main, floor)
        if draft is None:
            continue
        drafts.append(draft)
        source = draft.source
        relative = source is not None and (
            lower[source[0]] in RELATIVE
            or (source[0] > low and lower[source[0] - 1] in _OBJECTIVE)
            or _described_by(view, draft)
            or (main is None and _inside(view, draft, low))
        )
        reach = _reach(draft)
        if reach > taken:
            taken = reach
        if not relative:
            floor = taken
            if source is not None and not _owns(view, draft):
                main = source
    if len(drafts) > begun:
        words = lower[first:high]
        if "citing" in words:
            for i in cues:
                if lower[i] == "citing":
                    give_to_cited(view, i, drafts, begun, high)
        quoted = view.quoted.find(1, first, high + 2) >= 0
        named = _that_name(view, cues) if quoted else []
        if named or "who" in (words if low == first else lower[low:high]):
            _read_inside(view, cues, named, drafts, begun)


def _told_inside(view: View, cues: list[int], last: Draft, low: int) -> Draft | None:
    """Return who speaks within what a source closes: "“Yes,” | Lee said |, according to Reuters"."""
    stop = last.content[-1][1]
    if (
        last.cue is None
        or last.cue[0] != stop
        or view.lower[stop] not in _ON_WORD_OF
        or len(last.content) > 1
    ):
        return None
    return _read_last(view, [i for i in cues if i < stop], low, stop)


_ON_WORD_OF = frozenset(("according", "per"))


def _read_inside(view: View, cues: list[int], named: list[int], drafts: list[Draft], begun: int) -> None:
    """Add what people inside the contents of one sentence say: "40 percent said no, 30 | who said yes".

    ``named`` are the cues among ``cues`` that only name something: "ended what | she called | a sham".
    """
    for first, stop in [draft.content[-1] for draft in drafts[begun:]]:
        taken = first
        for i in cues:
            if not taken < i < stop or not (i in named or _who_says(view, i)):
                continue
            inner = _read(view, i, taken, stop, None, first)
            if inner is not None and inner.source is not None and inner.content[-1][1] <= stop:
                drafts.append(inner)
                taken = max(taken, _reach(inner))


_OBJECTIVE = frozenset(("who", "whom", "which"))  # "Lee, whom | friends | call brave, said"
_NAMING = frozenset(
    "call calls called describe describes described dub dubs dubbed term terms termed".split()
)
_NAMED = frozenset("what which who whom that".split())


def _that_name(view: View, cues: list[int]) -> list[int]:
    return [i for i in cues if view.lower[i] in _NAMING and _what_is_named(view, i)]


def _what_is_named(view: View, i: int) -> bool:
    """Whether word ``i`` gives a name in quotation marks to what a clause is about: "what Lee called “…”"."""
    if i + 2 >= len(view.words) or not (view.quoted[i + 1] or view.quoted[i + 2]):
        return False
    for k in range(i - 2, max(0, i - 8), -1):
        if view.paused[k + 1] or view.quoted[k]:
            return False
        if view.lower[k] in _NAMED:
            return True
    return False


def _who_says(view: View, i: int) -> bool:
    """Whether word ``i`` is a verb of saying right after "who"."""
    k = i
    while k > 0 and view.classes[k - 1] in "AMB" and not view.paused[k]:
        k -= 1
    return view.lower[k - 1] == "who" and any(c.category in SPOKEN for c in cue_index()[view.lower[i]])


def _described_by(view: View, draft: Draft) -> bool:
    """Whether a participle only describes a noun: "a poll released by the Post | shows …"."""
    cue = draft.cue
    return (
        cue is not None
        and view.lower[cue[1] - 1] == "by"
        and draft.content[-1][1] == cue[0]
        and view.classes.find("A", *cue) < 0
    )


def _inside(view: View, draft: Draft, low: int) -> bool:
    """Whether an infinitive stands in a clause inside another: "aides, as | they | were not free to say"."""
    return (
        draft.source is not None
        and draft.cue is not None
        and view.lower[draft.cue[0]] == "to"
        and draft.source[0] > low + 1
        and view.classes[draft.source[0] - 1] == "S"
    )


def _owns(view: View, draft: Draft) -> bool:
    """Whether the source is only the owner of the noun that is the cue: "her claim that …"."""
    if draft.source is None or draft.cue is None or draft.source[1] != draft.cue[0]:
        return False
    last = view.lower[draft.source[1] - 1]
    return last.endswith("'s") or last in OWNERS


def _reach(draft: Draft) -> int:
    """Return where all words of an attribution end, a source after the content left out.

    Such a source is the main clause's subject as well.
    """
    reach = content = draft.content[-1][1]
    cue, source = draft.cue, draft.source
    if cue is not None and cue[1] > reach:
        reach = cue[1]
    if source is not None and source[1] > reach and (cue is None or source[0] < content or content <= cue[1]):
        reach = source[1]
    return reach


def _read_last(view: View, cues: list[int], low: int, high: int) -> Draft | None:
    """Return the attribution that closes a sentence: "…, X said.", "…, according to X."."""
    index = closing_index()
    document = view.document
    lower = view.lower
    for i in reversed(cues):
        word = lower[i]
        if word not in index:
            continue
        if word == "according":
            if i > low and view.classes[i - 1] in "SC":
                continue  # "said that, according to the agency, …"
        elif i < high - 12 and not view.paused[i]:
            continue
        elif not view.quoted[i - 1]:
            # Something must end before the cue: a clause with its comma, or a quotation.
            comma = document.text.find(",", document.starts[low], document.starts[i])
            if comma < 0 and view.quoted.find(1, low, i) < 0:
                continue
        for cue in index[word]:
            if cue.form == "phrase":
                if i > low if not cue.rest else tuple(lower[i + 1 : i + 1 + len(cue.rest)]) == cue.rest:
                    return read_phrase(view, i, cue, low, high)
            else:
                draft = read_closing(view, i, cue, low, high)
                source = draft.source if draft is not None else None
                after = source is not None and source[0] > i  # "offered | more than 30 times"
                if draft is not None and (not after or _said_by(view, cue, draft)):
                    return draft
    return None


_VERB_READERS = {"base": read_base, "third": read_third, "past": read_past, "participle": read_participle}


def _read(view: View, i: int, low: int, high: int, main: Words | None, floor: int) -> Draft | None:
    longer, alone = readings()[view.lower[i]]
    more = longer_cues(view, i, longer, high) if longer and i + 1 < high else None
    for cue in (*more, *alone) if more else alone:
        read = _VERB_READERS.get(cue.form)
        if read is not None:
            draft = read(view, i, cue, low, high, main, floor)
        elif cue.form == "noun":
            draft = read_noun(view, i, cue, low, high, main)
        elif cue.form == "adj":
            draft = read_adjective(view, i, cue, low, high, floor)
        elif cue.form == "adv":
            draft = read_hearsay(view, i, low, high)
        else:
            draft = read_phrase(view, i, cue, low, high)
        if draft is None or _says_nothing(view, draft, cue):
            continue
        if _said_by(view, cue, draft) and not _only_noun(view, cue, alone, draft):
            return draft
    return None


def _said_by(view: View, cue: Cue, draft: Draft) -> bool:
    """Whether the source of an attribution, if any, can be one of its cue."""
    source = draft.source
    return source is None or _fits(view, cue, _holders(view, source), draft.content[0][0])


def _only_noun(view: View, cue: Cue, alone: tuple[Cue, ...], draft: Draft) -> bool:
    """Whether a form that is a noun as well ("claims", "attacks") has before it no one to be its subject."""
    source = draft.source
    if cue.form not in ("third", "base") or source is None or draft.cue is None:
        return False
    if not any(reading.form == "noun" for reading in alone) or view.lower[source[0]] in RELATIVE:
        return False
    if view.classes[draft.cue[0]] in "AM" or view.classes[source[1] - 1] == "O":
        return False  # "doesn't mention", "Lee himself claims"
    return not can_speak(view, *_holders(view, source))


def _fits(view: View, cue: Cue, source: Words, content: int) -> bool:
    """Whether a phrase can be the source of a cue: what a thing says or shows, only somebody wants."""
    # Things do not think: whoever "thinks that" is somebody.
    anyone = cue.category in _ANY_SOURCE or (cue.category == "thinking" and view.lower[content] == "that")
    somebody = not anyone or (cue.term in _OF_PEOPLE and view.classes[source[0]] != "R")
    if not somebody:
        return can_be_source(view, *source)
    if source[1] - source[0] == 1 and view.lower[source[0]] in ("which", "that"):
        described = antecedent(view, source[0])
        if described is not None and not can_speak(view, *described):
            return False  # "the award, which recognizes …"
        return anyone or can_speak(view, *source)
    return can_speak(view, *source)


def _holders(view: View, source: Words) -> Words:
    """Return who speaks of "whose attorneys": the attorneys."""
    first, stop = source
    return (first + 1, stop) if view.lower[first] == "whose" and first + 1 < stop else source


_SAYING = re.compile("[VAMEGRO]")
_SHORT = frozenset(
    "same so not no yes otherwise nothing much anything little more less why how what when where who".split()
)


def _says_nothing(view: View, draft: Draft, cue: Cue) -> bool:
    """Whether nothing follows a cue, or, where it takes a clause, two words that are none: "says Mr"."""
    first, stop = draft.content[0]
    if first >= stop:
        return True  # a text cut off after its cue: "the calls by the Democrats for"
    if len(draft.content) > 1 or stop - first > 2 or "object" in cue.frames or "clause" not in cue.frames:
        return False
    if view.quoted.find(1, first, stop) >= 0 or draft.cue is None or first < draft.cue[1]:
        return False
    return _SAYING.search(view.classes, first, stop) is None and _SHORT.isdisjoint(view.lower[first:stop])
