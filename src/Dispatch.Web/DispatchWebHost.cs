using System.Net;
using Dispatch.Core.Domain.Plans;
using Dispatch.Jobs.Hosting;
using Dispatch.Planning.Explaining;
using Dispatch.Planning.LiveDays;
using Dispatch.Planning.Offers;
using Dispatch.Planning.Replanning;
using Dispatch.Routing.Search;
using Dispatch.Storage;
using Dispatch.Storage.Actuals;
using Dispatch.Storage.Audit;
using Dispatch.Storage.Events;
using Dispatch.Storage.Locks;
using Dispatch.Storage.Registers;
using Dispatch.Storage.Replans;
using Dispatch.Storage.Plans;
using Dispatch.Web.Api;
using Dispatch.Web.Api.Board;
using Dispatch.Web.Api.Calendars;
using Dispatch.Web.Api.Days;
using Dispatch.Web.Api.Events;
using Dispatch.Web.Api.Idempotency;
using Dispatch.Web.Api.Jobs;
using Dispatch.Web.Api.My;
using Dispatch.Web.Api.Offers;
using Dispatch.Web.Api.Plans;
using Dispatch.Web.Api.Replans;
using Dispatch.Web.Api.Solving;
using Dispatch.Web.Api.Streets;
using Dispatch.Web.OpenApi;
using Dispatch.Web.Pages;
using Dispatch.Web.Problems;
using Dispatch.Web.Security;
using ISolver = Dispatch.Routing.Model.ISolver;

namespace Dispatch.Web;

/// <summary>The web host's composition: what is bound, who may pass, which endpoints there are.</summary>
public sealed class DispatchWebHost : IAsyncDisposable
{
    private const int MaxRequestBytes = 64 * 1024;

    private DispatchWebHost(WebApplication app, string? token) => (App, Token) = (app, token);

    /// <summary>The application, not started.</summary>
    public WebApplication App { get; }

    /// <summary>Access token of this run, a secret. Null: others reach the host, so there is none.</summary>
    public string? Token { get; }

    /// <summary>Puts the host together; nothing is opened or bound before it is started. The database must have been prepared.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static DispatchWebHost Build(ServeOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        ObservingParts.Add(builder, options);
        builder.Logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(
            o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxRequestBytes;
            if (options.Open is { } open)
                kestrel.Listen(open.Address, options.Port, listen => listen.UseHttps(open.Certificate));
            else
                kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        builder.Services.AddSingleton(options.Clock).AddSingleton(options.Map).AddSingleton(new DispatchDatabase(options.Storage))
            .AddSingleton<PlanStore>().AddSingleton<KeptPlans>().AddSingleton<AuditLog>();
        builder.Services.AddSingleton<ISolver>(new RuinRecreateSolver()).AddSingleton(options.Travel).AddSingleton(options.Choices)
            .AddSingleton<RegisterStore>().AddSingleton<DayEventStore>().AddSingleton<StopActualStore>().AddSingleton<DayLockStore>().AddSingleton<ReplanStore>()
            .AddSingleton<LiveDayStore>().AddSingleton<TakeEvent>().AddSingleton<ProposeReplan>().AddSingleton<OfferDesks>().AddSingleton<ExplainPlan>().AddSingleton<WhyTools>();
        StreetServices.Add(builder.Services);
        MyParts.Add(builder.Services, options.Road);
        ExchangeParts.Add(builder.Services, options.Webhooks);
        ResourceParts.Add(builder.Services);
        BoardParts.Add(builder.Services);
        builder.Services.AddJobRequests(options.Jobs);
        builder.Services.AddSingleton(options.Solving).AddSingleton<SolveGate>().AddSingleton<SolveTools>();
        options.Node?.Invoke(builder.Services);
        builder.Services.Configure<RouteOptions>(routes => routes.ConstraintMap[PageConstraint.Name] = typeof(PageConstraint));
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            foreach (var converter in PlanJson.Options.Converters)
                json.SerializerOptions.Converters.Add(converter);
            json.SerializerOptions.DefaultIgnoreCondition = PlanJson.Options.DefaultIgnoreCondition;
            json.SerializerOptions.Encoder = PlanJson.Options.Encoder;
        });
        var operators = new OperatorToken(options.Token, isOn: options.Open is null);
        builder.Services.AddSingleton(operators).AddSingleton(new HostNames(options.Open?.Hosts));
        AccessParts.Add(builder.Services);
        SignInSetup.Add(builder.Services, options.Access, SignInSetup.KeysFolder(options.Access, options.Storage), isSecure: options.Open is not null);
        var app = builder.Build();
        Pipeline(app, options);
        return new DispatchWebHost(app, operators.Token);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => App.DisposeAsync();

    /// <summary>Order matters: the headers of every answer, the host name, who it is, who may pass; only then anything is served.</summary>
    private static void Pipeline(WebApplication app, ServeOptions options)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = FailedRequest.AnswerAsync, SuppressDiagnosticsCallback = failed => failed.Exception is BadHttpRequestException or OperationCanceledException,
        });
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<HostGuard>();
        app.UseRouting();
        app.UseMiddleware<Recognition>();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseMiddleware<AccessGate>();
        options.Pages?.Invoke(app);
        app.UseStatusCodePages(status => Problem.Of(FailedRequest.CodeOf(status.HttpContext.Response.StatusCode)).ExecuteAsync(status.HttpContext));
        app.UseIdempotency();
        ObservingParts.Map(app);
        PageEndpoints.Map(app);
        CalendarsApi.MapFeed(app);
        var api = app.MapGroup("/api/v1");
        OpenApiSetup.Map(app);
        AccessParts.Map(app, api, options.Access);
        DaysApi.Map(api);
        ResourceParts.Map(api);
        PlansApi.Map(api);
        RoutesApi.Map(api);
        UnservedApi.Map(api);
        PackingApi.Map(api);
        JobsApi.Map(api);
        EventsApi.Map(api);
        ReplansApi.Map(api);
        OffersApi.Map(api);
        WhyApi.Map(api);
        MyParts.Map(api);
        BoardParts.Map(api);
        SolveApi.Map(api, options.Solving);
        CheckApi.Map(api, options.Solving);
        ExchangeParts.Map(api);
        StreetServices.Map(api);
    }
}
