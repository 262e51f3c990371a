// Into a map app, stop by stop, in the coordinate system that map wants.
import type { MapLink, Stop } from "./types";

/** WeChat and QQ do not open other apps: there the address is copied. */
export const insideChat = (agent = navigator.userAgent): boolean => /MicroMessenger|\bQQ\//i.test(agent);

export function linkTo(map: MapLink, stop: Stop): string | null {
  const point = stop.point?.[map.system];
  if (!point) return null;
  const name = encodeURIComponent(stop.placeName ?? stop.address ?? "");
  return map.template.replaceAll("{lng}", point.longitude.toFixed(6)).replaceAll("{lat}", point.latitude.toFixed(6)).replaceAll("{name}", name);
}

/** Copies what is shown; the old way too, for browsers inside other apps. It stays marked, so that a finger can copy it. */
export async function copy(shown: HTMLElement): Promise<boolean> {
  getSelection()?.selectAllChildren(shown);
  try {
    await navigator.clipboard.writeText(shown.innerText);
    return true;
  } catch {
    return document.execCommand("copy");
  }
}
