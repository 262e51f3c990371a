namespace Dispatch.Planning.WhatIf;

/// <summary>The usual windows of a service, or of all meals at a canteen's slot where the service is meal delivery, begin and end later or earlier.</summary>
/// <param name="ServiceCode">The service.</param>
/// <param name="Minutes">Later by so many minutes; negative: earlier.</param>
/// <param name="Wider">And longer by so many minutes at the end.</param>
public sealed record MoveWindow(string ServiceCode, int Minutes, int Wider = 0) : WhatIfChange;
