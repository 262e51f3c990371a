// Roles and where each may hold; the server holds to the same.
export const roles = ["carer", "canteen", "provider", "street", "district", "auditor", "administrator"] as const;
export type Role = (typeof roles)[number];
export interface Grant { role: Role; kind: string; code: string }

export const kindsOf: Record<Role, string[]> = {
  carer: ["own"], canteen: ["canteen"], provider: ["provider"], street: ["street", "district"], district: ["district", "street", "all"], auditor: ["all"], administrator: ["all"],
};
