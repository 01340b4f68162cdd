"""Chinese, simplified and traditional: forms of time, the words around them, kinds of notices, names of what is affected."""

import re

from notices.extract.languages.language import Flag, Language, compile_cues
from notices.extract.languages.zh.cues import CUES
from notices.extract.languages.zh.kinds import KINDS
from notices.extract.languages.zh.naming import NAMING
from notices.extract.languages.zh.times import SCANNER
from notices.extract.languages.zh.vocabulary import ANCHOR, STOPPED
from notices.extract.languages.zh.words import WORDS
from notices.extract.mentions import fold
from notices.extract.patterns.caseless import late

CHINESE = Language(
    code="zh",
    folding=fold.CHINESE,
    scanner=SCANNER,
    glue=re.compile(
        rf"[ ,]{{0,3}}[)\]]?[ ,]{{0,2}}(?:\([^()\n\t]{{0,12}}\))?[ (]{{0,3}}(?:的|起|当日|当天|约|大约|大概|左右|"
        rf"{ANCHOR}(?:[ ,、]?(?:即|也就是))?)?[ (]{{0,2}}(?:约|大约)?"
    ),
    bridge=re.compile(
        r"[ ]{0,2}[)\]\"']{0,2}[ ]{0,2}"
        r"(?:左右|前后|许|夜间|夜里|深夜|半夜|傍晚|晚间|晚上|夜|晚|[首末头尾][班趟][车船]?|早上|清早|早晨)?"
        r"(?:(?:收[市盘]|闭市|下班|打烊|日终)[之以]?后)?(?:\([^()\n\t]{0,12}\))?"
        r"(?:起|开始|起始|始)?"
        r"[ ,]{0,3}\n?[ ]{0,2}(?:至|到|起至|开始至|直至|直到|截至|截止到?|止于|[持延]续[至到]|维持[至到]|"
        r"一直(?:停|做|忙|干|修)?[至到]|跑[至到]|一{1,2}|-{1,3}|~{1,2}|→|=>|-->)[ ]{0,2}(?:约|大约)?\n?[ ]{0,2}[(\[\"']?|"
        r"[ ]{0,2}(?:开始|起)[,、][ ]{0,2}(?:至|到|(?:同样|也|同)(?:是|将|会)?[至到])?|"
        rf"[ ]{{0,2}}(?:左右|许)?(?:起|开始)?(?:计划|将|会|需|进行|一?直){{0,2}}"
        rf"{STOPPED}(?:一?直|持续)?(?:至|到)[ ]{{0,2}}(?:约|大约)?"
    ),
    listing=re.compile(r"[ ]{0,2}(?:、|和|及|,|与|以及)[ ]{0,2}"),
    between=re.compile(
        r"\|[与和及]\|[^。;,]{0,6}(?:之间|期间)|"
        r"\|(?:开始|起始?|始)[,、]\|(?:止|讫|终|结束)|"
        r"\|(?:开始|起),(?:同样|也|同)[在于]\|[^。;,]{0,2}(?:[之以]?前|止|结束|收尾|完[成工])"
    ),
    other_day=re.compile(r"[ ]?\([原如若遇风雨雪备比较][^()\d]{0,14}\|[^()\d]{0,8}\)[ ,]{0,2}"),
    # These begin with a letter or a class of letters, which is searched quickly.
    sentence_end=re.compile(r"[。;!\n?](?:(?<!\?)[。;!\n]*|(?<=\?)\?*(?![ ]{0,2}(?:\d|今|明|本周|下周|本月|上午|下午)))"),
    line_end=re.compile(r"\n\n*"),
    cues=compile_cues(CUES),
    kinds={kind: late(pattern) for kind, pattern in KINDS.items()},
    words={name: late(pattern) for name, pattern in WORDS.items()},
    naming=NAMING,
    flags=frozenset({Flag.BY_WORDS}),
)
