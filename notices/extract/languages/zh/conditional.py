"""Cues of the day on which work is done if the weather, a delivery or trouble does not let it be done on the one that is told."""

from notices.extract.languages.language import Cue
from notices.extract.languages.zh.vocabulary import IF
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import Role

_SKY = r"(?:天气|雨|雪|大风|风力|雾|霜冻|冰冻|雷|台风|高温|低温|结冰)"

CONDITIONAL = (
    Cue(
        Role.DEADLINE,
        reasons.DUE,
        left=rf"{IF}[^。;\d]{{0,40}},[^。;,\d]{{0,6}}(?:请|务必|必须|敬请)[^。;,\d]{{0,10}}$",
        right=r"^\)?[ ]?(?:之前|以前|前)(?![后夕])",
        single=True,
    ),
    Cue(
        Role.END,
        "is back then, unless it was given up before",
        left=rf"{IF}[^。;,]{{0,12}}(?:回滚|回退|中止|终止|放弃),[^。;,\d]{{0,4}}$",
        right=r"^(?:全部|全面|正式|对外|统一){0,2}(?:恢复(?!原|实施|施工|割接|升级|维护|执行)|开放|开服|送电|通水)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.CONTINGENCY,
        "only if the weather does not permit",
        left=(
            rf"(?:^|[,。;(])(?:遇|逢|遇到|遇有)[^。;,]{{0,10}}{_SKY}[^。;,]{{0,6}},?(?:则|就|即|将|便){{0,2}}(?:自动)?"
            r"(?:改|顺延|推迟|延|移|挪)(?:期|后)?(?:至|到|在|为|于)?[^。;,]{0,4}$"
        ),
    ),
    Cue(
        Role.CONTINGENCY,
        "only if something happens",
        right=r"^(?:的)?(?:同样?一?|相同)的?(?:时段|时间|钟点|时刻)?(?:内)?(?:再|重新|另行|补)(?!次恢复)",
        sentence=IF,
    ),
)
