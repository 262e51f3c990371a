namespace Dispatch.Web.Api.Registers;

/// <summary>A register, for who shows or edits its entries.</summary>
/// <param name="Path">Its address below /api/v1.</param>
/// <param name="Zh">Chinese name.</param>
/// <param name="En">English name.</param>
/// <param name="MayChange">Whether the caller may change entries somewhere.</param>
/// <param name="Fields">Its fields in their order.</param>
internal sealed record RegisterView(string Path, string Zh, string En, bool MayChange, IReadOnlyList<RegisterFieldView> Fields);
