using Dispatch.Planning.WhatIf;

namespace Dispatch.Web.Api.WhatIf;

/// <summary>A day under other assumptions.</summary>
/// <param name="Changes">The assumptions, in order.</param>
/// <param name="Scope">Street or district code. Left out: the only district.</param>
/// <param name="Seconds">Time limit of the search, 1 to 120. Default 20.</param>
internal sealed record WhatIfBody(WhatIfChange[]? Changes, string? Scope = null, int Seconds = 20);
