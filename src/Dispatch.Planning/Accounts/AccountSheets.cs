using System.Collections.Immutable;
using System.Globalization;
using Dispatch.Core.Domain.Accounts;
using Dispatch.Planning.Sheets;

namespace Dispatch.Planning.Accounts;

/// <summary>A month's accounts as sheets, in fen so that every sum is exact, and back.</summary>
public static class AccountSheets
{
    private const string Rows = "账目";
    private const string Budgets = "预算";

    private static readonly object?[] _head =
        ["街道", "服务", "服务组织", "单数", "份数", "合计(分)", "自费(分)", "低保(分)", "护理券(分)", "长护险(分)", "高龄补贴(分)", "其他(分)", "成本(毫分)", "时间银行(分钟)", "每份或每次成本(分)"];

    /// <summary>The sheets of a month.</summary>
    public static IEnumerable<Sheet> Of(MonthAccount account)
    {
        ArgumentNullException.ThrowIfNull(account);
        yield return new Sheet(Rows, [_head, .. account.Rows.Select(Cells)]);
        yield return new Sheet(Budgets, [["街道", "来源", "月预算(分)", "已用(分)", "超支"], .. account.Budgets.Select(b => new object?[] { b.StreetCode, b.Source.ToString(), b.MonthFen, b.SpentFen, b.IsOver ? "是" : "" })]);
    }

    /// <summary>The rows of a workbook that <see cref="Of"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is no such workbook, a number is none, or the parts of a row do not add up to its sum.</exception>
    public static ImmutableArray<AccountRow> Read(Stream workbook)
    {
        if (!SheetReader.Read(workbook).TryGetValue(Rows, out var rows) || rows.Length == 0 || !rows[0].SequenceEqual(_head.Cast<string>()))
            throw new InvalidDataException($"There is no sheet {Rows} with the columns of a month's accounts.");
        return [.. rows.Skip(1).Select(Row)];
    }

    private static object?[] Cells(AccountRow row) =>
    [
        row.StreetCode, row.ServiceCode, row.ProviderId, row.Orders, row.Portions, row.Shares.Sum, row.Shares.Self, row.Shares.LowIncome, row.Shares.Voucher, row.Shares.LongTermCare, row.Shares.Age,
        row.Shares.Other, row.CostMilliFen, row.VolunteerMinutes, row.CostFenEach,
    ];

    private static AccountRow Row(string[] cells)
    {
        long Number(int column) => long.TryParse(cells[column], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number : throw new InvalidDataException($"“{cells[column]}” is no whole number ({_head[column]}).");
        var shares = new PaymentShares(Number(6), Number(7), Number(8), Number(9), Number(10), Number(11));
        return shares.Sum == Number(5)
            ? new AccountRow(cells[0], cells[1], cells[2], (int)Number(3), (int)Number(4), shares, Number(12), (int)Number(13))
            : throw new InvalidDataException($"The parts of {cells[0]} {cells[1]} {cells[2]} do not add up to {cells[5]}.");
    }
}
