"""The example coverage: what a reader finds in it, the program finds. Real encounters, written up for the project."""

from pathlib import Path

import pytest

from summitry.extract.coding import code
from summitry.model.document import Document
from summitry.model.encounter import Account
from summitry.sources import read_paths
from summitry.sources.published import infer_published

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
COVERAGE = [str(EXAMPLES / "coverage"), str(EXAMPLES / "styles")]  # styles: the manners of many kinds of publisher

# document, polities, kind, status, days ("" unknown), country
TOLD = [
    ("alpine-observer-dmz-offer.txt", "PRK USA", "meeting", "floated", "2019-06-30..2019-06-30", "KOR"),
    ("southern-star-dmz-held.md", "KOR PRK USA", "meeting", "held", "2019-06-30..2019-06-30", "KOR"),
    ("alpine-observer-helsinki.txt", "RUS USA", "meeting", "held", "2018-07-16..2018-07-16", "FIN"),
    ("bayside-chronicle-anchorage.txt", "RUS USA", "meeting", "held", "2025-08-15..2025-08-15", "USA"),
    ("bayside-chronicle-anchorage.txt", "UKR USA", "meeting", "scheduled", "2025-08-18..2025-08-18", "USA"),
    ("bayside-chronicle-kremlin-table.html", "FRA RUS", "meeting", "held", "2022-02-07..2022-02-07", "RUS"),
    ("bayside-chronicle-kremlin-table.html", "FRA UKR", "meeting", "held", "2022-02-08..2022-02-08", "UKR"),
    ("cedar-valley-times-neom.txt", "ISR SAU", "meeting", "held", "2020-11-22..2020-11-22", "SAU"),
    ("harbor-courier-blinken-beijing.md", "CHN USA", "meeting", "held", "2023-06-19..2023-06-19", "CHN"),
    ("harbor-courier-moscow-cancelled.md", "RUS USA", "meeting", "cancelled", "2013-09-01..2013-09-10", "RUS"),
    ("harbor-courier-moscow-cancelled.md", "RUS USA", "meeting", "scheduled", "2013-08-09..2013-08-09", "USA"),
    ("readout-white-house-bali.md", "CHN USA", "meeting", "held", "2022-11-14..2022-11-14", "IDN"),
    ("readout-chinese-foreign-ministry-bali.md", "CHN USA", "meeting", "held", "2022-11-14..2022-11-14", "IDN"),
    ("jade-river-daily-bali.txt", "CHN USA", "meeting", "held", "2022-11-14..2022-11-14", "IDN"),
    ("meridian-post-bali.html", "CHN USA", "meeting", "held", "2022-11-14..2022-11-14", "IDN"),
    ("meridian-post-blinken-postponed.html", "CHN USA", "call", "held", "2023-02-03..2023-02-03", ""),
    ("lakeside-gazette-rouhani-declines.txt", "FRA IRN", "meeting", "held", "2013-09-24..2013-09-24", "USA"),
    ("northgate-2013-0927", "IRN USA", "call", "held", "2013-09-27..2013-09-27", ""),
    ("northgate-2015-1107", "CHN TWN", "meeting", "held", "2015-11-07..2015-11-07", "SGP"),
    ("northgate-2016-0809", "RUS TUR", "meeting", "held", "2016-08-09..2016-08-09", "RUS"),
    ("northgate-2021-1207", "RUS USA", "call", "held", "2021-12-07..2021-12-07", ""),
    ("southern-star-oval-office.md", "UKR USA", "meeting", "held", "2025-02-28..2025-02-28", "USA"),
    ("the-long-view-wuhan-undated.txt", "CHN IND", "meeting", "held", "", "CHN"),
    ("the-long-view-wuhan-undated.txt", "CHN IND", "meeting", "floated", "", ""),
    ("polar-telegraph-pyongyang.md", "PRK RUS", "meeting", "held", "2024-06-19..2024-06-19", "PRK"),
    ("polar-telegraph-pyongyang.md", "RUS VNM", "meeting", "scheduled", "2024-06-20..2024-06-20", "VNM"),
    ("indus-morning-islamabad.md", "IRN", "visit", "ongoing", "2024-04-22..2024-04-24", "PAK"),
    ("indus-morning-islamabad.md", "IRN PAK", "meeting", "held", "2024-04-22..2024-04-22", "PAK"),
    ("han-river-agency-white-house.md", "KOR USA", "meeting", "held", "2025-08-25..2025-08-25", "USA"),
    ("han-river-agency-white-house.md", "KOR USA", "meeting", "held", "2025-08-22..2025-08-22", "USA"),
    ("han-river-agency-white-house.md", "JPN KOR", "meeting", "held", "2025-08-23..2025-08-23", "JPN"),
    ("press-information-office-kyiv-call.md", "IND UKR", "call", "held", "2025-08-30..2025-08-30", ""),
    ("downing-street-note-berlin-call.md", "DEU GBR", "call", "held", "2024-07-06..2024-07-06", ""),
    ("long-view-balloon-timeline.md", "CHN USA", "meeting", "held", "2022-11-14..2022-11-14", "IDN"),
    ("long-view-balloon-timeline.md", "CHN USA", "meeting", "held", "2023-02-18..2023-02-18", "DEU"),
    ("long-view-balloon-timeline.md", "CHN USA", "meeting", "held", "2023-05-10..2023-05-11", "AUT"),
    ("canal-street-live-oval-office.md", "UKR USA", "meeting", "held", "2025-02-28..2025-02-28", "USA"),
    ("canal-street-live-oval-office.md", "GBR UKR", "meeting", "scheduled", "2025-03-02..2025-03-02", "GBR"),
    ("canal-street-live-oval-office.md", "NATO UKR", "call", "held", "2025-02-28..2025-02-28", ""),
    ("liffey-post-oval-office.md", "IRL USA", "meeting", "held", "2025-03-12..2025-03-12", "USA"),
]
LENGTHS = [
    ("jade-river-daily-bali.txt", 192),
    ("long-view-balloon-timeline.md", 480),
    ("polar-telegraph-pyongyang.md", 120),
    ("meridian-post-bali.html", 180),
    ("harbor-courier-blinken-beijing.md", 35),
    ("northgate-2013-0927", 15),
    ("northgate-2021-1207", 120),
    ("bayside-chronicle-kremlin-table.html", 300),
    ("bayside-chronicle-anchorage.txt", 180),
    ("alpine-observer-helsinki.txt", 120),
]


