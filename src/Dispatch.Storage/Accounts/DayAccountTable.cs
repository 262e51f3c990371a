using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dispatch.Storage.Accounts;

/// <summary>How accounts lie in day_accounts.</summary>
internal sealed class DayAccountTable : IEntityTypeConfiguration<DayAccountRow>
{
    public void Configure(EntityTypeBuilder<DayAccountRow> builder)
    {
        builder.ToTable("day_accounts").HasKey(a => new { a.Date, a.ScopeCode });
        builder.Property(a => a.ScopeCode).HasMaxLength(Lengths.Code);
    }
}
