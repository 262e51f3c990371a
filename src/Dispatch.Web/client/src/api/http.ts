// The one way to the server: same origin, JSON, problem+json errors as exceptions.
import { pick, t } from "@/shared/i18n";

/** One wrong parameter or field. */
export interface FieldError {
  parameter?: string;
  pointer?: string;
  value?: string;
  zh?: string;
  en?: string;
  text?: { zh: string; en: string };
}

/** What the server says when something fails (application/problem+json). */
export interface ProblemBody {
  status: number;
  code: string;
  title?: string;
  text?: { zh: string; en: string };
  errors?: FieldError[];
}

/** A request that failed. Code: the problem's own, "OFFLINE" without an answer, or the status. */
export class ApiError extends Error {
  constructor(readonly status: number, readonly code: string, readonly problem: ProblemBody | null) {
    super(code);
  }

  /** Nobody is signed in any more; a wrong password or code is another matter. */
  get isSignedOut(): boolean {
    return this.code === "W401_TOKEN" || (this.status === 401 && this.problem === null);
  }

  /** One sentence for people. */
  get sentence(): string {
    if (this.status === 0) return t("common.offline");
    if (this.isSignedOut) return t("common.signedOut");
    const fields = (this.problem?.errors ?? []).map((e) => pick(e.text ?? (e.zh && e.en ? { zh: e.zh, en: e.en } : null))).filter(Boolean);
    return [pick(this.problem?.text) || this.problem?.title || this.code, ...fields].join(" ");
  }
}

/** The sentence of whatever was thrown. */
export const sentenceOf = (error: unknown): string => (error instanceof ApiError ? error.sentence : String(error));

export interface Asked {
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Sent as JSON; FormData and Blob as they are. */
  body?: unknown;
  headers?: Record<string, string>;
  /** Gives the question up; not together with patience. */
  signal?: AbortSignal;
  /** How long to wait for an answer, milliseconds: a network that only seems to be there counts as none. Without: as long as the browser does. */
  patience?: number;
  /** "no-store": nothing of the answer stays in the browser. */
  cache?: RequestCache;
}

const onSignedOut: (() => void)[] = [];

/** Calls back whenever an answer says that nobody is signed in. */
export const whenSignedOut = (call: () => void): void => void onSignedOut.push(call);

/** Asks /api/v1 and answers with the response; throws ApiError for anything but success. */
export async function ask(path: string, asked: Asked = {}): Promise<Response> {
  const raw = asked.body instanceof FormData || asked.body instanceof Blob;
  const headers: Record<string, string> = { Accept: "application/json", ...asked.headers };
  if (asked.body !== undefined && !raw) headers["Content-Type"] = "application/json";
  if (asked.method === "POST" && !("Idempotency-Key" in headers)) headers["Idempotency-Key"] = crypto.randomUUID();
  let answer: Response;
  try {
    answer = await fetch(`/api/v1${path}`, {
      method: asked.method ?? "GET",
      headers,
      body: asked.body === undefined ? null : raw ? (asked.body as BodyInit) : JSON.stringify(asked.body),
      signal: asked.patience === undefined ? (asked.signal ?? null) : AbortSignal.timeout(asked.patience),
      credentials: "same-origin",
      cache: asked.cache ?? "no-cache",
    });
  } catch (fault) {
    if (asked.signal?.aborted) throw fault;
    throw new ApiError(0, "OFFLINE", null);
  }
  if (answer.ok) return answer;
  const problem = (await answer.json().catch(() => null)) as ProblemBody | null;
  const fault = new ApiError(answer.status, problem?.code ?? String(answer.status), problem);
  if (fault.isSignedOut) onSignedOut.forEach((call) => call());
  throw fault;
}

/** The JSON of an answer; undefined where there is none. */
export async function json<T>(path: string, asked: Asked = {}): Promise<T> {
  const answer = await ask(path, asked);
  return (answer.status === 204 ? undefined : await answer.json()) as T;
}

/** One part of a list, and how many entries the whole has. */
export async function page<T>(path: string): Promise<{ entries: T[]; total: number }> {
  const answer = await ask(path);
  const entries = (await answer.json()) as T[];
  return { entries, total: Number(answer.headers.get("X-Total-Count") ?? entries.length) };
}

/** A query string of the values that are there: query({ a: 1, b: null }) → "?a=1". */
export function query(values: Record<string, string | number | boolean | null | undefined>): string {
  const pairs = Object.entries(values).filter(([, v]) => v !== null && v !== undefined && v !== "");
  return pairs.length ? `?${new URLSearchParams(pairs.map(([k, v]) => [k, String(v)]))}` : "";
}
