using System.Collections.Immutable;

namespace Dispatch.Core.Domain.Reports;

/// <summary>A sum that readers of a table know: the whole is its parts together. Cells are named by their index.</summary>
/// <param name="Whole">The cell of the sum.</param>
/// <param name="Parts">The cells it is the sum of.</param>
public sealed record CellSum(int Whole, ImmutableArray<int> Parts);
