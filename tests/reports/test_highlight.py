"""Marked articles: nothing lost, nothing doubled, labels where they belong."""

from hypothesis import given
from hypothesis import strategies as st

from summitry.model.document import Document
from summitry.reports.highlight import Mark, highlight

TEXT = "Berg met Ortega.\n\nMost read\nThey talked."


def test_runs_are_cut_at_every_mark() -> None:
    marks = (Mark(0, 16, "evidence"), Mark(5, 8, "kind"))
    runs = highlight(Document("d", TEXT), marks)[0].runs
    assert [(r.text, r.labels, r.evidence) for r in runs] == [
        ("Berg ", (), True),
        ("met", ("kind",), True),
        (" Ortega.", (), True),
    ]


def test_paragraphs_outside_the_body_are_furniture() -> None:
    document = Document("d", TEXT, body=((0, 16), (28, 40)))
    assert [p.furniture for p in highlight(document, ())] == [False, True, False]


spans = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(sorted)


@given(st.lists(st.tuples(spans, st.sampled_from(["evidence", "when", "where"])), max_size=6))
def test_the_text_comes_back_whole(marked: list[tuple[list[int], str]]) -> None:
    marks = tuple(Mark(a, b, label) for (a, b), label in marked)
    paragraphs = highlight(Document("d", TEXT), marks)
    assert ["".join(r.text for r in p.runs) for p in paragraphs] == [x for x in TEXT.split("\n") if x]
