using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dispatch.Storage.Identity;

/// <summary>How users, their grants and keys of other systems lie in users, user_grants and api_keys.</summary>
internal sealed class IdentityTables : IEntityTypeConfiguration<UserRow>, IEntityTypeConfiguration<UserGrantRow>, IEntityTypeConfiguration<ApiKeyRow>
{
    private const int HashLength = 256;
    private const int SecretLength = 512;
    private const int PrefixLength = 16;
    private const int RoleLength = 32;

    public void Configure(EntityTypeBuilder<UserRow> builder)
    {
        builder.ToTable("users").HasKey(u => u.Id);
        builder.Property(u => u.Id).ValueGeneratedNever();
        builder.Property(u => u.Name).HasMaxLength(Lengths.Person);
        builder.Property(u => u.DisplayName).HasMaxLength(Lengths.Person);
        builder.Property(u => u.PasswordHash).HasMaxLength(HashLength);
        builder.Property(u => u.SecurityStamp).HasMaxLength(Lengths.Code);
        builder.Property(u => u.TotpSecret).HasMaxLength(SecretLength);
        builder.Property(u => u.StaffId).HasMaxLength(Lengths.Code);
        builder.Property(u => u.Revision).IsConcurrencyToken();
        builder.HasIndex(u => u.Name).IsUnique();
    }

    public void Configure(EntityTypeBuilder<UserGrantRow> builder)
    {
        builder.ToTable("user_grants").HasKey(g => g.Id);
        builder.Property(g => g.Id).ValueGeneratedNever();
        builder.Property(g => g.Role).HasConversion<string>().HasMaxLength(RoleLength);
        builder.Property(g => g.ScopeKind).HasConversion<string>().HasMaxLength(Lengths.State);
        builder.Property(g => g.ScopeCode).HasMaxLength(Lengths.Code);
        builder.HasOne<UserRow>().WithMany().HasForeignKey(g => g.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(g => new { g.UserId, g.Role, g.ScopeKind, g.ScopeCode }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ApiKeyRow> builder)
    {
        builder.ToTable("api_keys").HasKey(k => k.Id);
        builder.Property(k => k.Id).ValueGeneratedNever();
        builder.Property(k => k.Name).HasMaxLength(Lengths.Person);
        builder.Property(k => k.Prefix).HasMaxLength(PrefixLength);
        builder.Property(k => k.KeyHash).HasMaxLength(Lengths.Code);
        builder.Property(k => k.CreatedBy).HasMaxLength(Lengths.Person);
        builder.HasIndex(k => k.Prefix).IsUnique();
    }
}
