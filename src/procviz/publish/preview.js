// Only while `procviz serve` runs: load the page again when the site was built anew, and show what is wrong above it.
(() => {
  const { number, events } = document.currentScript.dataset;
  const banner = document.createElement("div");
  banner.setAttribute("role", "status");
  banner.style.cssText =
    "position:fixed;inset:auto 0 0;z-index:99;padding:.7em 1em;font:16px/1.4 sans-serif;color:#fff;background:#8c1d18";
  new EventSource(events).onmessage = (event) => {
    const state = JSON.parse(event.data);
    if (String(state.number) !== number) return location.reload();
    banner.textContent = state.banner;
    if (state.banner) document.body.append(banner);
    else banner.remove();
  };
})();
