using Dispatch.Core.Domain.Plans;
using Dispatch.Storage.Identity;

namespace Dispatch.Web.Users;

/// <summary>What a password must be: long, not the name, not one thing over and over. No rule about kinds of letters: they make passwords worse.</summary>
internal static class PasswordRules
{
    public const int Least = 10;
    public const int Most = 128;
    private const int LeastDifferent = 5;

    private static readonly string[] _known =
        ["1234567890", "0123456789", "password", "qwertyuiop", "asdfghjkl", "iloveyou", "administrator", "woaini1314", "88888888", "changchun", "shanghai"];

    /// <summary>Everything that is wrong with it; empty: it may be taken.</summary>
    public static IReadOnlyList<PlanText> Faults(string password, string name)
    {
        var faults = new List<PlanText>();
        if (password.Length is < Least or > Most)
            faults.Add(new($"密码长度应为 {Least} 到 {Most} 个字符。", $"A password has {Least} to {Most} characters."));
        if (password.Distinct().Count() < LeastDifferent)
            faults.Add(new($"密码至少要有 {LeastDifferent} 个不同的字符。", $"A password has at least {LeastDifferent} different characters."));
        var lower = password.ToLowerInvariant();
        if (lower.Contains(UserStore.Lower(name), StringComparison.Ordinal))
            faults.Add(new("密码不能包含用户名。", "A password does not contain the user's name."));
        if (_known.Any(k => lower.Contains(k, StringComparison.Ordinal)))
            faults.Add(new("密码过于常见，请换一个。", "The password is too common; take another one."));
        return faults;
    }
}
