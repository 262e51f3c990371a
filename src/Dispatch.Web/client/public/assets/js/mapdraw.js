// Draws the plan on a canvas, back to front: ground, streets, routes, places, the selected route with its stop numbers, names.

import { distance } from "./format.js";
import { hull } from "./hull.js";
import { t } from "./i18n.js";
import { isWork } from "./model.js";

const INK = "#20323a";
const FONT = "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Segoe UI',sans-serif";
const TINTS = ["#e3ebdd", "#e9e3d6", "#dfe7ea", "#ece1e0", "#e4e2ee", "#e0ebe6"];
const MARKS = { canteen: "#b03a1d", "central-kitchen": "#6d3410", station: "#0b6355", hospital: "#1d4f91" };
const RANK = { "central-kitchen": 0, canteen: 1, station: 2, hospital: 3, compound: 4, other: 5 };
const NAMES_FROM = 0.16; // pixels per metre from which compounds are named
const COMPOUND_BASE = 2.4;

/** Draws one frame. people: those that pass the filters; chosen: the selected person; stop: the selected stop's sequence. */
export function drawMap(canvas, view, { model, people, chosen, stop, hover, spot }) {
  const pen = canvas.getContext("2d");
  const ratio = devicePixelRatio || 1;
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.fillStyle = "#f1f2ec";
  pen.fillRect(0, 0, view.width, view.height);
  grid(pen, view);
  streets(pen, view, model);
  const quiet = chosen ? 0.13 : people.length > 40 ? 0.32 : 0.55;
  for (const person of people) if (person !== chosen && person !== hover) route(pen, view, person, { alpha: quiet, width: 1.4 });
  const dim = chosen ? 0.45 : 1;
  places(pen, view, model, dim);
  if (hover && hover !== chosen) route(pen, view, hover, { alpha: 0.95, width: 3, casing: true });
  if (chosen) {
    route(pen, view, chosen, { alpha: 1, width: 3.2, casing: true, arrows: true });
    bases(pen, view, model);
    numbers(pen, view, chosen, stop);
  } else bases(pen, view, model);
  if (spot) ring(pen, view.pixel(spot.point));
  names(pen, view, model, chosen);
  scaleBar(pen, view);
}

function grid(pen, view) {
  const step = view.scale > 0.35 ? 200 : view.scale > 0.06 ? 500 : view.scale > 0.02 ? 2000 : 10000;
  const left = view.centre.x - view.width / 2 / view.scale;
  const top = view.centre.y - view.height / 2 / view.scale;
  pen.strokeStyle = "#e2e4da";
  pen.lineWidth = 1;
  pen.beginPath();
  for (let x = Math.ceil(left / step) * step; (x - left) * view.scale < view.width; x += step) line(pen, (x - left) * view.scale, 0, 0, view.height);
  for (let y = Math.ceil(top / step) * step; (y - top) * view.scale < view.height; y += step) line(pen, 0, (y - top) * view.scale, view.width, 0);
  pen.stroke();
}

function line(pen, x, y, dx, dy) {
  pen.moveTo(Math.round(x) + 0.5, Math.round(y) + 0.5);
  pen.lineTo(Math.round(x + dx) + 0.5, Math.round(y + dy) + 0.5);
}

function streets(pen, view, model) {
  for (const [i, street] of model.streets.entries()) {
    if (street.places.length < 3) continue;
    const outline = hull(street.places.map((p) => view.pixel(p.point)));
    const reach = Math.max(14, 110 * view.scale);
    pen.save();
    pen.globalAlpha = 0.75;
    pen.fillStyle = pen.strokeStyle = TINTS[i % TINTS.length];
    pen.lineJoin = "round";
    pen.lineWidth = 2 * reach;
    pen.beginPath();
    outline.forEach((p, n) => (n ? pen.lineTo(p.x, p.y) : pen.moveTo(p.x, p.y)));
    pen.closePath();
    pen.fill();
    pen.stroke();
    pen.restore();
    const middle = (Math.min(...outline.map((p) => p.x)) + Math.max(...outline.map((p) => p.x))) / 2;
    const top = outline.filter((p) => Math.abs(p.x - middle) < 120 * Math.max(1, view.scale)).reduce((y, p) => Math.min(y, p.y), Math.max(...outline.map((p) => p.y)));
    pen.font = `600 ${Math.min(22, Math.max(12, 60 * view.scale + 11))}px ${FONT}`;
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    pen.fillStyle = "rgba(70, 84, 72, .5)";
    if (view.scale < 0.9) pen.fillText(street.name, middle, top - reach * 0.35);
  }
}

