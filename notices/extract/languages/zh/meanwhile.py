"""The Chinese words around times of what is done before, beside and after a stop: in other systems, by readers, at the doors."""

from notices.extract.languages.language import Cue
from notices.extract.languages.zh.vocabulary import MOVED
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import Role

_BY_READERS = (
    "(?:补[录登记填报交做传]|录入|登记|核[对验查]|填报|确认|申[报请领]|提交|上报|自查|备份|迁[出移]|下载|缴费|对账|抄录|打印|交接|"
    "归档|预约|签[到收署]|改[签期约])"
)

_HOURS = (
    "(?:运[营行]|营业|办公|(?<!停止)服务|(?<!恢复)(?<!重新)(?<!系统)(?<!平台)开放|受理|开[馆门园]|接待|门诊|发车|行车|供餐|借阅)"
    "的?(?:时间|时刻)"
)
_NO_STOP = (
    r"^(?![^\n]{0,200}(?:停[机服水电气运航业用办]|断[电网水气]|拉闸|中断|更换|维护|升级|检修|施工|割接|封闭|暂停|关闭|系统|平台))"
)
"""That a sentence tells of no stop, but only of the hours at which something runs or is open."""

HOURS_MOVED = rf"{_NO_STOP}[^\n]{{0,120}}?{_HOURS}[^。;]{{0,30}}?{MOVED}"
"""That only the hours of service are others."""

HOURS_LONGER = (
    r"^(?![^\n]{0,160}(?:停[机服水电气运航用]|断[电网水气]|暂停|中断|维护|升级|割接|检修|切换|施工|抢修|封闭|故障|恢复))[^\n]{0,120}?"
    r"(?<!停止)(?:业务|交易|营业|服务|受理|运[行营]|清算|结算|开放|办理|办公|接待|申报|申购|报送|投注|收件|供餐|柜台|窗口|系统|通道|场次)的?"
    r"(?:截止|结束|关闭|终止|受理|办理|运行|开放|营业|服务)?(?:时间|时点|时刻)[^。;\d]{0,8}(?:[由从][^。;,]{1,12})?(?:延长|延后|延迟|顺延|推迟|延)(?:至|到|为)"
)
"""That only the hours of business are longer for once."""

MEANWHILE = (
    Cue(
        Role.NOISE,
        "when a queue is gone",
        right=(
            r"^\)?(?:左右|前后|许|[之以]?前)?(?:可|能|会|将|应)?[^。;,\d停]{0,4}(?:排队|队伍|车流|候车|人流|长龙|滞留[^。;,\d]{0,4})[^。;,\d停]{0,6}"
            r"(?:消化|清空|疏[散导通]|缓解|散去|消失)(?:完毕?|完成)?(?=[,。;!\n]|$)"
        ),
        single=True,
    ),
    Cue(
        Role.NOISE,
        "what may be seen after it is over",
        right=(
            r"^\)?(?:之后|以后|后),?[^。;,\d停断]{0,4}(?:如果?|若|倘若|万一|可能|也许|偶尔|短时间内?)[^。;,\d停断]{0,6}(?:出现|遇到?|有|感[到觉]|发现|碰到)"
            r"[^。;,\d]{0,16}(?:缓慢|延迟|卡顿|异常|偏[慢黄]|发黄|浑浊|报错|排队|不稳)[^。;,\d]{0,6},?(?:属|为|是|请|可)"
        ),
        single=True,
    ),
    Cue(
        Role.NOISE,
        "when people are done with something else",
        left=r"(?:会议?|活动|仪式|典礼|演出|比赛|讲座)[^。;,\d停断]{0,3}$",
        right=r"^\)?(?:左右|许)?(?:告竣|竣事|完竣)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.DEADLINE,
        reasons.DUE,
        right=rf"^[之以]?前(?:务必|必须|须|需|请|应|统一|全部|集中)?完成[^。;,\d]{{0,6}}{_BY_READERS}",
        single=True,
    ),
    Cue(
        Role.UNAFFECTED,
        "opens by its hours from then on",
        right=(r"^\)?(?:起|开始),?(?:恢复)?(?:按|依|照|执行|实行)[^。;,\d停闭关检维]{0,10}(?:作息|时间|时刻表?|班次|时段)"),
        sentence=r"(?:作息|时间|时刻表?|班次|时段)[^。;停闭关]{0,20}(?:开[门馆放园]|营业|接待|运[行营]|服务|办公)",
        single=True,
        timed=False,
    ),
    Cue(
        Role.OFFICE,
        "opening hours",
        left=r"(?:恢复|重新|照常|正常)(?:对外)?(?:开[门馆放园]|营业|接待|迎客)[^。;,\d停]{0,4},(?:每日|每天|开放|营业|具体|对外)*(?:时间)?(?:为|是|:)?[^。;,\d]{0,2}$",
        single=False,
    ),
    Cue(
        Role.OFFICE,
        reasons.ELSE_MOVED,
        left=rf"[首末头]班[^。;,\d]{{0,8}}(?:由|从|{MOVED})[^。;,\d]{{0,2}}$|^[^。;,\d]{{0,4}}{MOVED}[^。;,\d]{{0,2}}$",
        sentence=rf"{_NO_STOP}[^\n]{{0,120}}?[首末头]班[^。;,]{{0,8}}(?:[由从][^。;,]{{1,10}})?{MOVED}",
        single=True,
        timed=True,
    ),
)
