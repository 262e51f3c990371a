// The map: moves with pointer, wheel, two fingers and keys; a click selects what is nearest.

import { fill, h, svg } from "./dom.js";
import { clock } from "./format.js";
import { onLanguage, t } from "./i18n.js";
import { drawMap, numbered } from "./mapdraw.js";
import { MapView } from "./mapview.js";
import { filterPeople, isWork } from "./model.js";
import { on, set, state } from "./store.js";

const REACH = 16; // pixels within which a click counts
const TAP = 5; // a pointer that moved less was a click
const STEP = 60; // pixels an arrow key moves

const view = new MapView();
const pointers = new Map();
let canvas = null;
let tip = null;
let spot = null;
let pending = 0;
let moved = 0;
let fitted = null; // the plan whose ground the projection is made for
let isTouched = false; // until the viewer moves the map, it shows everything whatever its size

export function startMap(root) {
  canvas = h("canvas", { class: "map__canvas", tabindex: 0, role: "application" });
  tip = h("div", { class: "map__tip", hidden: true });
  const tools = h("div", { class: "map__tools" });
  const legend = h("details", { class: "legend" });
  fill(root, canvas, tip, tools, legend);
  const words = () => {
    canvas.setAttribute("aria-label", t("map.label"));
    fill(tools, tool("+", "map.zoomIn", () => view.zoom(1.5)), tool("−", "map.zoomOut", () => view.zoom(1 / 1.5)), tool("⤢", "map.fit", fit));
    drawLegend(legend);
    redraw();
  };
  new ResizeObserver(resize).observe(root);
  on(["model"], () => { fitted = null; spot = null; resize(); drawLegend(legend); });
  on(["search", "base", "street", "kind", "hover"], redraw);
  on(["staff"], () => { spot = null; isTouched = false; showPerson(); showStop(); redraw(); });
  on(["stop"], () => { showStop(); redraw(); });
  on(["view", "phase"], resize);
  addEventListener("map:show", (e) => showPlace(e.detail));
  onLanguage(words);
  listen();
  words();
}

const tool = (sign, words, act) => h("button", { type: "button", class: "button", "aria-label": t(words), title: t(words), onclick: () => { isTouched = act !== fit; act(); redraw(); } }, sign);

function resize() {
  const box = canvas.parentElement.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) return;
  const ratio = devicePixelRatio || 1;
  canvas.width = Math.round(box.width * ratio);
  canvas.height = Math.round(box.height * ratio);
  [view.width, view.height] = [box.width, box.height];
  if (state.model && fitted !== state.model) {
    view.setOrigin([...state.model.places.values()].map((p) => p.point));
    fitted = state.model;
    isTouched = false;
  }
  if (!isTouched) show();
  redraw();
}

/** All places where something happens; places far from everything else do not shrink the rest. */
function fit() {
  if (!state.model) return;
  const points = state.model.people.flatMap((p) => p.stops).filter((s) => s.point).map((s) => s.point);
  view.fit(points.length ? points : [...state.model.places.values()].map((p) => p.point));
}

/** What nobody has asked to see otherwise: the spot, the selected person, or everything. */
function show() {
  if (spot) showPlace(spot);
  else if (state.staff) showPerson();
  else fit();
}

function showPerson() {
  const points = state.model?.byId.get(state.staff)?.stops.filter((s) => s.point).map((s) => s.point) ?? [];
  if (points.length) view.fit(points, Math.min(70, view.width / 7, view.height / 6));
}

function showStop() {
  const stop = state.model?.byId.get(state.staff)?.stops[state.stop];
  if (stop?.point) view.reveal(stop.point);
}

function showPlace(place) {
  spot = place;
  isTouched = false;
  view.centre = view.metres(place.point);
  if (view.scale < 0.2) view.zoom(0.2 / view.scale);
  redraw();
}

function redraw() {
  if (pending) return;
  pending = requestAnimationFrame(() => {
    pending = 0;
    if (!state.model || view.width < 2) return;
    drawMap(canvas, view, {
      model: state.model, people: filterPeople(state.model, state), chosen: state.model.byId.get(state.staff), stop: state.stop,
      hover: state.model.byId.get(state.hover), spot,
    });
  });
}

function listen() {
  canvas.addEventListener("pointerdown", (e) => {
    canvas.setPointerCapture(e.pointerId);
    if (pointers.size === 0) moved = 0;
    pointers.set(e.pointerId, at(e));
  });
  canvas.addEventListener("pointermove", (e) => (pointers.has(e.pointerId) ? drag(e) : showTip(at(e))));
  for (const end of ["pointerup", "pointercancel"]) canvas.addEventListener(end, (e) => {
    if (end === "pointerup" && pointers.size === 1 && moved < TAP) click(at(e));
    pointers.delete(e.pointerId);
  });
  canvas.addEventListener("pointerleave", () => { tip.hidden = true; });
  canvas.addEventListener("wheel", (e) => {
    e.preventDefault();
    isTouched = true;
    const p = at(e);
    view.zoom(Math.exp(-e.deltaY * (e.deltaMode ? 0.05 : 0.0016)), p.x, p.y);
    redraw();
  }, { passive: false });
  canvas.addEventListener("keydown", (e) => {
    const act = {
      ArrowLeft: () => view.pan(STEP, 0), ArrowRight: () => view.pan(-STEP, 0), ArrowUp: () => view.pan(0, STEP), ArrowDown: () => view.pan(0, -STEP),
      "+": () => view.zoom(1.3), "=": () => view.zoom(1.3), "-": () => view.zoom(1 / 1.3), 0: fit,
    }[e.key];
    if (!act) return;
    e.preventDefault();
    isTouched = act !== fit;
    act();
    redraw();
  });
}

