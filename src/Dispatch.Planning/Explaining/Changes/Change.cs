using Dispatch.Routing.Model;

namespace Dispatch.Planning.Explaining.Changes;

/// <summary>One thing of a day that could be otherwise. How large each is stands in docs/explanations.md.</summary>
public abstract record Change
{
    /// <summary>How much is asked of people, in minutes; the smaller is proposed first.</summary>
    public abstract int Size { get; }

    /// <summary>The problem with it; nothing else differs, and whatever was allowed before still is. Indices keep their meaning.</summary>
    public abstract Problem Apply(Problem problem);

    /// <summary>The same change with no more than a plan of the changed problem makes use of.</summary>
    /// <param name="plan">The plan.</param>
    public virtual Change Narrowed(Solution plan) => this;
}
