// What /my/route and /my/reports speak of. Times of day are seconds after local midnight.
export interface Pair { zh: string; en: string }
export interface Point { longitude: number; latitude: number }
export type StopState = "planned" | "on-way" | "arrived" | "done" | "failed" | "not-home";
export type StopKind = "start" | "load" | "meal-drop" | "trunk-drop" | "visit" | "escort-pickup" | "escort-stay" | "escort-return" | "break" | "end";

export interface Item {
  id: string;
  name?: string;
  phone?: string;
  serviceCode: string;
  service: Pair;
  role?: number;
  diet?: string;
  portions: number;
  door?: Pair;
  doorNote?: string;
  windowStart?: number;
  windowEnd?: number;
  needsHealthCheck: boolean;
  state: StopState;
}

export interface Stop {
  sequence: number;
  kind: StopKind;
  trip: number;
  placeName?: string;
  address?: string;
  gateNote?: string;
  point?: { wgs84: Point; gcj02: Point; bd09: Point };
  arrival: number;
  start: number;
  departure: number;
  travelMetres: number;
  boxesAfter: number;
  items: Item[];
  teamMates: string[];
}

export interface Gate {
  services: string[];
  systolicMin: number;
  systolicMax: number;
  diastolicMin: number;
  diastolicMax: number;
  pulseMin: number;
  pulseMax: number;
  celsiusMax: number;
}

/** A way into a map app: {lng}, {lat} and {name} are filled in. */
export interface MapLink { id: string; name: Pair; system: "wgs84" | "gcj02" | "bd09"; template: string }

export interface MyRoute {
  date: string;
  staffId: string;
  staffName?: string;
  staffKind?: string;
  planId?: string;
  planVersion: number;
  shiftStart: number;
  shiftEnd: number;
  helpPhone?: string;
  stops: Stop[];
  gate: Gate;
  hotMealCelsius: number;
  maps: MapLink[];
}

export type ReportKind = "on-way" | "arrived" | "started" | "done" | "not-home" | "problem" | "health" | "meal-temperature" | "condition" | "photo";
export const concerns = ["unwell", "chest", "dizzy", "skin", "meal", "alcohol", "declines"] as const;
export type Concern = (typeof concerns)[number];
export const problems = ["declined", "no-access", "wrong-address", "damaged", "unwell", "vehicle", "other"] as const;
export type Problem = (typeof problems)[number];
export const signs = ["fall", "confused", "unwell", "not-eating", "low-mood", "unsafe-home", "other"] as const;
export type Sign = (typeof signs)[number];

export interface HealthCheck { concerns: Concern[]; systolic?: number; diastolic?: number; pulse?: number; celsius?: number }

export interface Report {
  id: string;
  kind: ReportKind;
  date: string;
  items: string[];
  at: string;
  note?: string;
  problem?: Problem;
  code?: string;
  position?: { longitude: number; latitude: number; accuracyMetres: number };
  health?: HealthCheck;
  celsius?: number;
  signs?: Sign[];
  photo?: string;
}

export interface GateFault { rule: "concern" | "not-measured" | "systolic" | "diastolic" | "pulse" | "temperature"; concern?: Concern; value?: number; limit?: number }

export interface Outcome {
  id: string;
  status: "taken" | "known" | "refused";
  faults: { code: string; text: Pair }[];
  checkIn?: { verified: boolean; distanceMetres?: number; text?: Pair };
  gate: GateFault[];
}

/** A report on this phone. Waiting: not sent yet; sent: taken, kept for a while because a health gate needs it; refused: the server says why. */
export interface Kept {
  id: string;
  staffId: string;
  report: Report;
  state: "waiting" | "sent" | "refused";
  /** Not sent before this moment (milliseconds), so that a slip of the finger can be taken back. */
  heldUntil: number;
  why?: Pair;
}
