// Saves an answer while somebody writes it. Without this, "Save and go on" does.
const WAIT = 1500;

for (const form of document.querySelectorAll("form[data-saves]")) {
  const said = form.querySelector("[data-said]");
  let timer = 0;
  let saving = null;
  let last = written();

  function written() {
    return new URLSearchParams(new FormData(form)).toString();
  }

  function say(words, failed = false) {
    said.textContent = words;
    said.classList.toggle("answer-saved--failed", failed);
  }

  async function save() {
    clearTimeout(timer);
    const body = written();
    if (saving || body === last) return;
    say(form.dataset.saving);
    saving = fetch(form.action || location.href, {
      method: "POST",
      body: new URLSearchParams(body),
      headers: { Accept: "application/json" },
      redirect: "error",
      keepalive: body.length < 60000,
    });
    try {
      const answer = await saving;
      if (!answer.ok) throw new Error(String(answer.status));
      last = body;
      say(form.dataset.saved);
    } catch {
      say(form.dataset.failed, true);
      saving = null;
      return;
    }
    saving = null;
    if (written() !== last) later();
  }

  function later() {
    clearTimeout(timer);
    timer = setTimeout(save, WAIT);
  }

  form.addEventListener("change", save);
  form.addEventListener("input", (event) => {
    if (event.target.type !== "radio") later();
  });

  // What is being saved goes first, so that it cannot arrive after what is sent now and undo it.
  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    if (!saving) return;
    event.preventDefault();
    const go = document.createElement("input");
    go.type = "hidden";
    go.name = event.submitter?.name ?? "";
    go.value = event.submitter?.value ?? "";
    form.append(go);
    saving.catch(() => {}).then(() => form.submit());
  });
}
