// What leads to a box and what follows from it: while one is under the pointer or has the focus, the rest fades and the
// arrows of its paths are thick. Boxes carry their id in `data-node`, arrows the two they join in `data-from`, `data-to`.
(() => {
  "use strict";
  const procviz = (window.procviz ??= {});

  procviz.trace = (box, svg) => {
    const arrows = [...svg.querySelectorAll("[data-from][data-to]")];
    if (!arrows.length) return;
    const boxes = new Map([...svg.querySelectorAll("[data-node]")].map((node) => [node.dataset.node, node]));
    const onward = grouped(arrows, "from");
    const backward = grouped(arrows, "to");
    let shown = [];
    let focused = "";

    function show(id) {
      if (box.dataset.traced === id) return;
      shown.forEach((element) => element.classList.remove("on-path", "here"));
      shown = [];
      if (!boxes.has(id)) {
        delete box.dataset.traced;
        return;
      }
      box.dataset.traced = id;
      shown = [boxes.get(id), ...reached(id, onward, "to", boxes), ...reached(id, backward, "from", boxes)];
      shown.forEach((element) => element.classList.add("on-path"));
      boxes.get(id).classList.add("here");
    }

    svg.addEventListener("pointerover", (event) => show(idOf(event) || focused));
    svg.addEventListener("pointerleave", () => show(focused));
    svg.addEventListener("focusin", (event) => show((focused = idOf(event))));
    svg.addEventListener("focusout", () => show((focused = "")));
  };

  function idOf(event) {
    return event.target.closest("[data-node]")?.dataset.node ?? "";
  }

  // The arrows by the id of one of their ends.
  function grouped(arrows, end) {
    const groups = new Map();
    for (const arrow of arrows) groups.set(arrow.dataset[end], [...(groups.get(arrow.dataset[end]) ?? []), arrow]);
    return groups;
  }

  // The arrows and boxes that are reached from a box, each once, so that loops end.
  function reached(id, ways, end, boxes) {
    const met = new Set([id]);
    const found = [];
    for (const next of met) {
      for (const arrow of ways.get(next) ?? []) {
        found.push(arrow);
        const other = arrow.dataset[end];
        if (!met.has(other) && boxes.has(other)) found.push(boxes.get(other));
        met.add(other);
      }
    }
    return found;
  }
})();
