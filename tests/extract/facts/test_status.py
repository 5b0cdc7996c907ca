"""Status by the words of a sentence, and by its days."""

import pytest

from summitry.extract.accounts import choose_status
from summitry.extract.coding import find_groups
from summitry.extract.events.candidates import find_candidates
from summitry.extract.facts import tell
from summitry.extract.facts.predicates import is_glad_to_be
from summitry.extract.setting import find_setting
from summitry.extract.text.parsing import parse
from summitry.model.terms import Kind, Status
from tests.extract.making import story

CASES = [
    ("A million people greeted [Ann Ash/USA] when [=she/Ann Ash/USA] met [Bo Birk/CHN].", "held"),
    ("[Ann Ash/USA] told aides in a joint appearance with [Bo Birk/CHN] that taxes will rise.", "held"),
    ("Stocks rise as [Ann Ash/USA] to meet [Bo Birk/CHN]", "scheduled"),
    ("[Ann Ash/USA] says Oman will help as [=she/Ann Ash/USA] meets [Bo Birk/CHN]", "held"),
    ("[Ann Ash/USA] says Oman to help after call with [Bo Birk/CHN]", "held"),
    ("[Ann Ash/USA] says [=she/Ann Ash/USA] will decide after meeting with [Bo Birk/CHN]", "scheduled"),
    ("Trade in focus as [Ann Ash/USA] visits [Bo Birk/CHN] in Lima", "held"),
    ("[Ann Ash/USA] declined to discuss her call with [Bo Birk/CHN].", "held"),
    ("[Ann Ash/USA] would not discuss her meeting with [Bo Birk/CHN].", "held"),
    ("[Ann Ash/USA] refused to discuss a meeting with [Bo Birk/CHN].", "denied"),
    ("[Ann Ash/USA] and [Bo Birk/CHN] did not discuss trade.", "held"),
    ("The palace declined to confirm a call between [Ann Ash/USA] and [Bo Birk/CHN].", "floated"),
    ("The palace would not confirm a call between [Ann Ash/USA] and [Bo Birk/CHN].", "floated"),
    ("[Ann Ash/USA] failed to disclose a meeting with [Bo Birk/CHN].", "held"),
    ("Previewing her meeting with [Bo Birk/CHN], [Ann Ash/USA] said little.", "scheduled"),
    ("[Ann Ash/USA] kept it secret until after a meeting with [Bo Birk/CHN].", "held"),
    ("The palace did not announce it until after the meeting of [Ann Ash/USA] and [Bo Birk/CHN].", "held"),
    ("The vote was delayed until after a meeting of [Ann Ash/USA] and [Bo Birk/CHN].", "scheduled"),
    ("[Ann Ash/USA] and [Bo Birk/CHN] agree to cut tariffs in a meeting in Oslo.", "held"),
    ("[Ann Ash/USA] and [Bo Birk/CHN] agreed to cut tariffs during a meeting in Oslo.", "held"),
    ("[Ann Ash/USA] and [Bo Birk/CHN] agreed to discuss tariffs during a meeting in Oslo.", "scheduled"),
    ("[Ann Ash/USA] and [Bo Birk/CHN] agree to cut tariffs after a rare meeting.", "held"),
    ("[Ann Ash/USA] pledges to cut tariffs after a meeting with [Bo Birk/CHN].", "held"),
    ("[Ann Ash/USA] vows to cut tariffs after the summit with [Bo Birk/CHN] in July.", "scheduled"),
    ("[Ann Ash/USA] held talks with [Bo Birk/CHN] on plans for a vote in August.", "held"),
    ("[Ann Ash/USA], in Lima for a scheduled meeting with [Bo Birk/CHN], said little.", "ongoing"),
    ("[Ann Ash/USA] met [Bo Birk/CHN] to prepare a vote next spring.", "held"),
    ("[Ann Ash/USA], in Lima for talks with [Bo Birk/CHN], said little.", "ongoing"),
    ("The three-day visit of [Ann Ash/USA] to Peru is due to end on Thursday.", "ongoing"),
    ("[Ann Ash/USA], asked to comment at a news conference with [Bo Birk/CHN], was silent.", "held"),
    ("[Ann Ash/USA] urges [Bo Birk/CHN] to work for peace at a historic meeting in Oslo.", "held"),
    ("It was a mistake for [Ann Ash/USA] to have met [Bo Birk/CHN].", "held"),
    ("[Ann Ash/USA] was to have met [Bo Birk/CHN] in Oslo.", "cancelled"),
    ("[Ann Ash/USA] said [=she/Ann Ash/USA] was happy to be in Peru.", "ongoing"),
    ("[Ann Ash/USA] would be happy to be in Peru.", "floated"),
    ("[Ann Ash/USA] is first British minister to visit Peru.", "held"),
    ("As [Ann Ash/USA] lands in Peru, its neighbours are at war.", "ongoing"),
    ("[Ann Ash/USA] met [Bo Birk/CHN] in Oslo.", "held"),
    ("The ministry denied a newspaper report that [Ann Ash/USA] had agreed to meet [Bo Birk/CHN].", "denied"),
    ("Aides dismissed as false claims that [Ann Ash/USA] met [Bo Birk/CHN] in Oslo.", "denied"),
    ("The palace declined to comment on rumours that [Ann Ash/USA] will meet [Bo Birk/CHN].", "floated"),
    ("The palace had no comment on a report that [Ann Ash/USA] will meet [Bo Birk/CHN].", "floated"),
    ("Her office would neither confirm nor deny that [Ann Ash/USA] will meet [Bo Birk/CHN].", "floated"),
    ("[Ann Ash/USA] is not aware of any plan to meet [Bo Birk/CHN].", "floated"),
    ("A meeting between [Ann Ash/USA] and [Bo Birk/CHN] was moved to a later date.", "postponed"),
    ("[Ann Ash/USA] is the only leader to have been received by [Bo Birk/CHN] in Oslo.", "held"),
    ("The date of a meeting between [Ann Ash/USA] and [Bo Birk/CHN] has not been set.", "scheduled"),
    ("She scoffed at [Ann Ash/USA]'s talks with [Bo Birk/CHN] in Geneva last year.", "held"),
    ("The details of a meeting between [Ann Ash/USA] and [Bo Birk/CHN] have not been confirmed.", "held"),
    ("Markets follow the summit between [Ann Ash/USA] and [Bo Birk/CHN], planned for next week.", "scheduled"),
    ("The dates of [Ann Ash/USA]'s visit to Peru are still being worked out.", "scheduled"),
    ("The venue of [Ann Ash/USA]'s meeting with [Bo Birk/CHN] will be announced later.", "scheduled"),
    ("Details of [Ann Ash/USA]'s visit to Peru were announced late.", "held"),
    ("[Ann Ash/USA] told [Bo Birk/CHN] of plans to send more troops during a phone call.", "held"),
    ("[Ann Ash/USA] would meet [Bo Birk/CHN] again in August 2011.", "held"),
    ("[Ann Ash/USA] pencilled in a visit to Peru.", "scheduled"),
    ("Aides described as untrue claims that [Ann Ash/USA] had met [Bo Birk/CHN].", "denied"),
    ("The palace had no comment on a report that [Ann Ash/USA] would make a visit to Peru.", "floated"),
    ("[Ann Ash/USA] said [=she/Ann Ash/USA] would meet [Bo Birk/CHN] without preconditions.", "floated"),
    ("[Ann Ash/USA] said [=she/Ann Ash/USA] would meet [Bo Birk/CHN] anytime.", "floated"),
    ("[Ann Ash/USA] said [=she/Ann Ash/USA] would meet [Bo Birk/CHN] under the right circumstances.", "floated"),
    ("[Ann Ash/USA] might not meet [Bo Birk/CHN] in July.", "floated"),
    ("Voters say that [Ann Ash/USA] should not meet [Bo Birk/CHN].", "floated"),
    ("[Ann Ash/USA] had few ideas other than proposing to meet [Bo Birk/CHN].", "floated"),
    ("A meeting between [Ann Ash/USA] and [Bo Birk/CHN] is under review.", "floated"),
    ("[Ann Ash/USA] did not meet [Bo Birk/CHN] just to please him.", "held"),
    ("[Ann Ash/USA] did not meet [Bo Birk/CHN] for security reasons.", "denied"),
    ("[Ann Ash/USA] will not only meet [Bo Birk/CHN] but also his wife.", "scheduled"),
    (
        "[Ann Ash/USA] cut short a trip to Oslo, where [=she/Ann Ash/USA] had been due to see [Bo Birk/CHN].",
        "cancelled",
    ),
    ("[Ann Ash/USA] scrapped a trip to Peru, where talks with [Bo Birk/CHN] had been planned.", "cancelled"),
    ("A call between [Ann Ash/USA] and [Bo Birk/CHN] was announced but has yet to take place.", "scheduled"),
    ("The programme has [Ann Ash/USA] sit down with [Bo Birk/CHN] on Friday.", "scheduled"),
    ("[Ann Ash/USA] brushed aside the idea of sitting down with [Bo Birk/CHN].", "denied"),
    ("[Ann Ash/USA] poured cold water on a meeting with [Bo Birk/CHN].", "denied"),
    ("[Ann Ash/USA] scoffed at the notion of talks with [Bo Birk/CHN].", "denied"),
    ("[Ann Ash/USA] ruled out sitting down with [Bo Birk/CHN].", "denied"),
    ("[Ann Ash/USA] failed to secure a meeting with [Bo Birk/CHN].", "denied"),
    ("[Ann Ash/USA] waved away suggestions that [=she/Ann Ash/USA] should meet [Bo Birk/CHN].", "denied"),
    ("A meeting between [Ann Ash/USA] and [Bo Birk/CHN] is not being prepared.", "denied"),
    ("There was no truth in reports that [Ann Ash/USA] and [Bo Birk/CHN] had met.", "denied"),
    ("The palace rejected a report in a newsletter that [Ann Ash/USA] had met [Bo Birk/CHN].", "denied"),
    ("[Ann Ash/USA] will not meet [Bo Birk/CHN] on Friday as planned.", "cancelled"),
    ("A planned meeting between [Ann Ash/USA] and [Bo Birk/CHN] came to nothing.", "cancelled"),
    ("A meeting between [Ann Ash/USA] and [Bo Birk/CHN], arranged for May 2, collapsed.", "cancelled"),
    ("A meeting between [Ann Ash/USA] and [Bo Birk/CHN] was taken off the agenda.", "cancelled"),
    ("The storm scuppered a meeting between [Ann Ash/USA] and [Bo Birk/CHN].", "cancelled"),
    ("A meeting between [Ann Ash/USA] and [Bo Birk/CHN] has slipped to December.", "postponed"),
    ("The talks between [Ann Ash/USA] and [Bo Birk/CHN] were arranged by an aide.", "held"),
    ("An aide described a meeting between [Ann Ash/USA] and [Bo Birk/CHN] as not impossible.", "floated"),
    ("[Ann Ash/USA] has been sounded out about a meeting with [Bo Birk/CHN].", "floated"),
    ("[Ann Ash/USA] will meet [Bo Birk/CHN] in Oslo.", "scheduled"),
    ("[Ann Ash/USA] will no longer meet [Bo Birk/CHN].", "cancelled"),
    ("[Ann Ash/USA] is no longer due to meet [Bo Birk/CHN].", "cancelled"),
    ("[Ann Ash/USA] had been due to meet [Bo Birk/CHN], but called it off.", "cancelled"),
    ("A planned meeting between [Ann Ash/USA] and [Bo Birk/CHN] will not take place.", "cancelled"),
    ("A meeting between [Ann Ash/USA] and [Bo Birk/CHN] is out of the question.", "denied"),
    ("A meeting between [Ann Ash/USA] and [Bo Birk/CHN] is not on the agenda.", "denied"),
    ("[Ann Ash/USA] and [Bo Birk/CHN] held a long-delayed meeting.", "held"),
    ("[Ann Ash/USA] and [Bo Birk/CHN] continued their talks in Oslo.", "ongoing"),
    ("[Ann Ash/USA] and [Bo Birk/CHN] began a second day of talks.", "ongoing"),
    ("[Ann Ash/USA] expressed interest in visiting Peru.", "floated"),
    ("[Ann Ash/USA] showed no interest in meeting [Bo Birk/CHN].", "denied"),
    ("[Ann Ash/USA] no longer seeks a meeting with [Bo Birk/CHN].", "denied"),
    ("The talks between [Ann Ash/USA] and [Bo Birk/CHN] will no longer take place.", "cancelled"),
    ("A visit by [Ann Ash/USA] to Peru is no longer planned.", "cancelled"),
    ("[Ann Ash/USA] would meet [Bo Birk/CHN] on one condition.", "floated"),
    ("[Ann Ash/USA] presses [Bo Birk/CHN] to meet [Cy Cole/JPN].", "floated"),
    ("[Ann Ash/USA] made a twice-postponed visit to Peru in January.", "held"),
    ("[Ann Ash/USA] left Lima on Monday to meet [Bo Birk/CHN].", "scheduled"),
    ("[Ann Ash/USA] expressed interest in a meeting with [Bo Birk/CHN].", "floated"),
    ("[Ann Ash/USA] put off the vote until after a meeting with [Bo Birk/CHN].", "scheduled"),
    ("[Ann Ash/USA] is scheduled to meet [Bo Birk/CHN] in July.", "scheduled"),
    ("[Ann Ash/USA] agreed to meet [Bo Birk/CHN].", "scheduled"),
    ("[Ann Ash/USA] said [=she/Ann Ash/USA] would meet [Bo Birk/CHN] in November.", "scheduled"),
    ("[Ann Ash/USA] is to be received by [Bo Birk/CHN].", "scheduled"),
    ("[Ann Ash/USA] may meet [Bo Birk/CHN] in July.", "floated"),
    ("[Ann Ash/USA] will likely meet [Bo Birk/CHN] in July.", "floated"),
    ("[Ann Ash/USA] hopes to meet [Bo Birk/CHN].", "floated"),
    ("[Ann Ash/USA] is ready to meet [Bo Birk/CHN].", "floated"),
    ("[Ann Ash/USA] proposed a meeting with [Bo Birk/CHN].", "floated"),
    ("A summit between [Ann Ash/USA] and [Bo Birk/CHN] is possible.", "floated"),
    ("[Ann Ash/USA] cancelled a meeting with [Bo Birk/CHN].", "cancelled"),
    ("[Ann Ash/USA] called off a meeting with [Bo Birk/CHN].", "cancelled"),
    ("A planned meeting between [Ann Ash/USA] and [Bo Birk/CHN] was postponed.", "postponed"),
    ("[Ann Ash/USA] put off a meeting with [Bo Birk/CHN].", "postponed"),
    ("[Ann Ash/USA] refused to meet [Bo Birk/CHN].", "denied"),
    ("[Ann Ash/USA] did not meet [Bo Birk/CHN].", "denied"),
    ("[Ann Ash/USA] ruled out a meeting with [Bo Birk/CHN].", "denied"),
    ("[Ann Ash/USA] would have met [Bo Birk/CHN] in Rome.", "cancelled"),
    ("[Ann Ash/USA] turned down an offer to meet [Bo Birk/CHN].", "denied"),
    ("[Ann Ash/USA] was the last leader to meet [Bo Birk/CHN].", "held"),
    ("[Ann Ash/USA] will be the first leader to meet [Bo Birk/CHN].", "scheduled"),
    ("[Ann Ash/USA] wanted to meet [Bo Birk/CHN].", "floated"),
    ("No meeting between [Ann Ash/USA] and [Bo Birk/CHN] is planned.", "denied"),
    ("A proposed summit between [Ann Ash/USA] and [Bo Birk/CHN] drew crowds.", "floated"),
    ("[Ann Ash/USA] was meeting [Bo Birk/CHN] in Oslo.", "held"),
    ("[Ann Ash/USA] is said to have met [Bo Birk/CHN] in Rome.", "held"),
    ("Will [Ann Ash/USA] meet [Bo Birk/CHN] in Rome?", "floated"),
    ("[Ann Ash/USA] told reporters after a meeting with [Bo Birk/CHN].", "held"),
    ("[Ann Ash/USA] Meets [Bo Birk/CHN] in Lima", "held"),
    ("[Ann Ash/USA] to meet [Bo Birk/CHN]", "scheduled"),
    ("The meeting between [Ann Ash/USA] and [Bo Birk/CHN] is set for July 3.", "scheduled"),
    ("The meeting of [Ann Ash/USA] and [Bo Birk/CHN] on Monday lasted an hour.", "held"),
    ("The mediator forced [Ann Ash/USA] to meet [Bo Birk/CHN].", "held"),
    ("[Ann Ash/USA] managed to meet [Bo Birk/CHN].", "held"),
    ("[Ann Ash/USA] left a meeting with [Bo Birk/CHN].", "held"),
    ("[Ann Ash/USA] told reporters before greeting [Bo Birk/CHN].", "held"),
    ("[Ann Ash/USA] is in Rome for talks with [Bo Birk/CHN].", "ongoing"),
    ("[Ann Ash/USA] told reporters while in Rome for talks with [Bo Birk/CHN] that peace was near.", "ongoing"),
    ("During [Ann Ash/USA]'s trip to Rome for talks with [Bo Birk/CHN] shots were fired.", "held"),
    ("[Ann Ash/USA] could stop in Rome for a meeting with [Bo Birk/CHN].", "floated"),
    ("[Ann Ash/USA] agreed to a meeting with [Bo Birk/CHN].", "scheduled"),
    ("[Ann Ash/USA] agreed to cut tariffs during a meeting with [Bo Birk/CHN].", "held"),
    ("A meeting between [Ann Ash/USA] and [Bo Birk/CHN] would be hard to arrange.", "floated"),
    ("Aides said a meeting between [Ann Ash/USA] and [Bo Birk/CHN] would be held in July.", "scheduled"),
    ("[Ann Ash/USA] would consider meeting [Bo Birk/CHN].", "floated"),
    ("Allies made an effort to arrange talks between [Ann Ash/USA] and [Bo Birk/CHN].", "floated"),
    ("[Ann Ash/USA] has no plans to meet [Bo Birk/CHN].", "denied"),
    ("[Ann Ash/USA] dropped plans for a meeting with [Bo Birk/CHN].", "cancelled"),
    ("[Ann Ash/USA] should refuse to meet [Bo Birk/CHN].", "scheduled"),
    ("[Ann Ash/USA] left Rome without meeting [Bo Birk/CHN].", "denied"),
    ("[Ann Ash/USA] sent a letter instead of meeting [Bo Birk/CHN].", "denied"),
    ("A meeting between [Ann Ash/USA] and [Bo Birk/CHN] is on the cards.", "floated"),
    ("A visit to Rome by [Ann Ash/USA] is in the works.", "floated"),
    ("A summit of [Ann Ash/USA] and [Bo Birk/CHN] has been pencilled in for July.", "scheduled"),
    ("[Ann Ash/USA] and [Bo Birk/CHN] agreed to cut tariffs in their first talks.", "held"),
    ("Of her talks with [Bo Birk/CHN], [Ann Ash/USA] said that they were short.", "held"),
    ("[Ann Ash/USA] skipped a meeting with [Bo Birk/CHN].", "denied"),
    ("Critics scolded [Ann Ash/USA] for meeting [Bo Birk/CHN].", "held"),
    ("[Ann Ash/USA] looks forward to meeting [Bo Birk/CHN].", "scheduled"),
    ("[Ann Ash/USA] is heading to Rome.", "scheduled"),
    ("[Ann Ash/USA] will wrap up a visit to Rome with a speech.", "ongoing"),
    ("Midway through a visit to Rome, [Ann Ash/USA] changed course.", "ongoing"),
    ("Trade is a possible topic of talks between [Ann Ash/USA] and [Bo Birk/CHN].", "scheduled"),
    ("[Ann Ash/USA] opens the week with a meeting with [Bo Birk/CHN] that will test her.", "scheduled"),
    ("[Ann Ash/USA] planned a visit to Rome before postponing it.", "postponed"),
    ("[Ann Ash/USA] wanted to meet [Bo Birk/CHN], but he declined.", "denied"),
    ("[Ann Ash/USA] is due in Rome on Friday.", "scheduled"),
    ("[Ann Ash/USA] was able to meet [Bo Birk/CHN] in Oslo.", "held"),
    ("[Ann Ash/USA] would be able to meet [Bo Birk/CHN] in May.", "floated"),
    ("[Ann Ash/USA] had the chance to meet [Bo Birk/CHN].", "held"),
    ("It was an honor for [Ann Ash/USA] to host [Bo Birk/CHN].", "held"),
    ("[Ann Ash/USA] would be honored to meet [Bo Birk/CHN].", "floated"),
    ("[Ann Ash/USA] was unable to meet [Bo Birk/CHN].", "denied"),
    ("[Ann Ash/USA] defended the decision not to meet [Bo Birk/CHN].", "denied"),
    ("Neither [Ann Ash/USA] nor [Bo Birk/CHN] is expected to visit Rome.", "denied"),
    ("An aide worked to arrange a meeting of [Ann Ash/USA] with [Bo Birk/CHN].", "floated"),
    ("An aide tried to set up a meeting between [Ann Ash/USA] and [Bo Birk/CHN].", "floated"),
    ("[Ann Ash/USA] rang allies in advance of a meeting with [Bo Birk/CHN].", "scheduled"),
    ("Prices fell in the run-up to the summit of [Ann Ash/USA] and [Bo Birk/CHN].", "scheduled"),
    ("Prices rose in the wake of the summit of [Ann Ash/USA] and [Bo Birk/CHN].", "held"),
    ("[Ann Ash/USA] told of a desire for peace at a meeting with [Bo Birk/CHN].", "held"),
    ("[Ann Ash/USA] regretted the lack of a meeting with [Bo Birk/CHN].", "denied"),
    ("Lawmakers repeated calls to cancel the visit of [Ann Ash/USA] to Rome.", "scheduled"),
    ("Will that affect the planned visit of [Ann Ash/USA] to Rome?", "scheduled"),
    ("Officials are still anticipating a visit by [Ann Ash/USA] to Rome.", "scheduled"),
    ("[Ann Ash/USA] is seeking to use a visit to Rome to win allies.", "scheduled"),
    ("Crowds will march if [Ann Ash/USA] does come to Rome.", "floated"),
    ("[Ann Ash/USA] made a visit to Rome for talks with [Bo Birk/CHN].", "held"),
    ("[Ann Ash/USA] raised the possibility of meeting [Bo Birk/CHN].", "floated"),
    ("On Friday [Ann Ash/USA] will fly to Rome, and have a meeting with [Bo Birk/CHN].", "scheduled"),
    ("The talks included a secret trip to Rome by [Ann Ash/USA] to meet with [Bo Birk/CHN].", "held"),
    ("[Ann Ash/USA] said [=she/Ann Ash/USA] was prepared to meet [Bo Birk/CHN].", "floated"),
    ("After visiting Rome, [Ann Ash/USA] will fly home.", "scheduled"),
    ("[Ann Ash/USA] is still hoping for a meeting with [Bo Birk/CHN].", "floated"),
    ("[Ann Ash/USA] asked for a meeting with [Bo Birk/CHN].", "floated"),
    ("[Ann Ash/USA] has not said whether [=she/Ann Ash/USA] plans to visit Rome.", "floated"),
    ("A planned trip by [Ann Ash/USA] to Warsaw, which was cancelled, cost a fortune.", "cancelled"),
    ("Calls for talks between [Ann Ash/USA] and [Bo Birk/CHN] grew louder.", "floated"),
    ("[Ann Ash/USA], en route to talks with [Bo Birk/CHN], was in good spirits.", "scheduled"),
    ("The visit of [Ann Ash/USA] to Rome is likely to annoy her rivals.", "held"),
    ("A summit of [Ann Ash/USA] and [Bo Birk/CHN] is unlikely to take place.", "floated"),
    ("In visits to Lima and Quito, [Ann Ash/USA] plans to praise free trade.", "scheduled"),
    ("[Ann Ash/USA] should not have flown to Rome.", "held"),
    ("Aides held that canceling the visit of [Ann Ash/USA] to Rome would look weak.", "scheduled"),
    ("[Ann Ash/USA] smiled as [=she/Ann Ash/USA] wraps up a long visit to Rome.", "ongoing"),
    ("[Ann Ash/USA] will rest after [=she/Ann Ash/USA] wraps up a long visit to Rome.", "scheduled"),
    ("[Ann Ash/USA] is on a visit to Rome.", "ongoing"),
    ("Talks will be held just before [Ann Ash/USA] leaves for Rome.", "scheduled"),
    ("Officials were hopeful for talks between [Ann Ash/USA] and [Bo Birk/CHN].", "floated"),
    ("[Ann Ash/USA] showed up in Rome for a meeting with [Bo Birk/CHN].", "held"),
    ("[Ann Ash/USA] would meet [Bo Birk/CHN] anytime he likes.", "floated"),
    ("[Ann Ash/USA] canceled the tour of Asia, where [=she/Ann Ash/USA] was to meet [Bo Birk/CHN].", "cancelled"),
    ("[Ann Ash/USA] faces a meeting with [Bo Birk/CHN].", "scheduled"),
    ("[Ann Ash/USA] did not meet [Bo Birk/CHN] until after the vote.", "held"),
    ("[Ann Ash/USA] did not meet [Bo Birk/CHN], waiting until the vote was over.", "denied"),
    ("[Ann Ash/USA] had no chance to meet [Bo Birk/CHN].", "denied"),
    ("[Ann Ash/USA] was to have met [Bo Birk/CHN] in Rome.", "cancelled"),
    ("Aides denied that [Ann Ash/USA] had met [Bo Birk/CHN].", "denied"),
    ("Aides denied reports that [Ann Ash/USA] will meet [Bo Birk/CHN].", "denied"),
    ("Aides never denied that [Ann Ash/USA] had met [Bo Birk/CHN].", "held"),
    ("[Cy Cole/JPN] denied asking for money when [Ann Ash/USA] met [Bo Birk/CHN].", "held"),
    ("[Ann Ash/USA] may cancel the tour of Asia, where [=she/Ann Ash/USA] was to meet [Bo Birk/CHN].", "scheduled"),
    ("[Ann Ash/USA] was never able to meet [Bo Birk/CHN].", "denied"),
    ("[Ann Ash/USA] had little opportunity to meet [Bo Birk/CHN].", "floated"),
    ("[Ann Ash/USA] could not have met [Bo Birk/CHN] in Rome.", "denied"),
    ("[Ann Ash/USA] did not meet [Bo Birk/CHN], an aide said.", "denied"),
    ("[Ann Ash/USA] did meet [Bo Birk/CHN], an aide said.", "held"),
    ("[Ann Ash/USA] and [Bo Birk/CHN] do not have a second meeting scheduled, an aide said.", "denied"),
    ("[Ann Ash/USA] became the fourth president to meet [Bo Birk/CHN].", "held"),
    ("[Ann Ash/USA] is the third leader to meet [Bo Birk/CHN].", "held"),
    ("[Ann Ash/USA] is open to talks with [Bo Birk/CHN].", "floated"),
    ("[Ann Ash/USA] is not ready for a meeting with [Bo Birk/CHN].", "denied"),
    ("[Ann Ash/USA] is coming to Rome with a large party.", "scheduled"),
    ("The king is sending [Ann Ash/USA] to Rome.", "scheduled"),
    ("The king said he was sending [Ann Ash/USA] to Rome.", "scheduled"),
    ("There could be friction in the talks of [Ann Ash/USA] with [Bo Birk/CHN].", "scheduled"),
    ("There was friction in the talks of [Ann Ash/USA] with [Bo Birk/CHN].", "held"),
    ("The planned talks of [Ann Ash/USA] and [Bo Birk/CHN] remain up in the air.", "floated"),
    ("[Ann Ash/USA] said that [=her/Ann Ash/USA] summit with [Bo Birk/CHN] was back on.", "scheduled"),
    ("The summit of [Ann Ash/USA] and [Bo Birk/CHN] is still on.", "scheduled"),
    ("The summit of [Ann Ash/USA] and [Bo Birk/CHN] is on again.", "scheduled"),
    ("The talks of [Ann Ash/USA] and [Bo Birk/CHN] remain on track.", "scheduled"),
    ("The summit of [Ann Ash/USA] and [Bo Birk/CHN] is not on.", "denied"),
    ("The summit of [Ann Ash/USA] and [Bo Birk/CHN] was off after both refused to give in.", "cancelled"),
    ("The planned talks of [Ann Ash/USA] and [Bo Birk/CHN] are in doubt.", "floated"),
    ("The planned talks of [Ann Ash/USA] and [Bo Birk/CHN] are at risk.", "floated"),
    ("The storm threw the visit of [Ann Ash/USA] to Rome into question.", "floated"),
    ("The vote casts doubt on a summit of [Ann Ash/USA] and [Bo Birk/CHN].", "floated"),
    ("[Ann Ash/USA] appeared to give way on a visit to Rome.", "held"),
    ("The palace summoned [Ann Ash/USA] for a meeting with [Bo Birk/CHN].", "held"),
    ("Critics say the meeting of [Ann Ash/USA] and [Bo Birk/CHN] was not about peace.", "held"),
    ("The talks of [Ann Ash/USA] and [Bo Birk/CHN] did not go well.", "held"),
    ("A meeting of [Ann Ash/USA] and [Bo Birk/CHN] will not be easy.", "scheduled"),
    ("The summit of [Ann Ash/USA] and [Bo Birk/CHN] did not take place.", "cancelled"),
    ("The plan is for [Ann Ash/USA] to meet [Bo Birk/CHN] in Rome.", "scheduled"),
    ("[Ann Ash/USA] offered to meet [Bo Birk/CHN], but the king turned her down.", "denied"),
    ("A meeting of [Ann Ash/USA] with [Bo Birk/CHN] is getting closer.", "scheduled"),
    ("The summit of [Ann Ash/USA] and [Bo Birk/CHN] is taking shape.", "scheduled"),
    ("The summit of [Ann Ash/USA] and [Bo Birk/CHN] is taking place in Rome.", "ongoing"),
    ("[Ann Ash/USA] boycotted the talks with [Bo Birk/CHN].", "denied"),
    ("[Ann Ash/USA]'s tour of Asia includes a visit to Japan.", "scheduled"),
    ("A visit to Rome by [Ann Ash/USA] has not been confirmed.", "floated"),
    ("The visit of [Ann Ash/USA] to Rome may not go ahead.", "floated"),
    ("The visit of [Ann Ash/USA] to Rome will not go ahead.", "cancelled"),
    ("[Ann Ash/USA] weighs a summit with [Bo Birk/CHN]", "floated"),
    ("[Ann Ash/USA] has not decided whether to meet [Bo Birk/CHN].", "floated"),
    ("Nobody knows whether [Ann Ash/USA] and [Bo Birk/CHN] met.", "unclear"),
    ("Reporters asked if [Ann Ash/USA] had met [Bo Birk/CHN].", "unclear"),
    ("[Ann Ash/USA] denied having met [Bo Birk/CHN].", "denied"),
    ("[Ann Ash/USA] is in Rome to meet [Bo Birk/CHN].", "scheduled"),
    ("The odds of a summit of [Ann Ash/USA] and [Bo Birk/CHN] are low.", "floated"),
    ("Talks between [Ann Ash/USA] and [Bo Birk/CHN] are under way in Rome.", "ongoing"),
    ("Talks between [Ann Ash/USA] and [Bo Birk/CHN] stretched into a second day.", "ongoing"),
    ("The visit of [Ann Ash/USA] to Rome comes amid a row.", "ongoing"),
    ("Trade will grow, [Ann Ash/USA] said during a visit to Rome.", "ongoing"),
    ("Trade will grow, [Ann Ash/USA] said in May during a visit to Rome.", "held"),
    ("Following a meeting with [Bo Birk/CHN], [Ann Ash/USA] is to be received by the mayor.", "scheduled"),
    ("[Ann Ash/USA] was on a tour of Peru that scheduled rallies in four towns.", "held"),
    ("[Ann Ash/USA] tried to calm [Bo Birk/CHN] in a phone call.", "held"),
    ("[Ann Ash/USA] vowed to press him on trade at her meeting with [Bo Birk/CHN].", "scheduled"),
    ("[Ann Ash/USA], who has been in Rome for talks with [Bo Birk/CHN], smiled.", "held"),
    ("If necessary, [Ann Ash/USA] will meet [Bo Birk/CHN].", "floated"),
    ("[Ann Ash/USA] threatened tariffs unless [Bo Birk/CHN] agreed to meet [=her/Ann Ash/USA].", "floated"),
    ("Still five weeks away from a meeting with [Bo Birk/CHN], [Ann Ash/USA] was calm.", "scheduled"),
    ("[Ann Ash/USA] will attend a reception hosted by [Bo Birk/CHN].", "scheduled"),
    ("[Ann Ash/USA] will meet [Bo Birk/CHN], likely in Rome.", "scheduled"),
    ("Lawmakers asked that [Ann Ash/USA] travel to Rome.", "floated"),
    ("Aides demanded that [Ann Ash/USA] meet [Bo Birk/CHN].", "floated"),
    ("[Ann Ash/USA] has committed to visiting Rome.", "scheduled"),
    ("Hopes rise for talks between [Ann Ash/USA] and [Bo Birk/CHN].", "floated"),
    ("Aides are still working on a second meeting of [Ann Ash/USA] and [Bo Birk/CHN].", "floated"),
    ("[Ann Ash/USA] said that [=she/Ann Ash/USA] would only meet [Bo Birk/CHN] to sign the treaty.", "floated"),
    ("Asked if that meant that [Ann Ash/USA] would be meeting [Bo Birk/CHN], an aide shrugged.", "floated"),
    ("[Ann Ash/USA] flew into Peru for talks with [Bo Birk/CHN].", "held"),
    ("[Ann Ash/USA] headed to Peru for talks with [Bo Birk/CHN].", "scheduled"),
    ("Hopes of face-to-face talks between [Ann Ash/USA] and [Bo Birk/CHN] rose.", "floated"),
    ("The talks between [Ann Ash/USA] and [Bo Birk/CHN] were put on hold.", "postponed"),
    ("A spokesman dismissed as false a report that [Ann Ash/USA] had met [Bo Birk/CHN].", "denied"),
    ("Aides denied reports of talks between [Ann Ash/USA] and [Bo Birk/CHN].", "denied"),
    ("Claims that [Ann Ash/USA] met [Bo Birk/CHN] are untrue.", "denied"),
    ("[Ann Ash/USA] will not meet [Bo Birk/CHN] after all.", "cancelled"),
    ("There will be no talks between [Ann Ash/USA] and [Bo Birk/CHN] after all.", "cancelled"),
    ("[Ann Ash/USA] and [Bo Birk/CHN] will not now meet in Oslo.", "cancelled"),
    ("A planned meeting between [Ann Ash/USA] and [Bo Birk/CHN] failed to materialise.", "cancelled"),
    ("A planned meeting between [Ann Ash/USA] and [Bo Birk/CHN] could not take place.", "cancelled"),
    ("[Ann Ash/USA] has a meeting with [Bo Birk/CHN] on Monday.", "scheduled"),
    ("[Ann Ash/USA] sees no point in meeting [Bo Birk/CHN].", "denied"),
    ("[Ann Ash/USA] said there was no sense in talks with [Bo Birk/CHN].", "denied"),
    ("[Ann Ash/USA] sees little use in talks with [Bo Birk/CHN].", "floated"),
    ("Asked about a call between [Ann Ash/USA] and [Bo Birk/CHN], an aide was silent.", "floated"),
    ("Asked about the call between [Ann Ash/USA] and [Bo Birk/CHN], an aide was silent.", "held"),
    ("Among [Ann Ash/USA]'s engagements on Friday are talks with [Bo Birk/CHN].", "scheduled"),
    ("A meeting between [Ann Ash/USA] and [Bo Birk/CHN] is being prepared.", "scheduled"),
    ("A meeting between [Ann Ash/USA] and [Bo Birk/CHN] is being put off.", "postponed"),
    ("[Ann Ash/USA] is to co-chair the council with [Bo Birk/CHN].", "scheduled"),
    ("[Ann Ash/USA] rebuffed a request to meet [Bo Birk/CHN].", "denied"),
    ("It was a long meeting in which [Ann Ash/USA] and [Bo Birk/CHN] agreed on a truce.", "held"),
]


