using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dispatch.Storage.Replans;

/// <summary>How proposals lie in replans.</summary>
internal sealed class ReplanTable : IEntityTypeConfiguration<ReplanRow>
{
    public void Configure(EntityTypeBuilder<ReplanRow> builder)
    {
        builder.ToTable("replans").HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.ScopeCode).HasMaxLength(Lengths.Code);
        builder.Property(r => r.State).HasConversion<string>().HasMaxLength(Lengths.State);
        builder.Property(r => r.DecidedBy).HasMaxLength(Lengths.Person);
        builder.Property(r => r.Revision).IsConcurrencyToken();
        builder.HasIndex(r => new { r.Date, r.ScopeCode });
    }
}
