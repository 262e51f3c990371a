using Dispatch.IntegrationTests.Databases;
using Dispatch.IntegrationTests.Jobs;
using Dispatch.Storage.Idempotency;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Storage;

/// <summary>Who has a key, and when it is free again.</summary>
public abstract class IdempotencyStoreTests(DatabaseKind kind) : DatabaseTests(kind)
{
    private readonly TestClock _clock = new();

    private IdempotencyStore Store => new(Database, _clock);

    /// <summary>A request that was cut off holds its key for a while; of many who then want it one gets it, and nobody takes it from them.</summary>
    [Fact]
    public async Task A_dead_request_gives_its_key_to_one_other()
    {
        (await ClaimAsync()).ShouldBeTrue();
        (await ClaimAsync()).ShouldBeFalse();
        _clock.Advance(IdempotencyStore.Dead + TimeSpan.FromSeconds(1));
        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(ClaimAsync, Cancel)));
        claims.Count(isOurs => isOurs).ShouldBe(1);
    }

    /// <summary>The only host of a database knows at its start that nobody else is at work.</summary>
    [Fact]
    public async Task The_only_host_frees_keys_at_its_start()
    {
        await ClaimAsync();
        await Store.FreeAsync(Cancel);
        (await ClaimAsync()).ShouldBe(Kind == DatabaseKind.Sqlite);
    }

    private async Task<bool> ClaimAsync() => (await Store.ClaimAsync("k", "r", TimeSpan.FromTicks(-1), Cancel)).IsOurs;
}

public sealed class IdempotencyStoreSqliteTests() : IdempotencyStoreTests(DatabaseKind.Sqlite);

public sealed class IdempotencyStorePostgreSqlTests() : IdempotencyStoreTests(DatabaseKind.PostgreSql);
