"""Chinese: the words around times, the kinds of notices and the names of what is affected, over the rules in `zh_time`."""

import re

from notices.extract import fold, zh_time
from notices.extract.language import Cue, Language, compile_cues
from notices.extract.marks import Role
from notices.model import Kind

_BACK = "(?:恢复|结束|完成|开放|送电|来水|供水|供电|通水|通电|复电|重新|启用|试运行|开服|上线|修复|解除|抢通)"
_STOP = (
    "(?:停机|停用|停办|停服|停水|停电|停气|停运|停止|停业|暂停|停供|中断|中止|关闭|维护|维修|升级|检修|割接|切换|切转|迁移|搬迁|更新|"
    "无法|不能|不可|不支持|不收|不接收|异常|故障|缓慢|失败|整改|演练|测试|调整|批量|处理|同步|日结|结息|结转|抢修|延迟|受影响|停(?=[,。;!\\n至到]|$))"
)
_DOWN = (
    "停机|停用|停办|停服|停水|停电|停气|停运|停止|停业|暂停|停供|中断|中止|关闭|维护|维修|升级|检修|割接|切换|切转|迁移|搬迁|整改|"
    "无法|不能|不可|不支持|不收|不接收|抢修|停(?=[,。;!\\n至到]|$)"
)
_MOVED = "(?:延长|延后|延迟|延期|延时|推迟|顺延|推后|延|改|调整|变更|提前|缩短)(?:至|到|为|成)"
_OLD = "原(?:先|来)?(?:定|订|拟|计划|预计|通知|安排|公告|预定|约定)"
_TERM = "(?:征期|征收期|申报期|缴费期|纳税期|缴款期|有效期|受理期|领奖|预售|期限|放假|假期|寒假|暑假|休假|集中缴费)"
_HOURS = "(?:营业时间|办公时间|服务时间|受理时间|业务时间|开放时间|上班时间|工作时间|人工服务|工作日|咨询时间|开馆时间|周一至周五)"

CUES = (
    Cue(Role.CONTINGENCY, "only if something happens", left=r"(?:如|若|倘)(?:遇|因|有|果|需|未)?[^。;]{0,16}$|备用|备选|备份(?:窗口|时间)"),
    Cue(Role.STAMP, "when something was published", left=r"(?:发布|更新|发文|印发|公布|来稿)(?:时间|日期)[: ]*$|发布于[: ]*$"),
    Cue(Role.STAMP, "when something was published", right=r"^[ ,]?(?:发布|公布|印发|发出|发文|下发|通知|公告|通告|来函)", single=True),
    Cue(Role.STAMP, "when something was published", left=r"(?:上一篇|下一篇|上一条|下一条|相关(?:阅读|链接|新闻))"),
    Cue(Role.DEADLINE, "to be done before", right=rf"^\)?[ ]?(?:之前|以前|前)(?!后|夕|[^。;,]{{0,6}}{_BACK})", single=True),
    Cue(Role.DEADLINE, "to be done before", left=r"(?:截止|截至|到期|逾期)(?:日|时间|日期)?[^。;,]{0,6}$", single=True),
    Cue(Role.DEADLINE, "to be done before", right=r"^\)?(?:止|截止|到期)", sentence=_TERM),
    Cue(Role.OFFICE, "a filing period or a holiday", right=rf"^[^。;,]{{0,6}}{_TERM}"),
    Cue(Role.OFFICE, "a filing period or a holiday", left=rf"{_TERM}[^。;,(]{{0,8}}$"),
    Cue(Role.OFFICE, "opening hours", left=rf"{_HOURS}[^。;,]{{0,6}}$"),
    Cue(Role.OFFICE, "opening hours", right=r"^[^。;,]{0,4}(?:开放|营业|对外|人工|上班|值班|照常|提供|开门|办公(?!积金)|正常)(?!维护)", single=False),
    Cue(Role.OFFICE, "a way that stays open", left=r"可(?:以)?(?:于|在)[^。;,]{0,6}$"),
    Cue(Role.OLD, "replaced by a later time", left=rf"{_OLD}[^。;,]{{0,14}}$|[由从]原[^。;,]{{0,8}}$"),
    Cue(Role.OLD, "replaced by a later time", right=rf"^\)?(?:的|左右|前后|起|开始|进行|实施)?[^。;]{{0,14}}{_MOVED}"),
    Cue(Role.NEW_END, "the end was moved", left=rf"(?:{_BACK}|结束|停机)[^。;]{{0,30}}{_MOVED}[^。;,]{{0,4}}$", single=True),
    Cue(Role.NEW_END, "the end was moved", left=rf"(?:延长|延后|延时|延迟|延)(?:至|到)[^。;,]{{0,4}}$", single=True, timed=True),
    Cue(Role.NEW_END, "the end was moved", left=rf"{_MOVED}[^。;,]{{0,4}}$", sentence=rf"(?:恢复|结束)(?:供水|供电|服务)?时间", single=True),
    Cue(Role.START, "the new beginning", left=rf"{_MOVED}[^。;,]{{0,4}}$", single=True),
    Cue(Role.RECOVERED, "already back", left=r"已(?:经)?(?:于|在)?[^。;,]{0,6}$", right=rf"^[^。;]{{0,12}}{_BACK}|^[^。;,]{{0,6}}(?:处理|处置|排除)", single=True),
    Cue(Role.RECOVERED, "already back", right=r"^\)?(?:左右|许)?[,]?[^。;,]{0,6}(?:已(?:经)?[^。;,]{0,8}(?:恢复|修复|解决|排除|完成|处理)|恢复正常|全部恢复|提前恢复)", single=True),
    Cue(Role.ESTIMATE, "an estimate", left=r"(?:预计|预估|估计|力争|争取|有望|预期)[^。;]{0,12}$", right=rf"^[^。;,]{{0,10}}{_BACK}", single=True),
    Cue(Role.ESTIMATE, "an estimate", left=rf"{_BACK}[^。;]{{0,8}}(?:预计|预估|估计|预期)[^。;,]{{0,6}}$|(?:预计|预估|估计)[^。;,]{{0,6}}{_BACK}[^。;,]{{0,8}}$", single=True),
    Cue(Role.START, "the trouble began", right=r"^\)?(?:各|分别)[^。;]{0,16}(?:停|中断|关闭)|^\)?(?:左右|许|前后|时许)?[,]?[^。;]{0,10}(?:发生|出现|突发|发现|突然)", single=True),
    Cue(Role.START, "begins", right=rf"^\)?(?:左右|许)?[ ]?(?:起|开始|以来|后起|停(?=[,。;]))(?![,]?[^,。;]{{0,14}}{_BACK})", sentence=_STOP, single=True),
    Cue(Role.START, "a label", left=r"(?:开始|停机|暂停|停止|停用|停办|起始|停水|停电|中断|维护|升级)(?:办理|服务)?(?:时间|日期|时刻)?[: ]{1,3}$|始于[: ]*$|开始(?:时间)?[:\t ]{0,3}$", single=True),
    Cue(Role.END, "ends", right=rf"^\)?(?:起|后|时|左右)?[,:]?[^。;]{{0,16}}?{_BACK}", single=True, timed=True),
    Cue(Role.END, "ends", left=rf"(?:{_BACK}|终止)(?:办理|使用|服务|供水|供电|营业|业务)?(?:时间|日期)?[^。;,]{{0,8}}$", single=True, timed=True),
    Cue(Role.START, "begins", left=r"(?:自|从|定于|将于|拟于)[^。;,]{0,4}$", sentence=_STOP, single=True, timed=True),
)  # fmt: skip

