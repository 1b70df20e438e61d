"""Comparing two transliterated names: part by part, by how they sound."""

from factcheck.kinds.name.verdict import NameComparison, Verdict
from factcheck.kinds.name.zh_form import Form
from factcheck.kinds.name.zh_sound import sounds_alike

_ALIKE, _HALF = 0.79, 0.6
"""Above the first, two transliterations are of one name; between the two, the sound leaves it open."""

_PREFIXES = ("小", "老", "大", "南", "北", "东", "西", "新", "赤道")
_SUFFIXES = ("州", "市", "省", "县", "区", "国", "岛", "群岛", "大学", "二世", "三世")
_NICKNAMES = (
    "乔 约瑟夫 乔瑟夫", "迈克 迈克尔 麦克 麦可", "比尔 威廉 威尔", "鲍勃 罗伯特 罗伯 博比", "吉姆 詹姆斯 吉米 杰米", "汤姆 托马斯 汤玛斯 汤米", "托尼 安东尼",
    "迪克 理查德 理查 里克", "特德 泰德 爱德华 西奥多", "查克 查尔斯 查理", "史蒂夫 史蒂文 斯蒂芬 史蒂芬 史蒂夫 斯蒂夫", "戴夫 戴维 大卫", "丹 丹尼尔 丹尼", "本 本杰明 班杰明 本雅明",
    "萨姆 塞缪尔 山姆 山缪", "马特 马修", "尼克 尼古拉斯 尼古拉", "杰克 约翰 雅各布", "利兹 伊丽莎白 丽兹 贝丝 贝蒂", "凯特 凯瑟琳 凯蒂 凯西", "苏 苏珊", "阿尔 艾伯特 阿尔伯特",
    "安迪 安德鲁", "克里斯 克里斯托弗 克里斯蒂安", "格雷格 格雷戈里", "杰夫 杰弗里 杰佛瑞", "蒂姆 蒂莫西 提姆", "罗恩 罗纳德", "唐 唐纳德 唐纳", "肯 肯尼思 肯尼斯", "拉里 劳伦斯", "哈里 哈罗德 亨利 哈利",
    "帕特 帕特里克 帕特里夏", "沃洛佳 弗拉基米尔", "萨沙 亚历山大 亚历克斯", "麦吉 玛格丽特 梅格",
)  # fmt: skip


def compare_transliterated(one: Form, other: Form) -> NameComparison:
    """Two names without surname characters: full against full, short against full, single against single."""
    if len(one.parts) > 1 and len(other.parts) > 1:
        return _full(one.parts, other.parts)
    if len(one.parts) > 1 or len(other.parts) > 1:
        full, short = (one, other) if len(one.parts) > 1 else (other, one)
        return _short(full.parts, short.text)
    return _single(one.text, other.text)


def _full(one: tuple[str, ...], other: tuple[str, ...]) -> NameComparison:
    last, first = sounds_alike(one[-1], other[-1]), sounds_alike(one[0], other[0])
    given = first >= _ALIKE or _initial(one[0], other[0]) or _nicknames(one[0], other[0])
    if last >= _ALIKE and given:
        return NameComparison(Verdict.VARIANT, "both parts sound alike")
    if last >= _ALIKE and first < _HALF:
        return NameComparison(Verdict.DIFFERENT, "other first name")
    if last < _HALF:
        if set(one) <= set(other) or set(other) <= set(one):
            return NameComparison(Verdict.VARIANT, "fewer parts of one name")
        return NameComparison(Verdict.DIFFERENT, "other last name")
    return NameComparison(Verdict.UNDECIDED, "transliterations half alike")


def _initial(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return len(short) == 1 and short.isascii() and (not long.isascii() or long[:1].casefold() == short.casefold())


def _nicknames(one: str, other: str) -> bool:
    return any({one, other} <= set(row.split()) for row in _NICKNAMES)


def _short(full: tuple[str, ...], short: str) -> NameComparison:
    joined = "".join(full)
    if short == joined or short == full[-1] or any(short == "".join(full[-size:]) for size in range(2, len(full))):
        return NameComparison(Verdict.VARIANT, "short form")
    if short == full[0] and len(short) > 1:
        return NameComparison(Verdict.VARIANT, "given name alone")
    best = max(sounds_alike(full[-1], short), sounds_alike(joined, short))
    if best >= _ALIKE:
        return NameComparison(Verdict.VARIANT, "short form sounds alike")
    if sounds_alike(full[0], short) >= _ALIKE:
        return NameComparison(Verdict.VARIANT, "given name sounds alike")
    if best >= _HALF:
        return NameComparison(Verdict.UNDECIDED, "transliterations half alike")
    return NameComparison(Verdict.DIFFERENT, "no part in common")


def _single(one: str, other: str) -> NameComparison:
    short, long = sorted((one, other), key=lambda text: (len(text), text))
    if long.endswith(short) and long[: -len(short)] in _PREFIXES:
        return NameComparison(Verdict.DIFFERENT, "a prefix that makes another name")
    stems = [next((text[: -len(end)] for end in _SUFFIXES if text.endswith(end)), text) for text in (one, other)]
    if stems[0] == stems[1] and (one in stems or other in stems):
        return NameComparison(Verdict.VARIANT, "with and without the class word")
    if stems[0] == stems[1]:
        return NameComparison(Verdict.DIFFERENT, "two class words")
    alike = sounds_alike(one, other)
    if alike >= _ALIKE:
        return NameComparison(Verdict.VARIANT, "transliterations sound alike")
    if alike >= _HALF:
        return NameComparison(Verdict.UNDECIDED, "transliterations half alike")
    return NameComparison(Verdict.DIFFERENT, "transliterations sound unlike")
