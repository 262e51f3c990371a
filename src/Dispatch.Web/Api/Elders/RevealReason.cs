namespace Dispatch.Web.Api.Elders;

/// <summary>The reason for which somebody looks at a person: long enough to say something, short enough for the record.</summary>
internal static class RevealReason
{
    private const int LeastLetters = 4;
    private const int MostLetters = 500;

    /// <summary>The reason without blanks around it; wrong ones are collected.</summary>
    public static string Read(ApiQuery query, string? reason)
    {
        var given = reason?.Trim() ?? "";
        if (given.Length is < LeastLetters or > MostLetters)
            query.Wrong("reason", given, $"请写明理由，{LeastLetters} 到 {MostLetters} 个字。", $"Give the reason, {LeastLetters} to {MostLetters} letters.");
        return given;
    }
}
