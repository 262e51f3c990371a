using System.Text.Json;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Registers;
using Dispatch.Planning.DailyPlan;
using Dispatch.Planning.LiveDays;
using Dispatch.Storage;
using Dispatch.Storage.Imports;
using Dispatch.Storage.Registers;

namespace Dispatch.Planning.Intake.Previews;

/// <summary>
/// Imports in two steps: a preview that changes nothing, and applying it, which is refused when the registers have changed since. The registers change in one
/// transaction with the import's own state, so that a kill leaves both or neither. One preview or application at a time works; others wait.
/// </summary>
/// <param name="imports">Where previews lie.</param>
/// <param name="registers">Where registers lie.</param>
/// <param name="clock">Clock of arrivals, and the day against which expiry dates are judged.</param>
public sealed class ImportDesk(ImportStore imports, RegisterStore registers, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);

    /// <summary>Reads the files against the registers in force and keeps what was found. Where there are errors the files are not kept.</summary>
    /// <param name="files">The files; zip archives of them too.</param>
    /// <param name="missing">What becomes of stored rows that the files lack.</param>
    /// <param name="by">Who hands them over.</param>
    /// <param name="mayHave">Whether these registers are the person's to import; asked for those in force (where there are any) and those that would be.</param>
    /// <param name="cancel">Stops; nothing is kept then.</param>
    /// <returns>The preview. Null: it is not theirs.</returns>
    public async Task<PreviewedImport?> PreviewAsync(
        IReadOnlyList<ImportFile> files, MissingRows missing, string by, Predicate<DistrictRegisters> mayHave, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(mayHave);
        await _one.WaitAsync(cancel);
        try
        {
            var current = await registers.LatestAsync(cancel);
            var result = await Task.Run(() => Read(files, current.Registers, missing, cancel), cancel);
            if ((!current.Registers.Districts.IsEmpty && !mayHave(current.Registers)) || (result.Registers is { } next && !mayHave(next)))
                return null;
            var findings = new ImportFindings(missing, [.. files.Select(f => f.Name)], result.Rows, result.Errors, result.Warnings, result.Preview.Tables);
            var now = clock.GetUtcNow();
            var row = new ImportRow
            {
                Id = Guid.CreateVersion7(now), CreatedUtc = now.UtcDateTime, CreatedBy = by, State = result.Succeeded ? ImportState.Previewed : ImportState.Failed,
                Document = JsonSerializer.Serialize(findings, PlanJson.Options), BaseHash = InputHash.Of(current.Registers),
                Files = result.Succeeded ? ImportArchive.Pack(files) : [],
            };
            await imports.AddAsync(row, cancel);
            return Show(row);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>An import and what was found. Null: none of that id.</summary>
    public async Task<PreviewedImport?> FindAsync(Guid id, CancellationToken cancel = default) =>
        await imports.FindAsync(id, cancel) is { } row ? Show(row) : null;

    /// <summary>Makes the previewed registers those in force.</summary>
    /// <param name="id">The import.</param>
    /// <param name="saving">Who applies it, and what goes with a change of the registers.</param>
    /// <param name="mayHave">Whether these registers are the person's to change.</param>
    /// <param name="cancel">Stops before the commit; nothing is changed then.</param>
    /// <returns>What changed. Null: there is no such import, or it is not theirs.</returns>
    /// <exception cref="ImportRefusedException">It is not waiting, or the registers have changed since the preview.</exception>
    public async Task<RegisterUpdate?> ApplyAsync(Guid id, RegisterSaving saving, Predicate<DistrictRegisters> mayHave, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(saving);
        ArgumentNullException.ThrowIfNull(mayHave);
        if (await imports.FindAsync(id, cancel) is not { } row)
            return null;
        await _one.WaitAsync(cancel);
        try
        {
            return await ApplyAsync(row, saving, mayHave, cancel);
        }
        catch (RegistersChangedException)
        {
            throw ImportRefusedException.IsStale();
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private async Task<RegisterUpdate?> ApplyAsync(ImportRow row, RegisterSaving saving, Predicate<DistrictRegisters> mayHave, CancellationToken cancel)
    {
        var current = await registers.LatestAsync(cancel);
        if (!current.Registers.Districts.IsEmpty && !mayHave(current.Registers))
            return null;
        if (row.State != ImportState.Previewed)
            throw ImportRefusedException.IsNotWaiting();
        if (InputHash.Of(current.Registers) != row.BaseHash)
            throw ImportRefusedException.IsStale();
        var missing = Show(row).Findings.Missing;
        var result = await Task.Run(() => Read(ImportArchive.Unpack(row.Files), current.Registers, missing, cancel), cancel);
        if (result.Registers is not { } next)
            throw ImportRefusedException.IsStale();
        if (!mayHave(next))
            return null;
        var update = await registers.ApplyAsync(next, current.Revision, saving with { Within = (db, revision, stop) => WithinAsync(db, row.Id, saving, revision, stop) }, cancel);
        if (update.Changes.IsEmpty && !await imports.ApplyAsync(row.Id, cancel))
            throw ImportRefusedException.IsNotWaiting();
        return update;
    }

    private async Task WithinAsync(DispatchDbContext db, Guid id, RegisterSaving saving, int revision, CancellationToken cancel)
    {
        if (!await imports.ApplyWithinAsync(db, id, cancel))
            throw ImportRefusedException.IsNotWaiting();
        if (saving.Within is { } within)
            await within(db, revision, cancel);
    }

    private ImportResult Read(IReadOnlyList<ImportFile> files, DistrictRegisters current, MissingRows missing, CancellationToken cancel)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(DayClock.Offset).Date);
        return ImportRegisters.Run(files, current, new ImportOptions { Today = today, MissingRows = missing }, cancel);
    }

    private static PreviewedImport Show(ImportRow row) => new(
        row.Id, row.State, row.CreatedUtc, row.CreatedBy, row.AppliedUtc,
        row.State == ImportState.Dropped ? ImportFindings.None : JsonSerializer.Deserialize<ImportFindings>(row.Document, PlanJson.Options)!);
}
