namespace Dispatch.IntegrationTests.Databases;

/// <summary>A kind of database that the storage tests run on where it is configured.</summary>
public enum DatabaseKind
{
    /// <summary>A file of its own; always there.</summary>
    Sqlite,

    /// <summary>Where DISPATCH_TEST_POSTGRES holds the connection string of an account that may create databases.</summary>
    PostgreSql,

    /// <summary>Where DISPATCH_TEST_SQLSERVER holds the connection string of an account that may create databases.</summary>
    SqlServer,
}
