using System.Collections.Immutable;
using Dispatch.Core.Domain.Services;
using Dispatch.Core.Domain.Staff;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Planning.Intake.Cells;

namespace Dispatch.Planning.Intake.Tables;

/// <summary>The open service catalogue: skills, services, their roles and spacing.</summary>
internal static class CatalogueTables
{
    private const int Day = 24 * 60;

    public static Table<Skill> Skills()
    {
        var code = Make.Key("技能代码", "code", "BATH");
        var name = Make.Name("技能名称", "name", "助浴");
        var nameEn = Make.Text("英文名称", "name_en", "Bathing", 60);
        return new Table<Skill>("技能", "skills", r => r.Skills, (r, rows) => r with { Skills = rows },
            [code.At<Skill>(x => x.Code), name.At<Skill>(x => x.Name), nameEn.At<Skill>(x => x.NameEn)],
            row => new Skill { Code = row.Get(code), Name = row.Get(name), NameEn = row.Get(nameEn) });
    }

    public static Table<Service> Services()
    {
        var code = Make.Key("服务代码", "code", "BATH");
        var name = Make.Name("服务名称", "name", "上门助浴");
        var nameEn = Make.Name("英文名称", "name_en", "Home bathing");
        var place = Make.Opt("地点", "place", Words.ServicePlace, ServicePlace.Home, "上门");
        var baseTime = Make.Need("基本用时", "base_time", Figures.Minutes(Day), "75");
        var perFloor = Make.Opt("每爬一层加", "time_per_floor", Figures.Minutes(30), default, "0.5");
        var perItem = Make.Opt("每件加", "time_per_item", Figures.Minutes(Day), default, "0");
        var quantile = Make.Opt("计划分位数", "quantile", Figures.Decimal(0.5, 0.99), 0.8, "0.8");
        var factor = Make.Opt("计划系数", "planning_factor", Figures.Decimal(1, 3), 1.0, "1.1");
        var windows = Make.Need("默认时段", "windows", Times.Windows, "09:00-11:00;13:30-16:00");
        var priority = Make.Opt("优先级", "priority", Figures.Whole(1, 10), 5, "5");
        var freshnessLimit = Make.Maybe("离厨最长", "freshness_limit", Figures.Minutes(240, 1), "120");
        var freshnessTarget = Make.Maybe("离厨目标", "freshness_target", Figures.Minutes(240, 1), "60");
        var joins = Make.Opt("可随餐办理", "may_join_meal", Words.YesNo, false, "否");
        var stay = Make.Opt("在院用时", "hospital_stay", Figures.Minutes(Day), default, "120");
        var every = Make.Maybe("目标间隔", "every_days", Figures.Whole(1, 366, "天"), "7");
        return new Table<Service>("服务目录", "services", r => r.Services, (r, rows) => r with { Services = rows },
            [
                code.At<Service>(x => x.Code), name.At<Service>(x => x.Name), nameEn.At<Service>(x => x.NameEn), place.At<Service>(x => x.Place),
                baseTime.At<Service>(x => x.BaseTime), perFloor.At<Service>(x => x.TimePerFloor), perItem.At<Service>(x => x.TimePerItem),
                quantile.At<Service>(x => x.Quantile), factor.At<Service>(x => x.PlanningFactor), windows.At<Service>(x => x.Windows),
                priority.At<Service>(x => x.Priority), freshnessLimit.At<Service>(x => x.FreshnessLimit),
                freshnessTarget.At<Service>(x => x.FreshnessTarget), joins.At<Service>(x => x.MayJoinMeal),
                stay.At<Service>(x => x.HospitalStay), every.At<Service>(x => x.EveryDays),
            ],
            row =>
            {
                var service = new Service
                {
                    Code = row.Get(code), Name = row.Get(name), NameEn = row.Get(nameEn), Place = row.Get(place), BaseTime = row.Get(baseTime),
                    TimePerFloor = row.Get(perFloor), TimePerItem = row.Get(perItem), Quantile = row.Get(quantile), PlanningFactor = row.Get(factor),
                    Windows = row.Get(windows), Priority = row.Get(priority), FreshnessLimit = row.Get(freshnessLimit),
                    FreshnessTarget = row.Get(freshnessTarget), MayJoinMeal = row.Get(joins), HospitalStay = row.Get(stay), EveryDays = row.Get(every),
                };
                row.Expect(service.FreshnessTarget is not { } target || service.FreshnessLimit is not { } limit || target.Value <= limit.Value,
                    freshnessTarget, "离厨目标大于离厨最长。", "The freshness target is above the limit.");
                return service;
            });
    }

