using Dispatch.Core.Domain.Staff;
using Dispatch.Core.Domain.Stations;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Core.Units;

namespace Dispatch.Planning.Sample;

/// <summary>Makes caregivers, escorts and volunteers at the stations, with qualifications, breaks and a few absences, and the equipment.</summary>
internal sealed class StaffMaker(SampleDraft draft, SampleCatalogue catalogue)
{
    private const double DementiaTrained = 0.45;
    private const double HigherLevel = 0.35;
    private readonly Rng _rng = draft.Stream(SampleStream.Staff);

    /// <summary>Fills staff, shifts, breaks, qualifications, absences and equipment.</summary>
    public void Make()
    {
        var scale = draft.Scale;
        for (var i = 0; i < scale.Caregivers; i++)
            AddCaregiver(SampleDraft.Id("H", i + 1, 3), i);
        var withNurses = draft.Stations.Where(s => s.ProviderId != ProviderMaker.WithoutNurses).ToList();
        for (var i = 0; i < scale.Nurses; i++)
            AddNurse(SampleDraft.Id("N", i + 1, 2), withNurses[i * withNurses.Count / scale.Nurses]);
        for (var i = 0; i < scale.Escorts; i++)
            AddEscort(SampleDraft.Id("P", i + 1, 3), i);
        for (var i = 0; i < scale.Volunteers; i++)
            AddVolunteer(SampleDraft.Id("V", i + 1, 3), i);
        AddEquipment(SampleServices.Bath, scale.BathSets);
        AddEquipment(SampleServices.StairsByTwo, scale.StairClimbers);
        AddEquipment(SampleServices.Aids, scale.Aids);
    }

    private void AddCaregiver(string id, int index)
    {
        var station = draft.Stations[index % draft.Stations.Count];
        var round = index / draft.Stations.Count;
        var man = round == SampleServices.RoundOfMen ? index % 2 == 0 : index % 15 == 7;
        var gender = man ? Gender.Male : Gender.Female;
        var mode = _rng.Next(10) switch { < 5 => TravelMode.EBike, < 9 => TravelMode.Bicycle, _ => TravelMode.Walk };
        Add(id, StaffKind.Caregiver, gender, station.Id, mode, Fen.Yuan(_rng.Next(36, 48)));
        var early = _rng.Chance(0.3);
        AddShift(id, early ? (7, 30) : (8, 0), early ? (16, 30) : (17, 0));
        AddBreak(id, (11, 30), (12, 45), 45);
        foreach (var code in SampleServices.BundleOf(round))
            Grant(id, StaffKind.Caregiver, code, allRoles: round % 2 == 0 || code != SampleServices.Bath);
        MaybeTrainForDementia(id);
    }

    private void AddNurse(string id, Station station)
    {
        Add(id, StaffKind.Nurse, Gender.Female, station.Id, TravelMode.EBike, Fen.Yuan(_rng.Next(55, 65)));
        AddShift(id, (8, 0), (17, 0));
        AddBreak(id, (11, 30), (12, 45), 45);
        Grant(id, StaffKind.Nurse, SampleServices.BathWithNurse, allRoles: true);
        Grant(id, StaffKind.Nurse, SampleServices.CareBed, allRoles: true);
    }

    private void AddEscort(string id, int index)
    {
        var gender = _rng.Chance(0.7) ? Gender.Female : Gender.Male;
        var station = draft.Stations[index % draft.Stations.Count];
        Add(id, StaffKind.Escort, gender, station.Id, index % 4 == 3 ? TravelMode.WheelchairVan : TravelMode.Car, Fen.Yuan(_rng.Next(45, 55)));
        AddShift(id, (7, 30), (17, 0));
        AddBreak(id, (10, 30), (14, 0), 30);
        Grant(id, StaffKind.Escort, SampleServices.Escort, allRoles: true);
        MaybeTrainForDementia(id);
    }

    private void AddVolunteer(string id, int index)
    {
        var gender = _rng.Chance(0.6) ? Gender.Female : Gender.Male;
        var station = draft.Stations[index % draft.Stations.Count];
        Add(id, StaffKind.Volunteer, gender, station.Id, _rng.Chance(0.5) ? TravelMode.Walk : TravelMode.Bicycle, default);
        if (_rng.Chance(0.5))
            AddShift(id, (8, 30), (12, 0));
        else
            AddShift(id, (13, 0), (16, 30));
        foreach (var code in SampleServices.VolunteerBundle)
            Grant(id, StaffKind.Volunteer, code, allRoles: true);
    }

