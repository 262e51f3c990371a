using System.Collections.Immutable;
using Dispatch.Core.Geo;
using Dispatch.Core.Units;
using Dispatch.Routing.Model;

namespace Dispatch.Tests.Routing;

/// <summary>
/// The four-visit problem of hand-worked tests. Five places on a line, 10 time units and 100 distance units apart: 0 kitchen, 1 and 2
/// meals, 3 and 4 care visits. A rider (vehicle 0) loads at the kitchen, a carer (vehicle 1) starts beside it. No costs but the penalties.
/// </summary>
internal static class FourVisits
{
    /// <summary>Penalty of each request.</summary>
    public const long Penalty = 1000;

    /// <summary>The unvalidated problem, to be changed by <c>with</c>.</summary>
    public static Problem Draft() => new()
    {
        Name = "four visits",
        Profiles = [Line(5)],
        Depots = [new Depot { Id = "kitchen", Location = 0, Window = new TimeWindow(0, 100), LoadTime = 5 }],
        Vehicles =
        [
            new Vehicle
            {
                Id = "rider", StartLocation = 0, EndLocation = 0, Shift = new TimeWindow(0, 200), HomeDepot = 0, ReloadDepots = [0],
                MaxTrips = 2, Capacity = [4],
            },
            new Vehicle { Id = "carer", StartLocation = 0, EndLocation = 0, Shift = new TimeWindow(0, 200), Skills = [new SkillLevel(1, 2)] },
        ],
        Activities =
        [
            new Activity { Id = "meal 1", Location = 1, Service = 2, Delivery = [1], SourceDepot = 0 },
            new Activity { Id = "meal 2", Location = 2, Service = 2, Delivery = [2], SourceDepot = 0 },
            new Activity { Id = "care 3", Location = 3, Setup = 3, Service = 10 },
            new Activity { Id = "care 4", Location = 4, Setup = 3, Service = 20 },
        ],
        Requests = [One("meal 1", 0), One("meal 2", 1), One("care 3", 2, new SkillLevel(1, 1)), One("care 4", 3, new SkillLevel(1, 2))],
    };

    /// <summary>The validated problem.</summary>
    public static Problem Create() => Problem.Create(Draft());

    /// <summary>
    /// A valid plan. Rider: loads 0-5, meal 1 at 5+10=15, leaves 15+2=17, meal 2 at 27, leaves 29, home at 29+20=49. Carer: leaves at 0,
    /// care 3 at 30, leaves 30+3+10=43, care 4 at 53, leaves 53+3+20=76, home at 76+40=116.
    /// </summary>
    public static Solution Plan() => new([RiderRoute(), CarerRoute()], []);

    /// <summary>The rider's route of <see cref="Plan"/>.</summary>
    public static Route RiderRoute() => new(0,
    [
        new Step(StepKind.Start, 0, 0, 0, 5),
        new Step(StepKind.Activity, 0, 15, 15, 17),
        new Step(StepKind.Activity, 1, 27, 27, 29),
        new Step(StepKind.End, -1, 49, 49, 49),
    ]);

    /// <summary>The carer's route of <see cref="Plan"/>.</summary>
    public static Route CarerRoute() => new(1,
    [
        new Step(StepKind.Start, -1, 0, 0, 0),
        new Step(StepKind.Activity, 2, 30, 30, 43),
        new Step(StepKind.Activity, 3, 53, 53, 76),
        new Step(StepKind.End, -1, 116, 116, 116),
    ]);

    /// <summary>A request of one role with one activity.</summary>
    public static Request One(string id, int activity, params ImmutableArray<SkillLevel> skills) =>
        new() { Id = id, Roles = [new Role { Activities = [activity], Skills = skills }], UnservedPenalty = Penalty };

    /// <summary>Places on a line, 10 time units and 100 distance units apart.</summary>
    public static TravelMatrix Line(int size)
    {
        var durations = new int[size * size];
        var distances = new int[size * size];
        for (var i = 0; i < durations.Length; i++)
        {
            var steps = Math.Abs((i / size) - (i % size));
            (durations[i], distances[i]) = (10 * steps, 100 * steps);
        }

        return new TravelMatrix(size, durations, distances);
    }
}
