// Starts the page: reads the plan named in the address (or the newest), draws the parts, keeps the address in step.

import { ApiError, listPlans, loadPlan } from "./api.js";
import { announce } from "./dom.js";
import { startDetail } from "./detail.js";
import { startHeader } from "./header.js";
import { onLanguage, setLanguage, language, t } from "./i18n.js";
import { startMap } from "./map.js";
import { makeModel } from "./model.js";
import { readAddress, startRouter } from "./router.js";
import { startSide } from "./side.js";
import { on, set, state } from "./store.js";
import { startTabs } from "./tabs.js";
import { startTimeline } from "./timeline.js";

const app = document.getElementById("app");

/** Reads the list of plans and the wanted one. */
export async function load(wanted = readAddress().plan) {
  set({ phase: "loading", error: null });
  try {
    const plans = await listPlans();
    const chosen = plans.find((p) => p.id === wanted) ?? plans.find((p) => p.status !== "superseded" && p.status !== "scenario") ?? plans[0];
    if (!chosen) {
      set({ plans, model: null, phase: "empty" });
      return;
    }
    const address = readAddress();
    set({ plans, model: makeModel(await loadPlan(chosen.id)), phase: "ready", staff: null, stop: null, depot: null });
    if (address.plan === chosen.id || !address.plan) choose(address);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    set({ error: error.code, phase: "error" });
  }
}

function choose({ staff, stop, base }) {
  if (staff && state.model.byId.has(staff)) set({ staff, stop });
  else if (base && state.model.places.has(base)) set({ depot: base });
}

function frame() {
  app.dataset.view = state.view;
  app.dataset.phase = state.phase;
  app.setAttribute("aria-busy", String(state.phase === "loading"));
}

function title() {
  const plan = state.model?.plan;
  document.title = plan ? `${plan.date} ${plan.scope.streetName ?? plan.scope.districtName} · Dispatch` : `${t("app.title")} · Dispatch`;
}

setLanguage(language());
startHeader(document.getElementById("header"), load);
startSide(document.getElementById("side"), load);
startMap(document.getElementById("map"));
startTimeline(document.getElementById("timeline"), document.getElementById("splitter"));
startDetail(document.getElementById("detail"));
startTabs(document.getElementById("tabs"));
startRouter(load);
on(["view", "phase"], frame);
on(["model"], title);
on(["staff"], () => {
  const person = state.model?.byId.get(state.staff);
  if (person) announce(t("announce.selected", { name: person.staff.name, n: person.work }));
});
onLanguage(title);
frame();
await load();
