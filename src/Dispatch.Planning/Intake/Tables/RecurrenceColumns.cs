using Dispatch.Core.Domain.Orders;
using Dispatch.Core.Units;
using Dispatch.Planning.Intake.Cells;

namespace Dispatch.Planning.Intake.Tables;

/// <summary>The columns that say on which days a standing order falls.</summary>
internal sealed class RecurrenceColumns
{
    private readonly Column<DateOnly> _from = Make.Need("开始日期", "from", Times.Date, "2026-11-01");
    private readonly Column<DateOnly?> _to = Make.Maybe("结束日期", "to", Times.Date);
    private readonly Column<Weekdays> _days = Make.Opt("星期", "weekdays", Times.Weekdays, Weekdays.EveryDay, "周一;周三;周五");
    private readonly Column<int?> _every = Make.Maybe("每隔", "every_days", Figures.Whole(1, 366, "天"));
    private readonly Column<bool> _holidays = Make.Opt("节假日照常", "on_holidays", Words.YesNo, true, "是");

    /// <summary>The columns for a record that holds a recurrence.</summary>
    public IEnumerable<Binding<T>> At<T>(Func<T, Recurrence> part) => new[]
    {
        _from.At<Recurrence>(x => x.From), _to.At<Recurrence>(x => x.To), _days.At<Recurrence>(x => x.Days),
        _every.At<Recurrence>(x => x.EveryDays), _holidays.At<Recurrence>(x => x.OnHolidays),
    }.Select(b => b.Within(part));

    /// <summary>Reads them.</summary>
    public Recurrence Read(RowReader row)
    {
        var recurrence = new Recurrence
        {
            From = row.Get(_from), To = row.Get(_to), Days = row.Get(_days), EveryDays = row.Get(_every), OnHolidays = row.Get(_holidays),
        };
        row.Expect(recurrence.To is not { } to || to >= recurrence.From, _to, "结束日期早于开始日期。", "The last day is before the first.");
        return recurrence;
    }
}
