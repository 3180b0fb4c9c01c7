"""A light grammar over neighbours: word classes and the few tests that tell senses apart.

Nothing here parses. A cue is read from the words next to it: what kind of word follows, whether a
clause follows, whether it stands where a noun or where a verb stands. Windows are bounded, so the
work is linear in the text.
"""

from __future__ import annotations

from framing.document import Document
from framing.hedging.words import (
    ADJECTIVE_ENDING,
    ADJECTIVES,
    AUX,
    BE,
    BE_CONTRACTED,
    BEFORE_ADJECTIVE,
    CONJUNCTIONS,
    DETERMINERS,
    FINITE_AUX,
    FRACTIONS,
    HUMAN_ENDING,
    HUMAN_NOUNS,
    IRREGULAR_PAST,
    MID_ADVERBS,
    MONTHS,
    NO_ADJECTIVES,
    NOMINATIVE,
    NUMBER_WORDS,
    PREPOSITIONS,
    QUOTES,
    SOFT_GAPS,
    SUBJECT_PRONOUNS,
    TIMES,
    UNITS,
    VERB_S,
    WEEKDAYS,
    word_set,
)

_REACH = 11
_NOT_THAT = word_set("of way far much kind sort one")
_SUBJECTS = word_set("i he she we they")
_CONTRACTED = word_set("i he she we they it there you that")
_ENDS_PHRASE = (CONJUNCTIONS - word_set("and or")) | word_set("as than like")
_MANY_PEOPLE = word_set("police people children media public clergy")
_AFTERWARDS = SUBJECT_PRONOUNS | word_set(
    "again today yesterday tomorrow alone together apart away back home north south east west here"
)
# What may come between a verb of saying or thinking and its "that": a time, a manner, company.
_BETWEEN = WEEKDAYS | word_set(
    "on last earlier later this yesterday today late early at recently again also with now still then"
)
# "A third" is a share or the next one of a row; after a share a noun needs a link.
_ORDINALS = word_set("second third fifth tenth quarter")
_AFTER_SHARE = FINITE_AUX | word_set(
    "the his her its their all each a more less fewer higher lower century mile"
)
_AFTER_PARTICIPLE = word_set("by with for to of") | {""}
_AFTER_VERB = word_set("to too it him them us her not more less enough")


class Tokens:
    """A document's words with padding, so that a neighbour can be asked for without a bounds check."""

    __slots__ = ("document", "gaps", "lower", "sentence_of", "words")

    def __init__(self, document: Document) -> None:
        pad = [""] * 16
        self.document = document
        self.lower = document.lower + pad
        self.words = document.words + pad
        # What stands after the last word never joins it to the padding.
        self.gaps = [*document.gaps, *["\n"] * 16]
        self.gaps[len(document.words)] += "\n"
        self.sentence_of = document.sentence_of

    def joined(self, i: int) -> bool:
        """Whether word ``i`` goes on from word ``i - 1`` with no punctuation but quotation marks."""
        gap = self.gaps[i]
        if gap == " ":
            return True
        if i == 0:
            return False
        if gap in SOFT_GAPS:
            return True
        if "\n" in gap or gap == ". ":
            # A full stop inside a sentence ends an abbreviation: "Mr. Brown", "the U.S. army".
            of = self.sentence_of
            return (gap == ". " or gap.isspace()) and i < len(of) and of[i] == of[i - 1]
        return not gap.strip(QUOTES + "$£€-")

    def after(self, j: int) -> str:
        """Word ``j`` in lower case if nothing but a space stands before it, else ''."""
        return self.lower[j] if self.gaps[j] == " " or self.joined(j) else ""

    def before(self, i: int) -> str:
        """The word before word ``i`` in lower case if nothing but a space stands between, else ''."""
        return self.lower[i - 1] if i > 0 and (self.gaps[i] == " " or self.joined(i)) else ""

    def starts_sentence(self, i: int) -> bool:
        """Whether word ``i`` opens its sentence, or a quotation or clause after a colon."""
        of = self.sentence_of
        if i == 0 or of[i] != of[i - 1]:
            return True
        # A small letter goes on with the sentence: 'the plan "might work"', "the deal — if any — may fail".
        gap = self.gaps[i]
        # A straight mark right before the word opens a quotation; one after the word before closes it.
        return not self.words[i].islower() and (gap[-1:] == '"' or any(c in ":“‘«(—–•" for c in gap))

    def capital(self, i: int) -> bool:
        """Whether word ``i`` has the capital of a name: not at a sentence's start, not in a headline."""
        word = self.words[i]
        return word[:1].isupper() and not self.starts_sentence(i) and not self.title_case(i)

    def title_case(self, i: int) -> bool:
        """Whether the sentence of word ``i`` is set like a headline: capitals throughout, no full stop."""
        document = self.document
        sentence = document.sentences[self.sentence_of[i]]
        words = self.words[sentence.first : min(sentence.stop, sentence.first + 40)]
        long = [w for w in words if len(w) > 3]
        if len(long) < 2 or document.text[sentence.end - 1] == ".":
            return False
        return sum(w[0].isupper() or w[0].isdigit() for w in long) >= 0.9 * len(long)


