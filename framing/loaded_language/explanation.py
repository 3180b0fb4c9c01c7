"""Why a mark is there: one sentence for a reader, and the plainer word as a question."""

from __future__ import annotations

from framing.entries import Entry

_EFFECT = {
    "epithet": "names someone or something by a judgement",
    "emotive": "tells the reader what to feel",
    "exaggeration": "turns up the size or force of the claim",
    "metaphor": "paints a plain event as a fight, a disaster or a creature",
    "reporting_verb": "judges the speaker while reporting what was said",
    "presupposition": "takes a contested point for granted",
    "scare_quote": "holds the word at a distance without saying why",
}


def why_entry(entry: Entry, words: str) -> str:
    """Say why ``entry`` was marked, and offer the alternative where it has one.

    >>> why_entry(Entry("despot", "lemma", "epithet", 0.9, alternative="ruler"), "despots")
    '“despots” names someone or something by a judgement; would “ruler” tell the same?'
    """
    effect = _EFFECT.get(entry.category, "is in the lexicon in use")
    question = f"; would “{entry.alternative}” tell the same?" if entry.alternative else ""
    if not question and entry.category in ("exaggeration", "presupposition", "emotive"):
        question = "; would the sentence tell the same without it?"
    return f"“{' '.join(words.split())}” {effect}{question}"


def why_compound(category: str, word: str) -> str:
    """Say why a word of a loaded family was marked.

    >>> why_compound("epithet", "divider-in-chief")
    '“divider-in-chief” is a word made up to judge: it names someone or something by a judgement'
    """
    return f"“{word}” is a word made up to judge: it {_EFFECT[category]}"


def why_scare_quote(words: str) -> str:
    """Say why a stretch in quotation marks was marked.

    >>> why_scare_quote("experts")
    'The quotation marks hold “experts” at a distance; would it tell the same without them?'
    """
    held = " ".join(words.split())
    return f"The quotation marks hold “{held}” at a distance; would it tell the same without them?"
