"""Japanese: the words around times, the kinds of notices and the names of what is affected, over the rules in `ja_time`."""

import re

from notices.extract import fold, ja_time
from notices.extract.language import Cue, Language, compile_cues
from notices.extract.marks import Role
from notices.extract.names import Naming
from notices.model import Kind

_BACK = "(?:复旧|復旧|回复|再开|終了|终了|完了|开始予定|解消)"
_DOWN = (
    "メンテナンス|点検|点检|停止|休止|中止|ご?利用(?:いただけ|でき)ません|できません|不可|つながりにく|ログインしにく|障害|不具合|更新|工事|受け?付けできません|切替|停電|断水|"
    "ご利用になれません|お休み(?!いたします)|制限"
)
_HOURS = "(?:受付时间|营业时间|业务时间|开馆时间|対応时间|窗口|窓口|お问い?合わせ|サポート)"

CUES = (
    Cue(Role.CONTINGENCY, "only if something happens", left=r"予備日?|荒天|雨天|場合[^。]{0,10}$"),
    Cue(Role.CONTINGENCY, "called off", right=r"^[^。\n]{0,6}\[?(?:中止|取りやめ)"),
    Cue(Role.STAMP, "when something was published", left=r"(?:掲載日|更新日|公开日|発表日|発行日)[: ]*$"),
    Cue(Role.OFFICE, "opening hours", left=rf"{_HOURS}[^。]{{0,10}}$"),
    Cue(Role.OFFICE, "a holiday", right=r"^(?:まで)?[^。]{0,10}(?:お休み|休業|休馆|休診)"),
    Cue(Role.NOISE, "the usual maintenance", left=r"(?:通常|定期メンテナンスは)[^。]{0,6}$"),
    Cue(Role.NOISE, "done inside another window", right=r"^(?:から|より)の定期"),
    Cue(Role.OLD, "replaced", left=r"(?:当初|变更前|変更前|元の)[^。]{0,14}$", right="^"),
    Cue(Role.OLD, "replaced", right=r"^(?:まで|に|の)?[^。、]{0,16}(?:から|より)[^。]{0,20}(?:に|へ)(?:变更|変更|延期|延长|延長)"),
    Cue(Role.NEW_END, "the end was moved", right=r"^(?:まで|に|へ)?[^。、]{0,6}(?:延长|延長|变更|変更)", single=True, timed=True),
    Cue(Role.RECOVERED, "already back", right=rf"^(?:顷|頃|ごろ)?に[^。]{{0,12}}{_BACK}(?:いたし|し)(?:まし|た)|^(?:顷|頃|ごろ)?に(?:复旧|復旧|回复|解消)", single=True),
    Cue(Role.ESTIMATE, "an estimate", left=rf"{_BACK}[^。]{{0,10}}$", right=r"^(?:顷|頃|ごろ)?(?:の|を)?(?:見込み|予定|目途|目処)", single=True),
    Cue(Role.ESTIMATE, "an estimate", right=rf"^(?:顷|頃|ごろ)?(?:まで)?に?[^。]{{0,8}}{_BACK}(?:見込|予定)", single=True),
    Cue(Role.START, "begins", right=r"^[ ]?(?:顷|頃|ごろ)?(?:から|より|以降)", sentence=_DOWN + "|発生|状况|影响", single=True),
    Cue(Role.START, "began", right=r"^(?:顷|頃|ごろ)?に?[^。]{0,10}発生", single=True),
    Cue(Role.DEADLINE, "to be done before", right=r"^(?:まで|迄)(?:に|の)", single=True),
    Cue(Role.END, "ends", right=r"^(?:まで|迄)", single=True, timed=True),
)  # fmt: skip

_KINDS = {
    Kind.CANCELLATION: r"(?:メンテナンス|工事|点検|停止)[^。]{0,20}(?:中止(?:いたし|し|と)|取りやめ)|中止のお知らせ",
    Kind.RECOVERY: r"(?:复旧|復旧|回复|解消)(?:いたし|し)まし|(?:复旧|復旧)のお知らせ|(?:完了|終了|终了)(?:いたし|し)まし",
    Kind.EXTENSION: r"(?:終了|终了|复旧|復旧)[^。]{0,30}(?:延长|延長|变更|変更)|(?:メンテナンス|作业)[^。]{0,12}(?:延长|延長)",
    Kind.POSTPONEMENT: r"延期|(?:日程|日時|实施日|日时)[^。]{0,30}(?:变更|変更)(?:いたし|し|と)",
    Kind.OUTAGE: r"障害|不具合|つながりにく|しにくい|発生して|調査し|原因を|停电が発生",
    Kind.MAINTENANCE: _DOWN,
}

