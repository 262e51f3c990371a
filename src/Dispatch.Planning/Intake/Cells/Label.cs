namespace Dispatch.Planning.Intake.Cells;

/// <summary>A word for a value.</summary>
/// <param name="Value">The value.</param>
/// <param name="Zh">Chinese word, written by exports.</param>
/// <param name="En">English word.</param>
/// <param name="Others">More words that are read.</param>
internal sealed record Label<T>(T Value, string Zh, string En, params string[] Others);
