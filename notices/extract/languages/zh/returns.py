"""The Chinese words by which something is plainly back, hoped or promised to be back, or can be used again by people."""

from notices.extract.languages.language import Cue
from notices.extract.languages.zh.vocabulary import BACK, FORECAST, STOP
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

_BY_AND_BY = r"(?:逐步|陆续|分批|分区|分片|分段|分时段|逐渐|依次|渐次|逐[户楼区台个一片村层])"
_COMES = r"(?:恢复|复[水电气暖运航通工]|[来送供通][水电气暖汽]|[升回]温|上线|开放|放开|解[封除]|启用|投运|回升|放行|开[机通服放])"

_FAR = (
    r"(?:末[端梢]|尾端|高[处层区地]|地势[较偏]?高|楼层[较偏]?高|楼顶|偏远|远端|边远|边缘|"
    r"二次供水|二供|加压|山[区上]|坡上|[较偏]高的?(?:用户|区域|楼层)|离[^。;,]{1,8}远)"
)
"""Who gets water, power or heat last, after it is back."""

RETURNS = (
    Cue(
        Role.NOISE,
        reasons.COMING_BACK,
        left=rf"{_FAR}[^。;\d]{{0,24}}$",
        right=rf"^(?:左右|许|前后|[之以]?前|后)?(?:可|能|将|会|即可|才|也){{0,2}}(?:全部|全面)?{_BY_AND_BY}?(?:{_COMES}|有[水电气暖]|正常|达到|满压)",
        sentence=(
            r"^(?![^\n]{0,120}(?:部分|大多|多数|主干|\d%|\d户|\d成)[^。;,]{0,8}(?:恢复|[复来通送有]))[^\n]{0,120}?"
            r"已(?:经)?(?!部分|基本)[^。;,]{0,30}(?:恢复|[复来通送])(?:供)?(?:正常)?[水电气暖热]"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.RECOVERED,
        "done before its time",
        left=r"提前(?:于|至|到)?[^。;,]{0,2}$",
        right=r"^[^。;,]{0,6}(?:完成|结束|恢复|开[服放])",
        sentence=r"已(?:经)?[^。;]{0,30}提前",
        single=True,
        timed=True,
    ),
    Cue(
        Role.ESTIMATE,
        "hoped for in plain words",
        right=(
            r"^(?:左右|许|[之以]?前|前后)?(?:应该|大概|差不多|估计|就|基本|可能){0,2}(?:能|可|可以|会)(?:够)?"
            r"(?:全部|正常)?(?:好|回来|搞定|[弄修]好|用上?|[送供接连]上|通|来[水电气]|开)(?=[,。;!~\n]|$)"
        ),
        left=r"^(?![^。;]{0,60}(?:已|请)[^。;,]{0,10}$)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "what stopped then is back",
        right=(
            r"^(?:左右|许)?(?:起|开始)?[^。;,已]{0,8}(?:停[用机服运水电气暖诊]|中断|暂停|封闭|关闭|故障|断)[^。;,已]{0,3}的"
            r"[^。;,]{0,16}(?:已|现)"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.RECOVERED,
        "was made good then",
        right=r"^\)?(?:左右|许)?[^。;,]{0,4}(?:补跑|重跑|重启|投产|上线|割接|迁移|切换|回滚|修复|更换|抢修|重试|焊)(?:成功|完毕|完成|好)",
        left=r"^(?![^。;]{0,40}(?:预计|将|计划|拟|定于))",
        single=True,
        timed=True,
    ),
)

_NO_USE = (
    "(?:停|断|关|封|暂|中[断止]|开始|报名|申[请领报]|领取|登记|到[场岗货达站]|抵达|来人|来不|看[到见]|收到|接到|见到|知道|查[到收]|联系|咨询|反馈|补|兑换|参[加与]|"
    "出(?:现|具|发|结果)|发[布放生货车]|定位|找到|确认|判断|带|派|赶|给|为|更换|换|抢修|施工|进场|开工|动工|处[理置]|排查|检查|安排|通知|公布|提供|预(?:下|加)载|预约|投诉|拨打|有人|有雨|下雨|结账|排队|打烊|没|不|无|受|影响)"
)
"""What people can do, or what comes about, that is no end of a stop."""
_COMER = "(?:厂家|厂商|师傅|专家|程师|人员|备件|配件|材料|车辆|队伍)"
"""Who or what comes for the repair, in two characters."""
_AGAIN = r"(?:就|便|即|又|仍)(?:又|都|全|还|再)?(?:能|可以?|会|得以)(?:够)?(?:又|再|重新|继续|照常|正常|接着|放心)?(?:地)?"
_MENDED = (
    "完成|完毕|更换|[修换]好|修复|抢修|抢通|重启|重新启动|切换|排除|处理|处置|恢复|回滚|回退|扩容|释放|加载|送电|复电|替换|改回|"
    "重新[签部]"
)
"""What was done about trouble before it was looked whether all is well."""
_CHECKED = (
    "(?:经)?[^。;,\\d不未没无待将拟]{0,14}?(?:确认|核实|核查|复测|复查|复核|抽测|抽查|验证|检测|测试|实测|检查)(?:后|结果)?[,]?"
    "(?:已|均|都|皆|全部|全数|一切|为|显示|恢复|完全|服务|业务|系统|运行|功能){0,4}(?:正常|无异常|没有异常|无误|没(?:有)?问题|稳定|畅通|通过)"
    "(?:了|运作|运行|运转|使用)?(?=[,。;!\\n]|$)"
)
"""That somebody looked, and all is well."""

PLAIN_RETURNS = (
    Cue(
        Role.START,
        "one of several stops",
        right=r"^\)?(?:左右)?(?:(?:还|又)?(?:会|将|要|再)?(?:有|来|停|做|切换?)(?:最后)?(?:一|1|两|第二)|[一1])(?:次|回|轮|场)(?=[,。;!\n]|$)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "the line or part that is stopped then",
        right=(
            r"^\)?(?:左右|准时)?(?:起|开始)?,?(?:先|再|接着|随后|则)?停(?![车靠在放留到至机服用办止业]|[水电气暖](?!泵))[^。;,停]{1,10}?(?:[甲乙丙丁线路段片区泵炉梯阀站柜库仓台]|机组|系统)"
            r"(?=[,。;!\n]|$)"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.NOISE,
        "one step is done, and it is looked at later",
        right=rf"^(?:左右|许)?[^。;,\d停]{{0,12}}(?:{_MENDED})[^。;,\d停]{{0,14}},[^。;,\d]{{0,4}}$",
        sentence=rf"(?:完成|完毕|好|重启|切换|更换|修复|回滚)[^。;]{{0,24}},[^。;,\d]{{0,4}}\d[\d时分点:]{{1,5}}(?:左右|许)?,?{_CHECKED}",
        single=True,
        timed=True,
    ),
    Cue(
        Role.RECOVERED,
        "checked to be well again",
        left=rf"(?:{_MENDED})[^。;\d]{{0,24}}[,、;]?[^。;,\d]{{0,6}}$",
        right=rf"^\)?(?:左右|前后|许)?,?{_CHECKED}",
        single=True,
        timed=True,
    ),
    Cue(
        Role.END,
        "people can do it again from then on",
        right=rf"^\)?(?:左右|前后|许)?(?:起|开始|[之以]?[后前])?,?[^。;,\d不未没无]{{0,10}}?(?<!{_COMER}){_AGAIN}(?!{_NO_USE})[^。;,\d]{{1,10}}?(?:了|啦)?(?=[,。;!~\n]|$)",
        left=r"^(?![^。;]{0,60}(?:请|需|务必|建议|最迟|不晚于|截止|工程师|厂家|师傅|备件|快递|人员|[发送]电车|送水|应急|临时|备用))",
        sentence=STOP,
        single=True,
        timed=True,
    ),
)
"""Cues of plain prose, which come before those of the bounds that name their verb."""
