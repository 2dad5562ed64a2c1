// How large a picture is and which part of it is seen. The box scrolls as any box does, so keys, fingers, scroll bars
// and the focus move it without our help; what is added is its scale.
(() => {
  "use strict";
  const procviz = (window.procviz ??= {});
  const READABLE = 0.6; // letters any smaller are none
  const SMALLEST = 0.15;
  const LARGEST = 4;
  const LARGEST_START = 1.5; // a small picture on the full screen
  const AROUND = 40; // pixels around what has the focus

  procviz.STEP = 1.25;

  // Returns the view of `svg` in `box`; `told` hears the scale whenever it changes.
  procviz.view = (frame, box, svg, told) => {
    const natural = sizeOf(svg);
    let scale = 0; // none yet: the first view is made when the browser has laid out the page
    let isChosen = false; // whether somebody zoomed: the start view follows the room there is, a chosen one stays
    let isFull = false;

    function room() {
      const style = getComputedStyle(box);
      return {
        width: box.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight),
        height: box.clientHeight - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom),
      };
    }

    // The whole width where it can be read, else the natural size, of which the beginning is seen.
    function startScale() {
      const { width, height } = room();
      const wide = width / natural.width;
      if (!isFull) return wide >= READABLE ? Math.min(1, wide) : 1;
      const high = height / natural.height;
      const whole = Math.min(wide, high);
      return whole >= READABLE ? Math.min(LARGEST_START, whole) : Math.max(READABLE, Math.min(1, Math.max(wide, high)));
    }

    function apply(next) {
      scale = next;
      svg.style.setProperty("--procviz-width", `${Math.floor(natural.width * scale)}px`);
      svg.style.setProperty("--procviz-height", `${Math.floor(natural.height * scale)}px`);
      told(scale);
      seen();
    }

    // Says where there is more than what is seen.
    function seen() {
      frame.toggleAttribute("data-more-left", box.scrollLeft > 1);
      frame.toggleAttribute("data-more-right", box.scrollLeft + box.clientWidth < box.scrollWidth - 1);
    }

    // The box keeps the height of the start view: a page that jumps under the pointer is hard to read.
    function keepHeight() {
      if (isChosen || isFull) return;
      box.style.setProperty("--procviz-box", `${box.offsetHeight}px`);
      box.toggleAttribute("data-zoomed", true);
    }

    const view = {
      get scale() {
        return scale;
      },

      // Back to the first view, at its beginning.
      start() {
        isChosen = false;
        box.removeAttribute("data-zoomed");
        if (!box.clientWidth) return; // in a tab that is not open: what resizes it on opening calls again
        apply(startScale());
        box.scrollTo({ left: 0, top: 0, behavior: "instant" });
      },

      // Makes the picture `factor` times as large; what is at the place `x`, `y` of the window stays there.
      zoomBy(factor, x, y) {
        const frameRect = box.getBoundingClientRect();
        const at = { x: x ?? frameRect.left + box.clientWidth / 2, y: y ?? frameRect.top + box.clientHeight / 2 };
        const next = Math.min(LARGEST, Math.max(Math.min(SMALLEST, startScale()), scale * factor));
        if (next === scale) return;
        const before = svg.getBoundingClientRect();
        keepHeight();
        isChosen = true;
        apply(next);
        const after = svg.getBoundingClientRect();
        const share = { x: (at.x - before.left) / before.width, y: (at.y - before.top) / before.height };
        view.moveBy(after.left + share.x * after.width - at.x, after.top + share.y * after.height - at.y);
      },

      // Moves what is seen, in pixels.
      moveBy(right, down) {
        box.scrollBy({ left: right, top: down, behavior: "instant" });
      },

      // Brings the whole of an element into the box, and a little of what stands around it.
      reveal(element) {
        const [inner, outer] = [element.getBoundingClientRect(), box.getBoundingClientRect()];
        const right = hidden(inner.left, inner.right, outer.left, outer.left + box.clientWidth);
        view.moveBy(right, hidden(inner.top, inner.bottom, outer.top, outer.top + box.clientHeight));
      },

      // Shows the first view with as much room as the full screen or the page has.
      fill(full) {
        isFull = full;
        view.start();
      },

      // Returns what brings back the picture as it is seen now; a box that moves in the page forgets that.
      keep() {
        const kept = { scale, isChosen, left: box.scrollLeft, top: box.scrollTop };
        return () => {
          if (kept.isChosen) {
            keepHeight();
            isChosen = true;
            apply(kept.scale);
          }
          box.scrollTo({ left: kept.left, top: kept.top, behavior: "instant" });
        };
      },
    };

    box.addEventListener("scroll", seen, { passive: true });
    let last = "";
    new ResizeObserver(() => {
      const now = isFull ? `${box.clientWidth} ${box.clientHeight}` : `${box.clientWidth}`;
      if (now === last || !box.clientWidth) return;
      last = now;
      if (!isChosen && startScale() !== scale) view.start();
      else seen();
    }).observe(box);
    return view;
  };

  // How far a stretch must move to lie between two limits; its beginning counts more than its end.
  function hidden(start, end, first, last) {
    if (start - AROUND < first) return start - AROUND - first;
    return Math.max(0, Math.min(end + AROUND - last, start - AROUND - first));
  }

  // The size that a picture was drawn in; without a view box it could not be scaled.
  function sizeOf(svg) {
    if (!svg.hasAttribute("viewBox")) {
      svg.setAttribute("viewBox", `0 0 ${svg.width.baseVal.value} ${svg.height.baseVal.value}`);
    }
    const { width, height } = svg.viewBox.baseVal;
    return { width: svg.width.baseVal.value || width, height: svg.height.baseVal.value || height };
  }
})();
