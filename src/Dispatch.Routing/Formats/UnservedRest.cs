using System.Collections.Immutable;
using Dispatch.Routing.Model;

namespace Dispatch.Routing.Formats;

/// <summary>The requests that a solution read from a file leaves out.</summary>
internal static class UnservedRest
{
    /// <summary>Every request of which no route holds an activity, with the reason that none is stated.</summary>
    public static ImmutableArray<UnservedRequest> Of(Problem problem, IEnumerable<Route> routes)
    {
        var done = routes.SelectMany(r => r.Steps).Where(s => s.Kind == StepKind.Activity).Select(s => s.Index).ToHashSet();
        return
        [
            .. problem.Requests
                .Select((request, index) => (request, index))
                .Where(r => !r.request.Roles.Any(role => role.Activities.Any(done.Contains)))
                .Select(r => new UnservedRequest(r.index, UnservedReason.Of(UnservedCodes.NotStated))),
        ];
    }
}
