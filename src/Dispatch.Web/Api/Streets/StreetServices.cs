using Dispatch.Storage.Accounts;
using Dispatch.Web.Api.Accounts;
using Dispatch.Web.Api.Coverage;
using Dispatch.Web.Api.Siting;

namespace Dispatch.Web.Api.Streets;

/// <summary>What street offices and the district ask for: its services and addresses in one place.</summary>
internal static class StreetServices
{
    public static void Add(IServiceCollection services) => services.AddSingleton<CoverageDesk>().AddSingleton<AccountStore>();

    public static void Map(IEndpointRouteBuilder api)
    {
        CoverageApi.Map(api);
        SitingApi.Map(api);
        AccountsApi.Map(api);
    }
}
