"""What is not known, not checked or not decided: the wording that says so."""

from __future__ import annotations

from framing.hedging.grammar import Tokens, be_before, clause_after, is_human, skip_back
from framing.hedging.words import BE, BE_CONTRACTED, CONJUNCTIONS, PREPOSITIONS, QUESTION_WORDS, word_set

_NOT = word_set("not never cannot nobody none neither nor without unable hardly")
_LEFT = word_set("remain remains remained stay stays stayed leave leaves left")
# What is told and may turn out false.
_REPORTED = word_set(
    """report reports claim claims account accounts authenticity allegation allegations identity identities
    toll figure figures death deaths detail details story stories information number numbers cause
    name names sighting sightings statement statements veracity accuracy footage video existence
    presence extent location"""
)
_OPEN_QUESTIONS = word_set("whether if")
_BE_NOT = word_set("isn't wasn't aren't weren't ain't hasn't haven't hadn't didn't doesn't don't")
# What may stand between the negation and the word of certainty: "isn't at all clear", "never became clear".
_BETWEEN = word_set(
    """at all so too quite yet very that exactly even been be become became seem seemed appear still any
    altogether"""
)
_SEEMING = word_set("seem seems seemed remain remains remained became become also still")
_MATTERS = QUESTION_WORDS | word_set("whether if that exactly yet just")
_SEEN_THROUGH = word_set(
    "water sky skies roads road path way coast weather skin glass air view line lines lake river sea ice soup"
)
_KNOWN_FOR = word_set("for as to by among around me him her us them")
_FAR = word_set("widely generally commonly well")
_TO_WHOM = word_set("to from at about as until after before")
_ONCE = word_set("did didn't")
_SURELY = word_set("for exactly precisely")
_ASKED = QUESTION_WORDS - {"which"}
# Who does not know where the matter is open, not only closed to one person.
KNOWERS = word_set(
    """we they officials police investigators scientists doctors experts authorities researchers analysts
    detectives engineers economists historians prosecutors"""
)


def _denied(t: Tokens, i: int) -> bool:
    for k in range(max(0, i - 4), i):
        opens = t.lower[k] == "not" and t.starts_sentence(k)  # "not a single witness confirmed it"
        if t.lower[k].endswith("n't") or (t.lower[k] in _NOT and not opens):
            return True
    return False


def not_knowing(t: Tokens, i: int, j: int) -> bool:
    """*Do not know whether*: the matter is open; not "did not know him", nor what one once did not know."""
    if not _denied(t, i) or t.capital(i) or any(w in _ONCE for w in t.lower[max(0, i - 4) : i]):
        return False
    following = t.after(j)
    if following in ("is", "was"):  # "what we do not know is whether it held"
        return t.after(j + 1) in _OPEN_QUESTIONS
    if following in _ASKED and t.after(j + 1) != "to" and t.lower[i - 1] in ("not", "don't"):
        subject = skip_back(t, i)
        return subject >= 0 and t.lower[subject] in KNOWERS
    return following in _OPEN_QUESTIONS or (
        following in _SURELY and t.after(j + 1) in {"sure", "certain", "how", "what", "who", "why", "when"}
    )


def not_checked(t: Tokens, i: int, j: int) -> bool:
    """*Could not verify* what is told; not a vote that does not confirm a judge."""
    if not _denied(t, i) or be_before(t, i) or t.capital(i):
        return False
    if t.before(i) == "independently" or t.after(j) in ("that", "whether", "if"):
        return True
    return any(t.joined(k) and t.lower[k] in _REPORTED for k in range(j, j + 4))


def adrift(t: Tokens, i: int, j: int) -> bool:
    """*In limbo, in flux* of a matter, in the predicate or after what leaves it so; not before a noun."""
    following = t.after(j)
    if following and following not in PREPOSITIONS and following not in CONJUNCTIONS:
        return False
    return be_before(t, i) or any(w in _LEFT for w in t.lower[max(0, i - 6) : i])


def undecided(t: Tokens, i: int, j: int) -> bool:
    """*On the fence, in two minds* of people; not of a cat on a fence."""
    if t.after(j) in ("about", "over", "whether"):
        return True
    subject = skip_back(t, i)
    kept = t.before(i) in _LEFT
    subject = subject - 1 if kept else subject
    if subject < 0 or not (kept or be_before(t, i)):
        return False
    # "senators are on the fence": several who act, not birds
    several = t.lower[subject].endswith(("ors", "ers", "ists", "ians", "crats", "icans", "tives"))
    return is_human(t, subject) or several


def not_persuaded(t: Tokens, i: int, j: int) -> bool:
    """*Not convinced* that something is so; not "not convinced by the plea"."""
    return t.after(j) in ("that", "whether") or clause_after(t, j)


def denied_state(t: Tokens, i: int, j: int) -> bool | tuple[int, int]:
    """*Isn't clear, aren't so sure, never became certain*: open; not "the road isn't clear of snow"."""
    k = _negation(t, i)
    if k < 0 or t.capital(i) or (k == i - 1 and t.lower[k] == "not" and t.lower[i] != "obvious"):
        return False  # entries of their own: "not clear"
    word, following = t.lower[i], t.after(j)
    if word == "known" and t.before(i) in _FAR and following in ("that", "for", "as", ""):
        return False  # so it is, though few know: "it is not widely known that he wrote two plays"
    if word in ("convinced", "persuaded"):
        return (k, j) if not_persuaded(t, i, j) else False
    if following in _MATTERS:
        open_matter = True
    elif word in ("sure", "certain"):
        open_matter = following in ("", "to", "about", "of", "there") or clause_after(t, j)
    elif word == "clear":
        open_matter = (
            not following and t.lower[skip_back(t, k)] not in _SEEN_THROUGH
        ) or following in _TO_WHOM
    else:
        open_matter = word == "known" and following not in _KNOWN_FOR
    return (k, j) if open_matter else False


def _negation(t: Tokens, i: int) -> int:
    """Return the index of the negation of *be* or *become* that the word at ``i`` stands under; else -1."""
    for k in range(i - 1, max(-1, i - 5), -1):
        if not t.joined(k + 1):
            return -1
        word = t.lower[k]
        if word in _BE_NOT:
            # "didn't" takes a verb of its own before the word
            return k if word[:2] not in ("di", "do", "ha") or k < i - 1 else -1
        if word in ("not", "never", "hardly", "scarcely"):
            before = t.before(k)
            stands = before in BE or before in BE_CONTRACTED or before in _SEEMING or t.starts_sentence(k)
            return k if stands or k < i - 1 else -1
        if word not in _BETWEEN and not word.endswith("ly"):
            return -1
    return -1


def less_clear(t: Tokens, i: int, j: int) -> bool:
    """*Less clear* of a matter: "the outlook is far less clear"; not of water or glass."""
    k = i - 1 if t.before(i) in ("far", "much", "even", "still") else i
    if not be_before(t, k) and t.before(k) not in _SEEMING:
        return False
    subject = skip_back(t, k)
    return subject < 0 or t.lower[subject] not in _SEEN_THROUGH
