using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace Dispatch.Storage.Visits;

/// <summary>What elders and families thought. Safe to share between threads.</summary>
public sealed class RatingStore(DispatchDatabase database)
{
    /// <summary>The answers about some days, by day and order.</summary>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day, included.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<ImmutableArray<RatingRow>> ListAsync(DateOnly from, DateOnly to, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        return [.. await db.Ratings.AsNoTracking().Where(r => r.Date >= from && r.Date <= to).OrderBy(r => r.Date).ThenBy(r => r.ItemId).ToListAsync(cancel)];
    }

    /// <summary>Keeps an answer; the same id twice is one.</summary>
    /// <returns>Whether it was new.</returns>
    public async Task<bool> AddAsync(RatingRow rating, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(rating);
        await using var db = database.Open();
        if (await db.Ratings.AnyAsync(r => r.Id == rating.Id, cancel))
            return false;
        db.Ratings.Add(rating);
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException taken) when (database.IsUniqueViolation(taken))
        {
            // The same one came at the same moment.
            return false;
        }
    }

    /// <summary>An answer. Null: none of that id.</summary>
    public async Task<RatingRow?> FindAsync(Guid id, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        return await db.Ratings.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancel);
    }
}
