"""JSON lines, and JSON files of one object or a list."""

import json
from collections.abc import Iterator, Mapping
from typing import IO

from summitry.model.problem import Problem
from summitry.sources.fields import raw_of
from summitry.sources.opening import Opened
from summitry.sources.options import ReadOptions
from summitry.sources.raw import Raw

_WHOLE = 256_000_000
_CHUNK = 1 << 20


def read_json_lines(opened: Opened, options: ReadOptions) -> Iterator[Raw | Problem]:
    """One document a line; a broken line is a Problem and the rest is read. Holds one line at a time."""
    number = 0
    limit = options.limits.document_bytes
    while line := opened.stream.readline(limit + 1):
        number += 1
        where = f"{opened.where}:{number}"
        if len(line) > limit:
            _skip_line(opened.stream, line)
            yield Problem(where, f"line longer than {limit:,} bytes")
        elif line.strip():
            yield from _read_object(line, f"{opened.id}:{number}", where, options)


def read_json(opened: Opened, options: ReadOptions) -> Iterator[Raw | Problem]:
    """A file that is one object or a list of them; JSON lines under a wrong name are read as such."""
    data = opened.stream.read(_WHOLE + 1)
    if len(data) > _WHOLE:
        yield Problem(opened.where, f"JSON file over {_WHOLE:,} bytes; give it as JSON lines")
        return
    value = _parse(data)
    if isinstance(value, Problem):
        yield from _lines_or_problem(data, opened, options, value)
        return
    many = value if isinstance(value, list) else [value]
    for number, item in enumerate(many, 1):
        name = f"{opened.id}:{number}" if isinstance(value, list) else opened.id
        yield from _documents(item, name, f"{opened.where}:{number}" if len(many) > 1 else opened.where, options)


def _lines_or_problem(data: bytes, opened: Opened, options: ReadOptions, problem: Problem) -> Iterator[Raw | Problem]:
    lines = data.splitlines(keepends=True)
    if len(lines) > 1 and isinstance(_parse(lines[0]), dict):
        for number, line in enumerate(lines, 1):
            if line.strip():
                yield from _read_object(line, f"{opened.id}:{number}", f"{opened.where}:{number}", options)
    else:
        yield Problem(opened.where, problem.reason)


def _read_object(line: bytes, name: str, where: str, options: ReadOptions) -> Iterator[Raw | Problem]:
    value = _parse(line)
    if isinstance(value, Problem):
        yield Problem(where, value.reason)
    else:
        yield from _documents(value, name, where, options)


def _documents(value: object, name: str, where: str, options: ReadOptions) -> Iterator[Raw | Problem]:
    if isinstance(value, Mapping):
        yield from raw_of(value, name, where, options)
    else:
        yield Problem(where, f"a document is a JSON object, this is {_json_type(value)}")


def _parse(data: bytes) -> object:
    """The value, or a Problem that says in which place it is broken."""
    try:
        return json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        return Problem("", f"not UTF-8 (byte {error.start + 1})")
    except json.JSONDecodeError as error:
        return Problem("", f"broken JSON at character {error.pos + 1}: {error.msg}")
    except RecursionError:
        return Problem("", "JSON nested too deep")
    except ValueError as error:  # numbers of thousands of digits
        return Problem("", f"broken JSON: {error}")


def _skip_line(stream: IO[bytes], line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = stream.readline(_CHUNK)


def _json_type(value: object) -> str:
    names = {list: "a list", str: "a string", bool: "true or false", type(None): "null"}
    return names.get(type(value), "a number")
