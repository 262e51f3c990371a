// Draws the visible part of the timeline on a canvas. Knows nothing of Vue: it is handed what to draw and draws it.
import { isWork } from "@/api/plans";
import { lockOf, type Locks, type Person, type Standing, type Stop } from "./model";

/** Heights in CSS pixels. */
export const axisHeight = 26;
export const rowHeight = 34;

export interface Sheet {
  people: Person[];
  standing: Map<string, Standing>;
  locks: Locks;
  /** Seconds at the left and right edge. */
  from: number;
  to: number;
  /** First pixel of the rows that is shown. */
  top: number;
  width: number;
  height: number;
  /** Seconds after midnight now; null: not that day. */
  now: number | null;
  chosen: string | null;
  chosenPerson: string | null;
  /** Where a drag is and which row it hovers over. */
  drag: { x: number; y: number; row: number; bad: boolean } | null;
  label: (stop: Stop) => string;
}

const font = (weight: number, size: number): string => `${weight} ${size}px "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Segoe UI", sans-serif`;

const fills: Record<string, string> = {
  "meal-drop": "#2b7a52", "trunk-drop": "#7a5200", visit: "#1f5aa6", "escort-pickup": "#6b3fa0", "escort-stay": "#8a63bb", "escort-return": "#6b3fa0",
};

/** Colours of how stops stand. */
export const marks = { late: "#c22f1a", risk: "#d68a00", arrived: "#0f8a6d", failed: "#7c1d0f" } as const;

/** Colour of a stop's kind, for legends. */
export const fillOf = (kind: string): string => fills[kind] ?? "#5c6c73";

const xOf = (sheet: { from: number; to: number; width: number }, seconds: number): number => ((seconds - sheet.from) / (sheet.to - sheet.from)) * sheet.width;

export const secondsAt = (sheet: { from: number; to: number; width: number }, x: number): number => sheet.from + (x / sheet.width) * (sheet.to - sheet.from);

/** The bar of a stop in CSS pixels; thin ones are widened so that they can be hit. */
export function boxOf(sheet: Sheet, row: number, stop: Stop): { x: number; y: number; w: number; h: number } {
  const x = xOf(sheet, stop.start);
  const w = Math.max(stop.kind === "meal-drop" ? 4 : 5, xOf(sheet, Math.max(stop.departure, stop.start)) - x);
  return { x, y: axisHeight + row * rowHeight - sheet.top + 6, w, h: rowHeight - 12 };
}

/** Draws everything. */
export function paint(pen: CanvasRenderingContext2D, sheet: Sheet): void {
  pen.clearRect(0, 0, sheet.width, sheet.height);
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, sheet.width, sheet.height);
  const first = Math.max(0, Math.floor(sheet.top / rowHeight));
  const last = Math.min(sheet.people.length - 1, Math.ceil((sheet.top + sheet.height) / rowHeight));
  for (let row = first; row <= last; row++) ground(pen, sheet, row);
  grid(pen, sheet);
  for (let row = first; row <= last; row++) bars(pen, sheet, row);
  axis(pen, sheet);
  if (sheet.now !== null) nowLine(pen, sheet, sheet.now);
  if (sheet.drag) ghost(pen, sheet.drag);
}

function ground(pen: CanvasRenderingContext2D, sheet: Sheet, row: number): void {
  const person = sheet.people[row]!;
  const y = axisHeight + row * rowHeight - sheet.top;
  pen.fillStyle = person.id === sheet.chosenPerson ? "#e1f0ec" : row % 2 ? "#f7f9f8" : "#fff";
  pen.fillRect(0, y, sheet.width, rowHeight);
  const [a, b] = [xOf(sheet, person.staff.shiftStart), xOf(sheet, person.staff.shiftEnd)];
  pen.fillStyle = person.id === sheet.chosenPerson ? "#cfe6df" : "#e9eeeb";
  pen.fillRect(a, y + rowHeight - 4, b - a, 3);
  if (sheet.drag?.row === row) {
    pen.fillStyle = sheet.drag.bad ? "rgba(179, 42, 22, .16)" : "rgba(11, 99, 85, .18)";
    pen.fillRect(0, y, sheet.width, rowHeight);
  }
}

const steps = [300, 900, 1800, 3600, 7200];

const stepOf = (sheet: Sheet): number => steps.find((s) => (s / (sheet.to - sheet.from)) * sheet.width >= 56) ?? 7200;

function grid(pen: CanvasRenderingContext2D, sheet: Sheet): void {
  const step = stepOf(sheet);
  pen.strokeStyle = "#dfe5e2";
  pen.lineWidth = 1;
  pen.beginPath();
  for (let t = Math.ceil(sheet.from / step) * step; t <= sheet.to; t += step) {
    const x = Math.round(xOf(sheet, t)) + 0.5;
    pen.moveTo(x, axisHeight);
    pen.lineTo(x, sheet.height);
  }
  pen.stroke();
}

