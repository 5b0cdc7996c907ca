import pytest

from summitry.extract.details.frames import frames
from summitry.extract.details.naming import topic_phrase
from summitry.extract.details.standing import standing
from summitry.extract.text.words import text_of
from summitry.model.terms import Standing, Status
from tests.extract.details.telling_stories import story

NAMED = [
    ("Varga and Okoro discussed fishing rights and the border dispute.", ["fishing rights", "border dispute"]),
    ("They talked about grain exports, about Sudan and about visas.", ["grain exports", "Sudan", "visas"]),
    ("The talks on water sharing went on until midnight.", ["water sharing"]),
    ("Trade and security were discussed.", ["Trade", "security"]),
    ("The agenda will include energy prices.", ["energy prices"]),
    ("Migration tops the agenda.", ["Migration"]),
    ("Steel tariffs are expected to dominate the summit.", ["Steel tariffs"]),
    ("They raised a host of issues, including piracy and debt relief.", ["piracy", "debt relief"]),
    ("Every one of the topics—steel, grain and the pipeline—was covered.", ["steel", "grain", "pipeline"]),
    ("The leaders exchanged views on climate finance.", ["climate finance"]),
    ("They focused on ending the blockade.", ["blockade"]),
    ("The agenda is likely to include steel quotas and visas.", ["steel quotas", "visas"]),
    ("The focus of the talks will be on grain exports.", ["grain exports"]),
    ("High on the agenda are steel quotas and visas.", ["steel quotas", "visas"]),
    ("At the top of the agenda will be steel quotas.", ["steel quotas"]),
    ("Top of the agenda is the rail link.", ["rail link"]),
    ("Among the topics discussed were piracy and the rail link.", ["piracy", "rail link"]),
    ("Piracy is among the issues to be raised.", ["Piracy"]),
    ("A key talking point will be how the countries can share the river.", ["river"]),
    ("The talks were dominated by steel tariffs.", ["steel tariffs"]),
    ("The rail link is expected to be discussed in Accra.", ["rail link"]),
    ("Debt relief came up during the meeting.", ["Debt relief"]),
    ("The rail link featured prominently in the talks.", ["rail link"]),
    ("Varga brought up the rail link.", ["rail link"]),
    ("The conversation then turned to piracy.", ["piracy"]),
    ("The meeting, devoted to the rail link, took place on Monday.", ["rail link"]),
    ("Varga took up the rail link when they met.", ["rail link"]),
    ("Varga put the rail link to Okoro.", ["rail link"]),
    ("Varga made the case for a rail link.", ["rail link"]),
    ("They signed off on the rail link.", ["rail link"]),
    ("They buried the hatchet over the rail link.", ["rail link"]),
    ("They made no progress on the rail link.", ["rail link"]),
    ("Their trade talks resumed.", ["trade"]),
    ("They discussed non-proliferation and a second summit.", ["non-proliferation", "second summit"]),
]


@pytest.mark.parametrize(("text", "names"), NAMED)
def test_frames_lead_to_topics(text: str, names: list[str]) -> None:
    passage = story(text).passages[0]
    found = []
    for frame in frames(passage.words):
        for head in frame.heads:
            first, last = topic_phrase(passage, head)
            found.append(text_of(passage.words[first.i : last.i + 1]))
    assert [name for name in names if name not in found] == []


STANDINGS = [
    ("They discussed piracy.", Status.HELD, Standing.RAISED),
    ("They will discuss piracy.", Status.SCHEDULED, Standing.AGENDA),
    ("They are expected to discuss piracy.", Status.SCHEDULED, Standing.AGENDA),
    ("They met to discuss piracy.", Status.SCHEDULED, Standing.AGENDA),
    ("They did not discuss piracy.", Status.HELD, Standing.AVOIDED),
    ("The ministers are gathering to discuss piracy.", Status.ONGOING, Standing.AGENDA),
    ("The ministers discussed piracy today.", Status.ONGOING, Standing.RAISED),
    ("They may have discussed piracy.", Status.HELD, Standing.SPECULATED),
    ("It is easy to suppose that they discussed piracy.", Status.HELD, Standing.SPECULATED),
]


def test_what_is_denied_outside_of_frames_was_spoken_of_all_the_same() -> None:
    told = story("Varga told Okoro that relations were not close. He did not mention piracy.")
    verbs = {t.lower_: t for p in told.passages for t in p.words}
    assert standing(verbs["were"], Status.HELD, led=False) is Standing.RAISED
    assert standing(verbs["mention"], Status.HELD, led=False) is Standing.AVOIDED


@pytest.mark.parametrize(("text", "status", "stands"), STANDINGS)
def test_standing_follows_tense_and_mood(text: str, status: Status, stands: Standing) -> None:
    found = list(frames(story(text).passages[0].words))
    assert [standing(frame.verb, status) for frame in found] == [stands]
