using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dispatch.Storage.Events;

/// <summary>How events lie in day_events.</summary>
internal sealed class DayEventTable : IEntityTypeConfiguration<DayEventRow>
{
    public void Configure(EntityTypeBuilder<DayEventRow> builder)
    {
        builder.ToTable("day_events").HasKey(e => e.Id);
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.ScopeCode).HasMaxLength(Lengths.Code);
        builder.Property(e => e.Kind).HasMaxLength(Lengths.Kind);
        builder.Property(e => e.ReceivedBy).HasMaxLength(Lengths.Person);
        builder.Property(e => e.State).HasConversion<string>().HasMaxLength(Lengths.State);
        builder.Property(e => e.Revision).IsConcurrencyToken();
        builder.HasIndex(e => new { e.Date, e.ScopeCode });
    }
}
