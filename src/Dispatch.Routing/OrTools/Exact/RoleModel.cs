using Dispatch.Routing.Model;

namespace Dispatch.Routing.OrTools.Exact;

/// <summary>A role in the model.</summary>
/// <param name="Source">The role.</param>
/// <param name="Request">Index of its request.</param>
/// <param name="Fills">Literal per vehicle: it fills the role; null where it may not.</param>
internal sealed record RoleModel(Role Source, int Request, int?[] Fills);
