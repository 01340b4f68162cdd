"""Plain Chinese clauses by which people can do again what they could not, whatever that is, and in which a stop has its clock."""

from notices.extract.languages.language import Cue
from notices.extract.languages.zh.vocabulary import BACK, HALT, STOP
from notices.extract.mentions.marks import Role

_NO_USE = (
    "(?:停|断|关|封|暂|中[断止]|开始|报名|申[请领报]|领取|登记|到[场岗货达站]|抵达|来人|来不|看[到见]|收到|接到|见到|知道|查[到收]|联系|咨询|反馈|补|兑换|参[加与]|"
    "出(?:现|具|发|结果)|发[布放生货车]|定位|找到|确认|判断|带|派|赶|给|为|更换|换|抢修|施工|进场|开工|动工|处[理置]|排查|检查|安排|通知|公布|提供|预(?:下|加)载|预约|投诉|拨打|有人|有雨|下雨|结账|排队|打烊|没|不|无|受|影响)"
)
"""What people can do, or what comes about, that is no end of a stop."""
_COMER = "(?:厂家|厂商|师傅|专家|程师|人员|备件|配件|材料|车辆|队伍)"
"""Who or what comes for the repair, in two characters."""
_AGAIN = r"(?:就|便|即|又|仍)(?:又|都|全|还|再)?(?:能|可以?|会|得以)(?:够)?(?:又|再|重新|继续|照常|正常|接着|放心)?(?:地)?"
_CANNOT = (
    "(?:[登用开上进出坐看查打听刷付订发收传连下读存取玩][^。;,]?不[了上到出去进通动开]|"
    "打不开|无法|不能|失败|报错|超时|瘫痪|卡[住死顿]|崩|打[爆满]|挤[爆垮]|转圈|异常)"
)
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
        Role.OFFICE,
        "a term beside a stop",
        left=r"^(?![^。;]{0,60}(?:停|断|关闭|中断|维护|检修|系统|平台|服务|功能))[^。;]*(?:选课|报名|申报|填报|投票|缴费|征集|预约|评选|评教|答辩|抢票|预售|认购|认筹|摇号)[^。;停]{0,12}$",
        right=r"^\)?(?:截止|结束|为止)(?=[,。;!\n]|$)",
        single=False,
    ),
    Cue(
        Role.OFFICE,
        "when something is given out meanwhile",
        left=r"(?<!停止)(?<!暂停)(?<!恢复)(?:送水|取水|接水|打水|领水|发水)(?:[点处车站])?,(?:时间)?$",
        single=False,
    ),
    Cue(
        Role.OFFICE,
        "how long another place is open",
        left=r"(?:可以?|请|也可|欢迎)(?:先|暂时|临时|就近|改)?(?:[到去在往]|前往|使用|改用)[^。;]{0,30}开(?:放|门|到)?[到至]$",
        single=True,
    ),
    Cue(
        Role.START,
        "the clock of a stop, told apart",
        left=rf"(?:{HALT}|停(?=,))(?:运行|对外|服务|办理|受理|业务|使用|供应)?[^。;,\d]{{0,6}},(?:具体|准确|停[机服办用水电气]|关闭)?(?:的)?(?:起始)?(?:时间|时刻|钟点)点?(?:为|是|:|定[在于为])[^。;,\d]{{0,2}}$",
        single=True,
        timed=True,
    ),
    Cue(
        Role.OFFICE,
        "where a car stands then",
        left=r"(?:送水|餐|发电|服务|采血|流动[^。;,]{0,4})车[^。;停]{0,20}$",
        right=r"^\)?(?:左右|前后|准时)?(?:会|将)?停[在靠到放]",
        single=True,
    ),
    Cue(
        Role.START,
        "one of several stops",
        left=(
            r"(?:第[一二三四五六1-6]|头一?|首|前一|后一|另一|再一|最后一)(?:次|回|轮|场|段|批)(?:停[水电气机服]|切换|中断|断网|维护|停)?(?:是|定|安排|放)?(?:在|于|为|从)?[^。;,\d]{0,2}$"
        ),
        right=rf"^(?!\)?[^。;,]{{0,12}}(?:{BACK}|尝试|重启|失败|告警|好转))",
        sentence=rf"{STOP}|小时|分钟|钟头",
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "one of several stops",
        right=r"^\)?(?:左右)?(?:(?:还|又)?(?:会|将|要|再)?(?:有|来|停|做|切换?)(?:最后)?(?:一|1|两|第二)|[一1])(?:次|回|轮|场)(?=[,。;!\n]|$)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "a stop of some length",
        right=(
            r"^\)?(?:左右)?(?:起|开始)?,(?:(?!请|每|之前|也就是|提前)[^。;]){0,24}(?:停|中断|断)[^。;,\d不之前后]{0,6}(?:[一二两三四五六七八九十半\d]{1,3}个?(?:半)?|几个?)"
            r"(?:小时|分钟|刻钟|钟头)(?![以之]?[前内])"
        ),
        left=r"^(?![^。;]{0,40}(?:如|若|请|已|延|追加|推迟|[至到]$))",
        single=True,
        timed=True,
    ),
    Cue(
        Role.OFFICE,
        "when something of a game or a shop ends",
        left=r"(?:开[启始放]|上线|起),[^。;,\d]{0,4}$",
        right=r"^\)?(?:结束|截止|关闭|下架|落幕)",
        sentence=r"^(?![^\n]*(?:停|维护|升级|关服|中断))[^\n]{0,80}(?:活动|赛季|榜单|副本|卡池|礼包|促销|赛事)",
        single=True,
    ),
    Cue(
        Role.START,
        "begins on the day that is set apart for it",
        left=r"(?:放|安排|定|排|轮)[在到于][^。;]{0,16},[^。;,\d]{0,4}$",
        right=r"^\)?(?:左右|准时|正式)?(?:开始|开工|启动|动手)(?=[,。;!\n]|$)",
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
        Role.START,
        "it broke under what came",
        right=rf"^\)?(?:左右|前后|许)?,?(?:由于|因为?|受)[^。;]{{2,60}},[^。;]{{0,24}}{_CANNOT}",
        left=r"^(?![^。;]{0,30}(?:预计|可能|将|如|若|计划))",
        single=True,
        timed=True,
    ),
    Cue(
        Role.RECOVERED,
        "all is well again",
        right=r"^\)?(?:左右|前后|许)?(?:起|开始|[之以]?后)?,?[^。;,\d不未没无]{0,12}(?:都|均|全|全部|也|已)(?:已|都)?(?:恢复)?(?:正常|好|稳|通)了(?=[,。;!\n]|$)",
        left=r"^(?![^。;]{0,40}(?:预计|等到?|到时|如|若|之前))",
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
        Role.RECOVERED,
        "checked to be well again",
        left=r"^[^\w]*$",
        right=rf"^\)?[ \t]?(?:全部|所有|各(?!位)|全线|全网|全站)[^。;,\d不未没无待将]{{0,12}}?{_CHECKED}",
        sentence=r"^(?![^\n]{0,60}(?:例行|日常|巡检|开[业市盘]|预[计估]))",
        single=True,
        timed=True,
    ),
    Cue(
        Role.END,
        "all is as before from then on",
        right=r"^\)?(?:左右|前后|许)?(?:起|开始|[之以]?后)?,?[^。;,\d不未没无]{0,8}(?:一切|全都|全部|各项[^。;,\d]{0,4})(?:就|便|都|将|会|又|即){0,2}(?:照旧|照常|如常|如旧|如初|恢复如初)(?=[,。;!\n]|$)",
        left=r"^(?![^。;]{0,60}(?:不影响|期间|除外))",
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
