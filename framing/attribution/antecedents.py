"""The name that a pronoun or a description stands beside: before "who", one sentence back, between commas."""

from __future__ import annotations

import re

from framing.attribution.kinds import head_role, is_agent
from framing.attribution.names import TITLES, Phrase, name_start, read_name
from framing.attribution.noun_phrases import group_start, subject, subject_of_sentence
from framing.attribution.roles import bare, places, role_of
from framing.attribution.states import STATES
from framing.attribution.view import View, Words

_DESCRIBED = 25  # words that may lie between a name and the end of its description


def named_end(view: View, at: int, first: int) -> int:
    """Return the last word of the name that "who" or "which" at word ``at`` follows.

    What says where the person is from is passed over: "Ann Lee (D-Ohio), who", "Ann Lee of Ohio, who".
    """
    last = at - 1
    if last - 1 > first and (")" in view.gaps[at] or "]" in view.gaps[at]):
        k = last
        while k > first and last - k < 4 and "(" not in view.gaps[k] and "[" not in view.gaps[k]:
            k -= 1
        if k > first and ("(" in view.gaps[k] or "[" in view.gaps[k]):
            last = k - 1
    k = last
    while k > first and view.words[k][0].isupper() and view.gaps[k] == " " and last - k < 3:
        k -= 1
    if k > first and view.lower[k] == "of" and view.lower[at].startswith("who"):
        person = view.words[k - 1][0].isupper() and role_of(view, k - 1, k) is None
        return k - 1 if person else last
    return last


def behind(view: View, phrase: Phrase, source: Words) -> Phrase:
    """Return the phrase that a pronoun stands for where no source fits.

    For "who" the words right before it; for "he" and "she" the first person with a full name in the
    sentence before.
    """
    if phrase.gender in ("m", "f"):
        number = view.sentence_of[source[0]]
        before = view.sentences[number - 1] if number else None
        return (full_name_in(view, before.first, before.stop) if before else None) or phrase
    if phrase.gender != "w":
        return phrase
    first = view.sentences[view.sentence_of[source[0]]].first
    stop = named_end(view, source[0], first) + 1 if source[0] > first else source[0]
    begin = stop
    while begin > first and view.classes[begin - 1] in "NDEG" and (begin == stop or not view.paused[begin]):
        begin -= 1
        if view.classes[begin] == "D":
            break
    begin = _after_verb(view, begin, stop, first)
    if view.classes[begin] == "G" and stop - begin > 1:
        begin += 1  # "carrying | signs that read"
        if view.classes[begin] == "P" and stop - begin > 1:
            begin += 1  # "taking out | men who"
    if stop - begin > 1 and view.lower[stop - 1] in _YEARS and view.lower[stop - 2] in ("this", "last"):
        stop -= 2  # "Rob Portman this year, who endorsed"
        begin = name_start(view, stop - 1, first)
    if begin == stop:
        return phrase
    if view.lower[source[0]].startswith("who"):
        begin = _persons_start(view, begin, stop, first)
        if view.classes[begin] == "G" and stop - begin > 1 and begin and view.paused[begin]:
            begin += 1  # ", comparing | members of the club who"
        last = view.words[stop - 1]
        many = view.classes[begin] != "D" and last[0].islower() and last.endswith("s")
        # "the Gulf War, | radicals who": several describe nobody
        named = None if many else _name_described(view, begin, first) or _predicated(view, begin, first)
    else:
        named = _name_described(view, begin, first)
    return named or read_name(view, begin, stop)


def _after_verb(view: View, begin: int, stop: int, low: int) -> int:
    """Return where a phrase begins once a verb in -ed is left out: "he interrupted | analysts who"."""
    for k in range(stop - 2, begin - 1, -1):
        if view.classes[k] == "E" and k > low and not view.paused[k]:
            doer = k - 1
            while doer > low and view.classes[doer] == "B" and not view.paused[doer]:
                doer -= 1  # "Lee sharply rebuked | critics who"
            word = view.words[doer]
            if view.classes[doer] == "R" or (
                word[0].isupper() and view.classes[doer] == "N" and not word.endswith(("'s", "s'"))
            ):
                return k + 1
    return begin


_INSIDE = frozenset("of in at on from for with".split())


