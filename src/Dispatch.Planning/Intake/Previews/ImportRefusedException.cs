using Dispatch.Core.Domain.Plans;

namespace Dispatch.Planning.Intake.Previews;

/// <summary>A previewed import is not applied.</summary>
public sealed class ImportRefusedException : Exception
{
    /// <summary>The registers have changed since the preview.</summary>
    public const string Stale = "I601_STALE_IMPORT";

    /// <summary>It has errors, or was applied or dropped already.</summary>
    public const string NotWaiting = "I602_NOT_WAITING";

    private ImportRefusedException(string code, PlanText text)
        : base($"{code} {text.En}") => (Code, Text) = (code, text);

    /// <summary>Stable code, see docs/errors.md.</summary>
    public string Code { get; }

    /// <summary>What happened and what to do.</summary>
    public PlanText Text { get; }

    internal static ImportRefusedException IsStale() => new(Stale, new PlanText(
        "预览之后基础数据又有变动，请重新上传并预览。", "The registers have changed since the preview; hand the files in again and look at the new one."));

    internal static ImportRefusedException IsNotWaiting() => new(NotWaiting, new PlanText(
        "此次导入有错误，或已导入、已放弃，不能再导入。", "The import has errors, or was applied or dropped already."));
}
