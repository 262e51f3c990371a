using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dispatch.Storage.Keys;

/// <summary>How secrets for signing lie in signing_keys.</summary>
internal sealed class SigningKeyTable : IEntityTypeConfiguration<SigningKeyRow>
{
    public void Configure(EntityTypeBuilder<SigningKeyRow> builder)
    {
        builder.ToTable("signing_keys").HasKey(k => k.Name);
        builder.Property(k => k.Name).HasMaxLength(Lengths.Code);
        builder.Property(k => k.Secret).HasMaxLength(Lengths.Code);
    }
}
