namespace Dispatch.Web.Api.Imports;

/// <summary>What changes in one table, in numbers.</summary>
/// <param name="Table">English name.</param>
/// <param name="Name">Chinese name.</param>
/// <param name="Added">New rows.</param>
/// <param name="Changed">Rows with other values.</param>
/// <param name="Removed">Rows that go.</param>
/// <param name="Unchanged">Rows that stay as they are.</param>
internal sealed record ImportTableView(string Table, string Name, int Added, int Changed, int Removed, int Unchanged);
