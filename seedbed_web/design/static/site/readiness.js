// What has changed in the readiness since somebody opened the site in this tab: asked for when a page is shown, and
// again when somebody comes back to it. Without scripts the page of readiness says how things stand.

const KEPT = "seedbed-readiness";

for (const box of document.querySelectorAll("[data-readiness]")) {
  look(box);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") look(box);
  });
}

async function look(box) {
  const address = box.dataset.readiness;
  const kept = `${KEPT} ${address.replace(/^\/cy\//, "/")}`;
  const since = remembered(kept);
  try {
    const answer = await fetch(`${address}?${new URLSearchParams({ since })}`);
    if (!answer.ok || answer.redirected) return;
    box.innerHTML = await answer.text();
    box.hidden = "onlyChanges" in box.dataset && !box.querySelector("li");
    if (!since) remember(kept, box.querySelector("[data-remembered]").dataset.remembered);
  } catch {
    // what was shown before stays
  }
}

function remembered(kept) {
  try {
    return sessionStorage.getItem(kept) ?? "";
  } catch {
    return "";
  }
}

function remember(kept, letters) {
  try {
    sessionStorage.setItem(kept, letters);
  } catch {
    // nothing is compared then
  }
}
