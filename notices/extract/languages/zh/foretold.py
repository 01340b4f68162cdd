"""The Chinese words by which an earlier notice told a plan, and by which another time is told in its place."""

from notices.extract.languages.language import Cue
from notices.extract.languages.zh.vocabulary import BACK, MOVED, OLD, TERM_ENDS, WORK
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import Role

_SO = "(?:因此|因而|相应|随之|故|也|一并|整体|现|将){0,2}"

_LATER = "(?:推迟|顺延|延后|延期|后延|推后|提前|提早)"
_TOO = "(?:也|亦|相应|一并|随之|同样|同步|将|均){0,3}"
_RETURN_MOVES = rf"{BACK}(?:的)?时间{_TOO}(?:由[^。;,]{{1,16}})?(?:{_LATER}|{MOVED})"
"""That the return moves as well as the beginning: then nothing lasts longer."""

FORETOLD_WORDS = {
    "both_moved": rf"(?:{WORK}|停[水电气暖网机服])(?:时间)?{_TOO}{_LATER}[^。;,]{{0,12}},[^。;,\d]{{0,4}}{_RETURN_MOVES}",
    "told_before": (
        r"(?:曾|早前|此前|先前|之前|日前|前期|前次|上次|近日|上周|上星期|上礼拜|昨[日天]|前[日天]|前[几两些]?天|几天前|上月|月\d{1,2}[日号])[^。;]{0,16}"
        r"(?:通知|通告|公布|公告|发布|告知|宣布|预告|通报|说明|告示|贴|单子|发函|的函|来函|来信|写信|张贴|邮件|短信|列明|载明|明确|写明|写的|说[好过的,:]|挂出)|"
        r"^[^。;,]{0,4}(?:上周|上星期|上礼拜|昨[日天]|前[日天]|前[几两]?天|此前|之前|先前|早前)(?:我们|我司|本[司行院校局站])?(?:说|讲|定|写)|"
        r"(?:通知|公告|通告|公布|告知|预告|披露|发布|宣布)(?:过|了)|月\d{1,2}[日号][^。;,\d]{0,10}(?:发文|发布|印发|下发)|"
        r"(?:通知|公告|通告)[》」\"]?(?:第[一二三四五六七八九十\d]{1,2}[条项])?[\"]?(?:中)?(?:确定|规定|载明|明确|公布|所[列载定])的"
    ),
    "moved_to": (
        rf"(?:{MOVED}|改期|另定|重新安排)[^。;,]{{0,8}}$|"
        r"(?:提[前早]|推[迟后]|顺延|延[后迟期]|后[延推移])(?:整整)?(?:\d{1,2}|[一二两三四五六七])个?(?:天|日|周|星期|礼拜|小时)[^。;]{0,12}$|"
        r"(?:时长|时间|时段|工期)(?:再|又|有所|予以|相应|大幅)?(?:压缩|缩短|缩减|调整|变更|改动|变动)[^。;,]{0,4}$|(?:新[定订拟]?的?|(?:调整|变更|更改|改期|修订)后的?|现[定改]?的?|(?:重新|另行?)(?:确定|拟定|安排|核定|排定|商定|定)的?)"
        r"(?:停[机服水电气]|维护|升级|检修|割接|切换|施工|封闭)?(?:安排|计划)?的?(?:时间|日期|时段)[^。;,]{0,6}$|(?:重新(?:确定|拟定|安排|核定|排定|商定|定)|另定)(?:为|于|在|到)[^。;,]{0,2}$|改[按照][^。;,]{0,2}$|"
        rf"(?:{WORK}|停[机服水电气暖运用办])[^。;,\d]{{0,4}}{_SO}(?:提[前早]|推[迟后]|顺延|延[后期]|[前后]移)[^。;,\d]{{0,4}}[:,][^。;,\d]{{0,4}}$|"
        rf"(?:时长|时间|时段|工期|停[机服水电气暖运用办])(?:可以|[可能]|能够|得以|[现将也故]){{0,2}}(?:压缩|缩短|缩减|缩)[^。;,]{{0,8}}[:,](?:[^。;\d]{{0,10}},)?[^。;,\d]{{0,4}}$"
    ),
}
"""Patterns by their names in the engine."""

FORETOLD = (
    Cue(
        Role.STAMP,
        "when an earlier notice was put up",
        right=(
            r"^(?:就|已|曾)?(?:张贴|贴出|贴[了过]?|挂出|派发|派送|投递|送达|寄出|推送|转发|群发|印发|发出?|刊[登发]|登出)(?:出来|过)?的"
            r"(?!时候|话|人|[^。;,]{0,4}师傅)"
        ),
        single=True,
        timed=False,
    ),
    Cue(
        Role.START,
        reasons.NEW_BEGINNING,
        left=rf"{MOVED}[^。;,]{{0,2}}$",
        right=r"^\)?(?:左右)?(?:起|开始)?(?:再|才)?(?:办理|进行|实施|施作|执行|施工|举行|举办|开展|动工|作业)(?=[,。;!\n]|$)",
        sentence=rf"{OLD}[^。;]{{0,30}}(?:办理|进行|实施|施作|执行|施工|举行|举办|开展|动工|作业|开始)[的之]",
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        reasons.NEW_BEGINNING,
        left=rf"(?:开始|起始|启动|动工|开工|停[机服水电气办])的?时间[^。;,\d]{{0,6}}{MOVED}[^。;,\d]{{0,2}}$",
        sentence=_RETURN_MOVES,
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        reasons.NEW_BEGINNING,
        left=rf"(?:^|[,;。])(?:(?!{BACK})[^。;,]){{0,24}}{MOVED}[^。;,\d]{{0,2}}$",
        right=r"^\)?(?:左右)?(?:再|才)?(?:开始|起(?=[,。;停断])|启动|停|断|关)",
        sentence=_RETURN_MOVES,
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        reasons.NEW_BEGINNING,
        left=(
            rf"^\)?(?:的|开始的|起的)?[^。;,]{{0,10}}(?:{WORK}|停[水电气暖网机服])[^。;,\d]{{0,4}}{_LATER}了?(?:整整)?"
            r"(?:\d{1,2}|[一二两三四五六七])个?(?:天|日|周|星期|礼拜|小时),?(?:即|也就是|改)?(?:到|至|为|在)[^。;,\d]{0,2}$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.NEW_END,
        "the return itself is moved",
        left=(
            rf"^(?![^。;]{{0,60}}(?:{TERM_ENDS}|门诊|营业|办公|食堂|[图展][书览]?馆|网点|大厅|窗口))[^。;]{{0,60}}?"
            rf"{BACK}(?:的)?时间{_TOO}{_LATER}[^。;]{{0,12}},?(?:为|是|即|到|至|改为)[^。;,\d]{{0,2}}$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "what is prolonged began",
        left=r"^(?![^。;]{0,20}(?:原|此前|之前|先前))",
        right=(
            rf"^\)?(?:左右)?(?:起|开始|启动|实施|进行){{1,2}}[的之]?[^。;,\d]{{0,14}}(?:{WORK}|停[水电气暖机服])[^。;,\d]{{0,6}},[^。;,\d]{{0,6}}"
            rf"{BACK}[^。;,\d]{{0,4}}时间[^。;,\d]{{0,8}}{MOVED}[^。;,\d]{{0,2}}$"
        ),
        single=True,
        timed=True,
    ),
)
