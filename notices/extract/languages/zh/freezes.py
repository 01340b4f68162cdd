"""The Chinese words around a time in which nothing may be changed: it is why work is called off or moved, and no stop itself."""

from notices.extract.languages.language import Cue
from notices.extract.mentions.marks import Role

_FREEZE = "(?:封网|封版|封线|静默|重保|护航|变更(?:冻结|管控|管制|禁止)|冻结变更|网络管控)"
_BAN = "(?:不得|严禁|禁止|不允许|不准|不许|不予|停止|暂停|禁)"
_DEED = "(?:变更|改动|上线|发布|发版|割接|动网|投产|升级|调整|操作|施工|作业)"

_NO_STOP = (
    r"^(?![^\n]{0,200}(?:停机|停服|断[电网水]|(?:网|站|厅|平台|系统)关闭|(?:业务|服务)中断|不可用|上网|"
    r"变更,[^。;,\d\n]{1,10}(?:升级|维护)(?:[。;\n]|$)))"
)
"""That nothing is told to stop in it as well."""

FREEZES = (
    Cue(
        Role.OFFICE,
        "a freeze of changes",
        left=rf"{_FREEZE}(?:保障)?(?:期间?|时[间段]|窗口|时限)?(?:[为是在从自:,][ ]?)?[ (]{{0,2}}$",
        right=rf"^[)]?(?:期间|期内|之间|内|止)?,?[^。;,\d]{{0,6}}{_BAN}[^。;,\d]{{0,8}}{_DEED}",
        sentence=_NO_STOP,
        single=False,
    ),
    Cue(
        Role.OFFICE,
        "a freeze of changes",
        left=rf"{_FREEZE}(?:保障)?(?:期(?:间)?|时限)(?:[为是在从自:,][ ]?)?[ (]{{0,2}}$",
        sentence=_NO_STOP,
        single=False,
    ),
    Cue(
        Role.OFFICE,
        "a freeze of changes",
        right=rf"^[)]?(?:期间|期内|之间|内|止)?,?{_BAN}(?:进行|实施|提交|安排|开展|发起)?(?:任何|一切|各类|所有|生产|系统|网络){{0,2}}的?变更(?=[,。;)\n]|$)",
        sentence=_NO_STOP,
        single=False,
    ),
    Cue(
        Role.OFFICE,
        "a freeze of changes",
        right=rf"^[)]?(?:为|是|属于?|系|处于)[^。;,\d]{{0,6}}{_FREEZE}(?:保障)?期",
        sentence=_NO_STOP,
        single=False,
    ),
)
