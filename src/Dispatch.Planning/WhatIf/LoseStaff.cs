using Dispatch.Core.Domain.Staff;

namespace Dispatch.Planning.WhatIf;

/// <summary>A share of the staff of a kind does not come.</summary>
/// <param name="Kind">The kind; null: of all.</param>
/// <param name="Share">Share of the people with a shift that day, 0 to 1; rounded to whole people.</param>
/// <param name="Seed">Who it is, drawn by this seed.</param>
public sealed record LoseStaff(StaffKind? Kind, double Share, ulong Seed = 1) : WhatIfChange;
