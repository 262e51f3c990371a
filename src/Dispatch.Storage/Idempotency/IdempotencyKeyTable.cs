using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dispatch.Storage.Idempotency;

/// <summary>How kept answers lie in idempotency_keys.</summary>
internal sealed class IdempotencyKeyTable : IEntityTypeConfiguration<IdempotencyKeyRow>
{
    public void Configure(EntityTypeBuilder<IdempotencyKeyRow> builder)
    {
        builder.ToTable("idempotency_keys").HasKey(k => k.Id);
        builder.Property(k => k.Id).HasMaxLength(Lengths.Code);
        builder.Property(k => k.RequestHash).HasMaxLength(Lengths.Code);
        builder.Property(k => k.ContentType).HasMaxLength(Lengths.Person);
        builder.Property(k => k.Location).HasMaxLength(Lengths.Note);
        builder.HasIndex(k => k.CreatedUtc);
    }
}
