"""Word classes: closed classes whole, open classes by ending and by a short list."""

from __future__ import annotations

import re

from framing.inflection import verb_forms


def word_set(words: str) -> frozenset[str]:
    """Return the words of a list written with spaces between."""
    return frozenset(words.split())


BE = word_set("is are was were be been being am 's 're isn't aren't wasn't weren't")
BE_CONTRACTED = word_set("it's he's she's that's there's who's what's they're we're you're i'm")
HAVE = word_set("has have had having hasn't haven't hadn't")
DO = word_set("do does did don't doesn't didn't")
MODALS = word_set(
    "will would can could may might shall should must cannot can't won't wouldn't couldn't shouldn't"
)
FINITE_AUX = (
    word_set("is are was were am has have had do does did isn't aren't wasn't weren't hasn't haven't hadn't")
    | word_set("don't doesn't didn't ain't")
    | MODALS
)
AUX = FINITE_AUX | BE | HAVE | DO
ARTICLES = word_set("a an the")
POSSESSIVES = word_set("my your his her its our their whose")
DEMONSTRATIVES = word_set("this that these those")
QUANTIFIERS = word_set(
    "some any no every each all both many much several few most another other such either neither"
)
DETERMINERS = ARTICLES | POSSESSIVES | DEMONSTRATIVES | QUANTIFIERS
NOMINATIVE = word_set("i he she we they who")
SUBJECT_PRONOUNS = NOMINATIVE | word_set(
    "you it there everyone someone nobody anyone everybody somebody nothing"
)
PREPOSITIONS = word_set(
    """of in on at by for from with without into onto over under between among against during through
    across toward towards upon within after before since until till about around behind beside
    besides near off per to as than like via despite amid along beyond above below inside outside
    throughout regarding"""
)
CONJUNCTIONS = word_set(
    "and or but nor so yet because although though while whereas when where whenever wherever if unless that "
    "which who whom whose what why how whether once"
)
# Adverbs that may stand between an auxiliary and its verb, or before a verb.
MID_ADVERBS = word_set(
    """not never also still now then already just only even always often sometimes usually generally long
    once ever yet soon again almost nearly quite rather very more most much less so too well however
    therefore thus perhaps maybe indeed instead both all rarely seldom commonly traditionally"""
)
QUOTES = " \"“”‘’'«»[]*_"
SOFT_GAPS = frozenset(("", " ", "-", " “", ' "', "” ", '" ', " ‘", " '", " $", " £", " €", "’ ", "' "))

BEFORE_ADJECTIVE = DETERMINERS | PREPOSITIONS
NUMBER_WORDS = word_set(
    """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
    hundreds thousand thousands million millions billion billions trillion dozen dozens half zero
    twice double triple twenty-five"""
)
FRACTIONS = word_set("half third quarter thirds quarters fifth tenth three-quarters two-thirds one-third")
UNITS = word_set(
    """second seconds minute minutes hour hours day days week weeks month months year years decade decades
    century centuries metre metres meter meters mile miles kilometre kilometres kilometer kilometers
    km foot feet inch inches yard yards acre acres hectare hectares tonne tonnes ton tons pound
    pounds dollar dollars euro euros kilo kilos kilogram kilograms litre litres liter liters gallon
    gallons percent per cent percentage degree degrees dozen hundred thousand million billion score
    pint fortnight moment couple"""
)
TIMES = word_set("noon midnight midday dawn dusk sunset sunrise christmas easter halfway lunchtime")
WEEKDAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")
# Without May, which is a modal far more often; lists that stand after "until" and the like add it.
MONTH_NAMES = word_set("january february march april june july august september october november december")
MONTHS = MONTH_NAMES | word_set("jan feb mar apr")
QUESTION_WORDS = word_set("who what which why how where when")
# After these a state follows: "is hazy", "grew a touch bitter", "the plan is still vague".
LINKS = BE | word_set(
    """it's that's he's she's look looks looked seem seems seemed sound sounds sounded feel feels felt become
    becomes became get gets got remain remains remained stay stays appear appears appeared found grew
    only just even perhaps still now"""
)

HUMAN_NOUNS = word_set(
    """people person guy guys man men woman women child children boy boys girl girls player players resident
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
HUMAN_ENDING = re.compile(r"(?:ist|ists|ian|ians|eer|eers|ster|sters|wright|men|women|man|woman)$")

ADJECTIVE_ENDING = re.compile(
    r"(?:able|ible|ful|less|ous|ive|al|ic|ary|ory|ish|ent|ant|some|like|ward|"
    r"esque|ular|ed|ing|ier|iest)$"
)
NO_ADJECTIVES = word_set(
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
    alive's five live give manual terminal goal deal meal coal steal appeal reveal seal heal
    referral denial removal withdrawal criminal mural medal metal petal pedal canal cereal interval
    carnival ritual scandal vandal sandal betrayal portrayal refusal disposal rehearsal burial
    memorial tutorial editorial professional intellectual several total mineral admiral cathedral"""
)
# Adjectives and adverbs without a telling ending, enough to know what a degree word grades.
ADJECTIVES = word_set(
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
    compact direct correct perfect abstract discreet moot mute cute acute absurd weird unique human
    antique grotesque picturesque accurate inaccurate adequate inadequate appropriate inappropriate
    moderate desperate delicate intricate private separate elaborate fortunate unfortunate obstinate
    passionate proportionate immediate intimate legitimate ultimate infinite definite finite
    favourite mere sheer opposite composite elite sophisticated genuine ill fake authentic stiff weary"""
)
IRREGULAR_PAST = word_set(
    """went came left took made got gave knew saw held kept lost won met paid put ran sent set shot stood
    told became began broke brought built bought chose drew fought found flew grew hit led lay meant
    spent wrote fell rose said says spoke stole struck swam taught thought threw understood woke
    wore felt heard sold hid drove ate drank slept sat sank shook sought sprang stuck swore swept
    tore bore bit bent bound bled blew caught clung crept cut dealt dug fed fled forgot forgave
    froze hung hurt let lent lit overcame quit read rang rid rode sang shed shone shrank shut slid
    spread split stank strode underwent upheld withdrew withheld wound died lied"""
)
VERB_S = re.compile(r"(?:[^su'i]s|[^s]es)$")

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
    remark report explain trace speak deny reject compare favour favor know like guess
                    surmise posit aver muse stress emphasize emphasise""".split()
    for form in verb_forms(verb)
    if not form.endswith("ing")
)
