// One person's day in order. Full names and doors are fetched for this person only, when looked at.

import { loadRoute } from "./api.js";
import { routeCosts } from "./costs.js";
import { h } from "./dom.js";
import { clock, distance, duration, span } from "./format.js";
import { say, t } from "./i18n.js";
import { filterPeople, isWork, portionsOf } from "./model.js";
import { mark } from "./services.js";
import { set, state } from "./store.js";
import { swatch } from "./people.js";

const full = new Map(); // "plan/person" → "failed" or that route's items by stop

/** Fetches a person's route in full, once. */
export async function loadFull(model, staffId) {
  const key = `${model.plan.id}/${staffId}`;
  if (full.has(key) && full.get(key) !== "failed") return;
  try {
    const route = await loadRoute(model.plan.id, staffId);
    full.set(key, route.stops.map((s) => s.items ?? []));
  } catch {
    full.set(key, "failed");
  }
}

export function drawRoute(model, person) {
  const known = full.get(`${model.plan.id}/${person.id}`);
  const itemsOf = (stop) => (Array.isArray(known) ? known[stop.sequence] ?? stop.items : stop.items);
  const note = known === undefined ? "route.loading" : known === "failed" ? "route.failed" : "route.privacy";
  return [
    head(model, person),
    h("p", { class: "detail__note" }, t(note)),
    h("ol", { class: "stops" }, person.stops.flatMap((stop, i) => [
      i > 0 ? travel(person, person.stops[i - 1], stop) : null,
      stopRow(model, person, stop, itemsOf(stop)),
    ])),
  ];
}

function head(model, person) {
  const { staff, route } = person;
  const others = filterPeople(model, state);
  const at = others.findIndex((p) => p.id === person.id);
  const go = (step) => set({ staff: others[(at + step + others.length) % others.length].id, stop: null });
  return h("header", { class: "detail__head" },
    h("div", { class: "detail__bar" },
      h("button", { type: "button", class: "button", onclick: () => set({ staff: null, stop: null }) }, `✕ ${t("route.close")}`),
      h("button", { type: "button", class: "button only-phone", onclick: () => set({ view: "map" }) }, t("route.onMap")),
      h("span", { class: "grow" }),
      at >= 0 ? [h("button", { type: "button", class: "button", "aria-label": t("route.previous"), onclick: () => go(-1) }, "‹"),
        h("button", { type: "button", class: "button", "aria-label": t("route.next"), onclick: () => go(1) }, "›")] : null),
    h("h2", { class: "detail__name" }, swatch(person), staff.name, h("small", {}, t(`kind.${staff.kind}`))),
    h("p", { class: "detail__who" }, [staff.providerName, person.base?.name, t(`mode.${staff.travelMode}`), t("route.shift", { span: span(staff.shiftStart, staff.shiftEnd) })].filter(Boolean).join(" · ")),
    h("ul", { class: "facts" },
      fact(t("unit.stops", { n: person.work })),
      person.portions ? fact(`${t("unit.trips", { n: person.trips })} · ${t("unit.portions", { n: person.portions })}`) : null,
      fact(distance(route.distanceMetres)),
      fact(t("route.work", { time: duration(person.worked) })),
      fact(t("route.moving", { time: duration(route.travelSeconds) }))),
    routeCosts(route.cost));
}

const fact = (words) => h("li", {}, words);

function travel(person, before, stop) {
  const wait = stop.start - Math.max(stop.arrival, 0);
  if (!stop.travelSeconds && wait < 60) return null;
  const words = [];
  if (stop.travelSeconds) words.push(t("route.travel", { mode: t(`mode.${person.staff.travelMode}`), distance: distance(stop.travelMetres), time: duration(stop.travelSeconds) }));
  if (wait >= 60 && stop.kind !== "end") words.push(t("route.wait", { time: duration(wait) }));
  return h("li", { class: "leg", "aria-label": words.join(", ") }, h("span", { "aria-hidden": "true" }, words.join(" · ")));
}

