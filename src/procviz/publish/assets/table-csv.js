// Each table as a CSV file, made in the browser from what the page shows: rows that a filter hides are left out.
(() => {
  "use strict";
  const procviz = (window.procviz ??= {});
  const WORDS = { de: "Tabelle als CSV speichern", en: "Save the table as CSV" };
  const SEPARATORS = { de: ";" }; // Excel reads what stands in the settings of the country
  const BLOCKS = "p, div, li, dt, ul, ol, dl, h1, h2, h3, h4, h5, h6, blockquote, pre, tr";
  const LEFT_OUT = ".headerlink, script, style, [hidden]";
  const FORMULA = /^[=+\-@\t\r]/;
  const NUMBER = /^-\d[\d.,'\u00a0\u202f ]*%?$/;
  const NO_FILE_NAME = /[\\/:*?"<>|\x00-\x1f]+/g;

  const language = () => (document.documentElement.lang.startsWith("de") ? "de" : "en");

  // The rows of a table that are shown, as lists of texts. What spans columns stands in the first, what spans rows in each.
  procviz.rowsOf = (table) => {
    const spanning = []; // by column: [text, rows that it still reaches]
    return [...table.rows]
      .filter((row) => !row.closest("[hidden]"))
      .map((row) => {
        const texts = [];
        const fill = () => {
          while (spanning[texts.length]?.[1] > 0) {
            const above = spanning[texts.length];
            above[1] -= 1;
            texts.push(above[0]);
          }
        };
        for (const cell of row.cells) {
          fill();
          const text = procviz.textOf(cell);
          for (let column = 0; column < cell.colSpan; column += 1) {
            spanning[texts.length] = [text, cell.rowSpan - 1];
            texts.push(column ? "" : text);
          }
        }
        fill();
        return texts;
      });
  };

  // Saves rows as a file. The mark at the beginning tells Excel that it is UTF-8.
  procviz.saveRows = (rows, name) => {
    const separator = SEPARATORS[language()] ?? ",";
    const text = rows.map((row) => row.map((cell) => quoted(cell, separator)).join(separator)).join("\r\n");
    const blob = new Blob([`\ufeff${text}\r\n`], { type: "text/csv;charset=utf-8" });
    procviz.download(blob, `${name.replace(NO_FILE_NAME, " ").replace(/\s+/g, " ").trim()}.csv`);
  };

  procviz.csvButton = (save) => {
    const words = WORDS[language()];
    const button = procviz.make("button", { type: "button", class: "procviz-csv", title: words }, "CSV");
    button.addEventListener("click", save);
    return button;
  };

  // What a cell says, line by line. A progress bar is its number.
  procviz.textOf = (cell) => {
    const progress = cell.querySelector("progress");
    if (progress) return String(progress.value);
    const lines = [""];
    const walk = (node) => {
      if (node.nodeType === Node.TEXT_NODE) lines[lines.length - 1] += node.data.replace(/\s+/g, " ");
      if (node.nodeType !== Node.ELEMENT_NODE || node.matches(LEFT_OUT)) return;
      const breaks = node.matches(BLOCKS);
      if (breaks || node.matches("br")) lines.push("");
      if (node.matches(".procviz-badge")) lines[lines.length - 1] += " ";
      node.childNodes.forEach(walk);
      if (node.matches(".procviz-badge")) lines[lines.length - 1] += " ";
      if (breaks) lines.push("");
    };
    cell.childNodes.forEach(walk);
    return lines.map((line) => line.replace(/ +/g, " ").trim()).filter(Boolean).join("\n");
  };

  // A cell as RFC 4180 has it; what a table calculator would take for a formula begins with an apostrophe.
  function quoted(text, separator) {
    const plain = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
    return /["\r\n]/.test(plain) || plain.includes(separator) ? `"${plain.replaceAll('"', '""')}"` : plain;
  }

  // The page's title, and the heading of the table if that is another one.
  function nameOf(table) {
    const titles = [document.querySelector("h1"), procviz.headingOf(table)].map(procviz.titleOf);
    return [...new Set(titles.filter(Boolean))].join(" - ");
  }

  procviz.onPage(() => {
    for (const table of document.querySelectorAll(".procviz-table")) {
      const box = table.closest(".procviz-scroll") ?? table;
      if (!table.tHead || box.matches("[data-type]") || box.previousElementSibling?.matches(".procviz-csv")) continue;
      box.before(procviz.csvButton(() => procviz.saveRows(procviz.rowsOf(table), nameOf(table))));
    }
  });
})();
