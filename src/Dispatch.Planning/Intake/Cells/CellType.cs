using System.Collections.Immutable;

namespace Dispatch.Planning.Intake.Cells;

/// <summary>A kind of cell: reads text to a value and writes a value to the text that reads back the same.</summary>
/// <param name="Kind">Name in the schema, as in "number".</param>
/// <param name="Unit">Unit in the schema and header, Chinese; empty for none.</param>
/// <param name="Allowed">Allowed values for the schema, Chinese and English; empty = free.</param>
/// <param name="Parse">Reads.</param>
/// <param name="Format">Writes.</param>
internal sealed record CellType<T>(string Kind, string Unit, string Allowed, CellParser<T> Parse, Func<T, string> Format)
{
    /// <summary>Ids named in a written text, for reference checks. Default: the text itself.</summary>
    public Func<string, IEnumerable<string>> Ids { get; init; } = text => [text];

    /// <summary>Written Chinese word → English word, for choices; empty otherwise.</summary>
    public IReadOnlyDictionary<string, string> English { get; init; } = ImmutableDictionary<string, string>.Empty;
}
