"""The cues of Japanese times at which something goes on, people come, or help is to be had, beside those of a stop."""

from notices.extract.languages.ja.vocabulary import DOWN
from notices.extract.languages.language import Cue
from notices.extract.mentions.marks import Role

_AS_USUAL = (
    "(?:通常|平常|ふだん|普段|いつも|これまで|従来)(?:どおり|通り|と(?:同じ|変わら))|変わらず|開けて(?:い|お)|開けます|"
    "開いて|開放し|"
    "開[館店園場](?:し|いたし|です)|営業(?:し|いたし|中|です|。)|(?:ご利用|お使い|お読み|ご覧|お入り|"
    "お乗り)(?:いただけます|になれます|可能)|"
    "(?:使え|入れ|泳げ|通れ|買え|受け取れ)ます|承[りっ]|受け?付け?(?:て(?:い|お)|ます|を行|いたし|しま)|配[りっ]|配布し|"
    "対応(?:し|いたし)|"
    "動いて(?:い|お)|運[行転航](?:し|いたし)(?!ませ|ない)|臨時(?:に|の)|増便|代替?バス|お手伝い|お?待ちし"
)
_SEEK = "お?尋ね|お?問い?合わ?せ|ご?利用ください|お越し|お電話|ご連絡|どうぞ|お持ち|お申し?出|お寄せ|お申し?込みください|ご相談"
_CAME = (
    "見回|巡回|見守り|集計|報告|お知らせ|お伝え|掲載|メールし|配信し|放送し|更新し|会議|集合|集ま|下校|登校|始業|お迎え|出発|発車"
)

CUES = (
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
        right=rf"^\)?(?:まで)?\)?(?:へ|に|を|で|にて|まで|の間に)(?:(?!{DOWN})[^。\n]){{0,24}}?(?:{_SEEK})",
        single=False,
    ),
    Cue(
        Role.NOISE,
        "what people do then",
        right=rf"^(?:頃|ごろ)?に(?:は|も)?、?(?:(?!{DOWN})[^。、\n]){{0,20}}?(?:{_CAME})",
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
