using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dispatch.Storage.Audit;

/// <summary>How the audit record lies in audit_entries and audit_head. Triggers made by the migrations refuse changes of audit_entries.</summary>
internal sealed class AuditTables : IEntityTypeConfiguration<AuditRow>, IEntityTypeConfiguration<AuditHead>
{
    public void Configure(EntityTypeBuilder<AuditRow> builder)
    {
        builder.ToTable("audit_entries", table => table.HasTrigger("audit_entries_append_only")).HasKey(a => a.Seq);
        builder.Property(a => a.Seq).ValueGeneratedNever();
        builder.Property(a => a.Actor).HasMaxLength(Lengths.Person);
        builder.Property(a => a.Action).HasMaxLength(Lengths.Kind);
        builder.Property(a => a.Subject).HasMaxLength(Lengths.Key);
        builder.Property(a => a.PreviousHash).HasMaxLength(Lengths.Code);
        builder.Property(a => a.Hash).HasMaxLength(Lengths.Code);
        builder.HasIndex(a => a.AtUtc);
        builder.HasIndex(a => a.Subject);
    }

    public void Configure(EntityTypeBuilder<AuditHead> builder)
    {
        builder.ToTable("audit_head").HasKey(h => h.Id);
        builder.Property(h => h.Id).ValueGeneratedNever();
        builder.Property(h => h.Hash).HasMaxLength(Lengths.Code);
        builder.HasData(new AuditHead());
    }
}
