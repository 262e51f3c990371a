// What is shown: the plan, the filters, who and what is selected. Parts listen for the keys they draw.

const listeners = [];

/** The one state. Change it with set(), never directly. */
export const state = {
  phase: "loading", // loading | ready | empty | error
  error: null,
  plans: [],
  model: null, // see model.js
  view: "people", // on the phone: people | map | timeline | unserved | costs
  tab: "people", // left side of the desktop: people | unserved | costs
  search: "",
  base: "",
  street: "",
  kind: "",
  staff: null, // id of the selected person
  stop: null, // sequence of the selected stop in that person's route
  depot: null, // id of the canteen whose departures are shown
  hover: null, // id of the person under the pointer
};

/** Changes some keys and tells who listens for them. */
export function set(patch) {
  const changed = Object.keys(patch).filter((key) => state[key] !== patch[key]);
  if (changed.length === 0) return;
  Object.assign(state, patch);
  for (const { keys, listener } of listeners) if (keys.some((key) => changed.includes(key))) listener(changed);
}

/** Calls listener when one of the keys has changed. */
export function on(keys, listener) {
  listeners.push({ keys, listener });
}
