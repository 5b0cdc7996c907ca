"""The rendered files: self-contained, escaped, the same bytes every time."""

import re

from summitry.model.problem import Problem
from summitry.model.record import Encounter
from summitry.reports.dossier import Shelf, build
from summitry.reports.render import render_html, render_markdown


def test_html_needs_nothing_from_outside(encounter: Encounter, shelf: Shelf) -> None:
    page = render_html(build([encounter], shelf))
    assert not re.findall(r'<(?:link|img|script)[^>]*(?:src|href)="http', page)
    assert "@import" not in page
    assert "url(" not in page


def test_html_marks_the_evidence_in_the_article(encounter: Encounter, shelf: Shelf) -> None:
    page = render_html(build([encounter], shelf))
    assert re.search(r'<mark class="evidence">met Luis Ortega &lt;in&gt;', page)
    assert 'data-labels="length"' in page


def test_html_escapes_what_publishers_wrote(encounter: Encounter, shelf: Shelf) -> None:
    page = render_html(build([encounter], shelf, [Problem("<b>.txt", "empty")], scope="<script>"))
    assert "<in>" not in page
    assert "The Courier &amp; Sons" in page
    assert "&lt;script&gt;" in page
    assert "&lt;b&gt;.txt" in page


def test_every_inner_link_has_its_target(encounter: Encounter, shelf: Shelf) -> None:
    page = render_html(build([encounter], shelf))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(re.findall(r'id="([^"]+)"', page))


def test_markdown_quotes_every_value(encounter: Encounter, shelf: Shelf) -> None:
    text = render_markdown(build([encounter], shelf))
    assert "> 192 minutes — Wire, a spokesman (official)" in text
    assert "conflict: 3 h 12 min against 3 h" in text
    assert "Not reported: topics." in text


def test_the_same_record_gives_the_same_bytes(encounter: Encounter, shelf: Shelf) -> None:
    assert render_html(build([encounter], shelf)) == render_html(build([encounter], shelf))


def test_an_empty_record_renders() -> None:
    assert "No encounter fits." in render_html(build([], Shelf({}, {})))
