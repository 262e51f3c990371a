using Dispatch.Core.Units;
using Dispatch.Routing.Formats;
using Dispatch.Routing.Model;
using Dispatch.TestData;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Routing.Formats.District;

public sealed class DistrictFormatTests
{
    private const string Small = """
        { "seed": 1, "travel": "round(1.3*euclid_m/(15/3.6)) seconds", "meals": { "riders": 0 },
          "visits": {
            "visits": [
              { "id": 0, "kind": "bath", "x": 0, "y": 0, "service": 3600, "people": 2, "skills": [1], "start_window": [36000, 39600] },
              { "id": 1, "kind": "escort", "x": 300, "y": 400, "service": 600, "people": 1, "skills": [1, 2, 2], "start_window": [30000, 31000] } ],
            "caregivers": [
              { "id": "a", "x": 0, "y": 1000, "skills": [1, 2], "shift": [28800, 61200] },
              { "id": "b", "x": 0, "y": -1000, "skills": [1], "shift": [28800, 61200] } ] } }
        """;

    /// <summary>A bath for two is two roles with the same skills, tied to one start; the ways are the file's formula.</summary>
    [Fact]
    public void Fields_are_read_as_documented()
    {
        var problem = Reading.Good(Small).Problem;

        problem.Activities.Length.ShouldBe(3);
        problem.Requests[0].Roles.Select(r => r.Activities.Single()).ShouldBe([0, 1]);
        problem.Requests[0].Roles.ShouldAllBe(r => r.Skills.Single() == new SkillLevel(1, 1));
        problem.Requests[1].Roles.Single().Skills.ShouldBe([new SkillLevel(1, 1), new SkillLevel(2, 1)]);
        problem.Links.ShouldBe([new Link(0, 1, 0, 0)]);
        problem.Activities[1].Windows.ShouldBe([new TimeWindow(36000, 39600)]);
        problem.Activities[1].Location.ShouldBe(0);
        problem.Activities[2].Service.ShouldBe(600);
        problem.Vehicles[1].StartLocation.ShouldBe(3);
        problem.Vehicles[1].EndLocation.ShouldBe(3);
        problem.Profiles[0].First.Duration(0, 1).ShouldBe(156);
        problem.Profiles[0].First.Duration(2, 3).ShouldBe(624);
        problem.Requests[0].UnservedPenalty.ShouldBeGreaterThan(6 * 624);
    }

    /// <summary>Two who bathe together are judged: the second a minute late is a broken gap; the cost is the travel.</summary>
    [Fact]
    public void A_team_that_does_not_start_together_is_not_feasible()
    {
        var instance = Reading.Good(Small);
        var together = Reading.Judged(instance, Solution(36000));
        var apart = Reading.Judged(instance, Solution(36060));

        together.Certificate.Feasible.ShouldBeTrue();
        Reading.NativeCost(instance, together.Certificate).ShouldBe(209 + 156 + 312 + 624);
        apart.Certificate.Feasible.ShouldBeFalse();
    }

    [Fact]
    public void Faults_are_told_with_their_places()
    {
        Reading.Bad(Small.Replace("1.3*", "1.4*", StringComparison.Ordinal)).Single().Pointer.ShouldBe("/travel");
        Reading.Bad(Small.Replace("[36000, 39600]", "[39600, 36000]", StringComparison.Ordinal)).Single().Pointer.ShouldBe("/visits/visits/0/start_window");
        Reading.Bad(Small.Replace("\"people\": 2", "\"people\": 0", StringComparison.Ordinal)).Single().Code.ShouldBe(FormatCodes.Range);
        Reading.Bad("""{ "travel": "round(1.3*euclid_m/(15/3.6)) seconds", "visits": {} }""").Count.ShouldBe(2);
    }

    /// <summary>The day's travel times are those that its VROOM file states, so that the two may be compared; 158 baths are for two.</summary>
    [Fact]
    public void The_district_travels_as_its_vroom_file_does()
    {
        var ours = Reading.File(SharedFiles.Path("bench", "district", "district.json")).Problem;
        var vroom = Reading.File(SharedFiles.Path("bench", "district", "visits_vroom.json")).Problem;

        ours.Profiles[0].First.Durations.SequenceEqual(vroom.Profiles[0].First.Durations).ShouldBeTrue();
        ours.Requests.Length.ShouldBe(1500);
        ours.Requests.Count(r => r.Roles.Length == 2).ShouldBe(158);
        ours.Links.Length.ShouldBe(158);
        ours.Activities.Length.ShouldBe(vroom.Activities.Length);
    }

    private static byte[] Solution(int start) => System.Text.Encoding.UTF8.GetBytes($$"""
        { "format": "dispatch-solution/1", "unserved": [], "routes": [
          { "vehicle": 0, "steps": [
            { "kind": "start", "arrival": 29700, "start": 29700, "departure": 29700 },
            { "kind": "activity", "index": 2, "arrival": 29909, "start": 30000, "departure": 30600 },
            { "kind": "activity", "index": 0, "arrival": 30756, "start": 36000, "departure": 39600 },
            { "kind": "end", "arrival": 39912, "start": 39912, "departure": 39912 } ] },
          { "vehicle": 1, "steps": [
            { "kind": "start", "arrival": 35000, "start": 35000, "departure": 35000 },
            { "kind": "activity", "index": 1, "arrival": 35312, "start": {{start}}, "departure": {{start + 3600}} },
            { "kind": "end", "arrival": {{start + 3912}}, "start": {{start + 3912}}, "departure": {{start + 3912}} } ] } ] }
        """);
}
