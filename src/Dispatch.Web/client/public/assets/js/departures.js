// A canteen's day as its dispatcher needs it: which box leaves when, with whom.

import { h } from "./dom.js";
import { clock, number } from "./format.js";
import { t } from "./i18n.js";
import { departuresOf } from "./model.js";
import { set } from "./store.js";

export function drawDepartures(model, place) {
  const trips = departuresOf(model, place.id);
  const boxes = trips.reduce((sum, d) => sum + d.boxes, 0);
  return [
    h("header", { class: "detail__head" },
      h("div", { class: "detail__bar" }, h("button", { type: "button", class: "button", onclick: () => set({ depot: null }) }, `✕ ${t("route.close")}`)),
      h("h2", { class: "detail__name" }, h("span", { class: `place-mark place-mark--${place.kind}`, "aria-hidden": "true" }, t(`place.glyph.${place.kind}`)), place.name,
        h("small", {}, t(`place.${place.kind}`))),
      h("p", { class: "detail__who" }, trips.length ? t("base.trips", { n: number(trips.length), m: number(boxes) }) : t("base.noTrips"))),
    trips.length ? h("table", { class: "departures" },
      h("thead", {}, h("tr", {}, ["base.leave", "base.rider", "base.load", "base.stops", "base.last"].map((key) => h("th", { scope: "col" }, t(key))))),
      h("tbody", {}, trips.map((d) => row(d)))) : null,
  ];
}

function row(d) {
  const diets = [...d.diets].filter(([diet]) => diet).map(([diet, n]) => h("span", { class: `diet diet--${diet}` }, `${t(`diet.${diet}`)} ${n}`));
  return h("tr", {},
    h("td", { class: "departures__time" }, clock(d.stop.departure)),
    h("td", {}, h("button", { type: "button", class: "link", onclick: () => set({ staff: d.person.id, stop: d.stop.sequence, depot: null }) }, d.person.staff.name),
      h("small", {}, t("route.trip", { n: d.stop.trip || 1 }))),
    h("td", {}, h("b", {}, d.boxes), h("div", { class: "diets" }, diets)),
    h("td", {}, d.drops.length),
    h("td", {}, clock(d.drops.at(-1).start)));
}
