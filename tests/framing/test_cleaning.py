"""Dirt goes with its reason, every sentence of the article stays, metadata moves, pieces come back."""

from __future__ import annotations

import pytest

from framing.article import Article
from framing.cleaning import Cleaned, Removal, clean_article, repair, restore
from framing.cleaning.rules import RULES
from framing.lexicon import codebook

SENTENCE = "The minister said on Monday that the talks had ended without any result."


def clean(text: str, **fields: str | None) -> Cleaned:
    return clean_article(Article(id="x", text=text, **fields))  # type: ignore[arg-type]


DIRT = [
    ("Advertisement", "advertisement"),
    ("ADVERTISEMENT", "advertisement"),
    ("AD", "advertisement"),
    ("Story Continued Below", "advertisement"),
    ("Do you like the mayor? Vote Now", "advertisement"),
    ("Sign up for our daily newsletter", "newsletter"),
    ("Sign up", "newsletter"),
    ("Get the stories you care about delivered to your inbox. By signing up, you agree.", "newsletter"),
    ("We use your sign-up to provide content in ways you’ve consented to. More info", "newsletter"),
    ("READ MORE Mayor opens bridge as crowds gather", "related"),
    ("A bridge was opened by the mayor – live Read more", "related"),
    ("( Also on DAILY: Mayor opens bridge)", "related"),
    ("SEE ALSO: Mayor opens bridge", "related"),
    ("More:Mayor opens bridge", "related"),
    ("What we know:Mayor opens bridge after storm", "related"),
    ("MAYOR OPENS BRIDGE AS CROWDS GATHER IN RAIN", "related"),
    ("Bridge Opens In Rain Listen · 3:58 3:58", "related"),
    ("Click here to see the bridge.", "related"),
    ("Mayor opens bridge [LATEST]", "teaser_block"),
    ("Source: Read Full Article", "source_line"),
    ("This article first appeared in the Daily.", "source_line"),
    ("Read or Share this story: https://example.org/1", "source_line"),
    ("Copyright © 2019 The Daily, LLC. Click here for reprint permission.", "copyright"),
    ("© 2019 Daily. All rights reserved.", "copyright"),
    ("Follow Ann Lee on Twitter: @annlee", "social"),
    ("Share Tweet Post Email", "social"),
    ("Got news tips? Contact this reporter:", "contact"),
    ("Send tips to ann@example.org", "contact"),
    ("No comments:", "comments"),
    ("Main menu", "navigation"),
    ("featured image", "navigation"),
    ("[pullquote]", "navigation"),
    ("Enlarge this image toggle caption Ann Lee/AP Ann Lee/AP", "caption"),
    ("The mayor opens the bridge (Image: Getty)", "caption"),
    ("The mayor opens the bridge on Monday. Photograph: Ann Lee/AFP", "caption"),
    ("The mayor opens the bridge, May 3, 2018. REUTERS/Ann Lee", "caption"),
    ("The mayor on his bridge. | Ann Lee/AP Photo", "caption"),
    ("FILE PHOTO: The mayor opens the bridge", "caption"),
    ("AFP/Getty Images", "credit"),
    ("Photo: Getty Images", "credit"),
    ("WATCH: Mayor opens bridge", "video"),
    ("Media playback is unsupported on your device", "video"),
    ("JUST WATCHED Mayor opens bridge Replay More Videos ... MUST WATCH Mayor opens bridge 01:02", "video"),
    ("Updated at 5:12 p.m. ET", "age"),
    ("This article is more than 2 years old", "age"),
    ("6 years ago", "age"),
    ("ANALYSIS/OPINION:", "disclaimer"),
    ("The opinions expressed by columnists are their own and not the views of Daily.", "disclaimer"),
    ("Editor’s Note: An earlier version of this piece named the wrong bridge.", "editors_note"),
    ("This story has been updated with a statement of the mayor.", "editors_note"),
    ("The Associated Press contributed to this report.", "wire_credit"),
    ("Ann Lee and Bo Ek contributed.", "wire_credit"),
    ("(Reporting by Ann Lee; Editing by Bo Ek)", "wire_credit"),
    ("Contributing: Ann Lee", "wire_credit"),
    ("Support the Daily’s explanatory journalism", "donate"),
    ("This site is protected by reCAPTCHA and the privacy policy applies.", "privacy"),
    ("___", "separator"),
    ("* * *", "separator"),
    ("Follow Jane Roe at www.twitter.com/janeroe", "social"),
    ("Our fact-check work is supported in part by a grant from a foundation.", "disclaimer"),
    ("This post is part of Harbours, a blog about ports and those who work in them.", "disclaimer"),
    ("Stay tuned for more information...", "navigation"),
    ("[break]", "navigation"),
    ("( QUIZ: How well do you know the council?)", "related"),
    ("Our fact-check sources:", "related"),
    ("Produced by Jane Roe. Camera by John Doe and Ann Lee.", "credit"),
    ("Music: “Rain” and “Snow,” by Ann Lee.", "credit"),
    ("Ann Lee/Staff Two fishermen mend their nets in the harbour of the old town.", "caption"),
]


