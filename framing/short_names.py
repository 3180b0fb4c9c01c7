"""Usual short forms of English given names: "Bob" for Robert; one may stand for several names."""

from __future__ import annotations

# A full name and its short forms.
_NAMES = """
    abigail abby
    alexander alex
    alexandra alex
    andrew andy drew
    anthony tony
    barbara barb
    benjamin ben benny
    bernard bernie
    catherine cathy kate kathy katie
    charles charlie chuck
    christina chris
    christine chris
    christopher chris
    cynthia cindy
    daniel dan danny
    david dave
    deborah deb debbie
    debra deb debbie
    donald don
    douglas doug
    edmund ed eddie ted
    edward ed eddie ted
    edwin ed eddie ted
    elizabeth beth betsy betty liz
    eugene gene
    francis frank
    frederick fred
    geoffrey jeff
    gerald jerry
    gregory greg
    harold hal harry
    harrison harry
    henry hank harry
    jacob jake
    james jim jimmy
    jeffrey jeff
    jennifer jen jenny
    jerome jerry
    jessica jess
    john jack johnny jon
    jonathan jack johnny jon
    joseph joe
    joshua josh
    katherine cathy kate kathy katie
    kathleen cathy kate kathy katie
    kathryn cathy kate kathy katie
    kenneth ken
    kimberly kim
    laurence larry
    lawrence larry
    leonard len lenny
    margaret maggie meg peggy
    matthew matt
    michael mick mike
    mitchell mitch
    nathaniel nate
    nicholas nick
    pamela pam
    patricia pat patty
    patrick pat
    peter pete
    philip phil
    phillip phil
    raymond ray
    rebecca becky
    richard dick rich rick
    robert bob bobby rob
    ronald ron
    rudolph rudy
    samantha sam
    samuel sam
    stephen steve
    steven steve
    susan sue
    suzanne sue
    theodore ted teddy
    theresa terry
    thomas tom tommy
    timothy tim
    valerie val
    victoria vicky
    vincent vince
    walter walt
    william bill billy will willie
    zachary zach
"""
PAIRS = frozenset(
    (full, short) for full, *forms in map(str.split, _NAMES.strip().splitlines()) for short in forms
)


def is_short_for(short: str, full: str) -> bool:
    """Whether ``short`` is a usual short form of ``full``, both in lower case.

    >>> is_short_for("bob", "robert"), is_short_for("robert", "bob"), is_short_for("pat", "patricia")
    (True, False, True)
    """
    return (full, short) in PAIRS
