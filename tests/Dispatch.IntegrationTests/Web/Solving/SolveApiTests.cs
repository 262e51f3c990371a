using System.Net;
using System.Text.Json;
using Dispatch.IntegrationTests.Jobs;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Web.Solving;

/// <summary>/solve and /check on the real host.</summary>
public sealed class SolveApiTests(SolveHost host) : IClassFixture<SolveHost>
{
    // A van at 0; job 1 at 1 until 100 s, job 2 at 2 needs a skill nobody has.
    private const string Small = """
        { "vehicles": [ { "id": 7, "start_index": 0, "end_index": 0, "capacity": [5] } ],
          "jobs": [ { "id": 1, "location_index": 1, "service": 20, "delivery": [2], "time_windows": [[0, 100]] }, { "id": 2, "location_index": 2, "delivery": [1], "skills": [9] } ],
          "matrices": { "car": { "durations": [[0, 60, 100], [60, 0, 40], [100, 40, 0]] } } }
        """;

    /// <summary>A small VROOM problem comes back in VROOM's words at once, with the reason for what is left out.</summary>
    [Fact]
    public async Task A_small_problem_is_answered_at_once()
    {
        var answer = await host.PostAsync("/api/v1/solve?iterations=50", Small);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var found = await SolveHost.JsonAsync(answer);
        found.GetProperty("code").GetInt32().ShouldBe(0);
        found.GetProperty("summary").GetProperty("cost").GetInt64().ShouldBe(120);
        found.GetProperty("routes")[0].GetProperty("steps").EnumerateArray().Select(s => s.GetProperty("type").GetString()).ShouldBe(["start", "job", "end"]);
        found.GetProperty("unassigned")[0].GetProperty("reason").GetProperty("code").GetString().ShouldBe("U101_SKILL");
    }

    /// <summary>Every error at once, each with its JSON pointer; nothing is solved.</summary>
    [Fact]
    public async Task All_errors_are_told_at_once()
    {
        var wrong = Small.Replace("\"id\": 7", "\"id\": -7", StringComparison.Ordinal).Replace("[[0, 100]]", "[[100, 0]]", StringComparison.Ordinal)
            .Replace("\"skills\": [9]", "\"skills\": \"nine\"", StringComparison.Ordinal);
        var answer = await host.PostAsync("/api/v1/solve", wrong);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var told = await SolveHost.JsonAsync(answer);
        told.GetProperty("code").GetString().ShouldBe("W400_PROBLEM");
        var text = told.GetProperty("errors").GetRawText();
        foreach (var pointer in new[] { "/vehicles/0/id", "/jobs/0/time_windows/0", "/jobs/1/skills" })
            text.ShouldContain(pointer);
    }

