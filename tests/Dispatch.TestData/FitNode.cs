using Dispatch.Routing.Model;

namespace Dispatch.TestData;

/// <summary>A stop of <see cref="ExhaustiveFit"/>.</summary>
/// <param name="Kind">Activity, Load or Break.</param>
/// <param name="Index">Activity, depot, or position of the break.</param>
internal readonly record struct FitNode(StepKind Kind, int Index);
