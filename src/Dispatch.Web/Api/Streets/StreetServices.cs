using Dispatch.Planning.Fulfilment;
using Dispatch.Planning.Quality;
using Dispatch.Planning.Recall;
using Dispatch.Storage.Accounts;
using Dispatch.Storage.Visits;
using Dispatch.Web.Api.Accounts;
using Dispatch.Web.Api.Coverage;
using Dispatch.Web.Api.Quality;
using Dispatch.Web.Api.Siting;

namespace Dispatch.Web.Api.Streets;

/// <summary>What street offices and the district ask for: its services and addresses in one place.</summary>
internal static class StreetServices
{
    public static void Add(IServiceCollection services) => services.AddSingleton<CoverageDesk>().AddSingleton<AccountStore>()
        .AddSingleton<PublishedDays>().AddSingleton<RatingStore>().AddSingleton<StudyQuality>().AddSingleton<RecallBatch>();

    public static void Map(IEndpointRouteBuilder api)
    {
        CoverageApi.Map(api);
        SitingApi.Map(api);
        AccountsApi.Map(api);
        QualityApi.Map(api);
        RecallApi.Map(api);
        MonthlyApi.Map(api);
    }
}
