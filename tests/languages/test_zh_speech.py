"""Who says what through whom: sentences written for the test, with what a reader takes from them."""

from datetime import UTC, datetime

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from factcheck.article import Article, Block, Zone
from factcheck.kinds.base import Mention
from factcheck.languages import LANGUAGES, Document, prepare
from factcheck.languages.speech import Attribution, Strength
from factcheck.languages.zh_speech import attributions
from factcheck.languages.zh_speech_marks import quotations

PEOPLE = (
    *("让·马丁", "马丁", "陈丽华", "李明", "周海涛", "吴敏", "安娜·科赫", "科赫", "罗伯特·格林", "格林"),
    *("田中", "金正哲", "林雅文", "佩雷拉", "高桥"),
)


@frozen
class _Named:
    full: str
    sort: str = "person"


def document(*paragraphs: str, zone: Zone = Zone.BODY) -> Document:
    text, blocks, at = "\n".join(paragraphs), [], 0
    for paragraph in paragraphs:
        blocks.append(Block(zone, at, at + len(paragraph)))
        at += len(paragraph) + 1
    article = Article(text, tuple(blocks), "0" * 64, published=datetime(2024, 5, 6, tzinfo=UTC))
    return prepare(article, LANGUAGES["zh"])


def names(text: str) -> list[Mention]:
    found: list[Mention] = []
    for name in sorted(PEOPLE, key=len, reverse=True):
        at = text.find(name)
        while at >= 0:
            if not any(mention.start <= at < mention.end for mention in found):
                full = next((person for person in PEOPLE if person.endswith(name) and "·" in person), name)
                found.append(Mention(at, at + len(name), _Named(full), "given"))
            at = text.find(name, at + 1)
    return sorted(found, key=lambda mention: mention.start)


def read(*paragraphs: str, zone: Zone = Zone.BODY) -> tuple[Document, tuple[Attribution, ...]]:
    made = document(*paragraphs, zone=zone)
    return made, attributions(made, names(made.text))


def told(made: Document, said: Attribution) -> str:
    return f"{said.speaker}|{said.verb}|{said.form.value}|{made.text[said.start : said.end]}"