@pytest.mark.parametrize(("line", "reason"), DIRT, ids=[line[:40] for line, _ in DIRT])
def test_dirt_goes_with_its_reason(line: str, reason: str) -> None:
    text = f"{SENTENCE} One.\n\n{SENTENCE} Two.\n\n{line}\n\n{SENTENCE} Three."
    cleaned = clean(text)
    assert cleaned.article.text == f"{SENTENCE} One.\n\n{SENTENCE} Two.\n\n{SENTENCE} Three."
    assert [(r.text, r.reason) for r in cleaned.removed] == [(line, reason)]
    at = cleaned.removed[0].at
    assert cleaned.article.text[at:] == f"{SENTENCE} Three."
    assert restore(cleaned.article.text, cleaned.removed) == text


PROSE = [
    "Sign up for the army, the poster told every young man in the town.",
    "Officials scrambled to sign up millions of Americans by email and on paper before the deadline.",
    "He said: “Sign up for our newsletter.”",
    "Subscribers to his newsletter were told that the end was near.",
    "Follow the money, he said, and the rest of the story will explain itself.",
    "By Tuesday, the storm had passed.",
    "More people died on Monday.",
    "More important: the court never ruled on it.",
    "Copyright law is the least of their problems.",
    "Support for the president fell by four points after the donation scandal.",
    "Get out of the way, the officer shouted into the crowd.",
    "“The photo: a lie,” she said.",
    "Read more books than he does, she told the class, and you will win.",
    "Video of the attack was shared widely.",
    "Dr Smith, who contributed to this report, said the river was dying.",
    "Years of neglect contributed to this.",
    "Join the party now, he told them, or leave it for good.",
    "Updated figures show that the economy shrank.",
    "UPDATE: The governor has now signed the bill into law.",
    "The photo shows the mayor (and his brother).",
    "The news of his departure was first reported by Bloomberg.",
    "Americans are divided, according to a Reuters/Ipsos poll.",
    "Correctional officers said the inmates had been moved.",
    "The views expressed in the street were angrier still, and few people agreed.",
    "Advertisement spending fell by a tenth last year.",
    "Contact with the crew was lost at noon.",
    "Watch out: the ice is thin this year, and the wardens know it.",
    "No comment was made by the ministry.",
    "Two years ago, nobody had heard of him.",
    "Like many others on Facebook, she had read the rumour.",
    "WASHINGTON (Reuters) - The court ruled on Monday.",
    "A quiet family life",
    "TRACKING THE MISSING",
    "Additional research is needed in this area.",
    "Written by Zou Jingzhi, the film tells the story of an old man.",
    "Reporting by The New York Times found that he had lied.",
    "First published in book form in 2001, it is in print in several editions.",
    "With friends in Washington",
    "3. FOR AFGHAN WOMEN THE GLASS IS HALF FULL",
    'Rep. Trey Gowdy (R-S.C.):"Who told you that they were in the system? Who told you that"',
    "AMY GOODMAN:Will you go to the summit or stay at home?",
    "THIS IS THE END OF THE ROAD FOR THEM ALL!",
    "Thank you very much. [APPLAUSE]",
    "I will vote no. https://example.org/1 — Ann Lee (@annlee) March 3, 2019",
    "MORE: No hostages at the moment — Reuters Top News (@Reuters) July 14, 2016",
    "The Nagorno-Karabakh Republic [NKR] was never recognised.",
    "John Smith is a professor at the university and saw the fire from his window.",
    "Follow the money and you end at the port, she said.",
    "Our reporting line is simple, he told the council.",
    "This story is part of a larger pattern, the judge wrote.",
    "Stay tuned, the mayor told the crowd, and left.",
    "Produced by hand, the nets last for ten years.",
    "Music: that is what the town was known for.",
    "The 50/50 State is a slogan that nobody likes.",
    "QUIZ NIGHTS are back in the pubs of the town.",
]


