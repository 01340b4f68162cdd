"""Chinese clauses by which something stops, or is back, so long after another or before it."""

from notices.extract.languages.zh.vocabulary import BACK, BACK_THEN, HALT

_STOPS = rf"(?:{HALT}|停|[关断封](?![于心键系注税])|轮到|进不去|用不了|上不去|打不开)"
_NO_BACK = rf"(?![^。;,]{{0,24}}(?:{BACK}))"
_ABOUT = "(?:大?约|大概)?"
_NOT_USUAL = r"(?![^|]*比(?:原|计划|预[计定期]|平[时常]|往[常年]|通常|以往|上[次回]|公告|承诺|规定)[^|。;,]{0,8}\|)"
_NOT_USED_UP = r"(?![^|]*(?:可供|可用|够用|能撑|可撑|支撑|维持|续航|储水|蓄水|余水|UPS|电池|油机|发电机|应急|操作|闲置|空闲|静置))"
"""What goes on for so long by a store, or nobody touches, stops by itself."""

FOLLOWER_WORDS = {
    "stops_beside": (
        rf"^{_NOT_USUAL}{_NOT_USED_UP}(?:[^|]*[,:])?(?:"
        rf"(?:又|再|过|又过|再过)?{_ABOUT}\|(?:左右)?(?:[以之]?后|过后),?{_NO_BACK}[^。;,\d]{{0,24}}?{_STOPS}|"
        rf"(?:[又再]过|过了){_ABOUT}\|(?:左右)?,{_NO_BACK}[^。;,\d]{{0,24}}?{_STOPS}|"
        rf"[^|。;,]{{1,30}}[早晚迟]{_ABOUT}\|(?:就|才|再|会|将|也)?{_STOPS})"
    ),
    "back_beside": (
        rf"^{_NOT_USUAL}(?![^|]*(?:可能|或许|也许|恐怕|或会|最多)[^|。;,]{{0,6}}\|)[^|]*[^|。;,][早晚迟]{_ABOUT}\|(?:就|才|再|会|将|也|即)?可?"
        rf"(?:{BACK_THEN}|开(?=[,。;!\n]|$)|回来)"
    ),
    "told_sooner": rf"早{_ABOUT}\|",
}
"""Patterns by their names in the engine, of what stands before a duration and behind it, with a bar between."""
