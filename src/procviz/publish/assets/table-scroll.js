// A table that is wider than its box scrolls there: then the box takes the focus, so that arrow keys move it, and has the
// name of its heading for those who hear the page.
(() => {
  "use strict";
  const procviz = (window.procviz ??= {});

  const watch = new ResizeObserver((entries) => {
    for (const { target } of entries) allow(target.closest(".procviz-scroll"));
  });

  function allow(box) {
    const scrolls = box.scrollWidth > box.clientWidth + 1;
    if (scrolls === box.hasAttribute("tabindex")) return;
    const name = procviz.titleOf(procviz.headingOf(box));
    for (const [key, value] of [["tabindex", "0"], ["role", "region"], ["aria-label", name]]) {
      if (scrolls) box.setAttribute(key, value);
      else box.removeAttribute(key);
    }
  }

  procviz.onPage(() => {
    watch.disconnect();
    for (const box of document.querySelectorAll(".procviz-scroll")) {
      for (const element of [box, ...box.children]) watch.observe(element);
    }
  });
})();
