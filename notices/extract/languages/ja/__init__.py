"""Japanese: its forms of time, the words around them, the kinds of notices, and how it names what is affected."""

import re

from notices.extract.languages.ja.cues import CUES
from notices.extract.languages.ja.naming import NAMING
from notices.extract.languages.ja.times import SCANNER
from notices.extract.languages.ja.words import KINDS, WORDS
from notices.extract.languages.language import Flag, Language, compile_cues
from notices.extract.mentions import fold
from notices.extract.patterns.caseless import late

_GLUE = (
    r"[ ,]{0,3}\)?[ ]{0,2}(?:\([^()\n\t]{0,12}\))?[ ]{0,2}(?:の|に)?[ ]{0,2}(?:(?:終業|始業|(?:業務|営業|診療)の?(?:終了|開始)|"
    r"[開閉][店館庁園場門](?:時間)?)(?:後|前|時)?の?)?\(?"
)
JAPANESE = Language(
    code="ja",
    folding=fold.CHINESE,
    scanner=SCANNER,
    glue=re.compile(_GLUE.translate(fold.HAN)),
    bridge=re.compile(
        (
            r"(?:の?(?:始発|初電|初便))?"
            r"[ ]{0,2}\)?(?:顷|頃|ごろ|くらい|ぐらい)?[ ]{0,2}(?:から(?:、?(?:作業)?(?:終わり|終了|完了)次第[、(]{0,2}(?:遅くとも|"
            r"最長でも?|最大))?|より|以降、?|[-–—]{1,3}|~{1,2}|→)[ ]{0,2}\n?[ ]{0,2}"
        ).translate(fold.HAN)
    ),
    listing=re.compile(r"[ ]{0,2}(?:、|・|と|および|及び|,)[ ]{0,2}".translate(fold.HAN)),
    between=re.compile(r"\|と\|の?间".translate(fold.HAN)),
    sentence_end=re.compile(r"[。!?\n][。!?\n]*".translate(fold.HAN)),
    line_end=re.compile(r"\n\n*".translate(fold.HAN)),
    cues=compile_cues(CUES, fold.HAN),
    kinds={kind: late(pattern.translate(fold.HAN)) for kind, pattern in KINDS.items()},
    words={name: late(pattern.translate(fold.HAN)) for name, pattern in WORDS.items()},
    naming=NAMING,
    flags=frozenset({Flag.BY_WORDS, Flag.ONE_BOUND, Flag.WORK_OUTRIGHT}),
    moved_here=re.compile(
        (
            r"\d日[^。\n]{0,40}[はをがも、][^。\n\d]{0,16}(?<!(?:終了|完了|再開|復旧)を)(?<!(?:終了|完了|再開|復旧)(?:予定|"
            r"時刻|日時|時間)を)$"
        ).translate(fold.HAN)
    ),
    moved=re.compile(
        r"[-–—]{1,3}\|[ ]?(?:頃|ごろ)(?:から|より|に|、)|"
        r"(?:から|より|→)\|[ ]?(?:頃|ごろ)?(?:に|へ)[^。、]{0,4}(?:変更|延長|延ば|延び|延期|振り?替|変わ|訂正|更新|先延ばし|"
        r"繰り?(?:上|"
        r"下)げ|見直|修正|改め(?!て)|"
        r"ずら|移し|後ろ倒し|前倒し|早め|遅らせ)".translate(fold.HAN)
    ),
)
