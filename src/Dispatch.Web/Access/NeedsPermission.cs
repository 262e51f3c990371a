namespace Dispatch.Web.Access;

/// <summary>What an endpoint needs; null: it is open to everybody.</summary>
/// <param name="Permission">The permission.</param>
internal sealed record NeedsPermission(Permission? Permission);
