"""Cues of when readers are to look or to ask again, of when more is told, and of until when somebody is there to be asked."""

from notices.extract.languages.language import Cue
from notices.extract.mentions import reasons
from notices.extract.mentions.marks import Role

ASKED = (
    Cue(
        Role.DEADLINE,
        reasons.READERS_DUE,
        left=(
            r"(?:^|[.;:,] ?)\W*(?:please |do |kindly |just |so )?(?:pull|draw|take|download|print|save|fetch|finish|collect|"
            r"order|fill|"
            r"top|submit|pay|stock|cook|charge|back(?= up)|write|send)(?: (?:down|out|off|up|in))?(?: (?:it|them|this|"
            r"everything|all|"
            r"what you need|yours?|the [\w\-]+|your [\w\-]+))?(?: (?:down|out|off|up|in))? (?:by|before)[ ]*$"
        ),
        right=r"^(?!,? (?:(?:because|as|since) )?(?:that's |that is |this is |it's )?when\b)",
        single=True,
        timed=True,
    ),
)
"""They come before the cues of ends, with which they share what comes back and until when."""