# sentence -> what must be among the attributions: speaker|verb|form|content
STATED: dict[str, tuple[str, ...]] = {
    "安娜·科赫会见了渔民代表，并强调，“渔港绝不会关闭”。": ("安娜·科赫|强调|direct|渔港绝不会关闭",),
    "安娜·科赫视察了码头，并承认：“我们来晚了。”": ("安娜·科赫|承认|direct|我们来晚了。",),
    "总理陈丽华(Lihua Chen)特地出席渔业会议，并在致辞中表示，渔港将重新开放。": (
        "陈丽华|表示|indirect|渔港将重新开放",
    ),
    "市长李明专程看望船员，并坦言救援太迟。": ("李明|坦言|indirect|救援太迟",),
    "身兼总理和主席的周海涛讲话指，“入场人数没有我们预想的多”。": ("周海涛|指|direct|入场人数没有我们预想的多",),
    "总理周海涛发言指，选举公平。": ("周海涛|指|indirect|选举公平",),
    "吴敏与工会代表会面后对记者表示，谈判进展顺利。": ("吴敏|表示|indirect|谈判进展顺利",),
    "罗伯特·格林与首相通话后说，渔场不会关闭。": ("罗伯特·格林|说|indirect|渔场不会关闭",),
    "李明赛后只留下一句话：“输了就是输了。”": ("李明||direct|输了就是输了。",),
    "陈丽华红着眼眶，一遍遍安慰渔民：“房子可以再盖，人在就好。”": ("陈丽华||direct|房子可以再盖，人在就好。",),
    "“不开闸，下游更惨。”局长周海涛这样为泄洪辩护。": ("周海涛||direct|不开闸，下游更惨。",),
    "李明和市长会谈后透露，码头将会扩建。": ("李明|透露|indirect|码头将会扩建",),
    "陈丽华宣布关闭渔港后，渔民走上街头。": ("陈丽华|宣布|indirect|关闭渔港",),
    "李明宣布辞去市长职务之后，议会休会三天。": ("李明|宣布|indirect|辞去市长职务",),
    "市长吴敏承认桥梁没有检修以后，议员要求她辞职。": ("吴敏|承认|indirect|桥梁没有检修",),
    "陈丽华要求停止捕鱼后，渔船陆续回港。": ("陈丽华|要求|indirect|停止捕鱼",),
    "部长李明声称渔场安全后，渔民出海。": ("李明|声称|indirect|渔场安全",),
    "由于市长李明警告说，风暴即将来临，因此渔船都留在港内。": ("李明|警告说|indirect|风暴即将来临",),
    "因为渔民担心减产，而且部长吴敏说，配额还会减少，所以鱼价上涨。": ("吴敏|说|indirect|配额还会减少",),
    "鱼价猛涨，促使市长陈丽华宣布限制捕捞。": ("陈丽华|宣布|indirect|限制捕捞",),
    "风暴迫使部长李明宣布关闭渔港。": ("李明|宣布|indirect|关闭渔港",),
    "陈丽华表示，学校必须开学，但批评者质疑是否安全。": ("陈丽华|表示|indirect|学校必须开学",),
    "吴敏说，渔场很安全，不过专家并不同意。": ("吴敏|说|indirect|渔场很安全",),
    "市长李明称，鱼价会下降，而外界普遍看涨。": ("李明|称|indirect|鱼价会下降",),
    "这是科学家首次确认，鳕鱼会迁徙。": ("科学家|确认|indirect|鳕鱼会迁徙",),
    "陈丽华与吴敏表示，码头将会扩建。": ("陈丽华、吴敏|表示|indirect|码头将会扩建",),
    "陈丽华说，该岛独立多年，经历过三次选举；挪威和该岛没有邦交，因此不会损害渔业。": (
        "陈丽华|说|indirect|该岛独立多年，经历过三次选举",
        "陈丽华||indirect|挪威和该岛没有邦交，因此不会损害渔业",
    ),
    "陈丽华警告，风暴即将来临；渔船必须回港；码头将会关闭。": (
        "陈丽华||indirect|渔船必须回港",
        "陈丽华||indirect|码头将会关闭",
    ),
    # direct, the speaker before
    "李明说：“我们不会离开。”": ("李明|说|direct|我们不会离开。",),
    "市长陈丽华表示：“桥今年就能修好。”": ("陈丽华|表示|direct|桥今年就能修好。",),
    "周海涛强调，“水库是安全的”。": ("周海涛|强调|direct|水库是安全的",),
    "吴敏在发布会上指出：「成本太高。」": ("吴敏|指出|direct|成本太高。",),
    "李明周三在接受采访时说：“结果并不意外。”": ("李明|说|direct|结果并不意外。",),
    "让·马丁（Jean Martin）写道：“我很失望。”": ("让·马丁|写道|direct|我很失望。",),
    "她告诉记者：“谈判还没有结束。”": ("她|告诉|direct|谈判还没有结束。",),
    "李明对路透社表示：“我们仍在评估。”": ("李明|表示|direct|我们仍在评估。",),
    "李明反问道：“这公平吗？”": ("李明|反问道|direct|这公平吗？",),
    '吴敏说:"我们没有选择。"': ("吴敏|说|direct|我们没有选择。",),
    "外交部发言人吴敏5日在例行记者会上回应称：“有关说法毫无根据。”": ("吴敏|回应称|direct|有关说法毫无根据。",),
    "金正哲警告说，“时间不多了”。": ("金正哲|警告说|direct|时间不多了",),
    "李明在推特上写道，“感谢大家”。": ("李明|写道|direct|感谢大家",),
    # the speaker after, or between
    "“我们不会离开。”李明说。": ("李明|说|direct|我们不会离开。",),
    "“我们不会离开，”李明在电话中说。": ("李明|说|direct|我们不会离开，",),
    "“桥今年就能修好”，陈丽华说道。": ("陈丽华|说道|direct|桥今年就能修好",),
    "“我们决定留下，”周海涛补充说，“至少留到夏天。”": (
        "周海涛|补充说|direct|我们决定留下，",
        "周海涛|补充说|direct|至少留到夏天。",
    ),
    "“这是一次失败。”科赫对媒体表示，谈判将推迟到下月。": (
        "安娜·科赫|表示|direct|这是一次失败。",
        "安娜·科赫|表示|indirect|谈判将推迟到下月",
    ),
    "「我看不出有什么问题，」田中说。": ("田中|说|direct|我看不出有什么问题，",),
    "“没有人受伤，”消防局发言人说。": ("消防局发言人|说|direct|没有人受伤，",),
    # indirect
    "李明说，道路已经恢复通行。": ("李明|说|indirect|道路已经恢复通行",),
    "李明说道路已经恢复通行。": ("李明|说|indirect|道路已经恢复通行",),
    "卫生部称新增病例三十例。": ("卫生部|称|indirect|新增病例三十例",),
    "警方通报称，两人轻伤，司机已被控制。": ("警方|通报称|indirect|两人轻伤，司机已被控制",),
    "财政部长格林星期二表示，今年不会加税。": ("罗伯特·格林|表示|indirect|今年不会加税",),
    "一名不愿透露姓名的白宫官员说，会谈已经破裂。": ("不愿透露姓名的白宫官员|说|indirect|会谈已经破裂",),
    "多名知情人士透露，公司正在考虑出售业务。": ("知情人士|透露|indirect|公司正在考虑出售业务",),
    "许多专家认为，禁令难以执行。": ("许多专家|认为|indirect|禁令难以执行",),
    "该公司发言人拒绝评论，但表示调查仍在进行。": ("公司发言人|表示|indirect|调查仍在进行",),
    "陈丽华否认收受贿赂。": ("陈丽华|否认|indirect|收受贿赂",),
    "陈丽华承认，她事先知道这笔交易。": ("陈丽华|承认|indirect|她事先知道这笔交易",),
    "世界银行警告，粮食价格可能再涨一成。": ("世界银行|警告|indirect|粮食价格可能再涨一成",),
    "李明呼吁各方保持克制。": ("李明|呼吁|indirect|各方保持克制",),
    "李明批评政府反应迟缓。": ("李明|批评|indirect|政府反应迟缓",),
    "道路已经恢复通行，李明说。": ("李明|说|indirect|道路已经恢复通行",),
    "被问到是否参选时，李明回答说，他还没有决定。": ("李明|回答说|indirect|他还没有决定",),
    "在谈到贸易问题时，佩雷拉指出，双方的差距正在缩小。": ("佩雷拉|指出|indirect|双方的差距正在缩小",),
    "李明周一抵达北京，并表示此行很有收获。": ("李明|表示|indirect|此行很有收获",),
    "研究报告指出，冰川正在加速消融。": ("研究报告|指出|indirect|冰川正在加速消融",),
    "李明和吴敏表示，双方都作出了让步。": ("李明、吴敏|表示|indirect|双方都作出了让步",),
    "李明不认为双方会达成协议。": ("李明|认为|indirect|不认为双方会达成协议",),
    "来自四个国家的科学家们说，病毒没有变异。": ("来自四个国家的科学家们|说|indirect|病毒没有变异",),
    "美国国务院周五宣布，将对三家公司实施制裁。": ("美国国务院|宣布|indirect|将对三家公司实施制裁",),
    "校长助理随后在会上说，考试推迟。": ("校长助理|说|indirect|考试推迟",),
    "一位退休教师对本台说，学费涨了一倍。": ("退休教师|说|indirect|学费涨了一倍",),
    "公司首次承认，软件存在漏洞。": ("公司|承认|indirect|软件存在漏洞",),
    "朝鲜研究教授金正哲（Kim Jong-chol，音）说：“答案是经济。”": ("金正哲|说|direct|答案是经济。",),
    "尽管邻国都表示支持，会议仍然推迟。": ("邻国|表示|indirect|支持，会议仍然推迟",),
    "该组织表示，捐款已经用完。": ("组织|表示|indirect|捐款已经用完",),
    "（某某网）财政部今天说，税率不变。": ("财政部|说|indirect|税率不变",),
    "邻居说，屋里整夜都亮着灯。": ("邻居|说|indirect|屋里整夜都亮着灯",),
    "Peterson表示，利率还会上升。": ("Peterson|表示|indirect|利率还会上升",),
    # mixed and partial
    "李明指出，这是漫长谈判的结果，也再次表明“合作对双方都有好处”。": (
        "李明|指出|mixed|这是漫长谈判的结果，也再次表明“合作对双方都有好处”",
    ),
    "李明称，会谈“非常坦率”，双方将继续接触。": ("李明|称|mixed|会谈“非常坦率”，双方将继续接触",),
    "评论家把这部影片形容为“一场灾难”。": ("评论家|形容为|direct|一场灾难",),
    "吴敏将这一决定称为“历史性的”。": ("吴敏|称为|direct|历史性的",),
    "国际社会给予正面评价，称之为“令人振奋”。": ("国际社会|称之为|direct|令人振奋",),
    "格林抨击这项法律“荒唐”。": ("罗伯特·格林|抨击|mixed|这项法律“荒唐”",),
    "陈丽华否认她在选战中落后，“支持我的人比去年多，”她说。": (
        "陈丽华|否认|indirect|她在选战中落后",
        "陈丽华|说|direct|支持我的人比去年多，",
    ),
    # several in a sentence
    "李明说，桥梁没有损坏，吴敏则表示，桥面出现了裂缝。": (
        "李明|说|indirect|桥梁没有损坏",
        "吴敏|表示|indirect|桥面出现了裂缝",
    ),
    "李明强调谈判必须继续，并指出拖延只会让代价更高。": (
        "李明|强调|indirect|谈判必须继续",
        "李明|指出|indirect|拖延只会让代价更高",
    ),
    "卫生部长科赫说，她认为疫苗年底前可以上市。": ("安娜·科赫|说|indirect|她认为疫苗年底前可以上市",),
}

