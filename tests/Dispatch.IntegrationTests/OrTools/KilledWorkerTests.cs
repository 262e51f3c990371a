using System.Globalization;
using Dispatch.Core.Domain.Registers;
using Dispatch.Core.Units;
using Dispatch.Planning.DailyPlan;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Planning.Intake;
using Dispatch.Planning.Sample;
using Dispatch.Routing.OrTools;
using Dispatch.Routing.OrTools.Node;
using Dispatch.Routing.Search;
using Dispatch.TestData;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.OrTools;

/// <summary>Whatever is killed, and when: every planning gives its plan, and no worker is left.</summary>
public sealed class KilledWorkerTests
{
    /// <summary>Milliseconds after which a test that hangs is a failed one.</summary>
    private const int HangGuard = 900_000;

    /// <summary>Says each time that it is solving, is busy for a while and then has found nothing.</summary>
    private const string BusyForAWhile = """
        parentPort.on('message', () => {
          spy.write('solving\n');
          for (const end = Date.now() + 30; Date.now() < end;);
          parentPort.postMessage({ response: new Uint8Array() });
        });
        parentPort.postMessage({ ready: true });
        """;

    private static readonly DistrictRegisters _street = SmallStreet();

    /// <summary>
    /// Fifty workers killed at random moments: at their start, before, in or between solves. Fifty plans of a small street all the same. Here a script
    /// plays the solver thread, so that fifty starts take seconds.
    /// </summary>
    [Fact(Timeout = HangGuard)]
    public async Task Fifty_kills_and_fifty_plans() => await PlanAndKill(50, BusyForAWhile);

    /// <summary>The same with the real solver; more than three where DISPATCH_WORKER_KILLS says so.</summary>
    [Fact(Timeout = HangGuard)]
    public async Task Kills_of_the_real_solver() =>
        await PlanAndKill(int.Parse(Environment.GetEnvironmentVariable("DISPATCH_WORKER_KILLS") ?? "3", CultureInfo.InvariantCulture), null);

    private static async Task PlanAndKill(int most, string? solver)
    {
        var cancel = TestContext.Current.CancellationToken;
        using var spied = new SpiedWorker(solver);
        using var killer = new WorkerKiller(spied, new Rng(5));
        var killing = killer.RunAsync(cancel);
        var (plans, faults) = (0, new List<CpFault>());
        while (plans < most || killer.Killed < most)
        {
            faults.AddRange(await Task.Run(() => Plan(spied.Options, (ulong)plans), cancel));
            plans++;
        }
        killer.Enough();
        await killing;
        faults.ShouldNotBeEmpty();
        faults.Select(f => f.Code).Distinct().ShouldBeSubsetOf([CpCodes.Crashed, CpCodes.NotStarted]);
        killer.Gone.ShouldBe(killer.Started);
        TestContext.Current.SendDiagnosticMessage($"{plans} plans, {killer.Started} workers, {killer.Killed} killed, {faults.Count} solves lost, {killer.Started - killer.Gone} orphans");
    }

    // The sample street with a tenth of its standing orders, so that a planning takes part of a second.
    private static DistrictRegisters SmallStreet()
    {
        var street = MakeSample.Run(new SampleOptions { Size = SampleSize.Street }, DefaultCatalogue.Registers).Registers;
        return street with
        {
            StandingMeals = [.. street.StandingMeals.Where((_, i) => i % 10 == 0)],
            StandingVisits = [.. street.StandingVisits.Where((_, i) => i % 10 == 0)],
        };
    }

    // One planning run with a host of its own, as the command has it.
    private static IReadOnlyList<CpFault> Plan(CpHostOptions options, ulong seed)
    {
        using var host = new NodeCpSolver(options, TimeProvider.System);
        var journal = new CpJournal(host);
        var planner = new DailyPlanner(new RuinRecreateSolver(journal), new StraightLineSource(), TimeProvider.System, journal);
        var request = new DailyPlanRequest { Date = SampleOptions.DefaultDay, Iterations = 400, Seed = seed };
        var plan = planner.Make(_street, request, cancel: CancellationToken.None).Plan.ShouldNotBeNull();
        plan.Certificate!.Feasible.ShouldBeTrue();
        plan.Origin.OrTools.ShouldNotBeNull().Lost.ShouldBe(journal.Faults.Count);
        return journal.Faults;
    }
}
