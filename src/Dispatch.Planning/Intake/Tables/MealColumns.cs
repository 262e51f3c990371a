using Dispatch.Core.Domain.Orders;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Core.Units;
using Dispatch.Planning.Intake.Cells;

namespace Dispatch.Planning.Intake.Tables;

/// <summary>The columns that say what meal is delivered.</summary>
internal sealed class MealColumns
{
    private readonly Column<Meal> _meal = Make.Need("餐次", "meal", Words.Meal, "午餐");
    private readonly Column<Diet?> _diet = Make.Maybe("餐别", "diet", Words.Diet, "软食");
    private readonly Column<Portions> _portions = Make.Opt("份数", "portions", Figures.Portions(1), new Portions(1), "1");
    private readonly Column<string> _canteen = Make.FreeRef("食堂编号", "canteen_id", "canteens");
    private readonly Column<TimeWindow?> _window = Make.Maybe("承诺送达时段", "window", Times.Window, "10:45-11:45");
    private readonly Column<TimeWindow?> _wished = Make.Maybe("希望送达时段", "wished", Times.Window, "11:00-11:30");
    private readonly Column<bool> _hot = Make.Opt("热餐", "hot", Words.YesNo, true, "是");
    private readonly Column<SubsidySource?> _subsidy = Make.Maybe("付费来源", "subsidy", Words.Subsidy, "低保免费");
    private readonly Column<string> _staff = Make.FreeRef("指定人员", "fixed_staff", "staff");
    private readonly Column<string> _notes = Make.Text("备注", "notes");

    /// <summary>The columns for a record that holds the terms.</summary>
    public IEnumerable<Binding<T>> At<T>(Func<T, MealTerms> part) => new[]
    {
        _meal.At<MealTerms>(x => x.Meal), _diet.At<MealTerms>(x => x.Diet), _portions.At<MealTerms>(x => x.Portions),
        _canteen.At<MealTerms>(x => x.CanteenId), _window.At<MealTerms>(x => x.Window), _wished.At<MealTerms>(x => x.Wished),
        _hot.At<MealTerms>(x => x.Hot), _subsidy.At<MealTerms>(x => x.Subsidy), _staff.At<MealTerms>(x => x.FixedStaffId),
        _notes.At<MealTerms>(x => x.Notes),
    }.Select(b => b.Within(part));

    /// <summary>Reads them.</summary>
    public MealTerms Read(RowReader row)
    {
        var terms = new MealTerms
        {
            Meal = row.Get(_meal), Diet = row.Get(_diet), Portions = row.Get(_portions), CanteenId = row.Get(_canteen), Window = row.Get(_window),
            Wished = row.Get(_wished), Hot = row.Get(_hot), Subsidy = row.Get(_subsidy), FixedStaffId = row.Get(_staff), Notes = row.Get(_notes),
        };
        row.Expect(terms.Wished is not { } wished || terms.Window is not { } window || (wished.Earliest <= window.Latest && wished.Latest >= window.Earliest),
            _wished, "希望时段与承诺时段不相交。", "The wished window does not meet the promised one.");
        return terms;
    }
}
