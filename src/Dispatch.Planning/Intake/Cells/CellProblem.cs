using Dispatch.Planning.Intake.Messages;

namespace Dispatch.Planning.Intake.Cells;

/// <summary>Why a cell's text is no value of its type.</summary>
internal sealed class CellProblem(ImportCode code, params string[] arguments)
{
    /// <summary>The kind of fault.</summary>
    public ImportCode Code { get; } = code;

    /// <summary>What fills its text.</summary>
    public string[] Arguments { get; } = arguments;
}
