"""A diagnosis as a document of our own API."""

from markupsafe import Markup

from statuspage.core.diagnosis import diagnose
from statuspage.core.diagnosis.model import Reason as Found
from statuspage.core.model import Target
from statuspage.render.api.facts import seen
from statuspage.render.api.model import DiagnosisDocument, Reason
from statuspage.render.diagnose import address_of
from statuspage.render.edition import Edition
from statuspage.render.reasons import reason_words
from statuspage.render.text import plain
from statuspage.render.words import phrases


def diagnosis(edition: Edition, target: Target) -> DiagnosisDocument:
    """What today's facts come to for a target of the page. Raises LookupError when the page has none such."""
    made = diagnose(edition.page, target)
    if made is None:
        raise LookupError(str(target))
    return DiagnosisDocument(
        seen=seen(edition.page),
        url=edition.absolute(address_of(target.service, target.component)),
        target=target,
        conclusion=made.conclusion,
        sureness=made.sureness,
        sentence=plain(Markup("").join(phrases(edition.words, f"dx.{made.conclusion}.{made.sureness}"))),
        reasons=tuple(_reason(edition, reason) for reason in made.reasons),
        parts=made.parts,
        until=made.until,
        look_again=made.look_again,
        expected=made.expected,
        data_to=made.data_to,
        turnings=made.turnings,
        workarounds=made.workarounds,
        support=made.support,
        looked=made.looked,
        unseen=made.unseen,
    )


def _reason(edition: Edition, found: Found) -> Reason:
    return Reason(
        ground=found.ground,
        bearing=found.bearing,
        target=found.target,
        condition=found.condition,
        event=found.event.id if found.event else None,
        source=found.source or None,
        at=found.at,
        to=found.to,
        detail=found.detail,
        words=plain(reason_words(edition, found)),
    )
