using Dispatch.Planning.Coverage;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Planning.Reach;
using Dispatch.Storage;
using Dispatch.Storage.Registers;
using Dispatch.Web.Api.Streets;

namespace Dispatch.Web.Api.Coverage;

/// <summary>Answers about coverage; the latest ones are kept until the registers change. Safe to share between threads.</summary>
internal sealed class CoverageDesk(RegisterStore registers, ITravelTimeSource travel) : IDisposable
{
    private readonly Lazy<IWalkingNetwork> _walks = new(() => WalkingNetworks.Of(travel));
    private readonly KeptAnswers _answers = new(registers);

    /// <summary>The walks everything here is measured by.</summary>
    public IWalkingNetwork Walks => _walks.Value;

    /// <summary>Coverage of a day and area.</summary>
    public Task<CoverageReport> ReportAsync(DateOnly date, string scope, CoverageOptions options, CancellationToken cancel) => _answers.OfAsync(
        $"report {date:yyyy-MM-dd} {scope} {options.WalkMetresPerSecond:R} {string.Join(',', options.Minutes)}",
        stored => new StudyCoverage(travel, Walks).Run(stored.Registers, date, scope, options), cancel);

    /// <summary>The same for who may not read elders.</summary>
    public async Task<CoverageReport> ToldAsync(DateOnly date, string scope, CoverageOptions options, CancellationToken cancel)
    {
        var district = AreaFilter.DistrictOf(scope);
        var told = await _answers.OfAsync(
            $"told {date:yyyy-MM-dd} {district}", stored => ToldCoverage.Of(new StudyCoverage(travel, Walks), stored.Registers, date, district), cancel);
        return told.Report(scope, options);
    }

    /// <summary>The areas as GeoJSON in UTF-8.</summary>
    public Task<byte[]> AreasAsync(CoverageOptions options, string? service, CancellationToken cancel) => _answers.OfAsync(
        $"areas {service} {options.WalkMetresPerSecond:R} {string.Join(',', options.Minutes)}",
        stored =>
        {
            using var stream = new MemoryStream();
            new CoverageAreas(Walks).Write(stream, stored.Registers, options, service, cancel);
            return stream.ToArray();
        },
        cancel);

    /// <inheritdoc />
    public void Dispose() => _answers.Dispose();
}
