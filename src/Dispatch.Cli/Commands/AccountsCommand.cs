using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Dispatch.Core.Domain.Accounts;
using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.Accounts;
using Dispatch.Storage;
using Dispatch.Storage.Accounts;
using Dispatch.Storage.Events;
using Dispatch.Storage.Plans;
using Dispatch.Storage.Registers;

namespace Dispatch.Cli.Commands;

/// <summary>dispatch accounts …: tariffs, closing and reopening months, corrections.</summary>
internal sealed class AccountsCommand
{
    private readonly CliContext _context;
    private readonly Option<FileInfo?> _db;
    private readonly Option<AccountMonth> _month;
    private readonly Option<string> _reason;
    private readonly Option<string> _by;

    private AccountsCommand(CliContext context)
    {
        (_context, _db) = (context, DatabaseOptions.Db(context));
        _month = CommonOptions.Month(context);
        _reason = new Option<string>("--reason") { Description = context.Say("原因,记入审计", "Why; put on record"), Required = true };
        _by = new Option<string>("--by") { Description = context.Say("操作人;默认当前用户", "Who asks; the present user by default"), DefaultValueFactory = _ => Environment.UserName };
    }

    /// <summary>The command.</summary>
    public static Command Create(CliContext context)
    {
        var accounts = new AccountsCommand(context);
        return new Command("accounts", context.Say("账目:价格与补贴,结账与反结账,更正", "Accounts: prices and subsidies, closing and reopening months, corrections"))
        {
            accounts.Months(), accounts.Show(), accounts.Close(), accounts.Reopen(), accounts.Correct(), accounts.Tariff(), accounts.Check(),
        };
    }

    private Command Months() => Make("months", _context.Say("列出结过账的月份", "List the months that were closed"), [], async (_, store, cancel) =>
        (await store.MonthsAsync(cancel).ConfigureAwait(false)).Select(m => new { Month = new AccountMonth(m.Month).ToString(), m.IsClosed, m.ChangedUtc, m.ChangedBy, m.EntriesHash }));

    private Command Show() => Make("show", _context.Say("某月的合计:按街道、服务、服务组织", "A month's sums by street, service and provider"), [_month], async (parsed, store, cancel) =>
        MonthAccount.Of(Month(parsed), await store.EntriesAsync(Month(parsed), cancel).ConfigureAwait(false), await store.TariffAsync(Month(parsed), cancel).ConfigureAwait(false)));

    private Command Close() => Make("close", _context.Say("结账:算出当月每单,全部平衡才落账", "Work out every order of the month and close it"), [_month, _by], async (parsed, store, cancel) =>
    {
        var database = await DatabaseOptions.OpenAsync(parsed.GetValue(_db), cancel).ConfigureAwait(false);
        var close = new CloseMonth(new RegisterStore(database), new PlanStore(database), new DayAccountStore(database), new DayEventStore(database, _context.Clock), store);
        var account = await close.RunAsync(Month(parsed), parsed.GetRequiredValue(_by), cancel: cancel).ConfigureAwait(false);
        return new { Month = account.Month.ToString(), account.Total, Rows = account.Rows.Length, account.Budgets, Seconds = Math.Round(_context.Elapsed.TotalSeconds, 1) };
    });

    private Command Reopen() => Make("reopen", _context.Say("反结账,须写明原因", "Open a closed month again, with the reason"), [_month, _reason, _by], async (parsed, store, cancel) =>
    {
        await store.ReopenAsync(Month(parsed), parsed.GetRequiredValue(_reason), parsed.GetRequiredValue(_by), cancel).ConfigureAwait(false);
        return new { Month = Month(parsed).ToString(), IsClosed = false };
    });

