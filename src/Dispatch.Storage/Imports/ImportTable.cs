using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dispatch.Storage.Imports;

/// <summary>How imports lie in imports.</summary>
internal sealed class ImportTable : IEntityTypeConfiguration<ImportRow>
{
    public void Configure(EntityTypeBuilder<ImportRow> builder)
    {
        builder.ToTable("imports").HasKey(i => i.Id);
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.CreatedBy).HasMaxLength(Lengths.Person);
        builder.Property(i => i.State).HasConversion<string>().HasMaxLength(Lengths.State);
        builder.Property(i => i.ScopeCode).HasMaxLength(Lengths.Code);
        builder.Property(i => i.BaseHash).HasMaxLength(Lengths.Code);
        builder.Property(i => i.Revision).IsConcurrencyToken();
        builder.HasIndex(i => i.CreatedUtc);
    }
}
