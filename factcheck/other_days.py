"""Whether two times that conflict are, as a rule, of two days: guessed, of pictures, or each an article's own."""

from factcheck.article import Zone
from factcheck.claim import Claim
from factcheck.link import Link
from factcheck.settings import Settings

_LATELY = 3  # days in which what goes on or comes out daily is told of the day so far from each article's own
_ONE_PICTURE, _ONE_DEED = 0.8, 0.9  # how alike two captions, or what two times are of, must be to be of one day
_BRACKETS = (("（", "("), ("）", ")"))
_DAY = 86_400  # seconds


def of_two_days(link: Link, left: Claim, right: Claim, settings: Settings) -> bool:
    """Whether two times that conflict are as a rule of two days: guessed, of a picture, or each an article's own."""
    guessed = link.score_of("collated") is None and _guessed(left, right)
    if guessed or of_pictures(link, left, right) or _of_one_run(left, right):
        return True
    if _said_anew(left, right) and (link.score_of("sentence") or 0.0) < settings.far_sentence:
        return True
    return link.score_of("act") is None and _own_days(left, right)


def _said_anew(left: Claim, right: Claim) -> bool:
    """Whether of two articles the later also tells the later day on which somebody said a thing: he speaks again."""
    if not all(claim.value.start and _only_says(claim) for claim in (left, right)):
        return False
    one, other = sorted((left, right), key=lambda claim: claim.value.start)
    first, last = one.article.published, other.article.published
    return first is not None and last is not None and first.date() < last.date()


def _only_says(claim: Claim) -> bool:
    return bool(claim.value.deeds) and all(deed.says for deed in claim.value.deeds)


def _own_days(left: Claim, right: Claim) -> bool:
    """Whether two articles of two days each tell of the day so far from their own: what goes on, or comes out daily."""
    away = [
        (claim.value.start.date() - claim.article.published.date()).days
        for claim in (left, right)
        if claim.value.start and claim.article.published
    ]
    two_days = len({claim.article.published.date() for claim in (left, right) if claim.article.published}) > 1
    return two_days and len(away) > 1 and away[0] == away[1] and abs(away[0]) <= _LATELY


def _of_one_run(left: Claim, right: Claim) -> bool:
    """Whether two lengths can be of runs that go on from one article's day to the next one's, or begin anew between.

    连九日 on one day goes with 连十日 on the next; what is longer by more days does not.
    """
    one, other = left.article.published, right.article.published
    if one is None or other is None or not (left.value.run and right.value.run):
        return False
    if left.value.low is None or right.value.low is None:
        return False
    earlier, later = (left, right) if one < other else (right, left)
    days = abs((one.date() - other.date()).days) * _DAY
    longer = later.value.low - earlier.value.low
    return bool(days) and (0 < longer <= days or (longer < 0 and later.value.low <= days + _DAY))


def _guessed(left: Claim, right: Claim) -> bool:
    """Whether one of two times is counted from a day told in another sentence, which may be another than the last.

    Two hours without a day that fall on one day are told apart by the clock.
    """
    one, other = left.value, right.value
    if one.dayless and other.dayless and one.start and other.start and one.start.date() == other.start.date():
        return False
    return bool(one.guessed or other.guessed)


def of_pictures(link: Link, left: Claim, right: Claim) -> bool:
    """Whether one of two times is when a picture was taken, and the other of something else, or another picture."""
    captions = [_captions(claim) for claim in (left, right)]
    if not any(captions) or link.score_of("act") is not None:
        return False
    if (link.score_of("deed") or 0.0) >= _ONE_DEED and not _days_apart(left, right):
        return False
    if not all(captions) or left.article.id == right.article.id:
        return True
    return (link.score_of("sentence") or 0.0) < _ONE_PICTURE


def _captions(claim: Claim) -> bool:
    """Whether a time stands in a caption, or in brackets at the end of a paragraph, as below a picture."""
    text = claim.article.text
    closed = text[claim.end : claim.end + 1] in _BRACKETS[1] and text[claim.end + 1 : claim.end + 2] in ("", "\n")
    return claim.zone is Zone.CAPTION or (closed and text[claim.start - 1 : claim.start] in _BRACKETS[0])


def _days_apart(left: Claim, right: Claim) -> bool:
    """Whether two times are more days apart than a slip or another zone makes them: who speaks once speaks again."""
    one, other = left.value.start, right.value.start
    return one is not None and other is not None and abs((one - other).days) > _LATELY
