"""Cues of work told by its steps: the old one comes out, the new one is to run, whose turn it is, how much earlier it shuts."""

from notices.extract.languages.language import Cue
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import Role

_NEW_ONE = (
    r"\b(?:(?:the|our|its|their|your|a) (?:new|replacement|fresh|incoming|next|spare) (?:[\w\-]+ ){0,3}?|(?:the|its|their) "
    r"(?:successors?|replacements?) )"
)
_RUN = (
    r"(?:be (?:(?:up|all) )?(?:purring|humming|running|working|answering|singing|breathing|spinning|turning|serving|ticking|"
    r"carrying|"
    r"taking over|on (?:its|their) feet|at work|live|alive|warm|in place|in charge|bolted in|bolted down|up|on|in)|"
    r"(?:run|hum|purr|answer|take over|take its place|have taken over|carry|ring)\b)"
)

SWAPS = (
    Cue(
        Role.END,
        reasons.NEW_IN,
        left=(
            rf"{_NEW_ONE}[^.;,\n]{{0,20}}?(?:must|has to|have to|should|will|'ll|is to|are to|ought to|needs to|need to|"
            rf"is going to|is "
            rf"meant to) {_RUN}(?: (?:again|by|at|from|on|around|about|no later than))*[ ]*$"
        ),
        single=True,
        timed=True,
    ),
    Cue(
        Role.END,
        reasons.NEW_IN,
        left=(
            r"\bto (?:have|get) (?:the|all|your|our|every\w*|both|each|it|them) (?:[^.;,\n]{2,40} )?(?:open|lit|running|up|on|back|"
            r"connected|working|going|at every \w+|flowing|re-?connected|in place)(?: again)?(?: for (?:you|everybody|"
            r"everyone|all))? "
            r"(?:by|at|before)[ ]*$"
        ),
        right=r"^(?![ ,]*(?:and|then|with|but) [^.;\n]{1,40}\b(?:by|at|before|until)\b)",
        sentence=r"^(?!\W*to (?:have|get)\b)(?![^\n]*\b(?:had hoped|were to|was to|unable|failed|not)\b)",
        single=True,
        timed=True,
    ),
    Cue(
        Role.START,
        "work is set for then",
        left=(
            r"\b(?:cut|stop|shut-?down|outage|break|splice|works?|move|swap|change|interruption|switch-?over|closure|job|"
            r"operation) "
            r"(?:is|are|has been) (?:now )?(?:timed|slated|fixed|marked|pencil+ed in|down|set|booked|laid) for[ ]*$"
        ),
        sentence=r"^(?![^\n]*\b(?:was|were|originally|previously|first|no longer|not)\b)",
        single=True,
        timed=True,
    ),
)
"""They stand before the cues of ends, as which what is lifted out would be read."""
