// The own account: signing in, what is still to be done, where to go afterwards.
import { ask, json } from "@/api/http";

/** Who is signed in. */
export interface Me {
  name: string;
  displayName: string;
  kind: "operator" | "user" | "key";
  staffId?: string;
  unfinished?: "password" | "second-factor";
  secondFactor: boolean;
  permissions: string[];
  grants: { role: string; kind: string; code: string }[];
}

export const me = (): Promise<Me> => json<Me>("/me");
export const ways = (): Promise<{ outside?: string; outsideAddress?: string }> => json("/sign-in");
export const enter = (name: string, password: string, code?: string): Promise<Response> =>
  ask("/sign-in", { method: "POST", body: { name, password, code: code || undefined, cookie: true } });
export const changePassword = (old: string, wanted: string): Promise<Response> => ask("/me/password", { method: "POST", body: { old, wanted } });
export const beginFactor = (): Promise<{ secret: string; address: string }> => json("/me/second-factor", { method: "POST" });
export const confirmFactor = (code: string): Promise<Response> => ask("/me/second-factor/confirm", { method: "POST", body: { code } });
export const leave = (): Promise<Response> => ask("/me/sign-out", { method: "POST" });

/** To the sign-in page, which comes back here afterwards. */
export const toSignIn = (): void => location.assign(`/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`);

/** Where somebody works: the first of these pages that is theirs. */
const homes: [string, string][] = [["read-plans", "/board"], ["own-route", "/m"], ["manage-users", "/users"], ["read-audit", "/audit"], ["read-coverage", "/street"]];

export const homeOf = (who: Me): string => homes.find(([permission]) => who.permissions.includes(permission))?.[1] ?? "/account";

/** The page that was asked for before the sign-in; only our own. */
export function wanted(address: Location = location): string | null {
  if (address.pathname !== "/sign-in") return address.pathname === "/" ? null : address.pathname + address.search;
  const to = new URLSearchParams(address.search).get("to");
  return to && /^\/(?![/\\])/.test(to) ? to : null;
}
