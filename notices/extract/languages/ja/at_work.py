"""Japanese words for work that has begun and is being done, and for trouble, which it is not."""

from notices.extract.languages.ja.vocabulary import AROUND
from notices.extract.languages.language import Cue
from notices.extract.mentions.marks import Role

_WORK = (
    "(?:メンテ(?:ナンス)?|保守|工事|点検|清掃|洗浄|洗管|(?<!復旧)(?<!確認)(?<!調査)(?<!対応)(?<!修理)作業|更新|更改|入れ?替え?|取り?替え|載せ?替え|付け?替え|張り?替え|塗り?替え|"
    "切り?替え?|交換|移[行転設]|増設|増強|改[修装]|整備|アップデート|アップグレード|バージョンアップ|引っ?越し|検査|消毒|塗装)"
)
_UNDER_WAY = (
    "(?:中(?:です|につき|のため|[。\\n])|(?:進め|行[なっ]|行なっ|実施し|続け|始め|開始し|着手し|取りかかっ|取り掛かっ|入っ)て(?:い(?:ま(?!せん)|る)|おり?(?:ま(?!せん)|、))|"
    "(?:に入り|始め|開始(?:いた)?し|着手(?:いた)?し|に取りかかり|に取り掛かり|スタートし)まし(?!たら))"
)

BEGUN = (
    rf"{_WORK}(?:作業|工事)?(?!手続|申請|申し?込)[^。、\n]{{0,24}}?{_UNDER_WAY}|(?:開始|着手|始め)(?:いた)?し?た[^。、\n]{{0,8}}{_WORK}[はをも]|"
    rf"\[(?:作業|{_WORK})(?:開始|中)\]|{_WORK}中(?=\n|$)"
)
"""What tells that work is being done."""

CUES = (
    Cue(
        Role.START,
        "begun",
        right=rf"^{AROUND}(?:から|より|に)は?、?[^。、\d]{{0,16}}?(?:進め|行[なっ]|実施し|続け|着手し|取りかかっ|入っ)て(?:い|お)(?:ます|り)",
        sentence=_WORK,
        single=True,
        timed=True,
    ),
)
"""The cue of when work began that is being done."""

_WORK_THEN = (
    r"\d(?:分|時)?(?:まで|の間|の予定で|にて|で|に)?、?[^。、\n\d]{0,16}メンテナンスを(?:行|実施|予定)|"
    r"メンテ(?:ナンス)?(?:の)?(?:実施)?(?:予定)?(?:日時|時間|期間|日程)"
)
"""What tells of maintenance in the sentence of a range, whatever else the title announces."""

WORDS = {
    "job_begun": (
        r"メンテ(?:ナンス)?中(?:です|で(?!き)|につき|のため|。|\n|\]|$)|"
        r"(?:メンテナンス|メンテ|作業|工事|点検|保守)(?:の)?(?:を|は|が)?(?:開始|実施|行って)"
    ),
    "only_work": BEGUN,
    "troubled": (
        "(?:障害(?!者|福祉)|不具合)(?![^。、\\n]{0,12}(?:ため|伴い|につき|により)、?[^。\\n]{0,12}メンテ)|故障|破損|破裂|損傷|漏水|水漏れ|断線|トラブル|エラー|異常|緊急(?!メンテ)|応急|復旧|修理|修復|事故|調査|原因|落雷|地震|台風|大雨|大雪|倒木|"
        "壊れ|切れて|不調|落ちて|止まって(?!いるもの|いる機能|いるサービス)|突然|急に|つながらなく|できない状|発生し|ウイルス|攻撃"
    ),
    "shut_for_work": (
        r"(?:訓練|テスト|試験)(?:の|を行う|を実施する)?(?:ため|に伴い|により)[^。]{0,40}"
        rf"(?:停止|止め|止ま|停電|断水|使え|でき|切れ|休止|閉)|{_WORK_THEN}"
    ),
}
"""What `outages` and `informing` ask for."""
