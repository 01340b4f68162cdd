"""Japanese words that several patterns share, as alternatives of a pattern."""

BACK = "(?:復旧|回復|再開|終了|完了|開始予定|解消|復帰|開通|正常化|通常稼働)"
"""What ends a stop."""

DOWN = (
    "メンテナンス|メンテ|保守|点検|停止|休止|中止|停波|運休|閉鎖|ご?利用(?:いただけ|でき|になれ)(?:ません|なく|ない)|(?:でき|いただけ)(?:ません|なくな|ない(?!場合))|"
    "不可|つながりにく|つながら(?:ない|ず)|接続でき|しにくい|障害|不具合|更新作業|工事|切り?替え?|停電|断水|お休み(?!いたします)|制限|更改|移行|止ま(?:る|り)|止め(?:る|ます)"
)
"""What a notice of work or trouble speaks of."""

HOURS = "(?:受付時間|営業時間|業務時間|開館時間|対応時間|窓口|お問い?合わせ|問合せ|サポート|センター|ダイヤル|電話|平日|土日|フリーダイヤル|カウンター)"
"""What stands before hours that are not those of a stop."""

AROUND = "(?:頃|ごろ|前後)?"
"""Words for "about"."""
