using System.Collections.Immutable;
using Dispatch.Core.Domain.Events;
using Dispatch.Storage.Actuals;

namespace Dispatch.Storage.Visits;

/// <summary>One report from the road, judged and ready to be kept.</summary>
/// <param name="Check">Its line.</param>
/// <param name="Items">The orders or the visit it is about.</param>
/// <param name="Report">What it says about the stop's progress. Null: nothing.</param>
/// <param name="Notice">What a dispatcher must look at. Null: nothing.</param>
/// <param name="ScopeCode">Street or district code of the plan, for the notice.</param>
public sealed record RoadEntry(VisitCheckRow Check, ImmutableArray<string> Items, StopReported? Report, RoadNotice? Notice, string ScopeCode);
