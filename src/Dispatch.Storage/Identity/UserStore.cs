using System.Collections.Immutable;
using Dispatch.Storage.Audit;
using Microsoft.EntityFrameworkCore;

namespace Dispatch.Storage.Identity;

/// <summary>
/// Keeps users and their grants. What somebody changes is put on record in the same transaction; failures are counted by the database itself, so that
/// guesses at the same moment count too. Safe to share between threads.
/// </summary>
/// <param name="database">Where they lie.</param>
/// <param name="clock">Clock of the audit record.</param>
public sealed class UserStore(DispatchDatabase database, TimeProvider clock)
{
    private const int Tries = 5;

    /// <summary>Whether there is any user.</summary>
    public async Task<bool> AnyAsync(CancellationToken cancel = default)
    {
        await using var db = database.Open();
        return await db.Users.AnyAsync(cancel);
    }

    /// <summary>A user by id. Null: none.</summary>
    public Task<StoredUser?> FindAsync(Guid id, CancellationToken cancel = default) => OneAsync(users => users.Where(u => u.Id == id), cancel);

    /// <summary>A user by the name to sign in with, in any case. Null: none.</summary>
    public Task<StoredUser?> FindAsync(string name, CancellationToken cancel = default)
    {
        var lower = Lower(name);
        return OneAsync(users => users.Where(u => u.Name == lower), cancel);
    }

