using Dispatch.IntegrationTests.Databases;

namespace Dispatch.IntegrationTests.Jobs;

public sealed class SqliteJobStoreTests() : JobStoreTests(DatabaseKind.Sqlite);
