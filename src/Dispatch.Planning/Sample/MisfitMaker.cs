using Dispatch.Core.Domain.Elders;
using Dispatch.Core.Domain.Orders;
using Dispatch.Core.Domain.Staff;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Core.Units;

namespace Dispatch.Planning.Sample;

/// <summary>Makes the requests that nobody can serve, each for a reason of its own, as a district has them on any day.</summary>
internal sealed class MisfitMaker(SampleDraft draft, ElderMaker elders)
{
    private static readonly string[] _visits =
    [
        SampleServices.CareBed, SampleServices.Escort, SampleServices.BathWithNurse, SampleServices.Care,
        SampleServices.Cleaning, SampleServices.CareByTwo, SampleServices.WeeklyCall,
    ];

    /// <summary>Lunches of the day that this maker adds: a diet the named canteen does not cook, a window before any meal is ready.</summary>
    public int Lunches => 2 * draft.Scale.Misfits;

    /// <summary>Visits of the day that this maker adds, by service.</summary>
    public IReadOnlyDictionary<string, int> Visits =>
        _visits.Take(draft.Scale.MisfitKinds).ToDictionary(code => code, _ => draft.Scale.Misfits);

    /// <summary>Adds the lunches.</summary>
    public void MakeMeals()
    {
        var without = draft.Canteens.Where(c => !c.Diets.Contains(Diet.Diabetic)).ToList();
        for (var i = 0; i < draft.Scale.Misfits; i++)
        {
            AddMeal(NewElder() with { Diet = Diet.Diabetic }, new MealTerms { Meal = Meal.Lunch, CanteenId = without[i % without.Count].Id });
            AddMeal(NewElder() with { Diet = Diet.Ordinary }, new MealTerms
            {
                Meal = Meal.Lunch,
                Window = new TimeWindow(DayTime.At(9, 45).Seconds, DayTime.At(10, 2).Seconds),
                Notes = "上午外出，希望提早",
            });
        }
    }

    /// <summary>Adds the visits, and the registers' rows that make them impossible.</summary>
    public void MakeVisits(VisitMaker visits)
    {
        var kinds = new Func<int, Elder, VisitTerms>[] { Expired, TooEarly, WithoutNurse, Refused, Away, NoSeniorMan, TooLate };
        foreach (var kind in kinds.Take(draft.Scale.MisfitKinds))
        {
            for (var i = 0; i < draft.Scale.Misfits; i++)
            {
                var elder = NewElder();
                visits.AddOrder(elder, kind(i, elder));
            }
        }
    }

    private Elder NewElder() => elders.Add(new HashSet<string>());

    private void AddMeal(Elder elder, MealTerms terms)
    {
        draft.Elders[^1] = elder;
        draft.MealOrders.Add(new MealOrder { Id = SampleDraft.Id("DM", draft.MealOrders.Count + 1, 4), ElderId = elder.Id, Date = draft.Day, Terms = terms });
    }

    // The caregiver wished for has a certificate that ran out some days ago.
    private VisitTerms Expired(int index, Elder elder)
    {
        var caregiver = Caregiver(SampleServices.Cleaning, 5, index);
        draft.Qualifications.RemoveAll(q => q.StaffId == caregiver.Id && q.SkillCode == "CARE");
        draft.Qualifications.Add(new Qualification
        {
            StaffId = caregiver.Id,
            SkillCode = "CARE",
            Level = 2,
            ValidUntil = draft.Day.AddDays(-5 - index),
            Certificate = $"YL-{SampleDraft.Id("", draft.Qualifications.Count + 1, 5)}",
        });
        return Morning(SampleServices.CareBed) with { FixedStaffIds = [caregiver.Id] };
    }

    // The appointment is before any escort's shift.
    private VisitTerms TooEarly(int index, Elder elder) => new()
    {
        ServiceCode = SampleServices.Escort,
        HospitalId = draft.Hospitals[index % draft.Hospitals.Count].Id,
        Appointment = DayTime.At(6, 50),
    };

    // A bath by three, ordered from a provider that has the two attendants but no nurse.
    private static VisitTerms WithoutNurse(int index, Elder elder) =>
        Morning(SampleServices.BathWithNurse) with { ProviderId = ProviderMaker.WithoutNurses };

    // The order is tied to the very caregiver the family refuses by now.
    private VisitTerms Refused(int index, Elder elder)
    {
        var caregiver = Caregiver(SampleServices.Care, 2, index);
        draft.Relations.Add(new StaffRelation { ElderId = elder.Id, StaffId = caregiver.Id, Kind = RelationKind.Refused });
        return Morning(SampleServices.Care) with { FixedStaffIds = [caregiver.Id] };
    }

    // The helper asked for is on leave.
    private VisitTerms Away(int index, Elder elder)
    {
        var helper = Caregiver(SampleServices.Cleaning, 8, index);
        draft.Absences.Add(new Absence { StaffId = helper.Id, From = draft.Day.AddDays(-1), To = draft.Day.AddDays(2), Reason = "年休假" });
        return Morning(SampleServices.Cleaning) with { FixedStaffIds = [helper.Id] };
    }

    // Only a man of the highest level will do, and there is none.
    private static VisitTerms NoSeniorMan(int index, Elder elder) =>
        Morning(SampleServices.CareByTwo) with { Gender = GenderRule.RequireMale, MinLevel = 3 };

    // At a time when nobody who makes calls is at work any more.
    private static VisitTerms TooLate(int index, Elder elder) => new()
    {
        ServiceCode = SampleServices.WeeklyCall,
        Windows = [new TimeWindow(DayTime.At(20).Seconds, DayTime.At(20, 30).Seconds)],
    };

    private static VisitTerms Morning(string code) => new()
    {
        ServiceCode = code,
        Windows = [new TimeWindow(DayTime.At(9).Seconds, DayTime.At(11).Seconds)],
    };

    // A caregiver of one round, who is trained for the service; another one for each index.
    private StaffMember Caregiver(string code, int round, int index)
    {
        var number = (round * draft.Stations.Count) + (index * 5 % draft.Stations.Count);
        var id = SampleDraft.Id("H", number + 1, 3);
        return SampleServices.BundleOf(round).Contains(code)
            ? draft.Staff.First(s => s.Id == id)
            : throw new InvalidOperationException($"Round {round} is not trained for {code}.");
    }
}
