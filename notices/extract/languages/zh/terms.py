"""Chinese words around the dates of events, terms and payments, which are moved and prolonged beside a stop, or instead of one."""

from notices.extract.languages.language import Cue
from notices.extract.languages.zh.vocabulary import GATHERINGS, MOVED_TO, OTHER_EVENTS, STOP, TERM_ENDS, WORK
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import Role

_MOVES = "(?:提[前早]|推[迟后]|顺延|延[长后期迟]?|改期?|调整?|移|挪|另行安排|择期)"
_SYSTEM = (
    "系统|平台|网站|官网|门户|客户端|小程序|[Aa][Pp][Pp]|公众号|网银|银行|网[上络]|[线在](?:上|线)|[管理考生用户个人企业单位]{2}端|"
    "税务局|网厅|自助|资料库|数据库|接口|服务器|刷卡|扫码|机房"
)
_SHUTS = "停止(?!维护|支持)|暂停|停[用办机服运]|中断|关闭|下线|不能|无法|不可|[用登查办]不了|升级|维护|检修|切换|迁移"

_STOPPED = "停[机服水电气用办运暖网热]|断[电水网]"

TERM_WORDS = {
    "system_shut": (
        rf"(?:{_SYSTEM})(?![^。;]{{0,30}}(?:不受影响|照常|不停))[^。;]{{0,30}}(?:{_SHUTS})|"
        rf"(?:停止|暂停|中断|关闭|停用)(?!对外)[^。;]{{0,16}}(?:{_SYSTEM})"
    ),
    "term_title": (
        r"^(?![^\n]{0,60}(?:停[机服水电气用办运]|维护|升级|检修|割接|切换|施工|恢复))[^\n]{0,60}?"
        r"(?:(?:申报|缴[费款]|报名|还款|截止|营业|服务|开放|办公|开馆|闭馆|受理|借阅|还书|填报|征[收期]|供餐)[^。;,]{0,8}"
        r"(?:调整|顺延|延[长期后]|推迟|变更)|延[长时](?:开[放馆]|营业|服务|办公|受理|缴费|申报|供餐|借阅))"
    ),
}
"""Patterns by their names in the engine."""

_OFFERED = (
    "(?:卡池|祈愿|寻访|招募|礼包|榜单|副本|秘境|通行证|(?:活动|兑换|限时|积分|礼包)(?:商店|商城|入口|页面|通道)|(?:限时|限定|节日?|登录|签到|预约|充值|促销|优惠|抽奖|投票)活动|"
    "(?:报名|投票|抽奖|众筹|竞猜|征集)(?:通道|入口)?|预下载|预载)"
)
"""What is offered for some time, and is closed when that is over."""

_STOPS_MEANWHILE = r"^(?![^\n]{0,200}(?:期间|届时|其间|过程中)[^。;,\d]{0,6}(?:停[机服水电气暖网]|断[电水网]))"
"""That nothing stops while what is moved takes place: else the stop moves with it."""

_JOB = "(?:任务|跑批|批量|批处理|脚本|定时器|作业流|报表|日报|周报|月报|抽数|快照|对账|统计|巡检|推送|同步|备份|归档)"
"""What runs by itself or is sent out at its time, and waits for the end of a stop."""

MOVED_BESIDE = (
    Cue(
        Role.OFFICE,
        reasons.ELSE_MOVED,
        left=r"(?:提[前早]|推[迟后]|延[后迟长])[到至在][^。;,\d]{0,2}$",
        right=r"^(?:左右)?(?:清场|闭店|打烊|关门|收市|收摊|放学|下班|开饭)(?![^。;,]{0,6}(?:检修|维护|施工))",
        single=True,
    ),
    Cue(
        Role.OFFICE,
        "a job that waits for the end of the stop",
        left=(
            rf"^(?![^。;]{{0,60}}(?:{WORK}|{_STOPPED})[^。;,\d]{{0,4}}(?:由|从|推|挪|改|移|顺|延)[^。;]*$)[^。;]*?{_JOB}[^。;,\d停]{{0,12}}"
            r"(?:推[迟后]?|挪|移|改|顺延|延[后迟]?|调整?|放|错开?|安排)[后]?[到至在][^。;,\d]{0,2}$"
        ),
        right=r"^(?:左右|[以之]?后|以后|整)?(?:再|才|统一|重新){0,2}(?:跑|执行|运行|开跑|[导产]?出|推|生成|触发|启动|做|发|提交|补|拉起|放开|开)",
        single=True,
    ),
    Cue(
        Role.OFFICE,
        reasons.ELSE_MOVED,
        left=rf"{GATHERINGS}[^。;,\d]{{0,4}}{_MOVES}(?:至|到|为|在|于)[^。;,]{{0,2}}$",
        sentence=_STOPS_MEANWHILE,
    ),
)
"""They are tried before all other cues, of which those of work would take what is moved for it."""

