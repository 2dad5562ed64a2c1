// Wheel, mouse, two fingers and keys on a picture. One finger and the plain wheel stay the browser's: they scroll.
(() => {
  "use strict";
  const procviz = (window.procviz ??= {});
  const PER_PIXEL = 0.002; // of the wheel
  const LINE = 16; // pixels, where a wheel counts in lines
  const CLICK = 4; // pixels that a hand trembles
  const ROOM = 12; // pixels above what has the focus

  procviz.gestures = (box, svg, view) => {
    wheel(box, view);
    drag(box, svg, view);
    pinch(box, view);
    keys(box, view);
    focus(svg, view);
  };

  // Ctrl or Cmd with the wheel; a touch pad's two fingers come as Ctrl with the wheel, too.
  function wheel(box, view) {
    box.addEventListener(
      "wheel",
      (event) => {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1);
        view.zoomBy(Math.exp(-PER_PIXEL * Math.max(-200, Math.min(200, pixels))), event.clientX, event.clientY);
      },
      { passive: false },
    );
  }

  // The mouse takes the picture along. A drag that begins on a box must not follow its link at the end.
  function drag(box, svg, view) {
    let last = null;
    let moved = 0;
    svg.addEventListener("dragstart", (event) => event.preventDefault());
    box.addEventListener("pointerdown", (event) => {
      moved = 0;
      const onBar = event.offsetX >= box.clientWidth || event.offsetY >= box.clientHeight;
      if (event.pointerType !== "mouse" || event.button || (event.target === box && onBar)) return;
      last = event;
    });
    box.addEventListener("pointermove", (event) => {
      if (!last) return;
      if (!(event.buttons & 1)) return end();
      moved += Math.abs(event.clientX - last.clientX) + Math.abs(event.clientY - last.clientY);
      if (moved > CLICK) {
        // Captured only now: a captured pointer's click goes to the box and not to the link under it.
        if (!box.hasPointerCapture(event.pointerId)) box.setPointerCapture(event.pointerId);
        box.toggleAttribute("data-dragged", true);
        view.moveBy(last.clientX - event.clientX, last.clientY - event.clientY);
      }
      last = event;
    });
    const end = () => {
      last = null;
      box.removeAttribute("data-dragged");
    };
    box.addEventListener("pointerup", end);
    box.addEventListener("pointercancel", end);
    box.addEventListener(
      "click",
      (event) => {
        if (moved <= CLICK || !event.detail) return; // a click by the keyboard has no detail
        event.preventDefault();
        event.stopPropagation();
        moved = 0;
      },
      true,
    );
  }

  // Two fingers zoom and move at once.
  function pinch(box, view) {
    let last = null;
    const measured = ({ touches: [one, other] }) => ({
      apart: Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY),
      x: (one.clientX + other.clientX) / 2,
      y: (one.clientY + other.clientY) / 2,
    });
    box.addEventListener(
      "touchmove",
      (event) => {
        if (event.touches.length !== 2) return;
        if (event.cancelable) event.preventDefault();
        const now = measured(event);
        if (last?.apart > 0) {
          view.moveBy(last.x - now.x, last.y - now.y);
          view.zoomBy(now.apart / last.apart, now.x, now.y);
        }
        last = now;
      },
      { passive: false },
    );
    const begin = (event) => {
      last = event.touches.length === 2 ? measured(event) : null;
    };
    box.addEventListener("touchstart", begin, { passive: true });
    box.addEventListener("touchend", begin, { passive: true });
    box.addEventListener("touchcancel", begin, { passive: true });
  }

  // Plus, minus and 0; the arrow keys scroll the box by themselves.
  function keys(box, view) {
    const acts = {
      "+": () => view.zoomBy(procviz.STEP),
      "=": () => view.zoomBy(procviz.STEP), // plus without Shift on many keyboards
      "-": () => view.zoomBy(1 / procviz.STEP),
      0: () => view.start(),
    };
    box.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(acts, event.key)) return;
      event.preventDefault();
      event.stopPropagation();
      acts[event.key]();
    });
  }

  // Every box can be reached by the keyboard, with or without a link; browsers show what has the focus only in part.
  function focus(svg, view) {
    for (const node of svg.querySelectorAll("[data-node]")) {
      if (!node.querySelector("a")) node.setAttribute("tabindex", "0");
    }
    svg.addEventListener("focusin", (event) => {
      if (event.target === svg || !event.target.matches(":focus-visible")) return;
      view.reveal(event.target);
      event.target.scrollIntoView({ block: "nearest", behavior: "instant" });
      // Below what stays at the top of the page; parts of a picture know no `scroll-margin`.
      const [top, header] = [event.target.getBoundingClientRect().top, document.querySelector(".md-header")];
      const covered = (header?.getBoundingClientRect().bottom ?? 0) + ROOM - top;
      if (covered > 0 && !svg.closest("dialog")) scrollBy({ top: -covered, behavior: "instant" });
    });
  }
})();
