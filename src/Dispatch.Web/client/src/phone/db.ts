// What the phone keeps while it is out of reach: the route, the reports that wait, ticks. In IndexedDB: it outlives the page and the battery.
import type { Kept, MyRoute } from "./types";

const name = "dispatch-phone";

let opened: Promise<IDBDatabase> | null = null;

const open = (): Promise<IDBDatabase> =>
  (opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("values");
      request.result.createObjectStore("reports", { keyPath: "id" });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  }));

/** One transaction; settles when it is on the disk, not when it is asked for. */
async function run<T>(store: "values" | "reports", mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const db = await open();
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(store, mode, { durability: "strict" });
    const request = work(transaction.objectStore(store));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = transaction.onerror = () => reject(transaction.error);
  });
}

/** The route as it was last read, and when that was. */
export interface KeptRoute { route: MyRoute; tag: string | null; read: string }

export const readRoute = (): Promise<KeptRoute | undefined> => run<KeptRoute | undefined>("values", "readonly", (s) => s.get("route"));
export const keepRoute = (route: KeptRoute): Promise<unknown> => run("values", "readwrite", (s) => s.put(route, "route"));
export const readTicks = (): Promise<string[] | undefined> => run<string[] | undefined>("values", "readonly", (s) => s.get("ticks"));
export const keepTicks = (ticks: string[]): Promise<unknown> => run("values", "readwrite", (s) => s.put(ticks, "ticks"));
export const readReports = (): Promise<Kept[]> => run<Kept[]>("reports", "readonly", (s) => s.getAll());
export const keepReport = (kept: Kept): Promise<unknown> => run("reports", "readwrite", (s) => s.put(kept));
export const dropReport = (id: string): Promise<unknown> => run("reports", "readwrite", (s) => s.delete(id));

/** Forgets names and addresses. Reports that wait stay: they are not ours to lose. */
export const forgetRoute = (): Promise<unknown> => run("values", "readwrite", (s) => s.clear());
