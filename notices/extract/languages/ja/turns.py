"""Japanese: what is taken down at one time and put back at another, what is shut from a day on, and hours beside a stop."""

from notices.extract.languages.ja.stops import HARD, SHUT, WORKS
from notices.extract.languages.ja.vocabulary import AROUND, DOWN, EVENTS
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
_WEEK = "[月火水木金土日]曜?日?"
_DOORS = (
    "(?:ヘルプデスク|コールセンター|管理人室|管理(?:サービス)?事務所|管理室|事務局|事務室|防災センター|警備室|サービスカウンター|"
    "実店舗|店頭|(?<![本支])店は|お店|守衛室|"
    "定休|無休|店休)"
)
_CLOSED = (
    "(?:年中無休|無休|(?:[月火水木金土日祝・、]{1,5}(?:曜日?)?(?:は|が|も)?(?:定休|休み|お休み|除く|を除く))|定休|土日祝?|平日のみ)"
)

_ENTRY = r"^[ \n]{0,4}[\d:/年月日() .\-火水木金土時分]{4,24}[ \t:]"
"""How an entry of a log begins."""

CUES = (
    Cue(
        Role.OFFICE,
        "an event",
        right=rf"^(?:まで)?(?:の間)?(?:は|も|に)?、?[^。、\d]{{0,12}}?(?:{EVENTS}|貸し?切り?|[卒入][業学園]式|結婚式|式典|予約)の(?:開催|実施)?(?:のため|ため|為|都合)",
        timed=False,
    ),
    Cue(Role.NOISE, "of a question or its answer", sentence=r"^[ \n]*[QA]\d{0,2}[.:、) ]"),
    Cue(
        Role.NOISE,
        "an example",
        left=r"(?:(?<![^\W\d])例|(?:[\(（「『 、。:\n]|^)例|たとえば|例えば|記入例|入力例|表示例)[:は、 ]{0,2}[「『(]?[ ]?$",
        right=r"^(?!から[^。]{0,20}(?:停止|断水|停電))",
        timed=True,
    ),
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
    Cue(
        Role.OFFICE,
        "opening hours",
        left=(
            rf"(?<![毎隔]週)(?<![毎隔]週の)(?:^|[^\w]|所|室|課|係|局|部|ー)[(]?{_WEEK}[ ]?[~\-から至]{{1,2}}[ ]?"
            rf"{_WEEK}[):、・祝 ]{{0,3}}$"
        ),
        right=rf"^(?!(?:まで|迄|の間|に|は|、|\)|[ ]){{0,3}}[^。、\n]{{0,24}}?{HARD})",
        single=False,
        timed=True,
    ),
    Cue(
        Role.OFFICE,
        "opening hours",
        left=rf"{_DOORS}(?:(?!{DOWN})[^。\n\d\t]){{0,20}}$",
        right=rf"^(?!(?:まで|迄|の間|に|は|、|\)|[ ]){{0,3}}[^。、\n]{{0,24}}?{HARD})",
        single=False,
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
            rf"^{AROUND}(?:に|をもって|で)[^。、\d]{{0,20}}(?:落と|切[りっ断]|閉め|閉じ|(?<!通行)止め|停め|外し|抜[きい]|取り外し|遮断し)[^。、\d]{{0,3}}、"
            r"(?![^。]{0,60}ください)"
        ),
        sentence=rf"(?:\d|正午)[^。\d]{{0,10}}(?:に|から|より)[^。、\d]{{0,20}}?{_AGAIN}",
        single=True,
        timed=True,
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
        "as usual again",
        left=r"(?:翌朝|翌日|始発|初電|初便|営業開始|開店)(?:は|の)?[ (]{0,2}$",
        right=rf"^\)?{AROUND}\)?(?:から|より)は?、?[^。、\d]{{0,8}}(?:平常|通常|いつも|ふだん|普段|これまで)(?:どおり|通り)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.END,
        reasons.ENDS,
        left=(
            r"(?:終わる|終える|終了する|完了する|戻る|戻す|使える(?:ようになる)?|再開する|つながる(?:ようになる)?|入れる|開く|開ける|明ける)のは、?"
            r"(?:だいたい|おおよそ|およそ|早くて|遅くとも|約)?$"
        ),
        right=rf"^{AROUND}(?:です|の(?:予定|見込)|に(?:なる|なり)|を予定|を見込|。|$|\n)",
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