# paragraphs -> the same, where the speaker stands in an earlier sentence
RESOLVED: dict[tuple[str, ...], tuple[str, ...]] = {
    ("李明周一抵达北京。他说，此行很有收获。",): ("李明|说|indirect|此行很有收获",),
    ("李明说，道路已经恢复通行。他还表示，大桥没有损坏。",): ("李明|表示|indirect|大桥没有损坏",),
    ("外交部发言人吴敏批评了这一决定。这位发言人说，决定毫无道理。",): ("吴敏|说|indirect|决定毫无道理",),
    ("巴西总统佩雷拉周日接受检测。总统说，他感觉很好。",): ("佩雷拉|说|indirect|他感觉很好",),
    ("陈丽华说，桥年底通车。“我们一天都不会耽误。”",): ("陈丽华||direct|我们一天都不会耽误。",),
    ("陈丽华说：“桥年底通车。", "“我们一天都不会耽误。”"): (
        "陈丽华|说|direct|桥年底通车。",
        "陈丽华||direct|我们一天都不会耽误。",
    ),
    ("安娜·科赫获得连任。", "“我会兑现承诺。”她说。"): ("安娜·科赫|说|direct|我会兑现承诺。",),
    ("警方逮捕了三人。他们称自己只是路过。",): ("他们|称|indirect|自己只是路过",),
    ("“情况正在好转，”林雅文说。“病人少了一半。”她表示，医院将恢复门诊。",): (
        "林雅文|说|direct|情况正在好转，",
        "林雅文|表示|direct|病人少了一半。",
        "林雅文|表示|indirect|医院将恢复门诊",
    ),
    ("报社说，市长陈丽华已经回应，拒绝推迟开学。她强调，不能让孩子再等。",): ("陈丽华|强调|indirect|不能让孩子再等",),
    ("会长李明的助手陈丽华也支持这项协议。她表示，港口需要新的买家。",): ("陈丽华|表示|indirect|港口需要新的买家",),
    ("一名已经离职的工程师批评了检修办法，他以过来人的身分说，图纸没有人看。",): (
        "已经离职的工程师|说|indirect|图纸没有人看",
    ),
    ("李明说，航线会恢复。遇难者家属公布了录音，指控船长擅离职守。她表示，已把录音交给警方。",): (
        "遇难者家属|表示|indirect|已把录音交给警方",
    ),
    ("“订单少了一半，”矿场的负责人说。由于规定，该负责人要求匿名。“工资也没有发，”他说。",): (
        "矿场的负责人|说|direct|工资也没有发，",
    ),
    ("港务局聘请的专家首先查看了堤坝。他们说，裂缝是新的。",): ("港务局聘请的专家|说|indirect|裂缝是新的",),
    ("中央银行在报告中称，利率不变。该行指出，物价正在回落。",): ("中央银行|指出|indirect|物价正在回落",),
    ("法新社援引匿名官员的话披露，陈丽华早就读过简报。她声称没有人告诉过她。",): (
        "陈丽华|声称|indirect|没有人告诉过她",
    ),
    ("常年研究水坝的陈丽华日前致函市长李明建议停工。她续指，裂缝正在变长。",): ("陈丽华|续指|indirect|裂缝正在变长",),
    ("陈丽华说，桥今年就能修好。工程队每天工作十六个小时。她还说，预算没有超支。",): (
        "陈丽华||indirect|工程队每天工作十六个小时",
    ),
    ("「绿湾协会」表示，渔船将停航三天。",): ("绿湾协会|表示|indirect|渔船将停航三天",),
    ("陈丽华表示，公司正在考虑迁厂，但没有透露细节。",): ("陈丽华|表示|indirect|公司正在考虑迁厂",),
    ("运输公司表示，每吨将收取3,120元的运费。",): ("运输公司|表示|indirect|每吨将收取3,120元的运费",),
    ("护林员陈丽华说，村民希望重开林道。她还说，雨季很快会来。",): ("陈丽华|说|indirect|雨季很快会来",),
    ("李明最近撰文说，运费还会上涨。",): ("李明|说|indirect|运费还会上涨",),
}

