using System.Collections.Immutable;
using Dispatch.Planning.Intake.Previews;
using Dispatch.Storage.Imports;

namespace Dispatch.Web.Api.Imports;

/// <summary>An import in short; its messages and changes come by pages.</summary>
/// <param name="Id">Its id.</param>
/// <param name="State">Where it stands.</param>
/// <param name="CreatedUtc">When it came, UTC.</param>
/// <param name="CreatedBy">Who handed it over.</param>
/// <param name="AppliedUtc">When it was applied, UTC. Null: not yet.</param>
/// <param name="RemoveMissing">Whether rows that the files lack are removed.</param>
/// <param name="Files">Names of the files.</param>
/// <param name="Errors">Number of errors.</param>
/// <param name="Warnings">Number of warnings.</param>
/// <param name="Rows">Rows read by table.</param>
/// <param name="Tables">What changes, by table.</param>
internal sealed record ImportView(
    Guid Id, ImportState State, DateTime CreatedUtc, string CreatedBy, DateTime? AppliedUtc, bool RemoveMissing, ImmutableArray<string> Files,
    int Errors, int Warnings, ImmutableSortedDictionary<string, int> Rows, ImmutableArray<ImportTableView> Tables)
{
    public static ImportView Of(PreviewedImport import) => new(
        import.Id, import.State, import.CreatedUtc, import.CreatedBy, import.AppliedUtc, import.Findings.Missing == Planning.Intake.MissingRows.Remove,
        import.Findings.Files, import.Findings.Errors.Length, import.Findings.Warnings.Length, import.Findings.Rows,
        [.. import.Findings.Tables.Select(t => new ImportTableView(t.Table, t.Name, t.Added.Length, t.Changed.Length, t.Removed.Length, t.Unchanged))]);
}
