"""The cues of Japanese times at which something goes on, people come, or help is to be had, beside those of a stop."""

from notices.extract.languages.ja.stops import HARD, HOLIDAY, SHUT, WORKS
from notices.extract.languages.ja.vocabulary import DOWN, EVENTS
from notices.extract.languages.language import Cue
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import Role

_AS_USUAL = (
    "(?:通常|平常|ふだん|普段|いつも|これまで|従来)(?:どおり|通り|と(?:同じ|変わら))|変わらず(?![^。、]{0,10}(?:閉|休|止))|開けて(?:い|お)|開けます|"
    "開いて|開放し|"
    "開[館店園場](?:し|いたし|です)|営業(?:し|いたし|中|です|。)|(?:ご利用|お使い|お読み|ご覧|お入り|"
    "お乗り)(?:いただけます|になれます|可能)(?!が、|けれど|ものの)|"
    "(?:使え|入れ|泳げ|通れ|買え|受け取れ)ます|承[りっ]|受け?付け?(?:て(?:い|お)|ます|を行|いたし|しま)|配[りっ]|配布し|"
    "対応(?:し|いたし)|"
    "動いて(?:い|お)|運[行転航](?:し|いたし)(?!ませ|ない)|増便|お手伝い|お?待ちし|走らせ|"
    "[がは][^。、]{0,10}(?:来ます|回ります|待機)|[にへ](?:来|回り|参り)ます|派遣し|お?受けし"
)
_SEEK = (
    "お?尋ね|ご?確認(?:ください|下さい|いただ|を|願)|お?問い?合わ?せ|ご?利用ください|お越し|お電話|ご連絡|どうぞ|お持ち|"
    "お申し?出|お寄せ|お申し?込みください|ご相談"
)
_CAME = (
    "見回|巡回|見守り|集計|報告|お知らせ|お伝え|掲載|メールし|配信し|放送し|更新し|会議|集合|集ま|下校|登校|始業|お迎え|出発|発車"
)

_EVENT = (
    f"(?:{EVENTS}|(?:入[学園社]|卒[業園]|[始終]業|閉[会校]|開[会校]|成人|表彰|竣工)式|献血|健康診断|[検健]診|訓練|参観|"
    f"試食|展示|特売|市議会|例会|集会|"
    "発表|体験|当番|中継|花火|パレード|バザー|懇談|面談|実習|見学|収録|お話し?会|読み聞かせ|上映|配布|販売会|即売|募金)"
)
_HELD = (
    "(?:を|が|も)?、?(?:行い|開き|開催|実施し|あります|ござい|です|でした|いたし|催し|受け付け|打ち?上げ|始め|公開|お願い|予定し)"
)

