using Dispatch.IntegrationTests.Databases;
using Dispatch.IntegrationTests.Jobs;
using Dispatch.Storage.Webhooks;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Storage;

/// <summary>Of several senders one has a message, and one that died gives it back.</summary>
public abstract class WebhookStoreTests(DatabaseKind kind) : DatabaseTests(kind)
{
    private static readonly TimeSpan _lease = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task One_of_many_senders_has_a_message()
    {
        var (store, clock, id) = await OneAsync();
        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => store.ClaimAsync(id, 0, _lease, Cancel)));
        claims.Count(c => c is not null).ShouldBe(1);
        (await store.DueAsync(10, Cancel)).ShouldBeEmpty();

        // The sender was killed: after its lease the message is free again, as the next attempt.
        clock.Advance(_lease + TimeSpan.FromSeconds(1));
        (await store.DueAsync(10, Cancel)).ShouldBe([(id, 1)]);
        (await store.ClaimAsync(id, 0, _lease, Cancel)).ShouldBeNull("the attempt is over");
        (await store.ClaimAsync(id, 1, _lease, Cancel))!.Attempt.ShouldBe(2);

        // The killed one comes back late: its word does not count.
        await store.EndAsync(id, 1, new WebhookEnd(HasArrived: true, 200, null, null), Cancel);
        (await store.DeliveriesAsync((await store.ListAsync(Cancel)).Single().Id, 0, 1, Cancel)).Rows[0].DeliveredUtc.ShouldBeNull();
        await store.EndAsync(id, 2, new WebhookEnd(HasArrived: true, 200, null, null), Cancel);
        clock.Advance(TimeSpan.FromDays(1));
        (await store.DueAsync(10, Cancel)).ShouldBeEmpty();
    }

    private async Task<(WebhookStore Store, TestClock Clock, Guid Id)> OneAsync()
    {
        var clock = new TestClock();
        var database = Database;
        var store = new WebhookStore(database, clock);
        var now = clock.GetUtcNow().UtcDateTime;
        var hook = new WebhookRow { Id = Guid.NewGuid(), Url = "https://hooks.example.org/", SecretProtected = "x", Kinds = "[\"alert\"]", CreatedUtc = now, CreatedBy = "test" };
        await store.AddAsync(hook, Cancel);
        var id = Guid.NewGuid();
        await using var db = database.Open();
        db.WebhookDeliveries.Add(new WebhookDeliveryRow { Id = id, WebhookId = hook.Id, Kind = "alert", Body = "{}", CreatedUtc = now, NextAttemptUtc = now });
        await db.SaveChangesAsync(Cancel);
        return (store, clock, id);
    }
}