_EVENT = "(?:停机|维护|升级|检修|割接|停电|停水|停气|停服|改造|施工|切换|迁移|演练|停办|暂停)"
_KINDS = {
    Kind.CANCELLATION: rf"{_EVENT}[^。;!]{{0,24}}?取消(?!订)|取消[^。;,]{{0,10}}(?:{_EVENT}|计划|安排)|(?:通告|通知|公告|计划)[^。]{{0,60}}(?:不再(?:执行|进行|实施)|作废)",
    Kind.RECOVERY: (
        r"(?<!待)(?<!预计)已(?:经)?(?:于|在|正式)?[^。;!,]{0,16}?(?:恢复|修复|处理完毕|排除|解决|解除|完成|开放|抢通|送电|来水)(?!.{0,4}部分)|恢复正常(?!.{0,3}后)|"
        r"(?:维护|升级|检修|抢修|割接)[^。;,!]{0,6}(?:完成|完毕|结束)[,!。]|\d[分点时]?(?:全部|提前)恢复"
    ),
    Kind.EXTENSION: (
        r"(?:恢复|结束|完成|开服|复电|送电|来水|供水|供电)[^。;!]{0,24}(?:延长|延后|延迟|延期|延时|推迟|顺延|推后|延|改|调整)(?:至|到|为)|"
        r"(?:停机|维护|升级|停服|中断|停电|停水)(?:时间)?(?:延长|延时|延后)|(?:现|将|已)延长(?:至|到)|延长(?:至|到)[^。;]{0,12}(?:恢复|结束|完成)"
    ),
    Kind.POSTPONEMENT: (
        rf"{_OLD}[^。]{{0,80}}?(?:调整|改期|改[为至到在]|推迟|延期|顺延|提前(?:至|到)|缩短|变更|延至|延后|暂缓|推后)|{_EVENT}[^。;,]{{0,16}}(?:推迟|延期|改期|顺延(?:至|到)|暂缓|延至|延后|提前(?:至|到)|缩短为|(?:调整|变更)(?:如下|为|至|到))|"
        rf"(?:推迟|暂缓|延期)[^。;,]{{0,8}}{_EVENT}"
    ),
    Kind.OUTAGE: (
        r"故障|异常|抢修(?!照常|电话|热线|服务|受理)|突发|宕机|中断|正在(?:紧急|全力|加紧|积极)?(?:处理|排查|修复|抢修|恢复|调查|定位)|紧急(?:修复|抢修|处理)|缓慢|不可用|无法|脑裂|失败"
    ),
    Kind.MAINTENANCE: _DOWN,
}  # fmt: skip

