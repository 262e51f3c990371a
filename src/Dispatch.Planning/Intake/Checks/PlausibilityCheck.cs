using System.Globalization;
using Dispatch.Core.Domain.Orders;
using Dispatch.Core.Domain.Registers;
using Dispatch.Planning.Intake.Cells;
using Dispatch.Planning.Intake.Messages;
using Dispatch.Planning.Intake.Tables;

namespace Dispatch.Planning.Intake.Checks;

/// <summary>Warnings about imported rows that are sound but look wrong, or that will keep something from being served. Runs on consistent registers only.</summary>
internal sealed class PlausibilityCheck
{
    private readonly DistrictRegisters _next;
    private readonly DateOnly _today;
    private readonly ImportContext _context;
    private readonly RegisterLookup _lookup;

    private PlausibilityCheck(DistrictRegisters next, DateOnly today, ImportContext context)
    {
        (_next, _today, _context) = (next, today, context);
        _lookup = new RegisterLookup(next);
    }

    public static void Run(DistrictRegisters current, DistrictRegisters next, DateOnly today, ImportContext context)
    {
        var check = new PlausibilityCheck(next, today, context);
        check.Qualifications();
        check.Floors();
        check.Diets();
        check.Batches();
        check.TwoMeals();
        NobodyCanCheck.Run(next, today, context);
        ShiftedPointCheck.Run(current, next, context);
    }

    private void Warn(ImportCode code, string table, string key, string column, string value, params ReadOnlySpan<string> arguments)
    {
        var place = _context.PlaceOf(AllTables.Get(table), key);
        if (place != RowPlace.Stored)
            _context.Messages.Add(code, place, column, value, arguments);
    }

    private void Qualifications()
    {
        foreach (var qualification in _next.Qualifications.Where(q => !q.IsValidOn(_today)))
        {
            var day = Times.Date.Format(qualification.ValidUntil!.Value);
            Warn(ImportCodes.QualificationExpired, "qualifications", $"{qualification.StaffId}\u001f{qualification.SkillCode}", "有效期至", day, day);
        }
    }

    private void Floors()
    {
        foreach (var elder in _next.Elders)
        {
            if (_lookup.BuildingOf(elder) is { } building && elder.Floor > building.Floors)
                Warn(ImportCodes.FloorTooHigh, "elders", elder.Id, "楼层", Figures.Plain(elder.Floor), Figures.Plain(elder.Floor), Figures.Plain(building.Floors));
        }
    }

    private void Diets()
    {
        foreach (var order in _next.StandingMeals)
            Diet("standing-meals", order.Id, order.ElderId, order.Terms);
        foreach (var order in _next.MealOrders)
            Diet("meal-orders", order.Id, order.ElderId, order.Terms);
    }

    private void Diet(string table, string id, string elderId, MealTerms terms)
    {
        var diet = terms.Diet ?? _lookup.Elders[elderId].Diet;
        if (terms.CanteenId.Length > 0 && !_lookup.Canteens[terms.CanteenId].Diets.Contains(diet))
            Warn(ImportCodes.DietNotCooked, table, id, "食堂编号", terms.CanteenId, terms.CanteenId, Words.Diet.Format(diet));
    }

    private void Batches()
    {
        foreach (var slot in _next.CanteenSlots)
        {
            var batches = _lookup.BatchesOf(slot.CanteenId, slot.Meal).ToList();
            var portions = batches.Sum(b => (long)b.Portions.Count);
            if (batches.Count > 0 && portions < slot.Capacity.Count)
            {
                Warn(ImportCodes.BatchesShort, "canteen-slots", $"{slot.CanteenId}\u001f{Words.Meal.Format(slot.Meal)}", "供餐能力", Figures.Plain(slot.Capacity.Count),
                    portions.ToString(CultureInfo.InvariantCulture), Figures.Plain(slot.Capacity.Count));
            }
        }
    }

    private void TwoMeals()
    {
        foreach (var same in _next.MealOrders.GroupBy(o => (o.ElderId, o.Date, o.Terms.Meal)).Where(g => g.Count() > 1))
        {
            var first = same.First().Id;
            foreach (var order in same.Skip(1))
                Warn(ImportCodes.TwoMeals, "meal-orders", order.Id, "老人编号", order.ElderId, first);
        }
    }
}
