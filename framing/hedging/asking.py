"""What is put in question and what nobody knows: "wonder whether", "its value is questioned"."""

from __future__ import annotations

from framing.hedging.grammar import Tokens, be_before, is_human, noun_slot, skip_back, subject_like
from framing.hedging.opinions import WHETHER
from framing.hedging.words import word_set

# Things whose being questioned puts a statement in doubt.
_QUESTIONED = word_set(
    """legality validity wisdom accuracy value need motives existence claim claims ability reliability
    authenticity truth merits results findings decision credibility effectiveness legitimacy
    importance purpose integrity usefulness quality role logic fairness independence methodology
    assumption assumptions premise tenet tenets notion rationale narrative reasoning theory
    constitutionality viability feasibility sincerity honesty necessity likelihood"""
)
_THOSE_DAYS = (["at", "the", "time"], ["at", "this", "time"], ["at", "that", "time"])
_ASKED = word_set("by for over about on in at during after before under and as while then")
_LITTLE = word_set(
    "relatively comparatively little virtually practically completely fairly so previously once"
)


def questioning(t: Tokens, i: int, j: int) -> bool:
    """*Question, wonder*: whether something is so; not asking a person."""
    if t.capital(i) or noun_slot(t, i):
        return False
    following = t.after(j)
    if following == "why" and t.lower[i].startswith("wonder"):
        return False  # that it is so is taken as given
    if following in WHETHER and t.gaps[j] == " ":
        return True
    if following in ("about", "of"):
        return False  # "poll numbers and questions about his record"
    word = t.lower[i]
    if not word.startswith("question"):
        return False
    if be_before(t, i) and word == "questioned":
        # "its reliability has been questioned", not "the driver was questioned"
        subject = skip_back(t, i)
        return subject >= 0 and not is_human(t, subject) and following not in _ASKED
    if not any(w in _QUESTIONED for w in t.lower[j : j + 6]):
        return False
    return (
        word == "questioning"
        or subject_like(t, i)
        or t.before(i) in ("to", "has", "have", "had", "and", "also")
    )


def unknown(t: Tokens, i: int, j: int) -> bool:
    """*Not known, unknown*: what nobody knows, not what one person does not."""
    if t.lower[j - 1] == "known" and t.after(j) in ("as", "for") and t.after(j + 1) not in ("yet", "certain"):
        return False  # what somebody is famous for: "is not known as a cook"
    past = t.lower[i - 1] in ("was", "were") and t.after(j) not in WHETHER
    if past and (t.after(j) in ("then", "until") or t.lower[j : j + 3] in _THOSE_DAYS):
        return False  # since found out: "the metal was not known at that time"
    if t.lower[j - 1] == "known" and t.after(j) == "by" and t.after(j + 1) != "whom":
        return False  # "is not known by any other name"
    if t.before(i) in _LITTLE or t.after(j) in ("outside", "abroad", "here", "to", "beyond"):
        return False  # of whom few have heard: "relatively unknown", "unknown outside Paris"
    if t.lower[max(0, i - 2) : i] == ["as", "yet"] or t.before(i) == "far":
        return True
    if t.after(j) == "in" and t.words[j + 1][:1].isupper():
        subject = skip_back(t, i)
        return subject >= 0 and not is_human(t, subject) and be_before(t, i)
    return be_before(t, i) or t.after(j) in WHETHER


def who_knows(t: Tokens, i: int, j: int) -> bool:
    """*Who knows* the question, not a relative clause ("a man who knows")."""
    opens = i == t.document.sentences[t.sentence_of[i]].first
    return not t.before(i) and (opens or not t.after(j) or t.after(j) in WHETHER)
