"""The Chinese words around times of a release, and of what is beside a stop: events that end later, places, charges, freezes."""

from notices.extract.languages.language import Cue
from notices.extract.languages.zh.vocabulary import BACK, OTHER_EVENTS, STOP
from notices.extract.mentions.marks import Role

_PLACES = "食堂|餐厅|商店|超市|门店|图书馆|阅览|浴室|营业厅|网点|窗口|大厅|柜台|服务台|场馆|卖场|展厅|档口|前台|值班室"
"""Where people go, whose hours are told beside a stop."""

BESIDE = (
    Cue(
        Role.OFFICE,
        "when a counter is served",
        right=r"^(?:都|均)?(?:可以?|能|照常|正常)(?:缴费|开票|办理|咨询|领取|取件|取药|受理|挂失|就诊|就餐|还书|退票)",
        sentence=r"不休息|大厅|柜台|窗口|网点|前台|营业|门诊|食堂|馆|中心",
        single=False,
    ),
    Cue(
        Role.NOISE,
        "has nothing to do with it",
        sentence=r"与(?:本次|此次|这次|上述|岁修|停[水电气热机]|检修|施工|维护|升级)[^。;,]{0,8}(?:无关|无涉|不相关|没有?关系)",
    ),
    Cue(
        Role.OFFICE,
        "hours in brackets",
        left=r"(?:[\d×*-]{4,}|分机[\d、]{2,24}|指挥部)[^。;,()]{0,8}\([^()\d]{0,6}$",
        right=r"^[^()]{0,4}\)",
        single=False,
    ),
    Cue(
        Role.OFFICE,
        "when something is handed over",
        left=r"(?:搬入|存放|领取|取件|提货|送货|交件|报到|取送|测温|登记|尖峰|低谷|装卸)(?:时间|时段)(?:为|:|是)?[^。;,]{0,2}$",
        single=False,
    ),
    Cue(
        Role.OFFICE,
        "when something is opened for taking part",
        left=r"(?:选课|报名|抢票|放号|挂号|填报)(?:将|定)?(?:于|在|自)[^。;,]{0,2}$",
        right=r"^起?(?:开放|开启|开始|开通|截止|结束)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.NOISE,
        "changes are frozen from then on",
        right=r"^(?:起|开始)?(?:冻结|禁止|停止|暂停)[^。;,]{0,10}(?:(?<!信息)(?<!资料)变更|发版|上线)(?=[,。;\n]|$)",
        single=True,
    ),
    Cue(
        Role.OFFICE,
        "a day of payment is moved",
        left=r"(?:推迟|提前|顺延|延后|延期|调整?|改|挪)[至到为在于]?了?[^。;,]{0,2}$",
        sentence=r"(?:抄表|出账|账单|发薪|工资|开奖|发放|开庭|开标|还款|扣款|结算|对账)例?[日期][^。;,]{0,20}(?:推迟|提前|顺延|延后|延期|调|改|挪)",
        single=True,
    ),
    Cue(
        Role.OFFICE,
        "when calls are answered elsewhere",
        left=r"(?:热线|客服|电话|值班手?机)[^。;]{0,20}$",
        right=r"^(?:起|再)?(?:切回|转回|转接|恢复人工)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.NOISE,
        "when a vehicle comes",
        left=r"(?:送水|供水|应急|发电|消防|接驳|摆渡|宣传|采血)车(?!间|站|库|辆厂)[^。;,停断]{0,6}$",
        right=r"^(?![^。;,]{0,8}(?:停[水电用运]|断电))",
        single=True,
        timed=True,
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
        Role.OFFICE,
        "when water is given out",
        right=r"^(?:可)?(?:供|方便|为)(?:大家|居民|市民|村民|住户|群众|各户|用户)[^。;,]{0,4}(?:取[水用]|接水|打水|领[取水])",
        single=False,
    ),
    Cue(
        Role.OFFICE,
        "when a counter is open",
        left=r"(?:柜[台面]|窗口|大厅|网点|门[店诊])[^。;,()]{0,4}(?:照常|正常|如常)[^。;,()]{0,4}\([^。;,()]{0,6}$",
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
        Role.OFFICE,
        "when passengers are served",
        left=r"(?:值机|检票|安检|登机|候车|售票|换票|首班[^。;,]{0,4})(?!系统|平台|设备|闸机|机)(?:柜台|口|厅|岛)?[^。;,\d]{0,2}$",
        right=r"^(?:起|准时|照常|正式)?(?:开放|开启|开始|开门|发出|开行)",
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
        Role.OFFICE,
        "the last are let in, and sent out",
        right=r"^(?:准时)?清场",
        sentence=r"(?:入场|检票|进场|开场|夜场)[,、]",
        single=True,
        timed=True,
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
        Role.OFFICE,
        "an event ends later",
        left=r"(?:顺延|延长|延后|推迟|延期|展期|延)(?:至|到)[^。;,]{0,2}$",
        right=r"^(?:截止|到期|失效|收官|封盘)",
        sentence=r"满减|折扣|券|优惠|秒杀|团购|补贴|活动|促销|大促|红包|积分|赛季|报名|投票",
        single=True,
        timed=True,
    ),
    Cue(
        Role.OFFICE,
        "something else is moved",
        left=rf"{OTHER_EVENTS}[^。;,\d]{{0,8}}(?:提[前早]|推[迟后]|顺延|延[长后期迟]?|改|调整?|移|挪)(?:至|到|为|在|于)[^。;,]{{0,2}}$",
        single=True,
    ),
    Cue(
        Role.OFFICE,
        "a term that is moved",
        left=rf"{OTHER_EVENTS}(?:原|原先|原来|本来|原定)(?:为|是|定|在|于)?[^。;,]{{0,2}}$",
        single=True,
    ),
    Cue(
        Role.OFFICE,
        "a term that is moved",
        left=r"(?:提[前早]|推[迟后]|顺延|延[长后期迟]?|改|调整?|移|挪)(?:至|到|为|在|于)[^。;,]{0,2}$",
        sentence=rf"{OTHER_EVENTS}(?:原|原先|原来|本来|原定)(?:为|是|定|在|于)?[^。;,]{{0,2}}\d",
        single=True,
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
        Role.OFFICE,
        "an event goes on longer",
        left=(
            r"(?:活动|赛季|促销|优惠|抽奖|秒杀|团购|直播|展览|特展|征集|投票|报名|预售|折扣|选课|申报)(?:时间|日期|期限|时长)?(?:将|也|均|已)?"
            r"(?:延长|延期|顺延|展期|延续|延)(?:至|到)[^。;,]{0,2}$"
        ),
        single=True,
    ),
    Cue(
        Role.OFFICE,
        "when much is going on",
        left=r"高峰(?:时段|时间|期)?[^。;,\d]{0,3}$",
        right=rf"^(?![^。;]{{0,20}}(?:{STOP}|限|拥|堵))",
        single=False,
    ),
    Cue(
        Role.OFFICE,
        "people work longer",
        left=r"延(?:时|长)(?:服务|办公|办理)?(?:至|到)[^。;,]{0,2}$",
        sentence=r"中午不休|不休息|延时(?:服务|办公|办理)|加班|加开|延长服务",
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
        Role.OFFICE,
        "opens and closes",
        right=r"^(?:准时)?[开关](?=[,;、。!\n]|$)",
        sentence=r"^[^\n关停]{0,60}?[点时分\d半整]开(?:门|馆)?[,;、][^。;\n停]{0,12}?[点时分\d半整]关",
        single=True,
        timed=True,
    ),
    Cue(
        Role.NOISE,
        "what others are to put off",
        left=r"(?:请|建议)[^。;]{0,30}(?:改|调|推迟|延|移|安排)(?:到|至|在)[^。;,]{0,2}$",
        right=r"^(?:[以之]?后|起)",
        single=True,
    ),
    Cue(
        Role.OFFICE,
        "people work longer",
        left=r"(?:下班|上班|收班|放学|交班|接班|关门|打烊|闭馆|开馆|开门|营业)(?:时间)?(?:提早|提前|推迟|延长|延后|推后|顺延|延|改)(?:到|至|为)[^。;,]{0,2}$",
        single=True,
        timed=True,
    ),
    Cue(
        Role.DEADLINE,
        "a term is prolonged",
        left=r"(?:放宽|宽延|宽限|放开|延)(?:至|到)[^。;,]{0,2}$",
        sentence=r"(?:截止|(?<!封闭)(?<!停[机服用办水电气])(?<!施工)(?<!关闭)期限|时限|申报|报送|结算|缴款|缴费|提交|汇缴)[^。;]{0,24}(?:放宽|宽延|宽限|放开|延)(?:至|到)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.NOISE,
        "when it is warm again",
        left=r"(?:室温|水温|炉温|温度|水质|浊度)[^。;]{0,16}$",
        right=r"^(?:左右|前后)?[^。;,]{0,6}(?:[回升达]到|恢复到|达标|上来|回升|清澈)",
        single=True,
    ),
    Cue(
        Role.OFFICE,
        "when somebody calls",
        right=r"^\)?(?:左右)?(?:起|开始)[^。;,停断]{0,16}(?:上门|入户|巡检|巡查|走访|派员|派人|安排人员|安排专人)",
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
        Role.OFFICE,
        "an event ends later",
        left=r"(?:顺延|延长|延后|推迟|调整|延期|展期|延)(?:至|到|为)[^。;,]{0,4}$",
        sentence=(
            r"(?:活动|赛季|榜|副本|卡池|礼包|竞猜|促销|大促|报名|投票|征集|优惠|展览|预售|众筹|抽奖|签到|挑战)"
            r"(?:(?!维护|停|系统|平台|升级|更新)[^。;]){0,8}(?:结束|截止|关闭|领取|兑换|到期)(?:时间|日期)?[^。;]{0,24}(?:顺延|延|推迟|调整|展期)"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.OFFICE,
        "a place closes for the night",
        left=r"(?:延长|延后|推迟|延|开放?|营业|供应|服务|接待)(?:时间)?(?:至|到)[^。;,]{0,2}$",
        right=r"^(?:才)?(?:关门|关灯|熄灯|闭[馆店园]|打烊|收[工摊]|结束(?:营业|供[餐应])|停止(?:营业|接待|供餐))",
        single=True,
        timed=True,
    ),
    Cue(
        Role.OFFICE,
        "a place is open until then",
        left=r"(?<![停止断不未能复法])(?:营业|开放|开门|供餐|供应|接待|值班|值守)(?:时间)?(?:延长|照常|延时)?(?:至|到)[ ]?$",
        sentence=_PLACES,
        single=True,
        timed=True,
    ),
    Cue(
        Role.OFFICE,
        "a place opens",
        right=r"^(?:才|再|准时|照常|正常|起)?(?:开[门馆餐诊]|营业|接待)(?=[,。;!\n]|$)",
        sentence=rf"^(?![^\n]{{0,120}}(?:停|断|暂|关闭|闭馆|不开))[^\n]{{0,60}}?(?:{_PLACES})",
        single=True,
        timed=True,
    ),
    Cue(
        Role.OFFICE,
        "meals",
        left=r"(?<![停取])(?<!取消)(?<!不供)(?<!停供)(?:早餐|午餐|晚餐|早饭|午饭|晚饭|"
        r"中餐|夜宵|供餐|开餐|就餐|用餐)(?:时间)?[: ]{0,2}\(?$",
        single=False,
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
            r"^\)?(?:左右|为止|,)?[^。;,\d]{0,6}完成了?(?:约|近|不到|超过?|大约|大概|差不多)?"
            r"(?:[一二三四五六七八九两]成|\d{1,3}(?:\.\d)?%|百分之|一半|过半|大半)"
        ),
        single=True,
    ),
    Cue(
        Role.NOISE,
        "what readers may move",
        left=r"(?:请|建议|可以?|麻烦|劳烦)[^。;,]{0,6}[把将][^。;,]{0,4}(?:原[定有][^。;,]{0,2}|[^。;,]{0,20}(?:改|挪|调|移)[到至在]?)$",
        single=True,
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
        Role.OFFICE,
        "a freeze of changes",
        sentence=(
            r"(?:封网|封版|冻结|变更管控)[^。;]{0,24}(?:割接|扩容|升级|变更|发布|施工|上线|投产)[^。;]{0,14}(?:停止|暂停|冻结|禁止|不做|不安排)"
        ),
        single=False,
    ),
)
