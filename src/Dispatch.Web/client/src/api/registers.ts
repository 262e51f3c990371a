// Registers: one address each; a change names the state it saw.
import { language } from "@/shared/i18n";
import { ask, json, page, query } from "./http";

export type Entry = Record<string, unknown> & { id?: string };

/** A field of a register; targets: addresses of the registers whose ids it holds. */
export interface Field {
  name: string;
  zh: string;
  en: string;
  kind: "text" | "date" | "choice" | "whole-number" | "number" | "yes-no";
  isList: boolean;
  unit: string;
  allowed: string;
  isRequired: boolean;
  isKey: boolean;
  targets: string[];
  choices: { code: string; zh: string }[];
}

export interface Register {
  path: string;
  zh: string;
  en: string;
  mayChange: boolean;
  fields: Field[];
}

/** The registers of the caller. */
export const listRegisters = (): Promise<Register[]> => json("/registers/tables");

/** What ids are called; those nobody knows are left out. */
export const namesOf = async (tables: string[], ids: string[]): Promise<Record<string, string>> =>
  tables.length && ids.length ? json(`/registers/names${query({ tables: tables.join(","), ids: ids.slice(0, 500).join(",") })}`) : {};

/** The catalogue of services; none for who may not read it. */
export const listServices = (): Promise<Entry[]> => listEntries("services", { take: 500 }).then((found) => found.entries, () => []);

/** A service of the catalogue as the page's language calls it. */
export const serviceName = (service: Entry): string => String(language.value === "zh" ? service.name : service.nameEn ?? service.name);

/** The key of an entry, as its address wants it. */
export const keyOf = (register: Register, entry: Entry): string => register.fields.filter((f) => f.isKey).map((f) => String(entry[f.name] ?? "")).join(",");

/** Entries of a register, and how many match. */
export const listEntries = (path: string, asked: { q?: string; skip?: number; take?: number; sort?: string; [field: string]: string | number | undefined } = {}): Promise<{ entries: Entry[]; total: number }> =>
  page(`/${path}${query(asked)}`);

export async function loadEntry(path: string, key: string): Promise<{ entry: Entry; tag: string }> {
  const answer = await ask(`/${path}/${encodeURIComponent(key)}`);
  return { entry: (await answer.json()) as Entry, tag: answer.headers.get("ETag") ?? "*" };
}

export const createEntry = (path: string, entry: Entry): Promise<Entry> => json(`/${path}`, { method: "POST", body: entry });

export const changeEntry = (path: string, key: string, tag: string, fields: Entry): Promise<Entry> =>
  json(`/${path}/${encodeURIComponent(key)}`, { method: "PATCH", body: fields, headers: { "If-Match": tag } });

export const removeEntry = (path: string, key: string, tag: string): Promise<unknown> =>
  json(`/${path}/${encodeURIComponent(key)}`, { method: "DELETE", headers: { "If-Match": tag } });
