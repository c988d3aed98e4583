// Runs before the page is drawn, so that parts which scripts hide are never seen first. Everything else
// is in site.js. Browsers without modules get the page as it is, which works.
if ("noModule" in HTMLScriptElement.prototype) {
  document.body.classList.add("js-enabled", "govuk-frontend-supported");
}
