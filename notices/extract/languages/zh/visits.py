"""Chinese words around the hours of counters and places, and of people, which are told beside a stop."""

from notices.extract.languages.language import Cue
from notices.extract.languages.zh.vocabulary import STOP
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import Role

_PLACES = "食堂|餐厅|商店|超市|门店|图书馆|阅览|浴室|营业厅|网点|窗口|大厅|柜台|服务台|场馆|卖场|展厅|档口|前台|值班室"
"""Where people go, whose hours are told beside a stop."""

_AND_THEN = "(?:期间|届时|停[水电气热暖网机用梯]|断[电水网气]|关闭|无法|不能)"
"""That something stops meanwhile: then the time is not only that of the people or of the noise."""
SUPPLIED = (
    Cue(
        Role.OFFICE,
        reasons.SUPPLIED,
        left=r"(?:[送供]水车|[取送领接发]水点|(?:应急|临时|定点)[供送]水)[^。;断修恢]{0,30}$",
        right=r"^\)?(?:期间|之间)?(?![^。;]{0,30}(?:停|断|恢复|暂停))[^。;\d]{0,30}(?:供水|送水|取水|接水|领水|停靠|供应|发放)",
        single=False,
    ),
)
"""Where water is handed out beside a stop: tried before what would read it as that of a return."""