# Not gone on with: what is told between two reports is the writer's where it turns to the speaker or names another.
NOT_CARRIED_ON = [
    "陈丽华说，桥今年就能修好；李明昨天离开了奥斯陆。",
    "陈丽华说，桥今年就能修好；陈丽华今年五十二岁。",
    "陈丽华说，桥今年就能修好；据统计，全市有四十座桥。",
    "陈丽华说，桥今年就能修好。她今年五十二岁。她还说，预算没有超支。",
    "陈丽华说，桥今年就能修好。李明昨天已经辞职。她还说，预算没有超支。",
    "陈丽华说：“桥今年就能修好。”会谈进行了八个小时。她还说，预算没有超支。",
    "陈丽华说，桥今年就能修好。据统计，全市有四十座桥。她还说，预算没有超支。",
    "陈丽华说，桥今年就能修好。\n全市有四十座桥。\n她还说，预算没有超支。",
]
NOT_SPOKEN = [
    "警方应邻国政府要求将其拘捕。",
    "再强调一遍，票要提前买。",
    "他是少有的持怀疑态度的人。",
    "议员由衷感谢选民的信任与期待，走上了讲台。",
    "市长先从宣布预算开始，接着谈道路。",
]

# sentence -> speaker, carriers, content
CARRIED: dict[str, tuple[str, tuple[str, ...], str]] = {
    "据路透社报道，石油公司已停止钻探。": ("", ("路透社",), "石油公司已停止钻探"),
    "据美国有线电视新闻网报道，白宫官员透露，会谈已经取消。": ("白宫官员", ("美国有线电视新闻网",), "会谈已经取消"),
    "路透社援引匿名白宫官员的话说，总统可能改变行程。": ("匿名白宫官员", ("路透社",), "总统可能改变行程"),
    "法新社引述消息人士的话报道，两名人质获释。": ("消息人士", ("法新社",), "两名人质获释"),
    "《金融时报》周四报道，两家银行正在商谈合并。": ("", ("《金融时报》",), "两家银行正在商谈合并"),
    "据交通部网站消息，新线路将于五月开通。": ("", ("交通部网站",), "新线路将于五月开通"),
    "李明接受BBC采访时说，他不会辞职。": ("李明", ("BBC",), "他不会辞职"),
    "李明告诉法新社，航班已经全部取消。": ("李明", ("法新社",), "航班已经全部取消"),
    "外媒普遍认为，这份协议意义有限。": ("", ("外媒",), "这份协议意义有限"),
    "据李明介绍，工程分为两期。": ("李明", (), "工程分为两期"),
    "据知情人士透露，收购价约为十亿元。": ("知情人士", (), "收购价约为十亿元"),
    "（法新社巴黎16日电）法国内政部今天表示，示威已经平息。": ("法国内政部", (), "示威已经平息"),
    "路透东京7月9日 - 日本财务省周四称，出口连续三个月下降。": ("日本财务省", (), "出口连续三个月下降"),
    "彭博社引述三位知情人士说，工厂将关闭。": ("知情人士", ("彭博社",), "工厂将关闭"),
    "文章称，这座城市正在变空。": ("", ("文章",), "这座城市正在变空"),
}

