"""The Chinese words by which work is dropped in one part and stands in another: "东区取消,西区8:00至17:00照常"."""

from notices.extract.languages.language import Cue
from notices.extract.languages.zh.vocabulary import WORK
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import Role

_PART = (
    r"[^。;,:\d]{0,8}[\dA-Za-z一二三四五六七八九十]{0,3}"
    r"(?:区|栋|幢|楼|座|号|线|路|站|片|段|村|组|层|侧|期|批|馆|园|里|机房|集群|节点|库|系统|平台)"
)
_OFF = (
    "(?:的)?(?:停[水电气机服]|检修|施工|维护|升级)?"
    "(?:就|便|已经?|予以|全部|临时|先){0,2}(?:取消|撤销|作废|不停|不做|不断|不搞|免了)了?"
)
_ON = "(?:照常|照旧|照停|照做|照样|如期|不变|按原?(?:计划|定|来)|仍|还是|依旧|继续|保留|正常进行)"

PART_OFF = rf"(?:^|[,;:。\n]){_PART}{_OFF}[,;][^。;,\d]{{0,6}}{_PART}(?:的)?[^。;,]{{0,24}}?{_ON}"
"""That work is dropped in one part and stands in another."""

IN_PART = (
    Cue(
        Role.WINDOW,
        reasons.KEPT,
        left=(
            rf"(?:^|[,;:。\n]){_PART}{_OFF}[,;](?:只有|而|但|就)?{_PART}(?:的)?"
            r"(?:停[水电气机服]|检修|施工|维护|升级)?(?:仍|还是|依旧|仍然)?(?:在|于|为|是|按)?[ ]?$"
        ),
        right=rf"^(?:的)?(?:{_ON}|停|断|进行|施工|检修|{WORK})",
        single=False,
        timed=True,
    ),
)
