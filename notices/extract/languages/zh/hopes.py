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
_SURELY = "(?:可望|有望|料可|当可|准|准保|保准|肯定|一定|绝对|包管|保证|应该|应当|大概|差不多|估计|兴许|没准|定)"
_GOES = (
    f"(?:{BACK}|亮|来[水电气网暖]|好|通|热|用上?|开[门张机]?|走|弄好|修好|搞定|接[好上通]|送[上到]|完[工事]?|"
    "点[上着]火|理顺|疏通|回来)"
)
_RECKONED = "(?:推算|估算|测算|计算|估摸|推测|推断|来看|看来|来算|(?:顺利|乐观|正常|不出意外|快)的?(?:话|估计)|保守估计|估计)"

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
        Role.ESTIMATE,
        "promised in plain words",
        left=r"^(?![^。;]{0,60}(?:请|务必|须|需|停|维护|有人[说称]|据说|听说|[网传]传|传言|(?:入户|上门|回访)[^。;,]{0,6}$))",
        right=rf"^\)?(?:左右|许|[之以]?前|前后)?(?:就)?(?:{_SURELY})(?:就|也)?(?:能|可以?|会|要|得)?(?:够)?(?:[把给将][^。;,]{{1,8}}|全部|都)?{_GOES}(?:了|啦)?(?=[,。;!~\n]|$)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.ESTIMATE,
        "reckoned",
        left=rf"{_RECKONED},?[^。;,\d停断]{{0,6}}$",
        right=rf"^\)?(?:左右|许|[之以]?前|前后)?,?(?:就|便|应|基本|大概)?(?:能|可以?|会|有望|可望)(?:够)?[^。;,停断]{{0,8}}?{_GOES}",
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        reasons.WORK_BEGINS,
        left=r"^(?![^。;]{0,30}(?:请|务必|建议))",
        right=r"^\)?(?:左右|准时|正式)?(?:动手|开工|动工|开干|着手|下手)(?=[,。;!\n、]|$)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.END,
        "given back then",
        left=r"(?:^|[,;。])[ ]?(?:将?[于在]|也|则)?$",
        right=r"^\)?(?:左右|[之以]?前|准时)?(?:交还|物归原主|还给大家|重新见面|回归)(?=[,。;!\n]|$)",
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
    Cue(
        Role.ESTIMATE,
        "it takes until then",
        left=(
            r"(?:[修装换弄焊搞接]好|完[工事成]|恢复|来[水电气]|送电|通[水电气车])[^。;,\d停断]{0,4}(?:估计|大概|恐怕|怕是|起码|最快|至少|约莫)"
            r"(?:得|要|需)(?:等?到)?[^。;,\d]{0,2}$"
        ),
        right=r"^(?:左右|前后|许|了)?(?=[,。;!\n]|$)",
        single=True,
        timed=True,
    ),
)
