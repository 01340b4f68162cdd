"""The Chinese words of prose by which something broke at a moment, and by which it is hoped or promised to be back."""

from notices.extract.languages.language import Cue
from notices.extract.languages.zh.vocabulary import BACK, FORECAST
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import Role

_AILS = (
    "(?:转圈|闪退|报错|打不开|进不去|登不[上进]|连不上|无回报|无响应|失去响应|没反应|崩|瘫|卡|挤[爆垮]|打[爆满]|冲破|拥堵|时断时续|"
    "中断|超时|失败|宕|不可用|无法|异常)"
)
_JUST = "(?:(?:刚刚?|才)(?:一)?|一)(?:结束|开始|开盘|开闸|开[抢售放门考播]|上线|放出|放号|发布|启动)"
_GOES = (
    f"(?:{BACK}|亮|来[水电气网暖]|好|通|热|用上?|开[门张机]?|走|弄好|修好|搞定|接[好上通]|送[上到]|完[工事]?|"
    "点[上着]火|理顺|疏通|回来)"
)

HOPES = (
    Cue(
        Role.START,
        reasons.TROUBLE_BEGAN,
        right=rf"^\)?(?:左右|许)?,?[^。;,\d]{{0,12}}(?:{_JUST}|开[门馆市盘闸])(?:没多久|不久|[之以]?后)?,(?!如|若|倘|万一|请)[^。;]{{0,60}}?{_AILS}",
        left=rf"^(?![^。;]{{0,30}}(?:{FORECAST}|可能|将|如|若))",
        single=True,
        timed=True,
    ),
    Cue(
        Role.ESTIMATE,
        "an estimate",
        left=rf"{FORECAST}[^。;]{{0,24}},?(?:也就是|即|亦即|就是)[^。;,\d]{{0,2}}$",
        sentence=r"^(?![^\n]{0,200}(?:停[机服水电气办]|断[网电水])[^。;,]{0,8}(?:[至到]|开始|起))",
        single=True,
        timed=True,
    ),
    Cue(
        Role.ESTIMATE,
        "an estimate",
        left=rf"{FORECAST}[^。;,\d]{{0,16}}(?:[(][^()]{{0,12}})$",
        right=rf"^\)[^。;,停断]{{0,6}}{_GOES}",
        single=True,
        timed=True,
    ),
    Cue(
        Role.ESTIMATE,
        "an estimate",
        left=rf"{FORECAST}[^。;,停断]{{0,16}}(?:可|能|会|可望|有望|得以)(?:于|在)[^。;,\d]{{0,2}}$",
        right=r"^(?:左右|前后|[之以]?前|许)?(?:全部|全面|陆续|大致|基本)?(?:完[成工竣妥]|竣[工事]|修[妥好复]|结束|恢复|回复|复原|重开|解决|抢通|通[车水电气])",
        single=True,
        timed=True,
    ),
    Cue(
        Role.NEW_END,
        "the new time of its return",
        left=rf"新的?(?:预计|计划)?(?:的)?{BACK}(?:的)?(?:时间|钟点|时刻)(?:就|现|暂|已)?(?:定[在于为到]|改[在到为]|是|为|:)[^。;,\d]{{0,2}}$",
        right=r"^(?![^。;\n]{0,4}(?:提前|比原|原(?:来|先|定)?[为是定]))",
        single=True,
        timed=True,
    ),
)