STRENGTHS = {
    "李明说，会议取消。": Strength.SAYS,
    "李明承认，会议取消。": Strength.ADMITS,
    "李明否认会议取消。": Strength.DENIES,
    "李明警告，会议可能取消。": Strength.WARNS,
    "李明声称，会议取消。": Strength.CLAIMS,
    "李明透露，会议取消。": Strength.REVEALS,
    "李明认为，会议应当取消。": Strength.BELIEVES,
    "李明敦促各方取消会议。": Strength.URGES,
    "李明指责对方取消会议。": Strength.BLAMES,
}

NOT_STATED = [
    "李明走进码头，墙上写着：“严禁烟火，违者重罚。”",
    "“水上影城”网上预约截止到周五。",
    "湖泊全部超保证水位，渔船停航。",
    "部长将就此作出回应，渔民都在等待。",
    "渔民没有得到答复，码头一片冷清。",
    "当渔民说起往事的时候，大家都很羡慕。",
    "所有渔民都必须反对这项禁令。",
    "议会应该批评船厂的做法。",
    "所以说，问题出在管理。",
    "从某种意义上说，这是好事。",
    "居民区的要求得到了政府的回应。",
    "他变得担忧起来。",
    "这本小说讲了一座桥的故事。",
    "他的说法没有得到证实。",
    "换句话说，问题还没有解决。",
    "这条街道的名称已经更改。",
    "他被称为全村最聪明的人。",
    "说明书在盒子里。",
    "政府的声明引发了抗议。",
    "指数周二上涨百分之二。",
    "应居民的要求，路灯昨晚修好了。",
    "警方没有透露更多细节。",
    "这部电影名叫“春天”。",
    "公司补充资本金十亿元。",
    "总的来说，情况有所改善。",
    "由于社会对教育的期待，学校越办越多。",
    "这支队伍号称“铁军”。",
    "许多道路被洪水冲毁。",
    "他们想说的话太多了。",
    "会后双方没有发表声明。",
    "这批货物已经报批。",
    "学校举行了毕业典礼，家长代表也来了。",
    "价格比去年高，产量却低了。",
    "医生没有说什么。",
    "“春天”号货轮今晨抵港。",
    "这个问题还在讨论中。",
    "据统计，全市有三百座桥。",
    "名为“蓝天”的行动已经结束。",
    "他指着地图上的小城。",
    "观众问了许多问题。",
    "他批了三份文件。",
    "雨还在下，河水涨得很快。",
    "主席台上坐着十二个人。",
    "报道的内容后来被删除。",
    "这样的批评并不公平。",
    "提醒信昨天寄出。",
    "老人一直在讲课。",
    "法院的判断尚未公布。",
    "工厂的承诺没有兑现。",
    "预测模型需要更多数据。",
    "对话者来自不同城市。",
    "强调色是红色。",
]

