// The deeds of the audit record, as the server writes them; their words stand under admin.action with a dash in place of the dot.
export const actions: readonly string[] = [
  "registers.imported", "registers.edited", "import.changed", "plan.saved", "plan.published", "plan.edited", "exported", "database.copied", "route.seen", "lock.set", "lock.removed", "event.changed",
  "replan.proposed", "replan.decided", "webhook.changed", "calendar.changed", "job.changed", "stops.reported", "phone.seen", "checks.seen", "user.signed-in", "user.locked", "user.changed", "key.changed",
  "elder.revealed", "accounts.closed", "accounts.reopened", "accounts.corrected", "tariff.set", "batch.recalled",
];