def status(sentence):
    setting = find_setting(story(sentence))
    told = [t for c in find_candidates(setting.story.passages[0]) for t in tell(setting, c)]
    return [t.status.value.value for t in told if t.status and not t.mention.anaphoric]


@pytest.mark.parametrize(("sentence", "expected"), CASES)
def test_status(sentence, expected):
    assert expected in status(sentence)


def test_a_text_may_open_with_be():
    (words,) = parse(["Be glad that they met."])
    assert not is_glad_to_be(words[0])


def test_what_lies_ahead_was_not_held():
    assert status("[Ann Ash/USA] meets [Bo Birk/CHN] in Lima on July 3.") == ["scheduled"]


def test_no_such_meeting_denies_the_one_asked_about():
    told = "Asked whether [Ann Ash/USA] would meet [Bo Birk/CHN] in Lima, aides said no such meeting was planned."
    assert [choose_status(group) for group in find_groups(find_setting(story(told)))] == [Status.DENIED]


def test_who_comes_back_has_been_there():
    assert status("Bells ring as [Ann Ash/USA] returns from Peru.") == ["held"]
    assert "held" in status("Talks put off as [Ann Ash/USA] returns from Peru")


def test_who_arrives_is_still_there():
    assert "ongoing" in status("[Ann Ash/USA] arrived in Lima on Tuesday for a three-day visit.")


