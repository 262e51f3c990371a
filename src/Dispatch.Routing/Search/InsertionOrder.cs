using System.Runtime.InteropServices;
using Dispatch.Core.Units;
using Dispatch.Routing.Evaluation;

namespace Dispatch.Routing.Search;

/// <summary>
/// In what order absent requests are put back: by a key drawn for each recreate (Christiaens and Vanden Berghe 2020: random, load, far and
/// near first; windows as in their version for time windows).
/// </summary>
internal sealed class InsertionOrder(FlatProblem problem)
{
    private const int Choices = 20;
    private readonly RequestTraits _traits = problem.Traits;
    private readonly long[] _keys = new long[problem.RequestCount];

    /// <summary>Sorts by a key drawn by chance.</summary>
    public void Draw(List<int> absent, Rng rng) => Sort(absent, rng.Next(Choices), rng);

    /// <summary>Sorts the requests that are hardest to place first.</summary>
    public void HardestFirst(List<int> absent, Rng rng) => Sort(absent, Choices, rng);

    private void Sort(List<int> absent, int choice, Rng rng)
    {
        var requests = CollectionsMarshal.AsSpan(absent);
        var keys = _keys.AsSpan(0, requests.Length);
        for (var k = 0; k < keys.Length; k++)
            keys[k] = Key(requests[k], choice, rng);
        keys.Sort(requests);
    }

    private long Key(int r, int choice, Rng rng) => choice switch
    {
        < 4 => (long)(rng.NextBits() >> 2),
        < 8 => -_traits.Load[r],
        < 10 => -_traits.Reach[r],
        < 11 => _traits.Reach[r],
        < 14 => _traits.Window[r],
        < 16 => _traits.Earliest[r],
        < 18 => -_traits.Latest[r],
        _ => _traits.Hardness[r],
    };
}
