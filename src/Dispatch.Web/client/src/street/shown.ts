// How street offices read figures: what is hidden is a star, what is not known a dash.
import { number, yuan } from "@/shared/format";

export const count = (value: number | null | undefined): string => (value === null || value === undefined ? "*" : number(value));

export const percent = (share: number | null | undefined): string => (share === null || share === undefined ? "–" : `${number(share * 100, 1)} %`);

/** Whole fen as yuan. */
export const fen = (value: number | null | undefined): string => (value === null || value === undefined ? "*" : yuan(value * 1000));