@pytest.mark.parametrize(
    "words",
    [
        "[Ann Ash/USA] left for Lima on Tuesday.",
        "[Ann Ash/USA] departed on Tuesday on a trip to Lima.",
        "The king sent [Ann Ash/USA] to Lima on Tuesday.",
    ],
)
def test_who_has_just_set_out_is_on_the_way(words):
    assert set(status(words)) == {"ongoing"}
    assert "ongoing" not in status(words.replace("on Tuesday", "in May"))


def test_who_was_to_be_met_can_call_it_off():
    first = "In May [Ann Ash/USA] flew to Lima to meet [Bo Birk/CHN]."
    told = find_groups(find_setting(story(first, "But [Bo Birk/CHN] canceled the meeting at the last minute.")))
    assert Status.CANCELLED in {choose_status(group) for group in told if group.kind is Kind.MEETING}


def test_what_was_brought_about_long_ago_took_place():
    assert status("[Cy Cole/JPN] helped set up a meeting of [Ann Ash/USA] and [Bo Birk/CHN] in May 2014.") == ["held"]
    assert status("A meeting of [Ann Ash/USA] and [Bo Birk/CHN] was set for May 2014.") == ["scheduled"]


def test_a_caption_tells_what_happened():
    assert status("[Ann Ash/USA] meets [Bo Birk/CHN] in Lima on July 3, 2016.") == ["held"]


