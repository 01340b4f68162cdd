"""The Chinese words around times of what goes on as usual beside a stop, of offers, of terms and doors, and of misprints."""

from notices.extract.languages.language import Cue
from notices.extract.languages.zh.vocabulary import OTHER_EVENTS
from notices.extract.mentions.marks import Role

_STOPS = (
    "停(?!车(?!运)|放|留)|断[电水网气]|封[闭路]|关闭|闭[馆园]|维护|检修|升级|割接|施工|迁移|切换|更换|改造|中断|暂停|下线|"
    "不能|不可|无法|用不了"
)
_MOVED_TO = "(?:提[前早]|推[迟后]|顺延|延[长后期迟]?|改|调整?|移|挪)(?:至|到|为|在|于)"
_NOT_SAID_OFF = "(?<!不)(?<!不会)(?<!不用)(?<!不需)(?<!不需要)(?<!无需)(?<!不必)(?<!未)"
_FELT = (
    rf"{_NOT_SAID_OFF}(?:停[水电气热暖机服用办运网]|断[网电水气]|中断)|暂停|不能|不可|无法|关闭|[闪瞬]断|抖动|只读|打不开|[变较]慢|缓慢|延迟|"
    "其余(?!\\d台)|其[他它]|(?<![由经])另一|仅|只有|部分|除|个别|少数|白天|日间|平时"
)
_TWIN = (
    "双(?:路|链路|回路?|电源|机|活|线|节点|平面)|主备|热备|冗余|互为备|备(?:用|份)?(?:链路|机|节点|线路|光缆|电源|主变|路由)|HA|高可用|集群|"
    "自动(?:切换|倒换|切至|切到|倒至|绕行)|轮[换流]|逐[台个一机]|分批|滚动|热迁移|在线(?:升级|扩容|迁移|更换|割接)|带供|转供|带电|旁路"
)
_ALL_GO_ON = (
    "不(?:会)?(?:受)?(?:到)?(?:任何)?影响|(?:没有|无)(?:任何)?影响|无感知?|不(?:会|需要?|用)?(?:停[水电气热暖机服网]|断[网电水气]|中断)|"
    "照常(?:使用|运行|供应)?|正常(?:运行|使用|供[水电气热]|用[水电气])"
)
"""What is felt of work, and what parts those that feel it from the rest."""
_EVENTS = "卡池|活动|副本|礼包|榜单|赛季|通行证|祈愿|寻访|签到|特卖|促销|优惠|折扣|展览|特展|征集|投票"
_PRINTED = "[写印登刊排打标发录填]"
_TERMS = "应还|应缴|应交|到期|届满|借[阅期]|还书|缴费|缴款|报名|申报|还款"

USUAL_WORDS = {
    "rest_stands": (
        r"(?:其余|其他|其它|另外?(?![行有择])|剩下|剩余|余下|下列|以下|下面)的?(?![^。;,\d]{0,8}(?:业务|服务|功能|渠道|时间|用户|事项))[^。;,\d]{0,10}"
        r"(?:不变|未变|没变|没有变化|照[常旧做办]|如[期常旧]|保留|维持|正常(?:进行|实施|执行)|不受影响|"
        r"(?:仍|还是|依旧|继续)?(?:按|照)(?:照)?原(?:计划|定|先|来|时间|公告|安排|方案))"
    ),
    "goes_on_then": (
        rf"^(?![^\n]{{0,240}}(?:{_FELT}))[^\n]{{0,240}}?(?:^|[,:、])(?:全程|全过程|期间|过程中?|施工期间|作业期间|作业时|更换时|您的|"
        r"(?:所有|各|现网|在用|沿线)?(?:业务|服务|用户|居民|住户|客户|网络|系统|线路|供[水电气热]|用[水电气])){0,3}(?:都|均|也)?"
        r"不(?:会|需要?|用)?(?:停[水电气热暖机服网]|断[网电水气]|中断)(?=[,。;!\n]|$)|"
        rf"^(?![^\n]{{0,240}}(?:{_FELT}))[^\n]{{0,160}}?(?:{_TWIN})[^\n]{{0,80}}?(?:{_ALL_GO_ON})(?=[,。;!\n]|$)"
    ),
    "nights_in_all": (
        r"(?:连(?:续|着)?|接连|一连|共|总共|一共)(?:要?做|停|进行|安排)?"
        r"[ ]?([2-9]|[二两三四五六七八九])[ ]?个?(?:晚上?|夜|天)(?=[,。;!\n)]|$|做?完)"
    ),
    "clocks_of_each": (
        r"(?:均|都|一律|统一|每[天日晚])(?:为|是|在|自|从|于)?(?:(?:停[水电气]|施工|作业|维护)?时[间段](?:为|是|:)?)?[^。;,\d]{0,2}$|"
        r"时[间段]点?(?:一律|统一|相同|一样|均|都)[为是:,]{0,2}[^。;,\d]{0,2}$"
    ),
    "off_if": r"遇[有到]?[^。;,]{0,4}[雨雪雷风雾][^。;]{0,8}(?:中止|暂停|停|顺延|改期|取消)",
    "stands_before": r"(?:正确|准确|无误)的?(?:停[机水电气]|维护|施工)?(?:时间|时段|日期)应?[是为:在]{0,2}[^。;,\d]{0,2}$",
}
"""Patterns by their names in the engine."""

