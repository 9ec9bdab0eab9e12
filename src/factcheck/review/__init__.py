"""From events to state: workflow, undo, second reviewer, conflicts. Pure; the log is `factcheck.store`.

    state = fold(log.events())            # or log.state(), which starts from a snapshot
    state = apply(state, event)           # after every append; cheap
    state.verdict_of("c…")                # Review | None: .verdict (label, note, evidence), .actor, .time, .event
    state.stage_of("c…")                  # open draft reviewed agreed disagreed adjudicated approved published …
    state.thread("c…")                    # all about one object: .events .reviews .contested .covers .publications
    state.thread_of("c…")                 # the same for the fact a claim was accepted into
    state.covers("c…")                    # the claims the verdict of this thread covers now
    state.decision("c1~c2", "link")       # Decision | None: .value .actor .rivals; also date claim.add claim.edit
    state.links()                         # {(a, b): relation} decided by people, for matching
    state.conflicts()                     # threads a person must settle
    state.undo_target("asha")             # (event id, object id) | None; redo_target likewise

    act = prepare(state, "verdict", "c…", actor="asha", after={…})   # RefusedError(.reason) where not allowed
    event = log.append(act.action, act.object, **act.rest)            # also undo(state, actor), redo(state, actor)
    load_scale()                          # labels in order: .key .digit .labels .averitec .rating .publishable
    wants_second(policy, "c…", "false", conflict=True)
    state.visible_to("asha")              # the same state as this reviewer may see it; "" for nobody in particular
    carried(state, documents, matcher=VERSION)   # {object id: Carried}: stale verdicts, and where they belong now
    agreement.measure(state.double_reviews()), agreement.per_label, agreement.collapsed
    refuse_removed(load_scale(extras), state.labels_used())

How an act is written (`object`, `after`), all through `log.append(action, object, after=…, reason=…,
actor=…, based_on=state.seen(object))`:

| action | object | after |
|---|---|---|
| verdict, review, import | claim or fact id | a ruling, see below |
| adjudicate | same | as verdict |
| approve | same | `second` |
| publish, correct, update, withdraw | same | `url`; all but publish want a reason |
| correct, update | same | also a verdict, and a new `wording` of the claim with its `wording_lang` |
| reopen | same | – (reason wanted) |
| fact.join, fact.leave | fact or claim id | `claim` |
| fact.wording | same | `text`, `lang` |
| fact.as_of | same | `text`: the time the fact is told for, in words |
| fact.first | same | `claim`: its first appearance, as a person asserts |
| assign | same | `to`: a name, or several (a writer and a second reader) |
| triage | article id | `as`: check, later or leave |
| agency | article id | `of`: id of the article whose report it carries, or null |
| link | `a~b`, a < b | `relation`, or null for "no link" |
| date | `claim@start` | `first`, `last`, `edtf`, `timex` |
| claim.add, claim.edit | claim id | `article`, `start`, `end`, … |
| claim.skip | claim id | `skip`: bool |
| undo, redo | the object of the event | `event`: id of the event |

A ruling is `label`, `note`, `evidence` (URLs or objects with url, archived, quote, accessed, file, claim),
`confidence`, `as_of`, `covers` (claim ids), `second` (the policy wants a second reader), `source` (article,
sha256, quote, start, end, anchor, matcher). An import also says `by` whom, in what `state` it came (one that
was not final there is not approved by coming here), and the `wording`, `wording_lang` and `url` it came with.
"""

from factcheck.review.acts import Act, RefusedError, may, prepare, redo, undo
from factcheck.review.attach import Attachment, reattach
from factcheck.review.carry import Carried, carried
from factcheck.review.folding import apply, fold
from factcheck.review.policy import Policy, wants_second
from factcheck.review.scale import Label, extra_keys, load_scale, refuse_removed
from factcheck.review.stale import stale
from factcheck.review.state import State
from factcheck.review.thread import (
    PUBLIC,
    STAGES,
    Decision,
    Publication,
    Review,
    Stage,
    Thread,
    fact_id,
    verdict_from,
    verdict_to,
)

__all__ = [
    "PUBLIC",
    "STAGES",
    "Act",
    "Attachment",
    "Carried",
    "Decision",
    "Label",
    "Policy",
    "Publication",
    "RefusedError",
    "Review",
    "Stage",
    "State",
    "Thread",
    "apply",
    "carried",
    "extra_keys",
    "fact_id",
    "fold",
    "load_scale",
    "may",
    "prepare",
    "reattach",
    "redo",
    "refuse_removed",
    "stale",
    "undo",
    "verdict_from",
    "verdict_to",
    "wants_second",
]
