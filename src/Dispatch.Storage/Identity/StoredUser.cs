using System.Collections.Immutable;

namespace Dispatch.Storage.Identity;

/// <summary>A user with all grants, in one consistent look.</summary>
/// <param name="User">The user.</param>
/// <param name="Grants">The grants, by role, kind and code.</param>
public sealed record StoredUser(UserRow User, ImmutableArray<UserGrantRow> Grants);
