"""The Chinese words around a time that give it its role, in the order of their priority."""

from notices.extract.language import Cue
from notices.extract.marks import Role
from notices.extract.zh.vocabulary import BACK, BACK_THEN, HOURS, IF, MOVED, OLD, STOP, TERM

CUES = (
    Cue(Role.NOISE, "a part of the window named before", left=r"其中[,:]?[ ]?$", single=False),
    Cue(
        Role.CONTINGENCY,
        "only if something happens",
        left=rf"{IF}[^。;]{{0,30}}$|备用|备选|备份(?:窗口|时间)",
    ),
    Cue(Role.STAMP, "when something was published", left=r"(?:发布|更新|发文|印发|公布|来稿)(?:时间|日期)[: ]*$|发布于[: ]*$"),
    Cue(
        Role.STAMP,
        "when something was published",
        right=r"^[ ,]?(?:发布|公布|印发|发出|发文|下发|通知|公告|通告|来函)",
        single=True,
    ),
    Cue(Role.STAMP, "when something was published", left=r"(?:上一篇|下一篇|上一条|下一条|相关(?:阅读|链接|新闻))"),
    Cue(Role.DEADLINE, "to be done before", right=rf"^\)?[ ]?(?:之前|以前|前)(?!后|夕|[^。;,]{{0,6}}{BACK})", single=True),
    Cue(
        Role.DEADLINE,
        "to be done before",
        left=r"(?:请|务必|须|应当?|需|尽快|抓紧)[^。;,]{0,30}$",
        right=r"^\)?[ ]?(?:之前|以前|前)(?![后夕])",
        single=True,
    ),
    Cue(
        Role.RECOVERED,
        "as of when it is back",
        left=r"截[至止][^。;,]{0,6}$",
        right=r"^[,]?[^。;]{0,40}?(?:恢复|修复|抢通|正常|复电|通水)",
        single=True,
        timed=True,
    ),
    Cue(Role.DEADLINE, "to be done before", left=r"(?:截止|截至|到期|逾期)(?:日|时间|日期)?[^。;,]{0,6}$", single=True),
    Cue(Role.DEADLINE, "to be done before", right=r"^\)?(?:止|截止|到期)", sentence=TERM),
    Cue(Role.OFFICE, "a filing period or a holiday", right=rf"^[^。;,]{{0,6}}{TERM}"),
    Cue(Role.OFFICE, "a filing period or a holiday", left=rf"{TERM}[^。;,(]{{0,8}}$"),
    Cue(Role.NOISE, "a general rule", left=r"(?:一般|通常|原则上)[^。;,\t]{0,8}$", single=False),
    Cue(Role.OFFICE, "opening hours", left=rf"(?<!停)(?<!停止)(?<!中断)(?<!停办)(?<!停用)(?<!办理)(?<!影响){HOURS}[^。;,]{{0,6}}$"),
    Cue(
        Role.OFFICE,
        "opening hours",
        right=r"^(?:(?![停关断])[^。;,]){0,4}(?:开放|营业|对外|人工|上班|值班|照常|提供|开门|办公(?!积金)|正常)(?!维护)",
        single=False,
    ),
    Cue(
        Role.OFFICE,
        "when someone answers",
        left=rf"(?:咨询|电话(?!银行|委托|订票|预约|支付)|热线|客服|值班|报修|地址|邮编|坐席)(?:(?!{STOP})[^。;\n\t]){{0,30}}$",
        right=rf"^(?![^。;,]{{0,20}}{STOP})",
    ),
    Cue(
        Role.OFFICE,
        "when something else takes place",
        left=r"(?:培训|会议|考试|报名|面试|讲座|活动|开标|投标|签到|集合|比赛|演出|选课|领取|预约|征集|审核|公示)(?:时间|日期|期限|期间)(?:为|:|是)?[^。;,]{0,6}$",
    ),
    Cue(
        Role.OFFICE,
        "when someone is there",
        right=r"^[^。;,]{0,8}(?:上门|点火|值守|接听|登录游戏|(?:登录)?[^。;,]{0,8}预约(?=[。;,]))",
        single=False,
    ),
    Cue(Role.WINDOW, "a whole day", right=r"^\)?[ ]?(?:全天|整天|一整天|一天|当天|当日)", single=True, timed=False),
    Cue(Role.OFFICE, "a way that stays open", left=r"可(?:以)?(?:于|在|自|从)[^。;,]{0,6}$"),
    Cue(Role.START, "began, in brackets", left=r"\($", right=r"^(?:起|开始)\)", single=True),
    Cue(
        Role.START,
        "what is prolonged began",
        right=r"^\)?(?:左右)?(?:起|开始)(?:进行|实施)?的?[^。;,]{0,10}(?:维护|停机|升级|更新|检修|停服)[^。;,]{0,8}延",
        single=True,
    ),
    Cue(Role.OLD, "was a mistake", right=r"^[\"')]{0,2}(?:的表述|的说法|的通知|的时间)?(?:有误|错误|不准确|不再适用)"),
    Cue(Role.OLD, "replaced by a later time", left=rf"{OLD}[^。;,]{{0,14}}$|[由从]原[^。;,]{{0,8}}$"),
    Cue(Role.OLD, "replaced by a later time", right=rf"^\)?(?:的|左右|前后|起|开始|进行|实施)?[^。;]{{0,14}}{MOVED}"),
    Cue(Role.OLD, "replaced by a later time", right=rf"^[^。;]{{0,40}}(?:现|拟|将|改|需|,){MOVED}[^。;,\d]{{0,4}}$"),
    Cue(Role.NEW_END, "the end was moved", left=rf"(?:{BACK}|结束|停机)[^。;]{{0,30}}{MOVED}[^。;,]{{0,4}}$", single=True),
    Cue(Role.NEW_END, "the end was moved", left=r"(?:延长|延后|延时|延迟|延)(?:至|到)[^。;,]{0,4}$", single=True, timed=True),
    Cue(
        Role.NEW_END,
        "the end was moved",
        left=rf"{MOVED}[^。;,]{{0,4}}$",
        sentence=r"(?:恢复|结束|完成|通[水电气车]|来[水电气]|送电|复电|开服|开放)(?:供水|供电|服务)?的?时间",
        single=True,
    ),
    Cue(Role.NOISE, "advice", left=r"(?:建议|请)[^。;,]{0,16}$", single=True, right=r"^(?:以后|之后|后)"),
    Cue(Role.START, "the new beginning", left=rf"{MOVED}[^。;,]{{0,4}}$", single=True),
    Cue(
        Role.ESTIMATE,
        "an estimate",
        left=r"(?:预计|预估|估计|力争|争取|有望|预期)[^。;]{0,12}$",
        right=rf"^[^。;,]{{0,10}}{BACK}",
        single=True,
    ),
    Cue(
        Role.RECOVERED,
        "already back",
        left=r"已(?:经)?(?:于|在)?[^。;,]{0,6}$",
        right=rf"^[^。;]{{0,12}}{BACK}|^[^。;,]{{0,6}}(?:处理|处置|排除)",
        single=True,
    ),
    Cue(
        Role.RECOVERED,
        "already back",
        right=r"^\)?(?:左右|许)?[,]?[^。;,]{0,6}(?:已(?:经)?[^。;,]{0,8}(?:恢复|修复|解决|排除|修好|处理[完好]|完成(?=[,。;!]|$|修复|抢修))|"
        r"恢复正常|回到正常|全部恢复|提前恢复)|^\)?[^。;,]{0,16}(?:恢复|回到|回归)正常",
        single=True,
    ),
    Cue(
        Role.ESTIMATE,
        "an estimate",
        left=rf"{BACK}[^。;]{{0,8}}(?:预计|预估|估计|预期)[^。;,]{{0,6}}$|(?:预计|预估|"
        rf"估计)[^。;,]{{0,6}}{BACK}[^。;,]{{0,8}}$",
        single=True,
    ),
    Cue(
        Role.START,
        "the trouble began",
        right=r"^\)?(?:各|分别)[^。;]{0,16}(?:停|中断|关闭)|^\)?(?:左右|许|前后|时许)?[,]?[^。;]{0,40}?(?:发生|"
        r"出现|突发|发现|突然)",
        single=True,
    ),
    Cue(
        Role.START,
        "begins",
        right=rf"^\)?(?:左右|许)?[ ]?(?:起|开始)[ ,]?(?:紧急|临时|全面|全部|将|进行|实施|暂时|分批|陆续|逐步|先行){{0,2}}{STOP}",
        single=True,
    ),
    Cue(
        Role.START,
        "begins",
        right=rf"^\)?(?:左右|许)?[ ]?(?:起|开始|以来|后起|停(?=[,。;]))(?![,]?[^,。;)]{{0,14}}{BACK_THEN})",
        sentence=STOP,
        single=True,
    ),
    Cue(
        Role.START,
        "a label",
        left=r"停[^。;,]{0,8}\?[ ]?$|(?:起始|开始|停机|停止)(?:时间|日期|时刻)?(?:仍|依然)?(?:为|是|:)[ ]{0,2}$|(?:开始|停机|暂停|停止|停用|停办|起始|停水|停电|中断|维护|升级)(?:办理|服务)?(?:时间|日期|"
        r"时刻)?[: ]{1,3}$|始于[: ]*$|开始(?:时间)?[:\t ]{0,3}$",
        single=True,
    ),
    Cue(
        Role.START,
        "stops then",
        right=r"^(?:停[机服用办水电气运]|关[闭账停]|封网|下线|断电|暂停|停止(?!取号|叫号|售票|入场|检票|放号|报名))(?![^。;,]{0,8}(?:结束|完成|恢复))",
        single=True,
        timed=True,
    ),
    Cue(Role.END, "ends", right=rf"^\)?(?:起|后|时|左右)?[,:]?[^。;]{{0,16}}?{BACK_THEN}", single=True, timed=True),
    Cue(
        Role.END,
        "ends",
        left=rf"(?:好|恢复|结束|修|开)[^。;,]{{0,8}}\?[ ]?$|(?:{BACK}|终止)(?:办理|使用|服务|供水|供电|营业|业务)?(?:时间|日期)?[^。;,]{{0,8}}$",
        single=True,
        timed=True,
    ),
    Cue(Role.START, "begins", left=r"(?:自|从|定于|将于|拟于)[^。;,]{0,4}$", sentence=STOP, single=True, timed=True),
    Cue(Role.END, "ends", left=r"(?:直?至|到)[^。;,]{0,2}$", sentence=rf"^(?![^\n]*{TERM})", single=True, timed=True),
)
