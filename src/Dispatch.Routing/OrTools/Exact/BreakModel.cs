using Dispatch.Routing.Model;

namespace Dispatch.Routing.OrTools.Exact;

/// <summary>A break of a route in the model.</summary>
/// <param name="Source">The break.</param>
/// <param name="Start">Variable: its start; null where none of its windows opens during the day.</param>
/// <param name="Taken">Literal: it is taken.</param>
/// <param name="After">Literal per node of the route: it is taken right after that node.</param>
internal sealed record BreakModel(Break Source, int? Start, int Taken, IReadOnlyDictionary<int, int> After);
