// Where the page is narrow, tabs of pictures begin with the one that runs from top to bottom. Each tab's radio button
// stands before the labels and blocks, in their order; the reader may choose another as ever.
(() => {
  "use strict";
  const procviz = (window.procviz ??= {});
  const NARROW = "(max-width: 44.98em)";

  procviz.narrow = function narrow(tabs) {
    if (tabs.dataset.procvizNarrow || !matchMedia(NARROW).matches) return;
    tabs.dataset.procvizNarrow = "chosen"; // once a page: what the reader chooses afterwards stays
    const blocks = [...tabs.querySelectorAll(":scope > .tabbed-content > .tabbed-block")];
    const place = blocks.findIndex((block) => block.querySelector('[data-diagram$="-narrow"]'));
    const buttons = tabs.querySelectorAll(':scope > input[type="radio"]');
    if (place >= 0 && buttons[place]) buttons[place].click();
  };
})();
