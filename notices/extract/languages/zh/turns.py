"""Chinese clauses by which something stops or is back at a time, also where no cue of its own tells the time's part."""

from notices.extract.languages.language import Cue
from notices.extract.languages.zh.vocabulary import BACK, BACK_THEN, HALT, MOVED
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import Role

_SHUT = (
    rf"(?:{HALT}|停(?=[,。;!\n]|$)|停梯|(?:闭|关)[馆园店场]|关账|打不开|用不了|上不去|进不去|"
    "没[水电网]|停的|拔线|关泵|截[电水停断])"
)
_OPEN = (
    rf"(?:{BACK_THEN}|开[馆园店场](?!时间)|放水|出水(?!口|管)|开泵|打开|开启|上水|投(?:入运[行营]|入使用|用)|"
    r"(?:重新|再次)(?:开|登|运|启|接)|解锁|复位)"
)
_OPEN_NOUN = rf"(?:{BACK}|{_OPEN})"
_NOUN = r"(?:的)?(?:动作|操作)?(?:时间|时刻|时点|钟点)?(?:也|则|都|统一)?(?:固定|初步|暂)?"
_AT = (
    r"(?:(?:为|在|定[为在于]?|改[为到在至]|安排在|放在|设在|推[到至]|是)[于在]?[ ]?$|[^。;\d]{0,24},(?:也就是|就是|为|是|即)[ ]?$)"
)

TURN_WORDS = {
    "clause_shut": rf"^(?![^,。;]*(?:不再停|不停|不中断|[如若]|前[,。;]))[^,。;\d]{{0,32}}?{_SHUT}",
    "clause_open": rf"^(?![^,。;]*(?:尚未|未能|不能|无法|[如若]))[^,。;\d]{{0,32}}?{_OPEN}",
    "noun_shut": rf"(?:^|[,。;:、和]|[^,。;\d]{{1,12}}?){_SHUT}{_NOUN}{_AT}",
    "noun_open": rf"(?:^|[,。;:、和]|[^,。;\d]{{1,12}}?){_OPEN_NOUN}{_NOUN}{_AT}",
    "bare_time": r"^\)?(?:左右|前后|许)?(?:[之以]?后|起|开始|开始起|[之以]?前)?[,:][ ]?",
    "window_opens": r"窗口(?:期)?[^。;,\d]{0,6}(?:从|自|于|在)[^。;]{0,40}(?:打开|开启|开放)",
    "plan_moved": (
        r"新的?(?:停[机水电气]|维护|升级)?(?:时间|安排|计划|方案|日程)|往[前后]移|[前后]移|提[前早]|推[迟后]|顺延|改[为到在至期]|"
        r"(?:重新|另行)(?:安排|确定|定)"
    ),
    "day_fixed": r"(?:放|安排|排|定|挪|轮|留)[在到于]了?$",
    "begins_here": (
        r"(?:故障|中断|影响|异常|事故)(?:时间)?(?:即|便|就)?(?:由|自|从|于)(?:此|这里|该时刻|这一刻)(?:刻|时|起)?"
        r"(?:开始|起算|计起|起)"
    ),
    "ends_here": (
        r"(?:故障|中断|影响|异常|事故)(?:时间)?(?:即|便|就)?(?:到|至|于)(?:此|这里|该时刻|这一刻)(?:刻|时)?(?:结束|终止|消除|解除|为止)|"
        r"(?:该|这一?|此)(?:时刻|时点|刻|时间)(?:即|就|便)?(?:为|是|视为|作为)[^。;,]{0,6}(?:消除|结束|恢复|解除|终止)(?:的)?(?:时刻|时间|时点)"
    ),
    "story_stopped": (
        r"^[^。;]{0,40}?(?:(?<!未)开始(?:停[水电气暖运]|离线|断[网电水]|掉线|无法|全部|大面积)|(?:请求|登录|交易|支付|访问)[^。;,]{0,4}(?:全部|全数|悉数)(?:失败|超时)|"
        r"全(?:部|数|线|体)?(?:断电|停电|停水|离线|中断|瘫痪))"
    ),
}
"""Patterns by their names in the engine."""

_COUNTERS = r"(?:窗口|柜[台面]|服务台|售票处|收费处|客服|前台|大厅)"

TURNS = (
    Cue(
        Role.START,
        reasons.STAYS,
        left=r"(?:维持|保持|仍(?:旧|然)?(?:按|在|于|是|为)?|照旧(?:于|在)?|依旧)(?:原[定来]的?)?[^。;,\d]{0,2}$",
        right=rf"^\)?(?:起|开始)?(?:停|关|断|下|封)[^。;,\d]{{0,4}},[^。;,\d]{{0,6}}{BACK}[^。;,\d]{{0,4}}{MOVED}",
        single=True,
        timed=True,
    ),
    Cue(
        Role.OFFICE,
        "how long a counter is open",
        left=rf"{_COUNTERS}[^。;,\d停]{{0,4}}(?:加开|延时|延长|开放|营业|加班|开)[到至][^。;,\d]{{0,2}}$",
        single=True,
        timed=True,
    ),
    Cue(
        Role.OFFICE,
        "when somebody comes to look at it",
        left=r"(?:工程师|厂家|技术人员|师傅|专家|检验机构|检测机构|质检|备件|配件|抢修队)[^。;,\d停断]{0,10}$",
        right=r"^\)?(?:左右|前后|许|[之以]?前)?(?:[才可能会将]){0,2}(?:到[校场达店岗货站位]|来现场|抵达|赶到|进场|上门|送到)",
        single=True,
    ),
    Cue(
        Role.OFFICE,
        "how long a counter is open",
        left=rf"(?:{_COUNTERS}|中心|网点|营业厅|服务点|门店)[^。;,\d停断]{{0,2}}[(][^()\d]{{0,6}}$",
        right=r"^\)[^。;,\d停断]{0,3}(?:申请|办理|领取|领|退|换|登记|补办|查询|取件)",
        single=False,
    ),
    Cue(
        Role.ESTIMATE,
        "an estimate",
        right=rf"^\)?(?:左右|许)?[之以]?前[^。;,\d停断]{{0,14}}(?:排[净干完空]|抽[干完]|清[完理除]|退[去净]|疏通|撤离)[^。;,\d]{{0,4}},[^。;,\d]{{0,8}}届时[^。;,\d]{{0,8}}{BACK}",
        single=True,
        timed=True,
    ),
)
