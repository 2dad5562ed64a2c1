// A picture as a file, made in the browser from the one on the page: SVG with its style, PNG at twice its size.
(() => {
  "use strict";
  const procviz = (window.procviz ??= {});
  const SHARPNESS = 2;
  const LEAST = 0.25; // a browser refuses canvases above a size of its own
  const OURS = ["on-path", "here"]; // classes of the page's own making

  procviz.save = async (svg, name, format) => {
    const text = documentOf(svg);
    const blob = format === "png" ? await painted(text, svg) : new Blob([text], { type: "image/svg+xml" });
    if (!blob) return;
    procviz.download(blob, `${name}.${format}`);
  };

  // The picture as it was drawn: always light, since it goes onto slides and paper, and without what the page added.
  function documentOf(svg) {
    const copy = svg.cloneNode(true);
    for (const name of ["style", "tabindex", "aria-describedby"]) copy.removeAttribute(name);
    for (const element of copy.querySelectorAll("[tabindex]")) element.removeAttribute("tabindex");
    for (const element of copy.querySelectorAll(OURS.map((name) => `.${name}`).join())) {
      element.classList.remove(...OURS);
    }
    for (const description of copy.querySelectorAll("desc[data-title]")) {
      const title = document.createElementNS(svg.namespaceURI, "title");
      title.textContent = description.textContent;
      if (description.id) title.id = description.id;
      description.replaceWith(title);
    }
    // A link counts from the page; in a file it leads back to the page, or nowhere if that is a file as well.
    for (const link of copy.querySelectorAll("a")) {
      const address = new URL(link.href.baseVal, location.href).href;
      for (const name of ["href", "xlink:href"]) link.removeAttribute(name);
      if (location.protocol !== "file:") link.setAttribute("href", address);
    }
    const rules = [...(svg.querySelector("style")?.sheet?.cssRules ?? [])];
    const style = copy.querySelector("style");
    if (style) {
      const light = rules.filter((rule) => !/prefers-color-scheme/.test(rule.conditionText ?? ""));
      style.textContent = light.map((rule) => rule.cssText).join("");
    }
    return new XMLSerializer().serializeToString(copy);
  }

  async function painted(text, svg) {
    const image = new Image();
    // Not as a blob's address: drawn from there, a page opened from a folder may not read its own canvas.
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
    await image.decode();
    const { width, height } = svg.viewBox.baseVal;
    for (let factor = SHARPNESS; factor >= LEAST; factor /= 2) {
      const canvas = document.createElement("canvas");
      canvas.width = Math.ceil(width * factor);
      canvas.height = Math.ceil(height * factor);
      const context = canvas.getContext("2d");
      context.fillStyle = "#fff";
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
      if (blob) return blob;
    }
    return null;
  }
})();