_WORDS = {
    "hypothetical": r"場合(?:は|が)|[?？]",
    "stop": _DOWN,
    "sudden": r"障害|不具合|緊急",
    "back": _BACK,
    "earlier": r"(?:前回|先日|既に|すでに)[^。]{0,12}(?:お知らせ|ご案内)|变更|変更|延期|延长|続報|当初|実施しております",
    "all_times": r"时间はすべて|すべて日本",
    "each": r"各|それぞれ",
    "not_length": r"最大[^|]{0,3}\|?$|程度の停止",
    "stop_days": _DOWN,
    "not_bounds": r"予備",
    "eta": rf"{_BACK}[^。]{{0,12}}(?:見込|予定)",
    "not_eta": r"^$",
    "lasted": r"约|間|间",
    "prolonged": r"延长|延長",
    "each_date": r"(?:下記|以下)の(?:日程|日时|期间)",
    "restored": r"(?:から|より)([^。、]{2,30}?)を?(?:再开|復旧|复旧)",
    "label_cell": r"时间|日时|开始|終了|终了",
    "contact": r"连络|連絡|電話|备考|備考",
    "hard": r"停止|できません|いただけません|不可|中止|休止",
    "available": r"^([^、。]{2,40}?)は?(?:通常どおり|引き続き|これまで通り)ご?利用",
    "workaround": r"窓口で|代わりに|ご利用ください|電話にて",
    "data_effect": r"(?:反映|データ)[^。]{0,10}(?:遅れ|遅延)",
    "read_only": r"閲覧のみ|参照のみ",
    "stale": r"反映[^。]{0,8}(?:遅れ|遅延)",
    "degraded": r"にくい|遅く|断続|一部",
}

_NAMING = Naming(
    lists=(
        re.compile(
            r"(?:^|から|まで|より|は|、|間|间|中)([^。、\n]{2,60}?)(?:の(?:手続き|お手続き))?(?:を|が|は|に|へ)?(?:受け?付けできません|ご?利用(?:いただけ|でき)ません|できません|停止|ログインしにく|つながりにく|アクセスし)"
        ),
        re.compile(r"([^。、\n]{2,40}?)の(?:臨時|臨时|定期|緊急)?(?:メンテナンス|点検|点检|停止)"),
    ),
    clause=re.compile(r"[。、\n\t!?]"),
    split=re.compile(r"、|・|,|(?<=.{2})(?:と|および|及び|または|ならびに|や)(?=.{2})|/"),
    head=re.compile(r"(?:[■●・◆]|\(\d{1,2}\)|この间は|この間は|期间中|期間中|停止中は|中は|から|より|まで|は|、|ただいま|现在)"),
    tail=re.compile(r"(?:の(?:手続き|お手続き|ご利用|利用|メンテナンス)?|を|が|は|に|へ|で|も|定期|臨時|臨时|システム)$"),
    junk=re.compile(
        r"^(?:サービス|下記|以下|期间|影响|日时|お客様|システム|定期|臨時|原因|約|期间中)$|お知らせ|ありがとう|いただき|ください|発生|程度|最大|から|まで|ため|つきまして|調査|予定"
    ),
    skip=re.compile(r"通常どおり|引き続き|ご利用いただけます|ご利用ください|お知らせ"),
    label=re.compile(
        r"(?:対象(?:サービス|ワールド|システム|机能)?|影响(?:範囲|范围|サービス)?|停止(?:サービス|対象))[ ]?:[ ]?([^。\n]{2,120})"
    ),
    plain=re.compile(r"[ \n]*((?![^\n]{0,40}(?:ます|です|ください|お知らせ|まで|につ))[^。、\n]{2,40}?)[ :]{0,3}"),
)

_GLUE = r"[ ,]{0,3}\)?[ ]{0,2}(?:\([^()\n\t]{0,12}\))?[ ]{0,2}(?:の|に)?[ ]{0,2}\(?"
JAPANESE = Language(
    code="ja",
    folding=fold.CHINESE,
    scanner=ja_time.SCANNER,
    glue=re.compile(_GLUE),
    bridge=re.compile(r"[ ]{0,2}(?:顷|頃|ごろ)?[ ]{0,2}(?:から|より|-{1,3}|~{1,2}|→)[ ]{0,2}\n?[ ]{0,2}"),
    listing=re.compile(r"[ ]{0,2}(?:、|・|と|および|及び|,)[ ]{0,2}"),
    between=None,
    sentence_end=re.compile(r"[。!?\n]+"),
    line_end=re.compile(r"\n+"),
    cues=compile_cues(CUES),
    kinds={kind: re.compile(pattern) for kind, pattern in _KINDS.items()},
    words={name: re.compile(pattern) for name, pattern in _WORDS.items()},
    naming=_NAMING,
)
