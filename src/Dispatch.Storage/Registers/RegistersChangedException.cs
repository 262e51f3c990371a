using Dispatch.Core.Domain.Plans;

namespace Dispatch.Storage.Registers;

/// <summary>Somebody else changed the registers between looking and writing; look again.</summary>
/// <param name="expected">Revision the caller had seen.</param>
/// <param name="found">Revision in the database.</param>
public sealed class RegistersChangedException(int expected, int found) : StorageException(Changed, new PlanText(
    $"基础数据已被他人改动（所见版本 {expected}，现为 {found}）；请重新查看后再导入。",
    $"The registers are at revision {found}, not {expected}: they were changed in between. Look again and repeat."))
{
    /// <summary>The only code.</summary>
    public const string Changed = "S110_REGISTERS_CHANGED";
}
