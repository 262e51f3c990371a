using Dispatch.Planning.LiveDays;

namespace Dispatch.Planning.Offers;

/// <summary>How many offers are looked for, and among whom.</summary>
public sealed record OfferOptions
{
    /// <summary>Offers given. Default 5; range 1 to 50.</summary>
    public int Count { get; init; } = 5;

    /// <summary>People looked at closely, the most promising first. Default 30; range 1 to 200.</summary>
    public int People { get; init; } = 30;

    /// <summary>What stays and what changes cost. Default: all defaults.</summary>
    public ReplanOptions Replan { get; init; } = new();

    /// <summary>Checks every range.</summary>
    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    public void Validate()
    {
        Replan.Validate();
        if (Count is < 1 or > 50 || People is < 1 or > 200)
            throw new ArgumentException($"Offer options: Count is {Count}, must be 1 to 50; People is {People}, must be 1 to 200.");
    }
}
