using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dispatch.Storage.Actuals;

/// <summary>How reports from the way lie in stop_actuals.</summary>
internal sealed class StopActualTable : IEntityTypeConfiguration<StopActualRow>
{
    public void Configure(EntityTypeBuilder<StopActualRow> builder)
    {
        builder.ToTable("stop_actuals").HasKey(a => new { a.Date, a.ItemId, a.StaffId });
        builder.Property(a => a.ItemId).HasMaxLength(Lengths.Key);
        builder.Property(a => a.StaffId).HasMaxLength(Lengths.Code);
        builder.Property(a => a.State).HasConversion<string>().HasMaxLength(Lengths.State);
        builder.Property(a => a.ReportedBy).HasMaxLength(Lengths.Person);
        builder.Property(a => a.Note).HasMaxLength(Lengths.Note);
        builder.Property(a => a.Revision).IsConcurrencyToken();
    }
}
