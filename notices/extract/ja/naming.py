"""How Japanese puts the names of what is affected."""

import re

from notices.extract.fold import HAN
from notices.extract.names import Naming


def _compiled(pattern: str) -> re.Pattern[str]:
    """A pattern in Japanese characters, for text whose characters are folded."""
    return re.compile(pattern.translate(HAN))


NAMING = Naming(
    lists=(
        _compiled(
            r"(?:^|から|まで|より|は|、|間|间|中)([^。、\n]{2,60}?)(?:の(?:手続き|お手続き))?(?:を|が|"
            r"は|に|へ)?(?:受け?付けできません|ご?利用(?:いただけ|でき)ません|できません|停止|"
            r"ログインしにく|つながりにく|アクセスし)"
        ),
        _compiled(r"([^。、\n]{2,40}?)の(?:臨時|臨时|定期|緊急)?(?:メンテナンス|点検|点检|停止)"),
    ),
    clause=_compiled(r"[。、\n\t!?]"),
    split=_compiled(r"、|・|,|(?<=.{2})(?:と|および|及び|または|ならびに|や)(?=.{2})|/"),
    head=_compiled(r"(?:[■●・◆]|\(\d{1,2}\)|この间は|この間は|期间中|期間中|停止中は|中は|から|より|まで|は|、|ただいま|现在)"),
    tail=_compiled(r"(?:の(?:手続き|お手続き|ご利用|利用|メンテナンス)?|を|が|は|に|へ|で|も|定期|臨時|臨时|システム)$"),
    junk=_compiled(
        r"^(?:サービス|下記|以下|期间|影响|日时|お客様|システム|定期|臨時|原因|約|期间中)$|お知らせ|"
        r"ありがとう|いただき|ください|発生|程度|最大|から|まで|ため|つきまして|調査|予定"
    ),
    skip=_compiled(r"通常どおり|引き続き|ご利用いただけます|ご利用ください|お知らせ"),
    label=_compiled(
        r"(?:対象(?:サービス|ワールド|システム|机能)?|影响(?:範囲|范围|サービス)?|停止(?:サービス|対象))[ ]?:[ ]?([^。\n]{2,120})"
    ),
    plain=_compiled(r"[ \n]*((?![^\n]{0,40}(?:ます|です|ください|お知らせ|まで|につ))[^。、\n]{2,40}?)[ :]{0,3}"),
)
