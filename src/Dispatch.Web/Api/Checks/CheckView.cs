using System.Collections.Immutable;
using Dispatch.Core.Domain.OnTheRoad;
using Dispatch.Planning.OnTheRoad;
using Dispatch.Storage.Visits;

namespace Dispatch.Web.Api.Checks;

/// <summary>What somebody on the road told from a stop.</summary>
/// <param name="Id">Made by the phone.</param>
/// <param name="Date">The day.</param>
/// <param name="Kind">What was told.</param>
/// <param name="Items">The orders or the visit it is about; of a photo in a list only the first.</param>
/// <param name="ElderId">The elder of the first one. Null: no published plan of the day has it.</param>
/// <param name="StaffId">Who told it.</param>
/// <param name="AtUtc">When it happened by the phone's clock, UTC.</param>
/// <param name="ReceivedUtc">When it came in, UTC.</param>
internal sealed record CheckView(
    Guid Id, DateOnly Date, RoadReportKind Kind, ImmutableArray<string> Items, string? ElderId, string StaffId, DateTime AtUtc, DateTime ReceivedUtc)
{
    /// <summary>What was said. Null: nothing, or it is about health and this is a list.</summary>
    public string? Note { get; init; }

    /// <summary>Why it could not be done; of problems.</summary>
    public RoadProblem? Problem { get; init; }

    /// <summary>How far the check-in is believed. Null: none was made.</summary>
    public CheckIn? CheckIn { get; init; }

    /// <summary>Temperature of the meal, °C.</summary>
    public double? Celsius { get; init; }

    /// <summary>Whether the health check was passed; of health checks.</summary>
    public bool? IsPassed { get; init; }

    /// <summary>What was asked and measured. Null: no health check, or this is a list.</summary>
    public HealthCheck? Health { get; init; }

    /// <summary>What keeps the health gate closed. Null: nothing, or this is a list.</summary>
    public ImmutableArray<GateFault>? Gate { get; init; }

    /// <summary>What was seen of a changed elder. Null: nothing, or this is a list.</summary>
    public ImmutableArray<ConditionSign>? Signs { get; init; }

    /// <summary>Where the picture is. Null: none was taken.</summary>
    public string? Photo { get; init; }

    /// <summary>The report as everybody may see it who sees that it was made: nothing about health.</summary>
    public static CheckView Of(VisitCheckRow row, RoadRecord record, string? elderId)
    {
        var report = record.Report;
        var isHealth = report.Kind is RoadReportKind.Health or RoadReportKind.Condition;
        return new CheckView(row.Id, row.Date, report.Kind, report.Items, elderId, row.StaffId, row.DeviceUtc, row.ReceivedUtc)
        {
            Note = isHealth ? null : report.Note, Problem = report.Problem, CheckIn = record.CheckIn, Celsius = report.Celsius,
            IsPassed = report.Kind == RoadReportKind.Health ? record.Gate.IsDefaultOrEmpty : null, Photo = report.Kind == RoadReportKind.Photo ? PhotoOf(row.Id) : null,
        };
    }

    /// <summary>A photo in a list: the picture itself is not read for it.</summary>
    public static CheckView OfPhoto(DateOnly date, VisitCheckLine line, string? elderId) =>
        new(line.Id, date, RoadReportKind.Photo, [line.ItemId], elderId, line.StaffId, line.AtUtc, line.ReceivedUtc) { Photo = PhotoOf(line.Id) };

    /// <summary>The same with what it says about health.</summary>
    public CheckView With(RoadRecord record) => this with
    {
        Note = record.Report.Note, Health = record.Report.Health, Gate = record.Gate.IsDefaultOrEmpty ? null : record.Gate, Signs = record.Report.Signs.IsDefaultOrEmpty ? null : record.Report.Signs,
    };

    private static string PhotoOf(Guid id) => $"/api/v1/checks/{id}/photo";
}
