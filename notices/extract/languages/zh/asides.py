"""The Chinese words around a time that no window has: back-up days and when they hold, deadlines, opening hours, what people do."""

from notices.extract.languages.language import Cue
from notices.extract.languages.zh.vocabulary import BACK, HOURS, IF, STOP, TERM
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import Role

CONDITIONAL = (
    Cue(
        Role.DEADLINE,
        reasons.DUE,
        left=rf"{IF}[^。;\d]{{0,40}},[^。;,\d]{{0,6}}(?:请|务必|必须|敬请)[^。;,\d]{{0,10}}$",
        right=r"^\)?[ ]?(?:之前|以前|前)(?![后夕])",
        single=True,
    ),
    Cue(
        Role.CONTINGENCY,
        "only if something happens",
        right=r"^(?:的)?(?:同样?一?|相同)的?(?:时段|时间|钟点|时刻)?(?:内)?(?:再|重新|另行|补)(?!次恢复)",
        sentence=IF,
    ),
)

_WEATHER = "(?:[雨冰]雪|冰冻|(?:大|暴|雷|阵|强降?)[雨雪]|降[雨雪]|台风|大风|阵风|寒潮|高温|雷电|沙尘|汛|强对流)"

ASIDE = (
    Cue(
        Role.OLD,
        "told wrongly before",
        right=r"^[\"')]{0,2}(?:的)?(?:表述|内容|时间|日期|一[处项])?(?:系|为|是)?(?:有误|错误|写错|笔误|误写|误植|不[正准]确)了?,?[^。;,\d]{0,6}(?:应为|应是|实为|更正[为如]|正确)",
    ),
    Cue(
        Role.NOISE,
        "the weather of then",
        left=r"(?:(?:^|[^原])[因受]|由于|鉴于|预[计报]|预警|考虑到|[。,;])(?:我[市省区县])?$",
        timed=False,
        right=rf"^\)?(?![^。;,]{{0,24}}(?:停|断|暂|封|关|检修|维护|施工))[^。;,\d因受]{{0,8}}{_WEATHER}",
    ),
    Cue(
        Role.NOISE,
        "when what was left over is made good",
        left=r"(?:补[齐发偿单]|掉单|积压|漏[单发]|未到账|重复扣款|退款)[^。;,]{0,12}$",
        right=r"^(?:之?前|内)[^。;,]{0,6}(?:完成|发完|补[发齐完]|退[回还完]|处理完|清完|到账)",
        single=True,
    ),
    Cue(
        Role.NOISE,
        "when the work is checked",
        right=r"^(?:前|起|后)?(?:请)?(?:配合|参加|完成)[^。;,]{0,8}(?:验证|核对|核验|填报|报备)",
    ),
    Cue(
        Role.OFFICE,
        "when somebody calls",
        sentence=r"(?:入户|上门)(?:安检|抄表|巡检|检查|查验)|(?:安检|抄表)(?:将|计划|定)?于",
        single=False,
    ),
    Cue(
        Role.NOISE,
        "when somebody was told of it",
        right=r"^[ ]{0,2}(?:已|开始|随即|立即)?(?:联系|通知|询问|致电|上报|报告|报修|联络)(?!的)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.NOISE,
        "a part of the window named before",
        left=r"其中[,:]?[ ]?$",
        sentence=r"^(?![^\n]{0,40}(?:缴费|申报|报名|选课|投票|打印|活动|征集|开放|营业)(?:时间|日期|期限|期)[^。;停]{0,50}其中)",
        single=False,
    ),
    Cue(
        Role.CONTINGENCY,
        "only if something happens",
        left=rf"{IF}[^。;]{{0,30}}$|备[用援选](?!主变|机组|锅炉|车|柜|库|平台|服务|机房|集群|渠道|接口|方案|网关|站点|端口|光|链|路由|线路|链路|电源|电池|通道|系统|设备|服务器|机|节点|中心|信道|域名|"
        rf"地址|管|泵|站|水|发电|电路|光缆|变压|主机|网络|入口|号码|主干|干线)|备份(?:窗口|时间)(?!调整|改|变更)|"
        r"(?:未|不能|无法)(?:能)?(?:按[时期]|如期|按计划)?[^。;,]{0,4}(?:完成|实施|恢复|进行),?则(?:顺延|延|改|"
        r"推迟)[^。;,]{0,4}$|如[^。;,]{0,12}(?:失败|不成功|未成功|"
        r"未(?:能)?(?:按[时期]|如期|按计划|及时)?(?:完成|结束)|回退|不满足|不具备)[^。;]{0,12}$",
    ),
    Cue(
        Role.CONTINGENCY,
        "only if something happens that day",
        left=r"(?:改|顺延|推迟|延|移)(?:至|到|在|为|于)?[^。;,]{0,4}$",
        sentence=rf"{IF}[^。;]{{0,40}}(?:改|顺延|推迟|延|移)(?:至|到|在|为|于)",
    ),
    Cue(
        Role.NOISE,
        "has nothing to do with it",
        right=r"^[^。;\n]{0,30}与(?:本次|此次|这次|上述|停[机服用水电气]|检修|维护|升级|割接|施工|切换|搬迁|迁移)[^。;,]{0,8}(?:无关|无涉|不相关|没有关系)",
    ),
    Cue(
        Role.STAMP,
        "when something was published",
        left=(
            r"(?:发布|更新|发文|印发|公布|来稿)(?:时间|日期)(?:为|是)?[: ]*$|"
            r"下[一]?[次个][^。;,]{0,6}(?:更新|通报|公告)[^。;,]{0,4}$|发布于[: ]*$"
        ),
        single=True,
    ),
    Cue(
        Role.STAMP,
        "when something was published",
        right=r"^[ ,]?(?:发布|公布|印发|发出|发文|下发|通知|公告|通告|来函)",
        single=True,
    ),
    Cue(
        Role.END,
        "cannot be used before then",
        right=(
            r"^\)?[ ]?(?:之前|以前|前)[ ,]?(?:都|均|一直|全|仍|暂|将|系统|服务|全部){0,2}(?:暂时|处于)?(?:无法|不能|"
            r"不可(?!抗)|打不开|[^。;,\d]{0,4}不了|没(?:有)?[水电网气]|"
            r"(?:所有|全部|各|上述)?[^。;,\d]{0,10}(?:都|均|全|一律|仍)(?:无法|不能|打不开|[登访使进连用][^。;,\d]{0,2}不了)"
            r"(?!按|如期|完成|修复|恢复|提交|办[完理结]))"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.DEADLINE,
        reasons.DUE,
        right=(
            rf"^\)?[ ]?(?:之前|以前|前)"
            rf"(?!后|夕|[^。;,]{{0,14}}(?:{BACK}|升温|回温|缓解|消除|好转|追平|消化|更新完|点火|打开|开门))"
        ),
        single=True,
    ),
    Cue(
        Role.DEADLINE,
        reasons.DUE,
        left=r"(?:请|务必|须|(?<![供相响对反效])应当?|(?<!急)需|尽快|抓紧)[^。;,]{0,30}$",
        right=r"^\)?[ ]?(?:之前|以前|前)(?![后夕])",
        single=True,
    ),
    Cue(
        Role.RECOVERED,
        "as of when it is back",
        left=r"截[至止][^。;,]{0,6}$",
        right=r"^(?!,?[^。;,]{0,16}(?:仍|尚|未|还有|正在|无法))[,]?[^。;]{0,40}?(?:恢复|修复|抢通|正常|复电|通水)",
        single=True,
        timed=True,
    ),
    Cue(Role.DEADLINE, reasons.DUE, left=r"截(?:数|止|件|单|标|稿)(?:日|时间|日期)?[^。;,\d]{0,8}$", single=False),
    Cue(
        Role.OFFICE,
        "closes after it was open",
        right=r"^\)?(?:起|准时)?(?:关闭(?!维护|检修|升级|更新)|截止|结束|关停)",
        sentence=(
            r"(?:(?:报名|申报|填报|投票|选课|预约|征集|提交|申请|抢票)[^。;]{0,40}|^(?![^\n]*(?:停|断|维护|检修|施工|升级|更换|改造))[^\n]{0,80}?(?:24小时|全天候?|不间断))(?:开放|开通|开启)[^。;]{0,24}(?:关闭|"
            r"截止|结束|关停)"
        ),
        single=True,
    ),
    Cue(
        Role.OFFICE,
        "an event takes place",
        right=(
            r"^(?![^。;,]{0,6}(?:服务器|系统|设备|数据库|机房|电梯|锅炉|网络))(?:在[^。;,]{0,12})?(?:举行|举办|召开)?[^。;,\t\n停维断]{0,8}(?:直播(?![推拉]?流|间|数据|平台|系统|业务|中台|后台|功能|服务|卡|中断|黑屏|异常|延迟)|讲座|培训|实训|公开课|接种|义诊|体检|献血|"
            r"发布会|运动会|会议(?!室)|比赛|演出|招聘会|开放日|宣讲会)(?![^。;,]{0,4}(?:系统|平台|停|断|暂停|维护|升级)|[^。;,]{0,10}(?:停用|停办|搬机房))"
        ),
        single=False,
    ),
    Cue(Role.DEADLINE, reasons.DUE, left=r"(?:截止|截至|到期|逾期)(?:日|时间|日期)?[^。;,]{0,6}$", single=True),
    Cue(Role.DEADLINE, reasons.DUE, right=r"^\)?(?:止|截止|到期)", sentence=rf"^(?![^\n]*{STOP})[^\n]*{TERM}"),
    Cue(
        Role.OFFICE,
        "a filing period or a holiday",
        left=rf"{TERM}(?:(?!停|断|做|维护|升级|切换|检修|割接|演练|施工|迁移|更新|注意|提示|提醒)[^。;,(]){{0,8}}$",
        right=r"^(?![^。;,]{0,6}(?:停[用机服运水电气]|检修|升级|割接|断[网电]))",
    ),
    Cue(Role.NOISE, "a general rule", left=r"(?:一般|通常|原则上)[^。;,\t]{0,8}$", single=False),
    Cue(Role.OFFICE, "opening hours", left=rf"(?<!停)(?<!停止)(?<!中断)(?<!停办)(?<!停用)(?<!办理)(?<!影响){HOURS}[^。;,]{{0,6}}$"),
    Cue(
        Role.OFFICE,
        "opening hours",
        right=(
            r"^(?:(?![停关断]|不(?!间|打|停|分))[^。;,\t]){0,4}(?:开放(?!平台|接口|银行|API|api)|营业(?!厅)|对外(?!关闭)|人工|上班|值班|照常|提供|开门|办公(?!积金|楼|区|室|网|系统|用)|正常|延时服务|"
            r"接待|接诊|应诊|坐诊|供餐|售票(?!系统|平台|网))(?!维护)"
        ),
        single=False,
    ),
    Cue(
        Role.NOISE,
        "advice",
        left=(
            r"(?:建议|请|尽量|尽可能|最好|注意|烦请)[^。;,]{0,10}(?:避开|错开|错峰|避免|绕开)[^。;,\d]{0,6}$|"
            r"(?:避开|错开)[^。;,\d]{0,4}$"
        ),
        single=False,
    ),
    Cue(Role.OFFICE, "opening hours", left=r"(?:提供|延长服务至|开设)[ ]?$", right=rf"^(?![^。;,]{{0,8}}{STOP})", single=False),
    Cue(
        Role.OFFICE,
        "when someone answers",
        left=(
            rf"(?:咨询|查询[: ]|致电|来电(?!时间[由推延提将]|,)|(?<!接到)(?<!打来)(?<!接到现场)"
            rf"电话(?!银行|委托|订票|预约|支付)|热线|客服|"
            rf"值班(?!播报|快报|通报|记录|日[志报])|报修|地址|邮编|"
            rf"坐席)(?:(?!{STOP})[^。;\n\t]){{0,30}}$"
        ),
        right=rf"^(?![^。;,]{{0,20}}{STOP})",
        sentence=r"^(?![^\n]{0,200}(?:(?:接到?|刚打?)[^。;,]{0,12}电话|[停断关](?:一?直)?[至到]))",
    ),
    Cue(
        Role.OFFICE,
        "when something else takes place",
        left=(
            r"(?:(?:验证|验收|复测|回访|观察)(?:时间|时段|窗口)|直播|讲座|培训|宣讲|答疑|发布会|沙龙|"
            r"公开课)(?!回放|推流|点播|转码|平台|系统|服务|网|云|后台|间|[页界]面|接口|功能|模块|端)"
            r"[^。;,]{0,6}[: ]$|(?:检查|审计|评审|考核|验收|培训|会议|考试|机考|笔试|答辩|上课|授课|直播|宣讲|"
            r"填报|体检|注册|评选|抽奖|放映|开幕|发车|报名|面试|讲座|活动|开标|投标|申购|认购|竞价|路演|转股|派息|兑付|签到|集合|"
            r"比赛|演出|选课|领取|预约|征集|审核|公示|开放日|家长会|运动会|招聘会|晚会|故事会|年会|例会|座谈会)(?:时间|日期|期限|期间)(?:为|:|是)?[^。;,]{0,6}$"
        ),
    ),
    Cue(
        Role.UNAFFECTED,
        "opens as ever",
        right=(
            r"^\)?起?(?:均|一切|全部|各项业务)?(?:照常|照旧|如常)|"
            r"^\)?(?:起|准时)?(?:开市|开盘|开门|开馆|开诊|发车|开考|营业|交易)(?:均|都|一切)?(?:正常|照常|如常)"
        ),
        single=True,
    ),
    Cue(
        Role.NOISE,
        "told again in the time of here",
        left=r"(?:当地|本地|伦敦|纽约|东京|首尔|法兰克福|新加坡|夏令|冬令)时间?[^。;,\d]{0,12}$",
        right=r"^[ ,(]{0,3}(?:即|折合|合|相当于|也就是|对应|换算)[^。;,\d]{0,8}$",
    ),
    Cue(
        Role.OFFICE,
        "opening hours",
        left=(
            r"(?:(?:今日|本日|今天|平日|周末|节假日|假期|日常)(?:的)?(?:开放|营业|开门|开馆|对外)|"
            r"(?:开放|营业|开馆|服务))[: ]{1,2}$"
        ),
        right=rf"^(?![^。;,]{{0,8}}{STOP})",
        single=False,
    ),
    Cue(
        Role.OFFICE,
        "when an event of a game or a shop takes place",
        left=(
            r"(?:活动|赛季|副本|礼包|卡池|祈愿|竞猜|秒杀|[双翻]倍|掉落|加成|返场|特惠|折扣|(?:领取|兑换|获得|使用)[^。;,:\n]{0,8}|"
            r"[\"'])[^。;,:\n]{0,6}[:(][ ]?$|(?:活动|赛季|副本|卡池)[^。;:\n]{0,10},(?:活动)?时间(?:为)?:[ ]?$|"
            r"(?:上架|售卖|兑换|抢购|结算|投票)(?:时间|日期|期间)(?:为|:|是)?[ ]?$|"
            r"(?:报名|填报|投票|竞猜|兑换|领取|抽奖|签到|海选)(?:正式|网上)?[ ]$"
        ),
        sentence=r"活动|赛季|副本|礼包|卡池|祈愿|竞猜|秒杀|[双翻]倍|掉落|加成|返场|特惠|折扣|奖励|领取|兑换|商城|上架|抢购|投票|报名|填报|抽奖|签到|海选",
        right=rf"^(?![^。;\n]{{0,30}}(?:{STOP}))",
        single=False,
    ),
    Cue(
        Role.OFFICE,
        "when someone is there",
        right=r"^(?![^。;,]{0,8}[停关断])(?:由[^。;,停断关]{1,24}(?:值守|值班|接听|到岗)|起?[^。;,停断关]{0,6}(?:到岗|待命|轮值|有人(?=[。;,接答值回处]))|[^。;,]{0,8}(?:上门|点火|值守|接听|轮班|登录游戏|(?:登录)?[^。;,]{0,8}预约(?=[。;,])))",
        single=False,
    ),
)
