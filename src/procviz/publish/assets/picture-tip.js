// The whole text of a box, an arrow or a lane while the pointer is on it or it has the focus. The browser's own tooltip
// does not know the focus, so each `<title>`, which it shows, becomes a `<desc>`, which is read aloud in the same way.
(() => {
  "use strict";
  const procviz = (window.procviz ??= {});
  const NAMESPACE = "http://www.w3.org/2000/svg";
  const PATIENCE = 350; // milliseconds until a pointer means what it is on
  const GRACE = 150; // milliseconds to get from a box to its tip, which may be longer than what one can see at once
  const GAP = 6;
  const MARGIN = 8;

  let tip = null; // one for all pictures: only one is shown at a time
  let shownFor = null;
  let timer = 0;

  procviz.tip = (svg) => {
    const texts = new WeakMap();
    for (const title of svg.querySelectorAll("title")) {
      const description = document.createElementNS(NAMESPACE, "desc");
      description.textContent = title.textContent;
      description.id = title.id; // the picture's own one is referred to
      description.dataset.title = "";
      texts.set(title.parentNode, title.textContent);
      title.replaceWith(description);
    }
    const ownerOf = (event) => {
      let element = event.target;
      while (element !== svg && !texts.has(element)) element = element.parentNode;
      return element === svg ? null : element;
    };
    svg.addEventListener("pointerover", (event) => {
      const owner = event.pointerType === "touch" ? null : ownerOf(event);
      if (owner && owner === shownFor) clearTimeout(timer);
      else if (owner) after(PATIENCE, () => show(owner, texts.get(owner)));
      else after(GRACE, hide);
    });
    svg.addEventListener("pointerleave", () => after(GRACE, hide));
    svg.addEventListener("pointerdown", () => after(0, hide));
    svg.addEventListener("focusin", (event) => {
      const owner = event.target.matches(":focus-visible") && ownerOf(event);
      if (owner) after(0, () => show(owner, texts.get(owner)));
    });
    svg.addEventListener("focusout", () => after(0, hide));
  };

  function after(wait, act) {
    clearTimeout(timer);
    timer = setTimeout(act, wait);
  }

  function show(owner, text) {
    tip ??= made();
    shownFor = owner;
    tip.textContent = text;
    tip.hidden = false;
    (owner.closest("dialog") ?? document.body).append(tip); // nothing outside an open dialog can be seen
    place();
  }

  function hide() {
    if (!tip) return;
    tip.hidden = true;
    shownFor = null;
  }

  // Beneath its owner, or above it where there is no room.
  function place() {
    if (!shownFor?.isConnected) return hide();
    const owner = shownFor.getBoundingClientRect();
    const { width, height } = tip.getBoundingClientRect();
    const below = owner.bottom + GAP;
    const top = below + height + MARGIN <= innerHeight ? below : Math.max(MARGIN, owner.top - GAP - height);
    const middle = (Math.max(0, owner.left) + Math.min(innerWidth, owner.right) - width) / 2;
    const left = Math.max(MARGIN, Math.min(middle, document.documentElement.clientWidth - width - MARGIN));
    tip.style.left = `${left}px`;
    tip.style.top = `${top}px`;
  }

  function made() {
    const element = document.createElement("div");
    element.className = "procviz-tip";
    element.setAttribute("aria-hidden", "true"); // the same as the description
    element.addEventListener("pointerenter", () => clearTimeout(timer));
    element.addEventListener("pointerleave", () => after(GRACE, hide));
    addEventListener("scroll", () => shownFor && place(), { passive: true, capture: true });
    addEventListener("keydown", (event) => event.key === "Escape" && hide());
    return element;
  }
})();
