"""The small words of a Chinese clause that set it against another: for the first time, alone, all, only."""

import re

from factcheck.kinds.stance.term import Mark

# How it was, and not how it is; 过去三年 is a time, 从前线 and 当初步 are cut otherwise.
_THEN = (
    r"过去(?![一二两三几多数半近这整\d]|的?[一二两三几多数\d])|(?:\A|[，,])以前|从前(?![线方沿天年舱台])"
    r"|昔日|原本|原先|起初|起先|一开始|最初(?!的)|当初(?![步期级选])|早年"
)
# Of what is not so, that it is not all who do it; and that it is not done, and in time.
_IS_NOT = "不是|并不是|并非|(?<!除)非|未必|不"
_UNDONE = "未能?|没有?|没能|不能|不会|无法|难以|未有"
_IN_TIME = "如期|按时|准时|按期|依期|准点|正点|按(?:照?原[定有]?)?计划"
# 不是首次 says that it was done before; 一起 counts a case where nobody is named before it; 联合国 is a name.
_MARKS = re.compile(
    r"(?P<before>(?:此前|早前|先前|之前|以前|过去)(?:就|也|都|均)?(?:曾|已|有过)|(?:不|并非|不再)是?(?:首次|第一次|首度|头一次)"
    r"|曾经?(?:[两二三四五六七八九十多数几屡\d]+[度次]))"
    r"|(?P<yet>(?:仍|还|尚|暂|迄今|至今|目前)(?:然|仍|还|尚)?(?:未|没|无)|迄未|(?:[尚仍亟]|还有|仍有|尚有|有)待(?![在遇业到])|还待(?![在遇业到]))"
    rf"|(?P<once>{_THEN}|曾经|曾(?=[^，,。；]{{1,6}}过)|一度)"
    r"|(?P<daily>新增(?=[^，,。；]{0,8}(?:病例|确诊|死亡|感染|疑似|无症状|住院|重症))|零增长)"
    r"|(?P<first>首次|首度|首位|首个|首例|首名|首家|首座|首宗|首起|首份|首有|头一[次回遭个位家]|第一[次回位个例家名宗份]|第一起|前所未有|史无前例)"
    r"|(?P<alone>独自|只身|孤身|单独|独力|单枪匹马|单方面|独资|独立(?=完成|进行|研发|开发|制作|承担|研制|运营|设计|建造|出资)|单人(?=驾驶))"
    r"|(?P<together>共同|一同|一道|联合(?![国会社体])|联名|联手|携手|合作(?=完成|进行|研发|开发|制作|研制|运营|设计|建造)|合资|合伙|合力|结伴|陪同下"
    r"|[与和跟同][^，,。；]{1,14}一起)"
    rf"|(?P<not_all>(?:{_IS_NOT})(?:所有|全部|全体|每[一个名位所家座人间条]|各|人人|个个|都))"
    r"|(?P<every>全部|所有|全体|悉数|全数|无一例外|一律|全都|无一不|各(?=[类种型])|均(?![衡匀线值价摊势]))"
    r"|(?P<only>只有|仅有|唯有|唯独|仅(?=[\d一二两三四五六七八九十]))"
    r"|(?P<some>有些人|有的人|有人|一些人|某些人)"
    r"|(?P<part>部分|一些|(?<![拥持享所没])有[些的]|少数|不少|个别|(?<![拥没只所持享具])有(?![关效限望])(?=[\u4e00-\u9fff]{1,6}?(?:不|没|未|拒绝|反对|仍)))"
    rf"|(?P<late>(?:{_UNDONE})[^，,。；]{{0,8}}?(?:{_IN_TIME}))|(?P<timely>{_IN_TIME})"
    r"|(?P<cleft>(?<![目有似])的(?:就|正)?是(?![否不因由为在]))"
)
# That there was one before, beside what `before` says, and since when one is the first; 曾 opens names, 过 ends verbs.
_RANKS = re.compile(
    r"(?P<not_first>(?:不是|并非|算不上|不算|称不上|谈不上|绝非)[^，,。；]{0,8}?(?:首[次度例起宗家个位份]|头一[次回遭个]|第一[次回位个例家起宗]))"
    r"|(?P<of_them>(?<=[\d一二三四五六七八九十百千万亿])[万亿余多]?[\u4e00-\u9fff]{1,6}(?:[之当]?中|里)[，,]?(?:有|只有|仅有)(?=[\d一二两三四五六七八九十百]))"
    r"|(?P<one_of>(?<!分)之一(?![个般次旦切定再]))"
    r"|(?P<foremost>最(?![近后终初先佳好多少]|起码|低限)[\u4e00-\u9fff]{1,2}?(?=[\u4e00-\u9fff]{0,2}的|[\u4e00-\u9fff]{2})|头号|第[二三四五六七八九十\d]{1,2}大)"
    r"|(?P<another>另(?=[一外两三])|其[他它余](?=[\u4e00-\u9fff])|别的(?=[\u4e00-\u9fff]))"
    r"|(?P<second>(?:是|为|系|成为?了?|属|作为)[^，,。；]{0,12}第[二两三四五六七八九十]{1,3}[位个家名例宗起份座次度])"
    r"|(?P<ever>(?<=[就也均都还年月日])曾|曾(?=[经在于就被有多两三一获遭与和同任向对因])|早[在于][^，,。；]{2,9}[就已便]"
    r"|(?<=[\u4e00-\u9fff])(?<![不经通超难度渡越透路错太胜穿放掠擦绕翻])过(?![去程于后渡度多期境半敏夜年节关滤路来往份剩失瘾户问高低大小]))"
)
_SINCE = re.compile(
    r"[^，,。；]{1,16}(?:以来|(?P<late>[年月周天日]来|(?:[今本]年|[本任届年月周天季][内中]|期间|时隔[^，,。；]{1,8}|后)的?[，,]?(?=首|第一|头一)))"
)
# The first within since when: 首次启动一级响应以来.
_FIRST_SINCE = re.compile(r"(?:首|第一|头一)[^，,。；]{1,16}(?:以来|[之以]后)")
_WHOLE_TIME = re.compile(
    "有[纪记]录|有史|建[国台站校厂市队]|成立|创[办立建]|设[立站]|上市|挂牌|投入|投产|开[业张通馆港]|通[航车]|生效|实施|问世|诞生|建成|启用|独立"
)
# What was not so before, what never was until now, and of whom alone it is not so: 除湖北外, 毕业班除外.
_DENIED = re.compile("[未没无拒]|不曾")  # in what was not so before or never, told at once
_NOT_BEFORE = re.compile(r"(?:此前|之前|以前|先前|早前)[^，,。；]{0,10}?(?:从未|从没|从来没|未(?!来)|没|无|拒)")
_ALL_ALONG = re.compile(r"(?:一直|向来|历来|[年月]来)[^，,。；]{0,8}?(?:未(?!来)|没|无|拒)")
_NEVER = re.compile("从未|从没|从来没|未曾|不曾")
_AT_LAST = re.compile("首次|首度|第一次|头一[次回遭]|终于|如愿|(?:直[到至]|[如现]今)")
_BUT_FOR = re.compile(
    r"(?<![解拆开排清消废删撤免扣剔革切戒])除(?!非|夕|名|去|以|外)了?([^，,。；]{1,12}?)(?:之外|以外|而外|(?<![海境国])外(?![国交长省地部资商籍汇币援贸]))"
    r"|除了([^，,。；]{1,12})[，,]|([^，,。；]{2,10})除外"
)
_BESIDES = re.compile(r"也|[还又另更](?![^，,。；]{0,2}[没未不])")
_LATELY = re.compile(r"\d|[今去前近本上]|[一二三四五六七八九十]年|[多数]年|任|上台|执政|战|疫|危机")
# Whether there can be any, found at once.
_HINT = re.compile(
    "首|第一|头一|史无|前所未|此前|早前|先前|之前|以前|过去|曾|独|只身|孤身|单|共同|一同|一道|联|携手|合作|合资|合伙|合力|结伴|陪同下|一起"
    "|全部|所有|全体|悉数|全数|无一|一律|全都|均|各类|各种|各型|只有|仅|唯有|有些人|有的人|有人|一些人|某些人|的是|的就是|的正是|未|没|无|从前|昔日|原本|原先|起初|起先|一开始|最初|当初|早年|一度|新增|零增长|待"
    "|部分|有些|有的|个别|不少|少数|非|不|拒绝|反对|如期|按|准[时点]|依期|正点"
)
_RANK_HINT = re.compile("首|头[一号]|第|最|之一|[中里][，,]?[有只仅]|[另其别曾早过]")
_NAMES = {
    "before": Mark.BEFORE,
    "not_first": Mark.NOT_FIRST,
    "of_them": Mark.OF_THEM,
    "another": Mark.ANOTHER,
    "one_of": Mark.ONE_OF,
    "foremost": Mark.FOREMOST,
    "second": Mark.SECOND,
    "ever": Mark.EVER,
    "first": Mark.FIRST,
    "alone": Mark.ALONE,
    "together": Mark.TOGETHER,
    "every": Mark.ALL,
    "only": Mark.ONLY,
    "some": Mark.SOME,
    "cleft": Mark.CLEFT,
    "yet": Mark.YET,
    "once": Mark.ONCE,
    "daily": Mark.DAILY,
    "not_all": Mark.NOT_ALL,
    "part": Mark.PART,
    "timely": Mark.TIMELY,
    "late": Mark.LATE,
}


