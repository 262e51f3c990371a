using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dispatch.Storage.Calendars;

/// <summary>How calendars lie in calendar_feeds and calendar_entries.</summary>
internal sealed class CalendarTables : IEntityTypeConfiguration<CalendarFeedRow>, IEntityTypeConfiguration<CalendarEntryRow>
{
    public void Configure(EntityTypeBuilder<CalendarFeedRow> builder)
    {
        builder.ToTable("calendar_feeds").HasKey(f => f.Id);
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.StaffId).HasMaxLength(Lengths.Code);
        builder.Property(f => f.TokenHash).HasMaxLength(Lengths.Code);
        builder.Property(f => f.CreatedBy).HasMaxLength(Lengths.Person);
        builder.HasIndex(f => f.TokenHash).IsUnique();
        builder.HasIndex(f => f.StaffId);
    }

    public void Configure(EntityTypeBuilder<CalendarEntryRow> builder)
    {
        builder.ToTable("calendar_entries").HasKey(e => e.Uid);
        builder.Property(e => e.Uid).HasMaxLength(Lengths.Key);
        builder.Property(e => e.StaffId).HasMaxLength(Lengths.Code);
        builder.Property(e => e.ContentHash).HasMaxLength(Lengths.Code);
        builder.HasIndex(e => e.StaffId);
    }
}
