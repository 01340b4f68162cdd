"""The Chinese words around times of a release, and of what is done beside a stop: freezes, messages, readers, doors, vehicles."""

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
_NO_STOP_THEN = (
    r"^(?![^\n]{0,200}(?:停[机服水电气运航业用办]|断[电网水气]|拉闸|中断|更换|维护|升级|检修|施工|割接|封闭|暂停|关闭|系统|平台))"
)
"""That a sentence tells of no stop, but only of the hours at which something runs or is open."""

HOURS_MOVED = rf"{_NO_STOP_THEN}[^\n]{{0,120}}?{_HOURS}[^。;]{{0,30}}?{MOVED}"
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
        sentence=rf"{_NO_STOP_THEN}[^\n]{{0,120}}?[首末头]班[^。;,]{{0,8}}(?:[由从][^。;,]{{1,10}})?{MOVED}",
        single=True,
        timed=True,
    ),
)

_NO_STOP = (
    "(?:(?:因|为)[^。;,停断修维割]{0,16},|[^。;,停断修维割]{0,12}(?:封网|封版|静默|重保|保障|护航)(?:期间?)?,)?"
    "(?:(?!停[水电气热暖机服用办]|断[电水网气]|检修|维护|割接|升级|封闭)[^。;,]){0,20}?"
)
"""What stands before a ban that is no stop itself."""


