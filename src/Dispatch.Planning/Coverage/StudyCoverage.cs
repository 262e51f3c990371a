using Dispatch.Core.Domain.Elders;
using Dispatch.Core.Domain.Registers;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Planning.DailyPlan;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Planning.Reach;

namespace Dispatch.Planning.Coverage;

/// <summary>
/// The use case: who is covered on a day. Places, kitchens and staff of all streets count for everybody; the scope only says whose elders are told. The
/// same input gives the same answer.
/// </summary>
/// <param name="travel">Travel times of riders and caregivers.</param>
/// <param name="walks">Walks of elders.</param>
public sealed class StudyCoverage(ITravelTimeSource travel, IWalkingNetwork walks)
{
    /// <summary>Works it out.</summary>
    /// <param name="registers">The registers.</param>
    /// <param name="date">The day.</param>
    /// <param name="scope">Street or district code; empty: everybody.</param>
    /// <param name="options">What counts as covered; null: the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public CoverageReport Run(DistrictRegisters registers, DateOnly date, string scope = "", CoverageOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(registers);
        ArgumentNullException.ThrowIfNull(scope);
        options ??= new CoverageOptions();
        options.Validate();
        var lookup = new RegisterLookup(registers);
        var elders = registers.Elders.Where(e => lookup.Compounds.ContainsKey(e.CompoundId)).OrderBy(e => e.Id, StringComparer.Ordinal).ToList();
        bool IsTold(Elder elder) => lookup.Compounds[elder.CompoundId].StreetCode.StartsWith(scope, StringComparison.Ordinal);
        List<Elder> told = [.. elders.Where(IsTold)];
        var rides = new RideTable(registers, travel.For(new PlanningOptions()));
        var orders = DayOrders.For(registers, date);
        var meals = new MealCoverage(lookup, rides, date, options);
        var findings = new WalkingCoverage(lookup, walks, options).Find(told)
            .Concat(meals.Reach(told))
            .Concat(Enum.GetValues<Meal>().SelectMany(meal => meals.Orders(meal, orders.Meals.Where(o => o.Terms.Meal == meal))))
            .Concat(new VisitCoverage(lookup, rides, date, options).Find(orders.Visits))
            .Where(f => IsTold(f.Elder));
        return Report([.. findings], lookup, date, scope, options);
    }

    private CoverageReport Report(List<CoverageFinding> findings, RegisterLookup lookup, DateOnly date, string scope, CoverageOptions options)
    {
        var single = findings.GroupBy(f => (f.Elder.Id, f.Service, f.Minutes)).Select(Worst).ToList();
        var tables = new CoverageTables(lookup, scope);
        var longest = single.GroupBy(f => f.Service, StringComparer.Ordinal).SelectMany(g => g.Where(f => f.Minutes == g.Max(x => x.Minutes) && f.Reason is not null));
        return new CoverageReport
        {
            Date = date,
            ScopeCode = scope,
            TravelModel = walks.ModelName,
            Options = options,
            Rows = tables.Rows(single),
            Outside = [.. longest.Select(tables.Outside).OrderBy(o => o.StreetCode, StringComparer.Ordinal)
                .ThenBy(o => o.Service, StringComparer.Ordinal).ThenBy(o => o.ElderId, StringComparer.Ordinal)],
        };
    }

    /// <summary>An elder with several orders of a service is covered when all of them are.</summary>
    private static CoverageFinding Worst(IEnumerable<CoverageFinding> findings) => findings.MaxBy(f => f.Reason is null ? -1 : (int)f.Reason);
}
