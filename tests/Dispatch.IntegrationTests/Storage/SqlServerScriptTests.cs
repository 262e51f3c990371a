using System.Text.RegularExpressions;
using Dispatch.Storage.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Storage;

/// <summary>What SQL Server is asked to run for the schema, looked at without a server.</summary>
public sealed partial class SqlServerScriptTests
{
    private const string NeverCalled = "Server=localhost;Database=none";

    /// <summary>The migrations use nothing that a server speaking the same language may refuse, and no key made by the server.</summary>
    [Fact]
    public void The_migrations_keep_to_plain_statements()
    {
        var script = Script();

        script.ShouldContain("CREATE TABLE [plans]");
        script.ShouldContain("WHERE status = 'Published'");
        Refused().Matches(script).Select(m => m.Value).ShouldBeEmpty();
    }

    /// <summary>The migrations lead to the model as it is.</summary>
    [Fact]
    public void The_model_has_its_migrations()
    {
        using var db = new SqlServerProvider().Open(NeverCalled);

        db.Database.HasPendingModelChanges().ShouldBeFalse("the model has changed since the last migration; run src/Dispatch.Storage/add-migration");
    }

    /// <summary>No key or other value is made by the database, so that an insert needs to ask for nothing back.</summary>
    [Fact]
    public void Nothing_is_made_by_the_server()
    {
        using var db = new SqlServerProvider().Open(NeverCalled);

        var made = from type in db.Model.GetEntityTypes()
                   from property in type.GetProperties()
                   where property.ValueGenerated != Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never
                   select $"{type.GetTableName()}.{property.GetColumnName()}";
        made.ShouldBeEmpty();
    }

    private static string Script()
    {
        using var db = new SqlServerProvider().Open(NeverCalled);
        return db.GetService<IMigrator>().GenerateScript();
    }

    [GeneratedRegex(@"\bMERGE\b|\bIDENTITY\b|ALTER\s+DATABASE|ALTER\s+COLUMN|ALTER\s+VIEW|CREATE\s+OR\s+ALTER|UPDLOCK|READPAST|HOLDLOCK|SYSTEM_VERSIONING|SECURITY\s+POLICY|rowversion|geography|\bINDEX\s+\[?\w+\]?\s+(?:UNIQUE|NONCLUSTERED|CLUSTERED)", RegexOptions.IgnoreCase)]
    private static partial Regex Refused();
}
