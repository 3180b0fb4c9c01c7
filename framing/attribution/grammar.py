"""Word classes by closed lists and endings: enough grammar to find noun phrases and clause ends.

No parser and no model: a word's class is looked up, unknown words are guessed once from their
ending. Classes are single letters so that a test of several is one ``in``.
"""

from __future__ import annotations

from framing.inflection import verb_forms
from framing.watched import REGISTER

# D determiner or number, P preposition, R subject pronoun, O object pronoun, C coordinator,
# S subordinator, W wh-word, A auxiliary, M modal, B adverb, T time word, V verb (finite by form),
# G -ing, E -ed, L -ly, N anything else (noun, name, adjective).
_LISTS = {
    "D": """the a an his her its their our my your this these those some any no every each both all many
    several few most one two three four five six seven eight nine ten dozens hundreds thousands another
    other such more whose half twenty thirty forty fifty sixty seventy eighty ninety
    two-thirds three-quarters one-third one-quarter one-fourth three-fourths one-half one-fifth two-fifths
    three-fifths four-fifths one-sixth one-tenth nine-tenths""",
    "P": """to of in on at by for from with about against between under over after before during through
    into since until without within toward towards among amid across behind near despite like
    than beyond per via upon regarding concerning following including unlike around along
    besides alongside outside inside throughout onto off above below beneath except""",
    "R": """he she they we i you it who he's she's they're they've we're we've i'm i've it's you're you've
    he'd she'd they'd we'd i'd you'd he'll she'll they'll we'll i'll you'll it'll who's who've
    who'd there there's that's nobody everyone everybody someone somebody anyone anybody""",
    "O": """him them me us himself herself themselves itself myself ourselves yourself""",
    "C": """and or but nor yet""",
    "S": """that because if while although though unless whereas as so lest whether once""",
    "W": """what which how why when where whom whoever whatever""",
    "A": """is was were are be been being has have had do does did isn't wasn't weren't aren't hasn't
    haven't hadn't don't doesn't didn't am""",
    "M": """will would can could may might shall should must won't wouldn't can't couldn't cannot shouldn't
    ought""",
    "B": """also not never now just still even then later recently already often once again soon too ever
    only perhaps always sometimes here thus therefore however instead meanwhile indeed
    nevertheless nonetheless further first almost quite rather very well back away twice long
    earlier ago abroad yesterday's afterward afterwards together else anyway maybe otherwise
    moreover furthermore overall""",
    # Past forms that neither an ending nor the table of forms tells.
    "V": """died lied arose awoke bade bore bled dug flung forbade forgave foresaw knelt laid mistook outdid
    outspent overcame overheard oversaw overtook overthrew rebuilt redrew retold retook rewrote sang slept
    slid spat sped spent spun strode strove stung swam undertook underwent underwrote undid upheld withdrew
    withheld withstood woke wore""",
    "T": """monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow
    january february april june july august september october november december""",
}
_IRREGULAR = """become begin break bring build buy catch choose come cut deal draw drive eat fall feed
    fight fly forget get give go grow hang hide hit hold keep lead leave lend let lose
    make mean meet pay put ride ring rise run see seek sell send set shake shoot sit
    speak spend stand steal stick strike sweep swing take teach tear throw understand
    win write hear fell feel find know think say tell bear flee freeze blow cling
    creep shrink sink slide spring swear swim undergo wake wear weep
    withdraw overcome strive""".split()
# Past forms that are as often nouns or adjectives.
_NOT_VERBS = frozenset(
    "cut hit set let put run come become found left felt lead fell bear broke lost fed".split()
)
# Of these and some others: verbs where they stand between a noun and a determiner.
NOUN_LIKE = frozenset("cut hit set let put run left lost lead tied used sued owed".split())
_NOT_ED = frozenset(
    """united hundred need speed indeed red bed seed feed fed breed deed weed exceed proceed succeed
    sacred naked wicked ted fred ahmed mohammed reed biden's armed limited alleged so-called""".split()
)
_NOT_ING = frozenset(
    """king thing something nothing anything everything morning evening during building meeting spring
    string wing ring hearing beijing housing wedding training funding spending briefing being
    feeling ceiling bring sing polling sterling fleming keating pickering right-wing left-wing""".split()
)
_NOT_LY = frozenset(
    """family july italy ally rally tally bully jelly belly folly anomaly reply supply assembly early only
    likely daily weekly monthly""".split()
)


def _guess(word: str) -> str:
    if word[0].isdigit():
        return "D"
    if len(word) > 4:
        if word.endswith("ed") and word not in _NOT_ED:
            return "E"
        if word.endswith("ing") and word not in _NOT_ING and "-in-" not in word:
            return "G"  # no "nominee-in-waiting"
        if word.endswith("ly") and word not in _NOT_LY:
            return "B"
    return "N"


def _build() -> dict[str, str]:
    classes = {}
    for lemma in _IRREGULAR:
        for form in verb_forms(lemma):
            if form != lemma and not form.endswith("ing") and form not in _NOT_VERBS:
                classes[form] = "V"
    for kind, words in _LISTS.items():
        for word in words.split():
            classes[word] = kind
    return classes


_LISTED = _build()


def word_class(word: str) -> str:
    """Return the class letter of a lower-case word: as listed, else as its ending says."""
    return _LISTED.get(word) or _guess(word)


def _column(word: str) -> int:
    return ord(word_class(word))


CLASSES = REGISTER.add(_column)
