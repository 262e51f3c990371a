using Dispatch.Core.Units;
using Dispatch.Routing.Formats;
using Dispatch.TestData;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Routing.Formats.Vrplib;

public sealed class VrplibReaderTests
{
    private const string Solomon = """
        C101

        VEHICLE
        NUMBER     CAPACITY
          25         200

        CUSTOMER
        CUST NO.  XCOORD.  YCOORD.  DEMAND  READY TIME  DUE DATE  SERVICE TIME

            0      40         50          0          0       1236          0
            1      45         68         10        912        967         90
            2      45         70         30        825        870         90
        """;

    /// <summary>Distances are cut to one decimal: √2 becomes 1.4, and 5 stays 5.</summary>
    [Fact]
    public void Windows_family_cuts_distances_to_one_decimal()
    {
        var problem = Reading.Good(FourNodes.Vrplib).Problem;

        problem.Name.ShouldBe("four");
        problem.Profiles[0].First.Distance(0, 3).ShouldBe(14);
        problem.Profiles[0].First.Distance(0, 1).ShouldBe(50);
        problem.Vehicles[0].Shift.ShouldBe(new TimeWindow(0, 1000));
        problem.Activities[1].Windows[0].ShouldBe(new TimeWindow(100, 600));
        problem.Activities[1].Service.ShouldBe(50);
        problem.Activities.Select(a => a.Delivery[0]).ShouldBe([4, 4, 4]);
    }

    /// <summary>One customer left out costs more than any set of routes: 3 customers there and back, 5 each way at most.</summary>
    [Fact]
    public void Leaving_out_is_dearer_than_any_routes() =>
        Reading.Good(FourNodes.Vrplib).Problem.Requests[0].UnservedPenalty.ShouldBeGreaterThan(3 * 2 * 50);

    /// <summary>Solomon's table reads as the same family.</summary>
    [Fact]
    public void Solomon_table_is_read()
    {
        var problem = Reading.Good(Solomon).Problem;

        problem.Name.ShouldBe("C101");
        (problem.Vehicles.Length, problem.Vehicles[0].Capacity[0]).ShouldBe((25, 200));
        problem.Requests.Length.ShouldBe(2);
        problem.Profiles[0].First.Distance(1, 2).ShouldBe(20);
        problem.Activities[0].Windows[0].ShouldBe(new TimeWindow(9120, 9670));
    }

    /// <summary>Several faults in one file are all told, each with its line and code.</summary>
    [Fact]
    public void All_faults_are_told_with_their_lines()
    {
        var broken = FourNodes.Vrplib.Replace("2 3 4", "2 3", StringComparison.Ordinal)
            .Replace("3 10 60", "3 60 10", StringComparison.Ordinal)
            .Replace("CAPACITY : 10", "CAPACITY : ten", StringComparison.Ordinal)
            .Replace("4 0 70", "9 0 70", StringComparison.Ordinal)
            .Replace("EOF", "BACKHAUL_SECTION\n1 0\nEOF", StringComparison.Ordinal);

        var issues = Reading.Bad(broken);

        issues.Select(i => i.Code).ShouldBe(
            [FormatCodes.Unsupported, FormatCodes.Size, FormatCodes.Range, FormatCodes.Type, FormatCodes.Reference], ignoreOrder: true);
        issues.ShouldContain(i => i.Code == FormatCodes.Size && i.Pointer == "line 10");
        issues.ShouldContain(i => i.Code == FormatCodes.Type && i.Pointer == "line 5" && i.Value == "ten");
        issues.ShouldAllBe(i => i.Chinese.Length > 0 && i.English.Length > 0);
    }

    /// <summary>Whatever bytes come, there is an answer with a code and never an exception.</summary>
    [Fact]
    public void Mutated_files_never_crash()
    {
        var rng = new Rng(7);
        foreach (var text in new[] { FourNodes.Vrplib, Solomon })
        {
            for (var i = 0; i < 300; i++)
            {
                var issues = new FormatIssues();
                var instance = InstanceFormats.Read(Mutation.Of(text, rng), "x", null, issues);
                (instance is not null).ShouldBe(!issues.HasErrors);
            }
        }
    }

    /// <summary>A solution with unknown locations, a second route of the same number and a wrong line is refused with all three.</summary>
    [Fact]
    public void Solution_faults_are_collected()
    {
        var instance = Reading.Good(FourNodes.Vrplib);
        var issues = new FormatIssues();

        instance.ReadSolution("Route #1: 1 9\nRoute #2: 2\nRoute #2: 3\nRoute two: 1\nCost 5"u8.ToArray(), issues).ShouldBeNull();

        issues.ToImmutable().Select(i => i.Code).ShouldBe([FormatCodes.Reference, FormatCodes.Duplicate, FormatCodes.Syntax]);
    }
}