@pytest.mark.parametrize("line", PROSE, ids=[line[:40] for line in PROSE])
def test_a_sentence_of_the_article_stays(line: str) -> None:
    text = f"{SENTENCE} One.\n\n{SENTENCE} Two.\n\n{line}\n\n{SENTENCE} Three.\n\n{SENTENCE} Four."
    assert clean(text) == (Article(id="x", text=text), ())


def test_an_unchanged_article_is_the_same_object() -> None:
    article = Article(id="x", text=f"{SENTENCE}\n\n{SENTENCE}", title="T")
    assert clean_article(article).article is article


def test_every_reason_is_in_the_codebook_and_the_other_way_round() -> None:
    reasons = {rule.reason for rule in RULES}
    reasons |= {"headline", "byline", "dateline", "caption", "credit", "teaser_block", "bio", "separator"}
    reasons |= {"character", "related", "advertisement"}
    entries = codebook("cleaning")
    assert set(entries) == reasons
    for entry in entries.values():
        assert entry["label"] and entry["definition"] and entry["examples"]


def test_teasers_under_their_label_go_and_prose_after_them_stays() -> None:
    teasers = "Don’t miss…\nMayor opens bridge[REPORT]\nCrowds gather in rain[LATEST]"
    cleaned = clean(f"{SENTENCE}\n{teasers}\n{SENTENCE} Two.")
    assert cleaned.article.text == f"{SENTENCE}\n{SENTENCE} Two."
    assert [r.reason for r in cleaned.removed] == ["teaser_block"] * 3


def test_a_bare_label_of_a_note_takes_the_note_but_not_the_article() -> None:
    note = "An earlier version of this article named the wrong bridge."
    assert clean(f"{SENTENCE}\n\nEditor's Note:\n\n{note}").article.text == SENTENCE
    assert clean(f"Editor's Note:\n\n{SENTENCE}\n\n{SENTENCE}").article.text == f"{SENTENCE}\n\n{SENTENCE}"
    advertisement = "Weird Trick Adds Dollars to Your Checks"
    cleaned = clean(f"{SENTENCE}\n\nEditor's Note:\n\n{advertisement}\n\n{SENTENCE}")
    assert [r.reason for r in cleaned.removed] == ["editors_note", "advertisement"]


END = [f"It may open again in {n} days, the harbour master said." for n in range(2, 8)]


def test_captions_of_a_gallery_come_twice_and_go() -> None:
    shown = [
        f"Fisherman number {n} mends his nets in the harbour of the old town on Monday." for n in range(3)
    ]
    text = "\n\n".join(["The port is closed.", *(line for line in shown for _ in range(2)), *END])
    cleaned = clean_article(Article("a", text))
    assert cleaned.article.text == "\n\n".join(["The port is closed.", *END])
    assert [removal.reason for removal in cleaned.removed] == ["caption"] * 6
    # One pair is no gallery, nor is what comes three times: a slip of the crawl, or meant.
    thrice = "\n\n".join([SENTENCE] * 20)
    assert clean_article(Article("a", thrice)).article.text == thrice
    once = f"The port is closed.\n\n{shown[0]}\n\n{shown[0]}\n\nIt may open soon."
    assert clean_article(Article("a", once)).article.text == once


