using System.Collections.Immutable;

namespace Dispatch.Planning.DailyPlan.Kitchens;

/// <summary>Which central kitchen supplies which canteen, in indices, portions and whole fen. Immutable.</summary>
/// <param name="Room">For each kitchen the portions it can still cook and carry that day.</param>
/// <param name="Canteens">The canteens whose kitchen is open.</param>
/// <param name="ShortPrice">Price of each portion beyond a kitchen's room, fen.</param>
internal sealed record KitchenProblem(ImmutableArray<int> Room, ImmutableArray<SuppliedCanteen> Canteens, long ShortPrice)
{
    /// <summary>What a choice costs: the ways, and the portions beyond each kitchen's room. The one owner of that sum.</summary>
    /// <param name="choice">For each canteen the position of its way.</param>
    public long Price(IReadOnlyList<int> choice)
    {
        var (sum, room) = (0L, Room.ToArray());
        for (var c = 0; c < Canteens.Length; c++)
        {
            var way = Canteens[c].Ways[choice[c]];
            sum += way.Cost;
            room[way.Kitchen] -= Canteens[c].Portions;
        }

        return sum + room.Sum(left => Math.Max(0L, -left) * ShortPrice);
    }

    /// <summary>No choice can cost less: every canteen by its cheapest way.</summary>
    public long Floor() => Canteens.Sum(c => c.Ways.Min(w => w.Cost));
}