function stopRow(model, person, stop, items) {
  return h("li", { class: `stop stop--${stop.kind}`, data: { stop: stop.sequence } },
    stop.kind === "load" || (stop.kind === "start" && stop.boxesAfter > 0) ? tripLine(stop) : null,
    h("button", { type: "button", class: "stop__head", onclick: () => set({ stop: stop.sequence }) },
      h("span", { class: "stop__number", style: { "--colour": isWork(stop) ? person.colour : null } }, isWork(stop) ? stop.number : sign(stop)),
      h("span", { class: "stop__clock" }, clock(stop.kind === "start" ? stop.departure : stop.start)),
      h("span", { class: "stop__place" }, stop.placeName ?? t(`stop.${stop.kind}`), h("small", {}, subtitle(stop)))),
    isWork(stop) && items.length ? h("ul", { class: "items" }, items.map((item) => itemRow(model, stop, item))) : null,
    !isWork(stop) && items.length ? h("p", { class: "diets diets--load" }, packed(items)) : null,
    stop.teamMates?.length ? h("p", { class: "stop__team" }, "⚭ ", t("route.with", { names: stop.teamMates.map((m) => m.name).join(t("list.join")) })) : null,
    (stop.softViolations ?? []).map((v) => h("p", { class: "stop__warn" }, "▲ ", softWords(v))));
}

function tripLine(stop) {
  return h("p", { class: "trip" }, h("b", {}, t("route.trip", { n: stop.trip || 1 })),
    h("span", {}, t("route.tripLine", { boxes: t("unit.boxes", { n: stop.boxesAfter }), time: clock(stop.departure) })));
}

/** What is taken on board, by diet: the list is at the doors. */
function packed(items) {
  const diets = new Map();
  for (const item of items) diets.set(item.diet ?? "", (diets.get(item.diet ?? "") ?? 0) + (item.portions || 1));
  return [...diets].map(([diet, n]) => h("span", { class: `diet diet--${diet}` }, diet ? `${t(`diet.${diet}`)} ${n}` : t("unit.portions", { n })));
}

const sign = (stop) => ({ start: "●", load: "▣", break: "☕", end: "■" })[stop.kind] ?? "·";

function subtitle(stop) {
  const words = [];
  if (stop.placeName) words.push(t(`stop.${stop.kind}`));
  if (stop.departure - stop.start >= 60 && stop.kind !== "start") words.push(duration(stop.departure - stop.start));
  if (stop.kind === "meal-drop") {
    words.push(t("unit.portions", { n: portionsOf(stop) }));
    if (stop.freshnessSeconds !== null && stop.freshnessSeconds !== undefined) words.push(t("route.fresh", { time: duration(stop.freshnessSeconds) }));
    words.push(t("route.left", { n: stop.boxesAfter }));
  }
  return words.join(" · ");
}

function itemRow(model, stop, item) {
  const service = model.service(item.serviceCode);
  return h("li", { class: "item" },
    h("span", { class: "service-mark", style: { "--colour": service.colour }, title: say(service.name) }, mark(service)),
    h("span", { class: "item__who" }, item.elderName ?? (stop.kind === "trunk-drop" ? t("stop.bulk", { n: item.portions }) : say(service.name)),
      item.accessNote ? h("small", {}, item.accessNote) : null),
    h("span", { class: "item__what" },
      item.diet ? h("span", { class: `diet diet--${item.diet}` }, t(`diet.${item.diet}`), item.portions > 1 ? ` ×${item.portions}` : "") : item.elderName ? say(service.name) : null,
      item.windowStart !== undefined && item.windowStart !== null && stop.kind !== "trunk-drop" ? h("small", {}, t("route.window", { span: span(item.windowStart, item.windowEnd) })) : null));
}

/** A soft limit in words. */
export function softWords(v) {
  const key = `soft.${v.code}`;
  const words = t(key, { n: duration(Math.abs(v.value - v.limit)) });
  return words === key ? t("soft.other", v) : words;
}

/** Shows which stop is selected. */
export function markStop(root) {
  for (const row of root.querySelectorAll("[data-stop]")) {
    const isChosen = Number(row.dataset.stop) === state.stop;
    row.classList.toggle("is-chosen", isChosen);
    if (isChosen) row.scrollIntoView({ block: "nearest" });
  }
}