def test_a_caption_with_another_wording_of_the_headline_goes() -> None:
    body = "The council of the port voted on Monday to close it."
    title = "Council votes to close the old harbour after storm"
    first = "Fishermen mend their nets in the rain. Council closes harbour after storm"
    assert clean_article(Article("a", f"{first}\n\n{body}", title=title)).article.text == body
    for kept in ("The harbour closed. Nobody was asked of it at all", f"{first}."):
        text = f"{kept}\n\n{body}"
        assert clean_article(Article("a", text, title=title)).article.text == text


def test_advertisements_between_links_do_not_save_them() -> None:
    text = "The port is closed.\n\nREAD MORE:\n\nAdvertisement\n\nThe Case Against the Port\n\nIt closed."
    assert clean_article(Article("a", text)).article.text == "The port is closed.\n\nIt closed."


def test_only_one_headline_follows_previous_post() -> None:
    text = f"{SENTENCE}\n\nNext post\nMayor opens bridge\nA quiet family life\n{SENTENCE}"
    assert clean(text).article.text == f"{SENTENCE}\n\nA quiet family life\n{SENTENCE}"


def test_alternative_text_goes_with_its_caption_and_other_lines_stay() -> None:
    caption = "Mayor Ann Lee seems to wave\nMayor Ann Lee waved to a crowd on Monday. Photo: Bo Ek/Reuters"
    assert (
        clean(f"{SENTENCE}\n\n{caption}\n\n{SENTENCE} Two.").article.text == f"{SENTENCE}\n\n{SENTENCE} Two."
    )
    other = "The war goes on.\nMayor Ann Lee waved to a crowd on Monday. Photo: Bo Ek/Reuters"
    assert clean(f"{SENTENCE}\n\n{other}").article.text == f"{SENTENCE}\n\nThe war goes on."


def test_a_note_about_the_author_goes_at_the_end_only() -> None:
    bio = "Ann Lee is a columnist for the Daily and author of two books. Follow her on Twitter."
    body = "\n\n".join(f"{SENTENCE} {n}." for n in range(8))
    assert clean(f"{body}\n\n{bio}").article.text == body
    middle = f"{body}\n\n{bio}\n\n{body}"
    assert clean(middle).article.text == middle


def test_a_known_authors_bare_name_goes() -> None:
    cleaned = clean(
        f"{SENTENCE}\n\nAnn Lee\n\nDaily\n\n{SENTENCE}", author="Bo Ek; Ann Lee", outlet="The Daily"
    )
    assert cleaned.article.text == f"{SENTENCE}\n\nDaily\n\n{SENTENCE}"


def test_the_outlets_bare_name_goes_with_the_name_above_it() -> None:
    cleaned = clean(f"{SENTENCE}\n\nAnn Lee\n\nDAILY NEWS\n\n{SENTENCE}", outlet="Daily News")
    assert cleaned.article.text == f"{SENTENCE}\n\n{SENTENCE}"
    assert [r.reason for r in cleaned.removed] == ["byline", "source_line"]


def test_links_run_into_a_name_are_cut_out() -> None:
    text = "Sen. Jo Smith Joanna Ann SmithFirst headline of today Second headline MORE said no."
    cleaned = clean(text)
    assert cleaned.article.text == "Sen. Jo Smith said no."
    assert "".join(restore(cleaned.article.text, cleaned.removed).split()) == "".join(text.split())
    assert clean("Speaker Paul Ryan Paul Davis Ryan Retirees say no MORE said no.").article.text == (
        "Speaker Paul Ryan said no."
    )


def test_advertisements_inside_a_line_go() -> None:
    text = "It fell. CLICK HERE TO GET THE APP It rose. (RELATED: Mayor Opens Bridge)"
    cleaned = clean(text)
    assert cleaned.article.text == "It fell. It rose."
    assert [r.text for r in cleaned.removed] == ["CLICK HERE TO GET THE APP", "(RELATED: Mayor Opens Bridge)"]
    alone = f"{SENTENCE}\n\n(RELATED: Mayor Opens Bridge)\n\n{SENTENCE}"
    assert clean(alone).article.text == f"{SENTENCE}\n\n{SENTENCE}"


