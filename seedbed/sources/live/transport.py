"""One question put to a service and its answer read whole, or the way in which that failed."""

from __future__ import annotations

import email.utils
import http.client
import ssl
import time
import urllib.error
import urllib.request
import zlib
from dataclasses import dataclass
from email.message import Message
from typing import IO, Any, Final
from urllib.parse import urlsplit

from seedbed import __version__
from seedbed.sources.live.faults import WAIT, LiveFault
from seedbed.sources.live.hosts import LOOPBACK, Service

AGENT: Final = f"Seedbed/{__version__} (early years planning; reads published statistics)"
PIECE: Final = 64 * 1024
TRANSIENT: Final = (500, 502, 503, 504)


@dataclass(frozen=True, slots=True)
class Limits:
    """How long and how much: seconds without a sign of life, seconds in all, bytes."""

    silence: float = 30.0
    whole: float = 180.0
    bytes: int = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Reply:
    """Status, headings and text; the text is empty when nothing has changed (304)."""

    status: int
    headings: Message
    text: str


class _SameHost(urllib.request.HTTPRedirectHandler):
    """Follows a service that moves a page, but never to another host or out of TLS."""

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: Any, newurl: str
    ) -> urllib.request.Request | None:
        """The new request, or the answer as it stands where it points elsewhere."""
        old, new = urlsplit(req.full_url), urlsplit(newurl)
        if (old.scheme, old.netloc) != (new.scheme, new.netloc):
            return None
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def fetch(service: Service, address: str, headings: dict[str, str], limits: Limits) -> Reply:
    """Asks once.

    Raises:
        LiveFault: it went wrong; `again` says whether another try may help.
    """
    asked = {"User-Agent": AGENT, "Accept": "text/csv, application/json", "Accept-Encoding": "gzip"}
    request = urllib.request.Request(address, headers=asked | headings)  # noqa: S310  # the hosts are ours
    try:
        with _opener(address).open(request, timeout=limits.silence) as answer:
            body = _body(service, address, answer, limits)
            return Reply(answer.status, answer.headers, _text(service, address, body, answer, limits))
    except urllib.error.HTTPError as error:
        with error:
            if error.code == 304:
                return Reply(304, error.headers, "")
            raise _refusal(service, address, error) from error
    except (OSError, http.client.HTTPException) as error:
        raise _broken(service, address, error) from error


def _opener(address: str) -> urllib.request.OpenerDirector:
    local = urlsplit(address).hostname == LOOPBACK
    proxies = urllib.request.ProxyHandler({} if local else None)
    return urllib.request.build_opener(_SameHost, proxies)


def _body(service: Service, address: str, answer: http.client.HTTPResponse, limits: Limits) -> bytes:
    expected, begun, pieces, size = answer.headers["Content-Length"], time.monotonic(), [], 0
    while piece := answer.read(PIECE):
        pieces.append(piece)
        size += len(piece)
        _not_too_big(service, address, size, limits)
        if time.monotonic() - begun > limits.whole:
            raise TimeoutError
    if expected and expected.isdigit() and size < int(expected):
        raise http.client.IncompleteRead(b"", int(expected) - size)
    return b"".join(pieces)


def _text(
    service: Service, address: str, body: bytes, answer: http.client.HTTPResponse, limits: Limits
) -> str:
    try:
        if answer.headers["Content-Encoding"] == "gzip":
            body = _unpacked(service, address, body, limits)
        return body.decode("utf-8-sig")
    except (zlib.error, UnicodeDecodeError) as error:
        what = "the answer cannot be read as text"
        raise LiveFault("live-not-text", service.title, address, what, WAIT, again=True) from error


def _unpacked(service: Service, address: str, body: bytes, limits: Limits) -> bytes:
    """Unpacks no more than the limit: a small answer may hold a huge one."""
    unpacking = zlib.decompressobj(wbits=31)
    whole = unpacking.decompress(body, limits.bytes + 1)
    _not_too_big(service, address, len(whole), limits)
    if not unpacking.eof:
        raise http.client.IncompleteRead(b"")
    return whole


def _not_too_big(service: Service, address: str, size: int, limits: Limits) -> None:
    if size > limits.bytes:
        what = f"the answer is larger than {limits.bytes:,} bytes"
        raise LiveFault("live-too-big", service.title, address, what)


def _refusal(service: Service, address: str, error: urllib.error.HTTPError) -> LiveFault:
    after = _seconds(error.headers["Retry-After"])
    if error.code == 429:
        what = "it asks for fewer questions (429)"
        do = f"nothing was changed; try again in {after:.0f} seconds" if after else WAIT
        return LiveFault("live-busy", service.title, address, what, do, again=True, after=after)
    if error.code in TRANSIENT:
        what = f"it has a fault of its own ({error.code})"
        return LiveFault("live-server-error", service.title, address, what, WAIT, again=True, after=after)
    if error.code == 404:
        return LiveFault("live-not-found", service.title, address, "there is nothing at that address (404)")
    if 300 <= error.code < 400:
        what = "it sends us to another host, which is not followed"
        return LiveFault("live-moved", service.title, address, what)
    what = f"it refused the question ({error.code})"
    return LiveFault("live-refused-question", service.title, address, what)


def _broken(service: Service, address: str, error: Exception) -> LiveFault:
    cause = error.reason if isinstance(error, urllib.error.URLError) else error
    if isinstance(cause, TimeoutError):
        code, what = "live-timeout", "no answer came in time"
    elif isinstance(cause, ssl.SSLCertVerificationError):
        what = "its certificate could not be verified"
        return LiveFault("live-certificate", service.title, address, what, "ask whoever runs your network")
    elif isinstance(cause, http.client.IncompleteRead):
        code, what = "live-cut-short", "the answer broke off before its end"
    else:
        code, what = "live-refused", "it could not be reached; is this machine online?"
    return LiveFault(code, service.title, address, what, WAIT, again=True)


def _seconds(words: str | None) -> float | None:
    """How long `Retry-After` asks us to wait: a number of seconds or a date."""
    if words is None:
        return None
    if words.strip().isdigit():
        return float(words)
    try:
        until = email.utils.parsedate_to_datetime(words)
    except ValueError:
        return None
    return max(0.0, until.timestamp() - time.time())
