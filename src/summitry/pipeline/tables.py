"""Tables that people keep beside the record: JSON lines, CSV or a spreadsheet's first sheet, as rows of cells."""

import csv
import gzip
import json
import re
import zipfile
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import IO, Any
from xml.etree import ElementTree

Cells = Mapping[str, Any]
_SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_DAY_COLUMNS = frozenset({"start", "end", "date", "start-date", "end-date"})
_FIRST_DAY = date(1899, 12, 30)  # day 0 of spreadsheets
_MOST = 200_000_000  # bytes of a sheet, unpacked


class NotATable(ValueError):
    """The file cannot be read as a table; the message is one line that names it."""


def read_table(path: str) -> Iterator[Cells]:
    """The rows of a .jsonl, .json.gz, .csv or .xlsx file, in order. Raises NotATable."""
    try:
        name = path.removesuffix(".gz").lower()
        if name.endswith(".xlsx"):
            yield from _sheet_rows(path)
        elif name.endswith(".csv"):
            with _opened(path) as stream:
                yield from csv.DictReader(stream)
        else:
            with _opened(path) as stream:
                yield from _json_rows(stream, path)
    except OSError as error:
        raise NotATable(f"{path}: {error.strerror or error}") from None
    except (UnicodeDecodeError, csv.Error, zipfile.BadZipFile, ElementTree.ParseError, KeyError, EOFError) as error:
        raise NotATable(f"{path}: no table that can be read: {error}") from None


def _opened(path: str) -> IO[str]:
    if path.endswith(".gz"):
        return gzip.open(path, "rt", encoding="utf-8-sig", newline="")
    return Path(path).open(encoding="utf-8-sig", newline="")


def _json_rows(stream: IO[str], path: str) -> Iterator[Cells]:
    for number, line in enumerate(stream, start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError as error:
            raise NotATable(f"{path}:{number}: no JSON: {error}") from None
        if not isinstance(row, dict):
            raise NotATable(f"{path}:{number}: no JSON object")
        yield row


def _sheet_rows(path: str) -> Iterator[Cells]:
    with zipfile.ZipFile(path) as book:
        strings = _shared_strings(book)
        names = sorted(name for name in book.namelist() if re.fullmatch(r"xl/worksheets/sheet\d+\.xml", name))
        if not names:
            raise NotATable(f"{path}: a workbook without a sheet")
        sheet = _part(book, names[0])
    rows = [_cells(row, strings) for row in sheet.iter(f"{_SHEET}row")]
    if rows:
        heads = {column: str(value).strip().lower() for column, value in rows[0].items()}
        for row in rows[1:]:
            yield {
                head: _plain(head, row[column]) for column, head in heads.items() if row.get(column) not in (None, "")
            }


def _part(book: zipfile.ZipFile, name: str) -> ElementTree.Element:
    if book.getinfo(name).file_size > _MOST:
        raise NotATable(f"{book.filename}: {name} is too large")
    return ElementTree.fromstring(book.read(name))


def _shared_strings(book: zipfile.ZipFile) -> list[str]:
    if "xl/sharedStrings.xml" not in book.namelist():
        return []
    return [_text(each) for each in _part(book, "xl/sharedStrings.xml").iter(f"{_SHEET}si")]


def _text(element: ElementTree.Element) -> str:
    return "".join(part.text or "" for part in element.iter(f"{_SHEET}t"))


def _cells(row: ElementTree.Element, strings: list[str]) -> dict[str, str]:
    found = {}
    for cell in row.iter(f"{_SHEET}c"):
        value = cell.find(f"{_SHEET}v")
        text = (value.text or "") if value is not None else _text(cell)
        column = re.sub(r"\d", "", cell.get("r", ""))
        found[column] = strings[int(text)] if cell.get("t") == "s" else text
    return found


def _plain(head: str, text: str) -> str:
    """Spreadsheets keep a day as the number of days since 1899."""
    if head in _DAY_COLUMNS and re.fullmatch(r"\d+(\.\d+)?", text):
        return (_FIRST_DAY + timedelta(days=int(float(text)))).isoformat()
    return text
