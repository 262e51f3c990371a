using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dispatch.Storage.Plans;

/// <summary>How plans lie in tables: plans, plan_routes, plan_unserved.</summary>
internal sealed class PlanTables
    : IEntityTypeConfiguration<PlanRow>, IEntityTypeConfiguration<PlanRouteRow>, IEntityTypeConfiguration<PlanUnservedRow>
{
    private const int CodeLength = 64;
    private const int StatusLength = 16;

    public void Configure(EntityTypeBuilder<PlanRow> builder)
    {
        builder.ToTable("plans").HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.ScopeCode).HasMaxLength(CodeLength);
        builder.Property(p => p.ScopeName).HasMaxLength(CodeLength);
        builder.Property(p => p.InputHash).HasMaxLength(CodeLength);
        builder.Property(p => p.Status).HasConversion<string>().HasMaxLength(StatusLength);
        builder.Property(p => p.Revision).IsConcurrencyToken();
        builder.HasIndex(p => new { p.Date, p.ScopeCode, p.Version }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PlanRouteRow> builder)
    {
        builder.ToTable("plan_routes").HasKey(r => new { r.PlanId, r.Position });
        builder.Property(r => r.StaffId).HasMaxLength(CodeLength);
        builder.Property(r => r.StaffKind).HasMaxLength(CodeLength);
        builder.Property(r => r.BaseId).HasMaxLength(CodeLength);
        builder.HasIndex(r => new { r.PlanId, r.StaffId }).IsUnique();
        builder.HasOne<PlanRow>().WithMany().HasForeignKey(r => r.PlanId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<PlanUnservedRow> builder)
    {
        builder.ToTable("plan_unserved").HasKey(u => new { u.PlanId, u.Position });
        builder.Property(u => u.ServiceCode).HasMaxLength(CodeLength);
        builder.Property(u => u.ReasonCode).HasMaxLength(CodeLength);
        builder.Property(u => u.ElderId).HasMaxLength(CodeLength);
        builder.HasOne<PlanRow>().WithMany().HasForeignKey(u => u.PlanId).OnDelete(DeleteBehavior.Cascade);
    }
}
