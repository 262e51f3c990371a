using System.Collections.Immutable;
using Dispatch.Planning.Intake.Messages;

namespace Dispatch.Planning.Intake.Previews;

/// <summary>What is kept of a preview: everything a person needs to say yes or no. Plain data, fit for JSON.</summary>
/// <param name="Missing">What becomes of stored rows that the files lack.</param>
/// <param name="Files">Names of the files handed in.</param>
/// <param name="Rows">Rows read by table.</param>
/// <param name="Errors">What stops the import.</param>
/// <param name="Warnings">What somebody should look at.</param>
/// <param name="Tables">The difference to the registers in force, by table.</param>
public sealed record ImportFindings(
    MissingRows Missing,
    ImmutableArray<string> Files,
    ImmutableSortedDictionary<string, int> Rows,
    ImmutableArray<ImportMessage> Errors,
    ImmutableArray<ImportMessage> Warnings,
    ImmutableArray<TableChanges> Tables)
{
    /// <summary>Nothing: it was dropped.</summary>
    public static readonly ImportFindings None = new(MissingRows.Keep, [], ImmutableSortedDictionary<string, int>.Empty, [], [], []);
}
