// People × time. Only the rows in sight exist as elements, so that hundreds of people cost no more than twenty.

import { fill, h } from "./dom.js";
import { clock, span } from "./format.js";
import { onLanguage, say, t } from "./i18n.js";
import { filterPeople, isWork } from "./model.js";
import { groups, swatch } from "./people.js";
import { mark } from "./services.js";
import { on, set, state } from "./store.js";

const HOUR = 3600;
const MARGIN = 6; // rows drawn beyond the visible ones
const MIN_MARKED = 15; // a bar narrower than this carries no letter

let rows = [];
let parts = null;
let zoom = 1;

export function startTimeline(root, splitter) {
  parts = build(root);
  on(["model", "phase", "search", "base", "street", "kind"], () => { rows = rowsOf(); draw(); });
  on(["staff", "stop", "depot"], (changed) => { if (changed.includes("staff")) follow(); draw(); });
  on(["view"], draw);
  onLanguage(() => { label(); draw(); });
  new ResizeObserver(draw).observe(parts.scroller);
  parts.scroller.addEventListener("scroll", drawRows, { passive: true });
  startSplitter(splitter, root);
  label();
}

const PHONE_ZOOM = 3;

function build(root) {
  if (matchMedia("(max-width: 899px)").matches) zoom = PHONE_ZOOM;
  const title = h("h2", {});
  const out = h("button", { type: "button", class: "button", onclick: () => setZoom(zoom / 1.6) }, "−");
  const fit = h("button", { type: "button", class: "button", onclick: () => setZoom(1) });
  const into = h("button", { type: "button", class: "button", onclick: () => setZoom(zoom * 1.6) }, "+");
  const hint = h("span", { class: "hint" });
  const axis = h("div", { class: "axis" });
  const sheet = h("div", { class: "sheet-rows" });
  const scroller = h("div", { class: "timeline__scroll", tabindex: -1 }, axis, sheet);
  fill(root, h("div", { class: "timeline__bar" }, title, hint, h("span", { class: "grow" }), out, fit, into), scroller);
  return { title, out, fit, into, hint, axis, sheet, scroller };
}

function label() {
  parts.title.textContent = t("timeline.title");
  parts.hint.textContent = t("timeline.hint");
  parts.fit.textContent = t("timeline.fit");
  parts.out.setAttribute("aria-label", t("timeline.zoomOut"));
  parts.into.setAttribute("aria-label", t("timeline.zoomIn"));
  document.getElementById("splitter").setAttribute("aria-label", t("timeline.resize"));
}

function rowsOf() {
  if (!state.model) return [];
  const found = [];
  for (const [, members] of groups(filterPeople(state.model, state))) {
    found.push({ base: members[0].base });
    for (const person of members) found.push({ person });
  }
  return found;
}

const size = (name) => parseFloat(getComputedStyle(parts.scroller).getPropertyValue(name));
const rowHeight = () => size("--row");
const nameWidth = () => size("--names");

function perSecond() {
  const [from, to] = state.model.range;
  return Math.max(0.004, ((parts.scroller.clientWidth - nameWidth() - 12) / (to - from)) * zoom);
}

function setZoom(next) {
  const middle = (parts.scroller.scrollLeft + parts.scroller.clientWidth / 2) / zoom;
  zoom = Math.min(16, Math.max(1, next));
  draw();
  parts.scroller.scrollLeft = middle * zoom - parts.scroller.clientWidth / 2;
}

/** Scrolls to the selected person's row. */
function follow() {
  const at = rows.findIndex((r) => r.person?.id === state.staff);
  if (at < 0) return;
  const top = at * rowHeight();
  const seen = parts.scroller.clientHeight - parts.axis.offsetHeight;
  if (top < parts.scroller.scrollTop || top + rowHeight() > parts.scroller.scrollTop + seen) parts.scroller.scrollTop = top - seen / 2;
}

function draw() {
  if (!state.model || parts.scroller.clientWidth === 0) {
    fill(parts.axis);
    fill(parts.sheet);
    return;
  }
  const [from, to] = state.model.range;
  const scale = perSecond();
  const width = nameWidth() + (to - from) * scale;
  parts.axis.style.width = parts.sheet.style.width = `${width}px`;
  parts.sheet.style.height = `${rows.length * rowHeight()}px`;
  const every = HOUR * scale < 26 ? 2 * HOUR : HOUR * scale > 160 ? HOUR / 4 : HOUR * scale > 90 ? HOUR / 2 : HOUR;
  parts.scroller.style.setProperty("--hour", `${HOUR * scale}px`);
  fill(parts.axis, h("span", { class: "axis__corner" }), steps(from, to, every).map((at) => h("span", {
    class: "axis__hour", style: { left: `${nameWidth() + (at - from) * scale}px` },
  }, clock(at))));
  drawRows();
}

const steps = (from, to, every) => Array.from({ length: Math.floor((to - 1 - from) / every) + 1 }, (_, i) => from + i * every);

