using Dispatch.Planning.Calendars;
using Dispatch.Planning.Intake.Previews;
using Dispatch.Storage.Calendars;
using Dispatch.Storage.Imports;
using Dispatch.Web.Api.Calendars;
using Dispatch.Web.Api.Exports;
using Dispatch.Web.Api.Imports;
using Dispatch.Web.Api.Webhooks;
using Dispatch.Web.Webhooks;

namespace Dispatch.Web;

/// <summary>What goes in and out as files and messages: its services and addresses.</summary>
internal static class ExchangeParts
{
    /// <summary>The services.</summary>
    public static void Add(IServiceCollection services, WebhookOptions webhooks) => services
        .AddSingleton<PlanExports>().AddSingleton<ImportStore>().AddSingleton<ImportDesk>()
        .AddSingleton<CalendarStore>().AddSingleton<CalendarDesk>()
        .AddWebhookSending(webhooks);

    /// <summary>The addresses below /api/v1.</summary>
    public static void Map(IEndpointRouteBuilder api)
    {
        ExportsApi.Map(api);
        ImportsApi.Map(api);
        WebhooksApi.Map(api);
        CalendarsApi.Map(api);
    }
}
