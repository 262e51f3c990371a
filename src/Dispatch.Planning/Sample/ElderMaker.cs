using Dispatch.Core.Domain.Compounds;
using Dispatch.Core.Domain.Elders;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Core.Units;

namespace Dispatch.Planning.Sample;

/// <summary>Makes up elders one at a time: age, floor, diet, wishes. Some live with the one made before.</summary>
internal sealed class ElderMaker
{
    private const double CoupleShare = 0.22;
    private readonly SampleDraft _draft;
    private readonly Rng _rng;
    private readonly ILookup<string, Building> _buildings;
    private readonly int[] _compoundOf;

    /// <summary>Weighs the compounds: a few are large, most are small.</summary>
    public ElderMaker(SampleDraft draft)
    {
        _draft = draft;
        _rng = draft.Stream(SampleStream.Elders);
        _buildings = draft.Buildings.ToLookup(b => b.CompoundId);
        _compoundOf = [.. Enumerable.Range(0, draft.Compounds.Count).SelectMany(i => Enumerable.Repeat(i, Weight()))];
    }

    /// <summary>Makes one more elder and records them.</summary>
    /// <param name="halalNear">Compounds near a canteen that cooks halal meals; only there do elders keep that diet.</param>
    public Elder Add(IReadOnlySet<string> halalNear)
    {
        var with = _draft.Elders.Count > 0 && _rng.Chance(CoupleShare) ? _draft.Elders[^1] : null;
        var compound = with?.CompoundId ?? _draft.Compounds[_compoundOf[_rng.Next(_compoundOf.Length)]].Id;
        var home = with is null ? Pick(_buildings[compound]) : _buildings[compound].First(b => b.Number == with.Building);
        var floor = with?.Floor ?? Floor(home);
        var gender = with is null ? (_rng.Chance(0.58) ? Gender.Female : Gender.Male) : (with.Gender == Gender.Female ? Gender.Male : Gender.Female);
        var age = 60 + _rng.Next(23) + _rng.Next(22);
        var number = _draft.Elders.Count + 1;
        var diet = DietOf(halalNear.Contains(compound));
        var elder = new Elder
        {
            Id = SampleDraft.Id("E", number, 5),
            Name = SampleNames.Person(gender, _rng),
            Gender = gender,
            BirthYear = _draft.Day.Year - age,
            Phone = SampleNames.Phone(100_000 + number),
            CompoundId = compound,
            Building = home.Number,
            Floor = floor,
            Room = with?.Room ?? SampleDraft.Id("", (floor * 100) + _rng.Next(1, 5), 3),
            Diet = with?.Diet == Diet.Halal ? Diet.Halal : diet,
            Wheelchair = (home.HasLift || floor <= 2) && _rng.Chance(0.07),
            Dementia = age >= 72 && _rng.Chance(0.09),
            LivesAlone = with is null && _rng.Chance(0.35),
            StaffGender = WishOf(gender),
            Subsidy = SubsidyOf(age),
            AccessNotes = _rng.Chance(0.08) ? "听力不好，请用力敲门" : "",
        };
        if (with is { LivesAlone: true })
            _draft.Elders[^1] = with with { LivesAlone = false };
        _draft.Elders.Add(elder);
        return elder;
    }

    private int Weight() => _rng.Next(10) switch
    {
        < 6 => _rng.Next(1, 5),
        < 9 => _rng.Next(5, 10),
        _ => _rng.Next(10, 18),
    };

    // Without a lift elders live lower down, as they do.
    private int Floor(Building building) => building.HasLift
        ? 1 + _rng.Next(building.Floors)
        : 1 + Math.Min(_rng.Next(building.Floors), _rng.Next(building.Floors));

    private Diet DietOf(bool halalNear) => _rng.Next(100) switch
    {
        < 60 => Diet.Ordinary,
        < 74 => Diet.Soft,
        < 86 => Diet.Diabetic,
        < 95 => Diet.LowSalt,
        _ => halalNear ? Diet.Halal : Diet.Ordinary,
    };

    private GenderRule WishOf(Gender gender) => (gender, _rng.Next(100)) switch
    {
        (Gender.Female, < 10) => GenderRule.RequireFemale,
        (Gender.Female, < 25) => GenderRule.PreferSame,
        (Gender.Male, < 8) => GenderRule.PreferSame,
        _ => GenderRule.None,
    };

    private SubsidySource SubsidyOf(int age) => _rng.Next(100) switch
    {
        < 50 => SubsidySource.SelfPaid,
        < 60 => SubsidySource.LowIncomeFree,
        < 75 => SubsidySource.CareVoucher,
        < 85 => SubsidySource.LongTermCare,
        _ => age >= 80 ? SubsidySource.AgeSubsidy : SubsidySource.SelfPaid,
    };

    private Building Pick(IEnumerable<Building> buildings)
    {
        var list = buildings.ToList();
        return list[_rng.Next(list.Count)];
    }
}
