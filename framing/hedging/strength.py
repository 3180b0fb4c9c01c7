"""How little a sentence commits: its hedges taken together, lighter signals beside them, less its boosters.

Each hedge with weight w leaves 1 - w of the commitment; what all of them leave is multiplied, so
that the first hedge counts most and the strength stays below 1. The weights of the entries and the
coefficients below were set by judgement, not fitted.
"""

from __future__ import annotations

import re
from functools import cache

from framing.document import Document
from framing.hedging.words import BE, word_set
from framing.hit import Hit
from framing.lexicon import load_lexicon
from framing.watched import watch

# An opinion that somebody named holds: the sentence vouches for the holding, not for the content.
HELD = 0.4
# Light signals that are no marks: words that make a statement less general or less actual.
MODALITY = 0.12
FREQUENCY = 0.15
CONDITION = 0.08
# A degree word that is no mark, because it describes a thing that the sentence only mentions.
DEGREE = 0.1
# How much of the strength a booster of weight 1 takes away.
BOOSTER = 0.5

# A sentence that also reports a past fact, denies something, gives a figure or runs long commits to
# more than what it hedges: each of these four leaves so much of the strength.
ANCHOR = 0.85
LONG = 30

_FIGURE = re.compile(r"\d(?<=\b\d)")  # the digit first: a search skips to digits
_PAST, _DENIAL = -1.0, -2.0
# One look-up for all: light signals with their weight, and two of the anchors.
_SIGNALS = (
    dict.fromkeys(word_set("can would should"), MODALITY)
    | dict.fromkeys(
        word_set("often sometimes usually generally typically frequently occasionally mostly"), FREQUENCY
    )
    | dict.fromkeys(word_set("if unless whether some"), CONDITION)
    | dict.fromkeys(word_set("largely relatively somewhat fairly rather quite pretty"), DEGREE)
    | dict.fromkeys(word_set("was were had did"), _PAST)
    | dict.fromkeys(word_set("not no never nor none"), _DENIAL)
)
watch(_SIGNALS)
_HOLDING = frozenset(("opinion", "regarding", "fearing", "expecting"))
_SPEAKERS = word_set("i we it i'd we'd")


def sentence_strengths(document: Document, hits: list[Hit]) -> list[float]:
    """Return for each sentence how little it commits: 0 to 1, higher = less committed.

    0 for a sentence with no hedge and no light signal, about 0.7 for one "may".
    """
    of = document.sentence_of
    firm = [1.0] * len(document.sentences)
    boosted: dict[int, float] = {}
    marked: set[int] = set()
    for hit in hits:
        number = of[hit.first]
        if hit.measure == "hedge":
            firm[number] *= 1.0 - _bearing(document, hit)
            marked.update(range(hit.first, hit.stop))
        else:
            boosted[number] = boosted.get(number, 0.0) + hit.weight
    anchors: dict[int, set[float]] = {}
    lower = document.lower
    for i in document.where(_SIGNALS):
        if i in marked:
            continue
        weight = _SIGNALS[lower[i]]
        if weight > 0.0:
            firm[of[i]] *= 1.0 - weight
        else:
            anchors.setdefault(of[i], set()).add(weight)
    for number, sentence in enumerate(document.sentences):
        strength = 1.0 - firm[number]
        if strength:
            if number in boosted:
                strength *= 1.0 - BOOSTER * min(1.0, boosted[number])
            held = len(anchors.get(number, ())) + (sentence.stop - sentence.first > LONG)
            held += _FIGURE.search(document.text, sentence.start, sentence.end) is not None
            firm[number] = 1.0 - strength * ANCHOR**held
    return [1.0 - value for value in firm]


def _bearing(document: Document, hit: Hit) -> float:
    """Return the weight with which a hedge bears on what the sentence itself states."""
    if hit.category != "epistemic_verb" or hit.entry not in _holding_verbs():
        return hit.weight
    before = document.lower[max(0, hit.first - 3) : hit.first]
    if any(word in BE or word in _SPEAKERS for word in before):
        return hit.weight  # "is believed to", "I think": the sentence's own view
    return hit.weight * HELD


@cache
def _holding_verbs() -> frozenset[str]:
    """Return the verbs of the lexicon that say what somebody holds, expects or fears."""
    entries = load_lexicon("hedges").entries
    return frozenset(entry.term for entry in entries if entry.construction in _HOLDING)
