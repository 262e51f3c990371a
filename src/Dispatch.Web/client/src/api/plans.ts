import { language } from "@/shared/i18n";
import { json, query } from "./http";

export interface Text {
  zh: string;
  en: string;
}

export interface Point {
  longitude: number;
  latitude: number;
}

export type PlanStatus = "draft" | "published" | "superseded" | "scenario";

export type StopKind =
  | "start" | "load" | "meal-drop" | "trunk-drop" | "visit" | "escort-pickup" | "escort-stay" | "escort-return" | "break" | "end";

export type PlaceKind = "compound" | "canteen" | "central-kitchen" | "station" | "hospital" | "other";

export interface PlanSummary {
  id: string;
  date: string;
  scopeCode: string;
  scopeName: string;
  version: number;
  status: PlanStatus;
  createdUtc: string;
  /** The sums are there for who has the plan's whole area. */
  costMilliFen?: number;
  served?: number;
  unserved?: number;
  people?: number;
  revision: number;
  publishedUtc?: string;
  publishedBy?: string;
  scenarioLabel?: string;
}

export interface PlanViolation {
  code: string;
  staffId?: string;
  sequence?: number;
  subjectId?: string;
  value: number;
  limit: number;
  costMilliFen: number;
}

export interface PlanItem {
  id: string;
  elderId?: string;
  elderName?: string;
  serviceCode: string;
  role?: number;
  diet?: string;
  portions: number;
  accessNote?: string;
  windowStart?: number;
  windowEnd?: number;
}

export interface PlanStop {
  sequence: number;
  kind: StopKind;
  trip: number;
  placeId?: string;
  placeName?: string;
  point?: Point;
  arrival: number;
  start: number;
  departure: number;
  travelMetres: number;
  travelSeconds: number;
  way?: string;
  boxesAfter: number;
  items: PlanItem[];
  teamMates: { staffId: string; name: string }[];
  freshnessSeconds?: number;
  costs?: Record<string, number>;
  softViolations: PlanViolation[];
}

export interface PlanStaff {
  id: string;
  name: string;
  kind: string;
  providerId?: string;
  providerName?: string;
  baseId?: string;
  travelMode: string;
  shiftStart: number;
  shiftEnd: number;
}

export interface PlanRoute {
  staff: PlanStaff;
  startPoint?: Point;
  endPoint?: Point;
  trips: number;
  distanceMetres: number;
  travelSeconds: number;
  workSeconds: number;
  cost?: Record<string, number>;
  stops: PlanStop[];
}

export interface PlanPlace {
  id: string;
  kind: PlaceKind;
  name: string;
  point: Point;
  streetCode?: string;
  streetName?: string;
}

export interface PlanUnserved {
  ids: string[];
  elderId?: string;
  elderName?: string;
  serviceCode: string;
  placeId?: string;
  placeName?: string;
  baseId?: string;
  portions: number;
  windowStart?: number;
  windowEnd?: number;
  costMilliFen: number;
  reasonCode: string;
  closestStaffId?: string;
  value: number;
  limit: number;
  blockedBy?: Record<string, number>;
  reason: Text;
}

export interface PlanCertificate {
  feasible: boolean;
  hardViolations: PlanViolation[];
  softViolations: PlanViolation[];
  cost: Record<string, number>;
  served: number;
  unserved: number;
  people: number;
  trips: number;
  distanceMetres: number;
  travelSeconds: number;
  problemHash: string;
  solutionHash: string;
}

export interface PlanDecision {
  by: "greedy" | "or-tools";
  costFen: number;
  boundFen: number;
  greedyCostFen: number;
  seconds: number;
  gap: number;
}

export interface PlanOrigin {
  inputHash: string;
  seed: number;
  threads: number;
  iterationLimit?: number;
  timeLimitSeconds?: number;
  engine: string;
  engineVersion: string;
  travelModel: string;
  stoppedBy: string;
  solveSeconds: number;
  canteenChoice?: PlanDecision;
  kitchenChoice?: PlanDecision;
  lowerBound?: number;
  iterations?: number;
}

export interface DayPlan {
  id: string;
  date: string;
  scope: { districtCode: string; districtName: string; streetCode?: string; streetName?: string };
  version: number;
  status: PlanStatus;
  createdUtc: string;
  origin: PlanOrigin;
  certificate?: PlanCertificate;
  services: { code: string; name: Text }[];
  places: PlanPlace[];
  routes: PlanRoute[];
  idleStaff: PlanStaff[];
  unserved: PlanUnserved[];
  warnings: { code: string; subjectId: string; text: Text }[];
}

/** The name of a what-if: the server gives Chinese, a slash, English. */
export const scenarioName = (plan: PlanSummary): string | undefined => {
  const [zh, en] = plan.scenarioLabel?.split(" / ") ?? [];
  return language.value === "en" ? (en ?? zh) : zh;
};

const workKinds = new Set<StopKind>(["meal-drop", "trunk-drop", "visit", "escort-pickup", "escort-stay", "escort-return"]);

/** Whether something is done for somebody at a stop. */
export const isWork = (stop: PlanStop): boolean => workKinds.has(stop.kind);

/** Plans, newest day first. */
export const listPlans = (asked: { date?: string; scope?: string; take?: number } = {}): Promise<PlanSummary[]> =>
  json(`/plans${query({ take: 100, ...asked })}`);

/** A plan whole; elders' names masked. */
export const loadPlan = (id: string): Promise<DayPlan> => json(`/plans/${encodeURIComponent(id)}`);

/** One person's route with full names; looking is put on record. */
export const loadRoute = (id: string, staffId: string): Promise<PlanRoute> =>
  json(`/plans/${encodeURIComponent(id)}/routes/${encodeURIComponent(staffId)}`);

/** What a canteen or kitchen packs, by cooking batch. */
export interface PackedPlace {
  placeId: string;
  name: string;
  batches: PackedBatch[];
}

export interface PackedBatch {
  meal?: "lunch" | "dinner";
  number?: number;
  readyAt?: number;
  portions: number;
  diets: Record<string, number>;
  trips: {
    staffId: string; staffName: string; trip: number; load: number; leaves: number; portions: number; diets: Record<string, number>;
    drops: { number: number; placeName: string; start: number; portions: number; diets: Record<string, number> }[];
  }[];
}

export const loadPacking = (id: string): Promise<PackedPlace[]> => json(`/plans/${encodeURIComponent(id)}/packing`);

/** Puts a plan in force; revision is the one that was seen. */
export const publishPlan = (plan: PlanSummary, replaces?: string): Promise<PlanSummary> =>
  json(`/plans/${plan.id}/publish${query({ revision: plan.revision, replaces })}`, { method: "POST" });
