using System.Collections.Immutable;
using Dispatch.Core.Domain.Providers;
using Dispatch.Core.Domain.Services;
using Dispatch.Core.Units;

namespace Dispatch.Planning.Sample;

/// <summary>Makes the organisations: caterers, care providers with areas of their own, a volunteers' association.</summary>
internal static class ProviderMaker
{
    /// <summary>Runs the central kitchens and what they supply.</summary>
    public const string Caterer = "PV-ZC1";

    /// <summary>Runs the other canteens.</summary>
    public const string SecondCaterer = "PV-ZC2";

    /// <summary>The volunteers' association.</summary>
    public const string Volunteers = "PV-ZY1";

    /// <summary>The care provider without nurses.</summary>
    public const string WithoutNurses = "PV-JJ2";

    private static readonly string[] _care = ["PV-JJ1", "PV-JJ2", "PV-JJ3"];
    private static readonly string[] _careNames = ["样例安禾居家服务社", "样例望舒护理站", "样例汀兰养老服务中心"];

    /// <summary>Id of the care provider that runs a station: by parts of the area, or one after another where there is one street only.</summary>
    public static string CareProvider(SampleDraft draft, int street, int station)
    {
        var streets = draft.Scale.Area.Streets.Length;
        return streets < _care.Length ? _care[station % _care.Length] : _care[street * _care.Length / streets];
    }

    /// <summary>Fills providers and prices.</summary>
    public static void Make(SampleDraft draft, IEnumerable<Service> services)
    {
        Add(draft, Caterer, "样例禾味配餐公司", 1, []);
        Add(draft, SecondCaterer, "样例暖灶餐饮公司", 2, []);
        for (var i = 0; i < _care.Length; i++)
            Add(draft, _care[i], _careNames[i], 3 + i, StreetsOf(draft, i));
        Add(draft, Volunteers, "样例邻里志愿者协会", 9, []);
        foreach (var service in services.Where(s => s.Place is ServicePlace.Home or ServicePlace.HospitalTrip))
        {
            for (var i = 0; i < _care.Length; i++)
                draft.Prices.Add(new ProviderPrice { ProviderId = _care[i], ServiceCode = service.Code, Price = PriceOf(service, i) });
        }
        draft.Prices.Add(new ProviderPrice { ProviderId = Caterer, ServiceCode = Service.MealDelivery, Price = Fen.Yuan(3) });
        draft.Prices.Add(new ProviderPrice { ProviderId = SecondCaterer, ServiceCode = Service.MealDelivery, Price = new Fen(350) });
    }

    // About 1 yuan a minute, a little different from provider to provider, in whole half yuan.
    private static Fen PriceOf(Service service, int provider) => new(service.BaseTime.Value / 60 * (100 + (5 * provider)) / 50 * 50);

    // Their own part of the area and the streets next to it.
    private static ImmutableArray<string> StreetsOf(SampleDraft draft, int provider)
    {
        var area = draft.Scale.Area;
        var count = area.Streets.Length;
        if (count < _care.Length)
            return [];
        var first = Math.Max(0, (provider * count / _care.Length) - area.Columns);
        var end = Math.Min(count, ((provider + 1) * count / _care.Length) + area.Columns);
        return [.. area.Streets[first..end].Select(s => s.Code)];
    }

    private static void Add(SampleDraft draft, string id, string name, int phone, ImmutableArray<string> streets) =>
        draft.Providers.Add(new Provider { Id = id, Name = name, Phone = SampleNames.Phone(phone), StreetCodes = streets });
}
