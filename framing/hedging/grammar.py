"""A light grammar over neighbours: word classes and the few tests that tell senses apart.

Nothing here parses. A cue is read from the words next to it: what kind of word follows, whether a
clause follows, whether it stands where a noun or where a verb stands. Windows are bounded, so the
work is linear in the text.
"""

from __future__ import annotations

import re

from framing.document import Document
from framing.inflection import verb_forms


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


BE = _set("is are was were be been being am 's 're isn't aren't wasn't weren't")
BE_CONTRACTED = _set("it's he's she's that's there's who's what's they're we're you're i'm")
HAVE = _set("has have had having hasn't haven't hadn't")
DO = _set("do does did don't doesn't didn't")
MODALS = _set(
    "will would can could may might shall should must cannot can't won't wouldn't couldn't shouldn't"
)
FINITE_AUX = (
    _set("is are was were am has have had do does did isn't aren't wasn't weren't hasn't haven't hadn't")
    | _set("don't doesn't didn't ain't")
    | MODALS
)
AUX = FINITE_AUX | BE | HAVE | DO
ARTICLES = _set("a an the")
POSSESSIVES = _set("my your his her its our their whose")
DEMONSTRATIVES = _set("this that these those")
QUANTIFIERS = _set(
    "some any no every each all both many much several few most another other such either neither"
)
DETERMINERS = ARTICLES | POSSESSIVES | DEMONSTRATIVES | QUANTIFIERS
NOMINATIVE = _set("i he she we they who")
SUBJECT_PRONOUNS = NOMINATIVE | _set("you it there everyone someone nobody anyone everybody somebody nothing")
PREPOSITIONS = _set(
    """of in on at by for from with without into onto over under between among against during through
    across toward towards upon within after before since until till about around behind beside
    besides near off per to as than like via despite amid along beyond above below inside outside
    throughout regarding"""
)
CONJUNCTIONS = _set(
    "and or but nor so yet because although though while whereas when where whenever wherever if unless that "
    "which who whom whose what why how whether once"
)
NEGATION = _set("not never no n't hardly barely scarcely neither nor")
# Adverbs that may stand between an auxiliary and its verb, or before a verb.
MID_ADVERBS = _set(
    """not never also still now then already just only even always often sometimes usually generally long
    once ever yet soon again almost nearly quite rather very more most much less so too well however
    therefore thus perhaps maybe indeed instead both all rarely seldom commonly traditionally"""
)
QUOTES = " \"“”‘’'«»[]*_"
_SOFT = frozenset(("", " ", "-", " “", ' "', "” ", '" ', " ‘", " '", " $", " £", " €", "’ ", "' "))

NUMBER_WORDS = _set(
    """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
    hundreds thousand thousands million millions billion billions trillion dozen dozens half zero
    twice double triple twenty-five"""
)
FRACTIONS = _set("half third quarter thirds quarters fifth tenth three-quarters two-thirds one-third")
UNITS = _set(
    """second seconds minute minutes hour hours day days week weeks month months year years decade decades
    century centuries metre metres meter meters mile miles kilometre kilometres kilometer kilometers
    km foot feet inch inches yard yards acre acres hectare hectares tonne tonnes ton tons pound
    pounds dollar dollars euro euros kilo kilos kilogram kilograms litre litres liter liters gallon
    gallons percent per cent percentage degree degrees dozen hundred thousand million billion score
    pint fortnight moment couple"""
)
TIMES = _set("noon midnight midday dawn dusk sunset sunrise christmas easter halfway lunchtime")
MONTHS = _set(
    "january february march april june july august september october november december jan feb mar apr"
)