BESIDE = (
    Cue(
        Role.NOISE,
        "a back-up is made sooner",
        left=r"备份(?:任务|作业|工作)?(?:将|会|则|也|已)?(?:相应)?提[前早](?:至|到|于|在)[^。;,\d]{0,4}$",
        single=True,
    ),
    Cue(
        Role.NOISE,
        "when a vehicle comes",
        left=r"(?:送水|供水|应急|发电|消防|接驳|摆渡|宣传|采血)车(?!间|站|库|辆厂)[^。;,停断接退]{0,6}$",
        right=r"^(?![^。;,]{0,8}(?:停[水电用运]|断电))",
        timed=True,
    ),
    Cue(
        Role.CONTINGENCY,
        "when work is given up if it fails",
        right=r"^\)?(?:前|时)?,?(?:若|如果?|倘若)(?!有|需)[^。;\d]{0,16}(?:回退|回滚|倒回|中止|终止|放弃)",
        single=True,
    ),
    Cue(
        Role.CONTINGENCY,
        "kept in reserve",
        right=(
            r"^\)?(?:则|将|会|仅|只)?(?:作为?|为|留作|留为|列为|设为|定为|留下|当作)(?:备[用援选]|后备|备份|机动)"
            r"(?:窗口|时段|时间|日期|期|窗)?(?=[,。;!\n)]|$)"
        ),
        single=False,
    ),
    Cue(
        Role.UNAFFECTED,
        "stays as it was",
        left=r"(?:不变|没变|照旧|照常),?(?:还是|仍是|仍为|依旧是|依然是)[^。;,]{0,4}$",
        right=r"^(?:[以之]?后|起|开始)",
        single=True,
    ),
    Cue(
        Role.NOISE,
        "what others are to put off",
        left=r"(?:请|建议)[^。;]{0,30}(?:改|调|推迟|延|移|安排)(?:到|至|在)[^。;,]{0,2}$",
        right=r"^(?:[以之]?后|起)",
        single=True,
    ),
    Cue(
        Role.START,
        "a release that takes so long",
        right=r"^\)?(?:左右|许|整)?(?:正式|准时)?(?:发布|发版|部署|上线|推送|实施|执行|进行|开工|动手)(?:[^。;,]{0,16})?,",
        sentence=r"(?:需时?|历时|耗时|用时|持续|时长|停)[^。;,\d]{0,6}(?:\d|[一二两三四五六七八九十半])[^。;,]{0,4}(?:小时|分钟|钟头|刻钟)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.UNAFFECTED,
        reasons.DENIED,
        right=(
            r"^之间(?![^。;]{0,40}(?:停[^。;,留放]|断|不(?!受影响|停|断|中断)|无法|暂停|关闭|异常|失败))[^。;]{0,24}"
            r"(?:(?<!不)可用|可以?(?:正常)?(?:使用|访问|登录|办理)|正常|照常|不受影响)"
        ),
        single=False,
    ),
    Cue(
        Role.UNAFFECTED,
        "it is only watched or tried out then",
        left=r"^(?![^\n]{0,40}(?:停[机服用运]|中断|暂停|关闭))",
        right=(
            r"^\)?[ ]?(?:属于?|作?为|是|系|均为|列为|设为|留作|用作|用于)[^。;,\d停断]{0,8}?(?:观察|试运[行营]|自查|自检|内部验证|"
            r"(?:业务|内部|功能|上线后?)(?:验证|测试|复核)|"
            r"监测|保障|缓冲|值守|跟踪|稳定|磨合|预热)(?:运行)?(?:期|时段|时间|阶段|窗口)?(?=[,。;!\n]|$)"
        ),
        sentence=r"^(?![^\n]{0,120}(?:停[机服用办]|暂停|中断|关闭|无法|不能|不可|不对外|暂不|变慢|(?:可能|会|将)(?:较|比较|略)?(?:缓慢|卡顿|延迟)))",
        single=False,
        timed=True,
    ),
    Cue(
        Role.UNAFFECTED,
        "nothing is done then",
        right=(
            r"^(?:全天|整天|全日|期间|内|,)?[^。;,\d]{0,6}(?:(?:封网|封版|静默|观察|稳定)(?:保障|运行)?期(?=[,。;!\n]|$)|"
            r"不(?:再|会|安排|进行|做|动){0,2}任何(?:操作|变更|动作|改动|调整|施工|作业))"
        ),
    ),
    Cue(
        Role.NOISE,
        "a message of then",
        right=r"^(?:发布|发出|推送)?的?那[条则篇份][^。;]{0,24}(?:消息|通知|公告|通报|推送)",
        single=True,
    ),
    Cue(
        Role.NOISE,
        "when most of it is used",
        right=r"^\)?[^。;,\d停断]{0,4}(?:用[电水气网]|客流|访问|车流|负荷|通行|就[餐诊])[^。;,停断]{0,4}(?:高峰|最?集中|最[多大]|紧张)",
        single=False,
    ),
    Cue(
        Role.NOISE,
        "what somebody did then",
        left=r"(?:我们?|[他她]们?|师傅|值班员)(?:一直|直)?(?:到|在|于)?$",
        right=r"^\)?(?:多|左右|许)?(?:就|才|便)?(?:下楼|上楼|起[床来]|到家|出门|下班|打电话|睡)",
        single=True,
    ),
    Cue(
        Role.OFFICE,
        "people are in their places",
        right=r"^\)?(?:起|前)?,?[^。;,停断]{0,6}(?:到岗|到位|待命|集合|集结)(?=[,。;!\n]|$)",
        single=True,
    ),
    Cue(
        Role.UNAFFECTED,
        reasons.DENIED,
        right=(
            r"^\)?,?(?![^。;\n]{0,60}(?:停[用机服止]|中断|暂停|无法|不能|重启|取消|作废|撤销|改期|推迟))[^。;\n]{0,40}?[,、]"
            r"(?:各?系统|平台|业务|各项服务|全部业务)(?:仍|均|都|可|能)?(?:照常|正常)(?:使用|运行|提供)"
        ),
        single=False,
        timed=True,
    ),
    Cue(
        Role.UNAFFECTED,
        reasons.OTHERS_TRY,
        right=r"^\)?,?[^。;,停断]{0,6}(?:组织|安排|开展|进行|举行)[^。;,停断]{0,4}(?:模拟|仿真)(?:交易|考试|开庭|答辩)",
        single=False,
    ),
    Cue(
        Role.OFFICE,
        "when counters help",
        left=r"(?:营业[部厅]|网点|门店|柜[台面]|窗口|大厅|现场)[^。;,\d停断]{0,3}$",
        right=r"^\)?[^。;,停断]{0,3}(?:可以?|能)[^。;,停断]{1,8}(?:下单|办理|受理|代办|咨询)",
        single=False,
    ),
    Cue(
        Role.OFFICE,
        "open until then",
        left=r"(?<!止)(?<!停)(?<!复)(?:营业|办公|供餐|接诊|放映|值班|值守)(?:时间)?(?:一?直)?[到至]$",
        single=True,
        timed=True,
    ),
    Cue(
        Role.DEADLINE,
        reasons.DUE,
        right=r"^\)?(?:收卷|交卷|截[稿标单](?!后))",
        single=True,
    ),
    Cue(
        Role.NOISE,
        "what readers may move",
        left=r"(?:提[前早]|推[迟后]|改|挪|调|移)[到至在][^。;,]{0,2}$",
        sentence=r"(?:请|建议|麻烦|务必)[^。;,]{0,4}[把将][^。;,]{0,30}(?:提[前早]|推[迟后]|改|挪|调|移)[到至在]",
        single=True,
    ),
    Cue(
        Role.CONTINGENCY,
        "when work is undone or tried out",
        left=r"(?:回滚|回退|倒回|验证|观察|验收|复核)(?:测试)?(?:的)?(?:窗口|时间|时段)(?:为|是|:)?[ ]?$",
        single=False,
    ),
    Cue(
        Role.NOISE,
        "a step of the work",
        right=r"^(?:左右|许)?(?:进行)?(?:切换|迁移|导入|校验|重启|验证|切流|灰度|割接)[^。;,停断]{0,8}(?=,)",
        sentence=r"[点时分\d半]开始(?:系统)?(?:升级|维护|割接|切换|迁移|实施|更新)[^。;]{0,60}(?:完成|结束)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "ends for good",
        right=r"^\)?[^。;,\d]{0,4}(?:终止|停止|结束)(?:全部|所有|其)?(?:运营|游戏服务)",
        single=True,
    ),
    Cue(
        Role.UNAFFECTED,
        reasons.DENIED,
        right=r"^(?![^。;]{0,40}(?:已|先|此前|提前)[^。;,]{0,8}环境|[^。;]{0,60}(?:(?<!准)(?<!影响)(?<!涉及)生产(?!业务?(?:不|无))|正式|(?<!不)(?<!不会)中断))"
        r"\)?,?[^。;,]{0,30}?(?:,(?=使用|利用|借助))?(?:在|使用|于|利用|借助)[^。;,]{0,6}(?:测试|仿真|模拟|预发布?|沙箱|演示|准生产)(?:环境|库|平台)(?:里|内|中|上)?(?:进行|实施|开展|做){0,1}(?:系统|版本)?(?:演练|测试|验证|完成|操作|部署|升级|割接|切换)?(?:一[次遍])?(?=[,。;!\n]|$)",
    ),
    Cue(
        Role.UNAFFECTED,
        reasons.DENIED,
        right=(
            rf"^\)?(?:期间|内|止)?,?{_NO_STOP}(?:(?<!不)暂停|停止|禁止|严禁|不(?:再|得)?安排|不得(?:进行|实施|开展)|叫停|暂缓|推迟|取消)(?:安排|进行|实施|开展)?(?:一切|所有|全部|各类|各项|任何|非紧急|非必要|产生噪[声音]的|有噪[声音]的){{1,2}}"
            r"(?:的)?(?:非紧急|非必要|计划性?|夜间|户外|露天|道路|系统|生产|网络|信息系统|类){0,3}"
            r"(?:停[水电气热机服]|断[电水网]|检修|施工|割接|升级|变更|(?:道路)?(?:开挖|挖掘)|发[布版]|上线|动火|装修|维护)"
            r"(?:作业|施工|操作|计划|工作|活动|安排)?(?=[,。;!\n、和及与]|$)|"
            rf"^\)?(?:期间|内|止)?,?{_NO_STOP}(?:任何(?:人|单位)[^。;,]{{0,6}}(?:不得|禁止|严禁)|(?:一律|全面|坚决)(?:停止|禁止|暂停))(?:进行|实施|开展|从事)?[^。;,]{{0,10}}"
            r"(?:停机|检修|施工|割接|升级|变更|开挖|发[布版]|上线|动火|装修)(?:作业|操作)?(?=[,。;!\n、和及与]|$)(?![和及与、][^。;,]{0,10}(?:业务|服务|办理|受理))|"
            r"^\)?(?:期间|内|止)?,?[^。;,]{0,14}(?:装修施工|开挖|动火|发版|施工)(?:作业|操作)?(?:一律|全部|均|都|也|应)?(?:暂停|停止|叫停|停工)(?=[,。;!\n]|$)"
        ),
        single=False,
    ),
    Cue(
        Role.UNAFFECTED,
        reasons.DENIED,
        right=r"^(?:全天|起|当天)?,?[^。;,\d停]{0,8}(?:装修|施工|动火)(?:作业)?(?:一律|全部|均|都)(?:暂停|停止|停工)(?=[,。;!\n]|$)",
        single=True,
        timed=False,
    ),
)
