using System.Collections.Immutable;
using Dispatch.Core.Domain.Elders;
using Dispatch.Core.Domain.Orders;
using Dispatch.Core.Domain.Services;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Core.Units;

namespace Dispatch.Planning.Sample;

/// <summary>
/// Makes visits: exactly as many of each service on the day as the scale says, most of them from standing orders, and standing orders
/// beside them that pause or fall on other days. Nobody has more than one visit in each half of the day.
/// </summary>
internal sealed class VisitMaker
{
    private const double KnownElder = 0.5;
    private const double TwiceADay = 0.3;
    private const double OtherDaysShare = 0.12;
    private readonly SampleDraft _draft;
    private readonly SampleCatalogue _catalogue;
    private readonly ElderMaker _elders;
    private readonly Rng _rng;
    private readonly Patterns _patterns;
    private readonly HashSet<(string ElderId, bool Morning)> _busy = [];
    private readonly HashSet<string> _withLunch;
    private readonly HashSet<string> _away;

    /// <summary>Makes visits to elders who have meals already and to more from <paramref name="elders"/>.</summary>
    public VisitMaker(SampleDraft draft, SampleCatalogue catalogue, ElderMaker elders)
    {
        (_draft, _catalogue, _elders) = (draft, catalogue, elders);
        _rng = draft.Stream(SampleStream.Visits);
        _patterns = new Patterns(draft, _rng);
        _away = [.. draft.Pauses.Select(p => p.ElderId)];
        _withLunch = [.. draft.StandingMeals.Select(m => m.ElderId), .. draft.MealOrders.Select(m => m.ElderId)];
    }

    /// <summary>Fills standing visits, day orders and pauses.</summary>
    /// <param name="kept">How many visits of each service are left for others to make.</param>
    public void Make(IReadOnlyDictionary<string, int> kept)
    {
        foreach (var (code, count) in _draft.Scale.Visits)
        {
            var left = count - kept.GetValueOrDefault(code);
            while (left > 0)
                left -= AddForDay(code, left);
            for (var i = 0; i < (int)(count * OtherDaysShare); i++)
                AddForOtherDays(code);
        }
    }

    /// <summary>Adds a visit ordered for the day alone.</summary>
    public void AddOrder(Elder elder, VisitTerms terms) => _draft.VisitOrders.Add(new VisitOrder
    {
        Id = SampleDraft.Id("DV", _draft.VisitOrders.Count + 1, 4),
        ElderId = elder.Id,
        Date = _draft.Day,
        Terms = terms,
    });

    // One visit, or two where a family care bed is seen to twice a day. Returns how many.
    private int AddForDay(string code, int left)
    {
        var twice = code == SampleServices.CareBed && left > 1 && _rng.Chance(TwiceADay);
        var (elder, morning) = Pick(code, twice);
        Place(elder, code, morning);
        if (!twice)
            return 1;
        Place(elder, code, !morning);
        return 2;
    }

    private void Place(Elder elder, string code, bool morning)
    {
        _busy.Add((elder.Id, morning));
        var terms = Terms(code, elder, morning);
        var ordered = code is SampleServices.OneKey or SampleServices.Stairs or SampleServices.StairsByTwo or SampleServices.Aids ? 80
            : code is SampleServices.Escort or SampleServices.Errand ? 40 : 6;
        if (_rng.Next(100) < ordered)
        {
            AddOrder(elder, terms);
            return;
        }
        var often = code is SampleServices.Care or SampleServices.CareBed or SampleServices.DailyCall or SampleServices.CareByTwo;
        var id = AddStanding(elder, terms, often ? _patterns.Falling() : _patterns.FallingSeldom());
        if (_rng.Chance(0.02))
            AddOrder(elder, terms with { Notes = "今日改时" }, id);
    }

    private void AddForOtherDays(string code)
    {
        var (elder, morning) = Pick(code, twice: false);
        var terms = Terms(code, elder, morning);
        if (_rng.Chance(0.7))
        {
            AddStanding(elder, terms, _patterns.Missing());
            return;
        }
        var id = AddStanding(elder, terms, _patterns.Falling());
        _draft.Pauses.Add(_patterns.PauseOver(SampleDraft.Id("PA", _draft.Pauses.Count + 1, 4), elder.Id, id) with { StandingId = id });
    }

