using Dispatch.IntegrationTests.Databases;

namespace Dispatch.IntegrationTests.Jobs;

public sealed class PostgreSqlJobStoreTests() : JobStoreTests(DatabaseKind.PostgreSql);
