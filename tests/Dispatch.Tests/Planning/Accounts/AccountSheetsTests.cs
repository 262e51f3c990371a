using Dispatch.Core.Domain.Accounts;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Planning.Accounts;
using Dispatch.Planning.Sheets;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Planning.Accounts;

public sealed class AccountSheetsTests
{
    private static readonly MonthAccount _account = new(
        new AccountMonth(202611),
        [
            new("310105001", "MEAL", "P1", 12, 13, new PaymentShares(18_000, 1_500), 1_234_567, 0),
            new("310105001", "BATH", "", -1, 0, new PaymentShares(-6_001), -99, 15),
        ],
        [new("310105001", SubsidySource.LowIncomeFree, 1_000, 1_500)]);

    /// <summary>What is written is read back to the fen, codes with their zeros and reversals with their signs.</summary>
    [Fact]
    public void Workbook_reads_back()
    {
        var workbook = XlsxWriter.Make(AccountSheets.Of(_account));
        AccountSheets.Read(new MemoryStream(workbook)).ShouldBe(_account.Rows);
        SheetReader.Read(new MemoryStream(workbook))["预算"][1].ShouldBe(["310105001", "LowIncomeFree", "1000", "1500", "是"]);
    }

    /// <summary>A row whose parts do not add up is refused, and so is a file that is no workbook or another one.</summary>
    [Fact]
    public void Wrong_workbooks_are_refused()
    {
        var sheet = AccountSheets.Of(_account).First();
        var rows = sheet.Rows.Select(r => r.ToArray()).ToList();
        rows[1][6] = 18_001L;
        Should.Throw<InvalidDataException>(() => AccountSheets.Read(new MemoryStream(XlsxWriter.Make([sheet with { Rows = rows }])))).Message.ShouldContain("do not add up");
        Should.Throw<InvalidDataException>(() => AccountSheets.Read(new MemoryStream(XlsxWriter.Make([new Sheet("别的", [["x"]])]))));
        Should.Throw<InvalidDataException>(() => AccountSheets.Read(new MemoryStream([1, 2, 3])));
    }
}
