// A picture on the full screen: its frame moves into a dialog and back. Escape, the focus that stays inside and the page
// that keeps still are the dialog's own.
(() => {
  "use strict";
  const procviz = (window.procviz ??= {});

  // Returns what opens and closes the dialog; `told` hears which of the two has happened.
  procviz.full = (frame, view, button, title, told) => {
    let leave = null;

    function enter() {
      const place = document.createElement("div");
      const dialog = document.createElement("dialog");
      const heading = document.createElement("h2");
      place.className = "procviz-place";
      place.style.height = `${frame.offsetHeight}px`; // the page beneath stays where it is
      dialog.className = "procviz-full";
      dialog.setAttribute("aria-label", title);
      heading.textContent = title;
      dialog.append(heading);
      const seeAgain = view.keep();
      frame.replaceWith(place);
      place.append(dialog);
      dialog.append(frame);
      dialog.showModal();
      view.fill(true);
      told(true);
      button.focus();

      leave = (focus = true) => {
        if (!leave) return;
        leave = null;
        dialog.close();
        place.replaceWith(frame);
        view.fill(false);
        seeAgain();
        told(false);
        if (focus) button.focus({ preventScroll: true });
      };
      dialog.addEventListener("close", () => leave?.());
      // A link to a row of this page: the row is beneath the dialog.
      dialog.addEventListener("click", (event) => {
        const link = event.target.closest("svg a");
        if (link?.href.baseVal.startsWith("#") && !event.defaultPrevented) leave?.(false);
      });
    }

    return () => (leave ? leave() : enter());
  };
})();