function path(pen, view, person) {
  pen.beginPath();
  let isFirst = true;
  for (const stop of person.stops) {
    if (!stop.point) continue;
    const points = isFirst ? [stop.point] : [...stop.line, stop.point];
    for (const p of points.map((q) => view.pixel(q))) {
      if (isFirst) pen.moveTo(p.x, p.y);
      else pen.lineTo(p.x, p.y);
      isFirst = false;
    }
  }
}

function route(pen, view, person, { alpha, width, casing = false, arrows = false }) {
  pen.save();
  pen.lineJoin = pen.lineCap = "round";
  path(pen, view, person);
  if (casing) {
    pen.strokeStyle = "rgba(255,255,255,.92)";
    pen.lineWidth = width + 3.5;
    pen.stroke();
  }
  pen.globalAlpha = alpha;
  pen.strokeStyle = person.colour;
  pen.lineWidth = width;
  pen.lineCap = "butt";
  pen.setLineDash(person.dash.map((n) => n * Math.max(1, width / 2)));
  pen.stroke();
  pen.setLineDash([]);
  if (arrows) heads(pen, view, person);
  pen.restore();
}

/** The two ends of the stretch on which a way's arrow stands: its middle piece along roads, else the straight line. */
function stretch(view, from, stop) {
  const line = [from, ...stop.line, stop.point].map((p) => view.pixel(p));
  const middle = Math.max(1, Math.floor(line.length / 2));
  return [line[middle - 1], line[middle]];
}

function heads(pen, view, person) {
  const stops = person.stops.filter((s) => s.point);
  pen.fillStyle = person.colour;
  for (let i = 1; i < stops.length; i++) {
    const [start, end] = [view.pixel(stops[i - 1].point), view.pixel(stops[i].point)];
    if (Math.hypot(end.x - start.x, end.y - start.y) < 46) continue;
    const [a, b] = stretch(view, stops[i - 1].point, stops[i]);
    pen.save();
    pen.translate(a.x + (b.x - a.x) * 0.55, a.y + (b.y - a.y) * 0.55);
    pen.rotate(Math.atan2(b.y - a.y, b.x - a.x));
    pen.beginPath();
    pen.moveTo(8, 0);
    pen.lineTo(-5, -5.5);
    pen.lineTo(-5, 5.5);
    pen.closePath();
    pen.fill();
    pen.restore();
  }
}

function places(pen, view, model, dim) {
  pen.save();
  for (const place of model.places.values()) {
    if (place.kind !== "compound" && place.kind !== "other") continue;
    const p = view.pixel(place.point);
    if (outside(view, p)) continue;
    const radius = Math.min(8, COMPOUND_BASE + Math.sqrt(place.orders) * 0.7) * Math.min(1.4, Math.max(0.65, view.scale * 6));
    pen.globalAlpha = dim;
    pen.beginPath();
    pen.arc(p.x, p.y, radius, 0, 7);
    pen.fillStyle = place.orders ? "#7d8b84" : "#c5ccc4";
    pen.fill();
    pen.lineWidth = 1.2;
    pen.strokeStyle = "#fff";
    pen.stroke();
    if (place.unserved.length) cross(pen, p);
  }
  pen.restore();
}

function cross(pen, p) {
  pen.globalAlpha = 1;
  pen.save();
  pen.translate(p.x, p.y);
  pen.rotate(Math.PI / 4);
  pen.fillStyle = "#c22f1a";
  pen.strokeStyle = "#fff";
  pen.lineWidth = 1.6;
  pen.beginPath();
  pen.rect(-6.5, -6.5, 13, 13);
  pen.fill();
  pen.stroke();
  pen.restore();
  text(pen, "!", p.x, p.y + 0.5, "700 11px", "#fff");
}

function bases(pen, view, model) {
  for (const place of model.places.values()) {
    if (!MARKS[place.kind]) continue;
    const p = view.pixel(place.point);
    if (outside(view, p)) continue;
    const r = 10.5;
    pen.beginPath();
    if (place.kind === "hospital") pen.arc(p.x, p.y, r, 0, 7);
    else if (place.kind === "station") diamond(pen, p, r + 3);
    else pen.roundRect(p.x - r, p.y - r, 2 * r, 2 * r, place.kind === "canteen" ? 5 : 1);
    pen.fillStyle = MARKS[place.kind];
    pen.strokeStyle = "#fff";
    pen.lineWidth = 2.4;
    pen.stroke();
    pen.fill();
    text(pen, t(`place.glyph.${place.kind}`), p.x, p.y + 0.5, "700 12px", "#fff");
  }
}

