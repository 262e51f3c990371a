// How fields of registers are called and shown.
import type { Entry, Field } from "@/api/registers";
import { language, t } from "@/shared/i18n";

const everyDay = 7;

/** The name of a register or field in the page's language. */
export const nameOf = (named: { zh: string; en: string }): string => named[language.value];

/** The name with its unit. */
export const headOf = (field: Field): string => (field.unit && field.unit !== field.zh ? t("week.unit", { name: nameOf(field), unit: language.value === "zh" ? field.unit : (units[field.unit] ?? field.unit) }) : nameOf(field));

const units: Record<string, string> = { 分钟: "min", 元: "yuan", 份: "portions", 度: "°", 天: "days", 米: "m", 公里: "km" };

/** A word of a choice in the page's language. */
export const wordOf = (field: Field, code: string): string => (language.value === "zh" ? (field.choices.find((c) => c.code === code)?.zh ?? code) : code.replaceAll("-", " "));

/** A value as people read it; names are what ids are called. */
export function shownOf(field: Field, value: unknown, names: Record<string, string>): string {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value)) {
    const isDaily = field.choices.length === everyDay && value.length === everyDay;
    return isDaily ? t("week.daily") : value.map((one) => shownOf(field, one, names)).join(t("common.join"));
  }
  if (value === true || value === false) return t(value ? "week.yes" : "week.no");
  if (field.choices.length) return wordOf(field, String(value));
  const name = field.targets.length ? names[String(value)] : undefined;
  return name ? `${name} ${String(value)}` : String(value);
}

/** The ids a field of an entry holds. */
export const idsOf = (field: Field, entry: Entry): string[] =>
  field.targets.length === 0 ? [] : [entry[field.name]].flat().filter((v) => v !== undefined && v !== null).map(String);
