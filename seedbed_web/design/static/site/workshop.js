// The workshop: screens that follow it, and a page that saves while somebody types and loses nothing.
// Without this both pages work: one is loaded again by a link, the other saved by a button.
import { Draft, held } from "./workshop_draft.js";
import { follow } from "./workshop_follow.js";
import { count } from "./workshop_timer.js";

const SECOND = 1000;
const REST = 800; // after the last key
const LONGEST = 3 * SECOND; // while somebody goes on typing
const SLOWEST = 30 * SECOND;
const TOLD = ["saved", "offline", "both", "out", "restored"]; // not each key: the time of saving changes once a minute
const OF_THE_PAGE = ["once", "csrfmiddlewaretoken", "version", "remove"];

const room = document.querySelector("[data-room]");
const writing = document.querySelector("[data-writing]");
if (room) follow(room);
if (writing) write(writing);
count();

function write(form) {
  const prefix = form.dataset.keep;
  const token = form.querySelector("[name=csrfmiddlewaretoken]").value;
  const status = form.querySelector("[data-status]"), told = form.querySelector("[data-told]");
  const words = bodyOf(form);
  const draft = new Draft(prefix + form.dataset.element, {
    url: form.action, title: form.dataset.title, version: Number(form.elements.version.value), body: words, base: words,
  });
  let state = form.dataset.state; // "", or why the button must save: "both", "faulty", "out"
  let timer = null, since = 0, going = null, tries = 0, isKept = true;

  const say = (name, part = "") => {
    const said = form.getAttribute(`data-say-${name}`).replace("{}", part);
    if (status.textContent !== said) status.textContent = said;
    status.dataset.status = name;
    if (TOLD.includes(name) && told.textContent !== said) told.textContent = said;
  };

  const typed = () => {
    draft.body = bodyOf(form);
    if (!draft.isUnsaved) return;
    isKept = draft.keep();
    if (state) return;
    if (status.dataset.status !== "offline") say("typing");
    since ||= Date.now();
    clearTimeout(timer);
    timer = setTimeout(save, Math.max(0, Math.min(REST, since + LONGEST - Date.now())));
  };

  // Whoever asks while something is being sent waits for the same.
  const save = () => (going ??= sending().finally(() => { going = null; }));

  const sending = async () => {
    clearTimeout(timer);
    since = 0;
    while (!state && draft.isUnsaved) {
      if (status.dataset.status !== "offline") say("saving");
      const came = await draft.send(token);
      if (came === "offline") return later();
      if (typeof came === "string") return stop(came);
      tries = 0;
      took(came);
    }
  };

  const later = () => {
    say("offline");
    tries += 1;
    timer = setTimeout(save, Math.min(SLOWEST, SECOND * 2 ** Math.min(tries, 5)));
  };

  const stop = (why) => {
    state = why;
    form.elements.version.value = draft.version;
    say(why);
  };

  const took = (answer) => {
    say("saved", answer.saved_at);
    for (const field of document.querySelectorAll("[data-version]")) field.value = answer.version;
    for (const way of document.querySelectorAll("[data-can]")) way.disabled = !answer[`can_${way.dataset.can}`];
    const nowhere = answer.nowhere.map((name) => form.dataset.sayNowhere.replace("{}", `{${name}}`));
    lines(form.querySelector("[data-nowhere]"), nowhere);
    lines(form.querySelector("[data-faults]"), answer.faults);
  };

  const bringBack = () => {
    const kept = held(draft.at);
    if (!kept) return;
    // shown again with both texts or with faults: kept as it was until the site has it
    if (state) return void new Draft(draft.at, { ...kept, sent: false }).keep();
    if (kept.sent && draft.version > kept.version) return draft.forget();
    if (!kept.pending && kept.body === draft.body) return draft.forget();
    fill(form, kept.body);
    Object.assign(draft, { version: kept.version, pending: kept.pending, body: bodyOf(form) });
    form.elements.version.value = kept.version;
    say("restored");
    save();
  };

  const sendOthers = async () => {
    const place = form.querySelector("[data-elsewhere]");
    for (const at of Object.keys(localStorage).filter((name) => name.startsWith(prefix) && name !== draft.at)) {
      const other = new Draft(at, held(at));
      let came = {};
      while (other.isUnsaved && typeof came !== "string") came = await other.send(token);
      if (typeof came === "string") elsewhere(place, form.dataset.sayElsewhere, other);
    }
  };

  form.addEventListener("input", typed);
  form.addEventListener("change", typed);
  form.addEventListener("submit", (event) => {
    if (event.submitter?.name === "remove") {
      event.preventDefault();
      clear(event.submitter.closest("[data-place]"));
      typed();
      save();
    } else if (state) {
      draft.sent = true;
      draft.body = bodyOf(form);
      draft.keep();
    } else {
      event.preventDefault();
      typed();
      save();
    }
  });
  // Before anything else is done on the page, what was typed is saved.
  document.addEventListener("submit", async (event) => {
    const other = event.target;
    if (other === form || state || !draft.isUnsaved || !other.closest("main")) return;
    event.preventDefault();
    event.stopPropagation();
    await save();
    if (!draft.isUnsaved || state) other.requestSubmit(event.submitter);
  }, true);
  window.addEventListener("online", () => { save(); sendOthers(); });
  window.addEventListener("pagehide", () => { if (!state && draft.isUnsaved) draft.send(token, true); });
  window.addEventListener("beforeunload", (event) => { if (!isKept && draft.isUnsaved) event.preventDefault(); });
  nextActions(form);
  cite(form, typed);
  bringBack();
  sendOthers();
}

