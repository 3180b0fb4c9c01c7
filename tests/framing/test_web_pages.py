"""Saved pages as content management systems write them: of the page only the article is left."""

from __future__ import annotations

import pytest

from framing.cleaning import clean_article
from framing.reading.pages import page_article

PARAGRAPHS = [
    "The council of Harbourtown voted on Monday to close the old river bridge for eighteen months, ending a "
    "dispute that has divided the town for nearly a decade.",
    "“We could not wait any longer,” said Ann Lee, the mayor, after the vote. “The bridge may not survive "
    "another winter like the last one.”",
    "Engineers found cracks in two of the four piers in March, according to a report that was published last "
    "week. Repairs could cost as much as 40 million pounds.",
    "Opponents of the closure say that shops on the north bank will lose their customers. “It is a death "
    "sentence for us,” said Omar Diaz, who runs a bakery beside the bridge.",
    "The ferry that ran until 1968 may return, the council said, though nobody has offered to run it so far.",
    "Work is expected to begin in April. A petition against the plan has been signed by over 4,000 people.",
]
BANNER = (
    '<div id="onetrust-banner-sdk" role="dialog"><p>We and our 842 partners store and access personal data, '
    "like browsing data or unique identifiers, on your device. Selecting I Accept enables tracking "
    "technologies to support the purposes shown.</p><button>I Accept</button></div>"
)


def body(between: dict[int, str] | None = None) -> str:
    """The paragraphs; ``between``: what a page puts behind one of them."""
    return "\n".join(f"<p>{text}</p>{(between or {}).get(n, '')}" for n, text in enumerate(PARAGRAPHS))


NEWSLETTER = (
    '<div class="wp-block-group newsletter-box"><h3>Sign up for The Harbour Brief</h3><p>Get the day’s top '
    "stories delivered to your inbox every morning.</p><form><input><button>Subscribe</button></form></div>"
)
MORE = (
    '<p><strong>READ MORE: <a href="/x">Ferry company goes bankrupt</a></strong></p><div class="sharedaddy">'
    "<h3>Share this:</h3><ul><li>Facebook</li><li>Twitter</li></ul></div>"
)
BLOG = f"""<!doctype html><html lang="en"><head><title>Council closes river bridge – Harbour Herald</title>
<meta property="og:site_name" content="Harbour Herald"><meta name="author" content="Jane Roe">
<meta property="article:published_time" content="2022-11-28T10:00:00+00:00"></head><body>{BANNER}
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav></header>
<main><article class="post hentry"><h1 class="entry-title">Council closes river bridge</h1>
<div class="entry-meta"><span class="byline">By <a>Jane Roe</a></span> <time>November 28, 2022</time></div>
<figure class="wp-block-image"><img src="a.jpg" alt="bridge"><figcaption>The bridge on Sunday. Photo: Ann
Moe/Harbour Herald</figcaption></figure>
<div class="entry-content">{body({1: NEWSLETTER, 3: MORE})}
<div id="jp-relatedposts"><h3>Related</h3><div><h4><a href="/1">Harbourtown school wins prize</a></h4>
<p>A school has won a prize for its garden.</p></div></div></div>
<footer class="entry-footer">Posted in <a>News</a>, <a>Council</a>. Tagged <a>bridge</a></footer>
<div class="author-box"><p>Jane Roe is a senior reporter at the Harbour Herald.</p></div></article>
<section id="comments" class="comments-area"><h2>2 thoughts on “Council closes river bridge”</h2><ol>
<li><p>This is what happens when nobody repairs anything for forty years, shame on the council.</p></li>
<li><p>Finally! I have waited for this decision since 2012 and I will not miss it.</p></li></ol>
<h3>Leave a Reply</h3></section></main><footer><p>© 2022 Harbour Herald Ltd. All rights reserved.</p></footer>
</body></html>"""

