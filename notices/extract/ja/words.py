"""The Japanese words by which the kind of a notice is told, and the patterns that the stages ask for by name."""

from notices.extract.ja.vocabulary import BACK, DOWN
from notices.model import Kind

KINDS = {
    Kind.CANCELLATION: r"(?:メンテナンス|工事|点検|停止)[^。]{0,20}(?:中止(?:いたし|し|と)|取りやめ)|中止のお知らせ",
    Kind.RECOVERY: r"(?:复旧|復旧|回复|解消)(?:いたし|し)まし|(?:复旧|復旧)のお知らせ|(?:完了|終了|终了)(?:いたし|し)まし",
    Kind.EXTENSION: r"(?:終了|终了|复旧|復旧)[^。]{0,30}(?:延长|延長|变更|変更)|(?:メンテナンス|作业)[^。]{0,12}(?:延长|延長)",
    Kind.POSTPONEMENT: r"延期|(?:日程|日時|实施日|日时)[^。]{0,30}(?:变更|変更)(?:いたし|し|と)",
    Kind.OUTAGE: r"障害|不具合|つながりにく|しにくい|発生して|調査し|原因を|停电が発生",
    Kind.MAINTENANCE: DOWN,
}

WORDS = {
    "hypothetical": r"場合(?:は|が)|[?？]",
    "stop": DOWN,
    "sudden": r"障害|不具合|緊急",
    "back": BACK,
    "earlier": r"(?:前回|先日|既に|すでに)[^。]{0,12}(?:お知らせ|ご案内)|变更|変更|延期|延长|続報|当初|実施しております",
    "all_times": r"时间はすべて|すべて日本",
    "each": r"各|それぞれ",
    "not_length": r"最大[^|]{0,3}\|?$|程度の停止",
    "stop_days": DOWN,
    "not_bounds": r"予備",
    "eta": rf"{BACK}[^。]{{0,12}}(?:見込|予定)",
    "not_eta": r"^$",
    "lasted": r"约|間|间",
    "prolonged": r"延长|延長",
    "each_date": r"(?:下記|以下)の(?:日程|日时|期间)",
    "restored": r"(?:から|より)([^。、]{2,30}?)を?(?:再开|復旧|复旧)",
    "label_cell": r"时间|日时|开始|終了|终了",
    "contact": r"连络|連絡|電話|备考|備考",
    "hard": r"停止|できません|いただけません|不可|中止|休止",
    "available": r"^([^、。]{2,40}?)は?(?:通常どおり|引き続き|これまで通り)ご?利用",
    "inquiry": r"問い?合わ?せ|ご不明|連絡先",
    "workaround": r"窓口で|代わりに|ご利用ください|電話にて",
    "data_effect": r"(?:反映|データ)[^。]{0,10}(?:遅れ|遅延)",
    "read_only": r"閲覧のみ|参照のみ",
    "stale": r"反映[^。]{0,8}(?:遅れ|遅延)",
    "degraded": r"にくい|遅く|断続|一部",
}