function diamond(pen, p, r) {
  pen.moveTo(p.x, p.y - r);
  pen.lineTo(p.x + r, p.y);
  pen.lineTo(p.x, p.y + r);
  pen.lineTo(p.x - r, p.y);
  pen.closePath();
}

/** Stops at one place share one mark: "3·9". */
export function numbered(view, person) {
  const marks = [];
  for (const stop of person.stops) {
    if (!isWork(stop) || !stop.point) continue;
    const p = view.pixel(stop.point);
    const same = marks.find((m) => Math.abs(m.x - p.x) < 3 && Math.abs(m.y - p.y) < 3);
    if (same) same.stops.push(stop);
    else marks.push({ ...p, stops: [stop] });
  }
  return marks;
}

function numbers(pen, view, person, chosen) {
  for (const m of numbered(view, person)) {
    if (outside(view, m)) continue;
    const isChosen = m.stops.some((s) => s.sequence === chosen);
    const words = m.stops.length > 3 ? `${m.stops[0].number}…${m.stops.at(-1).number}` : m.stops.map((s) => s.number).join("·");
    pen.font = `700 11.5px ${FONT}`;
    const half = Math.max(10, 6 + pen.measureText(words).width / 2);
    pen.beginPath();
    pen.roundRect(m.x - half, m.y - 10, 2 * half, 20, 10);
    pen.fillStyle = isChosen ? "#ffcf4a" : person.colour;
    pen.strokeStyle = isChosen ? INK : "#fff";
    pen.lineWidth = 2;
    pen.fill();
    pen.stroke();
    text(pen, words, m.x, m.y + 0.5, "700 11.5px", isChosen ? INK : "#fff");
  }
}

function ring(pen, p) {
  pen.beginPath();
  pen.arc(p.x, p.y, 19, 0, 7);
  pen.strokeStyle = "#c22f1a";
  pen.lineWidth = 3;
  pen.stroke();
}

/** Names where there is room: kitchens and canteens first, compounds only from near. */
function names(pen, view, model, chosen) {
  const taken = chosen ? numbered(view, chosen).map((m) => [m.x - 14, m.y - 12, 28, 24]) : [];
  const on = chosen ? new Set(chosen.stops.map((s) => s.placeId)) : null;
  const wanted = [...model.places.values()].filter((p) => MARKS[p.kind] || (p.name && (on?.has(p.id) || view.scale > NAMES_FROM)))
    .sort((a, b) => RANK[a.kind] - RANK[b.kind] || b.orders - a.orders);
  for (const place of wanted) {
    const p = view.pixel(place.point);
    if (outside(view, p)) continue;
    const isBase = Boolean(MARKS[place.kind]);
    pen.font = `${isBase ? "600 12.5px" : "11.5px"} ${FONT}`;
    const width = pen.measureText(place.name).width;
    const box = [p.x + (isBase ? 14 : 9), p.y - 8, width, 16];
    if (taken.some((b) => box[0] < b[0] + b[2] && b[0] < box[0] + box[2] && box[1] < b[1] + b[3] && b[1] < box[1] + box[3])) continue;
    taken.push(box);
    pen.textAlign = "left";
    pen.textBaseline = "middle";
    pen.lineJoin = "round";
    pen.strokeStyle = "rgba(250,250,246,.92)";
    pen.lineWidth = 3.5;
    pen.strokeText(place.name, box[0], p.y);
    pen.fillStyle = isBase ? INK : "#4a5a58";
    pen.fillText(place.name, box[0], p.y);
  }
}

function scaleBar(pen, view) {
  const { metres, pixels } = view.bar();
  const [x, y] = [14, view.height - 16];
  pen.strokeStyle = "rgba(255,255,255,.9)";
  pen.lineWidth = 5;
  stroke(pen, x, y, pixels);
  pen.strokeStyle = INK;
  pen.lineWidth = 2;
  stroke(pen, x, y, pixels);
  pen.textAlign = "left";
  pen.textBaseline = "alphabetic";
  pen.font = `600 12px ${FONT}`;
  pen.fillStyle = INK;
  pen.fillText(distance(metres), x + 4, y - 9);
}

function stroke(pen, x, y, length) {
  pen.beginPath();
  pen.moveTo(x, y - 5);
  pen.lineTo(x, y);
  pen.lineTo(x + length, y);
  pen.lineTo(x + length, y - 5);
  pen.stroke();
}

function text(pen, words, x, y, weight, colour) {
  pen.font = `${weight} ${FONT}`;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.fillStyle = colour;
  pen.fillText(words, x, y);
}

const outside = (view, p) => p.x < -40 || p.y < -40 || p.x > view.width + 40 || p.y > view.height + 40;
