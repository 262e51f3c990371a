using Dispatch.Core.Domain.Canteens;
using Dispatch.Core.Domain.Elders;
using Dispatch.Core.Domain.Services;
using Dispatch.Core.Domain.Staff;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Core.Geo;
using Dispatch.Planning.Intake.Messages;

namespace Dispatch.Planning.Intake.Cells;

/// <summary>Cell types whose values are words: one place for the Chinese and English names of every choice.</summary>
internal static class Words
{
    public static readonly CellType<bool> YesNo = Of<bool>("yes/no",
        new(true, "是", "yes", "y", "true", "1", "有", "√"), new(false, "否", "no", "n", "false", "0", "无", "没有"));

    public static readonly CellType<Gender> Gender = Of<Gender>("choice",
        new(Core.Domain.Vocabulary.Gender.Female, "女", "female", "f", "女性"), new(Core.Domain.Vocabulary.Gender.Male, "男", "male", "m", "男性"),
        new(Core.Domain.Vocabulary.Gender.Unknown, "未知", "unknown", "不详"));

    public static readonly CellType<Diet> Diet = Of<Diet>("choice",
        new(Core.Domain.Vocabulary.Diet.Ordinary, "普通", "ordinary", "普餐", "normal"), new(Core.Domain.Vocabulary.Diet.Soft, "软食", "soft"),
        new(Core.Domain.Vocabulary.Diet.Diabetic, "糖尿病", "diabetic", "糖尿病餐"), new(Core.Domain.Vocabulary.Diet.LowSalt, "低盐", "low-salt", "低盐餐"),
        new(Core.Domain.Vocabulary.Diet.Halal, "清真", "halal", "清真餐"));

    public static readonly CellType<Meal> Meal = Of<Meal>("choice",
        new(Core.Domain.Vocabulary.Meal.Lunch, "午餐", "lunch", "中餐", "午"), new(Core.Domain.Vocabulary.Meal.Dinner, "晚餐", "dinner", "晚", "supper"));

    public static readonly CellType<CanteenKind> CanteenKind = Of<CanteenKind>("choice",
        new(Core.Domain.Canteens.CanteenKind.Canteen, "食堂", "canteen", "长者食堂"), new(Core.Domain.Canteens.CanteenKind.MealPoint, "助餐点", "meal-point"));

    public static readonly CellType<CoordinateSystem> CoordinateSystem = Of<CoordinateSystem>("choice",
        new(Core.Geo.CoordinateSystem.Wgs84, "WGS84", "WGS-84", "gps", "EPSG:4326"),
        new(Core.Geo.CoordinateSystem.Gcj02, "GCJ02", "GCJ-02", "高德", "腾讯", "火星坐标", "amap"),
        new(Core.Geo.CoordinateSystem.Bd09, "BD09", "BD-09", "百度", "baidu", "bd09ll"));

    public static readonly CellType<RelationKind> Relation = Of<RelationKind>("choice",
        new(RelationKind.Familiar, "熟悉", "familiar"), new(RelationKind.Preferred, "首选", "preferred"), new(RelationKind.Refused, "拒绝", "refused"));

    public static readonly CellType<StaffKind> StaffKind = Of<StaffKind>("choice",
        new(Core.Domain.Staff.StaffKind.Caregiver, "护理员", "caregiver", "助浴员"), new(Core.Domain.Staff.StaffKind.Rider, "送餐员", "rider", "骑手"),
        new(Core.Domain.Staff.StaffKind.Escort, "陪诊师", "escort", "陪诊员"), new(Core.Domain.Staff.StaffKind.Volunteer, "志愿者", "volunteer"),
        new(Core.Domain.Staff.StaffKind.Driver, "司机", "driver"), new(Core.Domain.Staff.StaffKind.Nurse, "护士", "nurse"),
        new(Core.Domain.Staff.StaffKind.Property, "物业人员", "property", "物业"));

    public static readonly CellType<TravelMode> TravelMode = Of<TravelMode>("choice",
        new(Core.Domain.Staff.TravelMode.Walk, "步行", "walk"), new(Core.Domain.Staff.TravelMode.Bicycle, "自行车", "bicycle", "bike"),
        new(Core.Domain.Staff.TravelMode.EBike, "电动自行车", "e-bike", "电动车", "电瓶车"), new(Core.Domain.Staff.TravelMode.Transit, "公交地铁", "transit", "地铁", "公交", "metro"),
        new(Core.Domain.Staff.TravelMode.Car, "汽车", "car", "出租车", "taxi"), new(Core.Domain.Staff.TravelMode.WheelchairVan, "无障碍车", "wheelchair-van"));

    public static readonly CellType<GenderRule> GenderRule = Of<GenderRule>("choice",
        new(Core.Domain.Vocabulary.GenderRule.None, "无", "none", "不限"), new(Core.Domain.Vocabulary.GenderRule.PreferSame, "同性优先", "prefer-same"),
        new(Core.Domain.Vocabulary.GenderRule.RequireSame, "须同性", "require-same", "同性"),
        new(Core.Domain.Vocabulary.GenderRule.RequireFemale, "须女性", "require-female"), new(Core.Domain.Vocabulary.GenderRule.RequireMale, "须男性", "require-male"));

    public static readonly CellType<SubsidySource> Subsidy = Of<SubsidySource>("choice",
        new(SubsidySource.SelfPaid, "自费", "self-paid"), new(SubsidySource.LowIncomeFree, "低保免费", "low-income-free", "低保"),
        new(SubsidySource.CareVoucher, "失能护理券", "care-voucher", "护理券"), new(SubsidySource.LongTermCare, "长护险", "long-term-care"),
        new(SubsidySource.AgeSubsidy, "高龄补贴", "age-subsidy"), new(SubsidySource.Other, "其他", "other"));

    public static readonly CellType<ServicePlace> ServicePlace = Of<ServicePlace>("choice",
        new(Core.Domain.Services.ServicePlace.Home, "上门", "home"), new(Core.Domain.Services.ServicePlace.HospitalTrip, "家-医院-家", "hospital-trip"),
        new(Core.Domain.Services.ServicePlace.MealDelivery, "食堂-家", "meal-delivery"), new(Core.Domain.Services.ServicePlace.TrunkRun, "厨房-食堂", "trunk-run"));

    public static readonly CellType<int> SkillLevel = Of<int>("choice", new(1, "初级", "basic", "1"), new(2, "中级", "intermediate", "2"), new(3, "高级", "advanced", "3"));

    private static CellType<T> Of<T>(string kind, params Label<T>[] labels)
        where T : notnull
    {
        var words = new Dictionary<string, T>(StringComparer.OrdinalIgnoreCase);
        foreach (var label in labels)
        {
            foreach (var word in label.Others.Append(label.Zh).Append(label.En))
                words[word] = label.Value;
        }
        var allowed = string.Join(" / ", labels.Select(l => l.Zh == l.En ? l.Zh : $"{l.Zh} {l.En}"));
        return new CellType<T>(kind, "", allowed,
            (string text, out T value) => words.TryGetValue(Texts.Narrow(text), out value!) ? null : new CellProblem(ImportCodes.NotAllowed, text, allowed),
            value => labels.First(l => l.Value.Equals(value)).Zh)
        { English = labels.ToDictionary(l => l.Zh, l => l.En, StringComparer.Ordinal) };
    }
}
