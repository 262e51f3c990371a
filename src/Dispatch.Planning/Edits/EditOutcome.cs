using System.Collections.Immutable;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.Edits;

/// <summary>What edits come to.</summary>
/// <param name="Preview">What is told.</param>
/// <param name="Plan">The plan with them.</param>
/// <param name="Called">People whose work was done and who are asked for more.</param>
/// <param name="Changed">Whether any route changed; locks alone change none.</param>
internal sealed record EditOutcome(EditPreview Preview, Solution Plan, ImmutableArray<int> Called, bool Changed);
