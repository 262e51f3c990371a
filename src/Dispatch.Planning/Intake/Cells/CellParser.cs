namespace Dispatch.Planning.Intake.Cells;

/// <summary>Reads a non-empty, trimmed text; null = it went well.</summary>
internal delegate CellProblem? CellParser<T>(string text, out T value);
