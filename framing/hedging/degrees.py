"""Approximators: a hedge only before a number, a measure or a word that can be graded."""

from __future__ import annotations

from framing.hedging.grammar import (
    Tokens,
    be_before,
    is_gradable,
    is_number,
    noun_slot,
    quantity_after,
)
from framing.hedging.stipulated import kind_defined
from framing.hedging.twins import of_practice
from framing.hedging.words import (
    AUX,
    BE,
    BE_CONTRACTED,
    CONJUNCTIONS,
    DETERMINERS,
    HAVE,
    IRREGULAR_PAST,
    PREPOSITIONS,
    UNITS,
    word_set,
)

_SEEMING = word_set("looks look looked seems seem seemed sounds sounded appears appeared remains felt feels")
_LINKING = _SEEMING | word_set(
    """become becomes became becoming get gets got getting grow grew find found make makes made feel seen stay
    stays stayed remain remaining keep keeps kept"""
)
# "About" after these names a topic, also before a number.
_TOPIC = word_set(
    """speak spoke spoken talk talks talked talking film films movie book books novel play song songs story
    stories article articles series documentary poem report reports worry worries worried ask asked
    know knew tell told hear heard learn learned think thought concern concerns concerned question
    questions complaint complaints debate debates discussion discussions argue argued argument boast
    joke jokes joked read wrote written write writing information details data complain complained
    figures statistics warned warn news doubts rumours rumors lies lied dream dreamed statement comment
    lecture facts
    sing sang care cared forget forgot brought bring set come came quarrel quarrelled quarreled
    interview questioned letter opera episode musical programme program something nothing anything
    everything much more how what all"""
)
_WORKS = word_set(
    """film movie book novel play song story article series documentary poem opera episode musical
    programme show tale lecture debate report film's talk question issue row"""
)
_EXTENT = word_set(
    """all every everyone everybody everything no none nothing nobody never any anything anyone entire
    whole each always half the impossible certain certainly identical unchanged nonexistent"""
)
_COMPARED = word_set(
    """equal equivalent the similar half every comparable speaking translated between where what equally
    twice parallel estimated halfway"""
)
# "Quite simply closed": these speak of the saying, and "quite" strengthens them.
_SAYING_MANNER = word_set(
    """simply literally frankly rightly clearly obviously honestly plainly properly deliberately naturally
    understandably"""
)
_ABSOLUTE = word_set(
    """different sure certain clear right wrong true false impossible possible capable unique perfect dead
    ready content finished apart distinct separate aware opposite literally extraordinary
    remarkable brilliant exceptional the"""
)
_FUNCTION = (
    DETERMINERS
    | PREPOSITIONS
    | CONJUNCTIONS
    | AUX
    | word_set("so enough he she it we they i you than then here")
)
_KINDS = word_set(
    """what which same very so right only new other different first best worst certain special strange rare
    similar one own wrong second third last of extremely particular specific"""
)
SMALL = word_set("two three four five six seven eight nine ten")
# "Fairly beaten": justly, not to a degree.
_LEGAL = word_set("legal illegal lawful unlawful constitutional eligible exempt responsible free open closed")
_FAIR_ACTS = word_set(
    "treated judged shared paid elected won distributed beaten tried dealt divided split chosen"
)
_ONLINE = word_set(
    "met meet meets held attended attend appeared gathered convened spoke joined conducted work worked"
)
_FAR_AND_WIDE = word_set(
    """applied distributed shared adopted circulated popular unpopular available accessible supported liked
    accepted"""
)
_DRESS = word_set("little young white red blue green yellow old pink english french small")


def number(t: Tokens, i: int, j: int) -> bool:
    """Before a quantity: "roughly two tonnes"."""
    return quantity_after(t, j)


