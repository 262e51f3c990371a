using System.Collections.Immutable;
using Dispatch.Storage.Registers;

namespace Dispatch.Web.Api.Streets;

/// <summary>Works answers out from the registers, one at a time, and keeps the latest until the registers change; what is known waits for nobody. Safe to share between threads.</summary>
/// <param name="registers">Where the registers lie.</param>
internal sealed class KeptAnswers(RegisterStore registers) : IDisposable
{
    private const int Most = 16;
    private readonly SemaphoreSlim _one = new(1);
    private Kept _kept = new(-1, ImmutableDictionary<string, object>.Empty);

    /// <summary>The answer to a question; each may take all the processor there is for seconds, so one waits for the other.</summary>
    public async Task<T> OfAsync<T>(string question, Func<StoredRegisters, T> make, CancellationToken cancel)
        where T : class
    {
        if (Known(await registers.LatestAsync(cancel), question) is T ready)
            return ready;
        await _one.WaitAsync(cancel);
        try
        {
            var stored = await registers.LatestAsync(cancel);
            if (Known(stored, question) is T known)
                return known;
            var made = await Task.Run(() => make(stored), cancel);
            // Who went away may have left half an answer behind.
            cancel.ThrowIfCancellationRequested();
            var others = _kept.Revision == stored.Revision && _kept.Answers.Count < Most ? _kept.Answers : ImmutableDictionary<string, object>.Empty;
            _kept = new Kept(stored.Revision, others.SetItem(question, made));
            return made;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _one.Dispose();

    private object? Known(StoredRegisters stored, string question) => _kept is var kept && kept.Revision == stored.Revision ? kept.Answers.GetValueOrDefault(question) : null;

    private sealed record Kept(int Revision, ImmutableDictionary<string, object> Answers);
}
