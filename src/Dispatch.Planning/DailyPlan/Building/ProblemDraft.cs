using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.DailyPlan.Building;

/// <summary>The lists of a routing problem while it is put together, each with its way back.</summary>
internal sealed class ProblemDraft
{
    private readonly HashSet<string> _requestIds = new(StringComparer.Ordinal);

    public List<Depot> Depots { get; } = [];

    public List<string> DepotPlaces { get; } = [];

    public List<Vehicle> Vehicles { get; } = [];

    public List<EquipmentPool> Pools { get; } = [];

    public List<Activity> Activities { get; } = [];

    public List<ActivityRef> ActivityRefs { get; } = [];

    public List<Request> Requests { get; } = [];

    public List<RequestRef> RequestRefs { get; } = [];

    public List<Link> Links { get; } = [];

    public List<Conflict> Conflicts { get; } = [];

    /// <summary>Adds an activity of the request that will be added next.</summary>
    public int Add(Activity activity, PlanStopKind kind, ImmutableArray<PlanItem> items)
    {
        Activities.Add(activity);
        ActivityRefs.Add(new ActivityRef(Requests.Count, kind, items));
        return Activities.Count - 1;
    }

    /// <summary>Adds a request whose activities were added just before.</summary>
    public int Add(Request request, RequestRef reference)
    {
        if (!_requestIds.Add(request.Id))
            throw new InvalidOperationException($"Request {request.Id} is planned twice.");
        Requests.Add(request);
        RequestRefs.Add(reference);
        return Requests.Count - 1;
    }

    public int AddDepot(Depot depot, string placeId)
    {
        Depots.Add(depot);
        DepotPlaces.Add(placeId);
        return Depots.Count - 1;
    }
}
