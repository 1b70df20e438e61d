"""From pieces to zones: what is article, what is caption, what is byline, and what is neither."""

import re
from collections.abc import Sequence

from attrs import evolve, frozen

from factcheck.article import Zone
from factcheck.reading import dates
from factcheck.reading.dates import Stamp
from factcheck.reading.piece import Piece, Role, letters
from factcheck.reading.words import words

_SENTENCE_END = re.compile(r"[。！？!?…；;.：:，,][”’」』\"'）)\]]*$")
_FULL_STOP = re.compile(r"[。！？!?.][”’」』\"'）)\]]*$")
_FILE_NAME = re.compile(r"\S*\.(?:jpe?g|png|gif|webp|svg|bmp|avif)\s*$|[\w-]*\d[\w.-]*$|[\W\d_]*$", re.IGNORECASE)
_ADDRESS = re.compile(r"\W*(?:https?://|www\.)\S+\W*$")
_HEAD_OF_PAGE = 10
_SHORT_LINE, _PROMOTION_LINE, _CAPTION_LINE, _BYLINE_LINE = 40, 120, 200, 80
_COPYRIGHT = re.compile(r"(?:©|\(c\)|Copyright\b)", re.IGNORECASE)
_SIGNED_POST = re.compile(r"—\s?[^—]{1,60}\(@\w{1,20}\)")


@frozen
class Sorted:
    """The article's blocks in order, and what its own lines say of it."""

    blocks: tuple[tuple[Zone, str], ...]
    said: Stamp | None
    fields: tuple[tuple[str, str], ...]


def sort(found: Sequence[Piece], title: str) -> Sorted:
    """Take the article out of the pieces: zones for what belongs to it, nothing for the rest."""
    kept = _without_related(_without_link_lists(found))
    kept, said, fields = _without_head_lines(kept)
    kept = [piece for piece in map(_cleaned, kept) if not _is_junk(piece)]
    kept = _captions(kept)
    return Sorted(tuple(_zoned(kept, title)), said, fields)


def _without_link_lists(found: Sequence[Piece]) -> list[Piece]:
    """Lists all of whose items are links name other articles."""
    sizes: dict[int, list[float]] = {}
    for piece in found:
        if piece.group:
            size = len(piece.text)
            total = sizes.setdefault(piece.group, [0.0, 0.0])
            total[0] += size
            total[1] += size * piece.linked
    return [piece for piece in found if not piece.group or sizes[piece.group][1] < 0.8 * sizes[piece.group][0]]


def _without_related(found: Sequence[Piece]) -> list[Piece]:
    """Leave out the names of other articles: link by link, and all that follow a heading for such."""
    kept: list[Piece] = []
    skipping = False
    for piece in found:
        if piece.role in {Role.TEXT, Role.HEADING, Role.ITEM} and words().related.fullmatch(piece.text):
            skipping = True
            continue
        mostly_link = piece.linked > 0.7 and not (piece.role is Role.TEXT and _FULL_STOP.search(piece.text))
        if skipping and (mostly_link or piece.role in {Role.ITEM, Role.IMAGE, Role.ALT, Role.HEADING}):
            continue
        skipping = False
        read_also = words().read_also.match(piece.text)
        if mostly_link or (
            read_also
            and (piece.linked > 0.4 or not _FULL_STOP.search(piece.text))
            and len(piece.text) < _PROMOTION_LINE
        ):
            continue
        kept.append(piece)
    return kept


def _without_head_lines(found: Sequence[Piece]) -> tuple[list[Piece], Stamp | None, tuple[tuple[str, str], ...]]:
    """Take the lines about the article itself (date, source, author) off its head."""
    kept: list[Piece] = []
    said: Stamp | None = None
    fields: list[tuple[str, str]] = []
    lines = 0
    for index, piece in enumerate(found):
        short = len(piece.text) <= _BYLINE_LINE and piece.role in {Role.TEXT, Role.BYLINE, Role.ITEM}
        if piece.text and lines > _HEAD_OF_PAGE or not short:
            lines += bool(piece.text)
            kept.append(piece)
            continue
        lines += 1
        line = _head_line(piece.text)
        if line is None:
            kept.append(_signed(piece, found[index + 1 : index + 2]))
            continue
        fields.extend(line[1])
        said = said or line[0]
    return kept, said, tuple(fields)


def _signed(piece: Piece, following: Sequence[Piece]) -> Piece:
    """A short line right before the date line is who wrote it."""
    if (
        following
        and len(piece.text) <= _SHORT_LINE
        and not _SENTENCE_END.search(piece.text)
        and piece.role is Role.TEXT
    ):
        line = _head_line(following[0].text) if len(following[0].text) <= _BYLINE_LINE else None
        if line is not None and line[0] is not None:
            return evolve(piece, role=Role.BYLINE)
    return piece


