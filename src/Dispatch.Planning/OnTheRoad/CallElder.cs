using Dispatch.Storage.Actuals;
using Dispatch.Storage.Audit;
using Dispatch.Storage.Registers;

namespace Dispatch.Planning.OnTheRoad;

/// <summary>
/// The use case: give somebody on the road the telephone number of an elder they are going to. Only of orders that the plan in force gives them and that are not ended, and
/// never without a line on record.
/// </summary>
/// <param name="day">Their day.</param>
/// <param name="registers">Where numbers lie.</param>
/// <param name="audit">Where it is put on record.</param>
public sealed class CallElder(MyDay day, RegisterStore registers, AuditLog audit)
{
    /// <summary>The number. Null: not their order, ended, or no number is known.</summary>
    /// <param name="date">The day.</param>
    /// <param name="staffId">Who asks.</param>
    /// <param name="itemId">The order or visit.</param>
    /// <param name="by">Who asks, for the record.</param>
    /// <param name="cancel">Stops before it is on record.</param>
    public async Task<string?> RunAsync(DateOnly date, string staffId, string itemId, string by, CancellationToken cancel = default)
    {
        var card = await day.CardAsync(date, staffId, cancel).ConfigureAwait(false);
        if (card is null || !card.Elders.TryGetValue(itemId, out var elderId))
            return null;
        var route = await day.RouteAsync(date, staffId, cancel).ConfigureAwait(false);
        if (route.Stops.SelectMany(s => s.Items).Any(i => i.Id == itemId && i.State is (StopState.Done or StopState.Failed)))
            return null;
        var found = await registers.PickAsync(new Dictionary<string, IReadOnlyCollection<string>> { ["elders"] = [elderId] }, cancel).ConfigureAwait(false);
        if (found.Elders.FirstOrDefault()?.Phone is not { Length: > 0 } phone)
            return null;
        await audit.AppendAsync(new AuditDeed(by, AuditActions.PhoneSeen, elderId, new { date, itemId }), cancel).ConfigureAwait(false);
        return phone;
    }
}
