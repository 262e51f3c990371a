using System.Text.Json.Nodes;
using Dispatch.Web.Problems;

namespace Dispatch.Web.Api.Registers;

/// <summary>What an edit made.</summary>
/// <param name="Entry">The entry as it is now. Null: removed.</param>
/// <param name="Revision">Revision of the registers: counts their changes.</param>
/// <param name="Warnings">What somebody should look at.</param>
internal sealed record RegisterEdited(JsonObject? Entry, int Revision, IReadOnlyList<ParameterError> Warnings);
