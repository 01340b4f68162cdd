"""Words for changes of plan: work that takes longer, is put off or is called off; `phrasing_plans` puts them together.

`S` is the subject, `{a}` the beginning, `{o}` the old end and `{n}` the new one, `{old}` and `{new}` are days or windows; `|`
parts sentences.
"""

LONGER = (
    "the {work} that began at {a} is taking longer than planned; S will now be back by {n}",
    "the {work} that began at {a} will not be finished by {o}, and will go on until {n}",
    "the {work} that started at {a} has been extended until {n}",
    "the {work} that started at {a} will now end at {n} instead of {o}",
    "S {has} been down for {work} since {a}|We need more time than we thought and now expect to be done by {n}",
    "the {work} which began at {a} is running late|Instead of {o} we now expect S back at {n}",
    "the {work} began at {a} and was to end at {o}|It will last until {n}",
    "the {work} began at {a} and should have been over by {o}; we now plan to finish by {n}",
    "S {was} due back at {o}|The {work}, which began at {a}, has been prolonged to {n}",
    "the {work} that began at {a} will not finish at {o} but at {n}",
    "the {work} began at {a}|Its end moves from {o} to {n}",
    "the {work} began at {a}|We told you {o}; it now looks more like {n}",
    "S {has} been off for {work} since {a}|We promised {o}; make that {n}",
    "S will stay off until {n}, not {o}: the {work}, begun at {a}, is behind schedule",
    "the {work} which began at {a} overruns: S will be back at {n} rather than {o}",
    "the {work} that began at {a} cannot be finished by {o}; the contractor now says {n}",
    "we had hoped to have S back by {o}, but the {work} that began at {a} goes on until {n}",
)
"""With the new end."""

MOVED = (
    "the {work} planned for {old} will now take place {new}",
    "the {work} of S has been moved from {old}|The new date: {new}",
    "the {work} announced for {old} has been postponed|It will now be done {new}",
    "instead of on {old}, the {work} will be carried out {new}",
    "we have rescheduled the {work} that was to happen on {old}: S will be unavailable {new}",
    "the {work} will not go ahead on {old} as announced|It takes place {new}",
    "the {work} on {old} is postponed, and will be held {new} instead",
    "as our contractor cannot come on {old}, S will be off {new} instead",
    "the {work} will not be held on {old} but {new}",
    "S will not be off on {old} as announced but {new}",
    "the {work} of {old} has been put back|New date: {new}",
    "the {work} pencilled in for {old} will now be made {new}",
    "we must put off the {work} that was to happen on {old}|The new time is {new}",
    "we cannot do the {work} on {old}|S will be down {new} instead",
)
"""With the new window."""

CALLED_OFF = (
    "the {work} announced {old} has been cancelled",
    "the {work} planned {old} will not take place",
    "the {work} {old} is cancelled",
    "the {work} {old} has been called off",
    "we have cancelled the {work} planned {old}",
    "we have called off the {work} that was planned {old}",
    "S {was} to be unavailable {old} for {work}|This has been cancelled",
    "the {work} scheduled {old} is no longer necessary",
    "the {work} {old} is not going ahead",
    "the {work} planned {old} has been withdrawn",
    "the {work} planned {old} falls away",
    "the {work} we had announced {old} is not needed after all",
    "forget our card: there will be no {work} {old}",
    "we have dropped the {work} that was planned {old}",
    "the {work} planned {old} has been scrapped",
    "the {work} announced {old} is not going to happen",
    "we had announced {work} {old}|Please ignore it, we have found another way",
)
"""With the window that was announced."""