def test_the_heading_of_a_list_goes_and_a_story_that_highlights_something_stays() -> None:
    points = "The bridge fell on Monday\n\nNobody was hurt\n\nThe bridge over the Lowther fell at noon."
    cleaned = clean_article(Article("a", f"Story highlights {points}"))
    assert cleaned.article.text == points
    assert [(r.text, r.reason) for r in cleaned.removed] == [("Story highlights", "navigation")]
    for text in (
        "The story highlights a gap in the law.",
        "Her last story highlights Berg and the mill he ran.",
        "Story highlights are what readers like, he said.",
    ):
        assert clean_article(Article("a", text)).article.text == text


def test_odd_characters_are_repaired_and_put_back() -> None:
    text = "The gov\u00adern\u200bment\x92s â€œplanâ€\x9d fell. Family: 👨\u200d👩\u200d👧. Café’s Ã."
    cleaned = clean(text, title="ItÃ¢â‚¬â„¢s done")
    assert cleaned.article.text == "The government’s “plan” fell. Family: 👨\u200d👩\u200d👧. Café’s Ã."
    assert cleaned.article.title == "It’s done"
    assert {r.reason for r in cleaned.removed} == {"character"}
    assert restore(cleaned.article.text, cleaned.removed) == text


def test_ledger_shows_the_input_also_where_a_removed_line_was_repaired() -> None:
    text = f"{SENTENCE}\n\nREAD MORE Itâ€™s over\n\n{SENTENCE} Itâ€™s."
    cleaned = clean(text)
    assert cleaned.removed[0] == Removal("READ MORE Itâ€™s over", "related", len(SENTENCE) + 2)
    assert restore(cleaned.article.text, cleaned.removed) == text


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_system_are_understood(end: str) -> None:
    text = f"{SENTENCE}{end}{end}Advertisement{end}{end}{SENTENCE}"
    assert clean(text).article.text == f"{SENTENCE}{end}{end}{SENTENCE}"


def test_any_choice_of_pieces_can_be_put_back() -> None:
    text = f"Main menu\n\n{SENTENCE}\n\nAdvertisement\n\n{SENTENCE} Two.\n\nNo comments:\n\nShare Tweet"
    cleaned = clean(text)
    body, ledger = cleaned.article.text, cleaned.removed
    assert restore(body, ledger, []) == body
    assert restore(body, ledger, [1]) == f"{SENTENCE}\n\nAdvertisement\n\n{SENTENCE} Two."
    assert restore(body, ledger, [0, 3]) == f"Main menu\n\n{SENTENCE}\n\n{SENTENCE} Two.\n\nShare Tweet"
    assert restore(body, [r._asdict() for r in ledger]) == text


def test_a_text_of_nothing_but_dirt_becomes_empty() -> None:
    cleaned = clean("\nAdvertisement\n\nMain menu\n")
    assert cleaned.article.text == ""
    assert [r.at for r in cleaned.removed] == [0, 0]


@pytest.mark.parametrize(
    ("damaged", "meant"),
    [
        ("clichÃ© and clichÃƒÂ©", "cliché and cliché"),
        ("Ã¢â‚¬Å“Itâ€™sÃ¢â‚¬Â\x9d", "“It’s”"),
        ("Whoâ€”or Ã¢â‚¬â€\x9d what", "Who—or — what"),
        ("a\x92b\x85", "a’b…"),
        ("Â£5\xa0ðŸ˜€", "£5\xa0😀"),
        ("ï»¿Hi\ufeff", "Hi"),
    ],
)
def test_mojibake_is_undone_once_or_twice_over(damaged: str, meant: str) -> None:
    repaired, repairs = repair(damaged)
    assert repaired == meant
    assert restore(meant, clean(damaged).removed) == damaged
    assert [r.original for r in repairs] == [r.text for r in clean(damaged).removed]


def test_repair_leaves_what_languages_write() -> None:
    for text in ("Beyoncé’s “é”", "SÃO PAULO", "Âge d’or", "naïve ‘ð’"):
        assert repair(text) == (text, [])
