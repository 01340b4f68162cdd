"""Chinese words around the hours of counters and places, and of people, which are told beside a stop."""

from notices.extract.languages.language import Cue
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
        right=r"^\)?[各共分]?[一二两三四][次趟回](?:送[水餐]|清运|接驳|巡回)(?![^。;,]{0,6}(?:停|暂|恢复))",
        single=True,
        timed=True,
    ),
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
        "when something is handed over",
        left=r"(?:搬入|存放|领取|取件|提货|送货|交件|报到|取送|测温|登记|尖峰|低谷|装卸)(?:时间|时段)(?:为|:|是)?[^。;,]{0,2}$",
        single=False,
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
        "a place opens",
        right=r"^(?:才|再|准时|照常|正常|起)?(?:开[门馆餐诊]|营业|接待)(?=[,。;!\n]|$)",
        sentence=rf"^(?![^\n]{{0,120}}(?:停|断|暂|关闭|闭馆|不开))[^\n]{{0,60}}?(?:{_PLACES})",
        single=True,
        timed=True,
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
        "a place opens earlier for once",
        left=r"提[前早](?:至|到)[^。;,]{0,2}$",
        right=r"^(?:就|起)?开(?:[门放馆餐诊])?(?=[,。;!\n]|$)",
        sentence=rf"^(?![^\n]{{0,120}}(?:恢复|原[定计]|停|断|关闭))[^\n]{{0,80}}?(?:{_PLACES})[^。;,]{{0,12}}提[前早]",
        single=True,
        timed=True,
    ),
)
