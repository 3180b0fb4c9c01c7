"""Epistemic nouns and adjectives: what follows or stands before decides."""

from __future__ import annotations

from framing.hedging.grammar import Tokens, be_before, clause_after, noun_slot, skip_back
from framing.hedging.stipulated import statement
from framing.hedging.words import (
    ARTICLES,
    AUX,
    CONJUNCTIONS,
    DETERMINERS,
    DO,
    FINITE_AUX,
    HAVE,
    IRREGULAR_PAST,
    MODALS,
    NOMINATIVE,
    POSSESSIVES,
    PREPOSITIONS,
    VERB_S,
    word_set,
)

NO_NOUN = PREPOSITIONS | CONJUNCTIONS | AUX | DETERMINERS
SEEM = word_set("seems seemed seem looks looked appears appeared remains remained")
_HELD_BY = word_set("in among within at here across inside abroad")
_NOT_OPEN = word_set(
    "principle relation relations avoidance look looks glance smile face expression tone voice"
)
_MEASURES = word_set(
    "brightness magnitude magnitudes temperature motion size diameter wind horizon density viscosity power"
)
_SENSIBLE = word_set("common good make makes made making")
_HOLDERS = word_set("many some most critics experts several")
_PREVAILING = word_set("prevailing conventional popular common dominant")
_MAKING = word_set("produce create make give help lead work bring sell come go take get keep")
_MOVEMENTS = word_set("step steps smile knock hand foot hug kiss kisses voice toe")
_TRADES = word_set("land currency property financial grain real-estate market stock commodity")
_TALKED = word_set("about over on among as was is has grew surrounding")
_ROSE = word_set(
    "rise rises rose risen grow grew grown fall fell fallen sink sank drop dropped climb climbed"
)
# What people do to an idea or a claim itself.
_DONE_TO = word_set(
    """filed sold developed tested voiced culled put expressed proposed advanced published shared formulated
    borrowed derived defended espoused rejected embraced raised took held hold share raise reject"""
)
_HAVING = word_set("feel feels felt face faces faced")
_ONWARD = word_set("far beyond well across into through against over")
_TRUSTING = word_set(
    """divided united apart change shift firm confidence trust faith lapse lapses error errors flaw flaws lack
    believe believes believed trusts trusted failure fault"""
)
_FOUGHT_FOR = word_set(
    """seat seats race races election elections primary primaries title titles district districts territory
    territories region city town border borders league cup match game trophy crown"""
)
_MOTIONS = word_set("motion motions amendment amendments resolution resolutions bill bills")
_NO_VERB = word_set("today now in on at to as") | {""}
_COMES = word_set(
    """matters counts faces threatens awaits comes goes stems arises lies runs dates led leads results
    inflicts creates gives brings keeps inspires underlies unites divides haunts makes affects becomes leaves
    extends exists persists lingers grants awards orders requires include reaches pervades permeates"""
)
_COUNTS = word_set(
    "number numbers rate rates share percentage level levels total count majority half proportion"
)
_OFFENCES = word_set("crime crimes domestic burglary burglaries offences offenses rape rapes cases incidents")
_SCOPED = word_set("only nearly really early family hardly probably possibly virtually clearly")


_REJECTING = ("reject", "dismiss", "refut", "rebut", "debunk", "disprov", "undermin", "scoff", "ridicul")
_PLAIN_TO_SEE = word_set(
    "heir readily more most became become becomes becoming no clinically immediately already visibly"
)


def attributive(t: Tokens, i: int, j: int) -> bool:
    """Before the noun that it leaves open: "an alleged thief", "a suspected leak"."""
    following = t.after(j)
    if not following or following in NO_NOUN or t.capital(i):
        return False
    return not (t.lower[i].endswith("ed") and be_before(t, i))


def tentative(t: Tokens, i: int, j: int) -> bool:
    """*Tentative* of a result or plan; not of a movement ("tentative steps")."""
    return attributive(t, i, j) and t.after(j) not in _MOVEMENTS


def chances_are(t: Tokens, i: int, j: int) -> bool:
    """*Chances are* he left: bare, with what may be so."""
    return not t.before(i) and (clause_after(t, j) or t.after(j) == "good")


def reported(t: Tokens, i: int, j: int) -> bool:
    """*Reported* before a noun: "a reported sighting"."""
    counted = t.before(i) == "of" and any(w in _COUNTS for w in t.lower[max(0, i - 4) : i])
    if counted or (t.before(i) == "of" and t.after(j) in _OFFENCES):
        return False  # as recorded: "the number of reported cases", "studies of reported violence"
    return attributive(t, i, j) and (
        t.before(i) in ARTICLES | POSSESSIVES or t.before(i) in ("of", "any", "no", "with")
    )


