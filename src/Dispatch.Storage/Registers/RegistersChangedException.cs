namespace Dispatch.Storage.Registers;

/// <summary>Somebody else changed the registers between looking and writing; look again.</summary>
/// <param name="expected">Revision the caller had seen.</param>
/// <param name="found">Revision in the database.</param>
public sealed class RegistersChangedException(int expected, int found)
    : Exception($"The registers are at revision {found}, not {expected}: they were changed in between.")
{
    /// <summary>Stable code, see docs/errors.md.</summary>
    public const string Code = "S110_REGISTERS_CHANGED";
}