KNOWN_GAPS: dict[str, str] = {
    "习惯把邻居称为“对手”的，是小镇上的老人。": "小镇上的老人|称为|direct|对手",
    "李明说了什么？他说“不知道”三个字。": "李明|说|partial|不知道",
}


@pytest.mark.parametrize(("sentence", "expected"), STATED.items())
def test_the_speaker_the_verb_and_the_extent_are_found(sentence: str, expected: tuple[str, ...]) -> None:
    made, found = read(sentence)
    assert set(expected) <= {told(made, said) for said in found}


@pytest.mark.parametrize(("paragraphs", "expected"), RESOLVED.items())
def test_a_speaker_named_before_is_found_again(paragraphs: tuple[str, ...], expected: tuple[str, ...]) -> None:
    made, found = read(*paragraphs)
    assert set(expected) <= {told(made, said) for said in found}


@pytest.mark.parametrize("text", NOT_CARRIED_ON)
def test_what_the_writer_tells_between_is_nobodys_speech(text: str) -> None:
    _, found = read(*text.split("\n"))
    assert [said for said in found if not said.verb] == []


@pytest.mark.parametrize("sentence", NOT_SPOKEN)
def test_a_noun_of_speech_is_no_speech(sentence: str) -> None:
    assert read(sentence)[1] == ()