VISITS = (
    Cue(
        Role.OFFICE,
        "when stalls and meals begin or end",
        left=(
            r"(?:早餐|早点|早饭|午餐|午饭|晚餐|晚饭|夜宵|宵夜|早市|夜市|档口|摊位|摊档|商户|店铺|店家|小卖部|食堂|餐厅|窗口|超市|菜场|集市|门店)"
            r"(?:(?:照|仍|还是|一样|依旧|提早|推迟|改)(?:常|旧|然)?[到在]?)?[^。;,停断\d]{0,6}$"
        ),
        right=r"^(?:左右|整|准时|才|再|照常|就)?(?:开[档摊市餐饭灶伙卖锅张]|出[摊餐档]|供餐|(?:收[档摊市]|打烊|歇市)(?!后)|开始供餐|开始卖|上客)",
        sentence=(
            r"^(?![^\n]{0,60}(?:停[水电气业]|检修|维修|改造)[^。;,]{0,6}(?:到|至|结束))"
            r"(?![^\n]*(?:停[电水气]|检修)[^\n照仍旧样]*(?:收[档摊市]|打烊|歇市))"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.OFFICE,
        "when water is given out at a place",
        left=(
            r"(?:^|[,。;:!\n、])[^\w\n]{0,4}(?:临时|应急|定点|便民|流动|免费|集中){0,2}(?:送|供|取|接|领|发|打)水(?:点|站|车|处|地点|位置)(?:\d|[一二三四五六七八])?"
            r"(?:\([^()\n]{0,16}\))?(?:分别)?(?:设[在于]|位于|在|为|是|:|,|$)(?:(?!安装|改造|施工|检修|维修|更换|新建|搬迁)[^。;停断\n]){0,40}$"
        ),
        right=r"^(?![^。;\n]{0,24}(?:停|断|无水|暂停|不供|[降水]压|检修|施工|影响))",
        single=False,
    ),
    Cue(
        Role.OFFICE,
        "when a counter does it",
        left=(
            r"(?<!停止)(?<!暂停)(?<!中止)(?<!停)(?<!恢复)(?<!暂缓)"
            r"(?:办理|退[款费卡票]|换[卡证领]|领[取卡证]|补办|补卡|登记|兑换|激活|退换|申领|发放)(?:时间|时段)(?:为|是|:)?[ ]{0,2}$"
        ),
        sentence=(
            r"(?:[可请到持凭携赴前][^。;\n]{0,40}(?:窗口|柜[台面]|大厅|网点|营业厅|服务(?:台|中心|站|点)|门店|前台|办公室|现场|收费处|财务)|"
            r"(?:窗口|柜[台面]|大厅|网点|营业厅|服务(?:台|中心|站|点)|门店|前台|办公室)[^。;,\n]{0,6}(?:办理|领取|退|换|补|登记))"
        ),
        single=False,
    ),
    Cue(
        Role.OFFICE,
        reasons.SUPPLIED,
        left=r"(?<!恢复)(?<!停止)(?<!暂停)(?<!中断)(?<!停)(?:供[水电气热暖]|送水|取水|接水|发水|点火|发电)(?:时间|时段)(?:为|是|:|在)?[^。;,\d]{0,2}$",
        single=False,
    ),
    Cue(
        Role.OFFICE,
        reasons.SUPPLIED,
        left=r"(?:送水|供水[点车]|定点供水|接水|取水|(?:应急|临时)供[水电气热]|发电车)[^。;停]{0,16},[^。;,\d停]{0,4}时[间段](?:为|是|:)[^。;\d]{0,10}$",
        single=False,
    ),
    Cue(
        Role.OFFICE,
        reasons.SUPPLIED,
        left=r"(?:[取送领接发]水[点车站]|(?<!停)供水[点车]|停靠[点在]|(?:临时|应急|定点)[供送]水点?)[^。;停断修恢]{0,40}(?:延[长后期迟]?|推[迟后]|顺延|改|提[前早]|调整?)[至到为在][^。;,\d]{0,2}$",
        single=True,
        timed=True,
    ),
    Cue(
        Role.OFFICE,
        "when people come to light the gas",
        left=r"(?:恢复|复气|通气|供气|点火|开栓|开通)[^。;\d停]{0,12}$",
        right=r"^\)?[^。;\d停]{0,24}(?:点火|开栓|入户|上门|留人)",
        single=False,
    ),
    Cue(
        Role.OFFICE,
        "when a counter is served",
        right=r"^(?:都|均)?(?:可以?|能|照常|正常)(?:缴费|开票|办理|咨询|领取|取件|取药|受理|挂失|就诊|就餐|还书|退票)",
        sentence=r"不休息|大厅|柜台|窗口|网点|前台|营业|门诊|食堂|馆|中心",
        single=False,
    ),
    Cue(
        Role.OFFICE,
        "when people are there",
        left=r"(?:经理|人员|专员|同事|客服|老师|志愿者|网格员|师傅|医生|律师|专家|柜员|管家)[^。;,\d停]{0,4}$",
        right=(
            r"^(?![^。;,]{0,16}(?:施工|割接|升级|检修|更换|维修|抢修|停|维护|操作|作业|切换|拆|冲洗))"
            rf"(?![^。;]{{0,40}}{_AND_THEN})"
            r"(?:均?可|会|将|负责)?(?:在|于|到|上门|协助|接待|值守|坐班|坐诊|接听|接件|解答|答疑|指导|为您|轮值)"
        ),
        single=False,
    ),
    Cue(
        Role.OFFICE,
        "when noise is made",
        left=r"(?:噪[声音]|打孔|钻孔|装修|振动)[^。;,\d]{0,8}(?:限于|限定在|只在|仅在|安排在|控制在|时[间段](?:为|:))[^。;,\d]{0,2}$",
        right=rf"^(?![^。;]{{0,40}}{_AND_THEN})",
        single=False,
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
        "when calls are answered elsewhere",
        left=r"(?:热线|客服|电话|值班手?机)[^。;]{0,20}$",
        right=r"^(?:起|再)?(?:切回|转回|转接|恢复人工)",
        single=True,
        timed=True,
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
        Role.OFFICE,
        "when passengers are served",
        left=r"(?:值机|检票|安检|登机|候车|售票|换票|首班[^。;,]{0,4})(?!系统|平台|设备|闸机|机)(?:柜台|口|厅|岛)?[^。;,\d]{0,2}$",
        right=r"^(?:起|准时|照常|正式)?(?:开放|开启|开始|开门|发出|开行)",
        single=True,
        timed=True,
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
        Role.OFFICE,
        "opens and closes",
        right=r"^(?:准时)?[开关](?=[,;、。!\n]|$)",
        sentence=r"^[^\n关停]{0,60}?[点时分\d半整]开(?:门|馆)?[,;、][^。;\n停]{0,12}?[点时分\d半整]关",
        single=True,
        timed=True,
    ),
    Cue(
        Role.OFFICE,
        "people work longer",
        left=r"(?:下班|上班|收班|放学|交班|接班|关门|打烊|闭馆|开馆|开门|营业)(?:时间)?(?:提早|提前|推迟|延长|延后|推后|顺延|延|改)(?:到|至|为)[^。;,]{0,2}$",
        single=True,
        timed=True,
    ),
    Cue(
        Role.OFFICE,
        "when somebody calls",
        right=r"^\)?(?:左右)?(?:起|开始)[^。;,停断]{0,16}(?:上门|入户|巡检|巡查|走访|派员|派人|安排人员|安排专人)",
        single=True,
    ),
    Cue(
        Role.OFFICE,
        "a place closes for the night",
        left=r"(?:延长|延后|推迟|延|提[前早]|改|开放?|营业|供应|服务|接待)(?:时间)?(?:至|到|于)[^。;,]{0,2}$",
        right=r"^(?:才)?(?:关门|关灯|熄灯|闭[馆店园]|打烊|下班|放学|收[工摊档班]|[开停止]诊|止挂|结束(?:营业|供[餐应])|停止(?:营业|接待|供餐|[挂取叫放]号|售票|检票|入[园馆场]|接诊))",
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
        "people are served longer",
        left=r"(?:挂号|门诊|号源|看诊|就诊|取药|检票|售票|报到|值机|登机|收件|交件|收卷)(?:时间)?(?:将|相应|顺势|一律|均|也)?(?:延长|延后|顺延|推迟|延时|延)(?:至|到)[^。;,]{0,2}$",
        single=True,
        timed=True,
    ),
    Cue(
        Role.OFFICE,
        "people meet then",
        right=r"^\)?(?:准时|正式|再|才)?(?:到岗|返岗|返校|上班|上课|开[考赛讲演幕场席饭餐]|散场|登机|集合|签到)(?=[,、。;!\n]|$)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.OFFICE,
        "people part then",
        right=r"^\)?(?:左右|准时)?(?:结束|散会|收卷|交卷)(?=[,、。;!\n]|$)",
        sentence=r"(?:开[考赛讲演幕]|集合|签到)[,、]",
        single=True,
        timed=True,
    ),
    Cue(
        Role.DEADLINE,
        "too late behind it",
        right=r"^\)?(?:起|准时)?(?:关闭|截止|停止接收)[^。;,]{0,8}[,;]?(?:逾期|逾时|过期|过时)",
        single=True,
    ),
    Cue(
        Role.OFFICE,
        "meals",
        left=r"(?<![停取])(?<!取消)(?<!不供)(?<!停供)(?:早餐|午餐|晚餐|早饭|午饭|晚饭|"
        r"中餐|夜宵|供餐|开餐|就餐|用餐)(?:,?时间)?[:为是 ]{0,2}\(?$",
        single=False,
    ),
    Cue(
        Role.OFFICE,
        "meals",
        left=r"(?:早餐|午餐|晚餐|早饭|午饭|晚饭|中餐|夜宵)\($",
        right=r"^起?(?:供应|开[餐饭始])?\)(?![^。;]{0,20}(?:停|暂|关|取消|不))",
        single=True,
        timed=True,
    ),
    Cue(
        Role.OFFICE,
        "when people are to come",
        right=r"^(?:前|之间|期间|内)?(?:到|来|赴)(?:现)?场(?:配合|协助|协同|签到|见证|确认|值守)",
    ),
    Cue(
        Role.OFFICE,
        "when something is checked",
        right=r"^(?:期间|内|,)?(?:逐一|统一|集中|全部)?(?:完成|办结|进行|组织|开展)?[^。;,停断]{0,4}(?=[,。;\n]|$)",
        sentence=r"^(?![^\n]{0,120}(?:停|断|升级|维护|检修|割接|扩容|切换|无法|不能|暂))[^\n]{0,40}?(?:资格|材料|学籍|志愿|资料|信息)(?:审核|审查|复核|核查|评审|核验|初审|复审)",
        single=False,
    ),
    Cue(
        Role.OFFICE,
        "a place opens earlier for once",
        left=r"提[前早](?:至|到)[^。;,]{0,2}$",
        right=r"^(?:就|起)?开(?:[门放馆餐诊])?(?=[,。;!\n]|$)",
        sentence=rf"^(?![^\n]{{0,120}}(?:恢复|原[定计]|停|断|关闭))[^\n]{{0,80}}?(?:{_PLACES})[^。;,]{{0,12}}提[前早]",
        single=True,
        timed=True,
    ),
)
