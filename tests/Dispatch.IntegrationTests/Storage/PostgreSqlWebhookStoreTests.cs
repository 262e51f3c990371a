using Dispatch.IntegrationTests.Databases;

namespace Dispatch.IntegrationTests.Storage;

public sealed class PostgreSqlWebhookStoreTests() : WebhookStoreTests(DatabaseKind.PostgreSql);
