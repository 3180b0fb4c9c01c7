"""Several named sources of one statement: "Ann Lee and Max Moss said", "the NBA, NFL and MLB argued"."""

from __future__ import annotations

from itertools import pairwise

from framing.attribution.names import TITLES, Phrase, read_name
from framing.attribution.roles import places, role_at, word_role
from framing.attribution.states import STATES
from framing.attribution.view import Draft, View, Words

_MEMBERS = 12  # names of a list; a longer one is left whole
_BEFORE = frozenset(("both", "even", "neither"))
_JOINING = frozenset(("and", "nor"))
_AFTER = frozenset(("each", "both", "all", "alike", "jointly", "together"))
_LOOSE = frozenset("other others more fellow".split())
_SINGULAR = frozenset("has is was does hasn't isn't wasn't doesn't".split())


def tell_apart(view: View, drafts: list[Draft]) -> tuple[list[Draft], set[int], dict[int, Words]]:
    """Return the drafts with one more for each further member of a joint source.

    Beside them: where those stand, and of each joint draft the words of its first member.

    Every member gets the whole content: each of them said it. Where one member has no name of its own
    ("Lee and her aides") the statement stays with the first.
    """
    out: list[Draft] = []
    further: set[int] = set()
    firsts: dict[int, Words] = {}
    for draft in drafts:
        out.append(draft)
        source = draft.source
        if source is None or source[1] - source[0] < 3 or _JOINING.isdisjoint(view.lower[slice(*source)]):
            continue
        if _of_one(view, draft.cue) and view.lower[source[0]] != "neither":
            continue
        every = members(view, source)
        if every:
            firsts[len(out) - 1] = every[0]
        for member in every[1:]:
            further.add(len(out))
            out.append(Draft(member, draft.cue, draft.content, draft.spoken))
    return out, further, firsts


def _of_one(view: View, cue: Words | None) -> bool:
    """Whether a verb form says that its subject is one: "Marsh and Wade says"."""
    if cue is None or view.lower[cue[1] - 1] == "by":
        return False  # "was backed by Lee and Moss": one thing was
    word = view.lower[cue[0]]
    third = word.endswith("s") and not word.endswith("ss")  # "Lee and Moss stress" are two
    return word in _SINGULAR or (third and cue[1] - cue[0] == 1 and view.words[cue[0]].islower())


def members(view: View, source: Words) -> list[Words]:
    """Return the words of each member of a joint source, [] where it is none.

    Each member is a name, with its title or what describes it before it, or "the" and a body or an office
    ("the union"); what stands in brackets after it is left out, and the last one may be described after a
    comma.
    """
    first, stop = source
    lower = view.lower
    joining = "and"
    while first < stop and lower[first] in _BEFORE:
        joining = "nor" if lower[first] == "neither" else "and"
        first += 1
    while stop > first and lower[stop - 1] in _AFTER:
        stop -= 1
    inside = _bracketed(view, first, stop)
    joint = next((k for k in range(first + 1, stop - 1) if lower[k] == joining and k not in inside), 0)
    if not joint or not all(_runs_on(view, k, inside) for k in range(first + 1, joint + 2)):
        return []
    whole = read_name(view, first, stop)
    if joining == "and" and (whole.lead[1] > joint or (whole.name is not None and whole.name[1] > joint)):
        return []  # "Customs and Border Protection"
    end = joint + 2
    while end < stop and _runs_on(view, end, inside) and not _comma(view, end, inside):
        end += 1
    if end < stop and "," not in view.gaps[end] and "(" not in view.gaps[end]:
        return []
    cuts = [k for k in range(first + 1, joint) if _comma(view, k, inside)]
    bounds = [first, *cuts, joint]
    spans = list(pairwise(bounds))
    further = [k for k in range(joint + 1, end) if lower[k] == joining and k not in inside]
    bounds = [joint, *further, end]
    spans += [(a + 1, b) for a, b in pairwise(bounds)]
    spans = [(a, next((k for k in range(a + 1, b) if k in inside), b)) for a, b in spans]
    if len(spans) > _MEMBERS:
        return []
    read = [_member(view, *span, last=span is spans[-1]) for span in spans]
    found = [phrase for phrase in read if phrase is not None]
    if len(found) < len(spans) or _one_phrase(view, spans, found):
        return []
    if joining == "and" and not _told_apart(view, spans, found):
        return []
    if (further or _cut_off(view, first)) and not all(phrase.given for phrase in found):
        return []
    return [] if _two_jobs(view, spans, found) else spans


