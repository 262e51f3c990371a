using Dispatch.Storage.Imports;

namespace Dispatch.Planning.Intake.Previews;

/// <summary>An import with what was found.</summary>
/// <param name="Id">Its id.</param>
/// <param name="State">Where it stands.</param>
/// <param name="CreatedUtc">When it came, UTC.</param>
/// <param name="CreatedBy">Who handed it over.</param>
/// <param name="AppliedUtc">When it was applied, UTC. Null: not yet.</param>
/// <param name="Findings">What was found.</param>
public sealed record PreviewedImport(Guid Id, ImportState State, DateTime CreatedUtc, string CreatedBy, DateTime? AppliedUtc, ImportFindings Findings);
