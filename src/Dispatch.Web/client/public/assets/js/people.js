// Who works today, by canteen and station.

import { h, svg } from "./dom.js";
import { number, span } from "./format.js";
import { t } from "./i18n.js";
import { departuresOf, filterPeople } from "./model.js";
import { set, state } from "./store.js";

/** The panel: filters, then groups. */
export function drawPeople(model) {
  return h("div", {}, filters(model), h("div", { data: { list: "" } }, list(model)));
}

function filters(model) {
  return h("div", { class: "filters" },
    h("input", {
      type: "search", class: "filters__search", placeholder: t("filter.search"), "aria-label": t("filter.search"), value: state.search,
      oninput: (e) => set({ search: e.target.value }),
    }),
    pick("filter.base", "base", model.bases.map((b) => [b.id, b.name])),
    model.streets.length > 1 ? pick("filter.street", "street", model.streets.map((s) => [s.code, s.name])) : null,
    model.kinds.length > 1 ? pick("filter.kind", "kind", model.kinds.map((k) => [k, t(`kind.${k}`)])) : null);
}

function pick(words, key, options) {
  return h("label", { class: `filters__pick ${state[key] ? "is-set" : ""}` }, h("span", {}, t(words)),
    h("select", { onchange: (e) => set({ [key]: e.target.value }) },
      h("option", { value: "" }, t("filter.all")),
      options.map(([value, name]) => h("option", { value, selected: state[key] === value }, name))));
}

function list(model) {
  const people = filterPeople(model, state);
  const isFiltered = state.search || state.base || state.street || state.kind;
  const head = h("div", { class: "list-head" }, h("span", {}, t("filter.count", { n: number(people.length) })),
    isFiltered ? h("button", { type: "button", class: "link", onclick: () => set({ search: "", base: "", street: "", kind: "" }) }, t("filter.clear")) : null);
  if (people.length === 0) return [head, h("p", { class: "none" }, t("filter.none"))];
  return [head, [...groups(people)].map(([base, members]) => group(model, base, members))];
}

/** People by their base, in the plan's order. */
export function groups(people) {
  const found = new Map();
  for (const p of people) {
    const key = p.base?.id ?? "";
    if (!found.has(key)) found.set(key, []);
    found.get(key).push(p);
  }
  return found;
}

function group(model, baseId, members) {
  const base = model.places.get(baseId);
  const hasTrips = base && departuresOf(model, baseId).length > 0;
  return h("section", { class: "group" },
    h("header", { class: "group__head" },
      h("span", { class: `place-mark place-mark--${base?.kind ?? "other"}`, "aria-hidden": "true" }, base ? t(`place.glyph.${base.kind}`) : "·"),
      h("h2", {}, base?.name ?? t("base.none")),
      hasTrips ? h("button", { type: "button", class: "link", onclick: () => set({ depot: baseId, staff: null, stop: null }) }, t("base.departures")) : null),
    h("ul", { class: "people" }, members.map((p) => h("li", {}, personRow(p)))));
}

function personRow(p) {
  const what = p.portions > 0
    ? `${t("unit.trips", { n: p.trips })} · ${t("unit.portions", { n: p.portions })}`
    : p.visits > 0 ? t("unit.visits", { n: p.visits }) : t("unit.stops", { n: p.work });
  return h("button", {
    type: "button", class: "person", data: { staff: p.id }, "aria-pressed": String(state.staff === p.id),
    onclick: () => set({ staff: p.id, stop: null, depot: null }),
    onmouseenter: () => set({ hover: p.id }), onmouseleave: () => set({ hover: null }),
  },
  swatch(p),
  h("span", { class: "person__name" }, p.staff.name, h("small", {}, t(`kind.${p.staff.kind}`))),
  h("span", { class: "person__time" }, span(p.begins, p.ends)),
  h("span", { class: "person__what" }, what, p.soft ? h("span", { class: "warn-mark", title: t("soft.title", { n: p.soft }) }, `▲${p.soft}`) : null));
}

/** A person's colour and line style, as on the map. */
export function swatch(p) {
  return svg("svg", { class: "swatch", width: 26, height: 12, "aria-hidden": "true" },
    svg("line", { x1: 1, y1: 6, x2: 25, y2: 6, stroke: p.colour, "stroke-width": 4, "stroke-dasharray": p.dash.join(" ") || null }));
}