PORTAL = f"""<html><head><title>River bridge to close | City Post</title></head><body><div id="page">
<div class="region region-header"><a href="#main">Skip to main content</a></div><div class="region-content">
<h1>River bridge to close</h1><div class="submitted">Submitted by jroe on Mon, 11/28/2022 - 10:00</div>
<div class="field field-name-body"><div class="field-item even" property="content:encoded">{
    body(
        {
            0: '<div class="media-caption">Cars wait on the bridge on Sunday. (Ann Moe/City Post)</div>',
            2: '<div class="ad"><p>Advertisement</p></div>',
        }
    )
}</div></div><div class="block block-views"><h2>Most read</h2><ol><li><a>Storm closes five schools</a></li>
<li><a>Man, 40, rescued from the harbour</a></li><li><a>New bakery opens on Main Street</a></li></ol></div>
</div></div><div class="region-footer">Terms of Use | Privacy Policy | Contact us</div></body></html>"""

PAYWALL = f"""<html><head><title>Bridge closes: what it means</title></head><body><article>
<h1>Bridge closes: what it means</h1>{body()}</article><div class="paywall">
<h2>Subscribe to continue reading</h2><p>You have read your last free article. Already a subscriber?
Log in. Get unlimited access for £1 a week. Cancel anytime.</p></div></body></html>"""

WITHOUT_MARKUP = (
    "<html><head><title>Harbour bridge shut - Daily Wire</title></head><body><div>Daily Wire</div>"
    '<div class="c"><div class="t">Harbour bridge shut</div>'
    + "".join(f"<div>{text}<br><br></div>" for text in PARAGRAPHS)
    + '<div class="rel">More from Daily Wire: <a>Ferry may come back</a> | <a>The price of steel</a></div>'
    '<div class="cmt"><b>Reader comments</b><div>I cross that bridge every day and I am furious at how '
    'this was decided.</div></div></div><div class="bot">Copyright 2022 Daily Wire</div></body></html>'
)

OLD = (
    "<html><head><title>Harbour bridge shut</title></head><body><table><tr><td width=150><a>News</a><br>"
    "<a>Sport</a></td><td><h2>Harbour bridge shut</h2><font>"
    + "<br><br>".join(PARAGRAPHS)
    + "</font><p><i>Additional reporting by Omar Poe.</i></p></td></tr></table></body></html>"
)

PHONE = f"""<html amp><head><title>Bridge closes</title></head><body><amp-consent><div>Your privacy: we use
cookies to improve your experience.</div></amp-consent><article><header><h1>Bridge closes</h1></header>{
    body(
        {
            2: '<p class="related">Related: <a>How the bridge was built</a></p>',
            3: '<div class="promo"><p>Download our app for breaking news alerts</p></div>',
        }
    )
}<p class="credit">The Associated Press contributed to this report.</p><p>Topics: <a>Bridges</a></p></article>
</body></html>"""

LIVE = (
    "<html><head><title>Live: bridge vote</title></head><body><main><h1>Live: bridge vote</h1>"
    '<ul class="key-events">'
    "<li>10:05 Vote begins</li></ul>"
    + "".join(
        f'<article class="live-post"><time>1{n}:05</time><h3>Update {n}</h3><p>{text}</p>'
        '<div class="share">Share on Facebook Share on Twitter</div></article>'
        for n, text in enumerate(PARAGRAPHS)
    )
    + "</main></body></html>"
)


@pytest.mark.parametrize(
    "html",
    [BLOG, PORTAL, PAYWALL, WITHOUT_MARKUP, OLD, PHONE, LIVE],
    ids=["blog", "portal", "paywall", "without markup", "old table", "phone", "live"],
)
def test_of_a_page_the_article_is_left(html: str) -> None:
    article = page_article(html)
    assert article is not None
    assert clean_article(article).article.text.split("\n\n") == PARAGRAPHS


def test_what_the_page_says_of_itself_is_kept() -> None:
    article = page_article(BLOG)
    assert article is not None
    assert (article.title, article.author, article.date, article.outlet) == (
        "Council closes river bridge",
        "Jane Roe",
        "2022-11-28",
        "Harbour Herald",
    )
