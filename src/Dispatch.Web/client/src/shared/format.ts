// Numbers, times and dates as people read them.
import { language, t } from "./i18n";

const pad = (n: number): string => String(n).padStart(2, "0");

/** 43320 → "12:02"; after midnight "次日 00:10"; nothing → "–". Seconds after local midnight. */
export function clock(seconds: number | null | undefined): string {
  if (seconds === null || seconds === undefined) return "–";
  const minutes = Math.round(seconds / 60);
  const text = `${pad(Math.floor(minutes / 60) % 24)}:${pad(minutes % 60)}`;
  return minutes >= 1440 ? t("common.nextDay", { time: text }) : text;
}

/** "09:30" → 34200; nothing → undefined. */
export const secondsOf = (text: string): number | undefined => (text ? Number(text.slice(0, 2)) * 3600 + Number(text.slice(3, 5)) * 60 : undefined);

/** Two clock times with a dash. */
export const span = (from: number | null | undefined, to: number | null | undefined): string => `${clock(from)}–${clock(to)}`;

/** 4980 → "1 小时 23 分". */
export function duration(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (Math.abs(minutes) < 60) return t("common.minutes", { n: minutes });
  const [h, n] = [Math.trunc(minutes / 60), Math.abs(minutes % 60)];
  return n === 0 ? t("common.hours", { h }) : t("common.hoursMinutes", { h, n });
}

/** 950 → "950 米", 2340 → "2.3 公里". */
export const distance = (metres: number): string =>
  metres < 950 ? t("common.metres", { n: Math.round(metres / 10) * 10 }) : t("common.km", { n: number(metres / 1000, metres < 99_500 ? 1 : 0) });

/** Milli-fen to yuan: 1234500000 → "¥12,345". */
export function yuan(milliFen: number): string {
  const value = milliFen / 100_000;
  return `${value < 0 ? "−" : ""}¥${number(Math.abs(value), Math.abs(value) < 1000 && value % 1 !== 0 ? 2 : 0)}`;
}

/** A number with separators. */
export const number = (value: number, digits = 0): string =>
  new Intl.NumberFormat(language.value === "zh" ? "zh-CN" : "en-GB", { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);

/** "2026-11-24" → "11月24日 周二". */
export function day(iso: string): string {
  const date = new Date(`${iso}T00:00:00Z`);
  return language.value === "zh"
    ? `${date.getUTCMonth() + 1}月${date.getUTCDate()}日 周${"日一二三四五六"[date.getUTCDay()]}`
    : new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" }).format(date);
}

/** An instant in Shanghai's clock. */
export const instant = (utc: string): string =>
  new Intl.DateTimeFormat(language.value === "zh" ? "zh-CN" : "en-GB", {
    month: "short", day: "numeric", hour: "2-digit", minute: "2-digit", hour12: false, timeZone: "Asia/Shanghai",
  }).format(new Date(utc));

/** The day of an instant in Shanghai, "2026-11-24". */
export const dayOf = (utc: string): string => new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(new Date(utc));

/** Today in Shanghai, "2026-11-24". */
export const today = (): string => dayOf(new Date().toISOString());

/** Seconds after Shanghai's midnight, now. */
export function nowSeconds(): number {
  const parts = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23", timeZone: "Asia/Shanghai" })
    .format(new Date()).split(":").map(Number);
  return (parts[0] ?? 0) * 3600 + (parts[1] ?? 0) * 60 + (parts[2] ?? 0);
}

/** The day some days after another, "2026-11-24" and 1 → "2026-11-25". */
export const plusDays = (iso: string, days: number): string =>
  new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
