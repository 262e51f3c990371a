using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dispatch.Storage.Accounts;

/// <summary>How the ledger lies in account_entries, account_months and account_tariffs.</summary>
internal sealed class AccountTables : IEntityTypeConfiguration<AccountEntryRow>, IEntityTypeConfiguration<AccountMonthRow>, IEntityTypeConfiguration<AccountTariffRow>
{
    public void Configure(EntityTypeBuilder<AccountEntryRow> builder)
    {
        builder.ToTable("account_entries").HasKey(e => new { e.ItemId, e.Sequence });
        builder.HasIndex(e => e.Month).HasDatabaseName("ix_account_entries_month");
        builder.HasIndex(e => e.Date).HasDatabaseName("ix_account_entries_date");
        builder.Property(e => e.ItemId).HasMaxLength(Lengths.Key);
        foreach (var code in new[] { nameof(AccountEntryRow.ElderId), nameof(AccountEntryRow.StreetCode), nameof(AccountEntryRow.ServiceCode), nameof(AccountEntryRow.ProviderId) })
            builder.Property(code).HasMaxLength(Lengths.Code);
        builder.Property(e => e.Outcome).HasConversion<string>().HasMaxLength(Lengths.State);
        builder.Property(e => e.Reason).HasMaxLength(Lengths.Note);
        builder.Property(e => e.MadeBy).HasMaxLength(Lengths.Person);
    }

    public void Configure(EntityTypeBuilder<AccountMonthRow> builder)
    {
        builder.ToTable("account_months").HasKey(m => m.Month);
        builder.Property(m => m.Month).ValueGeneratedNever();
        builder.Property(m => m.ChangedBy).HasMaxLength(Lengths.Person);
        builder.Property(m => m.EntriesHash).HasMaxLength(Lengths.Code);
        builder.Property(m => m.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<AccountTariffRow> builder)
    {
        builder.ToTable("account_tariffs").HasKey(t => t.FromMonth);
        builder.Property(t => t.FromMonth).ValueGeneratedNever();
        builder.Property(t => t.MadeBy).HasMaxLength(Lengths.Person);
    }
}
