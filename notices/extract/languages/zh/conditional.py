"""Cues of the day on which work is done if the weather, a delivery or trouble does not let it be done on the one that is told."""

from notices.extract.languages.language import Cue
from notices.extract.languages.zh.vocabulary import IF
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import Role

CONDITIONAL = (
    Cue(
        Role.DEADLINE,
        reasons.DUE,
        left=rf"{IF}[^。;\d]{{0,40}},[^。;,\d]{{0,6}}(?:请|务必|必须|敬请)[^。;,\d]{{0,10}}$",
        right=r"^\)?[ ]?(?:之前|以前|前)(?![后夕])",
        single=True,
    ),
    Cue(
        Role.CONTINGENCY,
        "only if something happens",
        right=r"^(?:的)?(?:同样?一?|相同)的?(?:时段|时间|钟点|时刻)?(?:内)?(?:再|重新|另行|补)(?!次恢复)",
        sentence=IF,
    ),
)