const at = (e) => {
  const box = canvas.getBoundingClientRect();
  return { x: e.clientX - box.left, y: e.clientY - box.top };
};

function drag(e) {
  const before = pointers.get(e.pointerId);
  const now = at(e);
  isTouched = true;
  moved += Math.hypot(now.x - before.x, now.y - before.y);
  if (pointers.size === 1) view.pan(now.x - before.x, now.y - before.y);
  else {
    const other = [...pointers].find(([id]) => id !== e.pointerId)[1];
    const grown = Math.hypot(now.x - other.x, now.y - other.y) / Math.max(1, Math.hypot(before.x - other.x, before.y - other.y));
    view.zoom(grown, (now.x + other.x) / 2, (now.y + other.y) / 2);
    view.pan((now.x - before.x) / 2, (now.y - before.y) / 2);
  }
  pointers.set(e.pointerId, now);
  redraw();
}

/** What lies under a pixel: a numbered stop of the selected person, a place, or a stop of anybody shown. */
function hit(p) {
  if (!state.model) return null;
  const near = (q) => Math.hypot(q.x - p.x, q.y - p.y);
  const chosen = state.model.byId.get(state.staff);
  const own = chosen && numbered(view, chosen).filter((m) => near(m) < REACH).sort((a, b) => near(a) - near(b))[0];
  if (own) {
    const after = own.stops.findIndex((s) => s.sequence === state.stop) + 1;
    return { person: chosen, stop: own.stops[after % own.stops.length] };
  }
  const place = [...state.model.places.values()].map((q) => [near(view.pixel(q.point)), q]).filter(([d]) => d < REACH).sort((a, b) => a[0] - b[0])[0]?.[1];
  return place ? { place } : null;
}

function click(p) {
  const found = hit(p);
  if (found?.stop) set({ staff: found.person.id, stop: found.stop.sequence, depot: null });
  else if (found?.place) openPlace(found.place);
  else set({ staff: null, stop: null, depot: null });
}

function openPlace(place) {
  if (place.kind === "canteen" || place.kind === "central-kitchen") set({ depot: place.id, staff: null, stop: null });
  else if (place.kind === "station") set({ base: state.base === place.id ? "" : place.id, tab: "people" });
  else {
    // The next person who comes here: clicking again shows the one after.
    const calls = callsAt(place);
    const next = calls[(calls.findIndex((c) => c.person.id === state.staff && c.stop.sequence === state.stop) + 1) % Math.max(1, calls.length)];
    if (next) set({ staff: next.person.id, stop: next.stop.sequence, depot: null });
  }
}

const callsAt = (place) => filterPeople(state.model, state)
  .flatMap((person) => person.stops.filter((s) => s.placeId === place.id && isWork(s)).map((stop) => ({ person, stop })))
  .sort((a, b) => a.stop.start - b.stop.start);

function showTip(p) {
  const found = hit(p);
  canvas.style.cursor = found ? "pointer" : "grab";
  tip.hidden = !found;
  if (!found) return;
  const place = found.place ?? state.model.places.get(found.stop.placeId);
  const calls = place ? callsAt(place).slice(0, 5) : [];
  fill(tip, h("b", {}, place?.name ?? found.stop.placeName), place?.orders ? h("span", {}, ` ${t("map.orders", { n: place.orders })}`) : null,
    calls.map((c) => h("div", {}, `${clock(c.stop.start)} ${c.person.staff.name}`)),
    (place?.unserved ?? []).map((u) => h("div", { class: "alert-text" }, `! ${u.elderName ?? ""} ${u.reason.zh && document.documentElement.lang === "en" ? u.reason.en : u.reason.zh}`)));
  tip.style.left = `${Math.min(p.x + 14, view.width - 250)}px`;
  tip.style.top = `${Math.min(p.y + 14, view.height - 40 - 20 * calls.length)}px`;
}

function drawLegend(legend) {
  const dash = (words, pattern) => h("li", {}, svg("svg", { width: 30, height: 10, "aria-hidden": "true" },
    svg("line", { x1: 1, y1: 5, x2: 29, y2: 5, stroke: "#40525a", "stroke-width": 3, "stroke-dasharray": pattern })), t(words));
  const kinds = ["canteen", "central-kitchen", "station", "hospital"].filter((k) => !state.model || [...state.model.places.values()].some((p) => p.kind === k));
  fill(legend, h("summary", {}, t("map.legend")),
    h("ul", {}, kinds.map((k) => h("li", {}, h("span", { class: `place-mark place-mark--${k}`, "aria-hidden": "true" }, t(`place.glyph.${k}`)), t(`place.${k}`))),
      h("li", {}, h("span", { class: "dot", "aria-hidden": "true" }), t("place.compound")),
      h("li", {}, h("span", { class: "dot dot--alert", "aria-hidden": "true" }, h("b", {}, "!")), t("map.unserved")),
      dash("map.riders", null), dash("map.visitors", "6 4")),
    h("p", {}, t("map.straight"), " ", t("map.streets")));
}