HUMAN_NOUNS = _set(
    """people person man men woman women child children boy boys girl girls player players resident
    residents visitor visitors passenger passengers student students pupil pupils member members
    citizen citizens applicant applicants customer customers patient patients user users guest
    guests voter voters worker workers employee employees driver drivers parent parents tenant
    tenants landlord landlords owner owners buyer buyers police officer officers official officials
    minister ministers president mayor governor senator judge court lawyer lawyers attorney doctor
    doctors nurse nurses teacher teachers professor scientist scientists researcher researchers
    expert experts analyst analysts author authors critic critics editor editors writer writers king
    queen prince princess emperor pope bishop priest monk general colonel captain soldier soldiers
    guard guards clerk envoy diplomat diplomats spokesman spokeswoman spokesperson aide aides leader
    leaders chief chairman chairwoman director manager coach neighbour neighbours neighbor neighbors
    friend friends colleague colleagues husband wife father mother brother sister son daughter uncle
    aunt grandmother grandfather brothers sisters delegates delegate partner partners individual
    individuals anyone anybody everyone nobody someone somebody candidate candidates rider riders
    batsman bowler contestant contestants jury jurors shareholder shareholders lender holder holders
    taxpayer taxpayers traveller travellers traveler travelers reader readers viewer viewers
    committee council board commission panel ministry government parliament party parties he she
    they we i you who one"""
)
_HUMAN = re.compile(r"(?:ist|ists|ian|ians|eer|eers|ster|sters|wright|men|women|man|woman)$")

_ADJ_SUFFIX = re.compile(
    r"(?:able|ible|ful|less|ous|ive|ical|ial|ual|inal|onal|eral|ental|ic|ary|ory|ish|ent|ant|some|like|ward|"
    r"esque|ular|ed|ing|ier|iest)$"
)
_ADJ_NOT = _set(
    """government parliament president movement moment department agreement statement treatment student
    patient agent parent event talent percent accident incident document element argument apartment
    environment development management payment investment equipment plant restaurant merchant giant
    servant grant want tenant public music critic traffic fabric topic republic logic clinic
    mechanic cubic basic's secretary library diary century factory history victory territory story
    memory category theory salary january february military's boundary dictionary evening morning
    meeting building wedding feeling king ring thing wing spring string during nothing something
    anything everything being having according including concerning hearing trial material official
    individual funeral general capital hospital animal festival journal arrival approval proposal
    survival signal rival principal dish fish british wish finish publish english fresh table cable
    bible apple people red need speed seed feed breed bed hundred indeed exceed succeed proceed
    native relative executive detective representative initiative narrative objective archive drive
    alive's five live give"""
)
# Adjectives and adverbs without a telling ending, enough to know what a degree word grades.
_ADJ = _set(
    """good bad big small large little high low long short old new young strong weak hard soft easy heavy
    light dark bright hot cold warm cool dry wet rich poor safe clean dirty clear calm quiet loud
    fast slow quick early late near far close deep wide narrow thin thick sharp dull flat full empty
    open shut tight loose rare common odd strange normal usual similar different same equal sure
    certain likely unlikely possible impossible happy sad angry glad proud fond keen kind nice fine
    fair mild tame lame smart clever wise foolish stupid silly simple complex plain brief broad
    small-scale tall busy noisy lucky ready steady healthy wealthy pretty ugly lovely lonely
    friendly costly deadly daily weekly elderly cheap expensive modest honest robust tough rough
    smooth vague opaque bleak grim gloomy sober sombre shy bold brave cruel rude polite harsh gentle
    humble noble stable fragile hostile fertile sterile agile futile complete absolute minute remote
    obscure mature secure pure severe sincere extreme serious right wrong true false real unreal
    dead alive asleep awake alone aware afraid unaware apart silent absent present recent ancient
    modern urban rural local global central total final fatal legal illegal loyal royal vital
    neutral natural formal informal abnormal popular unpopular regular irregular familiar unfamiliar
    peculiar secular superior inferior minor major senior junior prior uniform identical general
    special typical unusual much many few well often soon seldom badly better worse best worst
    nowhere everywhere everything everyone everybody nothing nobody never always ever exactly bare
    scarce sparse dense tense intense immense diverse adverse obese crude shrewd rigid solid liquid
    valid vivid rapid timid humid limp damp crisp dim slim trim glum numb limited heated subdued
    unheard-of overdue due fit unfit set lax slack black white green red blue grey brown straight
    upbeat downbeat blunt apt adept inept abrupt corrupt bankrupt distinct extinct exact intact
    compact direct correct perfect abstract discreet moot mute cute acute absurd weird unique
    antique grotesque picturesque accurate inaccurate adequate inadequate appropriate inappropriate
    moderate desperate delicate intricate private separate elaborate fortunate unfortunate obstinate
    passionate proportionate immediate intimate legitimate ultimate infinite definite finite
    favourite opposite composite elite sophisticated"""
)
IRREGULAR_PAST = _set(
    """went came left took made got gave knew saw held kept lost won met paid put ran sent set shot stood
    told became began broke brought built bought chose drew fought found flew grew hit led lay meant
    spent wrote fell rose said says spoke stole struck swam taught thought threw understood woke
    wore felt heard sold hid drove ate drank slept sat sank shook sought sprang stuck swore swept
    tore bore bit bent bound bled blew caught clung crept cut dealt dug fed fled forgot forgave
    froze hung hurt let lent lit overcame quit read rang rid rode sang shed shone shrank shut slid
    spread split stank strode underwent upheld withdrew withheld wound died lied"""
)
_VERB_S = re.compile(r"(?:[^su'i]s|[^s]es)$")