def _one_phrase(view: View, spans: list[Words], read: list[Phrase]) -> bool:
    """Whether what "and" joins is one source in the text: people without a name, what two places share."""
    loose = any(p.shape == "common" and view.lower[p.lead[0]] != "the" for p in read)
    if loose and all(phrase.shape == "common" for phrase in read):
        # "residents and analysts"; "farm groups, mill owners and port unions" are told apart
        return len(spans) < 3 or any(stop - first == 1 for first, stop in spans)
    # "spokesmen for Lee and Holt", "officials in Rome and Oslo"
    return len(spans) == 2 and read[0].shape == "common" and read[0].lead[1] < spans[0][1]


def _two_jobs(view: View, spans: list[Words], read: list[Phrase]) -> bool:
    """Whether the last name has two descriptions: "Hull News and former network anchor Ann Lee"."""
    last, before = read[-1], read[-2]
    if last.name is None or last.body:
        return False
    begin = spans[-1][0]
    if last.name[0] == begin or view.classes[begin] == "D":
        return False
    return bool(before.body) or not (before.given or before.gender or _person(view, before.family))


def _told_apart(view: View, spans: list[Words], read: list[Phrase]) -> bool:
    """Whether the members of a list are several sources and not one name or one list of places."""
    if len(spans) > 2 and any(_is_place(view, *span) for span in spans):
        return False  # "Ohio, Iowa and Maine reported cases": one list of places
    families = {phrase.family or " ".join(view.lower[slice(*phrase.lead)]) for phrase in read}
    if len(families) < len(spans) and not all(phrase.given for phrase in read):
        return False  # "Johnson and Johnson"
    two_bare = len(spans) == 2 and all(_bare(view, *span) for span in spans)
    return not two_bare or _apart(view, *spans)  # "Marks and Spencer"


def _bracketed(view: View, first: int, stop: int) -> set[int]:
    """Return the words of a source that stand in brackets: "Ann Lee (D-Ohio) and Max Holt"."""
    inside: set[int] = set()
    open_ = False
    for k in range(first + 1, stop):
        gap = view.gaps[k]
        open_ = "(" in gap or (open_ and ")" not in gap)
        if open_:
            inside.add(k)
    return inside


def _comma(view: View, k: int, inside: set[int]) -> bool:
    """Whether a comma parts two members before word ``k``."""
    return k not in inside and view.gaps[k] in (", ", "), ")


def _runs_on(view: View, k: int, inside: set[int]) -> bool:
    """Whether a list of names can go on over the gap before word ``k``: a space, a bracket, "Mr. "."""
    gap, word = view.gaps[k], view.lower[k - 1]
    if k in inside or gap in (" ", ", ", ") ", "), "):
        return True
    return gap == ". " and (word.removesuffix("s") in TITLES or len(word) < 3)


def _member(view: View, first: int, stop: int, *, last: bool) -> Phrase | None:
    """Return what one member says where it names somebody, a body or people, else None."""
    if first >= stop or not _LOOSE.isdisjoint(view.lower[first:stop]):
        return None
    phrase = read_name(view, first, stop)
    if phrase.shape == "common":
        return phrase if _people(view, phrase, stop, last=last) else None
    if phrase.shape != "name" or phrase.name is None:
        return None
    end = phrase.lead[1]
    if phrase.name[1] > end and (phrase.body or phrase.given):
        end = phrase.name[1]  # "the Center for Press Rights", "Director of National Intelligence Ann Lee"
    if phrase.name[1] != end or (end < stop and not _of_place(view, end, stop)):
        return None
    if phrase.name[0] > first and view.classes[first] in "GEPV":
        return None
    role = word_role(phrase.family)
    surname = phrase.given and phrase.family in TITLES  # "Steve King"
    if role is not None and role.number == "person" and not phrase.body and not surname:
        return None  # "Popular Christian and corporate speaker Ann Lee"
    return phrase