    /// <summary>How many users there are.</summary>
    /// <param name="search">Only those whose name, shown name or staff id has these letters. Null: all.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<int> CountAsync(string? search = null, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        return await Found(db, search).CountAsync(cancel);
    }

    /// <summary>Users by name.</summary>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="take">How many to give, 1 or more.</param>
    /// <param name="search">Only those whose name, shown name or staff id has these letters. Null: all.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<ImmutableArray<StoredUser>> ListAsync(int skip = 0, int take = 100, string? search = null, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        var users = await Found(db, search).OrderBy(u => u.Name).Skip(skip).Take(take).ToListAsync(cancel);
        var ids = users.Select(u => u.Id).ToList();
        var grants = (await db.UserGrants.AsNoTracking().Where(g => ids.Contains(g.UserId)).ToListAsync(cancel)).ToLookup(g => g.UserId);
        return [.. users.Select(u => new StoredUser(u, Ordered(grants[u.Id])))];
    }

    /// <summary>Adds a user with grants.</summary>
    /// <exception cref="NameTakenException">Somebody has the name.</exception>
    public async Task AddAsync(UserRow user, IReadOnlyList<UserGrantRow> grants, string by, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        db.Users.Add(user);
        db.UserGrants.AddRange(grants);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException taken) when (database.IsUniqueViolation(taken))
        {
            throw new NameTakenException(user.Name, taken);
        }

        var details = new { Change = "added", user.Name, user.StaffId, Grants = grants.Select(Words) };
        await AuditChain.AppendAsync(db, new AuditDeed(by, AuditActions.UserChanged, Subject(user.Id), details), clock.GetUtcNow(), cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Changes a user and puts it on record.</summary>
    /// <param name="id">The user.</param>
    /// <param name="change">Changes the row; may be called again with a newer one.</param>
    /// <param name="what">The word for the change on the record.</param>
    /// <param name="by">Who changes.</param>
    /// <param name="cancel">Stops before the commit.</param>
    /// <returns>The user afterwards. Null: there is none.</returns>
    public async Task<UserRow?> ChangeAsync(Guid id, Action<UserRow> change, string what, string by, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        for (var left = Tries; ; left--)
        {
            await using var db = database.Open();
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            if (await db.Users.SingleOrDefaultAsync(u => u.Id == id, cancel) is not { } user)
                return null;
            change(user);
            user.Revision++;
            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (DbUpdateConcurrencyException) when (left > 0)
            {
                continue;
            }

            await AuditChain.AppendAsync(
                db, new AuditDeed(by, AuditActions.UserChanged, Subject(id), new { Change = what, user.Name }), clock.GetUtcNow(), cancel);
            await transaction.CommitAsync(cancel);
            return user;
        }
    }

    /// <summary>Gives a role somewhere. False: no such user, or they have it.</summary>
    public async Task<bool> GrantAsync(UserGrantRow grant, string by, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(grant);
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!await db.Users.AnyAsync(u => u.Id == grant.UserId, cancel))
            return false;
        db.UserGrants.Add(grant);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException has) when (database.IsUniqueViolation(has))
        {
            return false;
        }

        await AppendAsync(db, grant, "granted", by, cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    /// <summary>Takes a role away. False: the user has no such grant.</summary>
    public async Task<bool> RevokeAsync(Guid userId, Guid grantId, string by, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var grant = await db.UserGrants.AsNoTracking().SingleOrDefaultAsync(g => g.Id == grantId && g.UserId == userId, cancel);
        if (grant is null || await db.UserGrants.Where(g => g.Id == grantId).ExecuteDeleteAsync(cancel) == 0)
            return false;
        await AppendAsync(db, grant, "revoked", by, cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    /// <summary>Counts a wrong password or code; the last one allowed locks the account.</summary>
    /// <param name="id">The user.</param>
    /// <param name="most">Wrong ones in a row that lock.</param>
    /// <param name="until">Until when, UTC.</param>
    /// <param name="cancel">Stops before the commit.</param>
    public async Task FailAsync(Guid id, int most, DateTime until, CancellationToken cancel = default)
    {
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Users.Where(u => u.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(u => u.FailedCount, u => u.FailedCount + 1).SetProperty(u => u.Revision, u => u.Revision + 1), cancel);
        var locked = await db.Users.Where(u => u.Id == id && u.FailedCount >= most).ExecuteUpdateAsync(
            set => set.SetProperty(u => u.FailedCount, 0).SetProperty(u => u.LockedUntilUtc, until), cancel);
        if (locked > 0)
        {
            var name = await db.Users.Where(u => u.Id == id).Select(u => u.Name).SingleAsync(cancel);
            await AuditChain.AppendAsync(db, new AuditDeed(name, AuditActions.SignInLocked, Subject(id), new { until }), clock.GetUtcNow(), cancel);
        }

        await transaction.CommitAsync(cancel);
    }

    /// <summary>Puts a sign-in on record and forgets failures. A code of the second factor is taken once.</summary>
    /// <param name="user">The user.</param>
    /// <param name="totpStep">The step whose code was given. Null: none was asked for.</param>
    /// <param name="how">By what means.</param>
    /// <param name="cancel">Stops before the commit.</param>
    /// <returns>False: the code, or a later one, was taken before.</returns>
    public async Task<bool> SucceedAsync(UserRow user, long? totpStep, string how, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var now = clock.GetUtcNow();
        var written = await db.Users.Where(u => u.Id == user.Id && (totpStep == null || u.TotpStep < totpStep)).ExecuteUpdateAsync(
            set => set.SetProperty(u => u.FailedCount, 0).SetProperty(u => u.LockedUntilUtc, (DateTime?)null)
                .SetProperty(u => u.LastSignInUtc, now.UtcDateTime).SetProperty(u => u.TotpStep, u => totpStep ?? u.TotpStep)
                .SetProperty(u => u.Revision, u => u.Revision + 1), cancel);
        if (written == 0)
            return false;
        await AuditChain.AppendAsync(db, new AuditDeed(user.Name, AuditActions.SignedIn, Subject(user.Id), new { how }), now, cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    /// <summary>The form in which names are kept and looked up.</summary>
    public static string Lower(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Trim().ToLowerInvariant();
    }

    private async Task<StoredUser?> OneAsync(Func<IQueryable<UserRow>, IQueryable<UserRow>> which, CancellationToken cancel)
    {
        await using var db = database.Open();
        var found = await (from u in which(db.Users.AsNoTracking())
                           join g in db.UserGrants.AsNoTracking() on u.Id equals g.UserId into grants
                           from g in grants.DefaultIfEmpty()
                           select new { User = u, Grant = g }).ToListAsync(cancel);
        return found.Count == 0 ? null : new StoredUser(found[0].User, Ordered(found.Select(f => f.Grant).OfType<UserGrantRow>()));
    }

    private Task AppendAsync(DispatchDbContext db, UserGrantRow grant, string what, string by, CancellationToken cancel) =>
        AuditChain.AppendAsync(
            db, new AuditDeed(by, AuditActions.UserChanged, Subject(grant.UserId), new { Change = what, Grant = Words(grant) }), clock.GetUtcNow(), cancel);

    private static IQueryable<UserRow> Found(DispatchDbContext db, string? search)
    {
        var name = search is null ? "" : Lower(search);
        return db.Users.AsNoTracking().Where(u => search == null || u.Name.Contains(name) || u.DisplayName.Contains(search) || (u.StaffId != null && u.StaffId.Contains(search)));
    }

    private static ImmutableArray<UserGrantRow> Ordered(IEnumerable<UserGrantRow> grants) =>
        [.. grants.OrderBy(g => g.Role).ThenBy(g => g.ScopeKind).ThenBy(g => g.ScopeCode, StringComparer.Ordinal)];

    private static object Words(UserGrantRow grant) => new { grant.Role, grant.ScopeKind, grant.ScopeCode };

    private static string Subject(Guid id) => $"user/{id}";
}
