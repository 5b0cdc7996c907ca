"""All claims of this room on one event."""

from summitry.extract.details.causes import causes
from summitry.extract.details.durations import durations
from summitry.extract.details.initiative import initiative
from summitry.extract.details.opening import opened
from summitry.extract.details.others import others
from summitry.extract.details.outcomes import outcomes
from summitry.extract.details.series import series
from summitry.extract.details.sources import sources
from summitry.extract.details.topics import topics
from summitry.extract.story import Event, Story
from summitry.model.encounter import Claim
from summitry.model.terms import Status


def claims(story: Story, event: Event, status: Status, rivals: tuple[Event, ...] = ()) -> tuple[Claim, ...]:
    """Sources, topics, outcomes, durations, others present, initiative, series and cause, in order of the text.

    status: what the event was found to be; a topic of a planned event is on its agenda, of one that was held raised.
    rivals: the document's other encounters, to which topics nearer to them belong.
    Durations come with the one nearest to the event's own words first among those of its field.
    """
    read = opened(story, event, rivals)
    found = (
        *sources(read, event, rivals),
        *topics(read, event, status, rivals),
        *outcomes(read, event, status),
        *others(read, event),
        *initiative(read, event),
        *series(read, event, rivals),
        *causes(read, event, status),
    )
    return (
        *durations(read, event, status, rivals),
        *sorted(found, key=lambda claim: (claim.spans[0].start, claim.field)),
    )
