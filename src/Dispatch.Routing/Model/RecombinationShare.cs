namespace Dispatch.Routing.Model;

/// <summary>What the recombination of routes by OR-Tools has done for a search so far.</summary>
/// <param name="Models">Models solved.</param>
/// <param name="Gains">Models whose answer made the plan cheaper.</param>
/// <param name="Lost">Models without an answer: the worker failed or hung; the search went on without.</param>
/// <param name="Gain">What the plan's cost fell by in all, cost units.</param>
/// <param name="Time">Wall-clock time spent, model building included.</param>
public readonly record struct RecombinationShare(int Models, int Gains, int Lost, long Gain, TimeSpan Time)
{
    /// <summary>Both together.</summary>
    public RecombinationShare And(RecombinationShare more) => new(Models + more.Models, Gains + more.Gains, Lost + more.Lost, Gain + more.Gain, Time + more.Time);
}
