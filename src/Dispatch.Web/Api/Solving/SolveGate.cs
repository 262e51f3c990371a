using System.Collections.Concurrent;
using Dispatch.Planning.Solving;
using Dispatch.Storage.Solves;

namespace Dispatch.Web.Api.Solving;

/// <summary>Holds each client to its number of problems at the same time, those answered at once and those that are jobs together.</summary>
/// <param name="solves">Where jobs are counted.</param>
/// <param name="limits">How many.</param>
internal sealed class SolveGate(SolveStore solves, SolveLimits limits) : IDisposable
{
    private readonly ConcurrentDictionary<string, int> _inside = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Lets one in. Null: the client has to wait. Dispose what is given when the problem is answered or has become a job.</summary>
    public async Task<IDisposable?> EnterAsync(string client, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            var jobs = await solves.ActiveAsync(client, cancel);
            if (jobs + _inside.GetValueOrDefault(client) >= limits.MaxAtATime)
                return null;
            _inside.AddOrUpdate(client, 1, (_, n) => n + 1);
            return new Place(this, client);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private sealed class Place(SolveGate gate, string client) : IDisposable
    {
        public void Dispose() => gate._inside.AddOrUpdate(client, 0, (_, n) => n - 1);
    }
}
