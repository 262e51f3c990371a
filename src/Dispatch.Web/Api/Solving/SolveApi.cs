using Dispatch.Jobs;
using Dispatch.Planning.Solving;
using Dispatch.Routing.Formats;
using Dispatch.Storage.Jobs;
using Dispatch.Storage.Solves;
using Dispatch.Web.Access;
using Dispatch.Web.Api.Idempotency;
using Dispatch.Web.OpenApi;
using Dispatch.Web.Problems;

namespace Dispatch.Web.Api.Solving;

/// <summary>/solve: problems of anybody's, in our format, VROOM's or another that is known. Small ones are answered at once, larger ones become jobs.</summary>
internal static class SolveApi
{
    private const int RetrySeconds = 5;

    public static void Map(IEndpointRouteBuilder api, SolveLimits limits)
    {
        api.MapPost("/solve", SolveAsync).Needs(Permission.Solve).TakesProblems(limits).Idempotent().Produces<SolveView>(StatusCodes.Status202Accepted)
            .Reads("""{"jobs":[{"id":1,"location":[121.42,31.22],"service":600,"time_windows":[[32400,36000]]}],"vehicles":[{"id":1,"start":[121.41,31.21],"time_window":[28800,61200]}]}""")
            .Shows("""{"code":0,"summary":{"cost":600,"unassigned":0},"unassigned":[],"routes":[]}""")
            .Describe("solve", "求解（本系统格式或 VROOM 等格式）；大题转为任务", "Solves a problem in our format, VROOM's or another known one; large ones become jobs",
                ProblemCodes.Query, ProblemCodes.BadProblem, ProblemCodes.TooLarge, ProblemCodes.NoFeasible, ProblemCodes.TooMany);
        api.MapGet("/solve/{id}", StatusAsync).Needs(Permission.Solve).Produces<SolveView>()
            .Describe("getSolve", "求解任务的进度", "How far a problem is that became a job", ProblemCodes.Query, ProblemCodes.NoJob);
        api.MapGet("/solve/{id}/events", EventsAsync).Needs(Permission.Solve).Produces(StatusCodes.Status200OK, contentType: "text/event-stream")
            .Describe("watchSolve", "求解进度（服务器推送事件）", "Its progress as server-sent events", ProblemCodes.Query, ProblemCodes.NoJob);
        api.MapGet("/solve/{id}/result", ResultAsync).Needs(Permission.Solve).Shows("""{"code":0,"summary":{"cost":600,"unassigned":0},"unassigned":[],"routes":[]}""")
            .Describe("getSolveResult", "目前最好的答案", "The best answer so far", ProblemCodes.Query, ProblemCodes.NoJob, ProblemCodes.NoAnswer);
        api.MapPost("/solve/{id}/cancel", CancelAsync).Needs(Permission.Solve).Produces<SolveView>(StatusCodes.Status202Accepted)
            .Describe("cancelSolve", "停止求解，保留目前最好的答案", "Stops it and keeps the best answer", ProblemCodes.Query, ProblemCodes.NoJob, ProblemCodes.JobEnded);
    }

    private static async Task<IResult> SolveAsync(HttpContext context, Caller caller, SolveTools tools, [AsParameters] SolveQuery asked, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var wish = asked.Wish(query, tools.Limits);
        if (query.IsWrong)
            return query.Refusal;
        var (content, refusal) = await SolveBody.ReadAsync(context, tools.Limits, cancel);
        if (refusal is not null)
            return refusal;
        var issues = new FormatIssues { MostCells = tools.Limits.MaxCells };
        if (tools.Solver.Read(content, issues) is not { } instance)
            return ProblemIssues.Refusal(issues);
        if (instance.Problem.Activities.Length > tools.Limits.MaxActivities)
            return Problem.Of(ProblemCodes.TooLarge);
        if (asked.IsOnlyValidated)
            return Valid(instance, issues);
        using var place = await tools.Gate.EnterAsync(caller.Id, cancel);
        if (place is null)
        {
            context.Response.Headers.RetryAfter = RetrySeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
            return Problem.Of(ProblemCodes.TooMany);
        }

        return asked.IsJob || instance.Problem.Activities.Length > tools.Limits.AtOnceActivities || (asked.Seconds is { Length: > 0 } && wish.Seconds > tools.Limits.AtOnceSeconds)
            ? await AcceptAsync(context, (tools, caller), content, wish, cancel)
            : await AtOnceAsync(tools, instance, wish, cancel);
    }

