"""Japanese times that another one takes the place of: corrections, rows that are dropped, days until which it goes on."""

from notices.extract.languages.ja.vocabulary import ELSE, OTHER_HOURS
from notices.extract.languages.language import Cue
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import Role
from notices.extract.roles.retractions import DROPPED

_STOPS = "(?:点検|工事|作業|停電|断水|メンテ(?:ナンス)?|休館|運休|休止|停止|休業|お?休み|閉鎖|欠航|通行止め|規制|断水)"

_AGAIN = (
    r"\d[^。\d]{0,14}に(?:改めて|あらためて|行うこと|実施すること|行います|実施し|変[わえ更]|延[期ばび]|繰り?[上下]|"
    r"移[しり]|日[程時])"
)
_GOES_ON = "(?:続[きくけ]|延び|延ば|延長|かか[りる]|ずれ込|要し)"
_TOLD = "(?:お知らせ|ご案内|案内|お伝え|告知|掲載|発表|ご連絡)"

CUES = (
    Cue(
        Role.OLD,
        "replaced",
        left=rf"{_TOLD}(?:し(?:まし)?た|して(?:い|おり)(?:まし)?た|済みの)[^。\d]{{0,6}}$",
        right=r"^(?:から|より|まで)?の[^。、]{1,24}(?:は|を|ですが|について|につきまして)",
        sentence=_AGAIN,
    ),
    Cue(
        Role.OLD,
        "replaced",
        right=(
            r"^(?:から|より|に|まで)?の?(?:行う|実施する|予定する|始める|停止する)?(?:予定|計画|"
            r"はず)の[^。、]{1,24}(?:は|を|ですが|について|につきまして)"
        ),
        sentence=_AGAIN,
    ),
    Cue(
        Role.OLD,
        "promised before",
        right=rf"^(?:まで)?と(?:{_TOLD}|して(?:い|お))",
        sentence=rf"\d[^。\d]{{0,6}}(?:まで|に)[^。、\d]{{0,8}}{_GOES_ON}",
        single=False,
        timed=True,
    ),
    Cue(
        Role.NEW_END,
        reasons.END_MOVED,
        right=rf"^(?:頃|ごろ)?まで[^。、\d]{{0,8}}{_GOES_ON}",
        sentence=rf"^(?![^\n]{{0,300}}(?:{ELSE}|{OTHER_HOURS}))[^\n]{{0,300}}?\d[^。\d]{{0,4}}と{_TOLD}",
        single=True,
        timed=True,
    ),
    Cue(
        Role.OLD,
        "promised before",
        right=r"^(?:頃|ごろ)?までの(?:予定|約束|計画|つもり|見込み)(?:で|だっ)",
        sentence=r"(?:再開|終了|復旧|完了|終わり|終わる|通水|復電)[^。、]{0,6}は、?[^。、\d]{0,6}\d|まで(?:続|延|かか)|延長",
        single=True,
        timed=True,
    ),
    Cue(
        Role.NEW_END,
        reasons.END_MOVED,
        left=r"(?:再開|終了|復旧|完了|終わり|終わるの|通水|復電)[^。、\d]{0,6}は、?[^。、\d]{0,6}$",
        sentence=r"までの(?:予定|約束|計画|つもり|見込み)",
        right=r"^(?:頃|ごろ)?(?:に|と)(?:なる|なり|変わ|ずれ)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        ("begins"),
        left=r"(?:停止|休止|断水|停電|作業|工事|点検|メンテナンス|障害|運休)[^。、\d]{0,4}\($",
        right=r"^[ ]?[~\-][ ]?\)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.OLD,
        "not then",
        right=r"^[」』\"\)]{0,2}(?:まで)?の?(?:では|じゃ)なく",
        sentence=r"(?:では|じゃ)なく[^。]{0,60}(?:にな(?:り|っ)|行うこと|実施|変[わえ更]|移|とし(?:ます|まし)|いたします|となり)",
    ),
    Cue(Role.NOISE, "told wrongly", right=r"^[」』\"\)]{0,2}(?:まで)?の?(?:では|じゃ)なく"),
    Cue(Role.NOISE, "what was called off", right=r"^(?:分)?の(?:取り?やめ|中止|見送り|キャンセル)(?:は|につ|に関|の理由)"),
    Cue(
        Role.OLD,
        DROPPED,
        right=(
            r"^[^。\n\d→⇒]{0,24}(?:→|⇒|->|=>|※|…|[\[(【])[ ]?(?:今回は)?(?:中止|取り?やめ|キャンセル|取り?消し?|"
            r"見送り)[)\]】]?[ ]*(?:$|\n)"
        ),
    ),
    Cue(
        Role.OLD,
        "promised before",
        right=r"^までと(?:して(?:い|お)|お伝え|ご案内|お知らせ|しておりま|していま)",
        sentence=r"(?:延長|延ば|続け|続き|延び|ずれ込|改め|変更|繰り?下げ)",
        timed=False,
    ),
    Cue(
        Role.NEW_END,
        reasons.END_MOVED,
        right=r"^(?:まで|に|へ)[^。、\d]{0,12}(?:延長|延ば|続け|続き|延び|ずれ込|変更|改め|繰り?下げ)(?!ません)",
        sentence=(
            rf"^(?![^\n]{{0,300}}(?:{ELSE}|{OTHER_HOURS}))[^\n]{{0,200}}?{_STOPS}[^。]{{0,60}}(?:までと(?:して|お伝え|ご案内)|"
            r"予定で|延長|延ば|延び)"
        ),
        single=True,
        timed=False,
    ),
)

