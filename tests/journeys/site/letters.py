"""What comes by letter, and what an authenticator app shows."""

import base64
import hmac
import re
import time

WAIT, STEP = 20, 30


class Letters:
    """The letters that a site keeps as files, where it has no mail server."""

    def __init__(self, home):
        """Begins with what is there already."""
        self.folder = home / "letters"
        self.seen = set(self.folder.glob("*"))

    def newest(self, pattern):
        """What a pattern finds in a letter that has come since; waits for it."""
        until = time.monotonic() + WAIT
        while time.monotonic() < until:
            for file in set(self.folder.glob("*")) - self.seen:
                if found := re.search(pattern, file.read_text(encoding="utf-8"), re.MULTILINE):
                    self.seen.add(file)
                    return found.group(1)
            time.sleep(0.1)
        raise AssertionError(f"no letter with {pattern} came")

    def code(self):
        """The code with which somebody signs in."""
        return self.newest(r"^    ([A-Z]{6})$")


def shown_by_app(key, ahead=0):
    """The six digits of RFC 6238 for a key in Base32; `ahead` counts half minutes."""
    count = int(time.time()) // STEP + ahead
    digest = hmac.digest(base64.b32decode(key), count.to_bytes(8, "big"), "sha1")
    place = digest[-1] & 15
    number = int.from_bytes(digest[place : place + 4], "big") & 0x7FFFFFFF
    return f"{number % 10**6:06}"
