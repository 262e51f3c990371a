using System.Text.Json;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Registers;
using Dispatch.Jobs.Runs;
using Dispatch.Jobs.Settings;
using Dispatch.Planning.DailyPlan.Demand;
using Dispatch.Storage.Outlook;
using Dispatch.Storage.Registers;

namespace Dispatch.Jobs.Work;

/// <summary>
/// Expands the standing orders into the days ahead and writes down what each will bring. The registers stay the only source of orders: the rows follow
/// them and are never planned from, so that no order can be doubled.
/// </summary>
/// <param name="registers">Where the orders lie.</param>
/// <param name="outlook">Where the expected ones go.</param>
/// <param name="options">How many days.</param>
public sealed class ExpandOrdersWork(RegisterStore registers, OutlookStore outlook, JobsOptions options) : IJobWork
{
    /// <inheritdoc/>
    public string Kind => JobKinds.ExpandOrders;

    /// <inheritdoc/>
    public async Task<JobEnd> RunAsync(JobContext context, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(context);
        var stored = (await registers.LatestAsync(cancel).ConfigureAwait(false)).Registers;
        var streets = stored.Elders.Join(stored.Compounds, e => e.CompoundId, c => c.Id, (e, c) => (e.Id, c.StreetCode))
            .ToDictionary(e => e.Id, e => e.StreetCode, StringComparer.Ordinal);
        await outlook.ForgetBeforeAsync(context.Date, cancel).ConfigureAwait(false);
        var count = 0;
        for (var ahead = 0; ahead < options.ExpandDays; ahead++)
        {
            var orders = Orders(StandingOrderExpansion.Expand(stored, context.Date.AddDays(ahead)).Orders, streets).ToList();
            await outlook.ReplaceDayAsync(context.Date.AddDays(ahead), orders, cancel).ConfigureAwait(false);
            count += orders.Count;
            context.Progress.Report(new JobProgress { Stage = "expanding", Share = (ahead + 1.0) / options.ExpandDays, Count = count });
        }

        return JobEnd.Done;
    }

    private static IEnumerable<ExpectedOrderRow> Orders(DayOrders day, Dictionary<string, string> streets) =>
        day.Meals.Select(o => new ExpectedOrderRow
        {
            Date = day.Date, OrderId = o.Id, StandingId = o.StandingId, ElderId = o.ElderId, StreetCode = streets.GetValueOrDefault(o.ElderId, ""),
            Service = Word(o.Terms.Meal), Diet = o.Terms.Diet is { } diet ? Word(diet) : null, Portions = o.Terms.Portions.Count,
        }).Concat(day.Visits.Select(o => new ExpectedOrderRow
        {
            Date = day.Date, OrderId = o.Id, StandingId = o.StandingId, ElderId = o.ElderId, StreetCode = streets.GetValueOrDefault(o.ElderId, ""),
            Service = o.Terms.ServiceCode, Portions = 0,
        }));

    private static string Word<T>(T value) => JsonSerializer.Serialize(value, PlanJson.Options).Trim('"');
}
