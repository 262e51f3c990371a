using Dispatch.Jobs;
using Dispatch.Planning.Solving;
using Dispatch.Storage.Jobs;
using Dispatch.Storage.Solves;

namespace Dispatch.Web.Api.Solving;

/// <summary>What the endpoints of solving share.</summary>
internal sealed record SolveTools(SolveLimits Limits, SolveGate Gate, SolveProblem Solver, SolveStore Solves, JobStore Runs, LocalDay Day, TimeProvider Clock);
