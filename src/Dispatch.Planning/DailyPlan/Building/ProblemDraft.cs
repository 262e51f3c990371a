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

    /// <summary>Requests that have been taken out again; they keep their numbers until the problem is made.</summary>
    public HashSet<int> Dropped { get; } = [];

    /// <summary>The same lists, to which others can be added.</summary>
    public ProblemDraft Copy()
    {
        var copy = new ProblemDraft();
        copy.Depots.AddRange(Depots);
        copy.DepotPlaces.AddRange(DepotPlaces);
        copy.Vehicles.AddRange(Vehicles);
        copy.Pools.AddRange(Pools);
        copy.Activities.AddRange(Activities);
        copy.ActivityRefs.AddRange(ActivityRefs);
        copy.Requests.AddRange(Requests);
        copy.RequestRefs.AddRange(RequestRefs);
        copy.Links.AddRange(Links);
        copy.Conflicts.AddRange(Conflicts);
        copy.Dropped.UnionWith(Dropped);
        copy._requestIds.UnionWith(_requestIds);
        return copy;
    }

    /// <summary>Takes a request out; another one may then bear its id.</summary>
    public void Drop(int request)
    {
        if (Dropped.Add(request))
            _requestIds.Remove(Requests[request].Id);
    }

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
