"""The Japanese words around a time that give it its role, in the order of their priority."""

from notices.extract.languages.ja import bystanders, days, renewed, replanned, returns, troubles, turns
from notices.extract.languages.ja.stops import HARD
from notices.extract.languages.ja.vocabulary import (
    AROUND,
    BACK,
    DOWN,
    ELSE,
    EVENTS,
    HOURS,
    MOVED,
    OTHER_HOURS,
    PLACE_SHUT,
    SHUT_FOR_WORKS,
)
from notices.extract.languages.language import Cue
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import Role

CUES = (
    Cue(
        Role.CONTINGENCY,
        "only if something happens",
        left=r"予備(?:日|枠|期間|時間|候補|実施|として|の(?:日|時間|枠|期間|実施|作業|停止)|(?=[ :)(\]|\t\n]|$))|"
        r"(?:荒天|雨天)(?!のため|により|につき|で、|に伴)|場合[^。]{0,10}$|"
        r"(?:中止|延期|決め|でき(?:ない|なかった)|終わらな|完了しな|間に合わな|荒れ|降っ|[雨雪風])[^。、]{0,12}(?:とき|場合|"
        r"際|たら|れば)[^。]{0,60}$",
    ),
    Cue(
        Role.HISTORY,
        "told of the past",
        left=r"(?:過去|これまで|昨年|前年)の?(?:主な)?(?:障害|メンテナンス|停止|作業|工事|発生|実績|履歴|事例)?[^。\n\d]{0,8}$|"
        r"(?:前回|以前)の(?:障害|メンテナンス|停止|作業|工事|実績|事例)[^。\n\d]{0,4}[:(は]$",
    ),
    Cue(Role.CONTINGENCY, reasons.CALLED_OFF, right=r"^(?![^。\n]{0,6}(?:[はを雨]|荒天|天候))[^。\n]{0,6}\[?(?:中止|取りやめ)"),
    *replanned.CUES,
    *replanned.OVERDUE_CUES,
    Cue(Role.STAMP, "when something was published", right=r"^(?:現在|時点|付け?|更新|発表|掲載)"),
    Cue(
        Role.START,
        "stops then",
        right=(
            rf"^{AROUND}(?:に|で|をもって|をもちまして)[^。、]{{0,16}}(?:取り?扱い|受付|サービス|提供|ご?利用|運転|"
            rf"営業)を(?:一旦|いったん)?"
            rf"(?:終了|打ち切)"
        ),
        sentence="再開",
        single=True,
        timed=True,
    ),
    *troubles.FIRST,
    *returns.CUES,
    *turns.CUES,
    *bystanders.CUES,
    *renewed.CUES,
    Cue(
        Role.OFFICE,
        "opening hours",
        left=rf"{HOURS}(?:(?!{DOWN})[^。\n]){{0,30}}$",
        right=rf"^(?!(?:まで|迄|の間|に|は|、|\)|[ ]){{0,3}}(?:の?[2-9]日間[、は])?[^。、\n]{{0,24}}?{HARD})",
    ),
    Cue(
        Role.WINDOW,
        "shut for works",
        right=rf"^(?:まで)?[^。]{{0,24}}{PLACE_SHUT}",
        sentence=SHUT_FOR_WORKS,
    ),
    Cue(
        Role.OFFICE,
        "people come, or it is loud",
        right=r"^[^。]{0,30}(?:訪問|お?伺い|うかがい|立ち入り|入室|騒音|振動|サイレン)",
        sentence=r"^(?![^\n]{0,200}(?:停電|断水|停止|でき(?:ない|ません)|いただけ|使え))",
    ),
    Cue(
        Role.OFFICE,
        "an event",
        right=(
            rf"^(?:から|より|まで|に)?(?:の|予定|開催|実施)[^。、]{{0,24}}{EVENTS}(?:は|を|につきまして|について)|"
            rf"^(?:から|より|に|から、|より、|に、)(?:(?!{DOWN})[^。\n]){{0,30}}?{EVENTS}(?:\([^()\n]{{0,12}}\))?(?:は|を|"
            r"が|も)[^。\n]{0,16}"
            r"(?:予定|開催|開き|開く|行い|行う|実施|ござい|あり)"
        ),
    ),
    Cue(
        Role.OFFICE,
        "an event",
        right=(
            r"^(?:まで)?(?:の間|の期間)?、?(?:は|に)?[^。、\n\d]{0,12}(?:報酬|経験値|ドロップ|[2-9]倍|ボーナス|プレゼント|"
            r"開催(?!時刻|時間)|出現|半額|割引|キャンペーン|"
            r"配布|もらえ|ピックアップ|セール)"
        ),
        single=False,
    ),
    Cue(
        Role.OFFICE,
        "a holiday",
        right=(
            r"^(?:まで)?[^。]{0,10}(?:休業|休館|休診|営業(?!所)|受付(?!(?:開始[時直]|システム|端末|機|サイト|サーバ|画面|業務|"
            r"番号)|(?:を|が|"
            r"は)?(?:締|停止|休止|終了|中止|一時|でき))|承り)"
        ),
    ),
    Cue(Role.OFFICE, "a holiday", right=r"^(?:まで)?[^。]{0,10}お休み", timed=False),
    Cue(
        Role.DEADLINE,
        reasons.DUE,
        left=r"(?:期限|締め?切り?|〆切|有効期間|応募期間|受取期間|販売期間)[^。、\n\d]{0,16}$|提出(?:は|日|期間)[^。、\n\d]{0,10}$",
    ),
    *replanned.REPLACED,
    Cue(
        Role.START,
        reasons.NEW_BEGINNING,
        right=rf"^{AROUND}(?:(?:に|の)?開始(?:予定)?|から|より)(?:の?\d{{1,3}}(?:時間|分間?))?(?:に|へ)[^。、]{{0,6}}{MOVED}",
        single=True,
    ),
    Cue(
        Role.NEW_END,
        reasons.END_MOVED,
        left=rf"{BACK}[^。]{{0,30}}$",
        right=rf"^(?:まで|に|へ)?[^。、]{{0,6}}{MOVED}",
        single=True,
        timed=True,
    ),
    Cue(
        Role.NEW_END,
        reasons.END_MOVED,
        right=r"^まで[^。、]{0,6}延長|^(?:に|へ)[^。、]{0,6}延長",
        sentence=rf"^(?![^\n]{{0,200}}(?:{ELSE}|{OTHER_HOURS}))",
        single=True,
        timed=True,
    ),
    Cue(
        Role.NEW_END,
        reasons.END_MOVED,
        sentence=rf"{BACK}[^。]{{0,16}}を|{BACK}[^。]{{0,4}}(?:見込み?|見通し|予定|時刻|時間|めど)(?:時刻|日時)?(?:は|が|[ \]:\t])",
        right=rf"^[ ]?(?:に|へ)[^。、]{{0,6}}{MOVED}",
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        reasons.NEW_BEGINNING,
        right=rf"^(?:の?同(?:じ)?(?:時刻|時間帯?))?(?:に|へ)[^。、]{{0,6}}{MOVED}",
        sentence=rf"^(?![^\n]{{0,200}}(?:{ELSE}|{OTHER_HOURS}))",
        single=True,
    ),
    Cue(
        Role.START,
        "a label",
        left=(
            r"(?:発生|検知|開始)(?:日時|時刻|時間|日)は?[: \t\n]{0,3}$|(?:発生|開始)(?:は[ ]?|[: \t]{1,3})$|[(](?:発生|開始)[ ]?$|"
            r"(?:停止|休止|断水|停電|メンテナンス|作業|工事)(?:の)?(?:開始)?[: \t]{1,3}$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "stops then",
        right=(
            rf"^{AROUND}(?:をもって|をもちまして|に|で)[^。、]{{0,20}}(?:停止|休止|遮断|シャットダウン|閉鎖|締め?切|止め|"
            rf"閉じ|落と)"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "begins",
        right=rf"^{AROUND}(?:の[^。、]{{1,10}}(?:直後|過ぎ|後|便|列車|電車|[始店業了動]時|時点))?(?:から|より|以降|以来)",
        sentence=DOWN + "|発生|エラー|失敗|状況|影響|対象|該当|事象|状態|見合わせ|て(?:い|おり)ません|られません",
        single=True,
    ),
    *days.WHOLE,
    Cue(
        Role.START,
        "began",
        right=(
            rf"^{AROUND}(?!まで)(?:に|、)?[^。]{{0,24}}(?:発生|破裂|故障|確認(?!く|い|を|でき|の)|検知|が(?:自動|緊急|"
            r"非常)?停止しまし|停電し|"
            rf"断水し|止まり|落ち|切れ|"
            rf"(?<!シャット)ダウンし|倒れ|漏水|(?:供給|運転|サービス|利用|業務|運行)を(?:緊急)?停止し|(?:使え|でき|つながら|"
            rf"見られ)なくな(?!ります|る予定))"
        ),
        single=True,
    ),
    Cue(
        Role.START,
        "begun",
        right=(
            rf"^{AROUND}(?:に|より|から|で)[^。、]{{0,8}}?(?:着手|開始|始め|はじめ|始まっ|はじまっ|スタート|突入|実施|入っ|入り(?=まし))(?:し|いたし|"
            rf"され)?(?:た|て|まし)"
        ),
        single=True,
        timed=True,
    ),
    *troubles.CUES,
    Cue(
        Role.WINDOW,
        "a whole day",
        right=(
            rf"^(?:は|、)、?(?:(?!{HOURS})[^。\d]){{0,40}}(?:(?:ご?利用|ご覧|お使い)(?:いただけ|でき|になれ)ません|使えません|"
            rf"(?:停止|休止|運休|欠航|休航|閉鎖)(?:いた)?します|(?:停止|休止|運休|欠航|休航|閉鎖)となります)"
        ),
        single=True,
        timed=False,
    ),
    Cue(
        Role.START,
        reasons.ALL_DAY_UP_TO,
        right=r"^(?:は|、)[^。]{0,40}$",
        sentence=rf"[時分0-9]まで(?!に|の)[^。]{{0,30}}(?:{DOWN})",
        single=True,
        timed=False,
    ),
    Cue(Role.DEADLINE, reasons.DUE, right=r"^(?:まで|迄)(?:に|の)", single=True),
    Cue(Role.OFFICE, "open until then", right=r"^まで\)?(?:です|受付|営業|開|[)])", single=True),
    Cue(
        Role.END,
        "a label",
        left=r"(?:終了|完了|再開)(?:の)?(?:予定)?(?:時刻|時間|日時)?(?:の)?(?:予定)?(?:は|:|[ \t]{1,3})、?[ ]?$",
        single=True,
        timed=True,
    ),
    Cue(Role.END, reasons.ENDS, right=r"^(?:まで|迄)", single=True, timed=True),
    *days.CUES,
)
