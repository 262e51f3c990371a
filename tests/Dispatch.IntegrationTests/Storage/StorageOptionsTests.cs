using Dispatch.Storage;
using Dispatch.Storage.SqlServer;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Storage;

public sealed class StorageOptionsTests
{
    private static readonly StorageProvider[] s_all = [StorageProvider.Sqlite, StorageProvider.PostgreSql, new SqlServerProvider()];

    /// <summary>Without settings it is the file in the working directory; a setting names another provider, in any case.</summary>
    [Theory]
    [InlineData(null, null, "Sqlite", "Data Source=dispatch.db")]
    [InlineData(null, "Data Source=x.db", "Sqlite", "Data Source=x.db")]
    [InlineData("postgresql", "Host=h", "PostgreSql", "Host=h")]
    [InlineData("SqlServer", "Server=s", "SqlServer", "Server=s")]
    public void Settings_choose_the_database(string? provider, string? connection, string name, string expected)
    {
        var options = From(provider, connection);

        options.Provider.Name.ShouldBe(name);
        options.ConnectionString.ShouldBe(expected);
    }

    /// <summary>An unknown provider is named with those there are.</summary>
    [Fact]
    public void An_unknown_provider_is_refused()
    {
        var refused = Should.Throw<DatabaseUnusableException>(() => From("Oracle", "x"));

        refused.Code.ShouldBe(DatabaseUnusableException.UnknownProvider);
        refused.Text.En.ShouldContain("Oracle");
        refused.Text.Zh.ShouldContain("PostgreSql");
    }

    /// <summary>A server without a connection string is refused.</summary>
    [Fact]
    public void A_server_needs_a_connection_string() =>
        Should.Throw<DatabaseUnusableException>(() => From("PostgreSql", null)).Code.ShouldBe(DatabaseUnusableException.NoConnectionString);

    private static StorageOptions From(string? provider, string? connection) => StorageOptions.From(
        key => key == StorageOptions.ProviderSetting ? provider : key == StorageOptions.ConnectionSetting ? connection : null, s_all);
}