def is_number(word: str) -> bool:
    """Whether the word is a number: digits, or a number word, or hyphened from one."""
    if not word:
        return False
    if word[0].isdigit():
        return (
            not word[-1].isalpha()
            or word[-2:] in ("st", "nd", "rd", "th", "km", "pm", "am", "bn", "kg")
            or (word[-1] in "mk" and word[:-1].replace(".", "").isdigit())
        )
    return word in NUMBER_WORDS or (("-" in word) and word.split("-", 1)[0] in NUMBER_WORDS)


def quantity_after(tokens: Tokens, j: int) -> bool:
    """Whether a quantity starts at word ``j``: a number, a sum of money, "a dozen", "a year", "half"."""
    gap = tokens.gaps[j]
    word = tokens.lower[j]
    if any(c in "$£€" for c in gap) and word[:1].isdigit():
        return not gap.strip(" $£€" + QUOTES + "USAC")
    if not tokens.joined(j):
        return False
    if is_number(word) or word in FRACTIONS or word in TIMES:
        return True
    if word in ("a", "an", "one", "the", "another"):
        after = tokens.after(j + 1)
        if word == "the":
            return after in ("same", "size", "equivalent", "age", "length", "height", "width", "weight")
        if after in ("further", "full", "good", "whole", "single"):
            after = tokens.after(j + 2)
        if after in _ORDINALS:
            # "about a third of it", but "about a third uprising"
            then = tokens.after(j + 2)
            return not then or then in PREPOSITIONS or then in CONJUNCTIONS or then in _AFTER_SHARE
        if after.endswith("'s"):
            after = after[:-2]  # "a week's pay"
        return after in UNITS or after in FRACTIONS or is_number(after)
    return word in ("us", "usd", "eur", "gbp", "rs", "nis") and tokens.lower[j + 1][:1].isdigit()


def is_gradable(word: str) -> bool:
    """Whether the word looks like an adjective or adverb that a degree word can grade."""
    if not word or word in DETERMINERS or word in PREPOSITIONS or word in CONJUNCTIONS or word in AUX:
        return word in ("few", "many", "much")
    if word in ADJECTIVES:
        return True
    if word in NO_ADJECTIVES or word.endswith("ment"):
        return False
    if word.endswith("ly") and len(word) > 4:
        return True
    if "-" in word:
        return True
    if word.startswith("un") and len(word) > 6:
        return True
    return bool(ADJECTIVE_ENDING.search(word)) and len(word) > 4


