"""Plain Chinese clauses by which people can do again what they could not, whatever that is, and in which a stop has its clock."""

from notices.extract.languages.language import Cue
from notices.extract.languages.zh.vocabulary import STOP
from notices.extract.mentions.marks import Role

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
