"""The Chinese words around a time that takes the place of another, and around a day of its own."""

from notices.extract.languages.language import Cue
from notices.extract.languages.zh.vocabulary import BACK, EARLIER, GATHERINGS, LENGTHENED, MOVED, OLD, OTHER_EVENTS, WORK
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import Role

_NO_SERIES = r"^(?![^\n]{0,200}[日号月](?:起|开始|始)[^。;由从]{0,40}(?:调整|改|变更|更改)[为至到成]?(?:每|工作日|周一至))"
"""From the day that such a sentence names something recurs: nothing takes that day's place."""

_ELSE = (
    rf"[^。;]{{0,30}},(?!因|为|受|由于)[^。;,]{{0,12}}(?:{GATHERINGS}|{OTHER_EVENTS})[^。;,\d]{{0,4}}{MOVED}|"
    r"[^。;]{0,30}备份[^。;,\d]{0,6}提[前早]|"
    rf"[^。;]{{0,30}},[^。;,\d]{{0,10}}(?:[送供]水车|停靠点|[取送领供]水点|接驳[车点]|(?:集合|办公|接待|候车|上车|停车|存放|领取)[地点处]{{1,2}}|地点|路线|入口|出口|范围|区域|路段|方式|名单)[^。;,\d]{{0,6}}{MOVED}"
)
"""That a clause behind moves something else."""

_ELSEWHERE = (
    rf"[^。;,\d]{{0,10}}(?:范围|区域|对象|名单)[^。;,\d]{{0,4}}{MOVED}(?![^。;,]{{0,4}}(?:\d{{1,2}}[:点时月日号]|今|明|后天|[下本]?周))|"
    r"[^。;]{0,24}(?:挪|移|调|改|转)[到至成为](?:一[个台套]?)?(?:新|另|别的|其[他它]|备|同城|异地|云上)[^。;,\d]{0,8}"
    r"(?:存储|机房|服务器|库|平台|云|集群|系统|环境|节点|数据中心|机[柜架]|交换机|架构|地址|域名|链路|线路|设备)"
)
"""That a thing is moved to another place, not to another time."""

_JOB_MOVED = (
    r"[^。;,]{0,10},[^。;,\d停]{0,8}(?:任务|跑批|批量|报表|[日周月]报|推送|对账|备份|同步)"
    r"[^。;,\d停]{0,4}(?:推|挪|移|改|顺延|延|调|放|错)"
)
"""That only a job behind the stop is moved."""

