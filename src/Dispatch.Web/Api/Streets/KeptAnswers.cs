using Dispatch.Storage.Registers;

namespace Dispatch.Web.Api.Streets;

/// <summary>Works answers out from the registers, one at a time, and keeps the latest until the registers change. Safe to share between threads.</summary>
/// <param name="registers">Where the registers lie.</param>
internal sealed class KeptAnswers(RegisterStore registers) : IDisposable
{
    private const int Kept = 16;
    private readonly SemaphoreSlim _one = new(1);
    private readonly Dictionary<string, object> _known = [];
    private int _revision = -1;

    /// <summary>The answer to a question; each may take all the processor there is for seconds, so one waits for the other.</summary>
    public async Task<T> OfAsync<T>(string question, Func<StoredRegisters, T> make, CancellationToken cancel)
        where T : class
    {
        await _one.WaitAsync(cancel);
        try
        {
            var stored = await registers.LatestAsync(cancel);
            if (stored.Revision != _revision || _known.Count >= Kept)
                _known.Clear();
            _revision = stored.Revision;
            if (_known.TryGetValue(question, out var known))
                return (T)known;
            var made = await Task.Run(() => make(stored), cancel);
            // Who went away may have left half an answer behind.
            cancel.ThrowIfCancellationRequested();
            _known[question] = made;
            return made;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _one.Dispose();
}
