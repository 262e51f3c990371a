using System.Text.Json.Serialization;

namespace Dispatch.Planning.WhatIf;

/// <summary>One assumption that differs from the day as it is. Several may be put together; they hold in the order given. Immutable.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "assumption")]
[JsonDerivedType(typeof(CloseCanteen), "close-canteen")]
[JsonDerivedType(typeof(LoseStaff), "lose-staff")]
[JsonDerivedType(typeof(MoveWindow), "move-window")]
[JsonDerivedType(typeof(HeatPlan), "heat-plan")]
public abstract record WhatIfChange;
