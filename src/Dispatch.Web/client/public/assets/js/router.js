// The address names plan, person and stop, so that a view can be kept, sent to a colleague and stepped back to.

import { on, set, state } from "./store.js";

let writing = false;

/** What the address says: { plan, staff, stop, base }. */
export function readAddress() {
  const words = new URLSearchParams(location.hash.slice(1));
  const stop = words.get("stop");
  return { plan: words.get("plan"), staff: words.get("staff"), stop: stop === null ? null : Number(stop), base: words.get("base") };
}

export function startRouter(load) {
  on(["model", "staff", "stop", "depot"], write);
  addEventListener("hashchange", () => {
    if (writing) return;
    const { plan, staff, stop, base } = readAddress();
    if (plan && plan !== state.model?.plan.id) load(plan);
    else if (state.model) set({ staff: state.model.byId.has(staff) ? staff : null, stop, depot: base });
  });
}

function write(changed) {
  if (!state.model) return;
  const words = new URLSearchParams({ plan: state.model.plan.id });
  if (state.staff) words.set("staff", state.staff);
  if (state.staff && state.stop !== null) words.set("stop", String(state.stop));
  if (state.depot) words.set("base", state.depot);
  const hash = `#${words}`;
  if (hash === location.hash) return;
  writing = true;
  if (changed.includes("staff") && !changed.includes("model")) history.pushState(null, "", hash);
  else history.replaceState(null, "", hash);
  writing = false;
}
