// One text that is to be saved: what it is now, and what has been sent and not been answered yet. Both are kept in the
// browser until the site has them. A save that was never answered is sent again exactly as it was, with its key, so
// that it is carried out once; only then comes what was typed meanwhile.

const PATIENCE = 15_000;
const SMALL = 60_000; // what a browser sends to its end though its page has gone

export class Draft {
  constructor(at, known) {
    this.at = at; // where it is kept
    Object.assign(this, { url: "", title: "", version: 0, body: "", base: null, pending: null, sent: false }, known);
  }

  get isUnsaved() {
    return this.pending !== null || this.body !== this.base;
  }

  keep() {
    const { url, title, version, body, pending, sent } = this;
    try {
      localStorage.setItem(this.at, JSON.stringify({ url, title, version, body, pending, sent }));
      return true;
    } catch {
      return false;
    }
  }

  forget() {
    try { localStorage.removeItem(this.at); } catch { /* it was never kept */ }
  }

  // What came of it: the answer, or "offline", "both" (somebody else saved first), "out" (not allowed any more).
  async send(token, isLeaving = false) {
    this.pending ??= { key: uuid(), version: this.version, body: this.body };
    this.keep();
    const { key, version, body } = this.pending;
    const stop = new AbortController();
    const alarm = setTimeout(() => stop.abort(), PATIENCE);
    try {
      const answer = await fetch(this.url, {
        method: "POST",
        body: `version=${version}&${body}`,
        headers: {
          "Accept": "application/json",
          "Content-Type": "application/x-www-form-urlencoded",
          "Idempotency-Key": key,
          "X-CSRFToken": token,
        },
        keepalive: isLeaving && body.length < SMALL,
        signal: stop.signal,
      });
      return await this.#took(answer);
    } catch {
      return "offline";
    } finally {
      clearTimeout(alarm);
    }
  }

  async #took(answer) {
    if (answer.status === 429 || answer.status >= 500) return "offline";
    const isOurs = answer.headers.get("Content-Type")?.startsWith("application/json");
    if (isOurs && answer.status === 409) {
      this.pending = null; // what it held is in `body`, or was typed over
      this.keep();
      return "both";
    }
    if (!isOurs || !answer.ok) return "out";
    const said = await answer.json();
    this.base = this.pending.body;
    this.version = said.version;
    this.pending = null;
    if (this.isUnsaved) this.keep();
    else this.forget();
    return said;
  }
}

// What is kept under a name; nothing where there is none.
export function held(at) {
  try {
    return JSON.parse(localStorage.getItem(at));
  } catch {
    return null;
  }
}

// Not `crypto.randomUUID`, which is only there where the page came by TLS.
function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
