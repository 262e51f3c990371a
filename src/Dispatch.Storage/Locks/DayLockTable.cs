using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dispatch.Storage.Locks;

/// <summary>How locks lie in day_locks.</summary>
internal sealed class DayLockTable : IEntityTypeConfiguration<DayLockRow>
{
    public void Configure(EntityTypeBuilder<DayLockRow> builder)
    {
        builder.ToTable("day_locks").HasKey(l => l.Id);
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.ItemId).HasMaxLength(Lengths.Key);
        builder.Property(l => l.StaffId).HasMaxLength(Lengths.Code);
        builder.Property(l => l.LockedBy).HasMaxLength(Lengths.Person);
        builder.Property(l => l.Reason).HasMaxLength(Lengths.Note);
        builder.HasIndex(l => new { l.Date, l.ItemId });
    }
}
