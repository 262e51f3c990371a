using Dispatch.Routing.Checking;
using Dispatch.Routing.Formats;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.Solving;

/// <summary>A solution of a problem and what the checker says of it.</summary>
/// <param name="Instance">The problem.</param>
/// <param name="Solution">The solution.</param>
/// <param name="Certificate">The checker's word.</param>
public sealed record SolvedProblem(Instance Instance, Solution Solution, Certificate Certificate)
{
    /// <summary>Cost units, without penalties of unserved requests.</summary>
    public long Cost => Certificate.Cost.Total - Certificate.Cost.Unserved;

    /// <summary>The solution in the problem's family of formats, UTF-8, with what it breaks where that format has a place for it.</summary>
    public byte[] Answer()
    {
        using var text = new MemoryStream();
        Instance.WriteSolution(Solution, Cost, StepRemarks.Of(Instance.Problem, Solution, Certificate), text);
        return text.ToArray();
    }
}
