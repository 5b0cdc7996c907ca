"""Bytes to text: byte order marks, UTF-8, declared encodings, then detection."""

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Pages that declare Latin-1 or ASCII mean the Windows superset (WHATWG Encoding Standard).
_SUPERSETS = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030"}
_SAMPLE = 50_000
_MOSTLY_ASCII = 0.1
_DAMAGED = 0.02
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ufffd]")
_DROPPED = dict[int, int | None].fromkeys((*range(0x09), *range(0x0E, 0x20), 0x7F, 0xFEFF)) | dict.fromkeys(
    range(0xD800, 0xE000), 0xFFFD
)
_DROPPED_BYTES = bytes(code for code in _DROPPED if code < 0x80)


def decode(data: bytes, declared: str | None = None) -> str | None:
    """The text that bytes stand for, None where they are no text.

    declared: an encoding named by the page or its sender; believed only if the bytes are not valid UTF-8 and fit it.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    text = _wide(data) if b"\0" in data[:_SAMPLE] else None
    text = text or _utf8(data) or _by_name(data, declared) or _western(data) or _detected(data)
    return None if text is None or is_binary(text) else text


def is_binary(text: str) -> bool:
    """Whether a text is mostly what no writer types: control characters or characters that could not be decoded."""
    sample = text[:_SAMPLE]
    if "\ufffd" not in sample and _is_clean(sample):
        return False
    return len(_CONTROLS.findall(sample)) > _DAMAGED * len(sample)


def clean(text: str) -> str:
    """The text with "\\n" as only line end and without control characters and lone surrogates."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    return text if _is_clean(text) else text.translate(_DROPPED)


def _is_clean(text: str) -> bool:
    try:
        data = text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return len(data.translate(None, _DROPPED_BYTES)) == len(data) and "\ufeff" not in text


def _utf8(data: bytes) -> str | None:
    """Text in UTF-8, also where single bytes of it were damaged or it was cut in the middle of a character."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
    damaged = text.count("\ufffd")
    beyond_ascii = sum(1 for character in text[:_SAMPLE] if character > "\x7f" and character != "\ufffd")
    return text if damaged * 5 < beyond_ascii else None


def _wide(data: bytes) -> str | None:
    """UTF-16 without its mark: every other byte of English text is then zero."""
    for encoding, zeros in (("utf-16-le", data[1:_SAMPLE:2]), ("utf-16-be", data[0:_SAMPLE:2])):
        if zeros and zeros.count(0) > 0.6 * len(zeros):
            return data.decode(encoding, "replace")
    return None


def _by_name(data: bytes, name: str | None) -> str | None:
    if not name:
        return None
    try:
        encoding = codecs.lookup(name.strip("\"' ")).name
        text, _ = codecs.lookup(_SUPERSETS.get(encoding, encoding)).decode(data, "strict")
    except (LookupError, UnicodeError, ValueError, TypeError):
        return None
    return text if isinstance(text, str) else None


def _western(data: bytes) -> str | None:
    """Mostly ASCII with the odd byte above it is English with Windows quotation marks and accents."""
    high = sum(1 for byte in data[:_SAMPLE] if byte > 0x7F)
    return _by_name(data, "cp1252") if high <= _MOSTLY_ASCII * min(len(data), _SAMPLE) else None


def _detected(data: bytes) -> str | None:
    from charset_normalizer import from_bytes  # heavy, and needed for few files

    best = from_bytes(data[:_SAMPLE]).best()
    return data.decode(best.encoding, "replace") if best else None
