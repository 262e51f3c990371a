using Dispatch.Storage;
using Xunit;

namespace Dispatch.IntegrationTests.Databases;

/// <summary>Tests that run on every kind of database: an abstract class of tests has one sealed subclass a kind. Each test has a database of its own.</summary>
public abstract class DatabaseTests(DatabaseKind kind) : IAsyncLifetime
{
    private TestDatabase? _made;

    /// <summary>The kind.</summary>
    protected DatabaseKind Kind => kind;

    /// <summary>The database with what a child process needs to use it.</summary>
    protected TestDatabase Made => _made ?? throw new InvalidOperationException("The database is made before each test.");

    /// <summary>The database.</summary>
    protected DispatchDatabase Database => Made.Database;

    /// <summary>Cancelled when the test run is.</summary>
    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <inheritdoc />
    public virtual async ValueTask InitializeAsync() => _made = await TestDatabase.CreateAsync(kind, Cancel);

    /// <inheritdoc />
    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_made is not null)
            await _made.DisposeAsync();
    }
}
