"""The Chinese words around times of a release, and of what is beside a stop: freezes, vehicles, messages, what goes on."""

from notices.extract.languages.language import Cue
from notices.extract.languages.zh.vocabulary import BACK
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import Role

_NO_STOP = (
    "(?:(?:因|为)[^。;,停断修维割]{0,16},|[^。;,停断修维割]{0,12}(?:封网|封版|静默|重保|保障|护航)(?:期间?)?,)?"
    "(?:(?!停[水电气热暖机服用办]|断[电水网气]|检修|维护|割接|升级|封闭)[^。;,]){0,20}?"
)
"""What stands before a ban that is no stop itself."""

_WHO = "(?:旅客|乘客|客人|住客|游客|用户|客户|会员|考生|患者|市民|学生|业主|商户|订单|客票|车票|机票|船票|预约|申请|单据|报名)"
"""Of whom, or of what orders, a notice says what is to be done."""

BESIDE = (
    Cue(
        Role.NOISE,
        reasons.OTHERS_TRY,
        left=(
            r"(?:交易所|上交所|深交所|北交所|中金所|上期所|中登|中国结算|结算公司|银联|网联|人行|央行|全市场|证监局|主管部门|上级单位)(?:的|组织的?|安排的?|统一){0,2}"
            r"[^。;,\d停断]{0,8}(?:测试|演练|验证)(?:时[间段]|窗口)?(?:为|是|:|在|定于)?[ ]{0,2}$"
        ),
        sentence=r"^(?![^\n]{0,200}(?:停[机用办服止运业]|暂停|关闭|无法|不能|不可|中断|封闭|(?<!不)受影响))",
        single=False,
    ),
    Cue(
        Role.NOISE,
        reasons.OF_WHOM,
        left=r"(?:乘坐|搭乘|乘搭|预[订定约]|购买?|(?<![支保维坚])持有?|选乘|改签至|[乘坐])了?[^。;,\d]{0,4}$",
        right=r"^\)?(?:期间|之间|间)?[^。;,\d]{0,10}(?:航班|列车|车次|班[次车船]|船|票(?!务)|旅客|乘客)",
        single=False,
    ),
    Cue(
        Role.NOISE,
        reasons.OF_WHOM,
        right=(
            r"^\)?(?:期间|之间|间|内)?(?:起飞|出发|离港|到港|进港|抵达|降落|落地|入住|离店|发车|开[行车出]|出票|下单|支付|提交|预约|预订|挂号|购买|购票|注册|"
            rf"登记|到期|签约|申请|报名|就诊|参观|入园|登船)了?的?[^。;,\d]{{0,8}}{_WHO},?"
            r"(?=[^。;,停]{0,16}(?:请|可|须|应|需|务必|免费|建议|按))(?![^。;]{0,30}(?:取消|停|暂停|无法|不能|失败|异常|延迟|故障))"
        ),
        single=False,
    ),
    Cue(
        Role.NOISE,
        "has nothing to do with it",
        sentence=r"与(?:本次|此次|这次|上述|岁修|停[水电气热机]|检修|施工|维护|升级)[^。;,]{0,8}(?:无关|无涉|不相关|没有?关系)",
    ),
    Cue(
        Role.NOISE,
        "changes are frozen from then on",
        right=r"^(?:起|开始)?(?:冻结|禁止|停止|暂停)[^。;,]{0,10}(?:(?<!信息)(?<!资料)变更|发版|上线)(?=[,。;\n]|$)",
        single=True,
    ),
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
        Role.NOISE,
        "how long a detour is taken",
        left=r"(?:绕行|改道|限行|分流|甩站|改线)[^。;,]{0,4}(?:至|到)[^。;,]{0,2}$",
        single=True,
        timed=True,
    ),
    Cue(
        Role.UNAFFECTED,
        "stays as it was",
        left=r"(?:不变|没变|照旧|照常),?(?:还是|仍是|仍为|依旧是|依然是)[^。;,]{0,4}$",
        right=r"^(?:[以之]?后|起|开始)",
        single=True,
    ),
    Cue(
        Role.START,
        "closes then, and opens later",
        right=r"^\)?(?:准时|就|便|即|要|先){0,2}[关断](?=[,;、。]|$)",
        sentence=r"[点时分\d半整)][关断][,;、][^。;\n]{0,40}?[点时分\d半整)](?:再|又|才|就)?(?:开|通|启)(?=[,。;!)\n]|$)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "is shut then, and open again later",
        right=r"^\)?(?:起|准时)?[^。;,]{0,4}闭[馆园店]",
        sentence=r"闭[馆园店][^。;\n]{0,30}[,;][^。;\n]{0,16}(?:重新|恢复|再次)(?:开[馆放园业]|营业|对外)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "a state of maintenance begins",
        right=r"^\)?(?:起|左右|许|准时)?[^。;,\d]{0,6}(?:进入|转入|切入|切为|置为)(?:系统|计划)?(?:维护|停机|停服|检修|只读|离线)(?:状态|模式|期)?",
        single=True,
        timed=True,
    ),
    Cue(
        Role.END,
        "a state of maintenance ends",
        right=r"^\)?(?:起|左右|许|准时)?[^。;,\d]{0,6}(?:退出|解除|脱离)(?:系统|计划)?(?:维护|停机|停服|检修|只读|离线)(?:状态|模式|期)?",
        single=True,
        timed=True,
    ),
    Cue(
        Role.OLD,
        "put off by so many days",
        right=(
            rf"^(?![^。;,]{{0,8}}{BACK})\)?(?:的|开始的|起的)[^。;]{{0,24}}(?:顺延|推迟|延后|提前|提早|后延|后推|往后[推延挪])"
            r"(?:\d{1,2}|[一二两三四五六七])个?(?:天|日|周|星期|礼拜)(?![^。;,]{0,4}(?:通知|公告|告知|预约|申请|报))"
        ),
        sentence=r"(?:天|日|周|星期|礼拜)[,:]?[^。;\d]{0,8}(?:即|改|到|至|也就是|安排|于|在|为)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.NOISE,
        "how long it was watched",
        left=r"(?:观察|监测|监控|跟踪|值守|盯)(?:到|至)[^。;,]{0,2}$",
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
        Role.NOISE,
        "when it is warm again",
        left=r"(?:室温|水温|炉温|温度|水质|浊度)[^。;]{0,16}$",
        right=r"^(?:左右|前后)?[^。;,]{0,6}(?:[回升达]到|恢复到|达标|上来|回升|清澈)",
        single=True,
    ),
    Cue(
        Role.RECOVERED,
        "in fact back then",
        left=r"实际(?:上)?(?:于|在|为|是)?[^。;,]{0,2}$",
        right=rf"^(?:左右|许)?(?:已(?:经)?|就|便|才)?[^。;,]{{0,6}}?(?:{BACK}|放开)",
        single=True,
        timed=True,
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
        "goes on beside the stop",
        right=(
            r"^(?:(?!停|断|关|暂|中断|下线|维护|升级|无法|不能|打不开)[^。;\d]){0,30}不受[^。;,影]{0,8}"
            r"(?:下线|停机|停用|停办|停服|维护|升级|检修|割接|切换|停[电水气]|本次|此次)[^。;,影]{0,4}(?:的)?影响"
        ),
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
        Role.UNAFFECTED,
        "nothing stops for it",
        right=r"^\)?[^。;\d]{0,20}(?:不用|无需|不需要?|不必|毋须)停[服机](?=[,。;!\n]|$)",
        single=True,
    ),
    Cue(
        Role.NOISE,
        "a message of then",
        right=r"^(?:发布|发出|推送)?的?那[条则篇份][^。;]{0,24}(?:消息|通知|公告|通报|推送)",
        single=True,
    ),
    Cue(
        Role.NOISE,
        "how far it had come then",
        right=(
            r"^\)?(?:左右|为止|,)?(?!启动|开始|动工|开工|着手|进场)[^。;,\d]{0,6}完成了?(?:约|近|不到|超过?|大约|大概|差不多)?"
            r"(?:[一二三四五六七八九两]成|\d{1,3}(?:\.\d)?%|百分之|一半|过半|大半)"
        ),
        single=True,
    ),
    Cue(
        Role.NOISE,
        "what readers may move",
        left=r"(?:请|建议|麻烦|务必)[^。;,]{0,4}[把将][^。;,]{0,6}$",
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
        Role.NOISE,
        "what readers may move",
        left=r"(?:请|建议|可以?|麻烦|劳烦)[^。;,]{0,6}[把将][^。;,]{0,4}(?:原[定有][^。;,]{0,2}|[^。;,]{0,20}(?:改|挪|调|移)[到至在]?)$|"
        r"(?:请|建议|麻烦)(?:您|各位|大家|自行|尽量|提前){0,2}(?:改|挪|调|移)(?:至|到|为|在|于)[^。;,]{0,2}$",
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
        Role.NOISE,
        "until when mail is read",
        right=r"^[ \u3000]{0,2}[^。;,\d]{0,6}(?:邮箱|信箱|留言板)[^。;,\d]{0,4}(?:停止|关闭|不再)",
        single=True,
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
    Cue(
        Role.OFFICE,
        "a freeze of changes",
        sentence=(
            r"(?:封网|封版|冻结|变更管控)[^。;]{0,24}(?:割接|扩容|升级|变更|发布|施工|上线|投产)[^。;]{0,14}(?:停止|暂停|冻结|禁止|不做|不安排)"
        ),
        single=False,
    ),
)