def _persons_start(view: View, begin: int, stop: int, low: int) -> int:
    """Return where the phrase before "who" begins: "| experts in family law, who", for no law is a "who"."""
    read = read_name(view, begin, stop)
    role = head_role(view, begin, stop)
    person = not read.body if read.shape == "name" else role is None or role.number in ("person", "people")
    if read.shape == "name" and place(view, begin, stop):
        person = False  # "an immigrant from Kenya who"
    if read.shape == "common" and role is None:
        person = is_agent(read.head.removesuffix("s"))
    k = begin - 1
    if person or k - 1 <= low or view.lower[k] not in _INSIDE or view.paused[begin] or view.paused[k]:
        return begin
    first = k
    while first > low and view.classes[first - 1] in "NDEG" and (first == k or not view.paused[first]):
        first -= 1
        if view.classes[first] == "D":
            break
    if first == k:
        return begin
    outer = head_role(view, first, k)
    person = outer.number in ("person", "people") if outer is not None else is_agent(view.lower[k - 1])
    return first if person else begin


def place(view: View, first: int, stop: int) -> bool:
    """Whether words name a country, a state or a capital."""
    name = " ".join(map(bare, view.lower[first:stop])).removeprefix("the ")
    return name in places() or name in STATES


_SHORT = frozenset(("he's", "she's"))


def _predicated(view: View, begin: int, low: int) -> Phrase | None:
    """Return the name that "is" joins to what stands before "who": "Lee is a liar and a cheat who says"."""
    k = begin
    while k > low and view.classes[k - 1] in "NDECG" and begin - k < _DESCRIBED:
        k -= 1
    if view.lower[k - 1] in _SHORT and k - 1 >= low and view.classes[k] == "D":
        return read_name(view, k - 1, k)  # "he's a fighter who says"
    if k - 1 <= low or view.lower[k - 1] not in ("is", "was") or view.classes[k] != "D":
        return None
    about = subject(view, group_start(view, k - 1, low)[0], low) or subject_of_sentence(view, low, k)
    if about is None and view.classes[k - 2] == "C":
        # "Note: | Ann Lee | incites crowds and is a liar who …"
        start = next((n for n in range(k - 2, low, -1) if ":" in view.gaps[n]), low)
        stop = start
        while stop < k - 2 and view.words[stop][0].isupper():
            stop += 1
        about = (start, stop) if stop - start > 1 else None
    if about is None:
        return None
    name = read_name(view, *about)
    return name if name.shape == "name" and not name.body else None


_YEARS = frozenset("year week month summer fall".split())


def antecedent(view: View, at: int) -> Words | None:
    """Return the phrase that "which" or "that" at word ``at`` follows, as far as its words are nouns."""
    first = view.sentences[view.sentence_of[at]].first
    stop = named_end(view, at, first) + 1 if at > first else at
    begin = stop
    while begin > first and view.classes[begin - 1] in "NDE" and (begin == stop or not view.paused[begin]):
        begin -= 1
        if view.classes[begin] == "D":
            break
    return (begin, stop) if begin < stop else None


def apposed(view: View, phrase: Phrase, source: Words) -> Phrase:
    """Return the name that a source phrase only describes: "Ann Lee, | a fellow at the institute, | said".

    The name opens the sentence or follows a cue, so that nobody else can be meant; or it stands between
    commas after the phrase: "| his lawyer, | Ann Lee, said".
    """
    first = phrase.lead[0]
    if phrase.shape == "common":
        named = _named_after(view, phrase, source)
        if named is not None:
            return named
    if (
        phrase.shape != "common"
        or first < 2
        or not view.comma(first)
        or view.lower[first] not in _INTRODUCING
    ):
        return phrase
    low = view.sentences[view.sentence_of[first]].first
    if low > first - 2 or not view.words[first - 1][0].isupper() or view.quoted[first - 1]:
        return phrase
    begin = title = name_start(view, first - 1, low)
    while title > low and view.lower[title - 1] in TITLES and view.words[title - 1][0].isupper():
        title -= 1
    if title != low and view.lower[title - 1] not in _BEFORE_NAME:
        return phrase
    role = head_role(view, first, phrase.lead[1])
    if first - title < 2 or role is None or role.number != "person":
        return phrase
    name = read_name(view, title, first)
    return name if name.shape == "name" and not name.body and begin < first else phrase


def _named_after(view: View, phrase: Phrase, source: Words) -> Phrase | None:
    """Return the full name between commas after a phrase that says what somebody is."""
    begin = phrase.lead[1]
    while begin < source[1] and not view.paused[begin]:
        begin += 1
    size = len(view.words)
    if begin + 2 > size or not view.comma(begin) or view.quoted[begin]:
        return None
    stop = begin
    while (
        stop < min(size, begin + _NAME)
        and view.words[stop][0].isupper()
        and (
            stop == begin
            or view.gaps[stop] == " "
            or (view.gaps[stop] == ". " and _shortened(view, stop - 1))
        )
    ):
        stop += 1
    if stop - begin < 2 or not (stop == size or view.paused[stop] or "." in view.gaps[stop]):
        return None
    role = head_role(view, *phrase.lead)
    if role.number != "person" if role is not None else not is_agent(phrase.head):
        return None
    name = read_name(view, begin, stop)
    person = (
        name.shape == "name"
        and not name.body
        and name.name is not None
        and name.name[1] == stop
        and name.given
    )
    return name if person else None


