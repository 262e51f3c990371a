using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dispatch.Storage.Outlook;

/// <summary>How what lies ahead is kept in expected_orders and qualification_warnings.</summary>
internal sealed class OutlookTables : IEntityTypeConfiguration<ExpectedOrderRow>, IEntityTypeConfiguration<QualificationWarningRow>
{
    public void Configure(EntityTypeBuilder<ExpectedOrderRow> builder)
    {
        builder.ToTable("expected_orders").HasKey(o => new { o.Date, o.OrderId });
        builder.Property(o => o.OrderId).HasMaxLength(Lengths.Key);
        builder.Property(o => o.StandingId).HasMaxLength(Lengths.Key);
        builder.Property(o => o.StreetCode).HasMaxLength(Lengths.Code);
        builder.Property(o => o.ElderId).HasMaxLength(Lengths.Code);
        builder.Property(o => o.Service).HasMaxLength(Lengths.Code);
        builder.Property(o => o.Diet).HasMaxLength(Lengths.Code);
    }

    public void Configure(EntityTypeBuilder<QualificationWarningRow> builder)
    {
        builder.ToTable("qualification_warnings").HasKey(w => new { w.StaffId, w.SkillCode });
        builder.Property(w => w.StaffId).HasMaxLength(Lengths.Code);
        builder.Property(w => w.SkillCode).HasMaxLength(Lengths.Code);
        builder.Property(w => w.ProviderId).HasMaxLength(Lengths.Code);
    }
}
