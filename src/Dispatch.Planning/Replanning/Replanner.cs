using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Plans.Differences;
using Dispatch.Planning.DailyPlan;
using Dispatch.Planning.DailyPlan.Writing;
using Dispatch.Planning.LiveDays;
using Dispatch.Routing.Checking;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.Replanning;

/// <summary>
/// Proposes how a day goes on after something happened: what stays is kept, the routes that cannot go on and those around them are planned anew from where they are, and
/// a price on every change keeps the rest as it was told. Nothing is stored. Same day, facts and options: same proposal, unless the time limit ended the search.
/// </summary>
/// <param name="solver">The search.</param>
/// <param name="clock">Clock of the time limit and of the plan's time.</param>
public sealed class Replanner(ISolver solver, TimeProvider clock)
{
    /// <summary>Name of the search in a plan's origin.</summary>
    public const string Engine = "replan";
    private const int Attempts = 4;
    private const int Wider = 2;
    private static readonly TimeSpan _least = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan _worthwhile = TimeSpan.FromMilliseconds(500);

    /// <summary>Makes the proposal.</summary>
    /// <param name="live">The day in force.</param>
    /// <param name="facts">What is known.</param>
    /// <param name="options">How it may be changed.</param>
    /// <param name="cancel">Ends the search; the best plan so far is checked and proposed.</param>
    /// <exception cref="InfeasiblePlanException">The checker found broken hard rules: our fault.</exception>
    public ReplanOutcome Propose(LiveDay live, DayFacts facts, ReplanOptions options, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(live);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        var started = clock.GetTimestamp();
        var now = DayNowBuilder.Build(live, facts, options);
        var found = Search(now, started, cancel);
        var plan = Write(now, found, clock.GetElapsedTime(started).TotalSeconds, cancel.IsCancellationRequested);
        return new ReplanOutcome(plan, PlanComparison.Of(live.Plan, plan, options.PhoneMinutes * 60), found.Region);
    }

    /// <summary>Searches in the region of what happened; where the checker finds a rule broken outside, or something stays unplaced, in a wider one.</summary>
    private Found Search(DayNow now, long started, CancellationToken cancel)
    {
        var regions = new Region(now);
        var (seeds, most) = (now.Touched, now.Options.RegionPeople);
        for (var attempt = 1; ; attempt++)
        {
            var region = regions.Around(seeds, most);
            var (plan, called) = region.Count == 0
                ? (now.Plan, ImmutableArray<int>.Empty)
                : RegionSolve.Run(now, region, regions.RequestsOf(region), (problem, start) => Solve(now, (problem, start), started, cancel));
            var problem = now.With(called);
            var certificate = SolutionChecker.Check(problem, plan);
            var broken = certificate.Violations.Select(v => v.Vehicle).Where(v => v >= 0).ToHashSet();
            if (!certificate.Feasible && (attempt == Attempts || broken.IsSubsetOf(region)))
                throw new InfeasiblePlanException(certificate);
            var left = plan.Unserved.Select(u => u.Request).Intersect(now.Wanted).Any();
            var wider = left && attempt == 1 && Left(now, started) > _worthwhile ? most * Wider : most;
            if (certificate.Feasible && (wider == most || regions.Around(seeds, wider).Count == region.Count))
                return new Found(problem, plan, certificate, region.Count);
            (seeds, most) = ([.. seeds, .. broken], wider + broken.Count);
        }
    }

    private TimeSpan Left(DayNow now, long started) => TimeSpan.FromSeconds(now.Options.SecondsLimit) - clock.GetElapsedTime(started);

    private Solution Solve(DayNow now, (Problem Problem, Solution Start) part, long started, CancellationToken cancel)
    {
        var left = Left(now, started);
        return solver.Solve(part.Problem, new SolveOptions
        {
            Start = part.Start,
            IterationLimit = (long)now.Options.IterationsPerRequest * part.Problem.Requests.Length,
            TimeLimit = left > _least ? left : _least,
            Clock = clock,
        }, cancel: cancel);
    }

    private DayPlan Write(DayNow now, Found found, double seconds, bool cancelled)
    {
        var @base = now.Live.Plan;
        var stoppedBy = cancelled ? PlanStoppedBy.Cancelled : seconds + _worthwhile.TotalSeconds >= now.Options.SecondsLimit ? PlanStoppedBy.Time : PlanStoppedBy.Iterations;
        var origin = @base.Origin with
        {
            InputHash = now.Live.InputHash,
            Engine = Engine, EngineVersion = typeof(Replanner).Assembly.GetName().Version?.ToString(3) ?? "0", PublishedPlan = @base.Id,
            Seed = SolveOptions.DefaultSeed, Threads = 1, IterationLimit = null, TimeLimitSeconds = now.Options.SecondsLimit, Iterations = null, LowerBound = null, OrTools = null,
            StoppedBy = stoppedBy, SolveSeconds = Math.Round(seconds, 3),
        };
        var head = new PlanHead(@base.Date, @base.Scope, clock.GetUtcNow().UtcDateTime, origin);
        return PlanBuilder.Build(now.Built with { Problem = found.Problem }, found.Plan, found.Certificate, now.Live.Day.Registers.Registers, head);
    }

    private sealed record Found(Problem Problem, Solution Plan, Certificate Certificate, int Region);
}
