"""The Japanese words around a time that give it its role, in the order of their priority."""

from notices.extract.ja.vocabulary import BACK, DOWN, HOURS
from notices.extract.language import Cue
from notices.extract.marks import Role

CUES = (
    Cue(Role.CONTINGENCY, "only if something happens", left=r"予備日?|荒天|雨天|場合[^。]{0,10}$"),
    Cue(Role.CONTINGENCY, "called off", right=r"^[^。\n]{0,6}\[?(?:中止|取りやめ)"),
    Cue(Role.STAMP, "when something was published", left=r"(?:掲載日|更新日|公开日|発表日|発行日)[: ]*$"),
    Cue(Role.OFFICE, "opening hours", left=rf"{HOURS}[^。]{{0,10}}$"),
    Cue(Role.OFFICE, "a holiday", right=r"^(?:まで)?[^。]{0,10}(?:お休み|休業|休馆|休診)"),
    Cue(Role.NOISE, "the usual maintenance", left=r"(?:通常|定期メンテナンスは)[^。]{0,6}$"),
    Cue(Role.NOISE, "done inside another window", right=r"^(?:から|より)の定期"),
    Cue(Role.OLD, "replaced", left=r"(?:当初|变更前|変更前|元の)[^。]{0,14}$", right="^"),
    Cue(Role.OLD, "replaced", right=r"^(?:まで|に|の)?[^。、]{0,16}(?:から|より)[^。]{0,20}(?:に|へ)(?:变更|変更|延期|延长|延長)"),
    Cue(Role.NEW_END, "the end was moved", right=r"^(?:まで|に|へ)?[^。、]{0,6}(?:延长|延長|变更|変更)", single=True, timed=True),
    Cue(
        Role.RECOVERED,
        "already back",
        right=rf"^(?:顷|頃|ごろ)?に[^。]{{0,12}}{BACK}(?:いたし|し)(?:まし|た)|^(?:顷|頃|ごろ)?に(?:复旧|復旧|"
        r"回复|解消)",
        single=True,
    ),
    Cue(
        Role.ESTIMATE,
        "an estimate",
        left=rf"{BACK}[^。]{{0,10}}$",
        right=r"^(?:顷|頃|ごろ)?(?:の|を)?(?:見込み|予定|目途|目処)",
        single=True,
    ),
    Cue(Role.ESTIMATE, "an estimate", right=rf"^(?:顷|頃|ごろ)?(?:まで)?に?[^。]{{0,8}}{BACK}(?:見込|予定)", single=True),
    Cue(Role.START, "begins", right=r"^[ ]?(?:顷|頃|ごろ)?(?:から|より|以降)", sentence=DOWN + "|発生|状况|影响", single=True),
    Cue(Role.START, "began", right=r"^(?:顷|頃|ごろ)?に?[^。]{0,10}発生", single=True),
    Cue(Role.DEADLINE, "to be done before", right=r"^(?:まで|迄)(?:に|の)", single=True),
    Cue(Role.END, "ends", right=r"^(?:まで|迄)", single=True, timed=True),
)
