using Dispatch.Web.Access;
using Dispatch.Web.Api.Elders;
using Dispatch.Web.Api.Events;
using Dispatch.Web.Api.Keys;
using Dispatch.Web.Api.Plans;
using Dispatch.Web.Api.Replans;
using Dispatch.Web.Api.Session;
using Dispatch.Web.Api.Users;

namespace Dispatch.Web;

/// <summary>Sign-in, users, keys, and what callers see of stored plans: what they need and where they stand.</summary>
internal static class AccessParts
{
    public static void Add(IServiceCollection services) =>
        services.AddSingleton<CallerAreas>().AddSingleton<PlanSight>().AddSingleton<ReplanSight>().AddSingleton<EventDesk>();

    public static void Map(IEndpointRouteBuilder routes, IEndpointRouteBuilder api, AccessOptions options)
    {
        SignInApi.Map(routes, api, options.Outside);
        OwnAccountApi.Map(api);
        UsersApi.Map(api);
        KeysApi.Map(api);
        RevealApi.Map(api);
    }
}
