"""Who says what, through whom: the shapes that any language's finder of attributions gives."""

from enum import Enum

from attrs import frozen


class Strength(Enum):
    """How far a speaker, or the writer who chose the verb, stands behind what is said."""

    SAYS = "says"
    ADMITS = "admits"
    DENIES = "denies"
    WARNS = "warns"
    CLAIMS = "claims"
    REVEALS = "reveals"
    BELIEVES = "believes"
    URGES = "urges"
    BLAMES = "blames"


class Form(Enum):
    """Whose words they are: the speaker's, the writer's, or some of each; partial is a few quoted words."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"
    PARTIAL = "partial"


@frozen
class Quotation:
    """What stands between a pair of quotation marks: `text[start:end]` without them.

    `depth` is 0 outside, 1 for a quotation within one. `closed` is false where the closing mark is missing,
    as it is in all but the last paragraph of a quotation of several.
    """

    start: int
    end: int
    depth: int
    closed: bool = True


@frozen
class Attribution:
    """Content `text[start:end]` that is put in somebody's mouth.

    `speaker` is a person's full name, or the words that name who speaks; empty where a carrier speaks in its
    own voice or nobody is named. `via` are the outlets and agencies it came through, the nearest to the
    reader first. `verb` is empty where marks and position alone give the speaker. `person` says that the
    speaker is named, `resolved` that it is whom a pronoun stands for, or who spoke last, and so less certain;
    `nested` that it stands within a quotation of somebody else. `clause` is
    where the clause of the verb begins, -1 where there is none.
    """

    start: int
    end: int
    speaker: str
    via: tuple[str, ...] = ()
    verb: str = ""
    strength: Strength = Strength.SAYS
    form: Form = Form.INDIRECT
    person: bool = False
    nested: bool = False
    resolved: bool = False
    clause: int = -1