def about(t: Tokens, i: int, j: int) -> bool:
    """*About* before a quantity, unless it names a topic."""
    if not quantity_after(t, j):
        return t.after(j) == "as" and is_gradable(t.lower[j + 1])
    if t.lower[j] == "one" and t.lower[j + 1] in ("another", "thing"):
        return False  # "leak about one another", "the vote was just about one thing"
    figure = t.words[j]
    if figure[0].isdigit() and figure[-1].isupper():
        return False  # "about 5G networks"
    prev = t.before(i)
    if _topic_of(t, i, j):
        return False
    if prev in ("lies", "lie", "lay") and any(w in UNITS for w in t.lower[j + 1 : j + 3]):
        return True  # "the island lies about 40 km off the coast"
    if prev in BE or prev.endswith("'s"):
        return not any(w in _WORKS for w in t.lower[max(0, i - 6) : max(0, i - 1)])
    # "nothing special about 42"
    return prev not in _TOPIC and not (
        is_gradable(prev) and t.lower[i - 2] in ("something", "nothing", "thing")
    )


def _topic_of(t: Tokens, i: int, j: int) -> bool:
    """Whether a noun has two or three of something for its topic: "a comedy about two brothers"."""
    counted = t.lower[j] in SMALL or t.lower[j] in ("a", "an", "one")
    noun = t.before(i) != "" and noun_slot(t, i - 1) and not t.lower[i - 1].endswith("ed")
    if not counted or not noun or t.before(i - 1) in PREPOSITIONS:
        return False
    # Measures are rough also after a noun ("left the house about two hours ago").
    measured = any(w.removesuffix("'s") in UNITS or is_number(w) for w in t.lower[j + 1 : j + 3])
    return not measured and t.after(j + 1) not in ("or", "to", "o'clock", "in", "of")


def after_quantity(t: Tokens, i: int, j: int) -> bool:
    """*Or so*, *or two*: after a quantity or a measure."""
    prev = t.before(i)
    if prev == "thing":
        return False  # "knows a thing or two": a good deal
    if t.lower[j - 1] == "two" and t.lower[j].endswith("s") and t.joined(j):
        return False  # two kinds of things: "40 years or two generations"
    # "a million or so a year", not "in a day or so the rain stopped"
    each = t.after(j) in ("a", "an", "each", "every", "per") and t.after(j + 1) in UNITS
    if not prev or (t.lower[i + 1] == "so" and t.after(j) in DETERMINERS and not each):
        return False
    return any(is_number(w) or w in UNITS or w in ("a", "an") for w in (prev, t.lower[i - 2]))


def just_about(t: Tokens, i: int, j: int) -> bool:
    """*Just about*: "just about ready", "just about reached"; not "is just about a boy"."""
    word = t.after(j)
    if t.before(i) == "not" or word.endswith("ing"):
        return False
    if word == "one" and be_before(t, i) and t.after(j + 1) not in ("in", "of", "and"):
        return False  # a topic: "the vote was just about one thing"
    if word in _EXTENT or quantity_after(t, j):
        return word not in ("a", "an", "the")
    return is_gradable(word) or word in IRREGULAR_PAST or (word.endswith("ed") and len(word) > 4)


def next_to(t: Tokens, i: int, j: int) -> bool:
    """*Next to nothing, next to impossible*; not a place."""
    return t.after(j) in ("nothing", "impossible", "no", "none", "useless", "worthless", "zero", "nil")


def a_little(t: Tokens, i: int, j: int) -> bool:
    """*A little, a bit* of a judgement: "is a little vague"; not "a little black dog", "a bit better"."""
    word, then = t.after(j), t.after(j + 1)
    if word == "too":
        return is_gradable(then)  # "acted a little too quickly"
    judged = be_before(t, i) or t.before(i) in _SEEMING or (word in ("late", "early", "far") and t.joined(i))
    ends = not then or then in PREPOSITIONS or then in CONJUNCTIONS
    return judged and ends and is_gradable(word) and not word.endswith(("ing", "er", "ed"))


def reasonably(t: Tokens, i: int, j: int) -> bool:
    """*Reasonably sure*: of how sure somebody is, not of manner or quality."""
    return t.after(j) in ("sure", "certain", "confident", "clear", "likely", "safe")


