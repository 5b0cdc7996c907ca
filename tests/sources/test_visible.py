import pytest
from lxml.html import document_fromstring

from summitry.sources.visible import visible_lines


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("<p>The <a>queen</a> met\n <b>him</b>.</p><p>Rain.</p>", ("The queen met him.", "Rain.")),
        ("<div>One<p>two</p>three</div>", ("One", "two", "three")),
        ("A<br>B", ("A", "B")),
        ("<ul><li>World</li><li>World</li></ul>", ("World",)),
        ("<p>Seen.</p><script>met()</script><style>p {}</style><noscript>x</noscript>", ("Seen.",)),
        ("<table><tr><td>left</td><td>right</td></tr></table>", ("left", "right")),
        ("", ()),
    ],
)
def test_lines_as_a_reader_sees_them(body: str, lines: tuple[str, ...]) -> None:
    assert visible_lines(document_fromstring(f"<html><head><title>T</title></head><body>{body}</body></html>")) == lines
