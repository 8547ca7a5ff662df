"""Settings of every process. What differs between machines comes from the environment."""

import os
import sys
from pathlib import Path

from csp.constants import NONE, SELF

from onecourt.run.database_url import database_settings
from onecourt.run.home import CHECKOUT, home_folder, prepare, secret

BASE_DIR = CHECKOUT
PACKAGE = BASE_DIR / "onecourt"
TESTING = "pytest" in sys.modules
PRODUCTION = os.environ.get("ONECOURT_PRODUCTION") == "1"
DEBUG = os.environ.get("ONECOURT_DEBUG") == "1" and not PRODUCTION

ONECOURT_HOME = home_folder()
if TESTING and "ONECOURT_HOME" not in os.environ:
    ONECOURT_HOME = ONECOURT_HOME / "test"
prepare(ONECOURT_HOME)
ONECOURT_KEYS = Path(os.environ.get("ONECOURT_KEYS") or ONECOURT_HOME / "keys" / "ring.json")
ONECOURT_FONTS = BASE_DIR / "static" / "vendor" / "fonts"
ONECOURT_PROVIDERS = os.environ.get("ONECOURT_PROVIDERS", "" if PRODUCTION else "sms=sandbox")
# Live updates: a path of this origin behind a proxy, else the port of the live process on the same host.
ONECOURT_LIVE_PATH = os.environ.get("ONECOURT_LIVE_PATH", "")
ONECOURT_LIVE_PORT = int(os.environ.get("ONECOURT_LIVE_PORT") or 0)

SECRET_KEY = os.environ.get("ONECOURT_SECRET_KEY") or secret(ONECOURT_HOME, "django")
ALLOWED_HOSTS = os.environ.get("ONECOURT_HOSTS", "localhost,127.0.0.1,[::1],testserver").split(",")
CSRF_TRUSTED_ORIGINS = [o for o in os.environ.get("ONECOURT_ORIGINS", "").split(",") if o]


def apps_in(folder: str) -> list[str]:
    """The packages of a floor that are Django apps, by name: a new module needs no line here."""
    return [
        f"onecourt.{folder.replace('/', '.')}.{apps.parent.name}"
        for apps in sorted((PACKAGE / folder).glob("*/apps.py"))
    ]


INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "django_cotton.apps.SimpleAppConfig",
    "csp",
    "procrastinate.contrib.django",
    *apps_in("platform"),
    *apps_in("modules"),
    *apps_in("web"),
    "onecourt.run",
]

MIDDLEWARE = [
    "onecourt.run.correlation.CorrelationMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "onecourt.run.headers.HeadersMiddleware",
    "csp.middleware.CSPMiddleware",
    "onecourt.run.headers.LivePolicyMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "onecourt.run.uploads.SizeLimitMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "onecourt.web.kit.middleware.ActorMiddleware",
]

ROOT_URLCONF = "onecourt.run.urls"
CSRF_FAILURE_VIEW = "onecourt.web.kit.errors.csrf_failure"
WSGI_APPLICATION = "onecourt.run.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PACKAGE / "web"],
        "OPTIONS": {
            # Written by hand: cotton's own set-up would be undone by other apps, and <c-…> printed as text.
            "loaders": [
                (
                    "django.template.loaders.cached.Loader",
                    [
                        "django_cotton.cotton_loader.Loader",
                        "django.template.loaders.filesystem.Loader",
                        "django.template.loaders.app_directories.Loader",
                    ],
                )
            ],
            "builtins": ["django_cotton.templatetags.cotton"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]
COTTON_DIR = "components"

DATABASES = {"default": database_settings(ONECOURT_HOME)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "people.Account"
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
if (TESTING or os.environ.get("ONECOURT_FAST_HASHER") == "1") and not PRODUCTION:
    PASSWORD_HASHERS.insert(0, "django.contrib.auth.hashers.MD5PasswordHasher")

SESSION_ENGINE = "django.contrib.sessions.backends.db"
SESSION_COOKIE_NAME = "court_session"
SESSION_COOKIE_AGE = 12 * 3600
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = PRODUCTION
CSRF_COOKIE_NAME = "court_csrf"
CSRF_COOKIE_SECURE = PRODUCTION
CSRF_FAILURE_VIEW = "onecourt.web.kit.errors.csrf_failure"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", "简体中文")]
TIME_ZONE = "Asia/Shanghai"
USE_I18N = True
USE_TZ = True

STATIC_URL = "/static/"
STATICFILES_DIRS = [("built", BASE_DIR / "static" / "built")]
STATIC_ROOT = ONECOURT_HOME / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
if os.environ.get("ONECOURT_STATIC") == "collected":
    STORAGES["staticfiles"]["BACKEND"] = "whitenoise.storage.CompressedManifestStaticFilesStorage"
else:
    WHITENOISE_USE_FINDERS = True
SILENCED_SYSTEM_CHECKS = ["staticfiles.W004"]  # static/built is made at set-up

# A file may have 20 MB, and a request a handful of them; its other fields must do with 5 MB.
ONECOURT_REQUEST_LIMIT = 105 * 1024 * 1024
ONECOURT_FILE_LIMIT = 20 * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000
DATA_UPLOAD_MAX_NUMBER_FILES = 20
FILE_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
FILE_UPLOAD_TEMP_DIR = ONECOURT_HOME / "tmp"
FILE_UPLOAD_PERMISSIONS = 0o600

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "blob:"],
        "connect-src": [SELF],  # run.headers adds the origin of the live process
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
if PRODUCTION:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_HSTS_SECONDS = 365 * 24 * 3600

PROCRASTINATE_AUTODISCOVER_MODULE_NAME = ""  # modules' jobs.py are read by run.apps

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "onecourt.run.logs.JsonFormatter"}},
    "handlers": {"stream": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {
        "handlers": ["stream"],
        "level": os.environ.get("ONECOURT_LOG", "WARNING" if TESTING else "INFO"),
    },
    "loggers": {
        "django": {"level": "WARNING"},
        "django.server": {"handlers": ["stream"], "level": "WARNING", "propagate": False},
        "procrastinate": {"level": "WARNING"},
    },
}
