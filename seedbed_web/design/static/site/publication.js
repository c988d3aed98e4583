// Says how far a publication is, and shows the page again when it is done. Without this a link does.
const EVERY = 1000;

for (const section of document.querySelectorAll("[data-progress]")) {
  const bar = section.querySelector("progress");
  const words = section.querySelector("[data-words]");

  async function look() {
    try {
      const answer = await fetch(section.dataset.progress, { headers: { Accept: "application/json" } });
      if (!answer.ok) throw new Error(String(answer.status));
      const it = await answer.json();
      if (it.state !== "waiting" && it.state !== "running") {
        location.reload();
        return;
      }
      bar.value = it.done;
      if (words.textContent !== it.words) words.textContent = it.words;
    } catch {
      // the next look may succeed
    }
    setTimeout(look, EVERY);
  }

  setTimeout(look, EVERY);
}