    private Command Correct()
    {
        var item = new Argument<string>("ITEM") { Description = _context.Say("订单编号", "Id of the order") };
        var shares = new Option<string?>("--shares")
        {
            Description = _context.Say("更正后的金额(分):自费,低保,护理券,长护险,高龄,其他;不给则全部冲回", "What it shall come to, fen: self,lowIncome,voucher,longTermCare,age,other; without it nothing"),
        };
        shares.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && Shares(text) is null)
                result.AddError(_context.Say("--shares 应为六个整数,逗号分隔。", "--shares are six whole numbers with commas."));
        });
        var command = Make("correct", _context.Say("更正一单:冲回原账,另记新账", "Correct an order: the old line is reversed, a new one written"), [shares, _month, _reason, _by], async (parsed, store, cancel) =>
        {
            PaymentShares? wanted = parsed.GetValue(shares) is { } text ? Shares(text) : null;
            return await store.CorrectAsync(parsed.GetRequiredValue(item), wanted, Month(parsed), parsed.GetRequiredValue(_reason), parsed.GetRequiredValue(_by), cancel).ConfigureAwait(false);
        });
        command.Add(item);
        return command;
    }

    private Command Tariff()
    {
        var file = new Option<FileInfo?>("--set") { Description = _context.Say("自该月起启用此价格表(JSON)", "Take this tariff (JSON) from the month on") };
        return Make("tariff", _context.Say("查看或设定价格与补贴", "Show or set prices and subsidies"), [_month, file, _by], async (parsed, store, cancel) =>
        {
            if (parsed.GetValue(file) is { } given)
            {
                var tariff = Read(given);
                await store.SetTariffAsync(Month(parsed), tariff, parsed.GetRequiredValue(_by), cancel).ConfigureAwait(false);
            }

            return await store.TariffAsync(Month(parsed), cancel).ConfigureAwait(false);
        });
    }

    private Command Check() => Make("check", _context.Say("核对已结月份:合计与指纹是否与明细一致", "Check a closed month: do sums and fingerprint fit its lines"), [_month], async (parsed, store, cancel) =>
    {
        var month = Month(parsed);
        var entries = await store.EntriesAsync(month, cancel).ConfigureAwait(false);
        var row = await store.FindAsync(month, cancel).ConfigureAwait(false);
        return new { Month = month.ToString(), Lines = entries.Length, IsClosed = row?.IsClosed ?? false, Same = row is null ? (bool?)null : row.EntriesHash == LedgerHash.Of(entries) };
    });

    private Command Make<T>(string name, string description, IReadOnlyList<Option> options, Func<ParseResult, AccountStore, CancellationToken, Task<T>> run)
    {
        var command = new Command(name, description);
        foreach (var option in options)
            command.Add(option);
        command.Add(_db);
        command.SetAction(async (parsed, cancel) =>
        {
            try
            {
                var database = await DatabaseOptions.OpenAsync(parsed.GetValue(_db), cancel).ConfigureAwait(false);
                var answer = await run(parsed, new AccountStore(database, _context.Clock), cancel).ConfigureAwait(false);
                await _context.Output.WriteLineAsync(JsonSerializer.Serialize(answer, PlanJson.Options)).ConfigureAwait(false);
                return ExitCodes.Ok;
            }
            catch (StorageException refused)
            {
                await _context.Error.WriteLineAsync($"{refused.Code} {_context.Say(refused.Text.Zh, refused.Text.En)}").ConfigureAwait(false);
                return ExitCodes.BadInput;
            }
            catch (JsonException wrong)
            {
                await _context.Error.WriteLineAsync(_context.Say($"价格表无法使用:{wrong.Message}", $"The tariff cannot be used: {wrong.Message}")).ConfigureAwait(false);
                return ExitCodes.BadInput;
            }
        });
        return command;
    }

    private static Tariff Read(FileInfo file)
    {
        var tariff = JsonSerializer.Deserialize<Tariff>(File.ReadAllText(file.FullName), PlanJson.Options) ?? throw new JsonException("empty");
        var faults = tariff.Faults().ToList();
        return faults.Count == 0 ? tariff : throw new JsonException(string.Join(", ", faults));
    }

    private static PaymentShares? Shares(string text)
    {
        var parts = text.Split(',').Select(p => long.TryParse(p, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var fen) ? fen : (long?)null).ToArray();
        return parts.Length == 6 && parts.All(p => p is not null) ? new PaymentShares(parts[0]!.Value, parts[1]!.Value, parts[2]!.Value, parts[3]!.Value, parts[4]!.Value, parts[5]!.Value) : null;
    }

    private AccountMonth Month(ParseResult parsed) => parsed.GetRequiredValue(_month);
}
