"""Hedging and boosters: how committed the wording is to what it says.

A word list finds candidates; a construction over the neighbouring words decides the sense
("suggests that" holds back, "suggested a meeting" does not).
"""

from framing.hedging.matching import LEXICONS, find_hedges, why
from framing.hedging.strength import sentence_strengths

__all__ = ["LEXICONS", "find_hedges", "sentence_strengths", "why"]
