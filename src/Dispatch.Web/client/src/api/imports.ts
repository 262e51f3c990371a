// Files handed in: looked at first, then applied or dropped.
import { json, query } from "./http";

export interface ImportTable {
  table: string;
  name: string;
  added: number;
  changed: number;
  removed: number;
  unchanged: number;
}

export interface Import {
  id: string;
  state: "previewed" | "applied" | "dropped" | "failed";
  createdUtc: string;
  createdBy: string;
  appliedUtc?: string;
  removeMissing: boolean;
  files: string[];
  errors: number;
  warnings: number;
  rows: Record<string, number>;
  tables: ImportTable[];
}

export interface ImportMessage {
  severity: "error" | "warning";
  code: string;
  file: string;
  sheet: string;
  row: number;
  column: string;
  value: string;
  zh: string;
  en: string;
  actionZh: string;
  actionEn: string;
}

export interface ImportChange {
  table: string;
  kind: "added" | "changed" | "removed";
  key: string;
  name?: string;
  fields: { column: string; old: string; new: string }[];
}

export function previewImport(files: File[], removeMissing: boolean): Promise<Import> {
  const form = new FormData();
  for (const file of files) form.append("files", file, file.name);
  return json(`/imports${query({ removeMissing: removeMissing || undefined })}`, { method: "POST", body: form });
}

export const listMessages = (id: string, skip = 0): Promise<ImportMessage[]> => json(`/imports/${id}/messages${query({ skip, take: 200 })}`);
export const listChanges = (id: string, table?: string): Promise<ImportChange[]> => json(`/imports/${id}/changes${query({ table, take: 200 })}`);
export const applyImport = (id: string): Promise<unknown> => json(`/imports/${id}/apply`, { method: "POST" });
export const dropImport = (id: string): Promise<unknown> => json(`/imports/${id}`, { method: "DELETE" });
