using Dispatch.Planning.Coverage;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Planning.Reach;
using Dispatch.Storage.Registers;

namespace Dispatch.Web.Api.Coverage;

/// <summary>Answers about coverage; the latest ones are kept until the registers change. Safe to share between threads.</summary>
internal sealed class CoverageDesk(RegisterStore registers, ITravelTimeSource travel) : IDisposable
{
    private const int Kept = 16;
    private readonly Lazy<IWalkingNetwork> _walks = new(() => WalkingNetworks.Of(travel));
    private readonly SemaphoreSlim _one = new(1);
    private readonly Dictionary<(int Revision, string Question), object> _known = [];

    /// <summary>The walks everything here is measured by.</summary>
    public IWalkingNetwork Walks => _walks.Value;

    /// <summary>Coverage of a day and area.</summary>
    public Task<CoverageReport> ReportAsync(DateOnly date, string scope, CoverageOptions options, CancellationToken cancel) => OfAsync(
        $"report {date:yyyy-MM-dd} {scope} {options.WalkMetresPerSecond:R} {string.Join(',', options.Minutes)}",
        stored => new StudyCoverage(travel, Walks).Run(stored.Registers, date, scope, options), cancel);

    /// <summary>The areas as GeoJSON in UTF-8.</summary>
    public Task<byte[]> AreasAsync(CoverageOptions options, string? service, CancellationToken cancel) => OfAsync(
        $"areas {service} {options.WalkMetresPerSecond:R} {string.Join(',', options.Minutes)}",
        stored =>
        {
            using var stream = new MemoryStream();
            new CoverageAreas(Walks).Write(stream, stored.Registers, options, service, cancel);
            return stream.ToArray();
        },
        cancel);

    /// <inheritdoc />
    public void Dispose() => _one.Dispose();

    // One at a time: each may take all the processor there is for seconds.
    private async Task<T> OfAsync<T>(string question, Func<StoredRegisters, T> make, CancellationToken cancel)
        where T : class
    {
        await _one.WaitAsync(cancel);
        try
        {
            var stored = await registers.LoadAsync(cancel);
            if (_known.TryGetValue((stored.Revision, question), out var known))
                return (T)known;
            var made = await Task.Run(() => make(stored), cancel);
            if (_known.Count >= Kept)
                _known.Clear();
            _known[(stored.Revision, question)] = made;
            return made;
        }
        finally
        {
            _one.Release();
        }
    }
}
