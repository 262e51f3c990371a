// The API of this server. The browser keeps answers by their tags and asks again only for what has changed.

/** Why a request failed: "offline", "token", or the problem's own code. */
export class ApiError extends Error {
  constructor(code, problem) {
    super(code);
    this.code = code;
    this.problem = problem;
  }
}

async function get(path) {
  let answer;
  try {
    answer = await fetch(`/api/v1${path}`, { headers: { Accept: "application/json" }, cache: "no-cache", credentials: "same-origin" });
  } catch {
    throw new ApiError("offline");
  }
  if (answer.ok) return answer.json();
  const problem = await answer.json().catch(() => null);
  throw new ApiError(answer.status === 401 ? "token" : (problem?.code ?? String(answer.status)), problem);
}

export const listPlans = () => get("/plans?take=60");
export const loadPlan = (id) => get(`/plans/${encodeURIComponent(id)}`);
export const loadRoute = (id, staffId) => get(`/plans/${encodeURIComponent(id)}/routes/${encodeURIComponent(staffId)}`);
