namespace Dispatch.Routing.Rules;

/// <summary>A rule's answer for one role and vehicle.</summary>
/// <param name="Allowed">Whether the rule lets it pass.</param>
/// <param name="Value">What the vehicle has or would need.</param>
/// <param name="Limit">What is asked or allowed.</param>
internal readonly record struct RuleVerdict(bool Allowed, long Value = 0, long Limit = 0)
{
    public static readonly RuleVerdict Pass = new(true);
}
