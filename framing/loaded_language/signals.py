"""What a sentence shows: the readable signals behind its probability of being called loaded.

Every signal is a number that a reader can count in the sentence. None is tied to one word, an
outlet, a topic or a person.
"""

from __future__ import annotations

from collections.abc import Sequence

from framing.document import Document, Sentence
from framing.hit import Hit

SIGNALS = (
    "strongest",
    "strength",
    "strongest_quoted",
    "epithet",
    "emotive",
    "exaggeration",
    "metaphor",
    "reporting_verb",
    "presupposition",
    "scare_quote",
    "marks",
    "exclamation",
    "question",
    "first_person",
    "second_person",
    "obligation",
    "intensifier",
    "negation",
    "contrast",
    "figures",
    "reporting",
    "quoted",
    "names",
    "length",
)
_CATEGORIES = (
    "epithet",
    "emotive",
    "exaggeration",
    "metaphor",
    "reporting_verb",
    "presupposition",
    "scare_quote",
)
_FIRST = frozenset("i i'm i've i'd i'll me my mine we we're we've we'd we'll us our ours let's".split())
_SECOND = frozenset("you you're you've you'd you'll your yours".split())
_OBLIGATION = frozenset("should must ought shouldn't mustn't deserve deserves need needs".split())
_INTENSIFIER = frozenset(
    """very so too really quite even just simply ever never always nothing everything everyone nobody only
    actually indeed truly most all entire every any whatsoever literally downright far much more""".split()
)
_NEGATION = frozenset("not no never nor neither without n't cannot nothing none".split())
_CONTRAST = frozenset("but yet instead rather while despite although though however of-course".split())
_REPORTING = frozenset(
    """said says told according announced reported wrote added asked testified stated spokesman spokeswoman
    spokesperson statement noted explained""".split()
)


def sentence_signals(document: Document, hits: Sequence[Hit]) -> list[dict[str, float]]:
    """Return the signals of each sentence that differ from 0."""
    of = document.sentence_of
    found: list[list[Hit]] = [[] for _ in document.sentences]
    for hit in hits:
        found[of[hit.first]].append(hit)
    return [_signals(document, s, marks) for s, marks in zip(document.sentences, found, strict=True)]


def _signals(document: Document, sentence: Sentence, hits: Sequence[Hit]) -> dict[str, float]:
    lower = document.lower[sentence.first : sentence.stop]
    quoted = document.quoted
    count = len(lower)
    out = {}
    if hits:
        out["strongest"] = max(hit.weight for hit in hits)
        out["strength"] = min(3.0, sum(hit.weight for hit in hits))
        out["marks"] = min(4.0, len(hits))
        out["strongest_quoted"] = max((hit.weight for hit in hits if quoted[hit.first]), default=0.0)
        for hit in hits:
            out[hit.category] = max(out.get(hit.category, 0.0), hit.weight)
    text = document.text[sentence.start : sentence.end]
    share = sum(quoted[sentence.first : sentence.stop]) / max(1, count)
    words = set(lower)
    out["quoted"] = share
    out["exclamation"] = float("!" in text)
    out["question"] = float("?" in text)
    out["first_person"] = float(not words.isdisjoint(_FIRST))
    out["second_person"] = float(not words.isdisjoint(_SECOND))
    out["obligation"] = float(not words.isdisjoint(_OBLIGATION))
    out["intensifier"] = min(3.0, sum(w in _INTENSIFIER for w in lower))
    out["negation"] = float(not words.isdisjoint(_NEGATION) or "n't" in text or "n’t" in text)
    out["contrast"] = float(not words.isdisjoint(_CONTRAST))
    out["figures"] = min(3.0, sum(w[0].isdigit() for w in lower))
    out["reporting"] = float(not words.isdisjoint(_REPORTING))
    out["names"] = sum(w[0].isupper() for w in document.words[sentence.first + 1 : sentence.stop]) / max(
        1, count
    )
    out["length"] = min(1.5, count / 40)
    return out
