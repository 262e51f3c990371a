using Dispatch.Core.Units;

namespace Dispatch.Core.Domain.Providers;

/// <summary>What a provider charges for one service. Key: provider and service together.</summary>
public sealed record ProviderPrice
{
    /// <summary>Id of the provider.</summary>
    public required string ProviderId { get; init; }

    /// <summary>Code of the service in the catalogue.</summary>
    public required string ServiceCode { get; init; }

    /// <summary>Price of one visit (or one delivered portion).</summary>
    public required Fen Price { get; init; }
}
