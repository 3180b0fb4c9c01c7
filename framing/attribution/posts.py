"""Posts set into an article as paragraphs: the account that signs or opens one is the source of its words."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from framing.attribution.view import Draft, View, Words

_HANDLE = "(@"
_NAME = 6  # words of the name of an account
_DATE = 4  # words of a date after it
_LENGTH = 120  # words of a post; a text without paragraphs is none
_ADDRESS = frozenset(("http", "https", "t.co", "pic.twitter.com"))


def posts(view: View) -> list[Draft]:
    """Return the posts signed "— Ann Lee (@annlee) July 5, 2013" and those that such a name opens."""
    text = view.document.text
    at = text.find(_HANDLE)
    found: list[Draft] = []
    used = 0  # the word after the last post
    while at >= 0:
        handle = bisect_left(view.document.starts, at)
        at = text.find(_HANDLE, at + 2)
        if handle == 0 or handle >= len(view.words) or handle < used:
            continue
        first, stop = view.paragraphs[view.paragraph_of(handle)]
        draft = _signed(view, handle, max(first, used), stop) or _opened(view, handle, max(first, used), stop)
        if draft is not None:
            found.append(draft)
            used = _end(view, draft, handle, stop)
    return found


def _signed(view: View, handle: int, first: int, stop: int) -> Draft | None:
    """Return a post that ends with a dash, the name of its account and the day."""
    name = handle
    while name > max(first, handle - _NAME) and not _dash(view.gaps[name]):
        name -= 1
    if not _dash(view.gaps[name]) or name == handle or _date_end(view, handle, stop) == handle + 1:
        return None
    after = _date_end(view, handle, stop)
    if after < stop and view.words[after][0].islower():
        return None  # "The union — through Ann Lee (@annlee) on May 5 — said"
    end = name
    while end > first and (view.lower[end - 1] in _ADDRESS or "/" in view.gaps[end - 1]):
        end -= 1  # "… https://t.co/8aOS — Ann Lee"
    # What is left of a tag in front is nobody's words: 'tweet id="1" date="2013-07-05">While I …'.
    first = next((k for k in range(end - 1, max(first, end - _LENGTH), -1) if '">' in view.gaps[k]), first)
    return Draft((name, handle), None, ((first, end),), True) if 0 < end - first <= _LENGTH else None


def _opened(view: View, handle: int, first: int, stop: int) -> Draft | None:
    """Return a post that its account's name opens: the paragraph after the bracket."""
    if handle - first > _NAME or handle == first or handle + 2 >= stop or ")" not in view.gaps[handle + 1]:
        return None
    if any(view.paused[first + 1 : handle]) or view.gaps[handle + 1].strip() != ")":
        return None
    if not view.words[handle + 1][0].isupper() or stop - handle > _LENGTH:
        return None  # "Ann Lee (@annlee) is a reporter", a note about the writer
    return Draft((first, handle), None, ((handle + 1, stop),), True)


def _dash(gap: str) -> bool:
    return "—" in gap or "–" in gap or " - " in gap


def _date_end(view: View, handle: int, stop: int) -> int:
    """Return the word after the day that follows an account, or after the account where none does."""
    end = handle + 1
    while end < min(stop, handle + 1 + _DATE):
        if view.classes[end] != "T" and not view.words[end][0].isdigit() and view.words[end] != "May":
            break
        end += 1
    return end


def _end(view: View, draft: Draft, handle: int, stop: int) -> int:
    return max(draft.content[-1][1], _date_end(view, handle, stop))


def within(drafts: list[Draft], size: int) -> bytearray:
    """Return one flag a word: whether it stands inside one of ``drafts`` or its source."""
    inside = bytearray(size)
    for draft in drafts:
        source = draft.source or draft.content[0]
        first = min(source[0], draft.content[0][0])
        stop = max(source[1], draft.content[-1][1])
        inside[first:stop] = b"\1" * (stop - first)
    return inside


def announced(drafts: list[Draft], found: list[Draft]) -> list[Draft]:
    """Give each post the cue that announces its paragraph ("Ann Lee wrote:"), so that it is told once."""
    posts_at = {id(post): post for post in found}
    by_first = {first: post for post in found for first in _firsts(post)}
    cues: dict[int, Words] = {}
    kept = []
    for draft in drafts:
        first, stop = draft.content[0]
        post = by_first.get(first)
        if id(draft) in posts_at or post is None or draft.cue is None or stop < post.content[-1][1]:
            kept.append(draft)
        else:
            cues[id(post)] = draft.cue
    return [replace(draft, cue=cues[id(draft)]) if id(draft) in cues else draft for draft in kept]


def _firsts(post: Draft) -> tuple[int, ...]:
    """Return the words at which the paragraph of a post may begin."""
    return (post.content[0][0], post.source[0]) if post.source is not None else (post.content[0][0],)