TERMS = (
    Cue(
        Role.OFFICE,
        "when an offer of a shop can be taken",
        left=(
            r"(?:付?尾款(?:支付)?|付定金|定金(?:支付|预付)?|预付(?:定金)?|抢先购|开门红|现货(?:开售|开卖|抢购)?|返场|预热期?|爆发期?|专场|加购|狂欢(?:日|夜)?|正式期|领券|"
            r"红包雨?|满减|预售期?|大促(?:期间)?)(?:时间|时段|阶段)?[: ]{1,3}$"
        ),
        right=rf"^(?![^。;\n]{{0,30}}(?:{STOP}))",
        single=False,
    ),
    Cue(
        Role.OFFICE,
        reasons.ELSE_MOVED,
        left=r"(?:顺延|延长|延后|推迟|延期|展期|宽限|延)(?:至|到)[^。;,]{0,2}$",
        right=r"^\)?(?:[之以]?前|当[日天])?(?:归还|还[书清款]|缴[纳费存款]|提交|补[交缴办]|领取|续[借费]|报[到送名]|申报|结算|支付|还本|取件|兑[换付]|发货|送达)",
        single=True,
    ),
    Cue(
        Role.OFFICE,
        "an offer or a term opens or is over then",
        left=rf"{_OFFERED}(?!(?:服务|功能|数据库|服务器))(?:(?!停|维护|升级|系统)[^。;,\d]){{0,10}}$",
        right=r"^\)?(?:左右)?(?:起)?(?:正式|准时|统一)?(?:关闭|结束|截止|下架|失效|到期|停止(?:报名|兑换|领取|投票|销售|售卖)|开启|开放|开始|开抢)(?![^。;,]{0,8}(?:维护|升级|更新|停服))",
        single=True,
        timed=True,
    ),
    Cue(
        Role.OFFICE,
        reasons.ELSE_MOVED,
        left=rf"{MOVED_TO}[^。;,]{{0,2}}$",
        sentence=rf"(?:{GATHERINGS}|{OTHER_EVENTS})(?:(?!恢复|开放|重新|系统|平台)[^。;,\d停维]){{0,8}}(?:由|从)[^。;,]{{0,16}}{MOVED_TO}",
        single=True,
    ),
    Cue(
        Role.OFFICE,
        reasons.ELSE_MOVED,
        left=rf"{OTHER_EVENTS}[^。;,\d]{{0,8}}{MOVED_TO}[^。;,]{{0,2}}$",
    ),
    Cue(
        Role.OFFICE,
        reasons.ELSE_MOVED,
        left=rf"{GATHERINGS},(?:现|则|就|也)?(?:改|推迟|顺延|调整|挪)(?:至|到|为|在|于|成)[^。;,]{{0,2}}$",
        sentence=r"原(?:本|定|来|先)",
        single=True,
    ),
    Cue(
        Role.OFFICE,
        reasons.ELSE_MOVED,
        left=(
            rf"{OTHER_EVENTS}[^。;,\d]{{0,8}}(?:提[前早]|推[迟后]|顺延|延[后期])[^。;,]{{1,6}},"
            r"(?:改|调整?|移|挪|即|也就是)(?:至|到|为|在|于)?[^。;,]{0,2}$"
        ),
        single=True,
    ),
    Cue(
        Role.OFFICE,
        reasons.ELSE_MOVED,
        left=rf"{MOVED_TO}[^。;,]{{0,2}}$",
        sentence=rf"{OTHER_EVENTS}(?:原|原先|原来|本来|原定)(?:为|是|定|在|于)?[^。;,]{{0,2}}\d",
        single=True,
    ),
    Cue(
        Role.OFFICE,
        reasons.ELSE_MOVED,
        left=(
            r"^(?![^\n]{0,60}(?:停[服机]|维护|升级|检修)[^。;,\d]{0,6}(?:延|推迟|顺延))[^\n]{0,120}?"
            r"(?:顺延|延长|延后|推迟|调整|延期|展期|延|改|变更|挪|移)(?:至|到|为)[^。;,]{0,4}$"
        ),
        sentence=rf"{TERM_ENDS}[^。;]{{0,24}}(?:顺延|延|推迟|调整|展期|改|变更|挪|移)",
        single=True,
    ),
    Cue(
        Role.NOISE,
        "when it is charged again",
        right=(
            r"^\)?(?:起|后|开始)?[^。;,]{0,6}(?:恢复|重新|开始)(?:正常)?(?:计收|计费|收费|收取|扣款|计息|征收|执行|限行|原价|抬杆收费|计时|"
            r"计价|扣费|生效)"
        ),
        sentence=r"^(?![^\n]{0,120}(?:停|断|暂|关闭|下线|维护))",
        single=True,
    ),
)
