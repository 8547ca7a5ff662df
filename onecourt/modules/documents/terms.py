"""The court's words for documents: states, rights, settings, and what can be wrong with a file."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from onecourt.kernel.rights import Right
from onecourt.kernel.settings import COURT, PLATFORM, Setting, setting

CHECKING = "checking"
USABLE = "usable"
REFUSED = "refused"
DISCARDED = "discarded"
STATES = {CHECKING: "正在检查", USABLE: "检查通过", REFUSED: "不能用", DISCARDED: "已删除"}

PROCESSING = "processing"
READY = "ready"
FAILED = "failed"
NONE = "none"
RENDITIONS = {
    PROCESSING: "正在生成预览。",
    READY: "",
    FAILED: "有的页面没能生成预览，请下载原件查看。",
    NONE: "这类文件暂时不能在网页上预览，请下载原件查看。",
}

RECEIVE = Right("documents.receive", says="上传文件。")
DISCARD = Right("documents.discard", says="删除自己上传的文件。")
RENDER = Right("documents.render", says="为文件生成页面图片和缩略图。")

FORMATS: Setting = setting(
    "material.formats",
    list,
    COURT,
    ["jpg", "jpeg", "png", "tif", "pdf", "doc", "docx"],
    says="材料可以是哪些格式；按内容认，不看名字。",
)
MAX_MB: Setting = setting("material.max_mb", int, COURT, 20, says="一份材料最大多少 MB。")
MIN_PX: Setting = setting(
    "material.min_px", list, COURT, [1080, 1440], says="照片和扫描件至少多少像素，横竖都可以。"
)
MIN_DPI: Setting = setting(
    "material.min_dpi", int, COURT, 300, says="扫描件至少多少 dpi；只看扫描件自己写明的数。"
)
QUALITY: Setting = setting(
    "material.quality", str, COURT, "block", says="像素或 dpi 不够时：block 不收，warn 收下并提醒审核人。"
)
MAX_PAGES: Setting = setting("material.max_pages", int, COURT, 500, says="一份材料最多多少页。")
MAX_MEGAPIXELS: Setting = setting(
    "material.max_megapixels", int, PLATFORM, 100, says="一页图片最多多少百万像素，再大就不打开。"
)
LINK_MINUTES: Setting = setting(
    "document.link_minutes", int, PLATFORM, 10, says="打开文件的链接多少分钟后失效。"
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
    "too_few_pixels": (
        "《{file}》{place}只有 {width}×{height} 像素，字会看不清。请靠近重拍，或者改传原图，"
        "不小于 {short}×{long} 像素。"
    ),
    "too_low_dpi": "《{file}》{place}是用 {dpi} dpi 扫描的。请用 {limit} dpi 以上重新扫描。",
    "duplicate": "《{file}》和已经传过的《{earlier}》内容一样，重复了。用不着的话，请删去一份。",
    "blank_page": "《{file}》{place}看上去是空白的。请核对有没有传错，或者漏扫了一面。",
}

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