def is_human(tokens: Tokens, i: int) -> bool:
    """Whether word ``i`` names people: a pronoun, a role, a person's name."""
    word = tokens.lower[i]
    if word in HUMAN_NOUNS or HUMAN_ENDING.search(word):
        return True
    return tokens.capital(i) and word not in MONTHS


def subject_like(tokens: Tokens, i: int) -> bool:
    """Whether the word before ``i`` looks like its subject: a pronoun, a plural, a name, people."""
    before = tokens.before(i)
    if not before:
        return False
    if before in NOMINATIVE or before.endswith("s") or tokens.words[i - 1][0].isupper():
        return True
    return is_human(tokens, i - 1)


def skip_back(tokens: Tokens, i: int) -> int:
    """Walk back from before word ``i`` over adverbs, negation and auxiliaries; return the index or -1."""
    k = i - 1
    for _ in range(5):
        if k < 0 or not tokens.joined(k + 1):
            return -1
        word = tokens.lower[k]
        if word in AUX or word in MID_ADVERBS or (word.endswith("ly") and word not in ("family", "assembly")):
            k -= 1
            continue
        return k
    return -1


def be_before(tokens: Tokens, i: int) -> bool:
    """Whether a form of *be* governs word ``i`` (adverbs between them allowed)."""
    k = i - 1
    for _ in range(4):
        if k < 0:
            return False
        word = tokens.lower[k]
        if not tokens.joined(k + 1) and word not in ("is", "are", "was", "were"):
            return False
        if word in BE or word in BE_CONTRACTED:
            return True
        if word in MID_ADVERBS or word.endswith("ly"):
            k -= 1
            continue
        return False
    return False


def noun_slot(tokens: Tokens, i: int) -> bool:
    """Whether word ``i`` stands where a noun stands: after a determiner, preposition or adjective."""
    word = tokens.before(i)
    if not word:
        return False
    if word in (
        "that",
        "this",
        "these",
        "those",
        "which",
        "who",
        "all",
        "both",
        "many",
        "some",
        "most",
        "few",
    ):
        # "this suggests": a plural noun would need "these"
        return word in ("these", "those") or (word == "this" and not tokens.lower[i].endswith("s"))
    if word in DETERMINERS or (word in PREPOSITIONS and word != "to"):
        return True
    if word.endswith("'s") and word not in BE_CONTRACTED:
        return True
    if word.endswith("ly") or word in AUX or word in MID_ADVERBS or word in SUBJECT_PRONOUNS or word == "to":
        return False
    # An adjective after a determiner; -ing and -ed words are as often nouns and verbs.
    return not word.endswith(("ing", "ed")) and tokens.before(i - 1) in BEFORE_ADJECTIVE and is_gradable(word)


def clause_after(tokens: Tokens, j: int) -> bool:
    """Whether a finite clause starts at word ``j``: *that*, or a subject followed by a finite verb."""
    word = tokens.after(j)
    if word == "that":
        following = tokens.after(j + 1)
        if following and "'" not in following and "." in tokens.gaps[j + 2]:
            return tokens.after(j + 2) != ""  # "help us maintain that posture."
        if following == "one" and tokens.after(j + 2) == "of":
            return True  # "thinks that one of them will win"
        return following != "" and following not in _NOT_THAT
    if not word or word in CONJUNCTIONS or word in FINITE_AUX:
        return False
    if word in _SUBJECTS:
        return True
    if "'" in word and word.split("'")[0] in _CONTRACTED:
        return True
    if word in ("it", "you", "there", "this", "these", "those"):
        following = tokens.after(j + 1)
        if following in FINITE_AUX or following in IRREGULAR_PAST or following in MID_ADVERBS:
            return True
        if following.endswith("ly"):
            return True
        if word in ("it", "you", "there"):
            return VERB_S.search(following) is not None or following.endswith("ed")
    elif word in PREPOSITIONS and not (
        word in ("about", "around", "over", "up") and quantity_after(tokens, j + 1)
    ):
        return False
    return _finite_within(tokens, j)