function axis(pen: CanvasRenderingContext2D, sheet: Sheet): void {
  pen.fillStyle = "#f4f6f5";
  pen.fillRect(0, 0, sheet.width, axisHeight);
  pen.fillStyle = "#33454d";
  pen.font = font(500, 12);
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  const step = stepOf(sheet);
  for (let t = Math.ceil(sheet.from / step) * step; t <= sheet.to; t += step) {
    const [h, m] = [Math.floor(t / 3600) % 24, Math.floor((t % 3600) / 60)];
    // At the edges a label is moved in rather than cut.
    pen.fillText(`${String(h).padStart(2, "0")}:${String(m).padStart(2, "0")}`, Math.min(Math.max(xOf(sheet, t), 20), sheet.width - 20), axisHeight / 2);
  }
  pen.strokeStyle = "#c9d2cd";
  pen.beginPath();
  pen.moveTo(0, axisHeight - 0.5);
  pen.lineTo(sheet.width, axisHeight - 0.5);
  pen.stroke();
}

function bars(pen: CanvasRenderingContext2D, sheet: Sheet, row: number): void {
  const person = sheet.people[row]!;
  const middle = axisHeight + row * rowHeight - sheet.top + rowHeight / 2;
  pen.strokeStyle = "#a9b6b0";
  pen.lineWidth = 2;
  pen.beginPath();
  for (const stop of person.stops) {
    if (stop.travelSeconds <= 0) continue;
    const [a, b] = [xOf(sheet, stop.arrival - stop.travelSeconds), xOf(sheet, stop.arrival)];
    if (b < 0 || a > sheet.width) continue;
    pen.moveTo(a, middle);
    pen.lineTo(b, middle);
  }
  pen.stroke();
  for (const stop of person.stops) {
    const box = boxOf(sheet, row, stop);
    if (box.x > sheet.width || box.x + box.w < 0) continue;
    if (isWork(stop)) work(pen, sheet, stop, box);
    else if (stop.kind === "load" || (stop.kind === "start" && stop.departure > stop.start)) plain(pen, box, "#8f7a4a");
    else if (stop.kind === "break") plain(pen, box, "#b8c2bd");
  }
}

interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

function plain(pen: CanvasRenderingContext2D, box: Box, colour: string): void {
  pen.fillStyle = colour;
  pen.fillRect(box.x, box.y + 5, box.w, box.h - 10);
}

function work(pen: CanvasRenderingContext2D, sheet: Sheet, stop: Stop, box: Box): void {
  const standing = sheet.standing.get(stop.key) ?? "planned";
  const fill = fillOf(stop.kind);
  const isOver = standing === "done";
  pen.globalAlpha = isOver ? 0.35 : 1;
  pen.fillStyle = standing === "failed" ? marks.failed : fill;
  pen.beginPath();
  pen.roundRect(box.x, box.y, box.w, box.h, Math.min(3, box.w / 2));
  pen.fill();
  pen.globalAlpha = 1;
  if (standing === "late" || standing === "risk") {
    pen.fillStyle = marks[standing];
    pen.fillRect(box.x, box.y - 4, Math.max(4, box.w), 4);
  }
  if (standing === "arrived" || standing === "on-the-way") {
    pen.fillStyle = marks.arrived;
    pen.fillRect(box.x, box.y + box.h, Math.max(4, box.w), 3);
  }
  if (lockOf(stop, sheet.locks)) lockMark(pen, box);
  if (stop.key === sheet.chosen) {
    pen.lineWidth = 3;
    pen.strokeStyle = "#ffcf4a";
    pen.strokeRect(box.x - 1.5, box.y - 1.5, box.w + 3, box.h + 3);
    pen.lineWidth = 1.5;
    pen.strokeStyle = "#1b2b32";
    pen.strokeRect(box.x - 3.5, box.y - 3.5, box.w + 7, box.h + 7);
  }
  if (box.w < 22) return;
  pen.save();
  pen.beginPath();
  pen.rect(Math.max(box.x, 0), box.y, box.w, box.h);
  pen.clip();
  pen.fillStyle = isOver ? "#1b2b32" : "#fff";
  pen.font = font(600, 12);
  pen.textAlign = "left";
  pen.textBaseline = "middle";
  const words = isOver ? `✓ ${sheet.label(stop)}` : standing === "failed" ? `✗ ${sheet.label(stop)}` : sheet.label(stop);
  pen.fillText(words, Math.max(box.x, 0) + 4, box.y + box.h / 2 + 0.5);
  pen.restore();
}

function lockMark(pen: CanvasRenderingContext2D, box: Box): void {
  const [x, y] = [box.x + box.w - 1, box.y - 2];
  pen.fillStyle = "#1b2b32";
  pen.fillRect(x - 8, y, 8, 6);
  pen.strokeStyle = "#1b2b32";
  pen.lineWidth = 1.5;
  pen.beginPath();
  pen.arc(x - 4, y, 2.6, Math.PI, 0);
  pen.stroke();
}

function nowLine(pen: CanvasRenderingContext2D, sheet: Sheet, now: number): void {
  const x = xOf(sheet, now);
  if (x < 0 || x > sheet.width) return;
  pen.fillStyle = "#b32a16";
  pen.fillRect(x - 1, axisHeight - 8, 2, sheet.height);
}

function ghost(pen: CanvasRenderingContext2D, drag: NonNullable<Sheet["drag"]>): void {
  pen.globalAlpha = 0.85;
  pen.fillStyle = drag.bad ? "#b32a16" : "#0b6355";
  pen.beginPath();
  pen.roundRect(drag.x - 14, drag.y - 11, 28, 22, 4);
  pen.fill();
  pen.globalAlpha = 1;
}
