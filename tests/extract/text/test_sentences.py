import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.extract.text.datelines import dateline_end, dateline_place
from summitry.extract.text.sentences import paragraphs, sentences


def split(text: str) -> list[str]:
    return [text[a:b] for a, b in sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They met. They left.", ["They met.", "They left."]),
        ("Mr. Lopes met Gen. Hol on Jan. 5 at noon.", ["Mr. Lopes met Gen. Hol on Jan. 5 at noon."]),
        ("He met U.S. President George W. Bush.", ["He met U.S. President George W. Bush."]),
        ("He spoke at the ASEAN-U.S. Summit.", ["He spoke at the ASEAN-U.S. Summit."]),
        ("He flew to the U.S. The talks failed.", ["He flew to the U.S.", "The talks failed."]),
        ("They met at 5 p.m. Tuesday. It rained.", ["They met at 5 p.m. Tuesday.", "It rained."]),
        ("“We will meet,” he said. “Soon.” He left.", ["“We will meet,” he said.", "“Soon.”", "He left."]),
        ("“Will they meet?” he asked. They did!", ["“Will they meet?”", "he asked.", "They did!"]),
        ("A bell from World War I. Aides rang it.", ["A bell from World War I.", "Aides rang it."]),
        ("He said nothing.She left.", ["He said nothing.", "She left."]),
        ("It cost 3.5 million. It paid.", ["It cost 3.5 million.", "It paid."]),
        ("President George H.W. Bush came. He left.", ["President George H.W. Bush came.", "He left."]),
        ("SEOUL — The leaders met.", ["SEOUL —", "The leaders met."]),
        ("WASHINGTON (Reuters) - The leaders met.", ["WASHINGTON (Reuters) -", "The leaders met."]),
        ("BEIJING, Aug. 5 (Xinhua) -- The leaders met.", ["BEIJING, Aug. 5 (Xinhua) --", "The leaders met."]),
        ("Leaders meet in Oslo", ["Leaders meet in Oslo"]),
        ("Q    Will they meet? And where?", ["Q", "Will they meet?", "And where?"]),
        ("QUESTION: Will they meet?", ["QUESTION:", "Will they meet?"]),
        ("Q and A met.", ["Q and A met."]),
    ],
)
def test_sentences(text: str, found: list[str]) -> None:
    # A question in quotation marks ends a sentence of its own; what follows is read with it or apart.
    merged = split(text)
    assert merged == found or " ".join(merged) == " ".join(found)
    assert len(merged) >= len(found) - 1


@pytest.mark.parametrize("text", ["." * 200_000, "?!" * 100_000, "A-" * 34 + "x rain fell", "A.-" * 23 + " rain fell"])
def test_rows_of_marks_and_hyphens_are_soon_split(text: str) -> None:
    begun = time.process_time()
    assert split(text) == [text]
    assert time.process_time() - begun < 10  # it took minutes, or years


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("SEOUL — The leaders", 8),
        ("(Reuters) - The leaders", 12),
        ("The leaders — all of them — met.", None),
        ("Barack Obama met", None),
        ("MOSCOW, June 5. /TASS/. The leaders", 24),
        ("Moscow. June 5. INTERFAX - The leaders", 27),
        ("ISLAMABAD: The leaders", 11),
        ("NEW DELHI: The leaders", 11),
        ("New Delhi [India], July 8 (ANI): The leaders", 33),
        ("NEW DELHI, July 8 (PTI) The leaders", 24),
        ("TOKYO - The leaders", 8),
        ("Nairobi — The leaders", 10),
        ("CAIRO - 8 July 2025: The leaders", 21),
        ("DAMASCUS (SANA) The leaders", 16),
        ("Addis Ababa, July 8, 2025 (ENA) -- The leaders", 35),
        ("Paris: a city of light", None),
        ("France - the host - said", None),
        ("Russia (pictured) said", None),
        ("UPDATE: The leaders", None),
        ("OBAMA: We agreed", None),
        ("Oslo — The leaders", 7),
        ("Egypt -- the host -- said", None),
        ("JORDAN, May 5", None),
    ],
)
def test_datelines(text: str, end: int | None) -> None:
    assert dateline_end(text, 0, len(text)) == end


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("MOSCOW, June 5. /TASS/.", "MOSCOW"),
        ("Moscow. June 5. INTERFAX -", "Moscow"),
        ("New Delhi [India], July 8 (ANI):", "New Delhi"),
        ("CAIRO - 8 July 2025:", "CAIRO"),
        ("KYIV, Ukraine (AP) —", "KYIV"),
    ],
)
def test_places_of_datelines(text: str, place: str) -> None:
    assert dateline_place(text) == place


def lines(text: str) -> list[str]:
    return [text[a:b] for a, b in paragraphs(text, 0, len(text))]


def test_a_line_is_a_paragraph() -> None:
    assert lines("Headline here\nBy someone\n\n  First. Second.  \n") == [
        "Headline here",
        "By someone",
        "First. Second.",
    ]


def test_a_line_that_goes_on_in_lower_case_is_joined() -> None:
    assert lines("The leaders met in\nthe palace.") == ["The leaders met in\nthe palace."]


def test_text_wrapped_at_a_width_is_joined_and_its_list_is_not() -> None:
    wide = "The President spoke today with the Prime Minister about many"
    wrapped = f"{wide}\n{wide}\nThings they had to say.\n\n-   The first of the things that they had to say to one another\n    was short\n-   The second was long"  # noqa: E501
    found = lines(wrapped)
    assert found[0].startswith(wide)
    assert found[0].endswith("had to say.")
    assert len(found) == 3


@given(st.text(alphabet='aB .,!?“”"\n—-U.S', max_size=300))
def test_every_character_but_blanks_is_in_one_sentence(text: str) -> None:
    kept = "".join(text[a:b] for start, end in paragraphs(text, 0, len(text)) for a, b in sentences(text, start, end))
    assert "".join(kept.split()) == "".join(text.split())
