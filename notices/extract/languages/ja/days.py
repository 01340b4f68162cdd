"""The cues of Japanese days that are meant as a whole."""

from notices.extract.languages.ja.stops import CEASES, WORKS
from notices.extract.languages.language import Cue
from notices.extract.mentions.marks import Role

WHOLE = (
    Cue(
        Role.WINDOW,
        "a whole day",
        right=r"^[ \t]?(?:は|の|に)?、?(?:始発から)?(?:終日|全日|始発から終電|丸1日|まる1日|1日中)",
        single=True,
        timed=False,
    ),
)
"""Days that are said to be meant as a whole, before what began on one."""

CUES = (
    Cue(
        Role.WINDOW,
        "a whole day",
        right=(
            rf"^(?:のみ|だけ)?は[^。、\d]{{0,30}}(?:ため|により|につき|に伴い|で|よって)、(?:終日、?)?[^。、\d]{{0,24}}?(?:{CEASES}|(?:でき|いただけ)ません|"
            r"(?:お?休み|停止|運休|休止|停電|断水|休[館業園診校場]|閉[館園鎖場店]|通行止め)(?:し|いたし|させ|です|とな))"
        ),
        sentence=rf"{WORKS}|作業|改造|切り?替え|移行|更改",
        single=True,
        timed=False,
    ),
    Cue(
        Role.WINDOW,
        "a whole day",
        right=r"^(?:と|及び|および|・|、|,)[ ]?$",
        sentence=(
            rf"日(?:\([^()]{{1,6}}\))?(?:は|の|、|に)[^。\d]{{0,40}}?(?:{CEASES}|休[止館業]|停止|お?休み|(?:でき|"
            rf"いただけ)ません)[^\d]{{0,80}}$"
        ),
        single=True,
        timed=False,
    ),
    Cue(
        Role.WINDOW,
        "a whole day",
        right=(
            rf"^(?:のみ|だけ)?(?:は、?|、)[^。、\d]{{0,40}}?(?:{CEASES}|(?:でき|いただけ)ません|を?(?:お?休み|停止|閉め|"
            rf"止め|運休|休止)(?:と?(?:し|いたし|させ)|ます|です|と?な))"
        ),
        sentence=(
            rf"(?:{WORKS}|切り?替え?|移行|更改)(?:の?(?:作業|実施|実施)?)(?:のため|で(?!き)|により|につき|に伴|を行う|"
            rf"する|し)"
        ),
        single=True,
        timed=False,
    ),
    Cue(
        Role.WINDOW,
        "a whole day",
        right=r"^(?:と|及び|および|・|、|,)[ ]?$",
        sentence=r"日(?:\([^()]{1,6}\))?(?:は|の|、|に)[^。]{0,30}(?:終日|全日)|の[2-9]日間|両日",
        single=True,
        timed=False,
    ),
)
