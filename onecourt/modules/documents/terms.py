"""The court's words for documents: states, rights, settings, and what can be wrong with a file."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from onecourt.kernel.rights import Right
from onecourt.kernel.settings import COURT, PLATFORM, Setting, setting

CHECKING = "checking"
USABLE = "usable"
REFUSED = "refused"
MERGED = "merged"
DISCARDED = "discarded"
STATES = {
    CHECKING: "正在检查",
    USABLE: "检查通过",
    REFUSED: "不能用",
    MERGED: "已合成一份",
    DISCARDED: "已删除",
}
# Files whose bytes can still be opened: those in use, and the pictures that another file was made of.
HELD = (USABLE, MERGED)

PROCESSING = "processing"
READY = "ready"
FAILED = "failed"
NONE = "none"
AS_TEXT = "as_text"
UNCONVERTED = "unconverted"
RENDITIONS = {
    PROCESSING: "正在生成预览。",
    READY: "",
    FAILED: "有的页面没能生成预览，请下载原件查看。",
    NONE: "这个文件没有预览。",
    AS_TEXT: "文字预览：按原件里的文字重新排版，版式和图片以原件为准，请下载原件核对。",
    UNCONVERTED: "旧版 Word 文件（DOC）在这里不能预览，请下载原件查看。另存为 DOCX 或 PDF 再传，就能预览。",
}

# How the pages of a Word document were made.
BY_OFFICE = "office"
FROM_TEXT = "text"
PREVIEWS = {"": "", BY_OFFICE: "按原件版式", FROM_TEXT: "文字预览"}

WAITING = "waiting"
RECOGNISED = "recognised"
UNRECOGNISED = "unrecognised"
RECOGNITIONS = {
    WAITING: "正在识别文字，不影响您办理。",
    RECOGNISED: "",
    UNRECOGNISED: "有的页面没有识别出文字：这台服务器没有装识别程序。请直接看页面。",
    NONE: "这个文件没有可以识别的页面。",
}
EXAMINED = "examined"
UNEXAMINED = "unexamined"
RETAKE = "要重拍"
EXAMINATIONS = {WAITING: "正在检查", EXAMINED: "检查通过", UNEXAMINED: ""}

RECEIVE = Right("documents.receive", says="上传文件。")
DISCARD = Right("documents.discard", says="删除自己上传的文件。")
RENDER = Right("documents.render", says="为文件生成页面图片和缩略图。")

EXAMINE = Right("documents.examine", says="检查页面图片是否清楚、完整、端正。")
RECOGNISE = Right("documents.recognise", says="识别页面上的文字，供查看和查找。")
KEEP = Right("documents.keep", says="说明理由，继续使用自己上传的不够清楚的文件。")
MERGE = Right("documents.merge", says="把自己上传的几张照片合成一份、排页序，或者再拆开。")
TURN = Right("documents.turn", says="转正自己上传的文件的页面图。")

FORMATS: Setting = setting(
    "material.formats",
    list,
    COURT,
    ["jpg", "jpeg", "png", "tif", "pdf", "doc", "docx"],
    says="材料可以是哪些格式；按内容认，不看名字。",
    choices=tuple((name, name.upper()) for name in ("jpg", "jpeg", "png", "tif", "pdf", "doc", "docx")),
)
MAX_MB: Setting = setting(
    "material.max_mb", int, COURT, 20, says="一份材料最大多少 MB。", least=1, most=200, unit="MB"
)
MIN_PX: Setting = setting(
    "material.min_px",
    list,
    COURT,
    [1080, 1440],
    says="照片和扫描件至少多少像素，横竖都可以。",
    least=200,
    most=6000,
    unit="像素",
)
MIN_DPI: Setting = setting(
    "material.min_dpi",
    int,
    COURT,
    300,
    says="扫描件至少多少 dpi；只看扫描件自己写明的数。",
    least=72,
    most=1200,
    unit="dpi",
)
QUALITY: Setting = setting(
    "material.quality",
    str,
    COURT,
    "block",
    says="材料的像素或 dpi 不够时怎么办。",
    choices=(("block", "不收，请当事人重拍"), ("warn", "收下，并提醒审核人")),
)
MAX_PAGES: Setting = setting(
    "material.max_pages", int, COURT, 500, says="一份材料最多多少页。", least=1, most=5000, unit="页"
)
MAX_MEGAPIXELS: Setting = setting(
    "material.max_megapixels",
    int,
    PLATFORM,
    100,
    says="一页图片最多多少百万像素，再大就不打开。",
    least=8,
    most=400,
    unit="百万像素",
)
SCANNER: Setting = setting(
    "material.scanner",
    str,
    PLATFORM,
    "",
    says="病毒检查程序 clamd 的地址：主机:端口，或本机套接字的路径；空着就不查。查不了时不收文件。",
)
LINK_MINUTES: Setting = setting(
    "document.link_minutes",
    int,
    PLATFORM,
    10,
    says="打开文件的链接多少分钟后失效。",
    least=1,
    most=60,
    unit="分钟",
)

REFUSES = "refuse"
WARNS = "warn"

# What can be wrong, by code: file, page where it is one, cause and cure.
FAULTS: dict[str, str] = {
    "empty": "《{file}》是空的，里面没有内容。请打开原文件看一看，再传一次。",
    "too_large": "《{file}》这个文件 {size} MB，超过 {limit} MB 了。请分成几份，或者改传照片。",
    "wrong_type": "《{file}》是{really}，这里不收。{cure}",
    "renamed": "《{file}》实际上是{really}，只是名字像{claimed}。{cure}",
    "locked": "《{file}》设了密码，法院打不开。请去掉密码后再传。",
    "damaged": "《{file}》{place}打不开，可能已经损坏。请在自己的设备上打开看看，另存一份再传。",
    "cut_short": "《{file}》不完整，像是没有传完或没有存完。请再传一次，或者另存一份。",
    "too_many_pages": "《{file}》有 {pages} 页，超过 {limit} 页了。请分成几份再传。",
    "too_many_pixels": "《{file}》{place}的图片太大{found}，打不开。请用 300 dpi 重新扫描，或者缩小后再传。",
    "too_much_inside": "《{file}》展开后太大，不能安全地打开。请另存为 PDF 再传。",
    "macros": "《{file}》里带有宏程序，不能收。请另存为不带宏的文档，或者另存为 PDF。",
    "scripts": "《{file}》里带有会自动运行的程序，不能收。请用“打印”另存成新的 PDF 再传。",
    "program_inside": "《{file}》里夹带了程序文件，不能收。请去掉夹带的附件，另存为 PDF 再传。",
    "fetches": "《{file}》打开时会从外面取内容，不能收。请另存为 PDF 再传。",
    "infected": "《{file}》没有通过病毒检查，不能收。请在自己的设备上查杀病毒后，换一份干净的再传。",
    "too_few_pixels": (
        "《{file}》{place}只有 {width}×{height} 像素，字会看不清。请靠近重拍，或者改传原图，"
        "不小于 {short}×{long} 像素。"
    ),
    "too_low_dpi": "《{file}》{place}是用 {dpi} dpi 扫描的。请用 {limit} dpi 以上重新扫描。",
    "duplicate": "《{file}》和已经传过的《{earlier}》内容一样，重复了。用不着的话，请删去一份。",
    "blank_page": "《{file}》{place}看上去是空白的。请核对有没有传错，或者漏扫了一面。",
    "blurred": "《{file}》{place}拍模糊了，字看不清。请拿稳手机，点一下屏幕对好焦，再拍一次。",
    "too_dark": "《{file}》{place}太暗了。请到亮一些的地方，或者打开灯，再拍一次。",
    "too_bright": "《{file}》{place}太亮，字发白看不清。请避开强光，不用闪光灯，再拍一次。",
    "glare": "《{file}》{place}有反光，挡住了字。请关掉闪光灯，换个角度，再拍一次。",
    "cut_off": "《{file}》{place}没有拍全，缺了边或角。请把整张纸放进画面，再拍一次。",
    "of_a_screen": "《{file}》{place}像是对着屏幕拍的。请拍纸质原件；原件在电脑里的，请直接传文件。",
    "stitched": "《{file}》{place}很长，像是几页拼在一起的。请一页一张分开交；聊天记录的长截图请分段截。",
    "not_a4": (
        "《{file}》{place}不是 A4 的比例。原件是 A4 纸的，请扫全四边再交；本来就不是 A4 的，可以照常提交。"
    ),
    "too_much_around": "《{file}》{place}周围的背景太多，字太小。请靠近些，让纸占满画面，再拍一次。",
    "same_page": "《{file}》{place}和《{earlier}》{there}看上去是同一页，重复了。用不着的话，请删去一份。",
}

# What the pictures of the pages show, by code: the word on the tag.
PICTURE_TAGS: dict[str, str] = {
    "blurred": "模糊",
    "too_dark": "太暗",
    "too_bright": "太亮",
    "glare": "反光",
    "cut_off": "缺角",
    "too_much_around": "背景过多",
    "of_a_screen": "拍屏幕",
    "stitched": "拼接",
    "blank_page": "空白页",
    "same_page": "重复",
    "duplicate": "重复",
}
CLEAR = "清楚"
STRAIGHTENED = "已自动摆正"
TURNED = "倒置（已自动摆正）"
LONGEST_REASON = 200
MOST_PAGES_MERGED = 100

# What to do with a file of a kind that is not taken.
_TO_PDF = "请另存为 PDF 再传。"
_UNPACK = "请解压后把里面的文件逐个传上来。"
_TO_JPG = "请转成 JPG 再传。"
CURES: dict[str, str] = {
    "heic": "请把手机相机的格式改成“兼容性最佳”后重拍，或者转成 JPG 再传。",
    **dict.fromkeys(("webp", "gif", "bmp", "psd", "svg"), _TO_JPG),
    **dict.fromkeys(("zip", "rar", "7z", "gz"), _UNPACK),
    **dict.fromkeys(("xls", "ppt", "ole", "rtf", "ofd", "html", "xml", "text"), _TO_PDF),
}


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong with a file: its code, the sentence that was shown, the page if it is one.

    `severity` says whether the file is refused for it or only marked.
    """

    code: str
    message: str
    severity: str = REFUSES
    page: int | None = None

    def as_json(self) -> dict[str, Any]:
        return {"code": self.code, "message": self.message, "severity": self.severity, "page": self.page}


@dataclass(frozen=True, slots=True)
class Limits:
    """What a file may be in one place: bytes, pixels, resolution, pages; `blocks`: poor ones are refused."""

    max_bytes: int
    max_pages: int
    max_pixels: int
    min_px: tuple[int, int]
    min_dpi: int
    blocks: bool


@dataclass(frozen=True, slots=True)
class Owner:
    """The thing that a document belongs to, such as a matter."""

    owner_kind: str
    owner_id: UUID
