using Dispatch.Storage.Actuals;

namespace Dispatch.Web.Api.Board;

/// <summary>How far one order or visit is; times in seconds after local midnight.</summary>
/// <param name="ItemId">The order or visit.</param>
/// <param name="StaffId">Who does it.</param>
/// <param name="State">How far it is.</param>
/// <param name="Arrived">Arrival at the door. Null: not yet.</param>
/// <param name="Done">End of the service. Null: not yet.</param>
/// <param name="Heard">The last report by the reporting device's clock. Null: not told.</param>
internal sealed record ReportView(string ItemId, string StaffId, StopState State, int? Arrived, int? Done, int? Heard);
