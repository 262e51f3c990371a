using Dispatch.Routing.Formats;
using Dispatch.Web.Problems;

namespace Dispatch.Web.Api.Solving;

/// <summary>What is wrong with, or worth knowing about, a problem that was handed in.</summary>
internal static class ProblemIssues
{
    /// <summary>All errors at once, each with its JSON pointer.</summary>
    public static IResult Refusal(FormatIssues issues) => Problem.Of(ProblemCodes.BadProblem,
        [.. issues.ToImmutable().Where(i => i.IsError).Select(i => new ParameterError(i.Pointer, i.Value, $"{i.Code} {i.Chinese}", $"{i.Code} {i.English}"))]);

    /// <summary>The warnings.</summary>
    public static IEnumerable<object> Warnings(FormatIssues issues) =>
        issues.ToImmutable().Where(i => !i.IsError).Select(i => new { i.Code, i.Pointer, i.Value, Text = new { Zh = i.Chinese, En = i.English } });
}
