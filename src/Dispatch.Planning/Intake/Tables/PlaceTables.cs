using System.Collections.Immutable;
using Dispatch.Core.Domain.Hospitals;
using Dispatch.Core.Domain.Providers;
using Dispatch.Core.Domain.Stations;
using Dispatch.Core.Units;
using Dispatch.Planning.Intake.Cells;

namespace Dispatch.Planning.Intake.Tables;

/// <summary>Providers with prices, stations with equipment, hospitals.</summary>
internal static class PlaceTables
{
    public static Table<Provider> Providers()
    {
        var id = Make.Key("组织编号", "id", "P01");
        var name = Make.Name("组织名称", "name", "示例养老服务社");
        var phone = Make.Opt("电话", "phone", Texts.Phone, "");
        var streets = Column<ImmutableArray<string>>.Free("服务街镇", "street_codes", Texts.AreaCode(9).List(), [], "310105006;310105007").To("streets");
        return new Table<Provider>("服务组织", "providers", r => r.Providers, (r, rows) => r with { Providers = rows },
            [id.At<Provider>(x => x.Id), name.At<Provider>(x => x.Name), phone.At<Provider>(x => x.Phone), streets.At<Provider>(x => x.StreetCodes)],
            row => new Provider { Id = row.Get(id), Name = row.Get(name), Phone = row.Get(phone), StreetCodes = row.Get(streets) });
    }

    public static Table<ProviderPrice> Prices()
    {
        var provider = Make.Ref("组织编号", "provider_id", "P01", "providers").AsKey();
        var service = Make.Ref("服务", "service", "BATH", "services").AsKey();
        var price = Make.Need("单价", "price", Figures.Yuan, "120");
        return new Table<ProviderPrice>("服务价格", "prices", r => r.Prices, (r, rows) => r with { Prices = rows },
            [provider.At<ProviderPrice>(x => x.ProviderId), service.At<ProviderPrice>(x => x.ServiceCode), price.At<ProviderPrice>(x => x.Price)],
            row => new ProviderPrice { ProviderId = row.Get(provider), ServiceCode = row.Get(service), Price = row.Get(price) });
    }

    public static Table<Station> Stations()
    {
        var id = Make.Key("服务站编号", "id", "ST01");
        var name = Make.Name("服务站名称", "name", "示例综合为老服务中心");
        var street = Make.Need("街镇代码", "street_code", Texts.AreaCode(9), "310105006").To("streets");
        var provider = Make.FreeRef("组织编号", "provider_id", "providers");
        var address = Make.Text("地址", "address", "", 200);
        var gate = new PointColumns(required: true);
        return new Table<Station>("服务站", "stations", r => r.Stations, (r, rows) => r with { Stations = rows },
            [
                id.At<Station>(x => x.Id), name.At<Station>(x => x.Name), street.At<Station>(x => x.StreetCode), provider.At<Station>(x => x.ProviderId),
                address.At<Station>(x => x.Address), .. gate.At<Station>(x => x.Gate, x => x.SurveyedIn),
            ],
            row =>
            {
                var (point, surveyedIn) = gate.Read(row);
                return new Station
                {
                    Id = row.Get(id), Name = row.Get(name), StreetCode = row.Get(street), ProviderId = row.Get(provider),
                    Address = row.Get(address), Gate = point ?? default, SurveyedIn = surveyedIn,
                };
            });
    }

    public static Table<EquipmentStock> Equipment()
    {
        var place = Make.Ref("存放地编号", "base_id", "ST01", "stations", "canteens", "kitchens").AsKey();
        var kind = Make.Key("设备", "kind", "移动浴缸");
        var units = Make.Need("套数", "units", Figures.Whole(0, 10_000), "2");
        return new Table<EquipmentStock>("设备", "equipment", r => r.Equipment, (r, rows) => r with { Equipment = rows },
            [place.At<EquipmentStock>(x => x.BaseId), kind.At<EquipmentStock>(x => x.Kind), units.At<EquipmentStock>(x => x.Units)],
            row => new EquipmentStock { BaseId = row.Get(place), Kind = row.Get(kind), Units = row.Get(units) });
    }

    public static Table<Hospital> Hospitals()
    {
        var id = Make.Key("医院编号", "id", "H01");
        var name = Make.Name("医院名称", "name", "示例医院");
        var address = Make.Text("地址", "address", "", 200);
        var gate = new PointColumns(required: true);
        var checkIn = Make.Opt("提前到达", "check_in", Figures.Minutes(240), new Seconds(900), "15");
        return new Table<Hospital>("医院", "hospitals", r => r.Hospitals, (r, rows) => r with { Hospitals = rows },
            [
                id.At<Hospital>(x => x.Id), name.At<Hospital>(x => x.Name), address.At<Hospital>(x => x.Address),
                .. gate.At<Hospital>(x => x.Gate, x => x.SurveyedIn), checkIn.At<Hospital>(x => x.CheckIn),
            ],
            row =>
            {
                var (point, surveyedIn) = gate.Read(row);
                return new Hospital
                {
                    Id = row.Get(id), Name = row.Get(name), Address = row.Get(address), Gate = point ?? default, SurveyedIn = surveyedIn, CheckIn = row.Get(checkIn),
                };
            });
    }
}
