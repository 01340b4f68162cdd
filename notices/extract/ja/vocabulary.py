"""Japanese words that several patterns share, as alternatives of a pattern; with the simplified forms that `fold` gives."""

BACK = "(?:复旧|復旧|回复|再开|終了|终了|完了|开始予定|解消)"
DOWN = (
    "メンテナンス|点検|点检|停止|休止|中止|ご?利用(?:いただけ|でき)ません|できません|不可|"
    "つながりにく|ログインしにく|障害|不具合|更新|工事|受け?付けできません|切替|停電|断水|"
    "ご利用になれません|お休み(?!いたします)|制限"
)
HOURS = "(?:受付时间|营业时间|业务时间|开馆时间|対応时间|窗口|窓口|お问い?合わせ|サポート)"
