"""The Chinese words by which a time is plainly one at which something is back, or hoped to be, whatever else stands beside it."""

from notices.extract.languages.language import Cue
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import Role

_BY_AND_BY = r"(?:逐步|陆续|分批|分区|分片|分段|分时段|逐渐|依次|渐次|逐[户楼区台个一片村层])"
_COMES = r"(?:恢复|复[水电气暖运航通工]|[来送供通][水电气暖汽]|[升回]温|上线|开放|放开|解[封除]|启用|投运|回升|放行|开[机通服放])"

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
        Role.RECOVERED,
        "done before its time",
        left=r"提前(?:于|至|到)?[^。;,]{0,2}$",
        right=r"^[^。;,]{0,6}(?:完成|结束|恢复|开[服放])",
        sentence=r"已(?:经)?[^。;]{0,30}提前",
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