def degree(t: Tokens, i: int, j: int) -> bool:
    """Before a word that can be graded: "rather weak", "a fairly common fault"."""
    word = t.after(j)
    if not _stated(t, i, j) and not (t.lower[i] == "fairly" and is_gradable(word)):
        return False
    if t.lower[i] == "rather":
        # A preference ("would rather", "I'd much rather") or a correction ("or rather").
        prev = t.before(i)
        if prev in ("would", "or", "but", "had", "much") or prev.endswith("'d"):
            return False
    if word in ("a", "an"):
        return is_gradable(t.after(j + 1)) and t.lower[i] == "rather"  # "quite a busy place" stresses
    if word in ("often", "frequently", "regularly"):
        return False  # how many times, no hedge
    if word in _SAYING_MANNER or (t.lower[i] == "fairly" and word in _FAIR_ACTS):
        return False
    if t.lower[i] == "quite" and (
        word in _ABSOLUTE or (len(word) > 6 and word.startswith(("un", "in", "im")))
    ):
        return False  # "quite different", "quite unable": altogether
    if is_gradable(word):
        return True
    # An unknown word that is no function word, noun phrase or name: most likely an adjective.
    return word.isalpha() and t.words[j].islower() and word not in _FUNCTION and not word.endswith("s")


def pretty(t: Tokens, i: int, j: int) -> bool:
    """*Pretty* the degree word: before an adjective or adverb, not before a noun or "and"."""
    word = t.after(j)
    if t.before(i) in DETERMINERS - {"a", "an", "some", "all", "both"} | {"so", "very", "too"}:
        return False
    if word == "damn":
        word = t.after(j + 1)
    if word in ("much", "well", "soon", "far", "often"):
        return True
    if t.before(i) in ("a", "an") or not _stated(t, i, j):
        # "a pretty good chance" but "the pretty little cottages", "a pretty red coat"
        return t.joined(i) and word not in _DRESS and is_gradable(word)
    return is_gradable(word)


def extent(t: Tokens, i: int, j: int) -> bool:
    """*Virtually*, *practically*: before a quantifier, a gradable word or a verb, not after one."""
    word = t.after(j)
    if (
        not word
        or (t.lower[i] == "virtually" and t.before(i) in _ONLINE)
        or (t.lower[i] == "practically" and of_practice(t, j))
    ):
        return False
    if word in ("a", "an", "the") and t.before(i) in BE:
        return True
    if word in _EXTENT or is_gradable(word) or quantity_after(t, j):
        return True
    if word in _FUNCTION:
        return False
    # Before a verb ("virtually vanished"); an adverb of manner follows its verb.
    return word in IRREGULAR_PAST or word.endswith(("ed", "s")) or t.before(i) in BE | HAVE


def roughly(t: Tokens, i: int, j: int) -> bool:
    """*Roughly*: before a quantity or a comparison, not of manner."""
    word = t.after(j)
    if word == "as":
        return is_gradable(t.after(j + 1))
    if word in ("in", "from"):
        return quantity_after(t, j + 1)
    return word in _COMPARED or quantity_after(t, j)


def _stated(t: Tokens, i: int, j: int) -> bool:
    """Whether a degree word blunts what the sentence states, not a thing that it only mentions.

    It stands in the predicate ("is rather weak", "looks pretty thin"), after *a* ("drew a fairly large
    crowd") or with an adverb ("did quite well"); not so in "with rather long legs".
    """
    before = t.before(i)
    if before in ("a", "an") or before in _LINKING or be_before(t, i):
        return True
    word = t.after(j)
    return word in BE or word in ("", "a", "an", "well", "often", "soon", "much") or word.endswith("ly")


