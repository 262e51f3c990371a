// What keeps a health gate closed, in words.
import type { GateFault } from "@/phone/types";
import { t } from "./i18n";

export const faultText = ({ rule, concern, value, limit }: GateFault): string =>
  rule === "concern" ? t(`road.concern.${concern}`) : rule === "not-measured" ? t("road.fault.not-measured") : t(`road.fault.${rule}`, { value, limit });
