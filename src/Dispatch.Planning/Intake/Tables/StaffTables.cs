using Dispatch.Core.Domain.Staff;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Core.Units;
using Dispatch.Planning.Intake.Cells;

namespace Dispatch.Planning.Intake.Tables;

/// <summary>Staff, shifts, breaks, qualifications and absences.</summary>
internal static class StaffTables
{
    private const int Day = 24 * 60;

    public static Table<StaffMember> Staff()
    {
        var id = Make.Key("人员编号", "id", "S001");
        var name = Make.Name("姓名", "name", "示例人员");
        var gender = Make.Opt("性别", "gender", Words.Gender, Gender.Unknown, "女");
        var kind = Make.Need("人员类型", "kind", Words.StaffKind, "护理员");
        var provider = Make.FreeRef("组织编号", "provider_id", "providers");
        var place = Make.FreeRef("驻点编号", "base_id", "stations", "canteens", "kitchens");
        var phone = Make.Opt("电话", "phone", Texts.Phone, "");
        var mode = Make.Need("出行方式", "mode", Words.TravelMode, "电动自行车");
        var hot = Make.Opt("热餐载量", "hot_capacity", Figures.Portions(0), default, "20");
        var cold = Make.Opt("冷餐载量", "cold_capacity", Figures.Portions(0), default, "0");
        var trips = Make.Opt("每日最多趟数", "max_trips", Figures.Whole(1, 30), 6, "6");
        var equipment = Make.FreeRefs("自带设备", "equipment");
        var maxWork = Make.Opt("每日最长工时", "max_work", Figures.Minutes(Day, 1), Seconds.FromMinutes(600), "600");
        var regular = Make.Opt("每日标准工时", "regular_work", Figures.Minutes(Day), Seconds.FromMinutes(480), "480");
        var recent = Make.Maybe("近28天工时", "recent_work", Figures.Minutes(28 * Day), "9600");
        var maxVisits = Make.Maybe("每日最多次数", "max_visits", Figures.Whole(1, 500), "8");
        var hour = Make.Opt("每小时成本", "cost_per_hour", Figures.Yuan, default, "40");
        var overtime = Make.Opt("加班每小时另加", "overtime_per_hour", Figures.Yuan, default, "20");
        var km = Make.Opt("每公里成本", "cost_per_km", Figures.Yuan, default, "0.5");
        var home = new PointColumns(required: false);
        return new Table<StaffMember>("人员", "staff", r => r.Staff, (r, rows) => r with { Staff = rows },
            [
                id.At<StaffMember>(x => x.Id), name.At<StaffMember>(x => x.Name), gender.At<StaffMember>(x => x.Gender), kind.At<StaffMember>(x => x.Kind),
                provider.At<StaffMember>(x => x.ProviderId), place.At<StaffMember>(x => x.BaseId), phone.At<StaffMember>(x => x.Phone),
                mode.At<StaffMember>(x => x.Mode), hot.At<StaffMember>(x => x.HotCapacity), cold.At<StaffMember>(x => x.ColdCapacity),
                trips.At<StaffMember>(x => x.MaxTrips), equipment.At<StaffMember>(x => x.Equipment), maxWork.At<StaffMember>(x => x.MaxWork),
                regular.At<StaffMember>(x => x.RegularWork), recent.At<StaffMember>(x => x.RecentWork), maxVisits.At<StaffMember>(x => x.MaxVisits), hour.At<StaffMember>(x => x.CostPerHour),
                overtime.At<StaffMember>(x => x.OvertimePerHour), km.At<StaffMember>(x => x.CostPerKm),
                .. home.At<StaffMember>(x => x.Home, x => x.SurveyedIn),
            ],
            row =>
            {
                var (point, surveyedIn) = home.Read(row);
                return new StaffMember
                {
                    Id = row.Get(id), Name = row.Get(name), Gender = row.Get(gender), Kind = row.Get(kind), ProviderId = row.Get(provider),
                    BaseId = row.Get(place), Phone = row.Get(phone), Mode = row.Get(mode), HotCapacity = row.Get(hot), ColdCapacity = row.Get(cold),
                    MaxTrips = row.Get(trips), Equipment = row.Get(equipment), MaxWork = row.Get(maxWork), RegularWork = row.Get(regular), RecentWork = row.Get(recent),
                    MaxVisits = row.Get(maxVisits), CostPerHour = row.Get(hour), OvertimePerHour = row.Get(overtime), CostPerKm = row.Get(km),
                    Home = point, SurveyedIn = surveyedIn,
                };
            });
    }

