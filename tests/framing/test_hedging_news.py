"""Wordings that running news showed: what is not known or checked, purposes, names, who speaks."""

from __future__ import annotations

import pytest

from framing.document import parse
from framing.hedging import find_hedges


def _marked(text: str) -> list[str]:
    return [text[h.start : h.end] for h in find_hedges(parse(text)) if h.measure == "hedge"]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        # What is not known, not checked, not decided.
        ("We do not know whether the seal held.", ["know"]),
        ("What we don't know is whether the seal held.", ["know"]),
        ("She did not know whether he was at home.", []),
        ("We do not know the mayor.", []),
        ("Officials have not confirmed the reports.", ["confirmed"]),
        ("The paper could not independently verify it.", ["verify"]),
        ("The Senate never confirmed her.", []),
        ("I'm not convinced it works.", ["not convinced"]),
        ("He was not convinced by her plea.", []),
        ("The ruling leaves the scheme in limbo.", ["in limbo"]),
        ("Six deputies remain on the fence about the tax.", ["on the fence"]),
        ("A crow sat on the fence.", []),
        ("There is uncertainty over the date.", ["uncertainty"]),
        ("A cloud of uncertainty hangs over the town.", []),
        ("It isn't clear who won.", ["isn't clear"]),
        ("It was not immediately clear who won.", ["not immediately clear"]),
        ("They aren’t so sure about it.", ["aren’t so sure"]),
        ("Also not clear is whether it holds.", ["not clear"]),
        ("It never became clear who won.", ["never became clear"]),
        ("The origin isn't publicly known.", ["isn't publicly known"]),
        ("The town isn't known for its wine.", []),
        ("The water isn't clear.", []),
        ("He didn't make sure of it.", []),
        # Who speaks.
        ("Aides privately concede that turnout was low.", ["Aides privately concede"]),
        ("They met privately.", []),
        ("Two wells ran dry, according to people in the village.", ["according to people"]),
        ("Analysts who spoke to the paper also said so.", ["Analysts who spoke to the paper also said"]),
        ("It was some of the last things they said.", []),
        ("They backed several previously rejected schemes.", []),
        ("It is what has doctors most worried.", []),
        ("It is what critics call a waste.", ["critics call"]),
        ("It is what geologists call a sill.", []),
        ("Many in the town would prefer a bridge.", []),
        ("It helps, at least from the perspective of Rome.", ["from the perspective of"]),
        # A purpose, a permission or an inability is no possibility.
        ("He moved so that his sons could have a garden.", []),
        ("She asked if she could leave.", []),
        ("They assured us that we could stay.", []),
        ("Nor could they pay.", []),
        ("Such aid as the governor may request is free.", []),
        ("Clues such as paint may turn up.", ["may"]),
        # A plan's content is told, the effect of a step is supposed.
        ("The bill would raise the fee.", []),
        ("A ban would ruin the port.", ["would"]),
        ("Anyone with a sense of duty would stay.", []),
        ("There should be no doubt about it.", []),
        ("They asked how the market should work this year.", []),
        ("The road should reopen this week.", ["should"]),
        # Looks and senses.
        ("They look at risk factors.", []),
        ("The deal looks at risk.", ["looks"]),
        ("She sounded major themes.", []),
        ("The pledge sounds hollow.", ["sounds"]),
        ("He is trying to look like a statesman.", []),
        ("They spend money to appear busy.", []),
        ("It makes sense that she left.", []),
        ("They are the ideas that define our age.", []),
        ("Critics point to the cost.", []),
        ("Polls point to a narrow win.", ["point to"]),
        ("He indicated he would stay on.", []),
        ("The logs indicate he stayed on.", ["indicate"]),
        ("They are reluctant to believe the tale is true.", []),
        ("They will wait until at least Friday.", ["at least"]),
        ("One suspects that he lied.", ["suspects"]),
        ("I never thought it would work.", []),
        ("It is our understanding that he left.", ["understanding"]),
        ("It deepened the understanding that he left.", []),
        ("They watched him for any sign of fever.", []),
        ("The site of the dam is to be determined.", ["to be determined"]),
        ("From the unions' point of view, it is dead.", ["From the unions' point of view"]),
        ("It cost close on nine million.", ["close on"]),
        ("It lies south of two farms.", []),
        ("Not a single witness confirmed it.", []),
        ("Who could've known?", []),
        ("They could not imagine that he lied.", []),
        ("It lost by 15 percentage points to the left.", []),
        ("If anything changes, they will call.", []),
        ("It is, if anything, too long.", ["if anything"]),
        ("The statute of 1790 provided that it was so.", []),
        ("They filmed people close to the star.", []),
        ("People close to the talks said so.", ["People close to"]),
        ("Undecided voters met in the square.", []),
        ("They ignore not only established norms.", []),
        ("It was no slip, but rather a clever plan.", []),
        ("Could a faulty valve explain the fire?", ["Could"]),
        ("Could you open the door?", []),
        ("I feel like it is a trend.", ["feel"]),
        ("I felt like a walk.", []),
        ("She backs the man who she thinks runs it.", ["thinks"]),
        ("They learn to think differently.", []),
        ("It cost $3 million, according to an estimate by the bank.", ["estimate"]),
        ("The seat will be hotly contested.", []),
        ("It is believed he fled.", ["believed"]),
        ("The minister appeared Friday to deny it.", ["appeared"]),
        ("The bureau (ABC) estimates that 300 live there.", ["estimates"]),
        ("The leaks hamper the inquiry, they believe.", ["believe"]),
        ("Also possible are floods.", ["possible"]),
        ("Many observers, however, note that it fails.", ["Many observers, however, note"]),
        ("The chances it will pass are slim.", ["chances"]),
        ("They met in the expectation it would pass.", ["expectation"]),
        ("I hope she would leave.", []),
        ("I expect Smith to win.", ["expect"]),
        ("I expect you to pay.", []),
        ("As the evidence suggests, it failed.", ["suggests"]),
        ("As the name suggests, it is a mill.", []),
        ("Nobody doubts that he lied.", []),
        ("The result is not in doubt.", []),
        ("It cost $5 million or so a year.", ["or so"]),
        ("A road sign points to Dallas.", []),
        # A name is no hedge.
        ("She spoke on All Things Considered.", []),
        ("The presumptive nominee spoke.", []),
    ],
)
def test_running_news(text: str, marked: list[str]) -> None:
    assert _marked(text) == marked


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Tests confirm that it works.", ["confirm"]),
        ("Police confirmed that he had died.", []),
        ("The mayor confirmed that he had died.", []),
        ("No one knows this for sure.", []),
        ("It is, for sure, a large sum.", ["for sure"]),
        ("A war is not inevitable.", []),
        ("He categorically denied it.", []),
        ("He is categorically wrong.", ["categorically"]),
        ("I want to be clear that we will stay.", []),
        ("It is clear that we will stay.", ["clear"]),
        ("Make no mistake: the dam will break.", ["Make no mistake"]),
        ("The guards obeyed without question.", []),
        ("It is an open-and-shut case.", ["open-and-shut"]),
        ("Nobody doubts that he lied.", ["Nobody doubts"]),
        ("The truth is that he lied.", ["The truth is"]),
        ("They debated what the truth is.", []),
        ("There is overwhelming evidence that he lied.", ["overwhelming evidence"]),
        ("The claim is flatly wrong, and he flatly denied it.", ["flatly"]),
        ("He lied, period.", ["period"]),
        ("It was a grace period.", []),
        ("The win is no sure thing.", []),
    ],
)
def test_boosters_bear_on_what_is_stated(text: str, marked: list[str]) -> None:
    hits = find_hedges(parse(text))
    assert [text[h.start : h.end] for h in hits if h.measure == "booster"] == marked
