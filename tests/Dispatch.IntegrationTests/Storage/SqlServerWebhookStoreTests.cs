using Dispatch.IntegrationTests.Databases;

namespace Dispatch.IntegrationTests.Storage;

public sealed class SqlServerWebhookStoreTests() : WebhookStoreTests(DatabaseKind.SqlServer);
