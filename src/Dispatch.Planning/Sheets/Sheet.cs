namespace Dispatch.Planning.Sheets;

/// <summary>One sheet of a workbook, or one csv file.</summary>
/// <param name="Name">Its name, at most 31 characters, without any of : \ / ? * [ ].</param>
/// <param name="Rows">
/// Rows of cells, the header first. A cell is a text, a whole or decimal number (written as a number, so that it can be added up), or null (empty).
/// </param>
public sealed record Sheet(string Name, IEnumerable<object?[]> Rows);
