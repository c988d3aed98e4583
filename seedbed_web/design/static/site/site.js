// What scripts add. Every page works without them.
import { initAll } from "../govuk/govuk-frontend.min.js";

initAll();

// A form that is sent twice by an impatient finger is sent once. The server would refuse the second anyway;
// this only spares the wait. After a while it may be sent again: the first may have been a download.
const PAUSE = 5000;
const sent = new WeakMap();

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || event.defaultPrevented) return;
  const now = Date.now();
  if (now - (sent.get(form) ?? -PAUSE) < PAUSE) {
    event.preventDefault();
  } else {
    sent.set(form, now);
  }
});

// A page that the browser brings back from memory may be sent at once.
window.addEventListener("pageshow", (event) => {
  if (event.persisted) for (const form of document.forms) sent.delete(form);
});
