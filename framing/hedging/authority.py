"""Unnamed authority: nobody in particular holds the view ("critics say", "many believe")."""

from __future__ import annotations

from framing.hedging.grammar import (
    Tokens,
    is_gradable,
    is_number,
    quantity_after,
)
from framing.hedging.words import (
    AUX,
    DETERMINERS,
    MID_ADVERBS,
    POSSESSIVES,
    PREPOSITIONS,
    VIEW_VERBS,
)

_GROUPS = frozenset(
    """critics observers experts analysts sources supporters opponents scholars commentators historians
    scientists economists researchers insiders detractors sceptics skeptics pundits authors people
    residents voters locals reviewers academics politicians lawyers doctors investigators theorists
    linguists archaeologists geologists officials diplomats traders investors fans writers
    authorities studies reports accounts believers astronomers philosophers biologists physicists
    psychologists journalists activists advocates campaigners others proponents observer's sceptic's
    members readers viewers players users students parents americans europeans russians westerners
    christians muslims jews scholars' lawmakers republicans democrats""".split()
)
_QUANTITIES = frozenset("some many several most few various numerous certain other".split())
_PASSIVE_VIEW = frozenset(
    """believed thought assumed said seen regarded considered viewed held accepted reported acknowledged
    understood expected recognised recognized suspected rumoured rumored known perceived felt agreed
    credited blamed tipped criticised criticized interpreted touted feared hailed praised""".split()
)


# "Widely known", "widely reported": how far something spread, not who holds it.
_PUBLIC = frozenset("known recognised recognized reported praised criticised criticized".split())


def _view_verb_at(t: Tokens, j: int) -> int:
    """Return the end of a verb of saying or thinking at word ``j``; 0 if there is none."""
    for k in range(j, j + 4):
        if not t.joined(k):
            return 0
        word = t.lower[k]
        if word in VIEW_VERBS:
            return k + 1
        if word not in AUX and word not in MID_ADVERBS and not word.endswith("ly"):
            return 0
    return 0


def _says(t: Tokens, j: int) -> int:
    """Like :func:`_view_verb_at`, but a noun after the verb must not make it a plain act ("know the way")."""
    stop = _view_verb_at(t, j)
    if not stop:
        return 0
    word = t.lower[stop - 1]
    if word in (
        "know",
        "knew",
        "like",
        "liked",
        "found",
        "find",
        "call",
        "called",
        "support",
        "supported",
        "welcome",
        "prefer",
        "add",
        "saw",
        "see",
        "seen",
        "reports",
        "report",
        "found",
        "felt",
        "feel",
        "hold",
        "held",
        "hope",
        "point",
        "note",
        "views",
        "claims",
    ):
        following = t.after(stop)
        if word in ("see", "saw", "view", "call", "hold", "held", "find", "found", "felt", "feel"):
            return (
                stop if following == "that" or "as" in t.lower[stop : stop + 6] or following in ("it",) else 0
            )
        return stop if following in ("that", "out") else 0
    return stop


def some(t: Tokens, i: int, j: int) -> bool | tuple[int, int]:
    """*Some, many, several, most*: "many believe", "some experts say", "seen by many"."""
    prev = t.before(i)
    if prev in ("how", "as", "so", "too", "not", "the", "his", "their", "that"):
        return False
    following = t.after(j)
    if not following or following in PREPOSITIONS:
        if prev == "by":
            k = i - 2
            while k > i - 6 and k > 0 and (t.lower[k].endswith("ly") or t.lower[k] in MID_ADVERBS):
                k -= 1
            for m in range(k, max(0, k - 8), -1):
                if t.lower[m] in _PASSIVE_VIEW:
                    return (i, j)
                if not t.joined(m + 1):
                    return False
        return False
    stop = _says(t, j)
    if stop:
        return (i, stop)
    k = j
    for _ in range(3):
        word = t.lower[k]
        if not t.joined(k):
            return False
        if word in _GROUPS:
            stop = _says(t, k + 1)
            if stop:
                return (i, stop)
            if t.lower[k + 1] in PREPOSITIONS or t.lower[k + 1] in ("who", "familiar"):
                return (i, k + 1) if _verb_within(t, k + 1) else False
            before = t.before(i)
            if before in ("by", "to") and t.lower[i - 2] in _PASSIVE_VIEW | {"according"}:
                return (i, k + 1)
            return (i, k + 1) if before in VIEW_VERBS and not t.joined(k + 1) else False
        if not (is_gradable(word) or t.words[k][:1].isupper() or word.endswith(("n", "c", "l", "y"))):
            return False
        k += 1
    return False


def _verb_within(t: Tokens, j: int) -> bool:
    return any(t.lower[k] in VIEW_VERBS for k in range(j, j + 8) if t.lower[k] not in ("like",))


def group(t: Tokens, i: int, j: int) -> bool | tuple[int, int]:
    """*Critics, observers, experts*: bare and speaking; not a named body, not counted or owned people."""
    if t.capital(i):
        return False
    prev = t.before(i)
    if prev in _QUANTITIES:
        return False  # the rule for "some" takes the whole
    if (
        prev in DETERMINERS
        or prev in POSSESSIVES
        or is_number(prev)
        or prev.endswith("'s")
        or prev in ("two", "of")
    ):
        return False
    if prev and t.words[i - 1][:1].isupper() and not t.starts_sentence(i - 1):
        return False
    start = i
    if prev and (is_gradable(prev) or prev.endswith(("al", "ic", "ary"))) and prev not in VIEW_VERBS:
        start = i - 1
        before = t.before(start)
        if (before in DETERMINERS and before not in _QUANTITIES) or is_number(before):
            return False
    stop = _says(t, j)
    if stop:
        return (start, stop)
    if prev == "to" and t.lower[i - 2] == "according":
        return (i - 2, j)
    if (
        prev in VIEW_VERBS
        and not t.joined(j)
        and t.gaps[i - 1 : i]
        and prev in ("say", "said", "warn", "argue", "believe")
    ):
        return (i - 1, j)
    if prev == "by" and t.lower[i - 2] in _PASSIVE_VIEW:
        return True
    # "critics of the law say", "sources close to the talks said", "experts in the field believe"
    following = t.after(j)
    if following in ("of", "in", "close", "familiar", "at", "within", "from", "on") or (False):
        for k in range(j + 1, j + 9):
            if not t.joined(k):
                return False
            if t.lower[k] in VIEW_VERBS and t.lower[k] not in (
                "like",
                "report",
                "reports",
                "claims",
                "views",
            ):
                return (start, j)
    return False


def source_close(t: Tokens, i: int, j: int) -> bool:
    """*A source close to*: someone who is not named."""
    return t.after(j) in DETERMINERS or t.words[j][:1].isupper()


def widely(t: Tokens, i: int, j: int) -> bool | tuple[int, int]:
    """*Widely, commonly, generally* with a passive of opinion: "widely believed"."""
    following = t.after(j)
    if following in _PASSIVE_VIEW and following not in (
        "known",
        "recognised",
        "recognized",
        "reported",
        "praised",
    ):
        return (i, j + 1)
    return following in ("to", "as") and t.before(i) in _PASSIVE_VIEW


def some_number(t: Tokens, i: int, j: int) -> bool:
    """*Some* before a number: "some 40 people"."""
    return quantity_after(t, j) and t.after(j) not in (
        "one",
        "a",
        "an",
        "the",
        "half",
        "second",
        "quarter",
        "quarters",
    )
