using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Planning.Edits;
using Dispatch.Planning.LiveDays;
using Dispatch.Planning.Replanning;
using Dispatch.Routing.Model;
using Dispatch.Routing.OrTools;
using Dispatch.Storage;
using Dispatch.Storage.Actuals;
using Dispatch.Storage.Events;
using Dispatch.Storage.Locks;
using Dispatch.Storage.Plans;
using Dispatch.Storage.Registers;
using Dispatch.Storage.Replans;

namespace Dispatch.Cli.Commands;

/// <summary>The stores and tools of a command on a day in force.</summary>
internal sealed class LiveSession
{
    private readonly CliContext _context;
    private readonly DispatchDatabase _database;
    private readonly ITravelTimeSource _travel;

    private LiveSession(CliContext context, DispatchDatabase database, ITravelTimeSource travel) => (_context, _database, _travel) = (context, database, travel);

    public DayEventStore Events => new(_database, _context.Clock);

    public PlanStore Plans => new(_database, _context.Clock);

    public ReplanStore Replans => new(_database, Plans, _context.Clock);

    /// <summary>The days in force.</summary>
    public LiveDayStore Days => new(
        new RegisterStore(_database, _context.Clock), Plans, Events, new StopActualStore(_database), new DayLockStore(_database, _context.Clock), _travel);

    /// <summary>Edits by hand.</summary>
    public ApplyEdits Edits(EditDesks desks) => new(desks, Plans, new DayLockStore(_database, _context.Clock), _context.Clock);

    /// <summary>The search, without OR-Tools: what is asked here is answered in seconds.</summary>
    public ISolver Solver => _context.Solver(NoCpSolver.Off);

    /// <summary>Opens the database and the roads; null when the roads cannot be used, which was told.</summary>
    public static async Task<LiveSession?> OpenAsync(CliContext context, FileInfo? db, string? roads, bool json, CancellationToken cancel)
    {
        var database = await DatabaseOptions.OpenAsync(db, cancel).ConfigureAwait(false);
        return RoadData.PlanRoads.Open(context, roads, db, json) is { } travel ? new LiveSession(context, database, travel) : null;
    }

    /// <summary>Opens the database alone.</summary>
    public static async Task<LiveSession> OpenAsync(CliContext context, FileInfo? db, CancellationToken cancel) =>
        new(context, await DatabaseOptions.OpenAsync(db, cancel).ConfigureAwait(false), new StraightLineSource());

    /// <summary>The day asked for with what is known; null when no plan is published, which was told.</summary>
    public async Task<(LiveDay Live, DayFacts Facts)?> DayAsync(DateOnly date, string? scope, int now, CancellationToken cancel)
    {
        var days = Days;
        if (await days.FindAsync(date, scope, cancel).ConfigureAwait(false) is not { } live)
        {
            Tell(_context, TakeEvent.NoPlan(date));
            return null;
        }

        return (live, await days.FactsAsync(live, now, cancel).ConfigureAwait(false));
    }

    /// <summary>Writes what is wrong to standard error.</summary>
    public static void Tell(CliContext context, PlanWarning fault) =>
        context.Error.WriteLine($"{fault.Code} {fault.SubjectId}: {context.Say(fault.Text.Zh, fault.Text.En)}");
}