@pytest.fixture(scope="module")
def accounts() -> dict[str, tuple[Account, ...]]:
    documents = [one for one in read_paths(COVERAGE) if isinstance(one, Document)]
    return {document.id: code(infer_published(document)).encounters for document in documents}


def told(account: Account) -> tuple[str, str, str, str, str]:
    polities = " ".join(sorted({p.polity or "?" for p in account.participants}))
    days = f"{account.when.start}..{account.when.end}" if account.when else ""
    country = (account.where.country or "") if account.where else ""
    return polities, str(account.kind), str(account.status), days, country


@pytest.mark.parametrize(("document", "polities", "kind", "status", "days", "country"), TOLD)
def test_what_the_examples_tell(
    accounts: dict[str, tuple[Account, ...]],
    document: str,
    polities: str,
    kind: str,
    status: str,
    days: str,
    country: str,
) -> None:
    assert (polities, kind, status, days, country) in [told(a) for a in accounts[document]]


@pytest.mark.parametrize(("document", "minutes"), LENGTHS)
def test_how_long_they_lasted(accounts: dict[str, tuple[Account, ...]], document: str, minutes: int) -> None:
    assert minutes in [a.duration_minutes for a in accounts[document]]


def test_every_value_stands_in_the_text(accounts: dict[str, tuple[Account, ...]]) -> None:
    for document in (d for d in read_paths(COVERAGE) if isinstance(d, Document)):
        for account in accounts[document.id]:
            for span in (*account.evidence, *(s for c in account.claims for s in c.spans)):
                assert document.text[span.start : span.end] == span.quote
