using System.Collections.Immutable;
using Dispatch.Core.Domain.Canteens;
using Dispatch.Core.Domain.Elders;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Registers;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Core.Units;
using Dispatch.Planning.DailyPlan.Meals;
using Dispatch.Planning.DailyPlan.Travel;

namespace Dispatch.Planning.DailyPlan.Building;

/// <summary>What every part of the builder works with: the registers, the day, the options, and what has been put together so far.</summary>
internal sealed class BuildContext(RegisterLookup registers, DateOnly date, PlanScope scope, PlanningOptions options, ITravelTimes travel)
{
    public RegisterLookup Registers { get; } = registers;

    public DateOnly Date { get; } = date;

    public PlanningOptions Options { get; } = options;

    public ScopeFilter Scope { get; private init; } = new(registers, scope);

    /// <summary>The area asked for.</summary>
    public PlanScope Area { get; } = scope;

    public PlaceTable Places { get; private init; } = new(registers);

    public CodeTable Skills { get; private init; } = new();

    public CodeTable Equipment { get; private init; } = new();

    public ProblemDraft Draft { get; private init; } = new();

    public List<ExcludedOrder> Excluded { get; private init; } = [];

    public List<PlanWarning> Warnings { get; private init; } = [];

    /// <summary>Meals that have their canteen; what they take is not there for later ones.</summary>
    public List<AssignedMeal> Meals { get; private init; } = [];

    /// <summary>Canteens and meals that hand out nothing more; a meal of null means all.</summary>
    public HashSet<(string Canteen, Meal? Meal)> Closed { get; private init; } = [];

    /// <summary>People and shifts by vehicle index.</summary>
    public ImmutableArray<VehicleRef> Fleet { get; set; } = [];

    /// <summary>What earlier plans say. Default: nothing.</summary>
    public PlanHistory History { get; init; } = PlanHistory.None;

    /// <summary>How the canteens were chosen; null = no meals.</summary>
    public PlanDecision? CanteenChoice { get; set; }

    /// <summary>How the kitchens were chosen; null = nothing to choose.</summary>
    public PlanDecision? KitchenChoice { get; set; }

    /// <summary>The slots of a canteen that are open on the day, lunch first.</summary>
    public IEnumerable<CanteenSlot> SlotsOpen(string canteenId) => Registers.SlotsOf(canteenId).Where(s => s.Days.Includes(Date));

    /// <summary>Where an elder lives.</summary>
    public PlanPlace HomeOf(Elder elder) => Places.All[Places.Compound(elder.CompoundId)];

    /// <summary>Leaves an order out.</summary>
    public void Exclude(PlanItem item, string code, Func<ExcludedOrder, ExcludedOrder>? more = null)
    {
        var excluded = new ExcludedOrder(item, HomeOf(Registers.Elders[item.ElderId!]), code);
        Excluded.Add(more is null ? excluded : more(excluded));
    }

    public void Warn(string code, string subject, string zh, string en) => Warnings.Add(new PlanWarning(code, subject, new PlanText(zh, en)));

    /// <summary>Travel times from gate to gate; the same as in the problem's profiles.</summary>
    public ITravelTimes Travel { get; } = travel;

    /// <summary>The same state, which can be taken further without changing this one.</summary>
    public BuildContext Copy() => new(Registers, Date, Area, Options, Travel)
    {
        Scope = Scope,
        Places = Places.Copy(),
        Skills = Skills.Copy(),
        Equipment = Equipment.Copy(),
        Draft = Draft.Copy(),
        Excluded = [.. Excluded],
        Warnings = [.. Warnings],
        Meals = [.. Meals],
        Closed = [.. Closed],
        Fleet = Fleet,
        History = History,
        CanteenChoice = CanteenChoice,
        KitchenChoice = KitchenChoice,
    };
}
