using System.Text;
using System.Text.Json;
using Dispatch.Planning.Solving;
using Dispatch.Routing.Formats;
using Dispatch.Routing.Formats.Own;
using Dispatch.Web.Access;
using Dispatch.Web.OpenApi;
using Dispatch.Web.Problems;
using Solution = Dispatch.Routing.Model.Solution;

namespace Dispatch.Web.Api.Solving;

/// <summary>
/// /check: a plan made by hand, judged. Either a problem that states its routes itself (VROOM's steps), or {"problem": …} with "solution" (the family's format or ours,
/// clocks written out) or "routes" (names in order, the clocks are worked out).
/// </summary>
internal static class CheckApi
{
    public static void Map(IEndpointRouteBuilder api, SolveLimits limits) => api.MapPost("/check", CheckAsync).Needs(Permission.Solve).TakesProblems(limits)
        .Reads("""{"jobs":[{"id":1,"location_index":1,"service":600,"time_windows":[[32400,36000]]}],"vehicles":[{"id":1,"start_index":0,"end_index":0,"time_window":[28800,61200],"steps":[{"type":"start"},{"type":"job","id":1},{"type":"end"}]}],"matrices":{"car":{"durations":[[0,300],[300,0]]}}}""")
        .Shows("""{"verdict":{"feasible":true},"solution":{},"warnings":[]}""")
        .Describe("check", "核对手工排的路线", "A plan made by hand, judged", ProblemCodes.BadProblem, ProblemCodes.TooLarge);

    private static async Task<IResult> CheckAsync(HttpContext context, SolveTools tools, CancellationToken cancel)
    {
        var (content, refusal) = await SolveBody.ReadAsync(context, tools.Limits, cancel);
        if (refusal is not null)
            return refusal;
        var issues = new FormatIssues { MostCells = tools.Limits.MaxCells };
        var (instance, plan) = Read(tools.Solver, content, issues);
        if (instance is null || plan is null || issues.HasErrors)
            return ProblemIssues.Refusal(issues);
        if (instance.Problem.Activities.Length > tools.Limits.MaxActivities)
            return Problem.Of(ProblemCodes.TooLarge);
        var judged = SolveProblem.Judge(instance, plan);
        return Answer.Json(new { Verdict = Verdict.Of(judged), Solution = Written(judged), Warnings = ProblemIssues.Warnings(issues) });
    }

    private static (Instance? Instance, Solution? Plan) Read(SolveProblem reader, byte[] content, FormatIssues issues)
    {
        if (Envelope(content) is not { } envelope)
        {
            var instance = reader.Read(content, issues);
            if (instance is not null && instance.Stated is null)
                issues.Error(FormatCodes.Missing, "/vehicles/0/steps", "", "没有给出路线(steps、solution 或 routes)", "No routes are given (steps, solution or routes)");
            return (instance, instance?.Stated);
        }

        using (envelope)
            return Read(reader, envelope.RootElement, issues);
    }

    private static (Instance? Instance, Solution? Plan) Read(SolveProblem reader, JsonElement root, FormatIssues issues)
    {
        var stated = root.GetProperty("problem");
        var instance = reader.Read(Encoding.UTF8.GetBytes(stated.ValueKind == JsonValueKind.String ? stated.GetString()! : stated.GetRawText()), issues);
        if (instance is null)
            return (null, null);
        if (root.TryGetProperty("solution", out var solution))
            return (instance, InstanceFormats.ReadSolution(instance, Encoding.UTF8.GetBytes(solution.ValueKind == JsonValueKind.String ? solution.GetString()! : solution.GetRawText()), issues));
        return (instance, root.TryGetProperty("routes", out _) ? OwnRoutes.Read(instance.Problem, Encoding.UTF8.GetBytes(root.GetRawText()), issues) : NoRoutes(instance, issues));
    }

    private static Solution? NoRoutes(Instance instance, FormatIssues issues)
    {
        if (instance.Stated is null)
            issues.Error(FormatCodes.Missing, "/solution", "", "没有给出路线(steps、solution 或 routes)", "No routes are given (steps, solution or routes)");
        return instance.Stated;
    }

    /// <summary>The outer object where problem and plan are told apart; null: the body is a problem.</summary>
    private static JsonDocument? Envelope(byte[] content)
    {
        try
        {
            var document = JsonDocument.Parse(content);
            if (document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("problem", out _))
                return document;
            document.Dispose();
            return null;
        }
        catch (JsonException)
        {
            // The reader of problems tells what is wrong and where.
            return null;
        }
    }

    private static object Written(SolvedProblem judged)
    {
        var text = judged.Answer();
        return judged.Instance.Format.SolutionExtension == ".json" ? JsonSerializer.Deserialize<JsonElement>(text) : Encoding.UTF8.GetString(text);
    }
}
