using System.Collections.Immutable;
using Dispatch.Core.Domain.Registers;
using Dispatch.Planning.Intake.Messages;
using Dispatch.Planning.Intake.Tables;
using Dispatch.Planning.LiveDays;
using Dispatch.Storage.Audit;
using Dispatch.Storage.Registers;

namespace Dispatch.Planning.Intake.Entries;

/// <summary>
/// Creates, changes and removes single entries of the registers. Each edit goes through the same checks as an import of one row and makes a new state of the
/// registers, or changes nothing and names every fault. Safe to share between threads.
/// </summary>
/// <param name="store">Where the registers lie.</param>
/// <param name="clock">Says what day it is.</param>
public sealed class EditRegisters(RegisterStore store, TimeProvider clock)
{
    private const int Attempts = 5;

    /// <summary>Does what is wanted. When it has returned <see cref="EditEnd.Done"/> the change is stored.</summary>
    /// <param name="edit">The change.</param>
    /// <param name="by">Who wants it; put on record.</param>
    /// <param name="cancel">Stops before the commit; nothing is written then.</param>
    public async Task<EditResult> RunAsync(EntryEdit edit, string by, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(edit);
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var stored = await store.LatestAsync(cancel).ConfigureAwait(false);
            var (result, next) = Judge(edit, stored, cancel);
            if (next is null || edit.IsTrial)
                return result;
            try
            {
                var saving = new RegisterSaving { By = by, Action = AuditActions.RegisterEdited, Details = new { Register = edit.Table.Name, Key = result.Entry?.Key ?? edit.Key } };
                var update = await store.ApplyEditAsync(next, stored, saving, cancel).ConfigureAwait(false);
                return result with { Revision = update.Revision };
            }
            catch (RegistersChangedException) when (attempt < Attempts)
            {
                // Somebody else was faster: look again.
            }
            catch (RegistersChangedException)
            {
                return new EditResult(EditEnd.Busy);
            }
        }
        return new EditResult(EditEnd.Busy);
    }

    // The new snapshot, or null when nothing is to be stored.
    private (EditResult Result, DistrictRegisters? Next) Judge(EntryEdit edit, StoredRegisters stored, CancellationToken cancel)
    {
        var known = edit.Key is null ? null : edit.Table.Find(stored.Registers, edit.Key);
        if (edit.Act != EntryAct.Create && (known is null || !edit.IsWithin(stored.Registers, known)))
            return (new EditResult(EditEnd.NoEntry), null);
        if (known is not null && !edit.MayChange(known))
            return (new EditResult(EditEnd.Changed, known, stored.Revision), null);
        var messages = new MessageSink();
        var context = new ImportContext(messages, removeMissing: false) { ChecksStored = edit.Act == EntryAct.Remove };
        var next = edit.Act == EntryAct.Remove
            ? ImportRegisters.Check(stored.Registers, Without(edit, known!, stored.Registers), None(), DayClock.DayOf(clock.GetUtcNow()), context, cancel)
            : Merged(edit, known, stored.Registers, context, cancel);
        var (errors, warnings) = Sorted(messages);
        if (errors.Length > 0)
            return (new EditResult(EditEnd.Faulty) { Errors = errors, Warnings = warnings }, null);
        if (edit.Act == EntryAct.Remove)
            return (new EditResult(EditEnd.Done, null, stored.Revision) { Warnings = warnings }, next);
        if (known is null && edit.Table.Entries(next).Count == edit.Table.Entries(stored.Registers).Count)
            return (new EditResult(EditEnd.Exists), null);
        var entry = known is null ? edit.Table.Entries(next)[^1] : edit.Table.Find(next, known.Key)!;
        if (!edit.IsWithin(next, entry))
            return (new EditResult(EditEnd.Outside), null);
        return (new EditResult(EditEnd.Done, entry, stored.Revision) { Warnings = warnings }, entry.Tag == known?.Tag ? null : next);
    }

    private DistrictRegisters Merged(EntryEdit edit, RegisterEntry? known, DistrictRegisters registers, ImportContext context, CancellationToken cancel)
    {
        var sheet = EntryRow.Of(edit, known, context.Messages);
        return ImportRegisters.Check(registers, registers, new[] { sheet }.ToLookup(_ => edit.Table.Table), DayClock.DayOf(clock.GetUtcNow()), context, cancel);
    }

    private static DistrictRegisters Without(EntryEdit edit, RegisterEntry known, DistrictRegisters registers) =>
        edit.Table.Table.Without(registers, edit.Table.Table.Key([.. known.Cells]));

    // A field of the wrong kind counts as missing too; one word about it is enough.
    private static (ImmutableArray<ImportMessage> Errors, ImmutableArray<ImportMessage> Warnings) Sorted(MessageSink messages)
    {
        var sorted = messages.Sorted();
        var wrong = sorted.Where(m => m.Code == ImportCodes.WrongKind.Id).Select(m => m.Column).ToHashSet();
        var errors = sorted.Where(m => m.Severity == ImportSeverity.Error && (m.Code != ImportCodes.Missing.Id || !wrong.Contains(m.Column)));
        return ([.. errors], [.. sorted.Where(m => m.Severity == ImportSeverity.Warning)]);
    }

    private static ILookup<Table, RawSheet> None() => Array.Empty<RawSheet>().ToLookup(_ => AllTables.List[0]);
}
