using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace Dispatch.Storage.Keys;

/// <summary>Secrets for signing: made at their first use, the same for all who share the database. Safe to share between threads.</summary>
/// <param name="database">Where they lie.</param>
/// <param name="clock">Clock of their making.</param>
public sealed class SigningKeyStore(DispatchDatabase database, TimeProvider clock)
{
    private const int SecretBytes = 32;
    private readonly ConcurrentDictionary<string, byte[]> _known = new(StringComparer.Ordinal);

    /// <summary>The secret of the given name.</summary>
    public async Task<byte[]> FindAsync(string name, CancellationToken cancel = default)
    {
        if (_known.TryGetValue(name, out var known))
            return known;
        return _known[name] = await StoredAsync(name, cancel).ConfigureAwait(false) ?? await MakeAsync(name, cancel).ConfigureAwait(false);
    }

    private async Task<byte[]?> StoredAsync(string name, CancellationToken cancel)
    {
        await using var db = database.Open();
        return await db.SigningKeys.Where(k => k.Name == name).Select(k => k.Secret).SingleOrDefaultAsync(cancel).ConfigureAwait(false);
    }

    /// <summary>Of several who make it at the same moment the first wins.</summary>
    private async Task<byte[]> MakeAsync(string name, CancellationToken cancel)
    {
        await using var db = database.Open();
        var row = new SigningKeyRow { Name = name, Secret = RandomNumberGenerator.GetBytes(SecretBytes), CreatedUtc = clock.GetUtcNow().UtcDateTime };
        db.SigningKeys.Add(row);
        try
        {
            await db.SaveChangesAsync(cancel).ConfigureAwait(false);
            return row.Secret;
        }
        catch (DbUpdateException taken) when (database.IsUniqueViolation(taken))
        {
            return (await StoredAsync(name, cancel).ConfigureAwait(false))!;
        }
    }
}
