using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dispatch.Storage.Webhooks;

/// <summary>How addresses and messages lie in webhooks and webhook_deliveries.</summary>
internal sealed class WebhookTables : IEntityTypeConfiguration<WebhookRow>, IEntityTypeConfiguration<WebhookDeliveryRow>
{
    private const int UrlLength = 2_000;

    public void Configure(EntityTypeBuilder<WebhookRow> builder)
    {
        builder.ToTable("webhooks").HasKey(w => w.Id);
        builder.Property(w => w.Id).ValueGeneratedNever();
        builder.Property(w => w.Url).HasMaxLength(UrlLength);
        builder.Property(w => w.ScopeCode).HasMaxLength(Lengths.Code);
        builder.Property(w => w.CreatedBy).HasMaxLength(Lengths.Person);
        builder.Property(w => w.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<WebhookDeliveryRow> builder)
    {
        builder.ToTable("webhook_deliveries").HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Kind).HasMaxLength(Lengths.Kind);
        builder.Property(d => d.LastError).HasMaxLength(Lengths.Note);
        builder.HasOne<WebhookRow>().WithMany().HasForeignKey(d => d.WebhookId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(d => d.NextAttemptUtc);
        builder.HasIndex(d => new { d.WebhookId, d.CreatedUtc });
    }
}