_NAME = 6  # words of a name with its titles
_INTRODUCING = frozenset(("a", "an", "the", "one"))
_BEFORE_NAME = frozenset("said says told to added".split())


def _name_described(view: View, begin: int, low: int) -> Phrase | None:
    """Return the name that a phrase describes: "Ann Lee, head of the union and a lawyer, who said"."""
    for i in range(begin - 1, max(low, begin - _DESCRIBED) - 1, -1):
        if view.words[i][0].isupper() and view.classes[i] == "N" and "," in view.gaps[i + 1]:
            last = i - 1 if ")" in view.gaps[i + 1] and "(" in view.gaps[i] and i > low else i
            start = name_start(view, last, low)  # "Ann Lee (D-Ohio), a member of the committee who"
            name = read_name(view, start, last + 1)
            person = name.shape == "name" and not name.body and (name.given or view.lower[i - 1] in TITLES)
            if view.verb_in(i + 1, begin):
                return None
            if person:
                return name
            if view.lower[start - 1] not in _WHERE:
                return None  # not "Hull" of "Ann Lee, a nurse from Hull, Va., who"
    return None


def full_name_in(view: View, first: int, stop: int) -> Phrase | None:
    """Return the first name of two words or more outside quotation that can be a person's.

    No place: not after "in", "at" or "of", and nothing that a list of geography or of bodies knows.
    """
    i = first + 1
    while i < stop:
        if view.words[i][0].isupper() and not view.quoted[i] and view.classes[i] == "N" and _runs_on(view, i):
            if i + 1 < stop and view.words[i + 1][0].isupper() and _runs_on(view, i + 1):
                i += 1
                continue
            begin = name_start(view, i, first)
            if begin < i and len(view.words[i]) > 1 and persons(view, begin, i + 1):
                return read_name(view, begin, i + 1)
        i += 1
    return None


def _shortened(view: View, i: int) -> bool:
    """Whether word ``i`` is an initial or a title, so that a full stop after it ends no sentence."""
    return len(view.words[i]) == 1 or view.lower[i] in TITLES


def _runs_on(view: View, i: int) -> bool:
    """Whether word ``i`` goes on a name: after a space, or after an initial and its full stop."""
    return view.gaps[i] == " " or (view.gaps[i] == ". " and len(view.words[i - 1]) == 1)


def persons(view: View, first: int, stop: int) -> bool:
    """Whether words with capitals can name a person as far as the words before and in them tell."""
    if first and (view.lower[first - 1] == "the" or view.lower[first - 1] in _WHERE):
        return False
    if first > 2 and view.lower[first - 1] in ("and", "or") and view.lower[first - 3] in _WHERE:
        return False  # "in Illinois and New Jersey"
    if view.lower[stop - 1] in _PLACES or (first and view.lower[first - 1] in _OWNERS):
        return False  # "our Privacy Policy"
    if common_noun(view, view.lower[first]) or initials_after(view, first, stop):
        return False
    if any(_MIXED.search(view.words[k]) for k in range(first, stop)):
        return False  # words that ran together: "ShareReply"
    known = places()
    names = (" ".join(map(bare, view.lower[first:stop])), bare(view.lower[stop - 1]))
    return role_of(view, first, stop) is None and known.isdisjoint(names)


def initials_after(view: View, first: int, stop: int) -> bool:
    """Whether a name ends in initials that its other words are not: a "North Korean ICBM" is nobody."""
    last = view.words[stop - 1]
    return stop - first > 1 and len(last) > 2 and last.isupper() and not view.words[first].isupper()


def common_noun(view: View, word: str) -> bool:
    """Whether the text has a word as a common noun, so that it is no given name: "the hurricane"."""
    asked = ("common noun", word)
    if asked not in view.told:
        where = view.where(word)
        view.told[asked] = any(
            i and view.words[i].islower() and view.lower[i - 1] in _INTRODUCING for i in where
        )
    return view.told[asked]


_OWNERS = frozenset("my our your his her its their".split())
_WHERE = frozenset("in at of from near across around outside inside into throughout like".split())
_PLACES = frozenset(
    """street avenue road square county city town river island hill park house university college district
    bay beach valley lake mountain mountains bridge airport recession depression war act amendment treaty pact
    agreement summit olympics games movement revolution code codes law laws right rights""".split()
)
_MIXED = re.compile(r"[a-z]{3}[A-Z][a-z]+[A-Z]|[a-z]{4}[A-Z][a-z]{3}")
