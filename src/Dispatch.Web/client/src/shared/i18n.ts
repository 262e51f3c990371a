import { computed } from "vue";
import { createI18n } from "vue-i18n";

/** Chinese first, English one click away. */
export type Language = "zh" | "en";

/** The same keys with other words: an English dictionary that lacks one does not compile. */
export type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> };

/** One part's words in both languages. */
export interface Words<T> {
  zh: T;
  en: Same<T>;
}

/** Names a part's words; TypeScript holds both languages to the same keys. */
export const words = <T>(zh: T, en: Same<T>): Words<T> => ({ zh, en });

const kept = "dispatch.language";

const stored = (): Language => {
  try {
    return localStorage.getItem(kept) === "en" ? "en" : "zh";
  } catch {
    return "zh";
  }
};

const mark = (language: Language): void => {
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
};

export const i18n = createI18n({
  legacy: false,
  locale: stored(),
  fallbackLocale: "zh",
  messages: { zh: {}, en: {} } as Record<Language, Record<string, never>>,
});
mark(i18n.global.locale.value as Language);
// The library's own type of t tries to spell out every key and gives up.
const translate = (i18n.global as unknown as { t: (key: string, values: Record<string, unknown>) => string }).t;

/** Adds a part's words under its name: addWords("board", boardWords) makes t("board.title") known. */
export function addWords(name: string, part: Words<unknown>): void {
  i18n.global.mergeLocaleMessage("zh", { [name]: part.zh });
  i18n.global.mergeLocaleMessage("en", { [name]: part.en });
}

/** The language of the page. */
export const language = computed<Language>(() => i18n.global.locale.value as Language);

/** Changes the language of the page and remembers it. */
export function setLanguage(to: Language): void {
  i18n.global.locale.value = to;
  mark(to);
  try {
    localStorage.setItem(kept, to);
  } catch {
    // A browser that keeps nothing starts in Chinese again.
  }
}

/** Words by key, outside of components too. */
export const t: (key: string, values?: Record<string, unknown>) => string = (key, values) => translate(key, values ?? {});

/** The right one of a pair of texts the server sent. */
export const pick = (text: { zh: string; en: string } | null | undefined): string => (text ? text[language.value] : "");