MOVES = (
    Cue(
        Role.START,
        reasons.NEW_BEGINNING,
        left=rf"{MOVED}[^。;,]{{0,2}}$",
        sentence=(
            rf"^(?![^\n]{{0,200}}{BACK}[^。;,]{{0,4}}时间[^。;,]{{0,30}}{MOVED})"
            rf"[^\n]{{0,120}}?(?:开始|起始|启动|开工)的?时间[^。;,]{{0,30}}{MOVED}"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.OLD,
        "replaced by a later time",
        left=r"[由从][^。;,]{0,4}$",
        right=r"^(?:左右|前)?(?:更新|变更|调整)(?:为|至|到)",
        sentence=rf"{BACK}[^。;,]{{0,6}}时间",
        single=True,
    ),
    Cue(
        Role.NEW_END,
        "a closure goes on until that day",
        left=(
            r"(?:闭[馆园]|停[运航业课用机服办诊水电气暖]|封闭|维护|施工|关闭|休馆|停止[^。;,]{0,6})(?:的)?(?:时间|期限|日期|工期|期)?"
            r"(?:将|再|继续){0,2}(?:延长|延期|顺延|推迟|延)(?:至|到)[^。;,]{0,4}$|"
            r"(?:闭[馆园]|停[运航业课用机服办诊水电气暖飞]|封[闭航路]|维护|施工|关闭|休馆|停止|管制|禁[行航止]|改造|检修|修缮|大修|暂停)"
            r"(?:(?!改为|推迟)[^。;\d]){0,24}(?:(?:现|需|将|决定|拟|须|故|因此|再|继续|予以|申请|经[^。;,]{1,8},?){1,3})(?:延长|延续|延时|展延|续[闭封停])(?:至|到)[^。;,]{0,4}$"
        ),
        sentence=rf"^(?![^\n]{{0,200}}{OLD}[^。;,]{{0,24}}(?:开始|起|启动)的)",
        single=True,
        timed=False,
    ),
    Cue(
        Role.WINDOW,
        reasons.MOVED_HERE,
        left=r"(?:^|[。,;:\n])新的(?:停[水电气暖机服]|维护|施工|检修)?(?:时间|时段|钟点|安排)(?:就|则|改)?(?:是|为|定[在为于])[^。;,\d]{0,2}$",
        single=False,
        timed=True,
    ),
    Cue(
        Role.WINDOW,
        "a whole day",
        right=(
            r"^\)?[ ]?(?:[^。;,\d]{0,8}(?:停[^。;,\d]|维护|检修|升级|关闭|暂停)[^。;,\d]{0,4})?(?:全天|全日|整天|一整天|"
            r"一天|当天|当日)"
            r"(?!,?[ ]?\([^()\d]{0,6}$|[^。;,停断\t\n]{0,10}(?:不变|照常|如常|正常|不停|不受影响)|将?(?:参加|参与|配合))"
        ),
        single=True,
        timed=False,
    ),
    Cue(Role.OFFICE, "a way that stays open", left=r"可(?:以)?(?:于|在|自|从)[^。;,]{0,6}$"),
    Cue(
        Role.WINDOW,
        "a day on which something stops",
        right=(
            rf"^(?:\([^()]{{0,16}}\))?(?:[两三四五][天日])?,?(?![起前后内])(?:[^。;,\d]{{0,8}}(?:{WORK})[^。;,\d]{{0,8}},)?"
            r"[^。;,\d]{0,12}(?:暂停|停止(?!维护|支持|更新|销售|分发)|停办|停业|"
            r"停用|停[供充播诊课售飞]|闭[馆园](?![前后期])|歇业|停[水电气汽热暖网](?![前后期])|不处理|不办理|不受理|休市|关闭)"
            r"(?![^。;,]{0,8}顺延[至到]|[^。;]{0,60}(?:恢复|重新|启用|延期|推迟|暂缓|取消(?![^。;,]{0,8}(?:课|预约|活动|讲座|门诊|航班|会议|班次|晚自习|订单))|改期))"
        ),
        sentence=r"^(?![^\n]{0,200}(?:起(?![^。;,]{0,4}(?:正常|照常|如常|恢复))|直至|永久|不再))",
        single=True,
        timed=False,
    ),
    Cue(
        Role.START,
        "what is not over began",
        right=(
            r"^\)?(?:左右)?(?:起|开始)?(?:进行|实施)?的[^。;,]{0,16}(?:尚未|仍未|还未|未能|未|没能|没有|还没|"
            r"来不及)[^。;,]{0,10}(?:完|结束|收|恢复|开[服放机]|好|解决|按时|如期|按期|按原?计划)"
        ),
        single=True,
    ),
    Cue(
        Role.NOISE,
        "when it is decided to go back",
        left=r"(?:回退|回滚|倒回|决策)(?:的)?(?:时间点?|决策点?|点|时限|时刻)[^。;,\d]{0,4}$",
        single=True,
    ),
    Cue(
        Role.OFFICE,
        "when something of a game or a shop begins",
        left=r"(?:赛季|活动|副本|卡池|礼包|预下载|预约|大促|秒杀|抽奖|直播|首发|新英雄|新角色|榜单|会场|报名)[^。;,停维]{0,14}$",
        right=r"^\)?(?:起|后)?[^。;,停]{0,3}(?:开启|上架|开赛|开播|开售|开奖|开抢|开幕|解锁|截止|结束|开始)",
        single=True,
    ),
    Cue(
        Role.OLD,
        "was a mistake",
        left=r"(?:而非|而不是|(?<![是会要])不是|并非|误(?:写|登|为|作|标)[为成作]?|错(?:写|登|标)[为成作]?)[^。;,\d]{0,4}$",
    ),
    Cue(
        Role.OLD,
        "was a mistake",
        right=r"^[\"')]{0,2},?(?:的表述|的说法|的通知|的时间)?(?:应(?:为|是|作|改为|更正为)|实(?:为|应为|系)|(?:更|订|改)正为|(?:系|属|为|是)?(?:(?:录入|输入|排版|打印|校对|书写|填写|笔)[的之]?(?:错误|有误|误)|[写印打登录填]错)|有误|错误(?![率码数日信提全已均消])|不准确|不再适用)",
    ),
    Cue(
        Role.OLD,
        "replaced by a later time",
        left=r"原(?:有|先|来|定)?的?(?:维护|停机|升级|检修|施工|停[电水气]|割接|计划|安排|公告){1,3}(?:时间|日期|时段|"
        r"计划|窗口|安排)?[:为是]{0,2}[ ]?$|"
        r"(?:变更|调整|修改|更改|改期)前[)]?[:为是]{0,2}[ ]?$",
    ),
    Cue(
        Role.OLD,
        "a day on which nothing stops after all",
        right=(
            rf"^(?:\([^()]{{0,12}}\))?(?:全天)?的?(?!上午|下午|凌晨|早|晚|夜|中午|傍晚)[^。;,\d]{{0,14}}(?:{WORK}|停[机水电气暖热服诊办运航课](?!用))[^。;,\d取]{{0,6}}"
            r"(?:因故|已|已经|现|予以|就|全部|临时|一律){0,2}(?:取消|撤销|作废|不[停做搞断]了)(?=[,。;!\n了]|$)"
        ),
        sentence=r"^(?![^\n]{0,120}(?:可能|会不会|是否|如|若|未取消|没有?取消|不取消|不会取消))",
        single=True,
        timed=False,
    ),
    Cue(
        Role.OLD,
        "dropped from the list",
        left=r"取消(?:了)?(?:其中|当中|原定)?的?第[一二三四五六七八九\d]{1,2}[次晚批场轮天个期项段][^。;,()]{0,6}[(]?[ ]?$",
        single=False,
    ),
    Cue(
        Role.OLD,
        "replaced by a later time",
        left=rf"{OLD}[^。;,]{{0,14}}$|[由从]原[^。;,]{{0,8}}$|(?:原(?:有|先|来)?|本来)(?:为|是)?的?[: ]?$",
    ),
    Cue(
        Role.OLD,
        "told before, and changed",
        left=rf"{EARLIER}[^。;,]{{0,14}}$",
        sentence=rf"{MOVED}|改期|推迟|延期|取消|撤销|作罢|暂缓|押后",
    ),
    Cue(
        Role.OLD,
        "replaced by a later time",
        right=rf"^(?![^。;]{{0,8}}[如若遇]|[^。;]{{0,40}}(?:[请须可需]改|(?:请|建议|麻烦)[^。;,]{{0,4}}[把将])|{_ELSE}|{_ELSEWHERE}|{_JOB_MOVED}|前[^。;,]{{0,6}}(?:恢复|重新|上线)[^。;,]{{0,4}},)"
        rf"\)?(?:的|左右|前后|起|开始|进行|实施)?(?:(?!食堂|餐厅|超市|图书馆|商店|网点|营业|浴室|泳池|门诊|开放时|服务时|供餐|班车|发车|末班|首班|挂号|号源|看诊|就诊|取药|检票|售票|报到)[^。;:]){{0,14}}{MOVED}",
        sentence=_NO_SERIES,
    ),
    Cue(
        Role.OLD,
        "replaced by a later time",
        right=rf"^(?![^。;]{{0,8}}[如若遇]|[^。;]{{0,40}}(?:[请须可需]改|(?:请|建议|麻烦)[^。;,]{{0,4}}[把将])|{_ELSE}|前[^。;,]{{0,6}}(?:恢复|重新|上线)[^。;,]{{0,4}},)"
        rf"[^。;]{{0,40}}(?:现|拟|将|改|需|,){MOVED}[^。;,\d]{{0,4}}$",
        sentence=_NO_SERIES,
    ),
    Cue(
        Role.START,
        reasons.MOVED_FORWARD,
        left=r"提前(?:至|到)[^。;,]{0,4}$",
        sentence=r"(?:停[机水电气办服用]|开始|暂停|维护|封账|施工|升级)(?:的)?时间[^。;]{0,30}提前(?:至|到)",
        single=True,
    ),
    Cue(
        Role.OFFICE,
        "a term was moved",
        left=r"(?:业务|时限|期限|到账日?|截止|到期日?|征?期|还款日?|清算|交收)[^。;,]{0,8}(?:顺延|延)(?:至|到)[^。;,]{0,4}$",
        single=True,
        timed=False,
    ),
    Cue(
        Role.OFFICE,
        "opening hours were moved",
        right=r"^(?!.{0,3}[^。;]{0,20}恢复)",
        left=r"(?:延长|延后|推迟|延|调整|提前)(?:至|到|为)[^。;,]{0,4}$",
        sentence=(
            r"(?:取号|挂号|放号|开诊|检票|入场|签到|领取|截止|营业|(?<!重新)(?<!恢复)开放|开馆|闭馆|申报|报名|缴费|清算|办公|受理|收盘|"
            r"投票)(?:业务)?(?:时间|期限|日期)[^。;]{0,30}(?:延长|延后|推迟|延|调整|提前)(?:至|到|为)"
        ),
        single=True,
    ),
    Cue(
        Role.NEW_END,
        reasons.END_MOVED,
        left=rf"(?:{BACK}(?!工程|作业|施工)|结束|停机(?!升级|维护|检修|更新|割接|切换|[^。;,]{{0,4}}改))[^。;]{{0,30}}(?:{MOVED}|更新[为至到])[^。;,]{{0,4}}$",
        right=r"^(?!(?:左右|许|起)?(?:停[机服水电气办用]|开始|起|关闭|实施|进行|开展|动工))",
        single=True,
    ),
    Cue(Role.NEW_END, reasons.END_MOVED, left=rf"{LENGTHENED}(?:后?:[ ]?)?(?:至|到)[^。;,]{{0,4}}$", single=True, timed=True),
    Cue(
        Role.NEW_END,
        reasons.END_MOVED,
        left=rf"(?:{MOVED}|更新[为至到])[^。;,]{{0,4}}$",
        sentence=(
            r"(?:恢复|结束|完成|完工|通[水电气车]|来[水电气]|送[电气]|复[电水航]|开服|开放)"
            r"(?:供[水电气热暖]|服务|通[车航]|运[行营]|办理|使用|营业)?的?时间"
        ),
        single=True,
    ),
    Cue(
        Role.NEW_END,
        "so much longer, up to then",
        left=(
            r"(?<!间隔)(?:追加|延长|增加|加时|延时|延后|推迟|推后|顺延|往后[挪推延移拖]|后[挪推移]|(?<!延)[晚迟]|再(?:需|要|加|停|等)|多(?:需|要|停|用|花))[^。;]{0,16}(?:小时|"
            r"分钟?|钟头|刻钟|天)[^。;,]{0,4},?(?:即|也就是|亦即|即到|即至|[至到]|预计|改为)[^。;,]{0,6}$"
        ),
        right=r"^(?!\)?(?:起|开始)?(?:停|断|关|封|暂停))",
        single=True,
        timed=True,
    ),
    Cue(
        Role.OLD,
        "a planned end that is not kept",
        right=rf"^(?:左右)?就(?:应该|应当|该)[^。;,]{{0,6}}{BACK}",
        single=True,
        timed=True,
    ),
    Cue(Role.NOISE, "advice", left=r"(?:建议|请)[^。;,]{0,16}$", single=True, right=r"^(?:以后|之后|后)"),
    Cue(Role.START, reasons.NEW_BEGINNING, left=rf"{MOVED}[^。;,]{{0,4}}$", single=True),
)