USUAL = (
    Cue(
        Role.STAMP,
        "when a page was put up",
        left=r"(?:来源|发布者?|作者|编辑|字号|浏览|责编|信息员)[^。;,\n]{0,30}[| ][ ]{0,2}$",
        right=r"^[ ]{0,2}(?:\||\[|阅读|浏览|点击|打印|字号|分享|关闭(?=[ \n]|$)|作者|编辑|来源)",
        single=True,
    ),
    Cue(
        Role.OFFICE,
        "when something is free, or cheaper",
        right=(
            r"^\)?[,:]?(?:期间|内)?[^。;]{0,28}?(?:免收|免费|免征|免缴|全免|免票|减免|半价|买一送一|减半收|满\d{1,4}减|"
            r"[一二三四五六七八九\d][\d.]{0,3}折)"
        ),
        sentence=rf"^(?![^\n]{{0,200}}(?:{_STOPS}))",
    ),
    Cue(
        Role.OFFICE,
        "when something is given out",
        right=r"^\)?[,:]?[^。;\d]{0,16}(?:借出|出借|发放|分发|派发|自取|赠送)",
        sentence=rf"^(?![^\n]{{0,200}}(?:{_STOPS}))",
        single=False,
    ),
    Cue(
        Role.OFFICE,
        "when something may be had or done",
        left=(
            rf"^(?![^\n]{{0,80}}(?:{_STOPS}))[^\n]{{0,80}}?(?:打印|下载|领取|发放|补录|缴费|缴纳|确认|填报|审核|公示|展示)的?"
            r"(?:时间|日期|时段)(?:为|是|:)[^。;,\d]{0,2}$"
        ),
        right=rf"^(?![^。;\n]{{0,40}}(?:{_STOPS}))",
        single=False,
    ),
    Cue(
        Role.NOISE,
        "what was tried before",
        right=r"^\)?[,:]?(?:曾|已经?)?[^。;,\d]{0,6}(?:做|进行|开展|组织|安排|试|练)过",
    ),
    Cue(
        Role.OFFICE,
        "people meet then",
        right=r"^\)?(?:准时)?(?:在[^。;,]{0,12})?(?:召开(?!前|后|期间)|举[行办][^。;,]{0,14}(?:会|培训|讲座|比赛|仪式|典礼)(?=[,。;!\n]|$))",
        left=r"^(?![^\n]{0,40}(?:停[水电气机服]|断[网电]|暂停|关闭))",
    ),
    Cue(
        Role.NOISE,
        "where a vehicle stands",
        right=r"^\)?[,:]?停在[^。;,\d]{0,10}(?:门|口|路|街|广场|楼|旁|边|站)",
    ),
    Cue(
        Role.UNAFFECTED,
        "goes on as usual then",
        left=(
            rf"^(?![^\n]{{0,120}}(?:{_STOPS}))[^\n]{{0,100}}?"
            r"(?:照常|照旧|如常|照样|照(?=[开来办]))(?:进行|举行|开放|开馆|开门|开|来|办|供应|营业|举办)?[,:]?[^。;,:\d]{0,4}$|"
            r"(?:照常|照旧|如常)(?:开馆|开放|开门|营业|接诊|供餐|上课|办公|受理),[^。;,:\d]{0,2}$"
        ),
    ),
    Cue(
        Role.OFFICE,
        "opened earlier for once",
        left=r"提[前早](?:至|到)[^。;,]{0,2}$",
        right=r"^起?开[放启通](?:登[录入陆]|签到|入口|测试)?",
        sentence=rf"^(?![^\n]{{0,200}}(?:原|本来|{_STOPS}))",
        single=True,
        timed=True,
    ),
    Cue(
        Role.OFFICE,
        "open longer for once",
        left=r"(?:延长|延后)(?:开[放馆门]|营业|服务|办公|供餐|值班)(?:时间)?(?:至|到)[^。;,]{0,2}$",
        single=True,
        timed=True,
    ),
    Cue(
        Role.OFFICE,
        "open longer for once",
        left=r"(?:延长|延时|延后|延)(?:至|到)[^。;,]{0,2}$",
        sentence=rf"^(?![^\n]{{0,200}}(?:{_STOPS}|恢复|故障))[^\n]{{0,160}}(?:热线|客服|电话|窗口|大厅|柜台|营业|接听|值班|开馆)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.OFFICE,
        "when something is paid or sent",
        left=r"(?:扣款|代扣|结算|清算|放款|出账|到账|送货|配送|发货)的?时间(?:放|定|安排|排|挪|改|调)(?:到|在|至|为)[^。;,]{0,2}$",
        single=True,
        timed=True,
    ),
    Cue(
        Role.OFFICE,
        "a term that is moved",
        left=rf"{OTHER_EVENTS}[^。;,\d]{{0,4}}(?:由|从)原?[^。;,\d]{{0,4}}$",
        right=rf"^[^。;,]{{0,6}}{_MOVED_TO}",
        single=True,
    ),
    Cue(
        Role.OFFICE,
        "a term that is moved",
        left=rf"{_MOVED_TO}[^。;,]{{0,2}}$",
        sentence=rf"{OTHER_EVENTS}[^。;,\d]{{0,4}}(?:由|从)[^。;,]{{0,16}}{_MOVED_TO}",
        single=True,
    ),
    Cue(
        Role.DEADLINE,
        "a term is prolonged",
        left=rf"(?:{_TERMS})[^。;]{{0,12}}(?:宽限|展延|顺延|延长|延期|延)(?:至|到)[^。;,]{{0,2}}$",
        single=True,
        timed=False,
    ),
    Cue(
        Role.OFFICE,
        "an event goes on longer",
        left=rf"(?:{_EVENTS})[^。;,\d维停]{{0,14}}(?:延长|延期|顺延|延续|延)(?:至|到)[^。;,]{{0,2}}$",
        single=True,
    ),
    Cue(
        Role.OLD,
        "a misprint",
        left=rf"[误错][^。;]{{0,24}}{_PRINTED}成了?[ ]?[\"'(]?$|[误错]{_PRINTED}[为成作]?了?[ ]?[\"'(]?$",
    ),
    Cue(
        Role.START,
        "work is begun then, in plain words",
        right=(
            r"^\)?(?:左右|许)?(?:开始|起)(?!的)[,]?(?:给|对|为|把|将|陆续|集中|统一|逐[户栋台]){0,2}[^。;,\d停暂关]{0,10}?(?:(?<![切变替调置退])换|搬|拆|(?<!安)装|(?<!变)迁|(?<!印)刷|清洗|清理)"
            r"(?!乘|购|取|领|发|届|季|卡|卷|脸)"
        ),
        left=r"^(?![^\n]{0,40}(?:请|建议|可以?))",
        single=True,
        timed=True,
    ),
    Cue(
        Role.END,
        "goes up again, where it went down before",
        left=r"^\)?(?:准时|就|先)?停[,、;][^。;,\d]{0,4}$",
        right=r"^(?:左右|再|才|重新)?起(?=[。;!\n]|$)",
        single=True,
        timed=True,
    ),
)
