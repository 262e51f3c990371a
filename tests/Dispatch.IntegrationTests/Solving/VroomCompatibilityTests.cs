using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dispatch.Planning.Solving;
using Dispatch.Routing.Formats;
using Dispatch.Routing.Search;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Solving;

/// <summary>VROOM's JSON in and out: made-up problems always, VROOM's own examples and its judgement of our routes where a checkout is at hand.</summary>
public sealed class VroomCompatibilityTests
{
    private static readonly SolveProblem s_solver = new(new RuinRecreateSolver(), TimeProvider.System);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>What we answer has VROOM's members, passes our checker, and read back as a solution it is the same plan at the same cost.</summary>
    [Fact]
    public void Answers_have_VROOMs_shape_and_are_read_back()
    {
        for (var seed = 1UL; seed <= 25; seed++)
        {
            var (instance, answer) = Solve(VroomProblems.Make(seed).ToJsonString());
            var json = JsonDocument.Parse(answer).RootElement;
            json.GetProperty("code").GetInt32().ShouldBe(0);
            foreach (var name in new[] { "cost", "routes", "unassigned", "delivery", "pickup", "setup", "service", "duration", "waiting_time", "priority", "distance", "violations" })
                json.GetProperty("summary").TryGetProperty(name, out _).ShouldBeTrue(name);
            json.GetProperty("routes").EnumerateArray().Sum(r => r.GetProperty("cost").GetDouble()).ShouldBe(json.GetProperty("summary").GetProperty("cost").GetDouble(), 0.01);
            json.GetProperty("unassigned").EnumerateArray().ShouldAllBe(u => u.GetProperty("reason").GetProperty("code").GetString()!.StartsWith('U'));
            var issues = new FormatIssues();
            var again = SolveProblem.Judge(instance, InstanceFormats.ReadSolution(instance, answer, issues).ShouldNotBeNull());
            again.Certificate.Violations.ShouldBeEmpty($"seed {seed}");
            Encoding.UTF8.GetString(again.Answer()).Contains("\"violations\": [],", StringComparison.Ordinal).ShouldBeTrue();
        }
    }

    /// <summary>Our routes, stated as steps, are a plan of the same problem that breaks nothing.</summary>
    [Fact]
    public void Our_routes_hold_as_steps()
    {
        for (var seed = 1UL; seed <= 25; seed++)
        {
            var problem = VroomProblems.Make(seed);
            var planned = Planned(problem, Solve(problem.ToJsonString()).Answer);
            var judged = Judge(planned.ToJsonString());
            judged.Certificate.Violations.ShouldBeEmpty($"seed {seed}");
        }
    }

    /// <summary>VROOM's plan mode accepts our routes: it finds no violation.</summary>
    [Fact]
    public async Task VROOMs_plan_mode_accepts_our_routes()
    {
        VroomPeer.File("bin", "vroom");
        for (var seed = 1UL; seed <= 40; seed++)
        {
            var problem = VroomProblems.Make(seed);
            var (_, answer) = Solve(problem.ToJsonString());
            var ours = JsonDocument.Parse(answer).RootElement.GetProperty("summary");
            var judged = await VroomPeer.JudgeAsync(Planned(problem, answer).ToJsonString(), Cancel);
            Assert.SkipWhen(judged is null, "This VROOM was built without GLPK: it has no plan mode.");
            var told = judged!.Value;
            told.GetProperty("code").GetInt32().ShouldBe(0);
            var theirs = told.GetProperty("summary");
            theirs.GetProperty("violations").GetArrayLength().ShouldBe(0, $"seed {seed}: {theirs}");
            (theirs.GetProperty("duration").GetInt64(), theirs.GetProperty("service").GetInt64(), theirs.GetProperty("setup").GetInt64(), theirs.GetProperty("priority").GetInt64())
                .ShouldBe((ours.GetProperty("duration").GetInt64(), ours.GetProperty("service").GetInt64(), ours.GetProperty("setup").GetInt64(), ours.GetProperty("priority").GetInt64()), $"seed {seed}");
        }
    }