@pytest.mark.parametrize(("sentence", "expected"), CARRIED.items())
def test_a_carrier_is_told_from_the_speaker(sentence: str, expected: tuple[str, tuple[str, ...], str]) -> None:
    made, found = read(sentence)
    assert expected in [(said.speaker, said.via, made.text[said.start : said.end]) for said in found]


@pytest.mark.parametrize(("sentence", "strength"), STRENGTHS.items())
def test_a_verb_has_its_strength(sentence: str, strength: Strength) -> None:
    _, found = read(sentence)
    assert [said.strength for said in found] == [strength]


@pytest.mark.parametrize("sentence", NOT_STATED)
def test_nobody_speaks_where_nobody_does(sentence: str) -> None:
    made, found = read(sentence)
    assert [told(made, said) for said in found] == []


def test_a_name_in_marks_that_opens_a_sentence_is_not_what_is_said() -> None:
    made, found = read("“海洋法”生效前离开奥斯陆的渔民代表李明星期一在网上表示，他会回来。")
    assert "海洋法" not in {made.text[said.start : said.end] for said in found}


def test_a_report_within_a_quotation_is_nested() -> None:
    made, found = read("李明说：“周一的会上，吴敏承诺说：‘工资五月补发。’大家都听见了。”")
    assert [(said.speaker, made.text[said.start : said.end]) for said in found if said.nested] == [
        ("吴敏", "工资五月补发。")
    ]


def test_a_headline_speaks_after_a_colon() -> None:
    made, found = read("李明：道路年内恢复通行", zone=Zone.HEADLINE)
    assert [told(made, said) for said in found] == ["李明||indirect|道路年内恢复通行"]


def test_a_caption_does_not_take_the_floor() -> None:
    text = "李明说，道路已经恢复通行。\n图为吴敏在工地。\n他还说，大桥没有损坏。"
    first, second = (index for index, char in enumerate(text) if char == "\n")
    blocks = (
        Block(Zone.BODY, 0, first),
        Block(Zone.CAPTION, first + 1, second),
        Block(Zone.BODY, second + 1, len(text)),
    )
    made = prepare(Article(text, blocks, "0" * 64), LANGUAGES["zh"])
    assert [said.speaker for said in attributions(made, names(text))] == ["李明", "李明"]


MARKS = {
    "他说“好”。": [("好", 0)],
    "他说「好」。": [("好", 0)],
    "他说：“我听见‘不’字。”": [("我听见‘不’字。", 0), ("不", 1)],
    "「他說『好』。」": [("他说『好』。", 0), ("好", 1)],
    '他说"好"，她说"不好"。': [("好", 0), ("不好", 0)],
    "这是中国’s字样": [],
    "It's a dog's life": [],
    "没有引号": [],
    "“整段都是他的话。": [("整段都是他的话。", 0)],
    "半路上的“引号没有关": [],
    "多余的”引号": [],
    "“好“，他说": [("好", 0)],
    "〝好〞": [("好", 0)],
    "“”": [],
}


@pytest.mark.parametrize(("text", "expected"), MARKS.items())
def test_quotation_marks_are_paired(text: str, expected: list[tuple[str, int]]) -> None:
    made = document(text)
    assert [(made.text[mark.start : mark.end], mark.depth) for mark in quotations(made)] == expected


@given(st.text(alphabet="“”「」\"'，。：说称李明他据报道的\n", max_size=60))
def test_attributions_lie_in_the_text_and_cross_no_block(text: str) -> None:
    made, found = read(*text.split("\n"))
    for said in found:
        assert 0 <= said.start < said.end <= len(made.text)
        assert "\n" not in made.text[said.start : said.end]
    assert found == attributions(made, names(made.text))


@pytest.mark.parametrize(("sentence", "expected"), KNOWN_GAPS.items())
@pytest.mark.xfail(strict=True, reason="known gap")
def test_known_gaps(sentence: str, expected: str) -> None:
    made, found = read(sentence)
    assert expected in {told(made, said) for said in found}