@pytest.mark.parametrize("words", ["starting a", "at the start of a", "on the second leg of a"])
def test_who_starts_a_journey_is_still_there(words):
    assert "ongoing" in status(f"[Ann Ash/USA], {words} visit to Lima on Tuesday, praised the port.")


@pytest.mark.parametrize("words", ["as [Ann Ash/USA] meets [Bo Birk/CHN]", "while [Ann Ash/USA] hosts [Bo Birk/CHN]"])
def test_what_happens_beside_the_news_of_a_headline_is_no_plan(words):
    assert status(f"Oil prices fall {words}") != ["scheduled"]
    assert status(f"Oil prices will fall {words}") == ["scheduled"]
    assert status("Peru frees three sailors after [Ann Ash/USA] meets [Bo Birk/CHN]") == ["held"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("A meeting of [Ann Ash/USA] and [Bo Birk/CHN] is off the table for now.", "denied"),
        ("The June summit of [Ann Ash/USA] and [Bo Birk/CHN] is off.", "cancelled"),
        ("[Ann Ash/USA] pulled out of the planned June summit with [Bo Birk/CHN].", "cancelled"),
        ("The palace dismissed reports that [Ann Ash/USA] would meet [Bo Birk/CHN].", "denied"),
    ],
)
def test_what_is_off(sentence, expected):
    assert status(sentence) == [expected]