    public static Table<Shift> Shifts()
    {
        var id = Make.Key("班次编号", "id", "SH001");
        var staff = Make.Ref("人员编号", "staff_id", "S001", "staff");
        var date = Make.Maybe("日期", "date", Times.Date, "2026-11-23");
        var days = Make.Opt("星期", "weekdays", Times.Weekdays, Weekdays.EveryDay, "工作日");
        var hours = Make.Need("工作时段", "hours", Times.Window, "08:00-17:00");
        var regularEnd = Make.Maybe("正常下班", "regular_end", Times.Clock, "16:30");
        return new Table<Shift>("班次", "shifts", r => r.Shifts, (r, rows) => r with { Shifts = rows },
            [
                id.At<Shift>(x => x.Id), staff.At<Shift>(x => x.StaffId), date.At<Shift>(x => x.Date), days.At<Shift>(x => x.Days),
                hours.At<Shift>(x => x.Hours), regularEnd.At<Shift>(x => x.RegularEnd),
            ],
            row =>
            {
                var shift = new Shift
                {
                    Id = row.Get(id), StaffId = row.Get(staff), Date = row.Get(date), Days = row.Get(days), Hours = row.Get(hours), RegularEnd = row.Get(regularEnd),
                };
                row.Expect(shift.RegularEnd is not { } end || shift.Hours.Contains(end.Seconds), regularEnd, "正常下班不在工作时段之内。", "The regular end is outside the hours.");
                return shift;
            });
    }

    public static Table<StaffBreak> Breaks()
    {
        var staff = Make.Ref("人员编号", "staff_id", "S001", "staff").AsKey();
        var number = Make.Need("序号", "number", Figures.Whole(1, 9), "1").AsKey();
        var starts = Make.Need("开始时段", "starts", Times.Window, "11:30-13:00");
        var length = Make.Need("时长", "length", Figures.Minutes(480, 1), "30");
        var days = Make.Opt("星期", "weekdays", Times.Weekdays, Weekdays.EveryDay, "每天");
        return new Table<StaffBreak>("休息", "breaks", r => r.Breaks, (r, rows) => r with { Breaks = rows },
            [
                staff.At<StaffBreak>(x => x.StaffId), number.At<StaffBreak>(x => x.Number), starts.At<StaffBreak>(x => x.Starts),
                length.At<StaffBreak>(x => x.Length), days.At<StaffBreak>(x => x.Days),
            ],
            row => new StaffBreak
            {
                StaffId = row.Get(staff), Number = row.Get(number), Starts = row.Get(starts), Length = row.Get(length), Days = row.Get(days),
            });
    }

    public static Table<Qualification> Qualifications()
    {
        var staff = Make.Ref("人员编号", "staff_id", "S001", "staff").AsKey();
        var skill = Make.Ref("技能", "skill", "BATH", "skills").AsKey();
        var level = Make.Opt("等级", "level", Words.SkillLevel, 1, "中级");
        var until = Make.Maybe("有效期至", "valid_until", Times.Date, "2027-12-31");
        var certificate = Make.Text("证书编号", "certificate", "", 60);
        return new Table<Qualification>("资质", "qualifications", r => r.Qualifications, (r, rows) => r with { Qualifications = rows },
            [
                staff.At<Qualification>(x => x.StaffId), skill.At<Qualification>(x => x.SkillCode), level.At<Qualification>(x => x.Level),
                until.At<Qualification>(x => x.ValidUntil), certificate.At<Qualification>(x => x.Certificate),
            ],
            row => new Qualification
            {
                StaffId = row.Get(staff), SkillCode = row.Get(skill), Level = row.Get(level),
                ValidUntil = row.Get(until), Certificate = row.Get(certificate),
            });
    }

    public static Table<Absence> Absences()
    {
        var staff = Make.Ref("人员编号", "staff_id", "S001", "staff").AsKey();
        var from = Make.Need("开始日期", "from", Times.Date, "2026-11-23").AsKey();
        var to = Make.Need("结束日期", "to", Times.Date, "2026-11-24");
        var reason = Make.Text("原因", "reason", "病假", 100);
        return new Table<Absence>("请假", "absences", r => r.Absences, (r, rows) => r with { Absences = rows },
            [staff.At<Absence>(x => x.StaffId), from.At<Absence>(x => x.From), to.At<Absence>(x => x.To), reason.At<Absence>(x => x.Reason)],
            row =>
            {
                var absence = new Absence { StaffId = row.Get(staff), From = row.Get(from), To = row.Get(to), Reason = row.Get(reason) };
                row.Expect(absence.From <= absence.To, to, "结束日期早于开始日期。", "The last day is before the first.");
                return absence;
            });
    }
}
