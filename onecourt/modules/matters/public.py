"""The matter engine: everything that somebody asks a court to do is a matter of a declared kind.

A kind is declared with the parts in `terms` and registered by the wiring; from the declaration come the
wizard, the review, access, notices and history. The engine knows no kind by name. A matter ends with its
decision; what lives on is a record of its subject, made by the effect that the decision names.
"""

from onecourt.modules.matters.events import (
    MatterDecided,
    MatterEvent,
    MatterReturned,
    MatterSubmitted,
    MatterSupplemented,
    MatterWithdrawn,
    SupplementRequested,
)
from onecourt.modules.matters.operations.answer_item import AnswerTooLong, answer_item
from onecourt.modules.matters.operations.ask_for_materials import BadWish, ask_for_materials
from onecourt.modules.matters.operations.assign_matter import NotAtThisDesk, assign_matter
from onecourt.modules.matters.operations.attach_file import SlotIsFull, attach_file
from onecourt.modules.matters.operations.carry_out_decision import EFFECTS, bind_effect, carry_out_decision
from onecourt.modules.matters.operations.claim_matter import AlreadyClaimed, HeldByColleague, claim_matter
from onecourt.modules.matters.operations.decide_matter import (
    AlreadyDecided,
    BadPeriod,
    NothingToSupplement,
    PaperMissing,
    ReasonMissing,
    decide_matter,
    supplement_day,
    supplement_days,
)
from onecourt.modules.matters.operations.discard_draft import discard_draft
from onecourt.modules.matters.operations.discard_half_upload import discard_half_upload
from onecourt.modules.matters.operations.discard_old_drafts import discard_old_drafts
from onecourt.modules.matters.operations.discard_old_half_uploads import discard_old_half_uploads
from onecourt.modules.matters.operations.docket_matter import docket_matter
from onecourt.modules.matters.operations.export_queue import export_queue
from onecourt.modules.matters.operations.extend_half_upload import (
    LARGEST_PIECE,
    WrongOffset,
    extend_half_upload,
)
from onecourt.modules.matters.operations.hand_over_matters import hand_over_matters
from onecourt.modules.matters.operations.keep_reason_text import keep_reason_text
from onecourt.modules.matters.operations.mark_point import mark_point
from onecourt.modules.matters.operations.merge_files import merge_files
from onecourt.modules.matters.operations.move_due_day import move_due_day
from onecourt.modules.matters.operations.note_reading import note_reading
from onecourt.modules.matters.operations.notify_of_event import notify_of_event
from onecourt.modules.matters.operations.open_half_upload import FileTooLarge, TooManyHalves, open_half_upload
from onecourt.modules.matters.operations.open_review import open_review
from onecourt.modules.matters.operations.release_matter import release_matter
from onecourt.modules.matters.operations.remind_of_supplements import remind_of_supplements
from onecourt.modules.matters.operations.remove_person import remove_person
from onecourt.modules.matters.operations.resume_review import resume_review
from onecourt.modules.matters.operations.save_person import SideIsFull, save_person
from onecourt.modules.matters.operations.save_step import EditedElsewhere, Saved, save_step
from onecourt.modules.matters.operations.split_file import split_file
from onecourt.modules.matters.operations.start_matter import LevelTooLow, start_matter
from onecourt.modules.matters.operations.strike_file import strike_file
from onecourt.modules.matters.operations.strike_reason_text import strike_reason_text
from onecourt.modules.matters.operations.submit_matter import (
    ChangedSinceChecked,
    ItemsOpen,
    NotAnswered,
    NotComplete,
    NotSigned,
    digest_of,
    submit_matter,
)
from onecourt.modules.matters.operations.transfer_matter import (
    SameHands,
    TransferReasonMissing,
    transfer_matter,
)
from onecourt.modules.matters.operations.turn_file import turn_file
from onecourt.modules.matters.operations.undo_decision import undo_decision
from onecourt.modules.matters.operations.unmask_numbers import unmask_numbers
from onecourt.modules.matters.operations.withdraw_matter import withdraw_matter
from onecourt.modules.matters.operations.write_papers import write_papers
from onecourt.modules.matters.policies import (
    administers_the_court,
    belongs_to_those_who_may_start,
    exports_the_own_desk,
    is_the_applicant,
    lays_down_for_the_court,
    may_hand_it_on,
    sees_the_figures_of,
    sits_at_the_desk,
)
from onecourt.modules.matters.queries import handed_in, slots
from onecourt.modules.matters.queries.answers import open_answers
from onecourt.modules.matters.queries.case_numbers import get_typed_case_number
from onecourt.modules.matters.queries.changes import ADDED, CHANGED, REMOVED, Change, list_changes
from onecourt.modules.matters.queries.content import (
    OWNER,
    HistoryRow,
    Point,
    content_for,
    content_of,
    get_submission,
    latest_decision,
    list_files,
    list_history,
    list_points,
)
from onecourt.modules.matters.queries.figures import (
    Figures,
    ReviewedRound,
    get_figures,
    is_late,
    list_rounds_in,
)
from onecourt.modules.matters.queries.halves import count_held_bytes, get_half_upload
from onecourt.modules.matters.queries.hands import (
    find_holder,
    list_assignments,
    list_colleagues_at,
)
from onecourt.modules.matters.queries.kinds import kind_of, list_kinds, register_kinds, workflow_of
from onecourt.modules.matters.queries.looks import list_opened_pages, list_unopened
from onecourt.modules.matters.queries.matters import (
    MatterRow,
    desks_of,
    find_last_court_id,
    find_last_court_name,
    get_matter,
    is_editable,
    matter_row,
    visible_matters,
)
from onecourt.modules.matters.queries.missing import get_closing_questions, list_missing
from onecourt.modules.matters.queries.most_filed import list_most_filed_causes
from onecourt.modules.matters.queries.numbers import PersonNumbers, list_numbers
from onecourt.modules.matters.queries.openings import NotOpened, Openings, find_asking, get_openings
from onecourt.modules.matters.queries.own import (
    OwnFilter,
    count_own_by_state,
    count_own_by_tab,
    get_last_day,
    list_ending_drafts,
    list_own_matters,
)
from onecourt.modules.matters.queries.papers import get_paper_pdf, list_papers
from onecourt.modules.matters.queries.people import get_side
from onecourt.modules.matters.queries.places import (
    document_of,
    find_place,
    get_place_label,
    list_places,
    slot_of,
)
from onecourt.modules.matters.queries.queues import (
    AGES,
    DUES,
    EVERYTHING,
    HANDS,
    QUEUE_TABS,
    QueueFilter,
    count_claimed,
    count_late,
    count_queue,
    list_claimed,
    list_desks,
    list_due_days,
    list_queue,
)
from onecourt.modules.matters.queries.reason_texts import list_reason_texts
from onecourt.modules.matters.queries.rounds import (
    Item,
    ItemRow,
    list_item_rows,
    list_items_to_send,
    list_rounds,
)
from onecourt.modules.matters.queries.seen_before import list_seen_before
from onecourt.modules.matters.queries.similar import count_elsewhere, list_party_history, list_similar
from onecourt.modules.matters.queries.slots import kind_for, slot_for
from onecourt.modules.matters.queries.withdrawn import find_withdrawal
from onecourt.modules.matters.rules import (
    Missing,
    person_title,
    sides_for,
    type_of,
    types_for,
    what_is_missing,
    with_person,
)
from onecourt.modules.matters.terms import (
    APPROVED,
    ASK_FOR,
    ASSIGN,
    CARRIED_OUT,
    COURT_FIGURES,
    DOCKETED,
    DRAFT,
    DRAFT_DAYS,
    EXPORT,
    FIGURES,
    FILL,
    HAND_OVER,
    KEEP_TEXTS,
    LEVEL_BY_FUNCTION,
    MET,
    PERSON,
    REFUSED,
    RETURNED,
    REVIEW,
    SLOTS,
    START,
    SUBMITTED,
    SUPERVISE,
    SUPPLEMENT_REQUIRED,
    TO_SUPPLEMENT,
    UNDO_SECONDS,
    UNMASKING,
    WITHDRAW_AFTER_OPENED,
    Answers,
    Check,
    Content,
    Desk,
    Field,
    FileRow,
    Finding,
    MatterKind,
    NoticeRule,
    Outcome,
    Paper,
    PersonType,
    Phrase,
    Side,
    Slot,
    Step,
    Summary,
    agreement_step,
    cause_step,
    check_step,
    court_step,
    evidence_step,
    form_step,
    materials_step,
    parties_step,
)
from onecourt.modules.matters.workflow import (
    ANSWERABLE,
    DECISION,
    DISCARDABLE,
    EDITABLE,
    ENDED,
    FILING,
    FILING_LABELS,
)

