"""Documents: files as they were handed in, their pages, and the pictures of them for the screen.

A file is checked when it comes in and then never altered; its digests are on the receipt. Every page has an
identity from the start. A document belongs to an owner of another module, whose gate (`bind_owner_gate`) says
who may see it. Files are reached by links that run out and are for one account. Who lists the documents of an
owner, or gets one by its id, has passed the owner's gate before.
"""

from onecourt.modules.documents.events import DocumentExamined
from onecourt.modules.documents.models import Document, DocumentPage
from onecourt.modules.documents.operations.discard_document import discard_document
from onecourt.modules.documents.operations.examine_pictures import examine_pictures
from onecourt.modules.documents.operations.keep_document_as_is import ReasonMissing, keep_document_as_is
from onecourt.modules.documents.operations.merge_pages import MergedTooLarge, NotMergeable, merge_pages
from onecourt.modules.documents.operations.preview_document import preview_document
from onecourt.modules.documents.operations.receive_file import Upload, receive_file
from onecourt.modules.documents.operations.recognise_text import recognise_text
from onecourt.modules.documents.operations.render_pages import render_pages
from onecourt.modules.documents.operations.split_document import split_document
from onecourt.modules.documents.operations.turn_page import turn_page
from onecourt.modules.documents.policies import (
    handed_it_in,
    is_the_platform,
    may_add_to_the_owner,
    may_answer_for_it,
)
from onecourt.modules.documents.queries.documents import (
    DocumentRow,
    PageRow,
    get_document,
    list_documents,
    list_pages,
)
from onecourt.modules.documents.queries.gates import bind_owner_gate, get_visible_document
from onecourt.modules.documents.queries.limits import get_limits, kinds_of, list_formats
from onecourt.modules.documents.queries.links import Handed, PageLink, file_link, open_link, page_links
from onecourt.modules.documents.queries.picture_checks import (
    PictureLimits,
    faults_of_page,
    get_straightening,
    picture_limits,
)
from onecourt.modules.documents.queries.texts import (
    PageText,
    TextHit,
    find_in_texts,
    list_page_texts,
)
from onecourt.modules.documents.queries.typeset import get_document_pdf
from onecourt.modules.documents.queries.word import get_document_docx
from onecourt.modules.documents.terms import (
    CHECKING,
    CLEAR,
    DISCARD,
    DISCARDED,
    EXAMINE,
    KEEP,
    MERGE,
    MERGED,
    RECEIVE,
    RECOGNISE,
    REFUSED,
    RENDER,
    RETAKE,
    STATES,
    STRAIGHTENED,
    TURN,
    TURNED,
    USABLE,
    Fault,
    Limits,
)
from onecourt.modules.documents.workflow import DOCUMENT
from onecourt.platform.files import ScannerSilent

__all__ = [
    "CHECKING",
    "CLEAR",
    "DISCARD",
    "DISCARDED",
    "DOCUMENT",
    "EXAMINE",
    "KEEP",
    "MERGE",
    "MERGED",
    "RECEIVE",
    "RECOGNISE",
    "REFUSED",
    "RENDER",
    "RETAKE",
    "STATES",
    "STRAIGHTENED",
    "TURN",
    "TURNED",
    "USABLE",
    "Document",
    "DocumentExamined",
    "DocumentPage",
    "DocumentRow",
    "Fault",
    "Handed",
    "Limits",
    "MergedTooLarge",
    "NotMergeable",
    "PageLink",
    "PageRow",
    "PageText",
    "PictureLimits",
    "ReasonMissing",
    "ScannerSilent",
    "TextHit",
    "Upload",
    "bind_owner_gate",
    "discard_document",
    "examine_pictures",
    "faults_of_page",
    "file_link",
    "find_in_texts",
    "get_document",
    "get_document_docx",
    "get_document_pdf",
    "get_limits",
    "get_straightening",
    "get_visible_document",
    "handed_it_in",
    "is_the_platform",
    "keep_document_as_is",
    "kinds_of",
    "list_documents",
    "list_formats",
    "list_page_texts",
    "list_pages",
    "may_add_to_the_owner",
    "may_answer_for_it",
    "merge_pages",
    "open_link",
    "page_links",
    "picture_limits",
    "preview_document",
    "receive_file",
    "recognise_text",
    "render_pages",
    "split_document",
    "turn_page",
]
