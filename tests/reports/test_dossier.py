"""The dossier's rows: values in words, quotes with their place, conflicts, what is missing."""

from dataclasses import replace

from summitry.model.record import Backing, Encounter, Finding, Readout, SaidBySides, SeriesFinding
from summitry.model.terms import SourceType
from summitry.reports.dossier import Shelf, anchor, build
from summitry.reports.render import render_html, render_markdown

READOUTS = Backing(
    ((SourceType.OFFICIAL, 2),),
    (Readout("CRI", "Government | of Costa Rica", ("bbb#1",)), Readout("NOR", "Office of <Norway>", ("aaa#1",))),
    ("UN",),
    (SaidBySides("duration_minutes", ("3 h 12 min", None)), SaidBySides("topics", (None, "fish (raised)"))),
)


def test_counts_documents_and_independent_sources(encounter: Encounter, shelf: Shelf) -> None:
    dossier = build([encounter], shelf)
    assert (len(dossier.pages), dossier.documents, dossier.independent) == (1, 2, 2)


def test_a_page_says_who_when_where(encounter: Encounter, shelf: Shelf) -> None:
    page = build([encounter], shelf).pages[0]
    assert page.heading == "Anna Berg – Luis Ortega"
    assert (page.when, page.where) == ("14 November 2022", "Bali, IDN")


def test_both_sides_of_a_conflict_keep_their_words_and_publisher(encounter: Encounter, shelf: Shelf) -> None:
    (cell,) = build([encounter], shelf).pages[0].conflicts
    assert [v.value for v in cell.values] == ["3 h 12 min", "3 h"]
    assert [v.quotes[0].words for v in cell.values] == ["192 minutes", "three hours"]
    assert [v.quotes[0].publisher for v in cell.values] == ["Wire", "The Courier & Sons"]
    assert cell.values[0].quotes[0].source == "a spokesman (official)"
    assert [v.chosen for v in cell.values] == [True, False]


def test_what_nobody_reports_is_named(encounter: Encounter, shelf: Shelf) -> None:
    assert build([encounter], shelf).pages[0].missing == ("Topics",)


def test_every_quote_points_at_an_article_of_the_page(encounter: Encounter, shelf: Shelf) -> None:
    page = build([encounter], shelf).pages[0]
    anchors = {a.anchor for a in page.articles}
    assert {q.anchor for c in page.cells for v in c.values for q in v.quotes} == anchors
    assert anchor("e1234", "aaa#1") in anchors


def test_articles_say_when_they_were_published(encounter: Encounter, shelf: Shelf) -> None:
    assert [a.published for a in build([encounter], shelf).pages[0].articles] == ["14 November 2022", "undated"]


def test_an_empty_record_is_a_dossier_too(shelf: Shelf) -> None:
    assert build([], shelf).pages == ()


def test_a_contradicted_series_claim_is_a_conflict(encounter: Encounter, shelf: Shelf) -> None:
    said = SeriesFinding("bbb#1", "first in a decade", Finding.CONTRADICTED, ("e9",), "they met on 3 May 2021")
    dossier = build([replace(encounter, cells=(), series=(said,))], shelf)
    (row,) = dossier.conflicts[0].contradicted
    assert (row.words, row.publisher, row.by) == ("first in a decade", "Wire", ("e9",))


def test_readouts_side_by_side(encounter: Encounter, shelf: Shelf) -> None:
    dossier = build([encounter], replace(shelf, backing={encounter.id: READOUTS}))
    table = dossier.pages[0].readouts
    assert table is not None
    assert table.sides[1] == ("NOR", "Office of <Norway>", anchor("e1234", "aaa#1"))
    assert table.rows == (("Length", ("3 h 12 min", None)), ("Topics", (None, "fish (raised)")))
    html, markdown = render_html(dossier), render_markdown(dossier)
    assert "Office of &lt;Norway&gt;" in html
    assert '<th>Topics</th><td class="left-out">left out</td><td>fish (raised)</td>' in html
    assert "| | CRI: Government / of Costa Rica | NOR: Office of <Norway> |\n|---|---|---|\n" in markdown
    assert "| Length | 3 h 12 min | *left out* |\n" in markdown
    assert "None of UN in the record." in html
    assert "None of UN in the record." in markdown


def test_without_readouts_nothing_is_said_of_them(encounter: Encounter, shelf: Shelf) -> None:
    dossier = build([encounter], shelf)
    assert "readouts" not in render_markdown(dossier)
    assert "Official readouts" not in render_html(dossier)
