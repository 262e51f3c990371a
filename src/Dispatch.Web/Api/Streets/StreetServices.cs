using Dispatch.Planning.Accounts;
using Dispatch.Planning.Fulfilment;
using Dispatch.Planning.Monthly;
using Dispatch.Planning.Quality;
using Dispatch.Planning.Recall;
using Dispatch.Storage.Accounts;
using Dispatch.Storage.Visits;
using Dispatch.Web.Api.Accounts;
using Dispatch.Web.Api.Coverage;
using Dispatch.Web.Api.Quality;
using Dispatch.Web.Api.Siting;
using Dispatch.Web.Api.Staffing;

namespace Dispatch.Web.Api.Streets;

/// <summary>What street offices and the district ask for: its services and addresses in one place.</summary>
internal static class StreetServices
{
    public static void Add(IServiceCollection services) => services.AddSingleton<CoverageDesk>().AddSingleton<SitingDesk>().AddSingleton<StaffingDesk>().AddSingleton<AccountStore>().AddSingleton<ReadMonth>()
        .AddSingleton<PublishedDays>().AddSingleton<RatingStore>().AddSingleton<StudyQuality>().AddSingleton<RecallBatch>().AddSingleton<MakeMonthly>();

    public static void Map(IEndpointRouteBuilder api)
    {
        CoverageApi.Map(api);
        OutsideApi.Map(api);
        SitingApi.Map(api);
        AccountsApi.Map(api);
        QualityApi.Map(api);
        StaffingApi.Map(api);
        RecallApi.Map(api);
        MonthlyApi.Map(api);
    }
}