CANCELLATION = (
    rf"(?:予定して(?:い|おり)(?:まし)?た|{_TOLD}(?:し(?:まし)?た|していた|しておりました)|予定の)[^。]{{0,60}}?(?:は|を|"
    rf"についても?|につきまして)、?[^。、]{{0,20}}?"
    r"(?:行い|実施(?:いた)?し|いたし)ません|"
    r"\d[^。\d]{0,20}(?:点検|工事|作業|メンテ(?:ナンス)?|清掃|入れ?替え|更新)(?:は|を)、?(?:実施(?:いた)?し|行い|"
    r"いたし)ません(?=。|\n|$)|"
    rf"{_STOPS}(?:の(?:予定|必要))?(?:は|も|が)、?(?:[^。、]{{0,20}}(?:より|ため|ので)、?)?(?:必要(?:が|"
    rf"も))?(?:なくなりまし|なくなったため|不要に)|"
    rf"^[^。\n]{{0,30}}{_STOPS}(?:は|を)(?:行い|実施し|いたし|し)ません[」』]?(?=\n|$)"
)
"""What tells that something is not done, though it was to be."""

ANOTHER_TIME = r"[^。\d]{0,16}\d[^。]{0,24}(?:に|から|まで)[^。\d]{0,8}(?:行い|行う|実施|延期|変更|振り?替|ずら|いたし)"
"""At what other time it is done instead."""

NOT_CANCELLATION = (
    r"(?:[このそ]の間|期間中|時間中|(?:停止|工事|作業|断水|停電|メンテ(?:ナンス)?|点検|休館)中)(?:は|に|の|も|、)|"
    r"(?:土日|土曜|日曜|祝日|休日|夜間|深夜|早朝|年末年始)[^。、]{0,4}(?:は|の|に)[^。]{0,12}(?:行い|実施し|いたし|行われ|実施され)ません|"
    r"(?:中止|取り?やめ|取り?消し|キャンセル)(?:し|いたし|を)?(?:て|お願い)(?:くだ|下さ|いただ|し)"
)
"""What is not done meanwhile or never, or by others."""

OTHER_DROPPED = (
    r"(?:更新|交換|入れ?替え?|切り?替え?|清掃|休館|検査|修理|移行|増設|再起動)(?:の?(?:作業|工事))?[^。]{0,20}(?:中止|キャンセル|取り?やめ|取り?消し|"
    r"見送|不要|ません)|"
    r"(?:今[月週年回]|先[月週]|\d{1,2}月)の[^。、]{0,16}(?:は|を)[^。]{0,8}(?:実施し|行い|いたし)ません|"
    r"(?:今[月週年回]|先[月週]|\d{1,2}月)の[^。、]{0,16}(?:は|を)[^。]{0,8}(?:中止|取り?やめ|見送)"
)
"""What may be another job than the one that a window is told of."""

STANDS = (
    r"(?:停止|断水|停電|休止|運休|通行止め|休館|閉鎖|欠航)(?:と(?:な|いた)|いた|し)?(?:ります|します|して)|止めます|(?:行い|実施し|実施いたし)ます|"
    r"次回は"
)
"""What is said of a window that is kept."""

POSTPONEMENT = (
    rf"{_STOPS}[^。、]{{0,16}}(?:中止|取り?やめ|見送)(?:いたし|し|り|と)?(?:て)?、{ANOTHER_TIME}|"
    rf"(?:{_TOLD}(?:した|して(?:い|おり)(?:まし)?た)|(?:予定|計画)(?:して(?:い|おり)(?:まし)?た|の|でした)|(?:作業|工事|"
    rf"点検|停止)(?:につきまして|については?))[^。]{{0,60}}?\d[^。\d]{{0,8}}に(?:改めて|あらためて)(?:行|実施)|"
    rf"(?:{_TOLD}し(?:まし)?た|予定(?:して(?:い|おり)(?:まし)?た|の))[^。]{{0,60}}?\d[^。\d]{{0,8}}に(?:行う|"
    rf"実施する)ことに(?:な|いた|し)|"
    r"\d[^。\n]{0,14}ではなく[^。\n]{0,60}(?:にな(?:り|っ)|に行うこと|に実施|に変|とします|といたします|となり|へ移)|"
    r"(?:開始|終了|時間|時刻|日程|予定)[^。、]{0,10}(?:早まり|早くなり|遅くなり|後ろにずれ|前にずれ)(?!まし|そう|かね)"
)
"""What tells that something is done at another time than was told."""

NOT_POSTPONEMENT = r"前倒しで[^。]{0,12}(?:でき|済|終|完了)|誤(?:り|って|記)|訂正"
