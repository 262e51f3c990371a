using Dispatch.Core.Domain.Plans;

namespace Dispatch.Storage.Plans;

/// <summary>A plan in a list.</summary>
/// <param name="Id">The plan's id.</param>
/// <param name="Date">The planned day.</param>
/// <param name="ScopeCode">Street or district code.</param>
/// <param name="ScopeName">Its Chinese name.</param>
/// <param name="Version">Version for that day and scope.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="CreatedUtc">When it was made, UTC.</param>
/// <param name="CostMilliFen">Total cost, milli-fen.</param>
/// <param name="Served">Requests served.</param>
/// <param name="Unserved">Requests not served, those that never came before the search included.</param>
/// <param name="People">People with a route.</param>
/// <param name="Revision">Counts up with each change of the stored plan.</param>
/// <param name="PublishedUtc">When it was published, UTC. Null: never.</param>
/// <param name="PublishedBy">Who published it. Null: nobody.</param>
/// <param name="ScenarioLabel">Name of the assumption a scenario tries: Chinese / English. Null: none.</param>
public sealed record PlanSummary(
    Guid Id,
    DateOnly Date,
    string ScopeCode,
    string ScopeName,
    int Version,
    PlanStatus Status,
    DateTime CreatedUtc,
    long CostMilliFen,
    int Served,
    int Unserved,
    int People,
    int Revision,
    DateTime? PublishedUtc,
    string? PublishedBy,
    string? ScenarioLabel);