# What only weighs a matter names one of many: 令人担忧的是, 更重要的是.
_WEIGHING = re.compile(
    r"[令让叫使引]人|值得|重要|关键|可怕|担[心忧]|遗憾|不?幸运?|有趣|奇怪|讽刺|棘手|需要|应该|希望|想要"
)


_BUT = "除"
_LED = re.compile(_THEN)
_NOW = re.compile("现在|如今|目前|今后|此后|后来|现已|不再|改为|转而|但|却")


# What is set off as less true, or told as what others wrongly hold: 与其说是甲，不如说是乙; 谣言一：…….
_UNTRUE = re.compile(r"与其说|一厢情愿地|误(?:以为|认为)|错误地(?:以为|认为|相信)")
_FALSE = re.compile("不实|不属实|谣言|捏造|误传|虚假|假消息|子虚|不是真|是假")  # some word of a rumour, told at once
_RUMOUR = re.compile(
    r"[^，,。；]{4,}(?<!信息)(?<!内容)(?<!情况)(?<!报道)(?<!消息)(?<!说法)(?<!传闻)(?:并?不属实|不实|[纯均实]?[属系为是](?:谣言|捏造|误传|虚假信息|假消息)|子虚乌有|不是真的|是假的)[，,。！]?\Z"
    r"|[^，,。；]{4,}的(?:消息|说法|传闻|传言|报道|信息)(?:并?不属实|不实|[纯均实]?[属系为是](?:谣言|捏造|误传|假消息))[，,。！]?\Z"
)
_MYTH = re.compile(r"[“「『]?(?:谬论|谬误|谣言|流言|误区|不实之词)\s*[一二三四五六七八九十\d]{0,3}\s*[：:]")


