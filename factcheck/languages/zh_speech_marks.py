"""Chinese quotation marks: pairing them, nested ones, missing ones and those that run over paragraphs."""

import re

from factcheck.languages.base import Document
from factcheck.languages.speech import Quotation

_DEEPEST = 6
_MARK = re.compile(r"[“”„‟「」『』〝〞〟﹁﹂\"'‘’]")
_OPENING = {"“": "”", "„": "”", "‟": "”", "「": "」", "『": "』", "〝": "〞", "﹁": "﹂", "‘": "’"}
_CLOSING = {"”", "」", "』", "〞", "〟", "﹂", "’"}
_AFTER_CLOSING = frozenset("，。、！？；：）)】》,.!?;: \n")
_BEFORE_OPENING = frozenset("，。、！？；：（(【《,.!?;: \n")


def quotations(document: Document) -> tuple[Quotation, ...]:
    """The quotations of a document in the order of their opening marks; none crosses a block."""
    found: list[Quotation] = []
    for block in document.article.blocks:
        found.extend(_paired(document.text, block.start, block.end))
    return tuple(sorted(found, key=lambda quotation: (quotation.start, -quotation.end)))


def _paired(text: str, start: int, end: int) -> list[Quotation]:
    found: list[Quotation] = []
    stack: list[tuple[str, int]] = []
    for match in _MARK.finditer(text, start, end):
        mark, at = match[0], match.start()
        if mark in "'‘’" and _apostrophe(text, at):
            continue
        level = _closes(text, stack, mark, at)
        if level is not None:
            del stack[level + 1 :]
            _, opened = stack.pop()
            if opened < at:
                found.append(Quotation(opened, at, len(stack)))
        elif mark not in _CLOSING and len(stack) < _DEEPEST:
            stack.append((mark, at + 1))
    if stack and _runs_on(text, start, stack[0][1]):
        found.append(Quotation(stack[0][1], end, 0, closed=False))
    return found


def _apostrophe(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return before.isascii() and before.isalnum() and after.isascii() and after.isalnum()


def _closes(text: str, stack: list[tuple[str, int]], mark: str, at: int) -> int | None:
    """The level of the stack that this mark closes; a mark for both sides, or a wrong one, closes by position."""
    for level in range(len(stack) - 1, -1, -1):
        opener = stack[level][0]
        if mark in {_OPENING.get(opener, opener), "〟"}:
            return level
    if not stack or stack[-1][0] != mark:
        return None
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return len(stack) - 1 if (after in _AFTER_CLOSING or not after) and before not in _BEFORE_OPENING else None


def _runs_on(text: str, start: int, opened: int) -> bool:
    """Whether a quotation that a block leaves open goes on in the next: it opens the block, or follows a colon."""
    before = text[start : opened - 1].rstrip()
    return not before or before[-1] in "：:"
