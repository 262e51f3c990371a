using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Dispatch.Core.Domain.Events;
using Dispatch.Core.Domain.OnTheRoad;
using Dispatch.Planning.LiveDays;

namespace Dispatch.Planning.OnTheRoad;

/// <summary>Which reports a dispatcher must hear of.</summary>
/// <param name="options">What holds on the road.</param>
internal sealed class RoadNotices(RoadOptions options)
{
    private const int LastSecond = 172_800;

    /// <summary>The notice of a report. Null: none is needed.</summary>
    /// <param name="report">The report.</param>
    /// <param name="staffId">Who reported.</param>
    /// <param name="atUtc">When it happened, UTC.</param>
    /// <param name="gate">What keeps the health gate closed.</param>
    /// <param name="isInForce">Whether the plan in force still gives the work to the reporter.</param>
    public RoadNotice? Of(RoadReport report, string staffId, DateTime atUtc, ImmutableArray<GateFault> gate, bool isInForce) =>
        About(report, gate, isInForce) is not { } about ? null : new RoadNotice
        {
            Id = IdOf(report.Id), Date = report.Date, At = Math.Clamp(DayClock.SecondsOf(atUtc, report.Date), 0, LastSecond), StaffId = staffId, About = about,
            OrderIds = report.Items, Note = NoteOf(report, about),
        };

    private RoadNoticeAbout? About(RoadReport report, ImmutableArray<GateFault> gate, bool isInForce) => report.Kind switch
    {
        RoadReportKind.NotHome => RoadNoticeAbout.NotHome,
        RoadReportKind.Problem => RoadNoticeAbout.Problem,
        RoadReportKind.Condition => RoadNoticeAbout.Condition,
        RoadReportKind.Health when !gate.IsEmpty => RoadNoticeAbout.HealthCheck,
        RoadReportKind.Done when !gate.IsEmpty => RoadNoticeAbout.Unchecked,
        RoadReportKind.MealTemperature when report.Celsius < options.HotMealCelsius => RoadNoticeAbout.ColdMeal,
        RoadReportKind.Arrived or RoadReportKind.Done when !isInForce => RoadNoticeAbout.OtherPlan,
        _ => null,
    };

    /// <summary>What is said may be about somebody's health: it stays with the report, where only those who need it look.</summary>
    private static string NoteOf(RoadReport report, RoadNoticeAbout about) => about switch
    {
        RoadNoticeAbout.NotHome => report.Note ?? "",
        RoadNoticeAbout.Problem when report.Problem is not RoadProblem.Unwell =>
            string.Join(": ", new[] { JsonNamingPolicy.KebabCaseLower.ConvertName(report.Problem!.Value.ToString()), report.Note }.Where(t => !string.IsNullOrEmpty(t))),
        _ => "",
    };

    /// <summary>The same report has the same notice, however often it is sent.</summary>
    private static Guid IdOf(Guid report)
    {
        Span<byte> bytes = stackalloc byte[17];
        report.TryWriteBytes(bytes);
        bytes[16] = (byte)'n';
        return new Guid(SHA256.HashData(bytes).AsSpan(0, 16));
    }
}
