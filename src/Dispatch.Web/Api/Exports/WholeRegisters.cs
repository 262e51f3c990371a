using Dispatch.Core.Domain.Registers;
using Dispatch.Web.Access;

namespace Dispatch.Web.Api.Exports;

/// <summary>Who may have the registers as a whole: whoever has every district in them.</summary>
internal static class WholeRegisters
{
    public static bool IsAll(Caller caller, DistrictRegisters registers) =>
        caller.MaySeeAll || (!registers.Districts.IsEmpty && registers.Districts.All(d => caller.MaySeeArea(d.Code)));
}
