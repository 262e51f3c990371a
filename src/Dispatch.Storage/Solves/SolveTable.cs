using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dispatch.Storage.Solves;

/// <summary>How problems to be solved lie in solves.</summary>
internal sealed class SolveTable : IEntityTypeConfiguration<SolveRow>
{
    public void Configure(EntityTypeBuilder<SolveRow> builder)
    {
        builder.ToTable("solves").HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Client).HasMaxLength(Lengths.Person);
        builder.HasIndex(s => s.CreatedUtc);
    }
}