CUES = (
    Cue(
        Role.OFFICE,
        "whom to ask",
        left=(
            r"(?:ご不明|ご質問|(?:混[みん]|込[みん])[^。、\d]{0,6}|つながりにくい|"
            r"かかりにくい)[^。\n\d]{0,14}(?:時間帯?は|時期は|\([^()]{0,14})[^。\d]{0,4}$"
        ),
        single=False,
    ),
    Cue(
        Role.OFFICE,
        "it is loud",
        left=r"(?:音|騒音|振動|ほこり|におい|車両の出入り|人の出入り)(?:は|が|も)、?[^。、\d]{0,6}$",
        right=r"^(?:まで|迄)?(?:の間)?[^。]{0,12}(?:続|出|し|あ|ござい|発生|入り)",
        single=False,
    ),
    Cue(
        Role.OFFICE,
        "a holiday",
        right=rf"^(?:まで)?(?:の間)?[^。]{{0,40}}?{SHUT}",
        sentence=rf"^(?![^\n]{{0,200}}(?:{WORKS}|停止))[^\n]{{0,200}}?(?:{HOLIDAY})",
        timed=False,
    ),
    Cue(
        Role.OFFICE,
        "an event",
        right=rf"^(?:まで|迄)?(?:の間)?に?、?(?:(?!{HARD}|{DOWN})[^。\n]){{0,30}}?{_EVENT}{_HELD}",
        single=False,
    ),
    Cue(
        Role.OFFICE,
        ("an event"),
        left=rf"{_EVENT}は、?[^。、\d]{{0,6}}$",
        right=r"^(?:まで|迄)?(?:です|行い|開き|開催)",
        single=False,
    ),
    Cue(
        Role.NOISE,
        "no one is let in",
        right=(
            r"^(?:以降|以後|過ぎ|を過ぎ)[^。、]{0,6}(?:面会|入[場室館]|受付|申し?込み|参加|お席|着席)?[^。、]{0,6}"
            r"(?:面会でき|入[場室館]でき|入れ|受け付け|参加でき|着け)(?:ません|ない)"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.DEADLINE,
        reasons.DUE,
        right=(
            r"^(?:に|で|をもって|をもちまして)[^。、]{0,12}(?:申し?込み|応募|募集|エントリー|投票|"
            r"回答)[^。、]{0,8}(?:締め?切|〆切|打ち?切|終了)"
        ),
        sentence=r"^(?![^\n]{0,300}再開)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.UNAFFECTED,
        "open that day",
        right=(
            r"^(?:は|も|には)、?(?:終日|一日中)?、?[^。、\n]{0,20}?(?:(?:いただけ|でき|になれ|使え|泳げ|入れ|開け|乗れ|"
            r"通れ)ます|(?:通常|いつも|ふだん|普段|平常)(?:どおり|通り))"
        ),
        single=True,
        timed=False,
    ),
    Cue(
        Role.OFFICE,
        "open for longer",
        right=r"^(?:に|まで|へ)[^。、]{0,6}(?:延長|延ば|繰り?下げ|遅く)(?:し|いたし)て(?:い|お|営業|開|受け|対応|診療|運[行転])",
        sentence=r"窓口|営業|開館|開庁|閲覧室|受付|売店|診療|店|貸出|サポート|開け|夏の間|期間中",
        single=True,
        timed=True,
    ),
    Cue(
        Role.OFFICE,
        "open then",
        right=(
            rf"^(?:まで|迄)?(?:の間)?\)?(?:(?!{DOWN}|(?:でき|いただけ|使え|つながら|見られ)な|ませんでし|"
            rf"かった)[^。\n]){{0,30}}?(?:{_AS_USUAL})"
        ),
        sentence=r"^(?![^\n]{0,400}(?:変更|延期|繰り?[上下]げ|振り?替|改め|ではなく))",
        single=False,
    ),
    Cue(
        Role.OFFICE,
        "whom to ask",
        right=rf"^\)?(?:まで|以降|以後|頃|ごろ)?\)?(?:へ|に|を|で|にて|まで|の間に)(?:(?!{DOWN})[^。\n]){{0,24}}?(?:{_SEEK})",
        single=False,
    ),
    Cue(
        Role.NOISE,
        "what people do then",
        right=rf"^(?:頃|ごろ)?に(?:は|も)?、?(?:(?!{DOWN})[^。、\n]){{0,20}}?(?:{_CAME})(?:を?(?:し|いたし|行い|開き|さ)|を(?!止)|ます|です|の予定|[。、]|\n|$)(?![^。]{{0,30}}(?:{HARD}|故障|ません))",
        single=True,
        timed=True,
    ),
    Cue(
        Role.NOISE,
        "help ends",
        right=r"^(?:頃|ごろ)?(?:に|で|をもって|をもちまして|まで)[^。\n]{0,10}(?:閉じ|終了|終え|終わ|打ち切|引き上げ|です)",
        sentence=r"(?:臨時|仮設|代替|代行|振り?替|給水|応援|予備|無料開放)[^。\n]{0,30}(?:は|を|も)",
        single=True,
        timed=True,
    ),
)
