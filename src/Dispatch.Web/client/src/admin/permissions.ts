// What a key of another system can be given; the server holds to the same.
export const ofKeys: readonly string[] = [
  "read-registers", "read-elders", "read-staff", "read-orders", "change-registers", "change-orders", "import", "export", "read-plans", "read-routes", "edit-plans", "publish-plans", "read-jobs", "run-jobs",
  "read-events", "report-events", "read-checks", "read-ratings", "report-ratings", "read-replans", "replan", "find-offers", "solve", "read-coverage", "read-accounts", "manage-accounts", "read-audit", "manage-webhooks", "manage-calendars", "watch-installation",
];
