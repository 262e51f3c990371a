using System.Collections.Immutable;
using System.Text.Json;
using Dispatch.Core.Domain.Plans;
using Dispatch.Storage.Identity;
using Dispatch.Web.Access;

namespace Dispatch.Web.Keys;

/// <summary>The use cases of keys of other systems. A key is shown once, when it is made; what is stored cannot be turned back into it.</summary>
/// <param name="keys">Where they lie.</param>
/// <param name="clock">The clock.</param>
public sealed class ApiKeyAdministration(ApiKeyStore keys, TimeProvider clock)
{
    /// <summary>Longest life of a key, days.</summary>
    public const int MostDays = 730;

    /// <summary>Whether keys can be given the permission.</summary>
    public static bool CanHave(Permission permission) => RolePermissions.ForKeys.Contains(permission);

    /// <summary>Makes a key.</summary>
    /// <param name="name">Which system it is for.</param>
    /// <param name="permissions">What it may do, at least one.</param>
    /// <param name="scopes">Where, at least one.</param>
    /// <param name="days">How long, 1 to <see cref="MostDays"/> days.</param>
    /// <param name="by">Who makes it.</param>
    /// <param name="cancel">Stops before the commit.</param>
    /// <returns>The row and the key itself.</returns>
    /// <exception cref="ArgumentException">Something of it is not sound.</exception>
    public async Task<(ApiKeyRow Row, string Key)> AddAsync(
        string name, IReadOnlyList<Permission> permissions, IReadOnlyList<KeyScope> scopes, int days, string by, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(permissions);
        ArgumentNullException.ThrowIfNull(scopes);
        var isSound = !string.IsNullOrWhiteSpace(name) && permissions.Count > 0 && permissions.All(CanHave) && scopes.Count > 0 && scopes.All(s => s.IsSound)
            && days is >= 1 and <= MostDays;
        if (!isSound)
            throw new ArgumentException("Name, permissions, scopes or days are not sound.", nameof(name));
        var (key, prefix) = ApiKeyText.Make();
        var now = clock.GetUtcNow().UtcDateTime;
        var row = new ApiKeyRow
        {
            Id = Guid.CreateVersion7(), Name = name.Trim(), Prefix = prefix, KeyHash = ApiKeyText.Hash(key),
            Permissions = JsonSerializer.Serialize(permissions.Distinct().Order(), PlanJson.Options),
            Scopes = JsonSerializer.Serialize(scopes.Distinct(), PlanJson.Options),
            CreatedUtc = now, CreatedBy = by, ExpiresUtc = now.AddDays(days),
        };
        await keys.AddAsync(row, cancel);
        return (row, key);
    }

    /// <summary>Revokes a key for ever. Null: there is none.</summary>
    public Task<ApiKeyRow?> RevokeAsync(Guid id, string by, CancellationToken cancel = default) => keys.RevokeAsync(id, by, cancel);

    /// <summary>What a key may do.</summary>
    public static ImmutableArray<Permission> PermissionsOf(ApiKeyRow key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return JsonSerializer.Deserialize<ImmutableArray<Permission>>(key.Permissions, PlanJson.Options);
    }

    /// <summary>Where a key may do it.</summary>
    public static ImmutableArray<KeyScope> ScopesOf(ApiKeyRow key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return JsonSerializer.Deserialize<ImmutableArray<KeyScope>>(key.Scopes, PlanJson.Options);
    }
}
