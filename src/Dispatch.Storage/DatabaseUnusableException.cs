using Dispatch.Core.Domain.Plans;

namespace Dispatch.Storage;

/// <summary>The settings name no database that can be used, or it does not answer.</summary>
public sealed class DatabaseUnusableException : StorageException
{
    /// <summary>Storage:Provider names no provider there is.</summary>
    public const string UnknownProvider = "S120_UNKNOWN_PROVIDER";

    /// <summary>A server was chosen without a connection string.</summary>
    public const string NoConnectionString = "S121_NO_CONNECTION_STRING";

    /// <summary>The database cannot be reached, created or migrated.</summary>
    public const string Unreachable = "S122_DATABASE_UNREACHABLE";

    /// <summary>A copy was to go into a database that is in use already.</summary>
    public const string NotEmpty = "S123_NOT_EMPTY";

    private DatabaseUnusableException(string code, PlanText text, Exception? inner = null)
        : base(code, text, inner)
    {
    }

    internal static DatabaseUnusableException Unknown(string name, IReadOnlyCollection<string> known) => new(UnknownProvider, new PlanText(
        $"配置 {StorageOptions.ProviderSetting} 的值“{name}”不是可用的数据库类型；可用：{string.Join("、", known)}。",
        $"{StorageOptions.ProviderSetting} is '{name}'; known: {string.Join(", ", known)}."));

    internal static DatabaseUnusableException WithoutConnection(string provider) => new(NoConnectionString, new PlanText(
        $"选用了 {provider}，但没有配置连接字符串 {StorageOptions.ConnectionSetting}。",
        $"{provider} is chosen, but {StorageOptions.ConnectionSetting} holds no connection string."));

    internal static DatabaseUnusableException NoAnswer(string provider, Exception inner) => new(Unreachable, new PlanText(
        $"{provider} 数据库无法连接、建立或升级：{inner.Message}", $"The {provider} database cannot be reached, created or migrated: {inner.Message}"), inner);

    internal static DatabaseUnusableException InUse(string provider) => new(NotEmpty, new PlanText(
        $"目标 {provider} 数据库中已有数据，只能复制到空库。", $"The target {provider} database holds data already; a copy goes into an empty one only."));
}
