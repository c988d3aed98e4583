"""Settings of the site. What differs from place to place comes from the environment (`environment.py`)."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from csp.constants import NONE, SELF

from seedbed.foundations.home import home
from seedbed.publish.drawing import ASSETS, STYLE
from seedbed_web.config import logs
from seedbed_web.config.environment import database, secret, switched_on, words
from seedbed_web.config.identity import identities

HERE = Path(__file__).resolve().parents[1]

# --- where it runs --------------------------------------------------------------------------------
DEBUG = False
SEEDBED_DEMO = switched_on("SEEDBED_DEMO")
SEEDBED_HOME = home()
SEEDBED_BEHIND_TLS = switched_on("SEEDBED_TLS")
SEEDBED_URL = words("SEEDBED_URL", f"http://127.0.0.1:{os.environ.get('SEEDBED_PORT') or 8000}")[0]
"""How the site is reached from outside; letters and calendars name it."""
SEEDBED_DATA = os.environ.get("SEEDBED_DATA", "")
"""The folder of public data from which figures are refreshed; empty where nobody has named one."""
SEEDBED_ONLINE = switched_on("SEEDBED_ONLINE")
"""Whether a refresh asks public services too; only codes of areas leave this machine for them."""
SECRET_KEY = secret("SEEDBED_SECRET_KEY")
SEEDBED_AUDIT_KEY = secret("SEEDBED_AUDIT_KEY")
ALLOWED_HOSTS = words("SEEDBED_HOSTS", "127.0.0.1,localhost")
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS] if SEEDBED_BEHIND_TLS else []

# --- database: the application role; the owner only where a command needs it ----------------------
SEEDBED_APPLICATION_ROLE = words("SEEDBED_APPLICATION_ROLE", "seedbed_app")[0]
DATABASES: dict[str, dict[str, Any]] = {"default": database("DATABASE_URL") or {}}
if DATABASES["default"]:
    DATABASES["default"] |= {
        "ATOMIC_REQUESTS": True,
        "CONN_MAX_AGE": 0,
        "CONN_HEALTH_CHECKS": True,  # a database that was started again is not noticed by whoever asks first
        "OPTIONS": {
            # Whoever finds no database, or twenty before them, is told soon. A pool that tried in vain for
            # five seconds begins anew at the next request; otherwise it would pause longer each time.
            "pool": {"min_size": 1, "max_size": 20, "timeout": 5, "reconnect_timeout": 5},
            # Whoever waits for a row holds a connection meanwhile, and these are all there are for everybody.
            "options": "-c lock_timeout=4s",
        },
    }
if _owner := database("SEEDBED_OWNER_URL"):
    DATABASES["owner"] = _owner
# Tries to sign in are counted here. The usual three hundred places could be filled with other counts until
# one's own is forgotten.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "OPTIONS": {"MAX_ENTRIES": 200_000},
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- parts ----------------------------------------------------------------------------------------
INSTALLED_APPS = [
    "seedbed_web.config",
    "seedbed_web.demo",
    "seedbed_web.publish",
    "seedbed_web.evaluate",
    "seedbed_web.deliver",
    "seedbed_web.lead",
    "seedbed_web.plan",
    "seedbed_web.evidence",
    "seedbed_web.access",
    "seedbed_web.audit",
    "seedbed_web.organisations",
    "seedbed_web.accounts",
    "seedbed_web.design",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "servestatic.runserver_nostatic",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "csp",
    "pgtrigger",
    "pghistory",
    "procrastinate.contrib.django",
]
MIDDLEWARE = [
    "seedbed_web.config.logs.RequestLog",
    "seedbed_web.config.health.Health",
    "django.middleware.security.SecurityMiddleware",
    "seedbed_web.design.static_files.StaticFiles",
    "csp.middleware.CSPMiddleware",
    # One transaction a request: everything below it works for one user and one partnership.
    "seedbed_web.config.requests.transaction.Transaction",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "seedbed_web.config.requests.transaction.KnownUser",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "seedbed_web.config.requests.refused.Wordy",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "seedbed_web.config.requests.permission.Permitted",
    "seedbed_web.config.requests.once.Once",
]
ROOT_URLCONF = "seedbed_web.config.urls"
ASGI_APPLICATION = "seedbed_web.config.asgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [],
        "APP_DIRS": True,
        "OPTIONS": {
            "environment": "seedbed_web.design.environment.environment",
            "context_processors": [
                "seedbed_web.config.requests.shell.shell",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    },
]
STATIC_URL = "/static/"
STATIC_ROOT = SEEDBED_HOME / "static"
STATICFILES_DIRS = [ASSETS, STYLE]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "seedbed_web.design.static_files.HashedFiles"},
}

# --- people ---------------------------------------------------------------------------------------
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "allauth.account.auth_backends.AuthenticationBackend",
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "home"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.PBKDF2PasswordHasher"]
ACCOUNT_ADAPTER = "seedbed_web.accounts.adapters.Accounts"
ACCOUNT_TEMPLATE_EXTENSION = "jinja"
ACCOUNT_FORMS = {
    "request_login_code": "seedbed_web.accounts.forms.AskForCode",
    "confirm_login_code": "seedbed_web.accounts.forms.EnterCode",
}
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 600
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 3
ACCOUNT_LOGIN_BY_CODE_FORMAT = {"length": 6, "dashed": False}
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False  # a stranger's address gets the same page, and no letter
ACCOUNT_EMAIL_VERIFICATION = "none"  # the code that signs a person in proves the address each time
ACCOUNT_EMAIL_NOTIFICATIONS = True  # whoever has a second factor added or taken away is told
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
# Tries are counted in this process, by the visitor's address: uvicorn takes it from a proxy on this machine,
# or from those that FORWARDED_ALLOW_IPS names.
ACCOUNT_RATE_LIMITS = {
    # Five codes in a quarter of an hour, three guesses at each: nobody guesses one of 64 million.
    "request_login_code": "20/m/ip,5/15m/key",
    "login": "30/m/ip",
    "login_failed": "10/m/ip,5/5m/key",
    "reauthenticate": "10/m/user",
}
MFA_ADAPTER = "seedbed_web.accounts.second_factors.SecondFactors"
MFA_FORMS = {
    "add_webauthn": "seedbed_web.accounts.forms.AddPasskey",
    "authenticate_webauthn": "seedbed_web.accounts.forms.UsePasskey",
    "login_webauthn": "seedbed_web.accounts.forms.SignInByPasskey",
    "reauthenticate_webauthn": "seedbed_web.accounts.forms.UsePasskeyAgain",
    "edit_webauthn": "seedbed_web.accounts.forms.NamePasskey",
    "activate_totp": "seedbed_web.accounts.forms.SetUpApp",
    "authenticate": "seedbed_web.accounts.forms.EnterSecondCode",
    "reauthenticate": "seedbed_web.accounts.forms.EnterSecondCodeAgain",
}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_TOTP_ISSUER = "Seedbed"
MFA_TOTP_TOLERANCE = 1  # clocks of telephones are up to half a minute out
MFA_ALLOW_UNVERIFIED_EMAIL = True  # see ACCOUNT_EMAIL_VERIFICATION
SOCIALACCOUNT_ADAPTER = "seedbed_web.accounts.outside.OutsideIdentities"
SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": identities(SEEDBED_HOME), "OAUTH_PKCE_ENABLED": True}}
SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT = True
SOCIALACCOUNT_LOGIN_ON_GET = False
SOCIALACCOUNT_STORE_TOKENS = False
SOCIALACCOUNT_REQUESTS_TIMEOUT = 5
SESSION_ENGINE = "seedbed_web.accounts.sessions"
SESSION_COOKIE_AGE = 8 * 60 * 60
"""A working day from signing in, however busy; after that, or a closed browser, everybody signs in again."""
SESSION_COOKIE_NAME = "seedbed_session"

# --- what a browser is told -----------------------------------------------------------------------
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SEEDBED_BEHIND_TLS
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_HSTS_SECONDS = 31_536_000 if SEEDBED_BEHIND_TLS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if SEEDBED_BEHIND_TLS else None
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "seedbed_web.config.errors.csrf_failure"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "font-src": [SELF],
        "img-src": [SELF, "data:"],  # the QR code of a second factor
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}

# --- words and times ------------------------------------------------------------------------------
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("cy", "Cymraeg")]
LOCALE_PATHS = [HERE / "locale"]
USE_I18N = USE_TZ = True
TIME_ZONE = "Europe/London"
DEFAULT_CHARSET = "utf-8"

# --- letters, jobs, logs --------------------------------------------------------------------------
EMAIL_BACKEND = "seedbed_web.accounts.post.InBackground"
SEEDBED_HAS_POST = bool(words("SEEDBED_SMTP_HOST", ""))
"""Without a mail server letters are kept as files, so that whoever tries the site can read them."""
EMAIL_HOST = words("SEEDBED_SMTP_HOST", "127.0.0.1")[0]
EMAIL_PORT = int(words("SEEDBED_SMTP_PORT", "25")[0])
EMAIL_HOST_USER = os.environ.get("SEEDBED_SMTP_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("SEEDBED_SMTP_PASSWORD", "")
EMAIL_USE_TLS = switched_on("SEEDBED_SMTP_TLS")
EMAIL_TIMEOUT = 20
EMAIL_FILE_PATH = SEEDBED_HOME / "letters"
PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "jobs"
DEFAULT_FROM_EMAIL = words("SEEDBED_EMAIL_FROM", "seedbed@localhost")[0]
LOGGING = logs.SETTINGS