def partial(t: Tokens, i: int, j: int) -> bool:
    """*Largely*, *relatively*, *somewhat*: in what is stated; not of how much ("largely in the north")."""
    word = t.after(j)
    if t.lower[i] == "somewhat" and word == "of":
        return t.after(j + 1) in ("a", "an")  # "somewhat of a surprise"
    if t.lower[i] == "somewhat":
        return word in PREPOSITIONS - {"of"} or (word != "and" and _stated(t, i, j))
    if not word or word in PREPOSITIONS or word in ("and", "due", "because", "around"):
        return False
    return _stated(t, i, j)


def not_final(t: Tokens, i: int, j: int) -> bool:
    """*Almost*, *nearly*, *approximately*: before the word that they weaken."""
    return t.after(j) not in ("", "and")


def kind_of(t: Tokens, i: int, j: int) -> bool:
    """*Kind of*: "kind of rushed", "a kind of shrine"; not "the kind of rifle", "very kind of you"."""
    prev = t.before(i)
    word = t.after(j)
    if "(" in t.gaps[i] and word not in ("like", "a"):
        return False  # a word explained: "dushbara (sort of dumpling)"
    if prev == "a":
        if "(" in t.gaps[i - 1] or t.lower[i - 3 : i - 1] == ["such", "as"] or kind_defined(t, i):
            return False  # "the zorro (a kind of fox)", "such as a kind of sound"
        return word not in ("the", "")
    if word in ("thing", "things"):
        return False  # 'a "never again" kind of thing'
    if not word and "," in t.gaps[i]:
        return not t.joined(j)  # "(though it is, sort of)"
    if word in ("a", "an") and prev in HAVE:
        return True  # "has sort of a rough idea"
    if prev == "some":
        return word != "" and word not in DETERMINERS
    if prev in DETERMINERS or prev in _KINDS or prev.endswith("est"):
        return False
    if prev and _noun_of(t, i):
        return False  # "a previously unknown kind of frog", "a rare and beautiful kind of orchid"
    return word != "" and (
        word not in DETERMINERS or (word in ("a", "an", "the") and (prev in BE or prev in BE_CONTRACTED))
    )


def _noun_of(t: Tokens, i: int) -> bool:
    """Whether adjectives and a determiner stand before the noun at word ``i``: "a special, rare kind"."""
    for k in range(i - 1, max(-1, i - 5), -1):
        if not t.joined(k + 1) and "," not in t.gaps[k + 1]:
            return False
        word = t.lower[k]
        if word in DETERMINERS:
            return k < i - 1
        if word != "and" and not is_gradable(word) and not word.endswith("ed"):
            return False
    return False


def manner_or_degree(t: Tokens, i: int, j: int) -> bool:
    """*Broadly*, *loosely*: before a gradable word, not "smiled broadly at" or "broadly applied"."""
    word = t.after(j)
    if t.lower[i] == "broadly" and word in _FAR_AND_WIDE:
        return False
    return is_gradable(word) or (word in ("in", "the") and be_before(t, i))


def all_but(t: Tokens, i: int, j: int) -> bool:
    """*All but*: "all but certain", "all but vanished"; not "all but one of them"."""
    word = t.after(j)
    then = t.after(j + 1)
    if word == "over":
        return not then or then in PREPOSITIONS | CONJUNCTIONS  # "all but over"
    if is_number(word) or word in _FUNCTION:
        return False
    if is_gradable(word) and not word.endswith("ed") and then.endswith("s") and then not in _FUNCTION:
        return False  # "all but minor changes"
    return is_gradable(word) or word.endswith("ed") or word in IRREGULAR_PAST


def generally(t: Tokens, i: int, j: int) -> bool:
    """*Generally* of a judgement: "winters are generally mild"; not of how often something is done."""
    word = t.after(j)
    if not (be_before(t, i) or t.before(i) in _SEEMING) or word.endswith(("ed", "ing", "er", "en", "est")):
        return False
    then = t.after(j + 1)
    ends = not then or then in PREPOSITIONS or then in CONJUNCTIONS
    return (
        ends
        and is_gradable(word)
        and word not in ("more", "less", "available", "much", "well", "equal")
        and word not in _LEGAL
    )
