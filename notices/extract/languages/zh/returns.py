"""The Chinese words by which a time is plainly one at which something is back, or hoped to be, whatever else stands beside it."""

from notices.extract.languages.language import Cue
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import Role

_BY_AND_BY = r"(?:逐步|陆续|分批|分区|分片|分段|分时段|逐渐|依次|渐次|逐[户楼区台个一片村层])"
_COMES = r"(?:恢复|复[水电气暖运航通工]|[来送供通][水电气暖汽]|[升回]温|上线|开放|放开|解[封除]|启用|投运|回升|放行|开[机通服放])"
_FIRM = r"^(?![^。;]{0,40}(?:预计|将|计划|拟|定于|如|若|争取|才))"

_FAR = (
    r"(?:末[端梢]|尾端|高[处层区地]|地势[较偏]?高|楼层[较偏]?高|楼顶|偏远|远端|边远|边缘|"
    r"二次供水|二供|加压|山[区上]|坡上|[较偏]高的?(?:用户|区域|楼层)|离[^。;,]{1,8}远)"
)
"""Who gets water, power or heat last, after it is back."""

RETURNS = (
    Cue(
        Role.NOISE,
        reasons.COMING_BACK,
        left=rf"{_FAR}[^。;\d]{{0,24}}$",
        right=rf"^(?:左右|许|前后|[之以]?前|后)?(?:可|能|将|会|即可|才|也){{0,2}}(?:全部|全面)?{_BY_AND_BY}?(?:{_COMES}|有[水电气暖]|正常|达到|满压)",
        sentence=(
            r"^(?![^\n]{0,120}(?:部分|大多|多数|主干|\d%|\d户|\d成)[^。;,]{0,8}(?:恢复|[复来通送有]))[^\n]{0,120}?"
            r"已(?:经)?(?!部分|基本)[^。;,]{0,30}(?:恢复|[复来通送])(?:供)?(?:正常)?[水电气暖热]"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.NOISE,
        reasons.COMING_BACK,
        left=(
            r"^(?![^。;]{0,60}(?:预[计估]|有望|力争|争取|估计|可望|可能))(?:[^。;]{0,60},)?"
            r"(?![^。;,]{0,20}(?:停|断|中止|关闭|检修|维护|施工))[^。;,]{0,20}$"
        ),
        right=(
            rf"^(?:(?:期间|之间|区间|内|间)?,?(?:将|会|则|再|起)?[^。;,停断关\d]{{0,8}}{_BY_AND_BY}|区(?:{_BY_AND_BY}|域))"
            rf"[^。;,停断关\d]{{0,8}}{_COMES}"
        ),
        single=False,
        timed=True,
    ),
    Cue(
        Role.RECOVERED,
        "said to be back by then",
        left=r"(?:已|[^营开作企专物]业)(?:经)?(?:于|在)[^。;,]{0,6}$",
        right=r"^(?:左右|许|前后)?(?:已)?(?:全部|全面|全线|陆续|顺利|圆满|提前){0,2}(?:恢复|修复|排除|抢通|复[电水气]|开放|结束|完成|收官)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.RECOVERED,
        "works again as it should",
        left=_FIRM,
        right=r"^\)?(?:左右|许|起)?,?(?:就|均|都)?已(?:经)?(?:全部|全面|基本)?(?:可(?:以)?正常|能(?:够)?正常|正常|来[水电气网暖](?!函)|有[水电气网])(?!停|检)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.RECOVERED,
        "done before its time",
        left=r"提前(?:于|至|到)?[^。;,]{0,2}$",
        right=r"^[^。;,]{0,6}(?:完成|结束|恢复|开[服放])",
        sentence=r"已(?:经)?[^。;]{0,30}提前",
        single=True,
        timed=True,
    ),
    Cue(
        Role.RECOVERED,
        "mended and tried",
        left=_FIRM,
        right=r"^(?:左右|许)?[^。;,\d]{0,4}[换修装焊接弄调]好了?,[^。;]{0,24}(?:正常|没问题|[能可]以?[用开刷打])",
        single=True,
        timed=True,
    ),
    Cue(
        Role.END,
        "opens after it was shut",
        right=r"^起?(?:恢复|照常|正常|重新)(?:开[门放馆园]|营业|运[营行]|受理|对外)",
        sentence=r"(?:关[闭站门]|停[机服运业办])[^。;起]{0,24}(?:恢复|照常|正常|重新)(?:开[门放馆园]|营业|运[营行]|受理|对外)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.ESTIMATE,
        "hoped for in plain words",
        right=(
            r"^(?:左右|许|[之以]?前|前后)?(?:应该|大概|差不多|估计|就|基本|可能){0,2}(?:能|可|可以|会)(?:够)?"
            r"(?:全部|正常)?(?:好|回来|搞定|[弄修]好|用上?|[送供接连]上|通|来[水电气]|开)(?=[,。;!~\n]|$)"
        ),
        left=r"^(?![^。;]{0,60}(?:已|请)[^。;,]{0,10}$)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.ESTIMATE,
        "done then, and usable",
        right=r"^(?:左右|许|前|[之以]前)?(?:维护|升级|检修|更新|盘点|清洗|调试|换|修|弄|搬)(?:完|好)(?:了)?[,]?(?:就|后|即|才)?(?:能|可)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.ESTIMATE,
        "expected of what is down",
        left=r"(?:预计|力争|争取|有望|最快|最迟|最晚|说|答复|料|估计|预料)(?:在|于|到|将于|将在)?[ ]?$",
        right=(
            r"^(?:左右|许|前后|前|之前)(?![^。;,]{0,8}(?:公布|通报|更新|发布|公告|告知|到货|送达|到达|抵达|到场|到位|开始|召开|"
            r"提交|完成申报|停|发完|补|清))|^[^。;,停]{0,2}能[送供接通用连]上"
        ),
        sentence=r"故障|异常|失败|停[水电气暖网运]|断|抢修|中断|瘫|坏|重跑|缺失",
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "what stopped then is back",
        right=(
            r"^(?:左右|许)?(?:起|开始)?[^。;,已]{0,8}(?:停[用机服运水电气暖诊]|中断|暂停|封闭|关闭|故障|断)[^。;,已]{0,3}的"
            r"[^。;,]{0,16}(?:已|现)"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.RECOVERED,
        "was made good then",
        right=r"^\)?(?:左右|许)?[^。;,]{0,4}(?:补跑|重跑|重启|投产|上线|割接|迁移|切换|回滚|修复|更换|抢修|重试|焊)(?:成功|完毕|完成|好)",
        left=r"^(?![^。;]{0,40}(?:预计|将|计划|拟|定于))",
        single=True,
        timed=True,
    ),
)