    public static Table<ServiceRole> Roles()
    {
        var service = Make.Ref("服务", "service", "BATH", "services").AsKey();
        var number = Make.Need("序号", "number", Figures.Whole(1, 4), "1").AsKey();
        var name = Make.Name("岗位名称", "name", "主浴员");
        var nameEn = Make.Text("英文名称", "name_en", "Lead attendant", 60);
        var kinds = Make.Opt("人员类型", "staff_kinds", Words.StaffKind.List(), ImmutableArray<StaffKind>.Empty, "护理员");
        var skills = Column<ImmutableArray<SkillNeed>>.Free("技能", "skills", Figures.SkillNeed.List(), [], "BATH:中级").To("skills");
        var dementiaSkills = Column<ImmutableArray<SkillNeed>>.Free("认知症加技能", "dementia_skills", Figures.SkillNeed.List(), [], "DEMENTIA:1").To("skills");
        var gender = Make.Opt("性别要求", "gender", Words.GenderRule, GenderRule.None, "须同性");
        var equipment = Make.FreeRefs("设备", "equipment");
        var modes = Make.Opt("出行方式", "modes", Words.TravelMode.List(), ImmutableArray<TravelMode>.Empty, "汽车;无障碍车");
        var minGap = Make.Opt("最早晚于首岗", "min_gap", Figures.Minutes(Day), default, "0");
        var maxGap = Make.Opt("最晚晚于首岗", "max_gap", Figures.Minutes(Day), default, "0");
        var ownTime = Make.Maybe("本岗用时", "own_time", Figures.Minutes(Day), "20");
        return new Table<ServiceRole>("服务岗位", "service-roles", r => r.ServiceRoles, (r, rows) => r with { ServiceRoles = rows },
            [
                service.At<ServiceRole>(x => x.ServiceCode), number.At<ServiceRole>(x => x.Number), name.At<ServiceRole>(x => x.Name),
                nameEn.At<ServiceRole>(x => x.NameEn), kinds.At<ServiceRole>(x => x.Kinds), skills.At<ServiceRole>(x => x.Skills),
                dementiaSkills.At<ServiceRole>(x => x.DementiaSkills), gender.At<ServiceRole>(x => x.Gender), equipment.At<ServiceRole>(x => x.Equipment),
                modes.At<ServiceRole>(x => x.Modes), minGap.At<ServiceRole>(x => x.MinGap), maxGap.At<ServiceRole>(x => x.MaxGap),
                ownTime.At<ServiceRole>(x => x.OwnTime),
            ],
            row =>
            {
                var role = new ServiceRole
                {
                    ServiceCode = row.Get(service), Number = row.Get(number), Name = row.Get(name), NameEn = row.Get(nameEn),
                    Kinds = row.Get(kinds), Skills = row.Get(skills), DementiaSkills = row.Get(dementiaSkills), Gender = row.Get(gender),
                    Equipment = row.Get(equipment), Modes = row.Get(modes), MinGap = row.Get(minGap), MaxGap = row.Get(maxGap), OwnTime = row.Get(ownTime),
                };
                row.Expect(role.MinGap.Value <= role.MaxGap.Value, maxGap, "最晚小于最早。", "The largest gap is below the smallest.");
                return role;
            });
    }

    public static Table<SpacingRule> Spacing()
    {
        var service = Make.Ref("服务", "service", "BATH", "services").AsKey();
        var after = Make.Ref("在何服务之后", "after", "MEAL", "services").AsKey();
        var minGap = Make.Need("最少间隔", "min_gap", Figures.Minutes(Day), "60");
        var maxGap = Make.Maybe("最多间隔", "max_gap", Figures.Minutes(Day));
        return new Table<SpacingRule>("服务间隔", "spacing-rules", r => r.SpacingRules, (r, rows) => r with { SpacingRules = rows },
            [
                service.At<SpacingRule>(x => x.ServiceCode), after.At<SpacingRule>(x => x.AfterCode), minGap.At<SpacingRule>(x => x.MinGap),
                maxGap.At<SpacingRule>(x => x.MaxGap),
            ],
            row =>
            {
                var rule = new SpacingRule
                {
                    ServiceCode = row.Get(service), AfterCode = row.Get(after),
                    MinGap = row.Get(minGap), MaxGap = row.Get(maxGap),
                };
                row.Expect(rule.MaxGap is not { } max || max.Value >= rule.MinGap.Value, maxGap, "最多间隔小于最少间隔。", "The largest gap is below the smallest.");
                return rule;
            });
    }
}
