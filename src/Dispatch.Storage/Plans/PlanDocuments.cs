using System.Collections.Immutable;
using System.Text.Json;
using Dispatch.Core.Domain.Plans;

namespace Dispatch.Storage.Plans;

/// <summary>Takes a plan apart into rows and puts it together again.</summary>
internal static class PlanDocuments
{
    public static PlanRow Head(DayPlan plan, PlanCertificate certificate, PlanSaving saving, DateTime now) => new()
    {
        Id = plan.Id,
        Date = plan.Date,
        ScopeCode = plan.Scope.Code,
        ScopeName = Lengths.Cut(plan.Scope.StreetName ?? plan.Scope.DistrictName, Lengths.Code)!,
        Version = plan.Version,
        Status = plan.Status,
        CreatedUtc = plan.CreatedUtc,
        InputHash = plan.Origin.InputHash,
        CostMilliFen = certificate.Cost.Total,
        Served = certificate.Served,
        Unserved = plan.Unserved.Length,
        People = certificate.People,
        Settings = saving.Settings,
        ScenarioLabel = Lengths.Cut(saving.ScenarioLabel, Lengths.Key),
        PublishedUtc = plan.Status == PlanStatus.Published ? now : null,
        PublishedBy = plan.Status == PlanStatus.Published ? Lengths.Cut(saving.By, Lengths.Person) : null,
        Document = Write(plan with { Routes = [], Unserved = [] }),
    };

    public static PlanRouteRow Route(Guid planId, PlanRoute route, int position) => new()
    {
        PlanId = planId,
        Position = position,
        StaffId = route.Staff.Id,
        StaffKind = route.Staff.Kind,
        BaseId = route.Staff.BaseId,
        Trips = route.Trips,
        Stops = route.Stops.Length,
        DistanceMetres = route.DistanceMetres,
        WorkSeconds = route.WorkSeconds,
        Document = Write(route),
    };

    public static PlanUnservedRow Unserved(Guid planId, PlanUnserved unserved, int position) => new()
    {
        PlanId = planId,
        Position = position,
        ServiceCode = unserved.ServiceCode,
        ReasonCode = unserved.ReasonCode,
        ElderId = unserved.ElderId,
        Document = Write(unserved),
    };

    /// <summary>The head with what the columns know better.</summary>
    public static DayPlan Plan(PlanRow head) =>
        Read<DayPlan>(head.Document) with { Version = head.Version, Status = head.Status };

    public static DayPlan Plan(PlanRow head, IEnumerable<string> routes, IEnumerable<string> unserved) => Plan(head) with
    {
        Routes = routes.Select(Read<PlanRoute>).ToImmutableArray(),
        Unserved = unserved.Select(Read<PlanUnserved>).ToImmutableArray(),
    };

    public static T Read<T>(string document) =>
        JsonSerializer.Deserialize<T>(document, PlanJson.Options)
        ?? throw new InvalidDataException($"A stored {typeof(T).Name} is empty.");

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, PlanJson.Options);
}
