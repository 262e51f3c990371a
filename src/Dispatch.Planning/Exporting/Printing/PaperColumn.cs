namespace Dispatch.Planning.Exporting.Printing;

/// <summary>A column of a printed table.</summary>
/// <param name="Head">Its head.</param>
/// <param name="Share">Its share of the width, in parts of the sum of all columns.</param>
internal sealed record PaperColumn(string Head, double Share);
