// Right side: one person's route, or one canteen's departures.

import { drawDepartures } from "./departures.js";
import { fill } from "./dom.js";
import { onLanguage } from "./i18n.js";
import { loadFull, drawRoute, markStop } from "./route.js";
import { on, set, state } from "./store.js";

export function startDetail(root) {
  const draw = () => {
    const person = state.model?.byId.get(state.staff);
    const depot = state.model?.places.get(state.depot);
    root.hidden = !person && !depot;
    document.getElementById("app").classList.toggle("has-detail", !root.hidden);
    if (person) fill(root, drawRoute(state.model, person));
    else if (depot) fill(root, drawDepartures(state.model, depot));
    else fill(root);
    if (person) markStop(root);
  };
  on(["model", "staff", "depot"], (changed) => {
    draw();
    if (changed.includes("staff")) root.scrollTop = 0;
    if (state.staff && state.model) loadFull(state.model, state.staff).then(draw, draw);
  });
  on(["stop"], () => markStop(root));
  onLanguage(draw);
  addEventListener("keydown", (e) => {
    if (e.key === "Escape" && !root.hidden && !e.defaultPrevented) set({ staff: null, stop: null, depot: null });
  });
}
