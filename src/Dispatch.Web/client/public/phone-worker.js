// Keeps the phone page itself, so that it opens without a network. It never keeps anything of the API: the page keeps its route in IndexedDB.
const kept = "phone-1";
const shell = "/m";
/** How long the network may take for the page before the kept one opens, milliseconds: in a stairwell it often only seems to be there. */
const patience = 4000;

const filesOf = (html) => [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map((m) => m[1]);

async function refresh() {
  const answer = await fetch(shell, { headers: { Accept: "text/html" }, credentials: "same-origin", cache: "no-cache" });
  if (!answer.ok || answer.redirected) return;
  const cache = await caches.open(kept);
  const files = filesOf(await answer.clone().text());
  const known = new Set((await cache.keys()).map((r) => new URL(r.url).pathname));
  await cache.addAll(files.filter((f) => !known.has(f)));
  await cache.put(shell, answer);
  // What the page no longer names goes; it loads nothing it does not name.
  await Promise.all([...known].filter((f) => f !== shell && !files.includes(f)).map((f) => cache.delete(f)));
}

self.addEventListener("install", (event) => event.waitUntil(refresh().then(() => self.skipWaiting())));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

async function page(event) {
  const known = await (await caches.open(kept)).match(shell);
  const tooLate = new Promise((_, refuse) => known && setTimeout(refuse, patience));
  try {
    const answer = await Promise.race([fetch(event.request), tooLate]);
    if (answer.ok && !answer.redirected) event.waitUntil(refresh().catch(() => undefined));
    return answer;
  } catch (fault) {
    if (known) return known;
    throw fault;
  }
}

async function file(request) {
  const cache = await caches.open(kept);
  const known = await cache.match(request);
  if (known) return known;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin || url.pathname.startsWith("/api/")) return;
  if (request.mode === "navigate") event.respondWith(page(event));
  else if (url.pathname.startsWith("/assets/") || url.pathname === "/icon.svg" || url.pathname.endsWith(".webmanifest")) event.respondWith(file(request));
});
