"use strict";
// Sorts tables by their column heads and filters the ranking; without it a page shows every row as it is printed.
// What is asked for stands after the # of the address: sort=index or sort=-index, q=…, band=…; sort-ID for other
// tables. Every word of a page is read and written as text.
document.addEventListener("DOMContentLoaded", () => {
  const language = document.documentElement.lang;
  const say = (zh, en) => language.startsWith("zh") ? zh : en;
  const collator = new Intl.Collator(language, { numeric: true });
  const main = document.querySelector("table.ranking, #table-ranking table");
  let state = new URLSearchParams();

  const make = (tag, attributes, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };
  const isMissing = (cell) => ["", "—"].includes(cell.textContent.trim()) || cell.querySelector(".none") !== null;
  const folded = (text) => text.normalize("NFKC").toLowerCase();

  // What a cell is sorted by: a band by its place in the framework, a number as one; null, which stands last, for none.
  const sortValue = (cell, isNumber) => {
    if (!cell || isMissing(cell)) return null;
    const band = cell.querySelector(".band");
    if (band) return Number(band.className.replace(/\D/g, ""));
    const text = cell.textContent.trim();
    if (!isNumber) return text;
    const number = parseFloat(text.replace("−", "-").replaceAll(",", ""));
    return Number.isNaN(number) ? null : number;
  };
  const compare = (first, second) =>
    typeof first === "number" && typeof second === "number"
      ? first - second : collator.compare(String(first), String(second));

  const change = (name, value) => {
    if (value) state.set(name, value); else state.delete(name);
    history.replaceState(null, "", "#" + state);
    show();
  };

  const sections = new Map();
  const nameOf = (table) => {
    if (table === main) return "sort";
    const section = table.closest("section")?.id ?? "table";
    sections.set(section, (sections.get(section) ?? 0) + 1);
    return "sort-" + section + (sections.get(section) > 1 ? "-" + sections.get(section) : "");
  };

  // Makes the heads of a table buttons; what it gives back brings the rows into the order that is asked for.
  const makeSortable = (table) => {
    const name = nameOf(table);
    const body = table.tBodies[0];
    const rows = [...body.rows];
    const heads = [...table.tHead.rows[0].cells];
    const keys = heads.map((head, place) => head.dataset.key ?? String(place + 1));
    const asked = () => {
      const value = state.get(name) ?? "";
      const isDescending = !keys.includes(value) && value.startsWith("-");
      const place = keys.indexOf(isDescending ? value.slice(1) : value);
      return { place: heads[place]?.classList.contains("bar") ? -1 : place, isDescending };
    };
    heads.forEach((head, place) => {
      if (head.classList.contains("bar")) return;
      const button = make("button", { type: "button" }, ...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const now = asked();
        const isNew = now.place !== place;
        change(name, isNew ? keys[place] : now.isDescending ? "" : "-" + keys[place]);
      });
    });
    return () => {
      const { place, isDescending } = asked();
      heads.forEach((head, other) => {
        if (other === place) head.setAttribute("aria-sort", isDescending ? "descending" : "ascending");
        else head.removeAttribute("aria-sort");
      });
      const isNumber = heads[place]?.classList.contains("num");
      const entries = rows.map((row) => ({ row, value: sortValue(row.cells[place], isNumber) }));
      if (place >= 0) {
        entries.sort((first, second) => {
          if (first.value === null || second.value === null) return (first.value === null) - (second.value === null);
          return compare(first.value, second.value) * (isDescending ? -1 : 1);
        });
      }
      if (entries.some(({ row }, index) => body.rows[index] !== row)) body.append(...entries.map(({ row }) => row));
      if (place >= 0) table.closest("details")?.setAttribute("open", "");
    };
  };

  // What rows can be chosen by: columns of texts that come again, and the two parts of a place.
  const facetsOf = (table, rows) => {
    const facets = [];
    const add = (name, title, valueOf) => {
      const values = rows.map(valueOf);
      const choices = [...new Set(values)].filter((value) => value !== "");
      if (/^(q|sort(-.*)?)$/.test(name) || choices.length < 2 || choices.length > 40) return;
      if (choices.length < rows.length || name === "band") facets.push({ name, title, values, choices });
    };
    [...table.tHead.rows[0].cells].forEach((head, place) => {
      if (!head.classList.contains("text") || !head.dataset.key) return;
      if (head.dataset.key !== "place") {
        add(head.dataset.key, head.textContent, (row) => row.cells[place]?.textContent.trim() ?? "");
        return;
      }
      for (const [name, title] of [["region", say("区域", "Region")], ["level", say("层级", "Level")]]) {
        add(name, title, (row) => row.querySelector(".place ." + name)?.textContent.trim() ?? "");
      }
    });
    for (const { name, choices } of facets) {
      if (name !== "band") choices.sort(collator.compare);
    }
    return facets;
  };

  // Puts a box to search and a list a facet above a table; what it gives back hides the rows that do not fit.
  const makeFilter = (table) => {
    const rows = [...table.tBodies[0].rows];
    const facets = facetsOf(table, rows);
    const words = rows.map((row) => {
      const cells = [...row.querySelectorAll("th, td.text")].filter((cell) => !cell.querySelector(".place, .band"));
      return folded([...cells.map((cell) => cell.textContent), row.querySelector("a")?.dataset.words].join(" "));
    });
    const input = make("input", { type: "search", autocomplete: "off", spellcheck: "false", maxlength: "200" });
    input.addEventListener("input", () => change("q", input.value.trim()));
    const lists = facets.map(({ name, title, choices }) => {
      const list = make("select", {}, make("option", { value: "" }, say("全部", "All")),
        ...choices.map((choice) => make("option", { value: choice }, choice)));
      list.addEventListener("change", () => change(name, list.value));
      return { list, label: make("label", {}, make("span", {}, title), list) };
    });
    const clear = make("button", { type: "button" }, say("全部显示", "Show all"));
    clear.addEventListener("click", () => {
      for (const { name } of facets) state.delete(name);
      change("q", "");
      input.focus();
    });
    const count = make("p", { class: "shown", role: "status", "aria-live": "polite" });
    const tools = make("div", { class: "tools", role: "search", "aria-label": say("筛选表格", "Filter the table") },
      make("label", {}, make("span", {}, say("查找", "Search")), input), ...lists.map(({ label }) => label), clear,
      count,
      make("p", { class: "hint" }, say("点列名可排序。", "Column heads sort.")));
    table.closest(".scroll").before(tools);
    return () => {
      const query = state.get("q") ?? "";
      if (input.value.trim() !== query) input.value = query;
      const wanted = folded(query).split(/\s+/).filter((word) => word !== "");
      facets.forEach(({ name, choices }, place) => {
        const value = state.get(name) ?? "";
        lists[place].list.value = choices.includes(value) ? value : "";
      });
      let shown = 0;
      rows.forEach((row, place) => {
        const fits = wanted.every((word) => words[place].includes(word)) && facets.every(({ values }, facet) =>
          lists[facet].list.value === "" || lists[facet].list.value === values[place]);
        row.hidden = !fits;
        shown += fits ? 1 : 0;
      });
      const isFiltered = shown < rows.length;
      clear.disabled = !isFiltered;
      tools.classList.toggle("filtered", isFiltered);
      const said = say(`显示 ${shown} 行，共 ${rows.length} 行`, `${shown} of ${rows.length} rows shown`);
      if (count.textContent !== said) count.textContent = said;
      if (isFiltered) table.closest("details")?.setAttribute("open", "");
    };
  };

  const tables = [...document.querySelectorAll("table")].filter((table) => table.tBodies[0]?.rows.length > 1);
  const updates = tables.map(makeSortable);
  if (tables.includes(main)) updates.push(makeFilter(main));
  const show = () => updates.forEach((update) => update());
  // A hash without = is a place of the page and leaves the view as it is.
  const read = () => {
    if (!location.hash.includes("=")) return;
    state = new URLSearchParams(location.hash.slice(1));
    show();
  };
  show();
  read();
  addEventListener("hashchange", read);
});
