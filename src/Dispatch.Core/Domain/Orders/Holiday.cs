namespace Dispatch.Core.Domain.Orders;

/// <summary>A public holiday. Key: the date.</summary>
public sealed record Holiday
{
    /// <summary>The day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Name, as in 春节.</summary>
    public required string Name { get; init; }
}
