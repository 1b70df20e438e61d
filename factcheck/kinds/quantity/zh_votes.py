"""How a vote went: what says in Chinese which side the votes, or the states that cast them, were on."""

import re

from attrs import evolve

from factcheck.kinds.quantity.value import Quantity, UnitClass

_VOTE = "票"
_SIDES = {"supported": "赞成票 支持票 同意票 可决票", "opposed": "反对票 否决票", "abstained": "弃权票"}
_NOUNS = {noun: side for side, nouns in _SIDES.items() for noun in nouns.split()}
_AGAINST = re.compile(r"票(?:赞成|支持|同意)?(?:对|比)[\d零一二两三四五六七八九十百千]{1,8}票")
_BESIDE = re.compile(r"[\d零一二两三四五六七八九十百千]{1,8}票(?:赞成|支持|同意)?(?:对|比)\Z")


def as_vote(value: Quantity, text: str, start: int, end: int) -> Quantity:
    """A number of votes with the side they were on: 三张赞成票 as 3票赞成, 413票对5票 as for and against."""
    side = _NOUNS.get(value.words, "")
    if side:
        return _of_side(evolve(value, unit=_VOTE, spelled=_VOTE, unit_class=UnitClass.VOTE, head="", words=""), side)
    if value.unit_class is not UnitClass.VOTE or value.scope.predicate:
        return value
    if _AGAINST.match(text, end - len(_VOTE), end + 16):
        return _of_side(value, "supported")
    return _of_side(value, "opposed") if _BESIDE.search(text, max(0, start - 16), start) else value


def _of_side(value: Quantity, side: str) -> Quantity:
    return evolve(value, scope=evolve(value.scope, predicate=side))
