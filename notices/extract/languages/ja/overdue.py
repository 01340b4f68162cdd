"""Japanese ends that were promised and are not kept, told in many words, and the later ones beside them."""

from notices.extract.languages.ja.stops import HARD
from notices.extract.languages.ja.vocabulary import AROUND, ELSE, OTHER_HOURS
from notices.extract.languages.language import Cue
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import Role

_BACK = (
    "(?:終わ[るり]|終える?|終了|完了|完成|竣工|仕上が[るり]|仕上げ|済[むみ]|復旧|再開|開通|解除|直[るすり]|治る|なおる|戻[るすり]|明ける|開[くけ]る?|開放|"
    "使え|通れ|入れ|つなが|引き渡[しす]|(?:営業|診療|業務|運転|販売|受付|授業)(?:を|の)?(?:始め|開始))"
)
"""By what something is over, or open again."""
_PLAN = "(?:予定|はず|筈|つもり|手はず|計画|約束|見込み?|見通し|目標|目途|めど|話|段取り)"
_HAD = (
    "(?:お?伝え|お?知らせ|ご?案内|ご?連絡|発表|公表|申し?上げ|約束|掲示|お配り|配布|告知|回覧|ご?説明|アナウンス|書[いき]|言[っい]|聞い|記し|載せ|し(?=て(?:い|お)))"
    "(?:いた)?し?(?:て(?:い|おり|き|まいり)?)?(?:まし)?た"
)
"""That it was told."""
_PROMISED = (
    rf"(?:(?:まで)?(?:の|に|で)?(?:は)?[^。、\d]{{0,12}}?{_BACK}[^。、\d]{{0,8}}?(?:(?:{_PLAN}(?:(?:だっ|でし)た|の[^。、\d]{{1,20}}(?:です|でした)が)|"
    rf"と[^。、\d]{{0,6}}?{_HAD}))|"
    rf"まで[^。、\d]{{0,24}}?[てで](?:い|おり)(?:ます|まし?た)(?:が|けれども?)、(?=[^。]{{0,60}}\d[^。、\d]{{0,4}}(?:に|と|まで))|"
    rf"まで(?:の{_PLAN}(?:で|だっ|と)|と(?:の)?[^。、\d]{{0,6}}?{_HAD}))"
)
_UNFINISHED = (
    "(?:まだ|いまだ|途中|未完了|遅れ|遅く|長引|手間取|再発|手戻り|やり直し|難航|延び|(?:終わ|進|片付|片づ|間に合|直|揃|届)[らいかまわ]?(?:っ|ん)?(?:て(?:い|お))?(?:な[いくか]|ず|り?ま?せん)|"
    "\\d割|道半ば|不足|止まって)"
)
"""By what it shows that the promise is not kept."""
_GOES_ON = (
    rf"(?:まで[^。、\d]{{0,24}}?(?:続[きくけい]|かか[るりら]|要[しす]|延び|行[いう]|実施|閉[じめま]|休[みまむ]|お待ち|止ま|{HARD})|"
    r"(?:に|と)(?:な[るり]|改め|変更|ずれ込|延び|いたし)|を(?:目標|目途|めど|見込))"
)

_ELSE = rf"(?!(?:納期|納品|入荷|出荷|配送|試験)(?:の|が)?(?:遅|結果|不|で|後))(?:{ELSE}|{OTHER_HOURS})"
"""What else is moved, unless it is only the cause."""

CUES = (
    Cue(
        Role.NEW_END,
        reasons.END_MOVED,
        left=r"(?:開放|運転再開|サービス開始)(?:は|を)、?$",
        right=r"^(?:頃|ごろ)?(?:に|へ)(?:改め|変更|延ば|ずら|繰り?下げ)",
        sentence=r"^(?![^\n]{0,300}(?:毎[日週月]|時間帯|時間を))",
        single=True,
        timed=True,
    ),
    Cue(
        Role.NEW_END,
        reasons.END_MOVED,
        right=rf"^{AROUND}{_GOES_ON}",
        sentence=rf"^(?![^\n]{{0,300}}{_ELSE})[^\n]{{0,200}}?[\d日時分半末頃ろ]{_PROMISED}[^。\d]{{0,60}}\d",
        left=r"(?:が|は|も|ため|より|から|ので|て|で|ず|れ|し|く|り|き|け)、?[^。、\d]{0,24}$",
        single=True,
    ),
    Cue(
        Role.OLD,
        "promised before",
        right=rf"^{AROUND}{_PROMISED}",
        sentence=rf"{_PROMISED}[^。]{{0,80}}?(?:{_UNFINISHED}|\d[^。\d]{{0,6}}{_GOES_ON})",
        single=True,
    ),
)
"""The cues of what was promised, and of what takes its place."""

EXTENSION = (
    rf"[\d日時分半末頃ろ]{_PROMISED}[^。\d]{{0,60}}{_UNFINISHED}|"
    rf"(?:当初|はじめ|最初)[はの]、?[^。、\d]{{0,6}}\d[^。、]{{0,12}}?{_BACK}[^。、\d]{{0,4}}{_PLAN}(?:でした|だった)(?=。|\n|$)|"
    rf"\d[^。、\d]{{0,4}}(?:終了|完了|再開|復旧|開通)予定の[^。]{{0,40}}(?:は|が|も|、)[^。\d]{{0,40}}{_UNFINISHED}|"
    rf"(?:新しい|新たな|改めた|あらためて)(?:完了|終了|再開|復旧|通水)(?:の)?{_PLAN}"
)
"""What tells that something is not over when it was to be."""