    /// <summary>VROOM's examples are read, solved and answered; a plan of ours costs no more than VROOM's own answer where the problem states its matrices.</summary>
    [Theory]
    [InlineData("example_1.json")]
    [InlineData("example_2.json")]
    [InlineData("example_3.json")]
    public void VROOMs_examples_are_solved(string example)
    {
        var (instance, answer) = Solve(File.ReadAllText(VroomPeer.File("docs", example)));
        var json = JsonDocument.Parse(answer).RootElement;
        json.GetProperty("code").GetInt32().ShouldBe(0);
        if (example != "example_2.json")
            return;
        var theirs = JsonDocument.Parse(File.ReadAllText(VroomPeer.File("docs", "example_2_sol.json"))).RootElement;
        json.GetProperty("summary").GetProperty("cost").GetDouble().ShouldBe(theirs.GetProperty("summary").GetProperty("cost").GetDouble());
        var issues = new FormatIssues();
        var read = InstanceFormats.ReadSolution(instance, File.ReadAllBytes(VroomPeer.File("docs", "example_2_sol.json")), issues).ShouldNotBeNull();
        SolveProblem.Judge(instance, read).Certificate.Violations.ShouldBeEmpty();
    }

    /// <summary>VROOM's example of plan mode: a start before the shift and a load that is too much are found as VROOM finds them.</summary>
    [Fact]
    public void VROOMs_planned_example_breaks_the_same_rules()
    {
        var judged = Judge(File.ReadAllText(VroomPeer.File("docs", "example_3.json")));
        var causes = JsonDocument.Parse(judged.Answer()).RootElement.GetProperty("summary").GetProperty("violations").EnumerateArray().Select(v => v.GetProperty("cause").GetString()).ToList();
        causes.ShouldContain("lead_time");
        causes.ShouldContain("load");
        JsonDocument.Parse(judged.Answer()).RootElement.GetProperty("routes")[1].GetProperty("steps")[0].GetProperty("arrival").GetInt64().ShouldBe(1_600_415_200);
    }

    private static (Instance Instance, byte[] Answer) Solve(string problem)
    {
        var issues = new FormatIssues();
        var instance = s_solver.Read(Encoding.UTF8.GetBytes(problem), issues).ShouldNotBeNull(string.Join(" ", issues.ToImmutable().Select(i => $"{i.Pointer} {i.English}")));
        var solved = s_solver.Run(instance, new SolveWish { Seconds = 20, Iterations = 400 }, null, Cancel);
        solved.Certificate.Violations.ShouldBeEmpty();
        return (instance, solved.Answer());
    }

    private static SolvedProblem Judge(string problem)
    {
        var issues = new FormatIssues();
        var instance = s_solver.Read(Encoding.UTF8.GetBytes(problem), issues).ShouldNotBeNull(string.Join(" ", issues.ToImmutable().Select(i => $"{i.Pointer} {i.English}")));
        return SolveProblem.Judge(instance, instance.Stated.ShouldNotBeNull());
    }

    /// <summary>The problem with the answer's routes as its vehicles' steps; vehicles that are not used are left out, and so is what is not served.</summary>
    private static JsonObject Planned(JsonObject problem, byte[] answer)
    {
        var (planned, routes) = (problem.DeepClone().AsObject(), JsonNode.Parse(answer)!["routes"]!.AsArray());
        foreach (var vehicle in planned["vehicles"]!.AsArray())
        {
            var route = routes.FirstOrDefault(r => (int)r!["vehicle"]! == (int)vehicle!["id"]!);
            JsonArray steps = [];
            foreach (var step in route?["steps"]!.AsArray() ?? [])
            {
                var stated = new JsonObject { ["type"] = (string)step!["type"]! };
                if (step["id"] is { } id)
                    stated["id"] = (long)id;
                steps.Add(stated);
            }

            vehicle!["steps"] = steps;
        }

        return planned;
    }
}
