using System.Collections.Immutable;
using Dispatch.Core.Domain.Canteens;
using Dispatch.Core.Domain.Kitchens;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Core.Units;
using Dispatch.Planning.Intake.Cells;

namespace Dispatch.Planning.Intake.Tables;

/// <summary>Central kitchens with vehicles, canteens with slots and batches.</summary>
internal static class FoodTables
{
    public static Table<Kitchen> Kitchens()
    {
        var id = Make.Key("厨房编号", "id", "K01");
        var name = Make.Name("厨房名称", "name", "示例中央厨房");
        var street = Make.Need("街镇代码", "street_code", Texts.AreaCode(9), "310105006").To("streets");
        var provider = Make.FreeRef("组织编号", "provider_id", "providers");
        var address = Make.Text("地址", "address", "", 200);
        var gate = new PointColumns(required: true);
        var loading = Make.Need("装车时段", "loading", Times.Window, "08:00-16:00");
        var loadTime = Make.Opt("装车用时", "load_time", Figures.Minutes(240), new Seconds(900), "15");
        var unloadTime = Make.Opt("卸车用时", "unload_time", Figures.Minutes(240), new Seconds(300), "5");
        var capacity = Make.Need("日产能", "daily_capacity", Figures.Portions(0), "3000");
        return new Table<Kitchen>("中央厨房", "kitchens", r => r.Kitchens, (r, rows) => r with { Kitchens = rows },
            [
                id.At<Kitchen>(x => x.Id), name.At<Kitchen>(x => x.Name), street.At<Kitchen>(x => x.StreetCode), provider.At<Kitchen>(x => x.ProviderId),
                address.At<Kitchen>(x => x.Address), .. gate.At<Kitchen>(x => x.Gate, x => x.SurveyedIn), loading.At<Kitchen>(x => x.Loading),
                loadTime.At<Kitchen>(x => x.LoadTime), unloadTime.At<Kitchen>(x => x.UnloadTime), capacity.At<Kitchen>(x => x.DailyCapacity),
            ],
            row =>
            {
                var (point, surveyedIn) = gate.Read(row);
                return new Kitchen
                {
                    Id = row.Get(id), Name = row.Get(name), StreetCode = row.Get(street), ProviderId = row.Get(provider), Address = row.Get(address),
                    Gate = point ?? default, SurveyedIn = surveyedIn, Loading = row.Get(loading), LoadTime = row.Get(loadTime),
                    UnloadTime = row.Get(unloadTime), DailyCapacity = row.Get(capacity),
                };
            });
    }

    public static Table<TrunkVehicle> TrunkVehicles()
    {
        var id = Make.Key("车辆编号", "id", "V01");
        var kitchen = Make.Ref("厨房编号", "kitchen_id", "K01", "kitchens");
        var driver = Make.Ref("司机编号", "driver_id", "S090", "staff");
        var capacity = Make.Need("载量", "capacity", Figures.Portions(1), "600");
        var costPerKm = Make.Opt("每公里成本", "cost_per_km", Figures.Yuan, default, "1.5");
        var maxRuns = Make.Opt("每日最多趟数", "max_runs", Figures.Whole(1, 20), 2, "2");
        return new Table<TrunkVehicle>("配送车辆", "trunk-vehicles", r => r.TrunkVehicles, (r, rows) => r with { TrunkVehicles = rows },
            [
                id.At<TrunkVehicle>(x => x.Id), kitchen.At<TrunkVehicle>(x => x.KitchenId), driver.At<TrunkVehicle>(x => x.DriverId),
                capacity.At<TrunkVehicle>(x => x.Capacity), costPerKm.At<TrunkVehicle>(x => x.CostPerKm), maxRuns.At<TrunkVehicle>(x => x.MaxRuns),
            ],
            row => new TrunkVehicle
            {
                Id = row.Get(id), KitchenId = row.Get(kitchen), DriverId = row.Get(driver), Capacity = row.Get(capacity),
                CostPerKm = row.Get(costPerKm), MaxRuns = row.Get(maxRuns),
            });
    }

