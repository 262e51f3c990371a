using Dispatch.IntegrationTests.Databases;

namespace Dispatch.IntegrationTests.Jobs;

public sealed class SqlServerJobStoreTests() : JobStoreTests(DatabaseKind.SqlServer);
