using System.Collections.Immutable;

namespace Dispatch.Core.Domain.Events;

/// <summary>Something from the road that a dispatcher must look at. Changes no plan by itself and says nothing about anybody's health.</summary>
public sealed record RoadNotice : DayEvent
{
    /// <summary>The word for it in JSON and in the store.</summary>
    public const string Word = "road-notice";

    /// <summary>Who reported it.</summary>
    public required string StaffId { get; init; }

    /// <summary>What it is about.</summary>
    public required RoadNoticeAbout About { get; init; }

    /// <summary>The orders or the visit concerned. Default none.</summary>
    public ImmutableArray<string> OrderIds { get; init; } = [];
}
