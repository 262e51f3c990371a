using Dispatch.Core.Domain.Accounts;
using Dispatch.Core.Domain.Plans;

namespace Dispatch.Storage.Accounts;

/// <summary>The accounts refuse: the month is closed, or not, or an order is unknown.</summary>
public sealed class AccountRefusedException : StorageException
{
    /// <summary>The month is closed.</summary>
    public const string Closed = "S111_MONTH_CLOSED";

    /// <summary>The month is not closed.</summary>
    public const string NotClosed = "S112_MONTH_OPEN";

    /// <summary>The order was never charged and no charge is given.</summary>
    public const string UnknownItem = "S113_NO_ENTRY";

    /// <summary>Somebody else changed the accounts at the same moment.</summary>
    public const string Overtaken = "S114_ACCOUNTS_CHANGED";

    private AccountRefusedException(string code, string zh, string en, Exception? inner = null)
        : base(code, new PlanText(zh, en), inner)
    {
    }

    internal static AccountRefusedException OfClosed(AccountMonth month) =>
        new(Closed, $"{month} 已结账;如需更正,请先反结账,或记入未结月份。", $"{month} is closed; reopen it, or post the correction in an open month.");

    internal static AccountRefusedException OfOpen(AccountMonth month) => new(NotClosed, $"{month} 尚未结账。", $"{month} is not closed.");

    internal static AccountRefusedException OfItem(string item) =>
        new(UnknownItem, $"订单 {item} 没有入账记录;请核对编号。", $"Order {item} was never charged; check the id.");

    internal static AccountRefusedException OfOvertaken(Exception inner) =>
        new(Overtaken, "账目刚被他人改动;请重新查看后再试。", "Somebody changed the accounts just now; look again and retry.", inner);
}
