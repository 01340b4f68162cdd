"""Japanese: what is taken down at one time and put back at another, what is shut from a day on, and hours beside a stop."""

from notices.extract.languages.ja.stops import HARD, SHUT, WORKS
from notices.extract.languages.ja.vocabulary import AROUND
from notices.extract.languages.language import Cue
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import Role

_AGAIN = (
    "(?:(?:つなぎ|繋ぎ)(?:直し|なおし|替え|かえ|戻し)?|(?:入れ|立ち上げ|開け|動かし|点け|つけ|起こし|組み|張り|貼り)(?:直し|なおし|"
    "戻し)|立ち上げ|立ち上がり|"
    "開け|開き|開放し|起動し|動かし|復帰さ?(?:せ|し)|戻し|(?:電源|元栓|スイッチ|ブレーカー?|主幹)を入れ|投入し|"
    "通電し|送電し|"
    "再開し|再稼[働動]|再起動し)(?:ます|る|ていただ|てもら|、|ま)"
)
_CLOSED = (
    "(?:年中無休|無休|(?:[月火水木金土日祝・、]{1,5}(?:曜日?)?(?:は|が|も)?(?:定休|休み|お休み|除く|を除く))|定休|土日祝?|平日のみ)"
)

_ENTRY = r"^[ \n]{0,4}[\d:/年月日() .\-火水木金土時分]{4,24}[ \t:]"
"""How an entry of a log begins."""

CUES = (
    Cue(
        Role.RECOVERED,
        "already back",
        right=(
            r"^[ \t:]{0,3}(?!一部)[^。、\n\d]{0,20}?(?<!未)(?<!作業)(?<!作業を)(?<!調査を)(?<!工事を)"
            r"(?:復旧|回復|解消|正常化|復帰|収束|再開|通水|復電|送電|開通|再稼働)(?:(?:した(?:こと|の))?を確認|完了|"
            r"済み?|した|予定)?(?:、|。|$|\n|\t|\()(?![^\n]{0,40}(?:一部|引き続き))"
        ),
        sentence=_ENTRY,
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "stops then",
        right=(
            r"^[ \t:]{0,3}[^。、\n\d]{0,24}?(?<!定)(?<!作業)(?<!工事)(?:停止|休止|停電|断水|閉鎖|遮断|運休|不通|"
            r"使用中止|シャットダウン)(?:開始)?"
            r"[ ]*(?:$|\n|\t|\((?![^()\n]{0,12}(?:解除|なし)))"
        ),
        sentence=_ENTRY,
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "began",
        right=(
            r"^[ \t:]{0,3}[^。、\n\d]{0,24}?(?:(?:増え|出|落ち|遅れ|詰まり|止まり|切れ|起き|乱れ)(?:はじ|始)め(?:る|た)|始まる|"
            r"急増|急上昇|多発)(?:。|$|\n|\t)"
        ),
        sentence=_ENTRY,
        single=True,
        timed=True,
    ),
    Cue(Role.OFFICE, "opening hours", right=rf"^(?:まで)?[、 ]?[(（、]?[ ]?{_CLOSED}", single=False, timed=True),
    Cue(
        Role.START,
        "shut from then on",
        right=rf"^(?:から|より)(?!の)は?、?[^。\d]{{0,40}}?(?:{SHUT}|閉め|閉じ|{HARD}|お?断り|公開(?:を|は)?(?:いた)?しません)",
        sentence=rf"^(?![^\n]{{0,300}}(?:まで|迄|~|日間))[^\n]{{0,300}}?{WORKS}",
        single=True,
        timed=False,
    ),
    Cue(
        Role.START,
        "stops then",
        right=(
            rf"^{AROUND}(?:で|をもって|をもちまして|に)[^。\d]{{0,48}}?(?:を|は)(?:一旦|いったん)?(?:打ち切り|締め切り|終了し|終了いたし|終え)"
            r"(?:ます|まして|、)"
        ),
        sentence=r"(?:でき(?:ない|ません)|停止|書き?換え|書き?替え|入れ?替え|切り?替え|改修|更新|点検|工事|作業|メンテ)[^。]{0,80}?\d",
        single=True,
        timed=True,
    ),
    Cue(
        Role.END,
        reasons.ENDS,
        right=rf"^{AROUND}(?:に|から|より)(?:は)?、?[^。、\d]{{0,20}}?{_AGAIN}(?!てください|て下さい)",
        sentence=r"(?:落と|切[りっ断]|閉め|閉じ|(?<!通行)止め|停め|外し|抜[きい]|取り外し|遮断し|停止し)[^。、\d]{0,3}、",
        single=True,
        timed=True,
    ),
)
"""The cues that go before those of a stop."""