def apparent(t: Tokens, i: int, j: int) -> bool:
    """*Apparent* before a noun or adjective: seeming; after *became*, *readily*: plain to see."""
    if t.before(i) in _PLAIN_TO_SEE:
        return False
    if t.after(j) in _MEASURES or t.after(j) == "enough":
        return False  # as it is measured: "the apparent brightness of a star"
    if t.before(i) in ("no", "any", "without"):
        return False  # that could be seen: "for no apparent reason", "without apparent effort"
    return attributive(t, i, j)


def predicate(t: Tokens, i: int, j: int) -> bool:
    """*Uncertain, unclear, doubtful, questionable*: of a matter that is open; not "a doubtful look"."""
    if t.capital(i) or t.after(j) in _NOT_OPEN:
        return False
    if t.lower[i] == "debatable" and any(w in _MOTIONS for w in t.lower[max(0, i - 4) : i]):
        return False  # what may be spoken to in a chamber
    # How one person feels: "uncertain of her footing".
    return not (t.after(j) == "of" and t.after(j + 1) in POSSESSIVES and t.after(j + 1) != "its")


def open_matter(t: Tokens, i: int, j: int) -> bool:
    """*Not certain, not clear, in question*: of a matter; "the man in question" is the one spoken of."""
    if t.after(j) in ("is", "was") and t.after(j + 1) in ("whether", "how", "why", "who", "what", "if"):
        return True  # "also not clear is whether"
    if t.after(j) in ("evidence", "proof", "sign", "reason") or t.before(i - 1) == "there":
        return False  # "there is not clear evidence": evidence is lacking
    return be_before(t, i) or t.before(i) in SEEM or t.before(i) in ("came", "puts", "put", "now", "still")


def suggestive(t: Tokens, i: int, j: int) -> bool:
    """*Suggestive of, indicative of*."""
    return t.after(j) == "of"


def viewpoint(t: Tokens, i: int, j: int) -> bool | tuple[int, int]:
    """*View, opinion, belief*: whose judgement follows; not "sea view", "opinion poll"."""
    if t.capital(i):
        return False
    prev, following = t.before(i), t.after(j)
    if prev in ("concurring", "dissenting", "majority", "unsigned"):
        return False  # what a court writes
    if t.lower[i].endswith("s") and following in ("on", "about"):
        return False  # "divided in their views on the tax"
    if prev == "of" and t.before(i - 1) in ("point", "points"):
        return False  # "two points of view that alienate the reader"
    if following == "that":
        return content_after(t, j) and not turned_down(t, i)
    if following in ("is", "was") and t.after(j + 1) == "that":
        return True
    placed = following in ("in", "among", "at", "from", "of", "by") and not t.after(j + 1).endswith("ing")
    if placed and prev != "in" and _is_that(t, j + 1):
        return True  # not "in view of the fact that"
    for k in range(i - 1, max(-1, i - 6), -1):
        if not t.joined(k + 1):
            break
        if t.lower[k] == "in":
            if t.before(k) in _TRUSTING or t.before(k - 1) in ("more", "less", "very", "too"):
                return False  # "lost confidence in his judgment", "more sober in their judgment"
            opens = t.lower[k + 1] in POSSESSIVES or t.lower[k + 1] in ARTICLES or _owner(t, k + 1)
            if (opens or t.words[k + 1][:1].isupper()) and any(_owner(t, m) for m in range(k + 1, i)):
                return (k, j)
            break
    if prev == "this" and t.lower[i - 2] in ("on", "in"):
        return (i - 2, j)
    if t.lower[i - 2 : i] == ["in", "the"] and following == "of" and not t.lower[i].endswith("s"):
        return (i - 2, j) if t.lower[i - 3] not in _ROSE or i < 3 else False
    if following == "of":
        return t.after(j + 1) in _HOLDERS or prev in _PREVAILING
    return prev in _PREVAILING and following in ("is", "was", "holds", "among")


def _is_that(t: Tokens, j: int) -> bool:
    """Whether "is that" comes within a few words: "the view in Paris is that"."""
    for k in range(j, j + 6):
        if not t.joined(k) or t.lower[k : k + 2] == ["and", "that"]:
            return False
        if t.lower[k] == "that" and (t.lower[k - 1] in PREPOSITIONS or _felt(t, k + 1)):
            return False  # "a growing anxiety in that camp", "the anxiety in towns that people feel"
        if t.lower[k] == "that":
            return t.lower[k - 1] in ("is", "was") or content_after(t, k)
    return False


def _owner(t: Tokens, i: int) -> bool:
    return t.lower[i] in POSSESSIVES or t.lower[i].endswith("'s") or t.gaps[i + 1] in ("’ ", "' ")


