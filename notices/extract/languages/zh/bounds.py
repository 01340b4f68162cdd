"""The Chinese words around a time at which something begins, ends, is back or is to be back."""

from notices.extract.languages.language import Cue
from notices.extract.languages.zh.vocabulary import BACK, BACK_THEN, FORECAST, GONE, HALT, STOP, TERM, TROUBLE, WORK
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import Role

_TAKES_OVER = (
    "顶上|接[棒班手管替]|上岗|就位(?=[,。;!\\n]|$)|登场|开[门张闸放服]|投[运用产]|启用|上线|接入(?=[,。;!\\n]|$)|迎客|营业|跑起来|"
    r"可用(?=[,。;!\\n]|$)|受理|接单"
)
_GIVES_WAY = "(?:停|封|断|关闭|下线|撤|拆|退役|[旧老])"
"""What is said of the new one of two, and what of the old one before."""
_OVER_LATER = rf"新[^。;,]{{0,16}}(?:{_TAKES_OVER}),[^。;]{{0,20}}\d[^。;,\d]{{0,8}}{BACK}"
"""That something is over at a time behind."""

BOUNDS = (
    Cue(
        Role.END,
        "the new one is used from then on",
        right=(
            r"^\)?(?:左右|起|开始|后)?,?(?:正式|全面|统一)?(?:使用|改用|用上?|换用|切[到至]|转[到至入]|接[上入通]?)新[^。;,]{0,10}(?=[,。;!\n]|$)|"
            rf"^\)?(?:左右|起|再)?新(?!人)[^。;,\d]{{0,10}}?(?:{_TAKES_OVER})"
        ),
        sentence=rf"^(?![^\n]{{0,200}}{_OVER_LATER})[^\n]{{0,200}}?{_GIVES_WAY}[^\n]{{0,60}}新",
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "it happened then",
        left=r"(?:事发|事故发生|故障发生|停电发生|发生|出现|始|起)(?:于|在)[^。;,]{0,4}$",
        sentence=r"^(?![^\n]{0,80}(?:那次|上次|此前|曾))",
        single=True,
        timed=True,
    ),
    Cue(
        Role.RECOVERED,
        reasons.OVER_BY_THEN,
        right=(
            r"^\)?(?:左右|许)?[,]?(?!预[计估])[^。;\d]{0,24}(?:全部|全面|全数|完全|均|全[线网域])(?:已)?(?:恢复|复[电水]|排除|修复|"
            r"[来有][电水])(?!后)|^\)?(?:左右|许)?(?:排除(?!了?[^。;,]{0,12}(?:因素|原因|可能|嫌疑|问题|影响|干扰))|抢通|修复完[成毕])"
        ),
        sentence=r"^(?![^\n]*(?:预[计估]|将于|计划|定于|力争|争取|起停|料))",
        single=True,
        timed=True,
    ),
    Cue(
        Role.ESTIMATE,
        "an estimate",
        left=r"(?:抢修|修复|恢复|维修|处理)[^。;,]{0,8}(?:约|大约|预计|有望|可望|力争|争取)(?:将|会)?(?:在|于)?[ ]*$",
        right=r"^(?:左右|前后|前|许)?(?:全部|基本)?(?:完成|恢复|结束|修复|完毕)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.ESTIMATE,
        "an estimate",
        left=rf"{FORECAST}[^。;]{{0,12}}$",
        right=rf"^[^。;,]{{0,16}}(?:{BACK}|升温|回温|改善|缓解|消除|好转|追平|消化|贯通|投用|投入使用|投入运行|(?:拉|拽|回)[回到至]{{1,2}}正常)|^[^。;,]{{0,4}}[可能](?:以|够)?(?:恢复)?正常",
        single=True,
    ),
    Cue(
        Role.RECOVERED,
        "already back",
        left=r"已(?:经)?(?:于|在)?[^。;,]{0,6}$",
        right=rf"^[^。;]{{0,12}}{BACK_THEN}|^[^。;,]{{0,6}}(?:处理|处置|排除|{GONE})",
        single=True,
    ),
    Cue(
        Role.RECOVERED,
        "trouble was gone",
        left=rf"^(?![^。;]{{0,60}}(?:{FORECAST}|[待将]|可能)[^。;,]{{0,6}}$)",
        right=(
            rf"^\)?(?:左右|许)?[^。;,前]{{0,10}}(?:完全|全部|均|基本|已)(?:{GONE})|"
            rf"^\)?[^。;,不未没无前后将]{{0,8}}(?:清空|消失|平息)(?=[,。;!\n]|$)|"
            rf"^\)?[^。;,不未没无前将]{{0,8}}后(?:已)?(?:清空|消失|平息|缓解)(?=[,。;!\n]|$)"
        ),
        single=True,
    ),
    Cue(
        Role.RECOVERED,
        "already back",
        right=r"^\)?(?:左右|许)?[,]?[^。;,]{0,6}(?:已(?:经)?[^。;,]{0,8}(?:恢复|修复|解决|排除|修好|处理[完好]|"
        r"完成(?=[,。;!]|$|修复|抢修))|"
        r"恢复正常|回到正常|全部恢复|提前恢复)|"
        r"^\)?[^。;,]{0,12}后(?:已|即)?[可能](?:以)?正常|^\)?[^。;,]{0,16}(?:恢复|回到|回归|回落[至到]|回升[至到]|"
        r"降[至到]|趋于)正常",
        single=True,
    ),
    Cue(
        Role.ESTIMATE,
        "an estimate",
        left=rf"{BACK}[^。;]{{0,8}}{FORECAST}[^。;,]{{0,6}}$|"
        rf"{FORECAST}[^。;,]{{0,6}}{BACK}[^。;,]{{0,8}}$",
        single=True,
    ),
    Cue(
        Role.START,
        "the trouble of then",
        right=r"^\)?(?:左右|许|前后)?(?:所|开始|起)?(?:发生|出现|突发|爆发|产生|[爆断停坏挂裂崩跳宕]|离线|失灵|卡[住死]|退服|中断|故障)的",
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        reasons.TROUBLE_BEGAN,
        right=rf"^\)?(?:各|分别)[^。;]{{0,16}}(?:停|中断|关闭)|^\)?(?:开放|开始|开闸|上线|开通|启用|开门|上班|放号|"
        rf"开抢)[之以]?后,?[^。;]{{0,20}}?(?:{TROUBLE}|[一直]卡)|"
        rf"^\)?(?:左右|许|前后|时许)?[,]?(?![^。;,]{{0,12}}{BACK})(?:(?!期间|其间|届时|"
        rf"这段|仍|还有)[^。;]){{0,40}}?{TROUBLE}|"
        r"^\)?(?:左右|许|前后|时许)?(?:(?:开放|开始|上线|开通|启用)[之以]?后)?,?(?:由于|因|受)[^。;]{0,80}(?:致使|"
        r"致|造成|导致)[^。;]{0,40}(?:无法|缓慢|瘫痪|异常|受损|中断|损毁|挖断|停[水电气运])|"
        r"^\)?(?:左右|许)?,?(?:由于|因|受)[^。;,]{0,24}(?:异常|故障|损坏|短路|断裂|失灵|影响|过载|进水|脱落|塌方|坍方),[^。;]{0,30}(?:停[驶运水电气航摆]|中断|瘫痪)",
        left=rf"^(?![^。;]{{0,20}}(?:{FORECAST}|可能))",
        single=True,
    ),
    Cue(
        Role.START,
        "begins, and ends nobody knows when",
        right=(
            r"^[ ]?(?:起|开始),?[^。;,\d]{0,6}(?:恢复|结束|完成|开放|开通|截止|终止)的?(?:时间|日期|时刻)?[^。;,\d]{0,12}"
            r"(?:另行|另作|另外?[通公]|未定|待定|不定|未知|待[^。;,\d]{0,10}(?:通知|公告|通告|确定|明确))"
        ),
        single=True,
        timed=True,
    ),
    Cue(Role.END, reasons.NOT_BEFORE, left=r"(?:[要须需得]等?|等)(?:到|至)[^。;,]{0,2}$", single=True, timed=True),
    Cue(
        Role.START,
        "stops next",
        left=r"(?:其次|随后|接着|再次|然后|稍后|最后(?!更新|修[改订]|编辑|登录)停?)[^。;\d]{0,6}$",
        right=r"^\)?(?:左右)?起?[ ]*(?:$|[。;,\n])",
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "begins",
        right=rf"^\)?(?:左右|许)?[ ]?(?:起|开始)[ ,]?(?:紧急|临时|全面|全部|将|进行|实施|暂时|分批|陆续|逐步|先行){{0,2}}{STOP}",
        single=True,
    ),
    Cue(
        Role.START,
        "begins",
        right=(
            rf"^\)?(?:左右|许)?[ ]?(?:起(?![售诉步办飞降航租跑拍]|[^。;,]{{0,4}}(?:正常|照常|如常))|开始|以来|后起|"
            rf"(?:(?:就|便|即|将|则|先){{0,2}}(?:要|会|得))?停(?=[,、。;]))(?![,]?(?![一两二三四五六七八九十半\d]{{1,3}}个?(?:半|多)?(?:小时|钟头|刻钟|分钟)(?:左右|多)?[之以]?后)[^,。;)未]{{0,14}}{BACK_THEN})"
        ),
        sentence=STOP,
        single=True,
    ),
    Cue(
        Role.START,
        "a label",
        left=r"停[^。;,]{0,8}\?[ ]?$|停[用机止服办][起始][\]):]{1,2}[ ]?$|[\u4e00-\u9fff]{2}(?:起始|开始|启始)[ ]?$|"
        r"(?:起始|开始|停机|停止)(?:时间|日期|时刻)?(?:仍|依然)?(?:为|是|:)[ ]{0,2}$|"
        r"(?:开始|停机|暂停|停止|停用|停办|起始|停水|停电|中断|维护|升级)(?:办理|服务)?(?:时间|日期|"
        r"时刻)?[: ]{1,3}$|始于[: ]*$|开始(?:时间)?[:\t ]{0,3}$",
        single=True,
    ),
    Cue(
        Role.START,
        "stops then",
        right=rf"^\)?(?:准时|整|全部|全面|一律|一并|统一|临时|将|就|便|已|即|紧急|被迫){{0,2}}(?:关账|{HALT})(?![^。;,]{{0,8}}(?:结束|完成|恢复))",
        single=True,
        timed=True,
    ),
    Cue(
        Role.END,
        "opens then",
        right=(
            r"^\)?(?:左右|准时|再|又|才|就|便|起|先|后|[之以]?前){0,2}(?:开|启|通|好|送|[送供通]上|联[线网]|并网|通网|放行)(?=[,。;!\n)]|$)|"
            r"^\)?(?:左右|准时|再|又|才|起|重新|统一|一并|一同|同时|全部|首班|首航|[能可](?:以)?|[以之]?前){0,3}(?:打开|开门|开张|放开|开航)(?=[,。;!\n)]|$)|"
            r"^\)?(?:左右|[之以]?前|起)?(?:逐户|分户|陆续|逐步|统一)?(?:通气|供气|送气|恢复|置换)?点火"
        ),
        left=r"^(?![^。;]{0,200}(?:餐(?![厅馆])|饭(?![堂店])|货|快[递件]|外卖|物资|桶装水|饮用水|应急水)[^。;,\d]{0,3}$)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.END,
        reasons.ENDS,
        right=rf"^(?!\)?(?:左右)?开始(?!恢复|开放|[供送通来复])[^。;,]{{2,}}|(?:(?!恢复|完成|结束|修复|修好|来[水电气]|送[水电气]|开放|重新)[^。;未]){{0,14}}(?:小时|分钟|钟头|刻钟)|(?:(?!恢复)[^。;,]){{0,12}},恢复(?:正常)?(?:后|时))\)?(?:起|后|时|左右)?[,:]?[^。;未]{{0,16}}?{BACK_THEN}",
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "is down since then, by its row",
        right=r"^\)?(?:起?\t|(?:左右|许)?起,)(?:至今|目前|现在?)?(?:仍然?|尚|还)?(?:在|正在)?(?:未(?:复|恢复|送|通|来|修)|(?:抢修|处理|修复|排查)中)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.END,
        "the end stays",
        left=r"(?:结束|恢复|来[水电气]|送[电气]|截止|开放)(?:的)?时间(?:没错|没有?变|不变|照旧),?(?:(?:还|仍|依)[是为旧然]{1,2}|[为是即])[^。;,\d]{0,2}$",
        single=True,
        timed=True,
    ),
    Cue(
        Role.END,
        "the time of its return",
        left=rf"{BACK}(?:使用|办理|服务|供应)?,(?:具体|开放|恢复)?(?:的)?时间(?:为|是|:|定[在于为])[^。;,\d]{{0,2}}$",
        single=True,
        timed=True,
    ),
    Cue(
        Role.ESTIMATE,
        "an estimate",
        left=r"(?<![A-Za-z])(?:ETA|[Ee]ta)[ :为是]{0,3}$",
        single=True,
        timed=True,
    ),
    Cue(
        Role.END,
        "a day on which it is back",
        right=(
            r"^\)?(?:起|正式|全面|陆续|重新){0,2}(?:恢复|开放|启用|开通|复[电水]|"
            r"通[水电])(?!(?:服务|供[水电气]|正常)?(?:时间|日期))"
        ),
        sentence=r"(?:起|开始)[^。;]{0,30}(?:停|暂停|关闭|闭[馆园]|封闭|不再受理)",
        single=True,
        timed=False,
    ),
    Cue(
        Role.END,
        reasons.ENDS,
        left=(
            rf"(?:好|恢复|结束|修|开)[^。;,]{{0,8}}\?[ ]?$|停[用机止服办][止讫][\]):]{{1,2}}[ ]?$|"
            rf"(?:{BACK}|终止)(?:办理|使用|服务|供水|供电|营业|业务)?(?:时间|"
            rf"日期)?[^。;,]{{0,8}}$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "a stop is said of it",
        left=r"(?:^|[^至到止])[ (]{0,2}$",
        right=(
            rf"^\)?(?:左右|许|整)?[, ]{{0,2}}(?!起?[以之]?[前后]|(?:在此)?期间|其间|"
            rf"届时)[^。;,\d]{{0,40}}?{HALT}(?![^。;,]{{0,8}}(?:结束|完成|恢复)|时间|期间|的)"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        reasons.WORK_IN_HAND,
        left=r"(?:^|[^至到止])[ (]{0,2}$",
        right=(
            rf"^\)?(?:左右|许|整)?,?(?!起?[以之]?[前后]|(?:在此)?期间|其间|届时|"
            rf"[^。;,]{{0,24}}(?:仍|正在|还在|已))(?:我们|我[司行局]|本[司行院校局]|将|要|会|拟|计划|给|对|为|把|"
            rf"进行){{0,3}}[^。;,\d]{{0,16}}(?:{WORK}|重启|换[一新掉装上])(?![^。;,]{{0,12}}(?:完|结束|培训|会议|说明|"
            rf"讲解|直播|时间|期间|通知|公告|的))"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "begins",
        left=r"(?:自|从|[定将拟订]于|(?:计划|预定|预计|准备|安排)[于在])[^。;,]{0,4}$",
        sentence=STOP,
        single=True,
        timed=True,
    ),
    Cue(Role.END, reasons.UNTIL, left=r"(?:直?至|到)[^。;,]{0,2}$", sentence=rf"^(?![^\n]*{TERM})", single=True, timed=True),
)