def test_what_has_yet_to_be_is_neither_planned_nor_held():
    assert status("[Ann Ash/USA] has yet to meet [Bo Birk/CHN].") == []


def test_a_tour_is_as_past_as_the_stops_it_led_to():
    words = "[Ann Ash/USA] will go to Lima on Friday, the last leg of a tour that {} her to Peru and Chile."
    assert "held" in status(words.format("has taken"))
    assert set(status(words.format("will take"))) == {"scheduled"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("[Ann Ash/USA] held talks with [Bo Birk/CHN] on Monday that could lead to a truce.", "held"),
        ("[Ann Ash/USA] will hold talks with [Bo Birk/CHN] on Friday that could lead to a truce.", "scheduled"),
        ("[Ann Ash/USA] walked away from talks with [Bo Birk/CHN].", "cancelled"),
        ("The talks of [Ann Ash/USA] and [Bo Birk/CHN] are off to a good start.", "held"),
        ("The talks of [Ann Ash/USA] and [Bo Birk/CHN] were on track to settle the row.", "held"),
        ("The talks of [Ann Ash/USA] and [Bo Birk/CHN] were on and off for days.", "held"),
        ("The talks of [Ann Ash/USA] and [Bo Birk/CHN] were on trade.", "held"),
        ("[Ann Ash/USA] rode the smallest car possible for her visit to Rome.", "held"),
        ("[Ann Ash/USA] will only visit Peru on Friday.", "scheduled"),
        ("[Ann Ash/USA] will meet [Bo Birk/CHN] on Friday under difficult circumstances.", "scheduled"),
        ("[Ann Ash/USA] will meet [Bo Birk/CHN] on Friday without preconditions.", "scheduled"),
        ("The talks between [Ann Ash/USA] and [Bo Birk/CHN] are no longer stalled.", "held"),
        ("Interest in the talks between [Ann Ash/USA] and [Bo Birk/CHN] was high.", "held"),
        ("Interest in [=her/Ann Ash/USA] visit to Peru is growing.", "held"),
        ("[Ann Ash/USA] left the country to meet [Bo Birk/CHN].", "scheduled"),
        ("[Ann Ash/USA] left the dinner to meet [Bo Birk/CHN].", "held"),
        ("[Ann Ash/USA] asks [Bo Birk/CHN] in call to free the sailors", "held"),
    ],
)
def test_words_around_that_change_nothing(sentence, expected):
    assert set(status(sentence)) <= {expected}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("[Ann Ash/USA] is on a visit to Peru that began on Tuesday.", "ongoing"),
        ("[Ann Ash/USA] spoke of peace on [=her/Ann Ash/USA] visit to Peru, which began on Tuesday.", "ongoing"),
        ("[Ann Ash/USA] spoke during a visit to Peru and Chile, which began on Tuesday.", "ongoing"),
        ("[Ann Ash/USA] opened two days of talks Tuesday with [Bo Birk/CHN].", "ongoing"),
        ("The two-day summit between [Ann Ash/USA] and [Bo Birk/CHN] began on Tuesday.", "ongoing"),
        ("[Ann Ash/USA] began a two-day summit with [Bo Birk/CHN] on Friday.", "held"),
        ("[Ann Ash/USA], on the first stop of a tour of Peru, promised aid.", "ongoing"),
        ("A shell fell on the town today, amid a visit by [Ann Ash/USA] to Peru.", "ongoing"),
        ("The report was issued while [Ann Ash/USA] is in Peru.", "ongoing"),
        ("[Ann Ash/USA] was on a visit to Peru that began on May 3.", "held"),
        ("[Ann Ash/USA] ended on Tuesday a visit to Peru that began on Monday.", "held"),
        ("[Ann Ash/USA] left Peru after a visit that began on Monday and ended on Tuesday.", "held"),
        ("[Ann Ash/USA] spoke on Tuesday during a visit to Peru that opened a new era.", "held"),
    ],
)
def test_a_journey_that_has_begun_is_not_over(words, expected):
    assert expected in status(words)
