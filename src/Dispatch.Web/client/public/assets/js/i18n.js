// Words in two languages: Chinese first, English one click away. The choice is kept in this browser.

import { en } from "./words-en.js";
import { zh } from "./words-zh.js";

const WORDS = { zh, en };
const KEY = "dispatch.language";
const listeners = new Set();
let current = read();

/** "zh" or "en". */
export const language = () => current;

/** The words of a key, with {names} filled in. An unknown key shows itself, so that a gap is seen. */
export function t(key, values = {}) {
  const words = WORDS[current][key] ?? WORDS.zh[key] ?? key;
  return words.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

/** Whether there are words for a key. */
export const known = (key) => key in WORDS[current];

/** The right one of { zh, en }. */
export const say = (text) => (text ? text[current] || text.zh || text.en : "");

/** Switches the language and tells everybody. */
export function setLanguage(next) {
  current = next;
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // Storage may be switched off; the choice then holds until the page is closed.
  }
  document.documentElement.lang = next === "zh" ? "zh-CN" : "en";
  for (const listener of listeners) listener();
}

export const onLanguage = (listener) => listeners.add(listener);

function read() {
  try {
    return localStorage.getItem(KEY) === "en" ? "en" : "zh";
  } catch {
    return "zh";
  }
}
