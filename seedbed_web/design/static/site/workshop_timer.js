// How much time is left, counted down on every screen.

const SECOND = 1000;
const ends = new WeakMap();

export function count() {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  tick();
  setInterval(tick, calm ? 15 * SECOND : SECOND);
}

export function tick() {
  for (const timer of document.querySelectorAll("[data-left]")) {
    if (!ends.has(timer)) ends.set(timer, performance.now() + Number(timer.dataset.left) * SECOND);
    const left = Math.ceil((ends.get(timer) - performance.now()) / SECOND);
    const clock = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
    const words = left > 0 ? clock : timer.dataset.over;
    if (timer.textContent !== words) timer.textContent = words;
  }
}
