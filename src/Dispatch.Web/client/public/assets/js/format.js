// Numbers as people read them.

import { language, t } from "./i18n.js";

/** 43320 → "12:02"; after midnight "次日 00:10". */
export function clock(seconds) {
  if (seconds === null || seconds === undefined) return "–";
  const minutes = Math.round(seconds / 60);
  const text = `${pad(Math.floor(minutes / 60) % 24)}:${pad(minutes % 60)}`;
  return minutes >= 1440 ? t("time.nextDay", { time: text }) : text;
}

export const span = (from, to) => `${clock(from)}–${clock(to)}`;

/** 4980 → "1 小时 23 分". */
export function duration(seconds) {
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return t("time.minutes", { n: minutes });
  return minutes % 60 === 0
    ? t("time.hours", { h: minutes / 60 })
    : t("time.hoursMinutes", { h: Math.floor(minutes / 60), n: minutes % 60 });
}

/** 950 → "950 米", 2340 → "2.3 公里". */
export function distance(metres) {
  if (metres < 950) return t("unit.metres", { n: Math.round(metres / 10) * 10 });
  return t("unit.km", { n: number(metres / 1000, metres < 99500 ? 1 : 0) });
}

/** Milli-fen to yuan: 1234500000 → "¥12,345". */
export function yuan(milliFen) {
  const value = milliFen / 100000;
  return "¥" + number(value, Math.abs(value) < 1000 && value % 1 !== 0 ? 2 : 0);
}

export function number(value, digits = 0) {
  return new Intl.NumberFormat(language() === "zh" ? "zh-CN" : "en-GB", { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
}

/** "2026-11-24" → "11月24日 周二". */
export function day(iso) {
  const date = new Date(`${iso}T00:00:00Z`);
  return language() === "zh"
    ? `${date.getUTCMonth() + 1}月${date.getUTCDate()}日 周${"日一二三四五六"[date.getUTCDay()]}`
    : new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" }).format(date);
}

/** An instant in Shanghai's clock. */
export function instant(utc) {
  return new Intl.DateTimeFormat(language() === "zh" ? "zh-CN" : "en-GB", {
    month: "short", day: "numeric", hour: "2-digit", minute: "2-digit", hour12: false, timeZone: "Asia/Shanghai",
  }).format(new Date(utc));
}

const pad = (n) => String(n).padStart(2, "0");
