using Dispatch.Jobs;
using Dispatch.Jobs.Requests;
using Dispatch.Jobs.Runs;
using Dispatch.Storage.Jobs;
using Dispatch.Web.Access;
using Dispatch.Web.Api.Idempotency;
using Dispatch.Web.OpenApi;
using Dispatch.Web.Problems;

namespace Dispatch.Web.Api.Jobs;

/// <summary>/jobs: the runs of jobs, asking for a day's plan, stopping a run, running it again.</summary>
internal static class JobsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/jobs", List).Needs(Permission.ReadJobs).Produces<JobView[]>()
            .Describe("listJobs", "任务列表，新的在前", "Runs of jobs, newest first", ProblemCodes.Query);
        api.MapGet("/jobs/{id}", One).Needs(Permission.ReadJobs).Produces<JobView>()
            .Describe("getJob", "一个任务及其进度", "One run and how far it is", ProblemCodes.Query, ProblemCodes.NoJob);
        api.MapPost("/jobs/plan", Plan).Needs(Permission.RunJobs).Idempotent().Produces<JobView>(StatusCodes.Status202Accepted)
            .Describe("planDay", "请求为某天排计划", "Asks for a day's plan", ProblemCodes.Query, ProblemCodes.Body, ProblemCodes.NoArea);
        api.MapPost("/jobs/{id}/cancel", Cancel).Needs(Permission.RunJobs).Idempotent().Produces<JobView>(StatusCodes.Status202Accepted)
            .Describe("cancelJob", "停止任务", "Wants a run stopped", ProblemCodes.Query, ProblemCodes.NoJob, ProblemCodes.JobEnded);
        api.MapPost("/jobs/{id}/again", AgainAsync).Needs(Permission.RunJobs).Idempotent().Produces<JobView>(StatusCodes.Status202Accepted)
            .Describe("runJobAgain", "再运行一次同样的任务", "Asks once more for what a run was asked to do", ProblemCodes.Query, ProblemCodes.NoJob, ProblemCodes.JobOnce);
    }

    private static async Task<IResult> List(HttpContext context, Caller caller, CallerAreas areas, JobStore runs, [AsParameters] JobQuery asked, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var day = query.Date("date", asked.Date);
        var wanted = query.Word<JobRunState>("state", asked.State);
        var page = query.Page(asked.Skip, asked.Take);
        if (query.IsWrong)
            return query.Refusal;
        var (part, total) = await runs.PageAsync(day, wanted, await areas.OfAsync(caller, cancel), (page.Skip, page.Take), cancel);
        return page.Answer(context, part, total, JobView.Of);
    }

    private static async Task<IResult> One(Caller caller, JobStore runs, string id, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var runId = query.Id("id", id);
        if (query.IsWrong)
            return query.Refusal;
        return await runs.FindAsync(runId, cancel) is { } run && caller.MaySeeArea(run.ScopeCode) ? Answer.Json(JobView.Of(run)) : Problem.Of(ProblemCodes.NoJob);
    }

    private static async Task<IResult> Plan(Caller caller, JobRequests requests, PlanJobBody body, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var date = query.NeededDate("date", body.Date);
        if (query.IsWrong)
            return query.Refusal;
        if (AreaScope.Of(caller, body.Scope) is not { } area)
            return Problem.Of(ProblemCodes.NoArea);
        try
        {
            var asked = await requests.PlanDayAsync(date, area.Length == 0 ? null : area, body.Details(), caller.Name, cancel);
            return Accepted(JobView.Of(asked.Run));
        }
        catch (JobRefusedException refused)
        {
            return Problem.Of(ProblemCodes.Query, new ParameterError("scope", body.Scope ?? "", refused.Text.Zh, refused.Text.En));
        }
    }

    private static async Task<IResult> Cancel(Caller caller, JobStore runs, string id, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var runId = query.Id("id", id);
        if (query.IsWrong)
            return query.Refusal;
        if (await runs.FindAsync(runId, cancel) is not { } asked || !caller.MaySeeArea(asked.ScopeCode))
            return Problem.Of(ProblemCodes.NoJob);
        var isStopping = await runs.CancelAsync(runId, cancel);
        var run = (await runs.FindAsync(runId, cancel))!;
        return isStopping ? Accepted(JobView.Of(run)) : Problem.Of(ProblemCodes.JobEnded);
    }

    private static async Task<IResult> AgainAsync(Caller caller, JobStore runs, JobRequests requests, string id, CancellationToken cancel)
    {
        var query = new ApiQuery();
        var runId = query.Id("id", id);
        if (query.IsWrong)
            return query.Refusal;
        if (await runs.FindAsync(runId, cancel) is not { } run || !caller.MaySeeArea(run.ScopeCode))
            return Problem.Of(ProblemCodes.NoJob);
        return JobKinds.CanRunAgain(run.Kind) ? Accepted(JobView.Of((await requests.AgainAsync(run, caller.Name, cancel)).Run)) : Problem.Of(ProblemCodes.JobOnce);
    }

    private static IResult Accepted(JobView job) => Results.Accepted($"/api/v1/jobs/{job.Id}", job);
}