    private string AddStanding(Elder elder, VisitTerms terms, Recurrence recurrence)
    {
        var id = SampleDraft.Id("SV", _draft.StandingVisits.Count + 1, 5);
        _draft.StandingVisits.Add(new StandingVisit { Id = id, ElderId = elder.Id, Recurrence = recurrence, Terms = terms });
        return id;
    }

    private void AddOrder(Elder elder, VisitTerms terms, string standingId)
    {
        AddOrder(elder, terms);
        _draft.VisitOrders[^1] = _draft.VisitOrders[^1] with { StandingId = standingId };
    }

    // An elder with that half of the day free. Trips to hospital and morning baths go to elders without meals that day.
    private (Elder Elder, bool Morning) Pick(string code, bool twice)
    {
        var bath = code is SampleServices.Bath or SampleServices.BathWithNurse;
        for (var tries = 0; code != SampleServices.Escort && !twice && tries < 20 && _rng.Chance(KnownElder); tries++)
        {
            var known = _draft.Elders[_rng.Next(_draft.Elders.Count)];
            var half = _rng.Chance(0.5) && !(bath && _withLunch.Contains(known.Id));
            if (!_away.Contains(known.Id) && !_busy.Contains((known.Id, half)) && (!bath || known.Gender == Gender.Female))
                return (known, half);
        }
        var elder = _elders.Add(ImmutableHashSet<string>.Empty);
        while (bath && elder.Gender == Gender.Male && _rng.Chance(0.6))
            elder = _elders.Add(ImmutableHashSet<string>.Empty);
        return (elder, _rng.Chance(0.52));
    }

    private VisitTerms Terms(string code, Elder elder, bool morning)
    {
        if (_catalogue.Of(code).Place == ServicePlace.HospitalTrip)
            return Trip(elder, morning);
        var window = Window(code, morning);
        var wish = code is SampleServices.Care or SampleServices.CareBed && _rng.Chance(0.3);
        return new VisitTerms
        {
            ServiceCode = code,
            Windows = [window],
            Wished = wish ? new TimeWindow(window.Earliest + 900, Math.Min(window.Latest, window.Earliest + 2700)) : null,
            Items = code == SampleServices.Cleaning ? _rng.Next(1, 3) : 1,
            MinLevel = code == SampleServices.Care && _rng.Chance(0.06) ? 2 : null,
            Notes = code == SampleServices.WeeklyCall && _rng.Chance(0.2) ? "近期出院，请多问几句" : "",
        };
    }

    private VisitTerms Trip(Elder elder, bool morning)
    {
        var near = _draft.Hospitals.OrderBy(h => _draft.Where[h.Id].MetresTo(_draft.Where[elder.CompoundId])).Take(3).ToList();
        var hospital = near[_rng.Next(near.Count)];
        var quarter = morning ? _rng.Next(0, 9) : _rng.Next(0, 6);
        return new VisitTerms
        {
            ServiceCode = SampleServices.Escort,
            HospitalId = hospital.Id,
            Appointment = (morning ? DayTime.At(8, 45) : DayTime.At(13, 15)) is var first ? new DayTime(first.Seconds + (quarter * 900)) : null,
            Stay = Seconds.FromMinutes(_rng.Next(4, 8) * 15),
            Wheelchair = elder.Wheelchair || _rng.Chance(0.06) ? true : null,
        };
    }

    // Starts: 8:00 to 11:15 and 12:45 to 15:45, some of them narrow; baths, calls and errands any time of the half day.
    private TimeWindow Window(string code, bool morning)
    {
        var service = _catalogue.Of(code);
        var (from, to) = morning ? (DayTime.At(8).Seconds, DayTime.At(11, 15).Seconds) : (DayTime.At(13, 15).Seconds, DayTime.At(15, 45).Seconds);
        from = Math.Max(from, service.Windows[0].Earliest);
        var wide = code is SampleServices.WeeklyCall or SampleServices.DailyCall or SampleServices.Errand or SampleServices.Cleaning
            or SampleServices.Bath or SampleServices.BathWithNurse;
        if (wide || _rng.Chance(0.35))
            return new TimeWindow(from, to);
        var length = _rng.Chance(0.3) ? 2700 : 5400;
        var start = from + (_rng.Next(((to - from - length) / 900) + 1) * 900);
        return new TimeWindow(start, start + length);
    }
}
