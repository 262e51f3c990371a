using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dispatch.Storage.Jobs;

/// <summary>How runs lie in job_runs.</summary>
internal sealed class JobRunTable : IEntityTypeConfiguration<JobRunRow>
{
    public void Configure(EntityTypeBuilder<JobRunRow> builder)
    {
        builder.ToTable("job_runs").HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Kind).HasMaxLength(Lengths.Kind);
        builder.Property(r => r.ScopeCode).HasMaxLength(Lengths.Code);
        builder.Property(r => r.Slot).HasMaxLength(Lengths.Key);
        builder.Property(r => r.State).HasConversion<string>().HasMaxLength(Lengths.State);
        builder.Property(r => r.RequestedBy).HasMaxLength(Lengths.Person);
        builder.Property(r => r.Node).HasMaxLength(Lengths.Person);
        builder.Property(r => r.ErrorCode).HasMaxLength(Lengths.Code);
        builder.Property(r => r.Revision).IsConcurrencyToken();
        builder.HasIndex(r => r.Slot).IsUnique().HasFilter("state IN ('Queued', 'Running')");
        builder.HasIndex(r => new { r.State, r.DueUtc });
    }
}