# Verbs by which an unnamed authority speaks or holds a view (any form that can follow a subject).
VIEW_VERBS = frozenset(
    form
    for verb in """say argue believe think claim suggest contend warn fear maintain insist assert hold
    feel see view regard consider suspect expect predict question wonder doubt hope
    agree disagree allege complain note speculate describe call point estimate
    assume admit concede acknowledge accuse caution dispute blame interpret reckon
    worry attribute credit object oppose criticise criticize dismiss propose add
    tell find praise deride denounce charge observe conclude conjecture hypothesize
    hypothesise theorize theorise postulate perceive deem anticipate forecast
    counter rank rate support welcome condemn advocate prefer recommend urge label
    remark report explain trace speak deny reject compare favour favor know like""".split()
    for form in verb_forms(verb)
    if not form.endswith("ing")
)


class Tokens:
    """A document's words with padding, so that a neighbour can be asked for without a bounds check."""

    __slots__ = ("document", "gaps", "lower", "sentence_of", "words")

    def __init__(self, document: Document) -> None:
        pad = [""] * 16
        self.document = document
        self.lower = document.lower + pad
        self.words = document.words + pad
        self.gaps = [*document.gaps, *["\n"] * 16]
        self.sentence_of = document.sentence_of

    def joined(self, i: int) -> bool:
        """Whether word ``i`` goes on from word ``i - 1`` with no punctuation but quotation marks."""
        gap = self.gaps[i]
        if gap == " ":
            return True
        if i == 0:
            return False
        if gap in _SOFT:
            return True
        if "\n" in gap:
            of = self.sentence_of
            return gap.isspace() and i < len(of) and of[i] == of[i - 1]
        return not gap.strip(QUOTES + "$£€-")

    def after(self, j: int) -> str:
        """Word ``j`` in lower case if nothing but a space stands before it, else ''."""
        return self.lower[j] if self.joined(j) else ""

    def before(self, i: int) -> str:
        """The word before word ``i`` in lower case if nothing but a space stands between, else ''."""
        return self.lower[i - 1] if i > 0 and self.joined(i) else ""

    def starts_sentence(self, i: int) -> bool:
        """Whether word ``i`` opens its sentence, or a quotation or clause after a colon."""
        of = self.sentence_of
        if i == 0 or of[i] != of[i - 1]:
            return True
        return any(c in ':“"‘«(—–•' for c in self.gaps[i])

    def capital(self, i: int) -> bool:
        """Whether word ``i`` is written with a capital although it does not open a sentence."""
        word = self.words[i]
        return word[:1].isupper() and not self.starts_sentence(i)

    def title_case(self, i: int) -> bool:
        """Whether the sentence of word ``i`` is set like a headline: nearly all words with capitals."""
        sentence = self.document.sentences[self.sentence_of[i]]
        words = self.words[sentence.first : min(sentence.stop, sentence.first + 40)]
        long = [w for w in words if len(w) > 3]
        return len(long) > 1 and sum(w[0].isupper() or w[0].isdigit() for w in long) >= 0.9 * len(long)


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
        return after in UNITS or after in FRACTIONS or is_number(after)
    return word in ("us", "usd", "eur", "gbp", "rs", "nis") and tokens.lower[j + 1][:1].isdigit()