def that_later(tokens: Tokens, j: int) -> int:
    """Return the index of *that* at word ``j`` or after a time or manner ("said on Friday that"); else 0."""
    word = tokens.after(j)
    if not word and any(c in tokens.gaps[j] for c in "—–("):
        return _that_past(tokens, j)
    if word != "that" and word not in _BETWEEN and not word.endswith("ly"):
        return 0
    if word.endswith("ly") and tokens.lower[j + 1] in PREPOSITIONS:
        return 0  # "believe strongly in it"
    for k in range(j, j + 6):
        if not tokens.joined(k):
            return 0
        if tokens.lower[k] == "that":
            return k if k == j or clause_after(tokens, k) else 0
    return 0


def _that_past(tokens: Tokens, j: int) -> int:
    """Return the index of *that* after a phrase set off at word ``j``: "suggests — given that — that"."""
    for k in range(j + 1, j + 15):
        gap = tokens.gaps[k]
        if "\n" in gap:
            return 0
        if any(c in gap for c in "—–)"):
            return k if tokens.lower[k] == "that" and tokens.after(k + 1) else 0
    return 0


def _finite_within(tokens: Tokens, j: int) -> bool:
    """Whether a finite verb follows the noun phrase that starts at word ``j``."""
    lower = tokens.lower
    determined = lower[j] in DETERMINERS
    head = lower[j]
    for k in range(j + 1, j + _REACH):
        if not tokens.joined(k):
            return False
        current = lower[k]
        if head in ("and", "or", "but") and (current in FINITE_AUX or current in IRREGULAR_PAST):
            return False  # "feared the dark and slept": a second verb of the same subject
        if current in FINITE_AUX and not (current == "may" and tokens.words[k] == "May"):
            return True
        if current in ("who", "which") and determined and k > j + 1:
            return _finite_later(tokens, k)
        if current in _ENDS_PHRASE:
            return False
        if head not in DETERMINERS and head not in PREPOSITIONS:
            if current in IRREGULAR_PAST:
                return True
            following = tokens.after(k + 1)
            if current.endswith("ed") and len(current) > 4 and current not in NO_ADJECTIVES:
                if head in ("and", "but") and following in DETERMINERS:
                    return False  # "felt contempt for it and rejected the plan"
                if following not in _AFTER_PARTICIPLE and not head.endswith("ly"):
                    return True
            elif (
                (
                    (determined and k >= j + 2)
                    or (tokens.words[k - 1][0].isupper() and tokens.words[k].islower())
                )
                and not head.endswith("s")
                and VERB_S.search(current)
                and current not in UNITS
                and not is_number(head)
                and (following in DETERMINERS or following in _AFTER_VERB or _plural(following))
            ):
                return True  # "the tax hurts the poor", "the cream cuts wrinkles"
            elif (
                determined
                and len(head) > 3
                and (head.endswith("s") or head in _MANY_PEOPLE)
                and _bare_verb(current)
            ):
                return True  # "its pills cure colds", "the police treat all alike"
            elif current == "never" and head.isalpha():
                return True  # "she believes the mayor never paid it"
        head = current
    return False


def _finite_later(tokens: Tokens, k: int) -> bool:
    """Whether after a relative at word ``k`` and its verb an auxiliary follows: "the man who fled was"."""
    for m in range(k + 1, k + 11):
        if not tokens.joined(m):
            return False
        if tokens.lower[m] in FINITE_AUX:
            return m > k + 1
    return False


def _plural(word: str) -> bool:
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s"))


def _bare_verb(word: str) -> bool:
    """Whether a word after a determined plural is most likely its verb."""
    return word.isalpha() and not (
        word in PREPOSITIONS
        or word in CONJUNCTIONS
        or word in DETERMINERS
        or word in MID_ADVERBS
        or word in NUMBER_WORDS
        or word in _AFTERWARDS
        or word.endswith(("ly", "ing", "ed", "s"))
    )
