using Dispatch.Planning.Edits;

namespace Dispatch.Web.Api.Edits;

/// <summary>What edits would do.</summary>
/// <param name="Preview">Broken rules, passed limits, who else is moved and what it costs.</param>
/// <param name="Milliseconds">How long it took to work out.</param>
internal sealed record EditLooked(EditPreview Preview, double Milliseconds);
