// Pictures that can be moved, enlarged, read by their paths, shown on the full screen and saved. Without this script a
// picture scrolls in its own box and its links work; everything here is added to that.
//
// Each `picture-*.js` puts one function into `window.procviz`, and `page.js` what all scripts share. This file makes the
// tools of each picture and calls them.
// Plain scripts and no modules: browsers refuse modules to pages opened from a folder. The words stand in attributes of
// the picture's box, `data-word-zoom-in` and so on, in the language of the site.
(() => {
  "use strict";
  const procviz = (window.procviz ??= {});
  const { make } = procviz;
  const NAMESPACE = "http://www.w3.org/2000/svg";
  const ICONS = {
    zoomIn: "M12 5v14M5 12h14",
    zoomOut: "M5 12h14",
    zoomStart: "M4 4v6h6M4.5 9.5a8 8 0 1 1-.4 4",
    full: "M9 4H4v5M15 4h5v5M9 20H4v-5M15 20h5v-5",
    leave: "M4 9h5V4M20 9h-5V4M4 15h5v5M20 15h-5v5",
    save: "M12 4v11M7 10l5 5 5-5M5 20h14",
  };

  function icon(name) {
    const svg = document.createElementNS(NAMESPACE, "svg");
    const path = document.createElementNS(NAMESPACE, "path");
    svg.setAttribute("viewBox", "0 0 24 24");
    svg.setAttribute("aria-hidden", "true");
    path.setAttribute("d", ICONS[name]);
    svg.append(path);
    return svg;
  }

  function button(words, act, ...children) {
    const made = make("button", { type: "button", "aria-label": words, title: words }, ...children);
    made.addEventListener("click", act);
    return made;
  }

  // Puts the tools above a picture and what belongs to both into one frame.
  function enhance(box) {
    const svg = box.querySelector(":scope > svg");
    const words = procviz.wordsOf(box);
    if (!svg || !words.zoomIn || box.closest(".procviz-frame")) return;
    const share = new Intl.NumberFormat(document.documentElement.lang || "en", { style: "percent" });
    const scale = make("output", { class: "procviz-scale" });
    const hint = make("span", { class: "procviz-hint", "aria-hidden": "true" }, words.more);
    const tools = make("div", { class: "procviz-tools", role: "group", "aria-label": words.tools });
    const frame = make("div", { class: "procviz-frame" });
    const end = make("span", { tabindex: "-1" });
    const keys = make("span", { id: `${box.dataset.diagram}_keys`, hidden: "" }, words.keys);
    const skip = button(words.skip, () => end.focus(), words.skip);
    skip.className = "procviz-skip";

    box.before(frame);
    frame.append(skip, tools, box, keys, end);
    const view = procviz.view(frame, box, svg, (now) => {
      const text = share.format(now);
      if (scale.textContent !== text) scale.textContent = text;
    });
    const full = button(words.full, () => turn(), icon("full"));
    const turn = procviz.full(frame, view, full, svg.querySelector("title")?.textContent ?? "", (isFull) => {
      const said = isFull ? words.leave : words.full;
      full.setAttribute("aria-label", said);
      full.title = said;
      full.replaceChildren(icon(isFull ? "leave" : "full"));
    });
    tools.append(
      hint,
      button(words.zoomOut, () => view.zoomBy(1 / procviz.STEP), icon("zoomOut")),
      scale,
      button(words.zoomIn, () => view.zoomBy(procviz.STEP), icon("zoomIn")),
      button(words.zoomStart, () => view.start(), icon("zoomStart")),
      full,
      button(words.saveSvg, () => procviz.save(svg, box.dataset.diagram, "svg"), icon("save"), make("span", {}, "SVG")),
      button(words.savePng, () => procviz.save(svg, box.dataset.diagram, "png"), icon("save"), make("span", {}, "PNG")),
    );
    svg.setAttribute("tabindex", "0");
    svg.setAttribute("aria-describedby", keys.id);
    procviz.gestures(box, svg, view);
    procviz.trace(box, svg);
    procviz.tip(svg);
  }

  function enhanceAll() {
    document.querySelectorAll(".tabbed-set").forEach(procviz.narrow);
    document.querySelectorAll(".procviz-diagram").forEach(enhance);
  }

  // Material's instant loading, where somebody switched it on, takes each `<a>` for one of HTML, whose `href` is a text:
  // it sets that to itself, which fails for one of SVG, and reads it as an address.
  function allowForInstantLoading() {
    const href = Object.getOwnPropertyDescriptor(SVGAElement.prototype, "href");
    Object.defineProperty(SVGAElement.prototype, "href", { ...href, set() {} });
    SVGAnimatedString.prototype.toString = function toString() {
      return new URL(this.baseVal, document.baseURI).href;
    };
  }

  if (window.document$) allowForInstantLoading();
  procviz.onPage(enhanceAll);
})();