def content_after(t: Tokens, j: int) -> bool:
    """Whether *that* at word ``j`` opens what a noun says; not a relative clause ("ideas that sell")."""
    if t.after(j) != "that":
        return False
    following = t.after(j + 1)
    done = following.endswith("ed") and "-" not in following
    if following in FINITE_AUX or following in IRREGULAR_PAST or done:
        return False
    if t.lower[j + 2] in DO and following in NOMINATIVE | {"it"} and t.after(j + 3) in _NO_VERB:
        return False  # "the risk that they do today"
    if following.endswith("ly") and following not in _SCOPED and _bare_act(t, j + 2):
        return False  # "beliefs that strongly support it"
    if following in _COMES or _felt(t, j + 1):
        return False  # "the anxiety that comes with age", "the anxiety that voters feel"
    if (
        (VERB_S.search(following) or t.lower[j - 1].endswith("s"))
        and t.after(j + 2) in _ONWARD
        and not clause_after(t, j + 1)
    ):
        return False  # "a feeling that cuts across parties", "implications that reach far beyond it"
    if following in NOMINATIVE and t.lower[j + 2] in _DONE_TO and _gap(t, j + 3):
        return False  # "the idea that he sold to the studio"
    for k in range(j + 2, j + 6):
        if (
            t.after(k) in HAVE
            and t.joined(k + 1)
            and t.lower[k + 1] in ("from", "of", "for", "in", "towards")
        ):
            return False  # "the feelings that all three had from their window"
    # "ideas that produce more jobs": a verb straight after "that", and none later on
    return not (following in _MAKING and not clause_after(t, j + 1))


def _felt(t: Tokens, j: int) -> bool:
    """Whether the clause at word ``j`` tells who has the feeling or view: "that many feel about it"."""
    if _HAVING.isdisjoint(t.lower[j + 1 : j + 6]):
        return False
    for k in range(j + 1, j + 6):
        if not t.joined(k):
            return False
        if t.lower[k] in _HAVING:
            then = t.after(k + 1)
            return not then or then in PREPOSITIONS or then in ("when", "as", "and", "but")
    return False


def _gap(t: Tokens, k: int) -> bool:
    """Whether no object stands at word ``k``: what was done was done to the noun before "that"."""
    word = t.after(k)
    return not word or word in FINITE_AUX or word in ("to", "from", "with", "in", "through", "against")


def _bare_act(t: Tokens, k: int) -> bool:
    """Whether a verb and its object stand at word ``k``, not the subject of a clause."""
    verb = t.after(k)
    return (
        verb not in NO_NOUN
        and not verb.endswith("ing")
        and t.after(k + 1) in DETERMINERS
        and not clause_after(t, k)
    )


def content_noun(t: Tokens, i: int, j: int) -> bool:
    """A noun of thinking or telling with its content: "rumours that", "the impression that"."""
    if t.capital(i) or t.before(i) in ("not", "never", "nobody") or statement(t, i) or _to_such_degree(t, i):
        return False
    if t.lower[i] == "hypothesis" and (t.before(i) == "null" or "test" in t.lower[max(0, i - 3) : i]):
        return False  # a term of statistics
    if t.lower[i] == "hope" and t.before(i) in ("my", "our"):
        return False  # a wish of the speaker
    if t.lower[i] == "fear" and t.before(i) == "for":
        return False  # a motive: "for fear that they might be seen"
    if t.lower[i] == "sense" and (t.before(i) in _SENSIBLE or t.lower[max(0, i - 2) : i] == ["in", "the"]):
        return False  # "it makes sense that", "unique in the sense that"
    following = t.after(j)
    if following == "that":
        return content_after(t, j)
    if following in ("is", "was", "are", "were", "being"):
        return t.after(j + 1) == "that"
    if following in NOMINATIVE | {"it"} and t.after(j + 1) in MODALS and noun_slot(t, i):
        return True  # "in the expectation it would remain secret"
    if following in _HELD_BY and not t.after(j + 1).endswith("ing"):
        return _is_that(t, j + 1)  # "a growing sense among voters that"
    if following in ("of", "over", "about", "for"):
        return t.lower[i] == "fears" or (
            t.lower[i] == "hopes"
            and following == "of"
            and not any(w.endswith("ing") for w in t.lower[j + 1 : j + 3])
        )
    return following in ("holds", "held", "goes") and t.lower[i] == "theory"


def theory(t: Tokens, i: int, j: int) -> bool:
    """*Theory* with its content, or as what is thought likeliest: "the leading theory is arson"."""
    leading = t.before(i) in ("leading", "prevailing", "main", "working", "likeliest", "one", "another")
    return content_noun(t, i, j) or (leading and t.after(j) in ("is", "was") and not t.capital(i))


