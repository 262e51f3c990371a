// What elders and families thought of meals and visits.
import { json, page, query } from "./http";

export interface Rating {
  id: string;
  date: string;
  itemId: string;
  elderId: string;
  staffId?: string;
  canteenId?: string;
  stars: number;
  text?: string;
}

export interface RatingFilter {
  from: string;
  to: string;
  canteenId?: string;
  staffId?: string;
  take?: number;
}

/** Ratings of some days, the newest first, and how many there are. */
export const listRatings = (asked: RatingFilter): Promise<{ entries: Rating[]; total: number }> => page(`/ratings${query({ ...asked })}`);

export const giveRating = (given: { id: string; date: string; itemId: string; stars: number; text?: string }): Promise<Rating> => json("/ratings", { method: "POST", body: given });

/** What an elder gets on a day. */
export interface ElderStop {
  staffName: string;
  start: number;
  items: { id: string; serviceCode: string }[];
}

export const stopsOf = (date: string, elderId: string): Promise<ElderStop[]> => json(`/days/${date}/stops${query({ elderId })}`);
