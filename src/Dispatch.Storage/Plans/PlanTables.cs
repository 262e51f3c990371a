using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dispatch.Storage.Plans;

/// <summary>How plans lie in tables: plans, plan_inputs, plan_routes, plan_unserved.</summary>
internal sealed class PlanTables
    : IEntityTypeConfiguration<PlanRow>, IEntityTypeConfiguration<PlanInputRow>, IEntityTypeConfiguration<PlanRouteRow>,
    IEntityTypeConfiguration<PlanUnservedRow>
{

    public void Configure(EntityTypeBuilder<PlanRow> builder)
    {
        builder.ToTable("plans").HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.ScopeCode).HasMaxLength(Lengths.Code);
        builder.Property(p => p.ScopeName).HasMaxLength(Lengths.Code);
        builder.Property(p => p.InputHash).HasMaxLength(Lengths.Code);
        builder.Property(p => p.Status).HasConversion<string>().HasMaxLength(Lengths.State);
        builder.Property(p => p.Revision).IsConcurrencyToken();
        builder.Property(p => p.ScenarioLabel).HasMaxLength(Lengths.Key);
        builder.Property(p => p.PublishedBy).HasMaxLength(Lengths.Person);
        builder.HasIndex(p => new { p.Date, p.ScopeCode, p.Version }).IsUnique();
        builder.HasIndex(p => new { p.Date, p.ScopeCode }, "IX_plans_one_published").IsUnique().HasFilter("status = 'Published'");
        builder.HasIndex(p => p.InputHash);
    }

    public void Configure(EntityTypeBuilder<PlanInputRow> builder)
    {
        builder.ToTable("plan_inputs").HasKey(i => i.InputHash);
        builder.Property(i => i.InputHash).HasMaxLength(Lengths.Code);
    }

    public void Configure(EntityTypeBuilder<PlanRouteRow> builder)
    {
        builder.ToTable("plan_routes").HasKey(r => new { r.PlanId, r.Position });
        builder.Property(r => r.StaffId).HasMaxLength(Lengths.Code);
        builder.Property(r => r.StaffKind).HasMaxLength(Lengths.Code);
        builder.Property(r => r.BaseId).HasMaxLength(Lengths.Code);
        builder.HasIndex(r => new { r.PlanId, r.StaffId }).IsUnique();
        builder.HasOne<PlanRow>().WithMany().HasForeignKey(r => r.PlanId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<PlanUnservedRow> builder)
    {
        builder.ToTable("plan_unserved").HasKey(u => new { u.PlanId, u.Position });
        builder.Property(u => u.ServiceCode).HasMaxLength(Lengths.Code);
        builder.Property(u => u.ReasonCode).HasMaxLength(Lengths.Code);
        builder.Property(u => u.ElderId).HasMaxLength(Lengths.Code);
        builder.HasOne<PlanRow>().WithMany().HasForeignKey(u => u.PlanId).OnDelete(DeleteBehavior.Cascade);
    }
}