def view_that(t: Tokens, i: int, j: int) -> bool:
    """*Understanding that*: the noun only with its content."""
    that = j + 1 if t.after(j) in ("is", "was") else j
    owned = any(_owner(t, k) for k in range(max(0, i - 2), i)) or t.before(i - 1) == "on"
    if t.after(j) == "is" and ("," in t.gaps[j + 1] or clause_after(t, j + 1)):
        return owned and not t.capital(i)  # "my understanding is, they left"
    return owned and not t.capital(i) and content_after(t, that)


def rumour(t: Tokens, i: int, j: int) -> bool:
    """*Rumour, speculation, allegation, suspicion*: with content or about something."""
    if content_noun(t, i, j):
        return True
    if t.capital(i):
        return False
    following = t.after(j)
    word = t.lower[i]
    if word == "conjecture" and (
        _named_one(t, i) or t.before(i).endswith("'s") or t.words[i - 1][:1].isupper()
    ):
        return False  # one of the sciences: "the conjecture was proved"
    if t.before(i) == "false" or (word == "suspicion" and t.before(i) == "with"):
        return False  # found to be untrue; a feeling
    if word == "speculation":
        if clause_after(t, j) or following in ("of", "that", "whether"):
            return True  # "speculation he would resign"
        return (not following or following in _TALKED) and t.before(i) not in _TRADES
    if following == "mill" or (word == "conjecture" and following == "of"):
        return False  # "the conjecture of Poincaré"
    if word == "suspicion" and clause_after(t, j):
        return True  # "a sneaking suspicion he lied"
    if not following or following in AUX or following in ("of", "about", "has", "over", "against", "as"):
        return True
    return word.startswith(("rumo", "alleg"))


def _named_one(t: Tokens, i: int) -> bool:
    """Whether a determiner stands before the noun, adjectives between: one that can be pointed to."""
    for k in range(i - 1, max(-1, i - 4), -1):
        if not t.joined(k + 1) and "," not in t.gaps[k + 1]:
            return False
        if t.lower[k] in DETERMINERS and t.lower[k] not in ("no", "some", "much", "any"):
            return True
    return False


def in_dispute(t: Tokens, i: int, j: int) -> bool:
    """*Disputed, contested* of a matter: "the date is disputed"; not "disputed islands", "can be ..."."""
    open_now = t.after(j) in ("", "whether", "and", "but", "among") and not t.capital(i)
    subject = skip_back(t, i)
    place = t.lower[i] == "contested" and t.capital(subject)
    if subject >= 0 and (place or t.lower[subject] in _FOUGHT_FOR):
        return False  # "the seat is contested", "Tobruk was contested": those who want to win it
    return (
        open_now
        and be_before(t, i)
        and not any(w in ("can", "could", "will", "to") for w in t.lower[max(0, i - 3) : i])
    )


def impression(t: Tokens, i: int, j: int) -> bool:
    """*Impression that, my impression is that*; not an imprint or an imitation."""
    if t.after(j) in _HELD_BY and not t.capital(i):
        return _is_that(t, j + 1)  # "the impression inside the guard that it was weak"
    that = j + 1 if t.after(j) in ("is", "was") else j
    return not t.capital(i) and not _to_such_degree(t, i) and content_after(t, that)


def _to_such_degree(t: Tokens, i: int) -> bool:
    """Whether *that* tells what came of it: "made such a deep impression that they wept"."""
    before = t.lower[max(0, i - 3) : i]
    return "such" in before and "as" not in before


def idea(t: Tokens, i: int, j: int) -> bool:
    """*Idea, notion*: with its content; not one that somebody rejects ("dismissed the idea that")."""
    if t.capital(i) or turned_down(t, i):
        return False
    if t.lower[i].endswith("s") and t.after(j) == "that" and _bare_act(t, j + 1):
        return False  # "the ideas that define our time"
    return content_after(t, j + 1) if t.after(j) in ("is", "was") else content_after(t, j)


def turned_down(t: Tokens, i: int) -> bool:
    """Whether the noun at word ``i`` is what somebody rejects: "dismissed the idea that"."""
    for k in range(i - 1, max(-1, i - 7), -1):
        if not t.joined(k + 1) or t.lower[k] in ("that", "but", "to"):
            return False  # "undermined their will to accept the view that": not the view
        if t.lower[k].startswith(_REJECTING):
            return True
        # "dismissed fears and a notion that", not "dismissed him and likes the idea that"
        if t.lower[k] in ("and", "or") and not (k == i - 1 or t.lower[k + 1] in DETERMINERS):
            return False
    return False


def unowned(t: Tokens, i: int, j: int) -> bool:
    """*Assertion, contention that*, of nobody in particular; with an owner it is attribution."""
    before = t.before(i)
    owned = before in POSSESSIVES or before.endswith("'s") or t.gaps[i][:1] in ("’", "'")
    return content_noun(t, i, j) and not owned
