// What the scripts of the pages share.
(() => {
  "use strict";
  const procviz = (window.procviz ??= {});

  // Calls `act` for each page. Material tells of those that it puts in place of the last one without loading them anew;
  // all others load it.
  procviz.onPage = (act) => {
    if (window.document$) window.document$.subscribe(act);
    else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", act);
    else act();
  };

  procviz.make = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };

  // The words of an element by their names: `data-word-zoom-in` is `zoomIn`.
  procviz.wordsOf = (element) => {
    const named = Object.entries(element.dataset).filter(([key]) => key.startsWith("word"));
    return Object.fromEntries(named.map(([key, text]) => [key[4].toLowerCase() + key.slice(5), text]));
  };

  // The heading that an element stands under, and its words without the sign that links to it.
  procviz.headingOf = (element) => {
    for (let place = element; place && place !== document.body; place = place.parentElement) {
      for (let before = place.previousElementSibling; before; before = before.previousElementSibling) {
        if (/^H[1-6]$/.test(before.tagName)) return before;
      }
    }
    return null;
  };
  procviz.titleOf = (heading) => {
    const copy = heading?.cloneNode(true);
    copy?.querySelectorAll(".headerlink").forEach((link) => link.remove());
    return copy?.textContent.trim() ?? "";
  };

  procviz.download = (blob, name) => {
    const link = procviz.make("a", { href: URL.createObjectURL(blob), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };

  // Material's search is a dialog without a name; its field has one.
  procviz.onPage(() => {
    const dialog = document.querySelector(".md-search[role=dialog]:not([aria-label])");
    dialog?.setAttribute("aria-label", dialog.querySelector("input")?.getAttribute("aria-label") ?? "");
  });
})();
