namespace Dispatch.Core.Domain.Events;

/// <summary>一键通: an elder pressed the button and somebody must come at once.</summary>
public sealed record OneKeyRequest : DayEvent
{
    /// <summary>Service of the catalogue where none is named.</summary>
    public const string DefaultService = "ONEKEY";

    private const string OrderPrefix = "ONEKEY-";

    /// <summary>Who pressed.</summary>
    public required string ElderId { get; init; }

    /// <summary>Service to send. Default <see cref="DefaultService"/>.</summary>
    public string ServiceCode { get; init; } = DefaultService;

    /// <summary>Somebody should be there within so many minutes, 1 to 1,440. Default 30.</summary>
    public int WithinMinutes { get; init; } = 30;

    /// <summary>Id of the visit it makes.</summary>
    public string OrderId => $"{OrderPrefix}{Id:N}";

    /// <summary>Whether a visit's id is that of a one-key request.</summary>
    public static bool IsOrder(string orderId)
    {
        ArgumentNullException.ThrowIfNull(orderId);
        return orderId.StartsWith(OrderPrefix, StringComparison.Ordinal);
    }
}
