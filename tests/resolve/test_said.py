"""From accounts to claims: what was claimed, and what an account codes without a claim."""

from summitry.model.encounter import Source
from summitry.model.terms import Modality, SourceType
from summitry.resolve.said import Said, in_order, said_of
from tests.resolve.making import OFFICIAL, claim, report


def test_a_coded_value_without_a_claim_rests_on_the_evidence() -> None:
    said = said_of(
        [report("a1", "Trump, Putin", "2018-07-16", minutes=120, source=OFFICIAL, quote="They met for two hours.")]
    )
    (length,) = said["duration_minutes"]
    assert (length.claim.value, length.claim.as_said) == (120, "They met for two hours.")
    assert length.claim.source == OFFICIAL
    assert len(said["participants"]) == 2
    assert said["planned_minutes"] == []


def test_a_claimed_value_is_not_claimed_again() -> None:
    told = claim("duration_minutes", 120, "two hours")
    said = said_of([report("a1", "Trump, Putin", minutes=120, claims=[told])])
    assert [s.claim for s in said["duration_minutes"]] == [told]


def test_claims_beyond_the_codebook_are_kept() -> None:
    said = said_of([report("a1", "Trump, Putin", claims=[claim("cause", "the storm", "because of the storm")])])
    assert [s.claim.value for s in said["cause"]] == ["the storm"]


def test_modality_follows_the_status() -> None:
    found = {
        s: said_of([report("a1", "Trump, Putin", status=s)])["status"][0].claim.modality
        for s in ("held", "floated", "denied")
    }
    assert found == {"held": Modality.ASSERTED, "floated": Modality.POSSIBLE, "denied": Modality.DENIED}


def test_who_can_know() -> None:
    order = [SourceType.PARTICIPANT, SourceType.OFFICIAL, SourceType.MEDIA, SourceType.EXPERT, SourceType.ANONYMOUS]
    r = report("a1", "Trump, Putin")
    ranks = [Said(r, claim("cause", "x", "x", Source(None, kind))).knows for kind in order]
    assert ranks == sorted(ranks)
    assert len(set(ranks)) == len(order)


def test_reports_in_order_of_publication_and_undated_last() -> None:
    told = [
        report("c1", "Trump, Putin"),
        report("b1", "Trump, Putin", None, "2018-07-02"),
        report("a1", "Trump, Putin", None, "2018-07-03"),
    ]
    assert [r.document for r in in_order(told)] == ["b", "a", "c"]