    private static IResult Valid(Instance instance, FormatIssues issues) => Answer.Json(new
    {
        Valid = true, Format = instance.Format.Name, Vehicles = instance.Problem.Vehicles.Length, Requests = instance.Problem.Requests.Length,
        Activities = instance.Problem.Activities.Length, Warnings = ProblemIssues.Warnings(issues),
    });

    private static async Task<IResult> AtOnceAsync(SolveTools tools, Instance instance, SolveWish wish, CancellationToken cancel)
    {
        var quick = wish with { Seconds = Math.Min(wish.Seconds, tools.Limits.AtOnceSeconds) };
        var solved = await Task.Run(() => tools.Solver.Run(instance, quick, null, cancel), CancellationToken.None);
        return solved.Certificate.Feasible ? Results.Bytes(solved.Answer(), TypeOf(instance)) : Problem.Of(ProblemCodes.NoFeasible);
    }

    private static async Task<IResult> AcceptAsync(HttpContext context, (SolveTools Tools, Caller Caller) by, byte[] content, SolveWish wish, CancellationToken cancel)
    {
        var (tools, caller) = by;
        var now = tools.Clock.GetUtcNow().UtcDateTime;
        var id = Guid.CreateVersion7();
        var row = new SolveRow { Id = id, Client = caller.Id, Wish = wish.Write(), Problem = content, CreatedUtc = now };
        var run = new JobRequest(JobKinds.Solve, id.ToString("N"), tools.Day.Today, "{}", caller.Name) { Id = id };
        await tools.Solves.AddAsync(row, run, TimeSpan.FromDays(tools.Limits.KeepDays), cancel);
        context.Response.Headers.Location = $"/api/v1/solve/{id}";
        return Answer.Json(SolveView.Of((await tools.Runs.FindAsync(id, cancel))!, isAnswered: false), StatusCodes.Status202Accepted);
    }

    private static Task<IResult> StatusAsync(Caller caller, SolveTools tools, string id, CancellationToken cancel) =>
        WithAsync((tools, caller), id, (run, isAnswered) => Task.FromResult(Answer.Json(SolveView.Of(run, isAnswered))), cancel);

    private static Task<IResult> EventsAsync(Caller caller, SolveTools tools, string id, CancellationToken cancel) => WithAsync(
        (tools, caller), id, (run, _) => Task.FromResult<IResult>(TypedResults.ServerSentEvents(SolveEvents.OfAsync(run.Id, tools.Runs, tools.Solves, tools.Clock, cancel))), cancel);

    private static Task<IResult> ResultAsync(Caller caller, SolveTools tools, string id, CancellationToken cancel) => WithAsync((tools, caller), id, async (run, isAnswered) =>
    {
        if (!isAnswered || (await tools.Solves.LoadAsync(run.Id, cancel))?.Answer is not { } answer)
            return Problem.Of(ProblemCodes.NoAnswer);
        return Results.Bytes(answer, answer.AsSpan().TrimStart(" \t\r\n"u8).StartsWith("{"u8) ? "application/json" : "text/plain");
    }, cancel);

    private static Task<IResult> CancelAsync(Caller caller, SolveTools tools, string id, CancellationToken cancel) => WithAsync((tools, caller), id, async (run, isAnswered) =>
        await tools.Runs.CancelAsync(run.Id, cancel)
            ? Answer.Json(SolveView.Of((await tools.Runs.FindAsync(run.Id, cancel))!, isAnswered), StatusCodes.Status202Accepted)
            : Problem.Of(ProblemCodes.JobEnded), cancel);

    /// <summary>Nobody sees another's problems: they are not there.</summary>
    private static async Task<IResult> WithAsync((SolveTools Tools, Caller Caller) by, string id, Func<JobRunRow, bool, Task<IResult>> answer, CancellationToken cancel)
    {
        var (tools, caller) = by;
        var query = new ApiQuery();
        var solveId = query.Id("id", id);
        if (query.IsWrong)
            return query.Refusal;
        return await tools.Solves.FindAsync(solveId, cancel) is { } found && found.Client == caller.Id && await tools.Runs.FindAsync(solveId, cancel) is { } run
            ? await answer(run, found.IsAnswered)
            : Problem.Of(ProblemCodes.NoJob);
    }

    private static string TypeOf(Instance instance) => instance.Format.SolutionExtension == ".json" ? "application/json" : "text/plain";
}
