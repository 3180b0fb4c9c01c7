"""What a sentence shows: the readable signals behind its probability of being called loaded.

Every signal is a number that a reader can count in the sentence. None is tied to one word, an
outlet, a topic or a name.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from framing.document import Document
from framing.gaps import POINT, POINTING
from framing.hit import Hit
from framing.loaded_language.shades import SHADES
from framing.watched import watch

# Signal: what it counts, and the most that counts.
SIGNALS = {
    "strongest": "weight of the strongest mark",
    "strength": "sum of the weights of the marks, at most 3",
    "marks": "number of marks, at most 4",
    "density": "weights of the marks for ten words, at most 2",
    "question": "1 with a question mark",
    "exclamation": "1 with an exclamation mark",
    "dash": "1 with a dash between clauses",
    "first_person": "1 with I, we, my, our ...",
    "obligation": "1 with should, must, ought, deserve, need",
    "negation": "1 with not, no, never, don't ...",
    "contraction": "1 with a contraction (it's, don't, they're)",
    "present": "1 with is or are: the writer states how things stand",
    "intensifier": "number of intensifying words (very, so, even, every ...), at most 3",
    "adverb": "number of adverbs in -ly, at most 3",
    "superlative": "1 with most, least, best, worst",
    "totality": "number of words that leave nothing out (all, never, nothing, always ...), at most 3",
    "plain_judgement": "number of everyday words that judge (good, bad, wrong, great, huge ...), at most 3",
    "appeal_to_truth": "number of words that insist on what is so (true, fact, reality, myth ...), at most 3",
    "question_word": "number of what, why, how: also without a question mark, at most 3",
    "shade": "number of words with a light colour (vowed, openly, praised ...) outside marks, at most 3",
    "dated": "number of days and months: the sentence tells when something happened, at most 3",
    "figures": "number of numbers in figures, at most 3",
    "reporting": "1 with a neutral word of saying (said, according, statement ...)",
    "length": "words divided by 40, at most 1.5",
}
_COUNTED = frozenset(
    ("intensifier", "totality", "plain_judgement", "appeal_to_truth", "question_word", "dated")
)
_WORDS = {
    "first_person": "i i'm i've i'd i'll me my mine we we're we've we'd we'll us our ours let's",
    "obligation": "should must ought shouldn't mustn't deserve deserves need needs",
    "intensifier": "very so too really quite even just simply ever always everything everyone nobody only "
    "actually indeed truly most all entire every any whatsoever literally downright far much more",
    "negation": "not no never nor neither without cannot nothing none don't doesn't didn't isn't aren't "
    "wasn't weren't won't wouldn't can't couldn't hasn't haven't hadn't ain't",
    "contraction": "it's that's he's she's there's what's who's here's i'm you're we're they're i've you've "
    "we've they've i'd you'd he'd she'd we'd they'd i'll you'll he'll she'll we'll they'll let's don't "
    "doesn't didn't isn't aren't wasn't weren't won't wouldn't can't couldn't shouldn't hasn't haven't "
    "hadn't ain't",
    "present": "is are isn't aren't it's that's there's what's who's they're you're we're",
    "superlative": "most least best worst",
    "totality": "never always all every everything nothing none nobody everyone anyone whatever ever",
    "plain_judgement": "good bad great wrong better worse worst best big huge massive major",
    "appeal_to_truth": "truth true truths fact facts reality real myth myths lie lies",
    "question_word": "what why how",
    # Not May and March, which are other words too.
    "dated": "monday tuesday wednesday thursday friday saturday sunday january february april june july "
    "august september october november december",
    "reporting": "said says told according announced reported wrote added asked testified stated spokesman "
    "spokeswoman spokesperson statement noted explained",
}
# The signals of a word, each with whether it is counted.
_KINDS: dict[str, tuple[tuple[str, bool], ...]] = {}
for _name, _words in _WORDS.items():
    for _word in _words.split():
        _KINDS[_word] = (*_KINDS.get(_word, ()), (_name, _name in _COUNTED))
_NO_ADVERB = frozenset(
    """only family early daily reply likely friendly assembly monthly weekly elderly supply apply rely finally
    recently previously currently july italy nearly initially reportedly allegedly formerly publicly family's
    unlikely ally allies holy ugly deadly costly""".split()
)
_POINTS = ("question", "exclamation", "dash")


class _Figures:
    """The words that are numbers in figures."""

    def __contains__(self, word: object) -> bool:
        # A word begins with a letter or a digit: only those with a digit sort before ":".
        return isinstance(word, str) and word < ":" and not word.endswith("ly")


class _Adverbs:
    """The words that read as adverbs by their ending."""

    def __contains__(self, word: object) -> bool:
        if not isinstance(word, str) or len(word) < 5 or not word.endswith("ly"):
            return False
        return word not in _NO_ADVERB and word not in _KINDS


_FIGURES, _ADVERBS = _Figures(), _Adverbs()
for _list in (_KINDS, _FIGURES, _ADVERBS, SHADES):
    watch(_list)


def sentence_signals(document: Document, hits: Sequence[Hit]) -> list[dict[str, float]]:
    """Return for each sentence the signals that it shows; an absent one is 0."""
    of = document.sentence_of
    out: list[dict[str, float]] = [
        {"length": (stop - first) / 40 if stop - first < 60 else 1.5}
        for _, _, first, stop in document.sentences
    ]
    lower = document.lower
    for i in document.where(_KINDS):
        signals = out[of[i]]
        for name, counted in _KINDS[lower[i]]:
            signals[name] = min(3.0, signals[name] + 1.0) if counted and name in signals else 1.0
    for i in document.where(_FIGURES):
        _count(out[of[i]], "figures")
    for i in document.where(_ADVERBS):
        if not document.words[i][0].isupper():  # Kelly, Sicily: no name may be a signal
            _count(out[of[i]], "adverb")
    marked = {i for hit in hits for i in range(hit.first, hit.stop)}
    for i in document.where(SHADES):
        if i not in marked and not document.words[i][0].isupper():
            _count(out[of[i]], "shade")
    _add_marks(out, hits, document)
    _add_punctuation(out, document)
    return out


def _count(signals: dict[str, float], name: str) -> None:
    number = signals.get(name, 0.0)
    if number < 3.0:
        signals[name] = number + 1.0


def _add_marks(out: list[dict[str, float]], hits: Sequence[Hit], document: Document) -> None:
    of, sentences = document.sentence_of, document.sentences
    for hit in hits:
        signals, weight = out[of[hit.first]], hit.weight
        signals["strength"] = min(3.0, signals.get("strength", 0.0) + weight)
        signals["strongest"] = max(signals.get("strongest", 0.0), weight)
        signals["marks"] = min(4.0, signals.get("marks", 0.0) + 1.0)
        sentence = sentences[of[hit.first]]
        tenth = 10.0 * weight / (sentence.stop - sentence.first)
        signals["density"] = min(2.0, signals.get("density", 0.0) + tenth)


class _Pointed(dict[str, tuple[tuple[int, str], ...]]):
    """The signals of a gap between words, each with where it stands in the gap; kept, for gaps repeat."""

    def __missing__(self, gap: str) -> tuple[tuple[int, str], ...]:
        found = tuple((m.start(), _POINTS[(m.lastindex or 1) - 1]) for m in POINT.finditer(gap))
        if len(self) < 10_000 and len(gap) < 20:
            self[gap] = found
        return found


_GAP_SIGNALS = _Pointed()


def _add_punctuation(out: list[dict[str, float]], document: Document) -> None:
    pointing = document.gaps_of(POINTING)
    if not pointing:
        return
    gaps, ends = document.gaps, document.ends
    found = [((ends[i - 1] if i else 0) + at, name) for i in pointing for at, name in _GAP_SIGNALS[gaps[i]]]
    starts = [s.start for s in document.sentences]
    for at, name in found:
        index = bisect_right(starts, at) - 1
        if index >= 0:
            out[index][name] = 1.0
