// Explanations: what would admit an order that is not served, why a visit is done by whom it is done.
import { json } from "./http";
import type { TeamMate } from "./live";
import type { Text } from "./plans";

export interface Price {
  costMilliFen: number;
  terms: { key: string; zh: string; en: string; costMilliFen: number }[];
}

/** What somebody's shift says to the order; code: the first rule that blocks. */
export interface PersonAnswer {
  staffId: string;
  name: string;
  role: number;
  shiftStart: number;
  shiftEnd: number;
  code?: string;
  costMilliFen?: number;
  text: Text;
}

export interface UnservedAnswer {
  isCurrent: boolean;
  reason: Text;
  people: PersonAnswer[];
  change?: { kind: string; text: Text; staff: TeamMate[]; start: number; price: Price; others: { itemId: string }[] };
  searched: number;
}

export interface PricedPerson {
  staffId: string;
  name: string;
  start: number;
  price: Price;
}

export interface ServedAnswer {
  isCurrent: boolean;
  roles: { role: number; chosen: PricedPerson; runnersUp: PricedPerson[]; people: PersonAnswer[] }[];
}

export const whyUnserved = (planId: string, itemId: string): Promise<UnservedAnswer> => json(`/plans/${planId}/unserved/${encodeURIComponent(itemId)}/why`);

export const whyServed = (planId: string, itemId: string): Promise<ServedAnswer> => json(`/plans/${planId}/stops/${encodeURIComponent(itemId)}/why`);
