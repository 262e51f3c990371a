using Dispatch.Web.Access;
using Dispatch.Web.Problems;

namespace Dispatch.Web.Security;

/// <summary>
/// Lets a request through to its endpoint, or not. Nobody passes an endpoint that does not say what it needs; nobody unknown passes one that is
/// not open; an address without an endpoint is only for who runs the installation (the job engine's own pages).
/// </summary>
internal sealed partial class AccessGate(RequestDelegate next, ILogger<AccessGate> log)
{
    public Task InvokeAsync(HttpContext context)
    {
        var endpoint = context.GetEndpoint() as RouteEndpoint;
        var needs = endpoint?.Metadata.GetMetadata<NeedsPermission>();
        if (needs is { Permission: null })
            return next(context);
        if (context.Features.Get<Caller>() is not { } caller)
            return Refusals.UnknownAsync(context);
        if (endpoint is null)
            return WithoutEndpoint(context, caller);
        if (needs?.Permission is not { } needed)
        {
            Undeclared(log, endpoint.DisplayName ?? "?");
            return Problem.Of(ProblemCodes.Undeclared).ExecuteAsync(context);
        }

        if (Refusal(caller, needed) is { } refusal)
            return Problem.Of(refusal).ExecuteAsync(context);
        context.Features.Set(new WholeCaller(caller));
        context.Features.Set(caller.For(needed));
        return next(context);
    }

    /// <summary>A wrong method has an answer of the router's; an unknown address is nothing, but for the engine's own pages.</summary>
    private Task WithoutEndpoint(HttpContext context, Caller caller) =>
        context.GetEndpoint() is not null || caller is { Unfinished: null } && caller.Has(Permission.WatchInstallation)
            ? next(context)
            : Problem.Of(ProblemCodes.NotFound).ExecuteAsync(context);

    private static ProblemCode? Refusal(Caller caller, Permission needed) => caller.Unfinished switch
    {
        Unfinished.Password when !RolePermissions.WhileUnfinished.Contains(needed) => ProblemCodes.MustChange,
        Unfinished.SecondFactor when !RolePermissions.WhileUnfinished.Contains(needed) => ProblemCodes.SecondFactor,
        _ => caller.Has(needed) ? null : ProblemCodes.Permission,
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "Endpoint {Endpoint} does not say what it needs and is refused for everybody.")]
    private static partial void Undeclared(ILogger log, string endpoint);
}