function drawRows() {
  if (!state.model) return;
  const height = rowHeight();
  const first = Math.max(0, Math.floor(parts.scroller.scrollTop / height) - MARGIN);
  const last = Math.min(rows.length, Math.ceil((parts.scroller.scrollTop + parts.scroller.clientHeight) / height) + MARGIN);
  const focused = document.activeElement?.dataset?.bar;
  fill(parts.sheet, rows.slice(first, last).map((row, i) => {
    const element = row.person ? personRow(row.person) : baseRow(row.base);
    element.style.top = `${(first + i) * height}px`;
    return element;
  }));
  if (focused) parts.sheet.querySelector(`[data-bar="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
}

const baseRow = (base) => h("div", { class: "row row--base" }, h("span", { class: "row__name" }, base?.name ?? t("base.none")));

function personRow(person) {
  const { staff } = person;
  const isChosen = state.staff === person.id;
  return h("div", { class: `row ${isChosen ? "is-chosen" : ""}`, role: "group", "aria-label": t("timeline.row", { name: staff.name, kind: t(`kind.${staff.kind}`), span: span(person.begins, person.ends) }) },
    h("button", { type: "button", class: "row__name", onclick: () => set({ staff: person.id, stop: null, depot: null }) }, swatch(person), h("span", {}, staff.name)),
    h("div", { class: "row__track" }, bars(person, isChosen)));
}

function bars(person, isChosen) {
  const [from] = state.model.range;
  const scale = perSecond();
  const x = (at) => (at - from) * scale;
  const place = (a, b, least = 0) => ({ left: `${x(a)}px`, width: `${Math.max(least, (b - a) * scale)}px` });
  const drawn = [h("i", { class: "shift", style: place(person.staff.shiftStart, person.staff.shiftEnd) })];
  for (const [i, stop] of person.stops.entries()) {
    const before = person.stops[i - 1];
    if (before && stop.travelSeconds) drawn.push(h("i", { class: "way", style: { ...place(stop.arrival - stop.travelSeconds, stop.arrival), "--colour": person.colour } }));
    if (before && before.kind !== "end" && stop.arrival - stop.travelSeconds - before.departure >= 60) drawn.push(h("i", { class: "wait", style: place(before.departure, stop.arrival - stop.travelSeconds) }));
    if (stop.start - stop.arrival >= 60 && before && stop.kind !== "end") drawn.push(h("i", { class: "wait", style: place(stop.arrival, stop.start) }));
    if (stop.kind !== "start" && stop.kind !== "end") drawn.push(bar(person, stop, place(stop.start, stop.departure, 3), isChosen));
  }
  return drawn;
}

function bar(person, stop, style, isChosen) {
  const service = isWork(stop) && stop.items[0] ? state.model.service(stop.items[0].serviceCode) : null;
  const isPicked = isChosen && state.stop === stop.sequence;
  const words = [span(stop.start, stop.departure), stop.placeName, service ? say(service.name) : t(`stop.${stop.kind}`)].filter(Boolean).join(" · ");
  const letter = parseFloat(style.width) >= MIN_MARKED ? (service ? mark(service) : { load: "▣", break: "☕" }[stop.kind]) : "";
  return h("button", {
    type: "button", tabindex: -1, title: words, "aria-label": words, "aria-pressed": String(isPicked),
    class: `bar bar--${stop.kind} ${isPicked ? "is-picked" : ""} ${stop.softViolations?.length ? "is-soft" : ""}`,
    data: { bar: `${person.id}/${stop.sequence}` }, style: { ...style, "--colour": service?.colour ?? null },
    onclick: () => pick(person, stop), onkeydown: (e) => walk(e, person, stop),
  }, letter);
}

const pick = (person, stop) => set({ staff: person.id, stop: stop.sequence, depot: null });

/** Arrow keys: along the row, or to the row above or below. */
function walk(event, person, stop) {
  const along = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const across = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!along && !across) return;
  event.preventDefault();
  let next = person;
  if (across) {
    const people = rows.filter((r) => r.person).map((r) => r.person);
    next = people[people.indexOf(person) + across];
  }
  const stops = next?.stops.filter((s) => s.kind !== "start" && s.kind !== "end") ?? [];
  const target = along
    ? stops[stops.findIndex((s) => s.sequence === stop.sequence) + along]
    : stops.reduce((best, s) => (best && Math.abs(best.start - stop.start) <= Math.abs(s.start - stop.start) ? best : s), null);
  if (!target) return;
  pick(next, target);
  parts.sheet.querySelector(`[data-bar="${CSS.escape(`${next.id}/${target.sequence}`)}"]`)?.focus();
}

document.addEventListener("keydown", (e) => {
  // From a person's name the first arrow steps into the row.
  if (!e.target.classList?.contains("row__name") || e.key !== "ArrowRight") return;
  e.preventDefault();
  e.target.parentElement.querySelector(".bar")?.focus();
});

/** The line between map and timeline: drag it, or move it with the arrow keys. */
function startSplitter(splitter, timeline) {
  const share = (value) => timeline.style.setProperty("flex-basis", `${Math.min(80, Math.max(12, value))}%`);
  const stage = splitter.parentElement;
  let now = 38;
  splitter.addEventListener("pointerdown", (e) => {
    splitter.setPointerCapture(e.pointerId);
    splitter.onpointermove = (move) => {
      const box = stage.getBoundingClientRect();
      share(now = (100 * (box.bottom - move.clientY)) / box.height);
    };
  });
  splitter.addEventListener("pointerup", () => { splitter.onpointermove = null; });
  splitter.addEventListener("keydown", (e) => {
    const step = { ArrowUp: 4, ArrowDown: -4 }[e.key];
    if (!step) return;
    e.preventDefault();
    share(now += step);
  });
}
