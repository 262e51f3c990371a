using System.Collections.Immutable;
using Dispatch.Planning.Intake.Messages;

namespace Dispatch.Planning.Intake.Entries;

/// <summary>What became of an edit.</summary>
/// <param name="End">How it ended.</param>
/// <param name="Entry">The entry afterwards; null when it is gone or nothing was done.</param>
/// <param name="Revision">Revision of the registers afterwards.</param>
public sealed record EditResult(EditEnd End, RegisterEntry? Entry = null, int Revision = 0)
{
    /// <summary>Everything that is wrong, when <see cref="EditEnd.Faulty"/>. <see cref="ImportMessage.Column"/> names the field by its Chinese name or, where there is no such field, by the name given.</summary>
    public ImmutableArray<ImportMessage> Errors { get; init; } = [];

    /// <summary>What somebody should look at.</summary>
    public ImmutableArray<ImportMessage> Warnings { get; init; } = [];
}
