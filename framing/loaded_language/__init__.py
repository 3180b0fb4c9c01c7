"""Loaded language: wording that evaluates or stirs where a plainer word exists.

``finding`` matches the lexicon, ``sense`` rules out names and titles of works, ``compounds`` knows
loaded families of hyphenated words, ``scare_quotes`` marks quotation marks of distance, ``signals``
counts what a sentence shows (``shades``: its lightly coloured words) and ``probability`` turns that
into one number by the coefficients in ``calibration.json``. ``explanation`` writes the sentence that
stands beside a mark.
"""

from framing.loaded_language.finding import LEXICONS as LEXICONS
from framing.loaded_language.finding import find_loaded_language as find_loaded_language
from framing.loaded_language.probability import sentence_probabilities as sentence_probabilities

__all__ = ["LEXICONS", "find_loaded_language", "sentence_probabilities"]