    private void MaybeTrainForDementia(string id)
    {
        if (!_rng.Chance(DementiaTrained))
            return;
        foreach (var need in catalogue.DementiaSkills())
            Qualify(id, need.SkillCode, Raised(id, need.Level));
    }

    private void Add(string id, StaffKind kind, Gender gender, string stationId, TravelMode mode, Fen perHour)
    {
        var station = draft.Stations.First(s => s.Id == stationId);
        draft.Staff.Add(new StaffMember
        {
            Id = id,
            Name = SampleNames.Person(gender, _rng),
            Gender = gender,
            Kind = kind,
            ProviderId = kind == StaffKind.Volunteer ? ProviderMaker.Volunteers : station.ProviderId,
            BaseId = stationId,
            Phone = SampleNames.Phone(300_000 + draft.Staff.Count),
            Mode = mode,
            MaxVisits = kind == StaffKind.Volunteer ? 8 : null,
            CostPerHour = perHour,
            OvertimePerHour = kind == StaffKind.Volunteer ? default : Fen.Yuan(20),
            CostPerKm = mode switch
            {
                TravelMode.Car => new Fen(250),
                TravelMode.WheelchairVan => new Fen(400),
                TravelMode.EBike => new Fen(20),
                _ => default,
            },
        });
    }

    private void Grant(string staffId, StaffKind kind, string code, bool allRoles)
    {
        foreach (var need in catalogue.SkillsFor(kind, code, allRoles))
            Qualify(staffId, need.SkillCode, Raised(staffId, need.Level));
    }

    // Some hold more than is asked for; no man is a senior caregiver, so that one kind of request is impossible.
    private int Raised(string staffId, int level)
    {
        var highest = draft.Staff[^1].Id == staffId && draft.Staff[^1].Gender == Gender.Male ? 2 : 3;
        return level < highest && _rng.Chance(HigherLevel) ? level + 1 : level;
    }

    // A skill granted twice keeps the higher level.
    private void Qualify(string staffId, string skillCode, int level)
    {
        var index = draft.Qualifications.FindIndex(q => q.StaffId == staffId && q.SkillCode == skillCode);
        if (index >= 0)
        {
            if (draft.Qualifications[index].Level < level)
                draft.Qualifications[index] = draft.Qualifications[index] with { Level = level };
            return;
        }
        draft.Qualifications.Add(new Qualification
        {
            StaffId = staffId,
            SkillCode = skillCode,
            Level = level,
            ValidUntil = _rng.Chance(0.9) ? draft.Day.AddDays(_rng.Next(20, 900)) : null,
            Certificate = $"YL-{SampleDraft.Id("", draft.Qualifications.Count + 1, 5)}",
        });
    }

    private void AddShift(string staffId, (int Hour, int Minute) from, (int Hour, int Minute) to) => draft.Shifts.Add(new Shift
    {
        Id = $"{staffId}-A",
        StaffId = staffId,
        Days = draft.RestDay(_rng),
        Hours = new TimeWindow(DayTime.At(from.Hour, from.Minute).Seconds, DayTime.At(to.Hour, to.Minute).Seconds),
    });

    private void AddBreak(string staffId, (int Hour, int Minute) from, (int Hour, int Minute) to, int minutes) => draft.Breaks.Add(new StaffBreak
    {
        StaffId = staffId,
        Number = 1,
        Starts = new TimeWindow(DayTime.At(from.Hour, from.Minute).Seconds, DayTime.At(to.Hour, to.Minute).Seconds),
        Length = Seconds.FromMinutes(minutes),
    });

    private void AddEquipment(string serviceCode, int units)
    {
        var bases = draft.Stations.Count;
        foreach (var kind in catalogue.Equipment(serviceCode))
        {
            for (var i = 0; i < bases; i++)
            {
                var share = ((i + 1) * units / bases) - (i * units / bases);
                if (share > 0 && !draft.Equipment.Exists(e => e.BaseId == draft.Stations[i].Id && e.Kind == kind))
                    draft.Equipment.Add(new EquipmentStock { BaseId = draft.Stations[i].Id, Kind = kind, Units = share });
            }
        }
    }
}
