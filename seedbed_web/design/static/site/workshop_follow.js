// A screen that follows the workshop. News says only that something has changed; the page then asks for it as always.
import { tick } from "./workshop_timer.js";

const SECOND = 1000;
const SILENCE = 40 * SECOND; // signs of life come every fifteen seconds
const LOOK = 2 * SECOND;
const AGAIN = 30 * SECOND;

export function follow(room) {
  const live = document.querySelector("[data-live]");
  const now = document.querySelector("[data-now]");
  let source = null, heard = 0, opened = 0, isOut = false, fetching = false, wanted = false;

  const say = (name) => {
    if (live.dataset.live === name || (isOut && name !== "out")) return;
    live.dataset.live = name;
    live.textContent = live.getAttribute(`data-live-${name}`);
  };

  const out = () => {
    isOut = true;
    say("out");
    source.close();
  };

  const show = async () => {
    try {
      const answer = await fetch(room.dataset.latest, { headers: { Accept: "text/html" } });
      if (answer.redirected || answer.status === 403 || answer.status === 404) return out();
      if (!answer.ok) return say("off");
      put(room, new DOMParser().parseFromString(await answer.text(), "text/html").body, now);
    } catch {
      say("off");
    }
  };

  // At most one request at a time and one a second, however fast somebody types.
  const latest = async () => {
    wanted = true;
    if (fetching) return;
    fetching = true;
    while (wanted) {
      wanted = false;
      await show();
      await new Promise((done) => setTimeout(done, SECOND));
    }
    fetching = false;
  };

  const open = () => {
    if (isOut) return;
    source?.close();
    opened = heard = Date.now();
    source = new EventSource(room.dataset.events);
    const alive = () => { heard = Date.now(); };
    source.addEventListener("hello", () => { alive(); say("on"); latest(); });
    source.addEventListener("changed", () => { alive(); latest(); });
    source.addEventListener("beat", alive);
  };

  // Not connected for a while, refused, or silent: said, and tried again from time to time.
  setInterval(() => {
    if (isOut) return;
    const silent = Date.now() - heard;
    const isLost = source.readyState === EventSource.CLOSED || silent > SILENCE;
    if (isLost || (source.readyState === EventSource.CONNECTING && silent > 5 * SECOND)) say("off");
    if (isLost && Date.now() - opened > AGAIN) open();
  }, LOOK);
  window.addEventListener("offline", () => say("off"));
  window.addEventListener("online", open);
  window.addEventListener("pagehide", () => source.close());
  window.addEventListener("pageshow", (event) => { if (event.persisted) open(); });
  open();
}

// Puts new pieces in place of old ones where they differ. What somebody has opened stays open.
function put(room, fresh, now) {
  const pieces = [...fresh.querySelectorAll("[data-part]")], old = [...room.querySelectorAll("[data-part]")];
  const names = (list) => list.map((piece) => piece.dataset.part).join();
  const says = () => room.querySelector("[data-says]")?.dataset.says;
  const opened = [...room.querySelectorAll("details[open][id]")].map((it) => it.id);
  const said = says();
  if (names(pieces) === names(old)) {
    old.forEach((piece, place) => {
      if (plain(piece) !== pieces[place].outerHTML) piece.replaceWith(document.importNode(pieces[place], true));
    });
  } else {
    room.replaceChildren(...pieces.map((piece) => document.importNode(piece, true)));
  }
  if (says() === said) for (const id of opened) document.getElementById(id)?.setAttribute("open", "");
  else now.textContent = says() ?? "";
  tick();
}

// A piece as the site sent it.
function plain(piece) {
  const made = piece.cloneNode(true);
  for (const it of made.querySelectorAll("details[open]")) it.removeAttribute("open");
  for (const it of made.querySelectorAll("[data-left]")) it.textContent = "";
  return made.outerHTML;
}
