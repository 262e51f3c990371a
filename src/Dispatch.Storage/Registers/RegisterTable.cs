using System.Collections.Immutable;
using Dispatch.Core.Domain.Registers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dispatch.Storage.Registers;

/// <summary>How one register lies in a table.</summary>
/// <param name="name">Table name.</param>
internal abstract class RegisterTable(string name)
{
    public string Name { get; } = name;

    /// <summary>The register's entries as rows.</summary>
    public abstract IEnumerable<RegisterRow> Rows(DistrictRegisters registers);

    /// <summary>Whether two snapshots share this very register; false says nothing.</summary>
    public abstract bool IsShared(DistrictRegisters one, DistrictRegisters other);

    /// <summary>The snapshot with this register read from documents.</summary>
    public abstract DistrictRegisters With(DistrictRegisters registers, IEnumerable<string> documents);

    public void Configure(ModelBuilder model) => model.SharedTypeEntity<RegisterRow>(Name, table =>
    {
        table.ToTable(Name).HasKey(r => r.Key);
        table.Property(r => r.Key).HasMaxLength(Lengths.Key).ValueGeneratedNever();
        Columns(table);
    });

    protected abstract void Columns(EntityTypeBuilder<RegisterRow> table);

    protected static void Column(EntityTypeBuilder<RegisterRow> table, string property, bool isUsed, bool isIndexed = true)
    {
        if (!isUsed)
            table.Ignore(property);
        else if (isIndexed)
            table.HasIndex(property);
        if (isUsed && property != nameof(RegisterRow.Date))
            table.Property(property).HasMaxLength(Lengths.Key);
    }
}

/// <summary>A register of one record type.</summary>
/// <typeparam name="T">The record.</typeparam>
internal sealed class RegisterTable<T>(
    string name,
    Func<DistrictRegisters, ImmutableArray<T>> get,
    Func<DistrictRegisters, ImmutableArray<T>, DistrictRegisters> set,
    Func<T, string> key,
    RegisterColumns<T> columns) : RegisterTable(name)
{
    public override IEnumerable<RegisterRow> Rows(DistrictRegisters registers) => get(registers).Select(entry => new RegisterRow
    {
        Key = key(entry),
        Name = Lengths.Cut(columns.Name?.Invoke(entry), Lengths.Key),
        StreetCode = columns.Street?.Invoke(entry),
        ElderId = columns.Elder?.Invoke(entry),
        StaffId = columns.Staff?.Invoke(entry),
        ServiceCode = columns.Service?.Invoke(entry),
        Date = columns.Date?.Invoke(entry),
        Document = RegisterJson.Write(entry),
    });

    public override bool IsShared(DistrictRegisters one, DistrictRegisters other) => get(one) == get(other);

    public override DistrictRegisters With(DistrictRegisters registers, IEnumerable<string> documents) =>
        set(registers, [.. documents.Select(RegisterJson.Read<T>)]);

    protected override void Columns(EntityTypeBuilder<RegisterRow> table)
    {
        Column(table, nameof(RegisterRow.Name), columns.Name is not null, isIndexed: false);
        Column(table, nameof(RegisterRow.StreetCode), columns.Street is not null);
        Column(table, nameof(RegisterRow.ElderId), columns.Elder is not null);
        Column(table, nameof(RegisterRow.StaffId), columns.Staff is not null);
        Column(table, nameof(RegisterRow.ServiceCode), columns.Service is not null);
        Column(table, nameof(RegisterRow.Date), columns.Date is not null);
    }
}