    public static Table<Canteen> Canteens()
    {
        var id = Make.Key("食堂编号", "id", "CT01");
        var name = Make.Name("食堂名称", "name", "示例社区长者食堂");
        var kind = Make.Opt("类型", "kind", Words.CanteenKind, CanteenKind.Canteen, "食堂");
        var street = Make.Need("街镇代码", "street_code", Texts.AreaCode(9), "310105006").To("streets");
        var provider = Make.FreeRef("组织编号", "provider_id", "providers");
        var kitchen = Make.FreeRef("供餐厨房编号", "kitchen_id", "kitchens");
        var address = Make.Text("地址", "address", "", 200);
        var gate = new PointColumns(required: true);
        var diets = Make.Need("供应餐别", "diets", Words.Diet.List(), "普通;软食;低盐");
        var loadTime = Make.Opt("装箱用时", "load_time", Figures.Minutes(60), new Seconds(300), "5");
        var rating = Make.Text("评级", "rating", "双优", 20);
        return new Table<Canteen>("食堂", "canteens", r => r.Canteens, (r, rows) => r with { Canteens = rows },
            [
                id.At<Canteen>(x => x.Id), name.At<Canteen>(x => x.Name), kind.At<Canteen>(x => x.Kind), street.At<Canteen>(x => x.StreetCode),
                provider.At<Canteen>(x => x.ProviderId), kitchen.At<Canteen>(x => x.KitchenId), address.At<Canteen>(x => x.Address),
                .. gate.At<Canteen>(x => x.Gate, x => x.SurveyedIn), diets.At<Canteen>(x => x.Diets), loadTime.At<Canteen>(x => x.LoadTime),
                rating.At<Canteen>(x => x.Rating),
            ],
            row =>
            {
                var (point, surveyedIn) = gate.Read(row);
                return new Canteen
                {
                    Id = row.Get(id), Name = row.Get(name), Kind = row.Get(kind), StreetCode = row.Get(street), ProviderId = row.Get(provider),
                    KitchenId = row.Get(kitchen), Address = row.Get(address), Gate = point ?? default, SurveyedIn = surveyedIn,
                    Diets = row.Get(diets), LoadTime = row.Get(loadTime), Rating = row.Get(rating),
                };
            });
    }

    public static Table<CanteenSlot> Slots()
    {
        var canteen = Make.Ref("食堂编号", "canteen_id", "CT01", "canteens").AsKey();
        var meal = Make.Need("餐次", "meal", Words.Meal, "午餐").AsKey();
        var days = Make.Opt("星期", "weekdays", Times.Weekdays, Weekdays.EveryDay, "周一;周二;周三;周四;周五");
        var loading = Make.Need("出餐时段", "loading", Times.Window, "09:45-12:30");
        var promised = Make.Need("承诺送达时段", "promised", Times.Window, "10:30-12:00");
        var capacity = Make.Need("供餐能力", "capacity", Figures.Portions(0), "200");
        var supplyBy = Make.Maybe("厨房送达不晚于", "supply_by", Times.Clock, "10:00");
        var supplied = Make.Maybe("厨房供应份数", "supplied", Figures.Portions(0), "150");
        return new Table<CanteenSlot>("供餐时段", "canteen-slots", r => r.CanteenSlots, (r, rows) => r with { CanteenSlots = rows },
            [
                canteen.At<CanteenSlot>(x => x.CanteenId), meal.At<CanteenSlot>(x => x.Meal), days.At<CanteenSlot>(x => x.Days), loading.At<CanteenSlot>(x => x.Loading),
                promised.At<CanteenSlot>(x => x.Promised), capacity.At<CanteenSlot>(x => x.Capacity),
                supplyBy.At<CanteenSlot>(x => x.SupplyBy), supplied.At<CanteenSlot>(x => x.Supplied),
            ],
            row =>
            {
                var slot = new CanteenSlot
                {
                    CanteenId = row.Get(canteen), Meal = row.Get(meal), Days = row.Get(days), Loading = row.Get(loading), Promised = row.Get(promised),
                    Capacity = row.Get(capacity), SupplyBy = row.Get(supplyBy), Supplied = row.Get(supplied),
                };
                row.Expect(slot.Promised.Latest >= slot.Loading.Earliest, promised, "承诺送达时段早于出餐时段。", "The promised window ends before loading begins.");
                row.Expect(slot.Supplied is null || slot.SupplyBy is not null, supplied, "填了厨房供应份数，就要填送达时间。", "Supplied portions need a latest arrival.");
                return slot;
            });
    }

    public static Table<Batch> Batches()
    {
        var canteen = Make.Ref("食堂编号", "canteen_id", "CT01", "canteens").AsKey();
        var meal = Make.Need("餐次", "meal", Words.Meal, "午餐").AsKey();
        var number = Make.Need("批次", "number", Figures.Whole(1, 99), "1").AsKey();
        var ready = Make.Need("出锅时间", "ready_at", Times.Clock, "10:00");
        var portions = Make.Need("份数", "portions", Figures.Portions(1), "100");
        var diets = Make.Opt("餐别", "diets", Words.Diet.List(), ImmutableArray<Diet>.Empty, "普通;软食");
        return new Table<Batch>("出餐批次", "batches", r => r.Batches, (r, rows) => r with { Batches = rows },
            [
                canteen.At<Batch>(x => x.CanteenId), meal.At<Batch>(x => x.Meal), number.At<Batch>(x => x.Number), ready.At<Batch>(x => x.ReadyAt),
                portions.At<Batch>(x => x.Portions), diets.At<Batch>(x => x.Diets),
            ],
            row => new Batch
            {
                CanteenId = row.Get(canteen), Meal = row.Get(meal), Number = row.Get(number), ReadyAt = row.Get(ready),
                Portions = row.Get(portions), Diets = row.Get(diets),
            });
    }
}