_WORDS = {
    "hypothetical": r"[雨雪]天|(?:如|若|倘)(?:遇|因|有|果|需|未|时间)|怎么办|[?？]|可能会",
    "planned": r"定于|将于|计划于?|拟于?|订于|预定|安排如下|例行|定期|将对|兹定|年度|公告如下|通告如下|每[周月日天晚]",
    "stop": _STOP,
    "undecided": r"另行(?:通知|公告|公布|告知|发布)|待定|未定|再行(?:通知|公告)|时间未知|后续通知|止$|另行",
    "estimate": r"预计|预估|估计|力争|争取|有望|大约|约",
    "back": _BACK,
    "earlier": (
        rf"{_OLD}|此前(?:我[局行司])?(?:发布|公告|通知|通告)|(?:前期|早前|前次|此前|先前|上午|昨日|日前|前述)(?:的)?(?:公告|通知|通告|公布|发布)|再次提醒|复告|更正|补充通知|补正|继[^。]{{0,10}}(?:公告|通知)|"
        r"(?:月\d{1,2}日|\d号?)(?:发布|印发|公布)?的?(?:第\d+号)?(?:通知|通告|公告)|发布的(?:第\d+号)?(?:通知|通告|公告|说明)|由[^。]{1,24}(?:改为|调整为|延长|推迟|顺延)|续报|按计划"
    ),
    "sudden": r"故障|突发|抢修(?!照常|电话|热线|服务|受理)|紧急|今[日天早晨]?[^。,]{0,12}(?:异常|中断)",
    "not_length": r"(?:提前|前|不超过|每次|不足|闪断|少于|储水|时长不)[^。,;]{0,6}\|?$|\|(?:前|闪断|内(?:办结|到账)|之前)|提前.{0,4}\||不超过.{0,3}\||离线.{0,8}\|",
    "stop_days": r"停机|停用|停办|停服|停水|停电|暂停(?!对外办公)|中断|关闭|维护|升级|检修|整改|无法|不能",
    "each_date": r"(?:下列|以下|如下)(?:日期|时间|日子)|下列各日",
    "informing": r"(?:申报|缴费|征收|领奖|预售)(?:期限?|期间)|招聘|研讨会|培训班|问卷",
    "not_bounds": r"备用",
    "eta": rf"(?:预计|预估|估计|力争|争取|大约|约|有望)[^。;]{{0,20}}(?:恢复|修复|完成|解决|送电|来水)|(?:小时|分钟)[^。;,]{{0,3}}(?:恢复|修复)",
    "not_eta": r"每\s*\d|持续",
    "lasted": r"历时|持续|共",
    "prolonged": r"延长|延后|推迟|顺延",
    "all_times": r"(?:所有|以上|上述|本(?:公告|通知)|均)[^。]{0,8}(?:时间|为)|均为",
    "none": r"不(?:会)?(?:受)?影响|不涉及|无影响",
    "each": r"各|分别",
    "read_only": r"只读|只能查询|仅(?:可|能|支持)查询",
    "stale": r"(?:数据|同步|更新|到账|入账|查询)[^。,;]{0,6}(?:延迟|滞后)",
    "degraded": r"缓慢|延迟|不稳定|闪断|间断性|丢包|抖动|部分(?:用户|企业)|偶发|间歇",
    "hours": _HOURS,
    "drill": r"不影响|测试环境|不涉及",
}  # fmt: skip


def _no_names(_: str) -> list[tuple[int, int]]:
    return []


CHINESE = Language(
    code="zh",
    folding=fold.CHINESE,
    scanner=zh_time.SCANNER,
    glue=re.compile(r"[ ,]{0,3}\)?[ ,]{0,2}(?:\([^()\n\t]{0,12}\))?[ (]{0,3}(?:的|起|当日|当天)?[ ]{0,2}"),
    bridge=re.compile(
        r"[ ]{0,2}\)?[ ]{0,2}(?:起|开始|起始|始)?[ ,]{0,3}\n?[ ]{0,2}(?:至|到|起至|开始至|直至|直到|截至|截止到?|止于|持续[至到]|一直到|-{1,3}|~{1,2}|→|=>|-->)[ ]{0,2}\n?[ ]{0,2}\(?|[ ]{0,2}(?:开始|起),[ ]{0,2}(?:至|到)?"
    ),
    listing=re.compile(r"[ ]{0,2}(?:、|和|及|,|与|以及)[ ]{0,2}"),
    between=None,
    sentence_end=re.compile(r"[。;!?！？\n]+"),
    line_end=re.compile(r"\n+"),
    cues=compile_cues(CUES),
    kinds={kind: re.compile(pattern) for kind, pattern in _KINDS.items()},
    words={name: re.compile(pattern) for name, pattern in _WORDS.items()},
    naming=_no_names,
)
