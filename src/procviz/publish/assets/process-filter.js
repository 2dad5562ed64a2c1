// Filters above the list of processes. Without this script the list is there as a whole; with it, several conditions hold
// at once, stand in the page's address so that they can be passed on, and say how many processes are left.
//
// What a process has stands in its row: in a column whose heading has `data-filter`, each link or badge is a value; the
// box around the table of a group has the type.
(() => {
  "use strict";
  const procviz = (window.procviz ??= {});
  const { make } = procviz;
  const FIELDS = ["type", "status", "channel", "audience", "owner"];
  const LONG = 200; // rows from which a browser should not lay out what nobody sees

  // The groups of the list: heading, what stands below it, and the rows with their values, titles by id for each field.
  function groupsOf(page) {
    return [...page.querySelectorAll(".procviz-scroll[data-type]")].map((box) => {
      const heading = procviz.headingOf(box);
      const title = procviz.titleOf(heading);
      const columns = [...box.querySelectorAll("thead th")].map((head) => head.dataset.filter);
      const rows = [...box.querySelectorAll("tbody tr")].map((row) => {
        const values = { type: new Map([[box.dataset.type, title]]) };
        columns.forEach((field, index) => {
          if (field) values[field] = valuesOf(row.cells[index]);
        });
        return { row, values, text: `${row.textContent} ${idOf(row.querySelector("a"))}`.toLowerCase() };
      });
      const entry = document.querySelector(`.md-nav--secondary a[href="#${CSS.escape(heading.id)}"]`)?.closest("li");
      return { title, rows, box, table: box.querySelector("table"), parts: [heading, box, entry].filter(Boolean) };
    });
  }

  function valuesOf(cell) {
    const badges = [...cell.querySelectorAll(".procviz-badge")].map((badge) => [badge.classList[1], badge.textContent]);
    const links = [...cell.querySelectorAll("a")].map((link) => [idOf(link), link.textContent]);
    return new Map([...badges, ...links]);
  }

  // Laid out once it comes into view; until then it is about as high as its rows will be.
  function layOutLater({ box, rows }) {
    box.style.contentVisibility = "auto";
    box.style.containIntrinsicBlockSize = `auto ${rows.length * 3}rem`;
  }

  const idOf = (link) => link?.pathname.match(/([^/]+)\.html$/)?.[1] ?? "";

  function enhance(place) {
    if (place.children.length) return;
    const words = procviz.wordsOf(place);
    const groups = groupsOf(document);
    const all = groups.flatMap((group) => group.rows);
    const text = make("input", { type: "search", name: "text", autocomplete: "off", spellcheck: "false" });
    const selects = FIELDS.map((field) => select(field, all, words.all)).filter(Boolean);
    const count = make("output");
    const reset = make("button", { type: "reset" }, words.reset);
    const form = make(
      "form",
      { role: "search", "aria-label": words.title },
      ...[text, ...selects].map((control) => make("label", {}, words[control.name], control)),
      make("div", { class: "procviz-found" }, count, reset, procviz.csvButton(save)),
    );
    place.append(form);
    if (all.length > LONG) groups.forEach(layOutLater);

    const chosen = () => [...new FormData(form)].filter(([, value]) => value.trim());
    const fits = ({ values, text: words }, conditions) =>
      conditions.every(([field, value]) =>
        field === "text"
          ? value.toLowerCase().split(/\s+/).every((word) => words.includes(word))
          : values[field]?.has(value),
      );

    function apply() {
      const conditions = chosen();
      let found = 0;
      for (const { rows, parts } of groups) {
        const shown = rows.filter((one) => {
          const fitting = fits(one, conditions);
          one.row.hidden = !fitting;
          return fitting;
        }).length;
        for (const part of parts) part.hidden = !shown;
        found += shown;
      }
      count.textContent = words.count.replace("{found}", found).replace("{all}", all.length);
      reset.hidden = !conditions.length;
      for (const one of selects) {
        const others = conditions.filter(([field]) => field !== one.name);
        tellCounts(one, all.filter((row) => fits(row, others)));
      }
    }

    // The address follows the filters without a step in the history, else "back" would go through each letter typed.
    function remember() {
      const conditions = new URLSearchParams(chosen()).toString();
      history.replaceState(history.state, "", conditions ? `#${conditions}` : location.pathname + location.search);
    }

    // An address that leads to a heading leaves the conditions as they are; what no process has is no condition.
    function recall() {
      const hash = location.hash.slice(1);
      if (!hash || hash.includes("=")) {
        const conditions = new URLSearchParams(hash);
        for (const control of [text, ...selects]) control.value = conditions.get(control.name) ?? "";
        for (const one of selects) one.value ||= "";
      }
      apply();
    }

    function save() {
      const head = [...groups[0].table.tHead.rows[0].cells].map(procviz.textOf);
      const rows = groups.flatMap(({ table, title }) =>
        procviz.rowsOf(table).slice(1).map((row) => [row[0], title, ...row.slice(1)]),
      );
      const name = procviz.titleOf(document.querySelector("h1"));
      procviz.saveRows([[head[0], words.type, ...head.slice(1)], ...rows], name);
    }

    form.addEventListener("input", () => {
      apply();
      remember();
    });
    form.addEventListener("reset", () => {
      setTimeout(() => {
        apply();
        remember();
        text.focus();
      });
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    window.addEventListener("hashchange", recall);
    recall();
  }

  // A choice among the values that there are, by their titles.
  function select(field, rows, all) {
    const values = new Map(rows.flatMap((row) => [...(row.values[field] ?? [])]));
    if (values.size < 2) return null;
    const sorted = [...values].sort(([, one], [, other]) => one.localeCompare(other, document.documentElement.lang));
    const options = sorted.map(([id, title]) => make("option", { value: id, "data-title": title }, title));
    return make("select", { name: field }, make("option", { value: "" }, all), ...options);
  }

  function tellCounts(select, rows) {
    for (const option of select.options) {
      if (!option.value) continue;
      const count = rows.filter((row) => row.values[select.name]?.has(option.value)).length;
      option.textContent = `${option.dataset.title} (${count})`;
      option.disabled = !count && !option.selected;
    }
  }

  procviz.onPage(() => document.querySelectorAll(".procviz-filter").forEach(enhance));
})();
