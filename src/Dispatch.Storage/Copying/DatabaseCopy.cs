using System.Collections.Immutable;
using System.Reflection;
using Dispatch.Storage.Audit;
using Dispatch.Storage.Registers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Dispatch.Storage.Copying;

/// <summary>
/// Moves an installation to another kind of database: every row of every table, in one transaction of the target. Nobody may write to the
/// source meanwhile; a file is held for that, a server must be idle. Both must have the newest schema.
/// </summary>
/// <param name="from">Where everything is; not changed.</param>
/// <param name="to">Where it goes; must be empty.</param>
/// <param name="clock">Clock of the audit record.</param>
public sealed class DatabaseCopy(DispatchDatabase from, DispatchDatabase to, TimeProvider clock)
{
    private const int Batch = 500;

    private static readonly MethodInfo _set = typeof(DbContext).GetMethod(nameof(DbContext.Set), 1, Type.EmptyTypes)!;

    /// <summary>Copies and puts it on record in the target.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="cancel">Stops before the commit; the target stays empty then.</param>
    /// <returns>Tables with rows, ascending by name.</returns>
    /// <exception cref="DatabaseUnusableException">The target is in use already.</exception>
    public async Task<ImmutableArray<CopiedTable>> RunAsync(string by, CancellationToken cancel = default)
    {
        await using var source = from.Open();
        await using var target = to.Open();
        await using var reading = await source.Database.BeginTransactionAsync(cancel);
        await using var writing = await target.Database.BeginTransactionAsync(cancel);
        if (await target.RegisterState.AnyAsync(cancel) || await target.Plans.AnyAsync(cancel) || await target.AuditEntries.AnyAsync(cancel))
            throw DatabaseUnusableException.InUse(to.Options.Provider.Name);
        source.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var copied = ImmutableArray.CreateBuilder<CopiedTable>();
        foreach (var type in InOrder(target.Model))
        {
            if (await CopyAsync(source, target, type, cancel) is > 0 and var rows)
                copied.Add(new CopiedTable(type.GetTableName()!, rows));
        }

        var end = await source.AuditHead.SingleAsync(cancel);
        await target.AuditHead.ExecuteUpdateAsync(set => set.SetProperty(h => h.Seq, end.Seq).SetProperty(h => h.Hash, end.Hash), cancel);
        var tables = copied.OrderBy(t => t.Table, StringComparer.Ordinal).ToImmutableArray();
        var deed = new AuditDeed(by, AuditActions.Copied, from.Options.Provider.Name, new { tables });
        await AuditChain.AppendAsync(target, deed, clock.GetUtcNow(), cancel);
        await writing.CommitAsync(cancel);
        return tables;
    }

    /// <summary>Every table but the end of the audit record, which is there from the start; what others refer to comes first.</summary>
    private static IEnumerable<IEntityType> InOrder(IModel model) =>
        model.GetEntityTypes().Where(t => t.ClrType != typeof(AuditHead)).OrderBy(t => t.GetForeignKeys().Count()).ThenBy(t => t.Name, StringComparer.Ordinal);

    private static async Task<long> CopyAsync(DispatchDbContext source, DispatchDbContext target, IEntityType type, CancellationToken cancel)
    {
        var count = 0L;
        await foreach (var row in Rows(source, type).WithCancellation(cancel))
        {
            if (row is RegisterRow entry)
                target.Register(type.Name).Add(entry);
            else
                target.Add(row);
            if (++count % Batch == 0)
                await FlushAsync(target, cancel);
        }

        await FlushAsync(target, cancel);
        return count;
    }

    private static async Task FlushAsync(DispatchDbContext target, CancellationToken cancel)
    {
        await target.SaveChangesAsync(cancel);
        target.ChangeTracker.Clear();
    }

    private static IAsyncEnumerable<object> Rows(DispatchDbContext db, IEntityType type) => type.HasSharedClrType
        ? (IAsyncEnumerable<object>)db.Register(type.Name)
        : (IAsyncEnumerable<object>)_set.MakeGenericMethod(type.ClrType).Invoke(db, null)!;
}
