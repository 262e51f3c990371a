import { words } from "@/shared/i18n";

/** Words of the phone pages. */
export const phoneWords = words({ title: "我的路线" }, { title: "My route" });
