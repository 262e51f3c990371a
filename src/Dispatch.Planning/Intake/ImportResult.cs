using System.Collections.Immutable;
using Dispatch.Core.Domain.Registers;
using Dispatch.Planning.Intake.Messages;

namespace Dispatch.Planning.Intake;

/// <summary>What an import gives: a complete new snapshot, or errors and nothing else.</summary>
/// <param name="Registers">The new snapshot; null when there is any error. The very snapshot handed in when nothing changed.</param>
/// <param name="Errors">Everything that stops the import, by file, sheet and row.</param>
/// <param name="Warnings">What somebody should look at.</param>
/// <param name="Preview">What the import changes; empty when there is any error.</param>
/// <param name="Rows">Rows read per table (English name), sound or not.</param>
public sealed record ImportResult(
    DistrictRegisters? Registers,
    ImmutableArray<ImportMessage> Errors,
    ImmutableArray<ImportMessage> Warnings,
    ImportPreview Preview,
    ImmutableSortedDictionary<string, int> Rows)
{
    /// <summary>Whether there is a new snapshot.</summary>
    public bool Succeeded => Registers is not null;
}
