using System.Text.Json.Serialization;

namespace Dispatch.Core.Domain.Events;

/// <summary>
/// Something that happened on the day of a plan. What it is stands in the derived records; JSON names it by <c>kind</c>. Made by whoever reports it, who also
/// makes the id: the same event sent twice is one event. Immutable.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(OrderAdded), "order-added")]
[JsonDerivedType(typeof(OrderCancelled), "order-cancelled")]
[JsonDerivedType(typeof(OrderChanged), "order-changed")]
[JsonDerivedType(typeof(CaregiverAbsent), "caregiver-absent")]
[JsonDerivedType(typeof(CaregiverLate), "caregiver-late")]
[JsonDerivedType(typeof(CaregiverBack), "caregiver-back")]
[JsonDerivedType(typeof(VisitOverran), "visit-overran")]
[JsonDerivedType(typeof(OneKeyRequest), "one-key-request")]
[JsonDerivedType(typeof(CanteenDelayed), "canteen-delayed")]
[JsonDerivedType(typeof(CanteenClosed), "canteen-closed")]
[JsonDerivedType(typeof(RoadBlocked), "road-blocked")]
[JsonDerivedType(typeof(RoadNotice), RoadNotice.Word)]
public abstract record DayEvent
{
    /// <summary>Made by the reporter; the key by which a repeated report is known.</summary>
    public required Guid Id { get; init; }

    /// <summary>The planned day it concerns, local (Asia/Shanghai).</summary>
    public required DateOnly Date { get; init; }

    /// <summary>When it happened or begins to count, seconds after local midnight of the day.</summary>
    public required int At { get; init; }

    /// <summary>What was said about it. Default empty.</summary>
    public string Note { get; init; } = "";
}
