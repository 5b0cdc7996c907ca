"""The contract's JSON: every field survives the way there and back, in one order of keys."""

import json
from datetime import date

import pytest

from summitry.model.document import Document, Published, QuoteMismatch, cut
from summitry.model.encounter import Account, Claim, Coding, Outcome, Participant, Place, Source, Topic, When
from summitry.model.exchange import account_from_json, account_to_json, coding_from_json, coding_to_json
from summitry.model.terms import Basis, Kind, Modality, OutcomeKind, SourceType, Standing, Status

TEXT = "The two presidents met in Oslo on 3 May 2012 for an hour, an aide said."
AIDE = Source("an aide", SourceType.ANONYMOUS)


def claim(field, value, words, modality=Modality.ASSERTED):
    start = TEXT.index(words)
    return Claim(field, value, words, AIDE, modality, (cut(TEXT, start, start + len(words)), cut(TEXT, 0, len(TEXT))))


def account():
    return Account(
        kind=Kind.MEETING,
        status=Status.HELD,
        participants=(Participant("Ann Alder", "NOR", "Prime Minister"), Participant(None, "FIN", None)),
        evidence=(cut(TEXT, 0, len(TEXT)),),
        others=("an aide",),
        when=When(date(2012, 5, 3), date(2012, 5, 3)),
        where=Place("Oslo", "NOR"),
        occasion="Nordic Council",
        duration_minutes=60,
        topics=(Topic("fish", Standing.RAISED, AIDE), Topic("ice", Standing.AVOIDED)),
        outcomes=(Outcome("nothing was signed", OutcomeKind.NONE),),
        sources=(AIDE,),
        claims=(
            claim("when", When(date(2012, 5, 3), date(2012, 5, 3), "full date"), "3 May 2012"),
            claim("where", Place("Oslo", "NOR"), "Oslo"),
            claim("status", "held", "met"),
            claim("duration_minutes", 60, "an hour"),
            claim("participants", Participant(None, "FIN"), "The two presidents"),
            claim("sources", AIDE, "an aide"),
        ),
    )


def coding():
    published = Published(date(2012, 5, 4), date(2012, 5, 4), Basis.METADATA, "2012-05-04")
    document = Document("a.txt", TEXT, "Title", "Outlet", None, "en", published, ((0, len(TEXT)),), True)
    return Coding(document, (account(),))


def test_there_and_back():
    assert coding_from_json(json.loads(json.dumps(coding_to_json(coding()))), TEXT) == coding()


def test_keys_are_those_of_the_contract():
    data = coding_to_json(coding())
    assert list(data) == ["document", "encounters"]
    assert list(data["document"]) == (
        ["id", "sha256", "title", "publisher", "url", "language", "truncated", "published", "body"]
    )
    fields = "kind status participants others when where occasion duration_minutes planned_minutes topics outcomes"
    assert list(data["encounters"][0]) == [*fields.split(), "sources", "evidence", "claims"]
    first = data["encounters"][0]["claims"][0]
    assert list(first)[:8] == ["field", "value", "as_said", "source", "modality", "start", "end", "quote"]


def test_an_uncoded_document_says_why():
    bare = Coding(Document("b", "Bonjour"), (), "language: fr")
    data = coding_to_json(bare)
    assert data["uncoded"] == "language: fr"
    assert coding_from_json(data, "Bonjour") == bare


def test_a_quotation_that_is_not_in_the_text_is_refused():
    data = account_to_json(account())
    with pytest.raises(QuoteMismatch):
        account_from_json(data, TEXT.replace("Oslo", "Bern"))
