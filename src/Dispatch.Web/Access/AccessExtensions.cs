namespace Dispatch.Web.Access;

/// <summary>How an endpoint says who may call it. One that says nothing is refused for everybody.</summary>
internal static class AccessExtensions
{
    /// <summary>Only callers with the permission; the <see cref="Caller"/> handed to the endpoint has only the grants that give it.</summary>
    public static T Needs<T>(this T endpoint, Permission permission)
        where T : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new NeedsPermission(permission));

    /// <summary>Everybody, without sign-in: health alone.</summary>
    public static T OpenToAll<T>(this T endpoint)
        where T : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new NeedsPermission(Permission: null));

    /// <summary>Everybody, as often as one address may try.</summary>
    public static T OpenForSignIn<T>(this T endpoint)
        where T : IEndpointConventionBuilder =>
        endpoint.OpenToAll().WithMetadata(TriesSignIn.Mark);
}
