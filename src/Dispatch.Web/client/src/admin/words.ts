import { words } from "@/shared/i18n";

/** Words of the sign-in, user, audit and jobs pages. */
export const adminWords = words({ operator: "本机操作员" }, { operator: "Local operator" });
