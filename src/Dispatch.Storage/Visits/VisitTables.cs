using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dispatch.Storage.Visits;

/// <summary>How what is told of stops lies in visit_checks and ratings.</summary>
internal sealed class VisitTables : IEntityTypeConfiguration<VisitCheckRow>, IEntityTypeConfiguration<RatingRow>
{
    private const int KindLength = 32;

    public void Configure(EntityTypeBuilder<VisitCheckRow> builder)
    {
        builder.ToTable("visit_checks").HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.ItemId).HasMaxLength(Lengths.Key);
        builder.Property(c => c.StaffId).HasMaxLength(Lengths.Code);
        builder.Property(c => c.Kind).HasMaxLength(KindLength);
        builder.HasIndex(c => new { c.Date, c.ItemId });
        builder.HasIndex(c => new { c.Date, c.StaffId });
    }

    public void Configure(EntityTypeBuilder<RatingRow> builder)
    {
        builder.ToTable("ratings").HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.ItemId).HasMaxLength(Lengths.Key);
        builder.Property(r => r.ElderId).HasMaxLength(Lengths.Code);
        builder.Property(r => r.StaffId).HasMaxLength(Lengths.Code);
        builder.Property(r => r.CanteenId).HasMaxLength(Lengths.Code);
        builder.Property(r => r.Text).HasMaxLength(Lengths.Note);
        builder.HasIndex(r => new { r.Date, r.ItemId });
    }
}
