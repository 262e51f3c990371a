using Dispatch.Core.Domain.Orders;
using Dispatch.Core.Domain.Registers;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Planning.Intake;
using Dispatch.TestData;
using Shouldly;

namespace Dispatch.IntegrationTests.Jobs;

/// <summary>Files of orders, one lunch for each elder of a street, to be imported while something is killed.</summary>
/// <param name="first">The day of the first batch; each further one is for the next day.</param>
internal sealed class OrderBatches(DateOnly first)
{
    private static readonly string _street = SmallTown.Streets(1)[0];

    /// <summary>Ids of a batch's orders.</summary>
    public static IEnumerable<string> Ids(int batch) => Enumerable.Range(0, SmallTown.EldersAStreet).Select(k => $"B{batch:D3}-{k}");

    /// <summary>A batch.</summary>
    public DistrictRegisters Registers(int batch) => DistrictRegisters.Empty with
    {
        MealOrders = [.. Ids(batch).Select((id, k) => new MealOrder
        {
            Id = id, ElderId = SmallTown.Id(_street, k), Date = first.AddDays(batch), Terms = new MealTerms { Meal = Meal.Lunch },
        })],
    };

    /// <summary>Writes a batch as files.</summary>
    /// <returns>Their folder.</returns>
    public string Write(TempFolder folder, int batch)
    {
        var path = folder.File($"batch{batch}");
        RegisterFiles.Write(Registers(batch), path);
        return path;
    }

    /// <summary>Whether a batch is there; half of one never is.</summary>
    public static bool IsThere(DistrictRegisters registers, int batch)
    {
        var there = registers.MealOrders.Select(o => o.Id).Intersect(Ids(batch)).Count();
        there.ShouldBeOneOf(0, SmallTown.EldersAStreet);
        return there > 0;
    }
}
