using Dispatch.Planning.Intake.Entries;

namespace Dispatch.Web.Api.Registers;

/// <summary>A field of a register, for who shows or edits its entries.</summary>
/// <param name="Name">Name in JSON.</param>
/// <param name="Zh">Chinese name.</param>
/// <param name="En">English name.</param>
/// <param name="Kind">What its values are.</param>
/// <param name="IsList">Whether it holds an array of such values.</param>
/// <param name="Unit">Unit, Chinese; empty for none.</param>
/// <param name="Allowed">Range or form in words; empty: free.</param>
/// <param name="IsRequired">Whether every entry needs it.</param>
/// <param name="IsKey">Whether it is part of the key.</param>
/// <param name="Targets">Addresses of the registers one of which holds the id; empty: names nothing.</param>
/// <param name="Choices">The words it may have.</param>
internal sealed record RegisterFieldView(
    string Name, string Zh, string En, EntryKind Kind, bool IsList, string Unit, string Allowed, bool IsRequired, bool IsKey, IReadOnlyList<string> Targets, IReadOnlyList<RegisterChoice> Choices)
{
    public static RegisterFieldView Of(EntryField field) => new(
        field.Name, field.NameZh, field.NameEn, field.Kind, field.IsList, field.Unit, field.Kind is EntryKind.Choice or EntryKind.YesNo ? "" : field.Allowed, field.IsRequired, field.IsKey,
        [.. field.Targets.Select(RegisterRoutes.PathOf)], [.. field.Choices.Select(c => new RegisterChoice(c.Code, c.Zh))]);
}
