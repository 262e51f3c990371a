using Dispatch.Core.Domain.Canteens;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Core.Units;

namespace Dispatch.Planning.Sample;

/// <summary>Gives elders with meals the canteen they usually eat from: mostly the nearest that cooks their diet, for some the second nearest.</summary>
internal sealed class HabitMaker(SampleDraft draft)
{
    private const double Habit = 0.55;
    private const double Second = 0.2;
    private readonly Rng _rng = draft.Stream(SampleStream.Habits);

    /// <summary>Sets the habits.</summary>
    public void Make()
    {
        var eating = draft.StandingMeals.Select(m => m.ElderId).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < draft.Elders.Count; i++)
        {
            var elder = draft.Elders[i];
            if (!eating.Contains(elder.Id) || !_rng.Chance(Habit))
                continue;
            var usual = Near(elder.CompoundId, elder.Diet).ElementAtOrDefault(_rng.Chance(Second) ? 1 : 0);
            draft.Elders[i] = elder with { UsualCanteenId = usual?.Id ?? "" };
        }
    }

    private IEnumerable<Canteen> Near(string compoundId, Diet diet) => draft.Canteens.Where(c => c.Diets.Contains(diet))
        .OrderBy(c => draft.Where[c.Id].MetresTo(draft.Where[compoundId]));
}