def is_untrue(clause: str, sentence: str) -> bool:
    """Whether a clause is told as less true than another, or as untrue, given its sentence up to its end."""
    rumour = _FALSE.search(clause) and _RUMOUR.match(clause)
    return bool(_UNTRUE.search(clause) or _MYTH.match(sentence) or rumour)


def marks_of(text: str, before: str, after: str = "") -> tuple[tuple[Mark, str], ...]:
    """What the small words of a clause say, and the words that say it; its sentence says the rest before and after it.

    What was formerly so holds for the clauses behind it, up to one of what is so now.
    """
    then = _LED.search(before)
    led = ((Mark.ONCE, then[0]),) if then and not (_NOW.search(before) or _NOW.search(text)) else ()
    excepting = _BUT in before or _BUT in text or _BUT in after
    led = (*led, *_till_now(text, after), *(_but_for(before + text + after) if excepting else ()))
    within = _marks_within(text)
    if not any(mark is Mark.FIRST for mark, _ in within):
        return (*led, *within)
    if _FIRST_SINCE.search(text):
        return (*led, *(each for each in within if each[0] is not Mark.FIRST))
    return (*led, *within, *_since(before + text))


def _till_now(text: str, after: str) -> tuple[tuple[Mark, str], ...]:
    """That it was not so before, or never until what the rest of the sentence or another tells as the first."""
    if not _DENIED.search(text):
        return ()
    if found := _NOT_BEFORE.search(text):
        return ((Mark.NOT_BEFORE, found[0]),)
    found = _ALL_ALONG.search(text) or (_NEVER.search(text) if _AT_LAST.search(after) else None)
    return ((Mark.NEVER, found[0]),) if found else ()


def _but_for(sentence: str) -> tuple[tuple[Mark, str], ...]:
    """Of whom alone it is not so; 除了 with 也 or 还 adds, and excepts nobody."""
    found = _BUT_FOR.search(sentence)
    if found is None or _BESIDES.search(sentence, found.end()):
        return ()
    return ((Mark.BUT_FOR, next(filter(None, found.groups()))),)


def _since(text: str) -> tuple[tuple[Mark, str], ...]:
    """Since when something is the first: since there is any, or of late."""
    found = _SINCE.search(text)
    if found is None:
        return ()
    whole = _WHOLE_TIME.search(found[0]) or not (found["late"] or _LATELY.search(found[0]))
    return ((Mark.SINCE if whole else Mark.LATELY, found[0]),)


def _ranks(text: str) -> tuple[tuple[Mark, str], ...]:
    if not _RANK_HINT.search(text):
        return ()
    return tuple((_NAMES[each.lastgroup], each[0]) for each in _RANKS.finditer(text) if each.lastgroup)


def _marks_within(text: str) -> tuple[tuple[Mark, str], ...]:
    ranks = _ranks(text)
    denied = any(mark is Mark.NOT_FIRST for mark, _ in ranks)
    marks = tuple(each for each in _small(text) if not (denied and each[0] is Mark.FIRST))
    return (*marks, *ranks)


def _small(text: str) -> tuple[tuple[Mark, str], ...]:
    if not _HINT.search(text):
        return ()
    found = tuple((_NAMES[each.lastgroup], each[0]) for each in _MARKS.finditer(text) if each.lastgroup)
    weighed = any(mark is Mark.CLEFT for mark, _ in found) and _WEIGHING.search(text)
    found = tuple(each for each in found if each[0] is not Mark.CLEFT) if weighed else found
    not_all = any(mark is Mark.NOT_ALL for mark, _ in found)
    return tuple(each for each in found if each[0] is not Mark.ALL) if not_all else found