def _people(view: View, phrase: Phrase, stop: int, *, last: bool) -> bool:
    """Whether a common phrase is somebody beside the others: "the union", "his lawyers", "some officials"."""
    first, end = phrase.lead
    if end < stop and not last and view.classes[end] != "P":
        return False
    while end - 1 > first and view.classes[end - 1] == "E":
        end -= 1  # "groups | aligned with the party"
    role = role_at(view, end - 1, first)
    if role is None or view.classes[first] in "GEPV":
        return False
    definite = view.lower[first] in _DEFINITE
    return role.number == "people" or (definite and role.number in ("group", "person"))


_DEFINITE = frozenset("the his her its their".split())


def _bare(view: View, first: int, stop: int) -> bool:
    """Whether a member is one word with a capital, and no initials: "Lee", not "NFL"."""
    return stop - first == 1 and view.words[first][0].isupper() and not view.words[first].isupper()


def _apart(view: View, one: Words, other: Words) -> bool:
    """Whether the text has one of two names without the other: else they may be one firm or country."""
    pair = view.lower[one[0]], view.lower[other[0]]
    asked = ("apart", *pair)
    if asked not in view.told:
        view.told[asked] = _parted(view, pair)
    return view.told[asked]


def _parted(view: View, pair: tuple[str, str]) -> bool:
    for word in pair:
        for i in view.where(word):
            k = i if word == pair[0] else i - 2
            if tuple(view.lower[max(0, k) : k + 3]) != (pair[0], "and", pair[1]):
                return True
    return False


def _person(view: View, family: str) -> bool:
    """Whether the text elsewhere has a name with a given name or a title: "Ann Lee", "Mr. Lee"."""
    asked = ("person", family)
    if asked not in view.told:
        view.told[asked] = _full_name(view, family)
    return view.told[asked]


def _full_name(view: View, family: str) -> bool:
    for i in view.where(family):
        if not i or not view.words[i][0].isupper() or view.gaps[i] not in (" ", ". "):
            continue
        if view.lower[i - 1] in TITLES and view.words[i - 1][0].isupper():
            return True
        if view.gaps[i] == " " and view.words[i - 1][0].isupper():
            name = read_name(view, i - 1, i + 1)
            if name.shape == "name" and name.given and not name.body and word_role(name.given[0]) is None:
                return True
    return False


def _is_place(view: View, first: int, stop: int) -> bool:
    name = " ".join(view.lower[first:stop]).removeprefix("the ")
    return name in places() or name in STATES


def _cut_off(view: View, first: int) -> bool:
    """Whether a list goes on to the left: "in Ohio, | Iowa and Maine", but "In Rome, | Lee and Moss said"."""
    if not first or not view.comma(first) or not view.words[first - 1][0].isupper():
        return False
    opens = view.sentences[view.sentence_of[first]].first
    return view.classes[opens] != "P" or first - opens > 4


def _of_place(view: View, k: int, stop: int) -> bool:
    """Whether "of Ohio" or "of the Hull Times" fills the rest of a member."""
    first = k + 1 + (k + 1 < stop and view.lower[k + 1] == "the")
    if view.lower[k] not in ("of", "from") or first >= stop:
        return False
    if not all(view.words[n][0].isupper() for n in range(first, stop)):
        return False
    role = role_at(view, stop - 1, first)
    return (role is not None and role.number == "group") or _is_place(view, k + 1, stop)
