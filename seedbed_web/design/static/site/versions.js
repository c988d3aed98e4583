// While a version is being made: looks again every few seconds, as the button does, for those who are looking.
const WAIT = 3000;

setTimeout(() => {
  if (document.visibilityState === "visible") location.reload();
  else document.addEventListener("visibilitychange", () => location.reload(), { once: true });
}, WAIT);