def _head_line(text: str) -> tuple[Stamp | None, list[tuple[str, str]]] | None:
    """What a line about the article says: its date and labelled values; None where it is no such line."""
    labelled = words().field.match(text)
    if labelled and (labelled[1] or labelled[3]):
        name, value = words().fields[(labelled[1] or labelled[3]).casefold()], labelled[2] or ""
        stamp = dates.find(value) if name == "date" else None
        later = words().field.search(value)
        if name == "date" and value and not stamp:
            return None
        fields = [(name, value[: later.start()].strip() if later else value.strip())]
        if later and later[1]:
            fields.append((words().fields[later[1].casefold()], later[2].strip()))
        return (stamp.stamp if stamp else None), fields
    found = dates.find(text)
    if found is None:
        return None
    rest = text[: found.start] + " " + text[found.end :]
    labelled = words().field.search(rest)
    if labelled and len(letters(rest)) <= _SHORT_LINE and labelled[1]:
        return found.stamp, [(words().fields[labelled[1].casefold()], labelled[2].strip())]
    return (found.stamp, []) if len(letters(rest)) <= 6 else None


def _cleaned(piece: Piece) -> Piece:
    """A caption without the label before it and without the source of its picture where that leads."""
    if piece.role not in {Role.CAPTION, Role.ALT, Role.TEXT}:
        return piece
    text = piece.text
    label = words().caption_label.match(text)
    if not label:
        return piece
    return evolve(piece, role=Role.CAPTION, text=text[label.end() :].strip())


def _is_junk(piece: Piece) -> bool:
    text = piece.text
    if piece.role in {Role.IMAGE, Role.RULE}:
        return False
    if piece.role is Role.CREDIT:
        return not _COPYRIGHT.match(text)
    if not letters(text) or _ADDRESS.fullmatch(text) or words().label.fullmatch(text):
        return True
    if piece.role is Role.ALT and (
        words().idle_alt.fullmatch(text) or _FILE_NAME.fullmatch(text) or len(letters(text)) < 4
    ):
        return True
    if len(text) <= _SHORT_LINE and words().credit.match(text) and not _FULL_STOP.search(text):
        return True
    return piece.role is not Role.HEADING and len(text) <= _PROMOTION_LINE and bool(words().promotion.search(text))


def _captions(found: Sequence[Piece]) -> list[Piece]:
    """Tell captions by where they stand, and leave out alternative texts that repeat one."""
    marked: list[Piece] = []
    for piece in found:
        beside = bool(marked) and marked[-1].role in {Role.IMAGE, Role.ALT, Role.CREDIT}
        marked.append(evolve(piece, role=Role.CAPTION) if beside and _reads_as_caption(piece) else piece)
    said = [letters(piece.text) for piece in marked]
    return [
        evolve(piece, role=Role.CAPTION) if piece.role is Role.ALT else piece
        for at, piece in enumerate(marked)
        if not (piece.role is Role.ALT and _repeats(marked, said, at))
    ]


def _reads_as_caption(piece: Piece) -> bool:
    if piece.role is not Role.TEXT or len(piece.text) > _CAPTION_LINE:
        return False
    if piece.faint > 0.7:
        return True
    marked = bool(words().caption_mark.search(piece.text)) and len(piece.text) < _PROMOTION_LINE
    return piece.centred or marked


def _repeats(found: Sequence[Piece], said: Sequence[str], at: int) -> bool:
    """Whether an alternative text says no more than a caption beside it, or than a line seen before."""
    own = said[at]
    near = [
        said[i] for i in range(max(0, at - 4), min(len(found), at + 5)) if i != at and found[i].role is Role.CAPTION
    ]
    return any(own in caption for caption in near) or any(own == line for i, line in enumerate(said) if i < at)


def _zoned(found: Sequence[Piece], title: str) -> list[tuple[Zone, str]]:
    heading = letters(title)
    blocks = [(Zone.HEADLINE, title)] if heading else []
    for at, piece in enumerate(found):
        if piece.role in {Role.IMAGE, Role.RULE} or not piece.text:
            continue
        same = letters(piece.text)
        if heading and same == heading and (at < 8 or piece.role in {Role.HEADING, Role.CAPTION}):
            continue
        zone = _zone(piece)
        if not blocks or blocks[-1] != (zone, piece.text):
            blocks.append((zone, piece.text))
    return blocks


def _zone(piece: Piece) -> Zone:
    if piece.role is Role.HEADING:
        return Zone.SUBHEAD
    if piece.role is Role.CAPTION:
        return Zone.CAPTION
    if piece.role in {Role.BYLINE, Role.CREDIT}:
        return Zone.BYLINE
    text = piece.text
    bare = text.lstrip("（(【[—- ").rstrip("）)】] ")
    if len(text) <= _BYLINE_LINE and (words().byline.match(bare) or _COPYRIGHT.match(text)):
        return Zone.BYLINE
    if len(text) <= _PROMOTION_LINE and _SIGNED_POST.match(text):
        return Zone.BYLINE
    if piece.role is Role.TEXT and piece.bold > 0.9 and len(text) <= _SHORT_LINE and not _SENTENCE_END.search(text):
        return Zone.SUBHEAD
    return Zone.BODY
