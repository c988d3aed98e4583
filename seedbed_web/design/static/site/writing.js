// Writing a text of the strategy: what it would show appears below it while somebody writes, a citation goes where they
// were writing, and leaving with unsaved words is asked about. Without scripts the buttons of the form do the same.

const PAUSE = 500; // after the last key

for (const form of document.querySelectorAll("form[data-writing]")) {
  livePreview(form);
  citing(form);
  leaving(form);
}

function livePreview(form) {
  const look = form.querySelector("button[name=look]");
  for (const box of form.querySelectorAll("[data-preview-of]")) {
    const text = form.elements[box.dataset.previewOf];
    let alarm, asked;
    const show = async () => {
      asked?.abort();
      asked = new AbortController();
      const html = await previewOf(form, box, text.value, asked.signal);
      if (html === null || html === box.dataset.shown) return;
      box.dataset.shown = html;
      box.innerHTML = html;
      box.hidden = false;
    };
    text.addEventListener("input", () => {
      clearTimeout(alarm);
      alarm = setTimeout(show, PAUSE);
    });
    box.addEventListener("show", show);
  }
  look?.addEventListener("click", (event) => {
    event.preventDefault();
    for (const box of form.querySelectorAll("[data-preview-of]")) box.dispatchEvent(new Event("show"));
  });
}

// The part of a page that a text would make; null where it could not be had: the last one then stays.
async function previewOf(form, box, words, signal) {
  const { language, kind } = box.dataset;
  try {
    const answer = await fetch(form.dataset.preview, {
      method: "POST",
      body: new URLSearchParams({ words, language, kind }),
      headers: { "Idempotency-Key": uuid(), "X-CSRFToken": form.elements.csrfmiddlewaretoken.value },
      signal,
    });
    return answer.ok && !answer.redirected ? await answer.text() : null;
  } catch {
    return null;
  }
}

function citing(form) {
  const cite = form.querySelector("[data-cite]");
  const where = form.elements.where;
  if (!cite || !where) return;
  const put = cite.querySelector("[data-cite-put]");
  put.textContent = put.dataset.withScript;
  for (const option of where.options) {
    // whoever writes in a text means that one
    form.elements[option.value].addEventListener("focus", () => { where.value = option.value; });
  }
  put.addEventListener("click", (event) => {
    event.preventDefault();
    const chosen = form.querySelector("input[name=citation]:checked");
    if (chosen) insert(form.elements[where.value], `{${chosen.value}}`);
    else cite.querySelector("input[name=citation]")?.focus();
  });
  searching(cite);
}

function insert(text, name) {
  const { selectionStart: start, selectionEnd: end, value } = text;
  const before = start > 0 && !/\s/.test(value[start - 1]) ? " " : "";
  const after = /^[^\s.,;:!?)]/.test(value.slice(end)) ? " " : "";
  text.focus();
  text.setRangeText(`${before}${name}${after}`, start, end, "end");
  text.dispatchEvent(new Event("input", { bubbles: true }));
}

function searching(cite) {
  const box = cite.querySelector("[data-cite-search]");
  const input = box.querySelector("input");
  const said = box.querySelector("[data-cite-found]");
  const rows = [...cite.querySelectorAll("li")].map((row) => [row, plain(row.textContent)]);
  box.hidden = false;
  input.addEventListener("input", () => {
    const words = plain(input.value).split(/\s+/).filter(Boolean);
    let found = 0;
    for (const [row, text] of rows) {
      row.hidden = !words.every((word) => text.includes(word));
      found += !row.hidden;
    }
    const { one, many, none } = said.dataset;
    said.textContent = !words.length ? "" : found === 0 ? none : found === 1 ? one : many.replace("{number}", found);
  });
  // Enter searches; it does not save the whole form
  input.addEventListener("keydown", (event) => { if (event.key === "Enter") event.preventDefault(); });
}

// As people type it: small letters, no accents.
function plain(words) {
  return words.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
}

function leaving(form) {
  let isChanged = false;
  form.addEventListener("input", (event) => { isChanged ||= event.target.matches("textarea, input[type=text]"); });
  form.addEventListener("submit", () => { isChanged = false; });
  window.addEventListener("beforeunload", (event) => { if (isChanged) event.preventDefault(); });
}

// Not `crypto.randomUUID`, which is only there where the page came by TLS.
function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
