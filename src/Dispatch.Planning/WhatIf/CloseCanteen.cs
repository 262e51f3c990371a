namespace Dispatch.Planning.WhatIf;

/// <summary>A canteen hands out nothing; who named it or usually eats there may go elsewhere.</summary>
/// <param name="CanteenId">The canteen.</param>
public sealed record CloseCanteen(string CanteenId) : WhatIfChange;