# fmt: off
__all__ = [
    "ADDED", "AGES", "ANSWERABLE", "APPROVED", "ASK_FOR", "ASSIGN", "CARRIED_OUT", "CHANGED",
    "COURT_FIGURES", "DECISION", "DISCARDABLE", "DOCKETED", "DRAFT", "DRAFT_DAYS", "DUES", "EDITABLE",
    "EFFECTS", "ENDED", "EVERYTHING", "EXPORT", "FIGURES", "FILING", "FILING_LABELS", "FILL", "HANDS",
    "HAND_OVER", "KEEP_TEXTS", "LARGEST_PIECE", "LEVEL_BY_FUNCTION", "MET", "OWNER", "PERSON",
    "QUEUE_TABS", "REFUSED", "REMOVED", "RETURNED", "REVIEW", "SLOTS", "START", "SUBMITTED",
    "SUPERVISE", "SUPPLEMENT_REQUIRED", "TO_SUPPLEMENT", "UNDO_SECONDS", "UNMASKING",
    "WITHDRAW_AFTER_OPENED", "AlreadyClaimed", "AlreadyDecided", "AnswerTooLong", "Answers",
    "BadPeriod", "BadWish", "Change", "ChangedSinceChecked", "Check", "Content", "Desk",
    "EditedElsewhere", "Field", "Figures", "FileRow", "FileTooLarge", "Finding", "HeldByColleague",
    "HistoryRow", "Item", "ItemRow", "ItemsOpen", "LevelTooLow", "MatterDecided", "MatterEvent",
    "MatterKind", "MatterReturned", "MatterRow", "MatterSubmitted", "MatterSupplemented",
    "MatterWithdrawn", "Missing", "NotAnswered", "NotAtThisDesk", "NotComplete", "NotOpened",
    "NotSigned", "NothingToSupplement", "NoticeRule", "Openings", "Outcome", "OwnFilter", "Paper",
    "PaperMissing", "PersonNumbers", "PersonType", "Phrase", "Point", "QueueFilter", "ReasonMissing",
    "ReviewedRound", "SameHands", "Saved", "Side", "SideIsFull", "Slot", "SlotIsFull", "Step",
    "Summary", "SupplementRequested", "TooManyHalves", "TransferReasonMissing", "WrongOffset",
    "administers_the_court", "agreement_step", "answer_item", "ask_for_materials", "assign_matter",
    "attach_file", "belongs_to_those_who_may_start", "bind_effect", "carry_out_decision", "cause_step",
    "check_step", "claim_matter", "content_for", "content_of", "count_claimed", "count_elsewhere",
    "count_held_bytes", "count_late", "count_own_by_state", "count_own_by_tab", "count_queue",
    "court_step", "decide_matter", "desks_of", "digest_of", "discard_draft", "discard_half_upload",
    "discard_old_drafts", "discard_old_half_uploads", "docket_matter", "document_of", "evidence_step",
    "export_queue", "exports_the_own_desk", "extend_half_upload", "find_asking", "find_holder",
    "find_last_court_id", "find_last_court_name", "find_place", "find_withdrawal", "form_step",
    "get_closing_questions", "get_figures", "get_half_upload", "get_last_day", "get_matter",
    "get_openings", "get_paper_pdf", "get_place_label", "get_side", "get_submission",
    "get_typed_case_number", "hand_over_matters", "handed_in", "is_editable", "is_late", "is_the_applicant",
    "keep_reason_text", "kind_for", "kind_of", "latest_decision", "lays_down_for_the_court",
    "list_assignments", "list_changes", "list_claimed", "list_colleagues_at", "list_desks",
    "list_due_days", "list_ending_drafts", "list_files", "list_history", "list_item_rows",
    "list_items_to_send", "list_kinds", "list_missing", "list_most_filed_causes", "list_numbers",
    "list_opened_pages", "list_own_matters", "list_papers", "list_party_history", "list_places",
    "list_points", "list_queue", "list_reason_texts", "list_rounds", "list_rounds_in",
    "list_seen_before", "list_similar", "list_unopened", "mark_point", "materials_step", "matter_row",
    "may_hand_it_on", "merge_files", "move_due_day", "note_reading", "notify_of_event", "open_answers",
    "open_half_upload", "open_review", "parties_step", "person_title", "register_kinds",
    "release_matter", "remind_of_supplements", "remove_person", "resume_review", "save_person",
    "save_step", "sees_the_figures_of", "sides_for", "sits_at_the_desk", "slot_for", "slot_of", "slots",
    "split_file", "start_matter", "strike_file", "strike_reason_text", "submit_matter",
    "supplement_day", "supplement_days", "transfer_matter", "turn_file", "type_of", "types_for",
    "undo_decision", "unmask_numbers", "visible_matters", "what_is_missing", "with_person",
    "withdraw_matter", "workflow_of", "write_papers",
]
# fmt: on
