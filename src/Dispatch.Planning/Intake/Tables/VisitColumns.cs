using System.Collections.Immutable;
using Dispatch.Core.Domain.Orders;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Core.Units;
using Dispatch.Planning.Intake.Cells;

namespace Dispatch.Planning.Intake.Tables;

/// <summary>The columns that say what is done at a visit.</summary>
internal sealed class VisitColumns
{
    private const int Day = 24 * 60;
    private readonly Column<string> _service = Make.Ref("服务", "service", "BATH", "services");
    private readonly Column<ImmutableArray<TimeWindow>> _windows = Make.Opt("时段", "windows", Times.Windows, ImmutableArray<TimeWindow>.Empty, "09:00-11:00;13:30-16:00");
    private readonly Column<TimeWindow?> _wished = Make.Maybe("希望开始时段", "wished", Times.Window, "09:30-10:00");
    private readonly Column<Seconds?> _duration = Make.Maybe("用时", "duration", Figures.Minutes(Day, 1), "60");
    private readonly Column<int> _items = Make.Opt("件数", "items", Figures.Whole(1, 1000), 1, "1");
    private readonly Column<int?> _priority = Make.Maybe("优先级", "priority", Figures.Whole(1, 10), "5");
    private readonly Column<int?> _level = Make.Maybe("最低等级", "min_level", Words.SkillLevel, "中级");
    private readonly Column<GenderRule> _gender = Make.Opt("人员性别要求", "staff_gender", Words.GenderRule, GenderRule.None, "无");
    private readonly Column<string> _hospital = Make.FreeRef("医院编号", "hospital_id", "hospitals");
    private readonly Column<DayTime?> _appointment = Make.Maybe("就诊时间", "appointment", Times.Clock, "09:30");
    private readonly Column<Seconds?> _stay = Make.Maybe("在院用时", "stay", Figures.Minutes(Day), "120");
    private readonly Column<bool?> _wheelchair = Make.Maybe("坐轮椅", "wheelchair", Words.YesNo, "否");
    private readonly Column<string> _provider = Make.FreeRef("组织编号", "provider_id", "providers");
    private readonly Column<ImmutableArray<string>> _staff = Make.FreeRefs("指定人员", "fixed_staff", "staff");
    private readonly Column<DayTime?> _start = Make.Maybe("指定开始", "fixed_start", Times.Clock);
    private readonly Column<SubsidySource?> _subsidy = Make.Maybe("付费来源", "subsidy", Words.Subsidy, "长护险");
    private readonly Column<string> _notes = Make.Text("备注", "notes");

    /// <summary>The columns for a record that holds the terms.</summary>
    public IEnumerable<Binding<T>> At<T>(Func<T, VisitTerms> part) => new[]
    {
        _service.At<VisitTerms>(x => x.ServiceCode), _windows.At<VisitTerms>(x => x.Windows), _wished.At<VisitTerms>(x => x.Wished),
        _duration.At<VisitTerms>(x => x.Duration), _items.At<VisitTerms>(x => x.Items), _priority.At<VisitTerms>(x => x.Priority),
        _level.At<VisitTerms>(x => x.MinLevel), _gender.At<VisitTerms>(x => x.Gender), _hospital.At<VisitTerms>(x => x.HospitalId),
        _appointment.At<VisitTerms>(x => x.Appointment), _stay.At<VisitTerms>(x => x.Stay), _wheelchair.At<VisitTerms>(x => x.Wheelchair),
        _provider.At<VisitTerms>(x => x.ProviderId), _staff.At<VisitTerms>(x => x.FixedStaffIds), _start.At<VisitTerms>(x => x.FixedStart),
        _subsidy.At<VisitTerms>(x => x.Subsidy), _notes.At<VisitTerms>(x => x.Notes),
    }.Select(b => b.Within(part));

    /// <summary>Reads them.</summary>
    public VisitTerms Read(RowReader row)
    {
        var terms = new VisitTerms
        {
            ServiceCode = row.Get(_service), Windows = row.Get(_windows), Wished = row.Get(_wished), Duration = row.Get(_duration), Items = row.Get(_items),
            Priority = row.Get(_priority), MinLevel = row.Get(_level), Gender = row.Get(_gender), HospitalId = row.Get(_hospital),
            Appointment = row.Get(_appointment), Stay = row.Get(_stay), Wheelchair = row.Get(_wheelchair), ProviderId = row.Get(_provider),
            FixedStaffIds = row.Get(_staff), FixedStart = row.Get(_start), Subsidy = row.Get(_subsidy), Notes = row.Get(_notes),
        };
        row.Expect((terms.HospitalId.Length > 0) == (terms.Appointment is not null), _appointment,
            "医院编号和就诊时间要一起填写。", "Hospital and appointment belong together.");
        return terms;
    }
}