def is_gradable(word: str) -> bool:
    """Whether the word looks like an adjective or adverb that a degree word can grade."""
    if not word or word in DETERMINERS or word in PREPOSITIONS or word in CONJUNCTIONS or word in AUX:
        return word in ("few", "many", "much")
    if word in _ADJ:
        return True
    if word in _ADJ_NOT:
        return False
    if word.endswith("ly") and len(word) > 4:
        return True
    if "-" in word:
        return True
    if word.startswith("un") and len(word) > 6:
        return True
    return bool(_ADJ_SUFFIX.search(word)) and len(word) > 4


def is_human(tokens: Tokens, i: int) -> bool:
    """Whether word ``i`` names people: a pronoun, a role, a person's name."""
    word = tokens.lower[i]
    if word in HUMAN_NOUNS or _HUMAN.search(word):
        return True
    return tokens.capital(i) and word not in MONTHS


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
        return word in ("this", "these", "those")
    if word in DETERMINERS or (word in PREPOSITIONS and word != "to"):
        return True
    if word.endswith("'s") and word not in BE_CONTRACTED:
        return True
    if word.endswith("ly") or word in AUX or word in MID_ADVERBS or word in SUBJECT_PRONOUNS or word == "to":
        return False
    return is_gradable(word) and tokens.before(i - 1) in (DETERMINERS | PREPOSITIONS)


def clause_after(tokens: Tokens, j: int, reach: int = 11) -> bool:
    """Whether a finite clause starts at word ``j``: *that*, or a subject followed by a finite verb."""
    lower = tokens.lower
    if not tokens.joined(j):
        return False
    word = lower[j]
    if word == "that":
        following = tokens.after(j + 1)
        return bool(following) and following not in ("of", "way", "far", "much", "kind", "sort", "one")
    if word in ("i", "he", "she", "we", "they"):
        return True
    if "'" in word and word.split("'")[0] in ("i", "he", "she", "we", "they", "it", "there", "you", "that"):
        return True
    if word in ("it", "you", "there", "this", "these", "those"):
        following = tokens.after(j + 1)
        if following in FINITE_AUX or following in IRREGULAR_PAST:
            return True
        if following in MID_ADVERBS or following.endswith("ly"):
            return True
        if word in ("it", "you", "there"):
            return bool(_VERB_S.search(following)) or following.endswith("ed")
    elif (
        (word in PREPOSITIONS and word not in ("about", "around", "over", "up", "in", "at", "on"))
        or word in CONJUNCTIONS
        or word in FINITE_AUX
        or not word
    ):
        return False
    head = word
    for k in range(j + 1, j + reach):
        if not tokens.joined(k):
            return False
        current = lower[k]
        if current in FINITE_AUX and not (current == "may" and tokens.words[k] == "May"):
            return True
        if current in CONJUNCTIONS and current not in ("and", "or"):
            return False
        if current in IRREGULAR_PAST and head not in PREPOSITIONS and head not in DETERMINERS:
            return True
        if (
            current.endswith("ed")
            and len(current) > 4
            and current not in _ADJ_NOT
            and head not in DETERMINERS
            and head not in PREPOSITIONS
            and not head.endswith("ly")
            and tokens.after(k + 1) not in ("by", "with", "for", "to", "of", "")
        ):
            return True
        if (
            k >= j + 2
            and word in DETERMINERS
            and _VERB_S.search(current)
            and head not in PREPOSITIONS
            and not head.endswith("s")
            and (
                tokens.after(k + 1) in DETERMINERS
                or tokens.after(k + 1)
                in ("to", "too", "it", "him", "them", "us", "her", "not", "more", "less")
            )
        ):
            return True
        head = current
    return False