    [Fact]
    public async Task A_problem_can_only_be_validated()
    {
        var told = await SolveHost.JsonAsync(await host.PostAsync("/api/v1/solve?validate=only", Small));
        (told.GetProperty("valid").GetBoolean(), told.GetProperty("activities").GetInt32(), told.GetProperty("format").GetString()).ShouldBe((true, 2, "vroom"));
        (await host.PostAsync("/api/v1/solve?validate=only", "{")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task What_is_too_large_is_refused()
    {
        (await host.PostAsync("/api/v1/solve", new string(' ', 1_000_001))).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await host.PostAsync("/api/v1/solve", Many(61))).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await host.PostAsync("/api/v1/solve?seconds=0", Small)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    /// <summary>A larger problem becomes a job: 202, events up to the end, the answer; a second client's view of it is none.</summary>
    [Fact]
    public async Task A_larger_problem_becomes_a_job()
    {
        var accepted = await host.PostAsync("/api/v1/solve?iterations=200", Many(30));
        accepted.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var address = accepted.Headers.Location!.OriginalString;
        var events = await (await host.GetAsync(address + "/events")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        events.ShouldContain("event: done");
        var status = await SolveHost.JsonAsync(await host.GetAsync(address));
        status.GetProperty("state").GetString().ShouldBe("done");
        status.GetProperty("best").GetProperty("unserved").GetInt32().ShouldBe(0);
        var result = await SolveHost.JsonAsync(await host.GetAsync(address + "/result"));
        result.GetProperty("summary").GetProperty("unassigned").GetInt32().ShouldBe(0);
        (await host.PostAsync(address + "/cancel", "")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await host.GetAsync($"/api/v1/solve/{Guid.NewGuid()}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>The same key with the same problem is one job, however large the body; with another problem it is refused.</summary>
    [Fact]
    public async Task A_problem_sent_twice_is_solved_once()
    {
        var large = Many(30) + new string(' ', 100_000);
        var (first, second) = (await host.PostAsync("/api/v1/solve?iterations=50&as=job", large, "key-1"), await host.PostAsync("/api/v1/solve?iterations=50&as=job", large, "key-1"));
        (first.StatusCode, second.StatusCode).ShouldBe((HttpStatusCode.Accepted, HttpStatusCode.Accepted));
        second.Headers.Location.ShouldBe(first.Headers.Location);
        second.Headers.Contains("Idempotency-Replayed").ShouldBeTrue();
        (await host.PostAsync("/api/v1/solve?iterations=50&as=job", Small, "key-1")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await host.PostAsync("/api/v1/solve", new string(' ', 5_000_000), "key-2")).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        await (await host.GetAsync(first.Headers.Location!.OriginalString + "/events")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Two long searches fill the client's places: the third is sent away with the time to come back. Stopped, they keep their best.</summary>
    [Fact]
    public async Task A_search_that_is_cancelled_keeps_its_best()
    {
        var first = (await host.PostAsync("/api/v1/solve?as=job&seconds=200", Many(30))).Headers.Location!.OriginalString;
        var second = (await host.PostAsync("/api/v1/solve?as=job&seconds=200", Many(31))).Headers.Location!.OriginalString;
        var third = await host.PostAsync("/api/v1/solve", Small);
        third.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        third.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(5));
        foreach (var address in new[] { first, second })
        {
            await Patience.UntilAsync(async () => (await SolveHost.JsonAsync(await host.GetAsync(address))).TryGetProperty("best", out var b) && b.ValueKind == JsonValueKind.Object,
                "there is a best answer so far", TestContext.Current.CancellationToken);
            (await host.PostAsync(address + "/cancel", "")).StatusCode.ShouldBe(HttpStatusCode.Accepted);
            await Patience.UntilAsync(async () => (await SolveHost.JsonAsync(await host.GetAsync(address))).GetProperty("state").GetString() == "cancelled",
                "the search has stopped", TestContext.Current.CancellationToken);
            var kept = await SolveHost.JsonAsync(await host.GetAsync(address + "/result"));
            kept.GetProperty("summary").GetProperty("unassigned").GetInt32().ShouldBe(0);
        }
    }

    /// <summary>VROOM's steps judged: job 1 after job 2 comes 40 s late, and its load is more than the van carries.</summary>
    [Fact]
    public async Task A_plan_made_by_hand_is_judged()
    {
        var planned = Small.Replace("\"capacity\": [5]", "\"capacity\": [2], \"steps\": [ { \"type\": \"start\" }, { \"type\": \"job\", \"id\": 2 }, { \"type\": \"job\", \"id\": 1 }, { \"type\": \"end\" } ]", StringComparison.Ordinal);
        var judged = await SolveHost.JsonAsync(await host.PostAsync("/api/v1/check", planned));
        judged.GetProperty("verdict").GetProperty("feasible").GetBoolean().ShouldBeFalse();
        var steps = judged.GetProperty("solution").GetProperty("routes")[0].GetProperty("steps");
        // Leaves at 0, at job 2 at 100, at job 1 at 140.
        steps[2].GetProperty("arrival").GetInt32().ShouldBe(140);
        (steps[2].GetProperty("violations")[0].GetProperty("cause").GetString(), steps[2].GetProperty("violations")[0].GetProperty("duration").GetInt32()).ShouldBe(("delay", 40));
        var causes = judged.GetProperty("solution").GetProperty("summary").GetProperty("violations").EnumerateArray().Select(v => v.GetProperty("cause").GetString());
        causes.ShouldBe(["delay", "load", "skills"], ignoreOrder: true);
    }

    /// <summary>Our own format with routes by name: the clocks are worked out.</summary>
    [Fact]
    public async Task Routes_by_name_get_their_clocks()
    {
        const string Body = """
            { "problem": { "format": "dispatch-problem/1", "vehicles": [ { "id": "a", "startLocation": 0, "travelTimeCost": 1 } ],
                "activities": [ { "id": "x", "location": 1, "service": 5 } ], "requests": [ { "id": "r", "unservedPenalty": 9, "roles": [ { "activities": [0] } ] } ],
                "profiles": [ { "durations": [[0, 7], [7, 0]] } ] },
              "routes": [ { "vehicle": "a", "stops": ["x"] } ] }
            """;
        var judged = await SolveHost.JsonAsync(await host.PostAsync("/api/v1/check", Body));
        judged.GetProperty("verdict").GetProperty("feasible").GetBoolean().ShouldBeTrue(judged.GetRawText());
        judged.GetProperty("verdict").GetProperty("cost").GetDouble().ShouldBe(7);
        (await host.PostAsync("/api/v1/check", Body.Replace("[\"x\"]", "[\"y\"]", StringComparison.Ordinal))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await host.PostAsync("/api/v1/check", Small)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    /// <summary>Jobs on a line, all within reach.</summary>
    private static string Many(int jobs)
    {
        var rows = Enumerable.Range(0, jobs + 1).Select(i => "[" + string.Join(",", Enumerable.Range(0, jobs + 1).Select(j => Math.Abs(i - j) * 10)) + "]");
        var tasks = Enumerable.Range(1, jobs).Select(i => $$"""{"id":{{i}},"location_index":{{i}},"service":5}""");
        return "{\"vehicles\":[{\"id\":1,\"start_index\":0},{\"id\":2,\"start_index\":0}],\"jobs\":[" + string.Join(",", tasks) + "],\"matrices\":{\"car\":{\"durations\":[" + string.Join(",", rows) + "]}}}";
    }
}