function bodyOf(form) {
  const fields = [...new FormData(form)].filter(([name]) => !OF_THE_PAGE.includes(name));
  return new URLSearchParams(fields).toString();
}

// Puts words that were kept back into the form.
function fill(form, body) {
  for (const [name, value] of new URLSearchParams(body)) {
    const field = form.elements.namedItem(name);
    if (field) field.value = value.replaceAll("\r\n", "\n");
    const place = form.querySelector(`[name="${name}"]`)?.closest("[data-place]");
    if (place && value) place.hidden = false;
  }
}

function clear(place) {
  for (const field of place.querySelectorAll("textarea, input, select")) field.value = "";
  const shown = [...place.parentElement.querySelectorAll("[data-place]:not([hidden])")];
  if (shown.length > 1) place.hidden = true;
  shown.find((other) => other !== place || shown.length === 1)?.querySelector("textarea").focus();
}

function nextActions(form) {
  const another = form.querySelector("[data-another]");
  another.hidden = false;
  another.addEventListener("click", () => {
    const place = form.querySelector("[data-place][hidden]");
    if (!place) return;
    place.hidden = false;
    place.querySelector("textarea").focus();
  });
}

function cite(form, typed) {
  const text = form.elements.evidence;
  const find = form.querySelector("[data-find]");
  if (!find) return;
  find.hidden = false;
  find.querySelector("input").addEventListener("input", (event) => {
    event.stopPropagation();
    const wanted = event.target.value.toLowerCase();
    for (const line of form.querySelectorAll(".ws-citable li")) line.hidden = !line.textContent.toLowerCase().includes(wanted);
  });
  for (const way of form.querySelectorAll("[data-cite]")) {
    way.hidden = false;
    way.addEventListener("click", () => {
      const before = text.value.slice(0, text.selectionStart), after = text.value.slice(text.selectionEnd);
      const gap = before && !/\s$/.test(before) ? " " : "";
      text.value = `${before}${gap}{${way.dataset.cite}}${after}`;
      typed();
    });
  }
}

function lines(place, words) {
  place.replaceChildren(...words.map((said) => Object.assign(document.createElement("li"), { textContent: said })));
}

function elsewhere(place, words, other) {
  const way = Object.assign(document.createElement("a"), { href: other.url, className: "govuk-link" });
  way.textContent = words.replace("{}", other.title);
  place.replaceChildren(way);
  place.hidden = false;
}
