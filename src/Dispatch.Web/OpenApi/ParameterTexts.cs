using System.Collections.Frozen;
using Dispatch.Core.Units;
using Microsoft.OpenApi;

namespace Dispatch.Web.OpenApi;

/// <summary>Every parameter by its name: the same name means the same thing in every address.</summary>
internal static class ParameterTexts
{
    private const string Uuid = "uuid";
    private const string Id = "0198c0de-0000-7000-8000-000000000001";

    private static readonly string[] s_ofDays = ["my/minutes", "/quality", "/ratings", "/audit"];

    private static readonly FrozenDictionary<string, ParameterText> s_texts = new Dictionary<string, ParameterText>
    {
        ["date"] = new("日期（上海当地）", "The day, local to Shanghai", "2026-11-24", Format: "date"),
        ["from"] = Seconds("最早开始", "Earliest start", "32400"),
        ["to"] = Seconds("最晚开始", "Latest start", "39600"),
        ["at"] = Seconds("时刻；不填为现在", "The instant; now when left out", "37800"),
        ["scope"] = new("街镇（9 位）或区（6 位）代码；不填为范围最大的", "Street (9 digits) or district (6 digits); the widest when left out", "310105004"),
        ["skip"] = Number("跳过的条数，默认 0", "Entries passed over, default 0", "0", 0, 1_000_000),
        ["take"] = Number("最多返回的条数，默认 100", "Entries at most, default 100", "100", 1, 500),
        ["count"] = Number("最多几个方案", "How many offers", "5", 1, 50),
        ["id"] = new("编号", "The id", Id, Format: Uuid),
        ["key"] = new("该条的编号；多个编号以逗号相连", "Key of the entry; several parts joined by commas", "E0001"),
        ["itemId"] = new("订单或服务编号", "Order or visit", "V0001"),
        ["orderId"] = new("订单号；长期单当天的订单为“长期单号@日期”", "Order id; of a standing order's day: standing id@date", "SM0001@2026-11-24"),
        ["staffId"] = new("人员编号", "Person of the staff register", "S001"),
        ["elder"] = new("老人编号", "Elder", "E0001"),
        ["elderId"] = new("老人编号", "Elder", "E0001"),
        ["service"] = new("服务代码", "Code of the service", "BATH"),
        ["kind"] = new("种类", "Kind", "meal"),
        ["state"] = new("状态", "State", "done"),
        ["revision"] = Number("所见的版本号", "The revision you saw", "1", 1, int.MaxValue),
        ["replaces"] = new("此前应生效的计划", "The plan that must be in force until then", Id, Format: Uuid),
        ["subject"] = new("只看此对象的记录", "Only lines about this subject", "registers/12"),
        ["actor"] = new("只看此人的记录", "Only lines of this actor", "operator"),
        ["action"] = new("只看此类操作", "Only lines of this deed", "plan.published"),
        ["dryRun"] = new("true：只校验，不保存", "true: every check, nothing stored", "true", JsonSchemaType.Boolean),
        ["deliveryId"] = new("通知编号", "The message", Id, Format: Uuid),
        ["token"] = new("日历的保密地址", "The calendar's secret", "kq3v…"),
        ["removeMissing"] = new("true：文件中没有的行从库中删除（仅限所交的表）", "true: stored rows that the tables handed in lack are removed", "true", JsonSchemaType.Boolean),
        ["tables"] = new("登记册，逗号分隔", "Registers, with commas", "elders,caregivers"),
        ["ids"] = new("编号，逗号分隔，最多 500 个", "Ids with commas, 500 at most", "E0001,E0002"),
        ["table"] = new("只看此表", "Only this table", "elders"),
        ["q"] = new("编号或名称中含有的字", "What key or name must contain", "天山"),
        ["sort"] = new("按此字段排序；前加减号为倒序", "Sorted by this field; with a minus in front the other way round", "-name"),
        ["staff"] = new("人员编号；只有本机操作员需要给出", "Person of the staff register; only for the operator", "S001"),
        ["seconds"] = Number("计算时限，秒", "Time limit of the search, seconds", "5", 0, 86_400),
        ["iterations"] = Number("迭代上限", "Most iterations", "1000", 0, int.MaxValue),
        ["seed"] = Number("随机种子", "Seed of the search", "1", 0, int.MaxValue),
        ["validate"] = new("only：只校验，不求解", "only: checked, not solved", "only"),
        ["as"] = new("job：一律作为任务受理", "job: never at once, always a job", "job"),
        ["format"] = new("文件格式", "File format", "xlsx"),
        ["names"] = new("true：含老人全名", "true: with elders' full names", "false", JsonSchemaType.Boolean),
        ["walk"] = new("步行速度，米/秒，0.2 到 2", "Walking speed, metres a second, 0.2 to 2", "0.8"),
        ["minutes"] = new("步行分钟数，可用逗号给出多个", "Minutes of walking; several with commas", "5,10,15"),
        ["goal"] = new("目标：cover 覆盖最多人，distance 总路程最短", "cover: most elders; distance: shortest walks", "cover"),
        ["new"] = Number("新增点数", "New sites", "1", 0, 200),
        ["capacity"] = Number("每个新点可服务人数；不填为不限", "Elders a new site takes; any number when left out", "200", 1, 1_000_000),
        ["limitExisting"] = new("true：现有食堂不超过供餐能力", "true: canteens there are take no more than their portions", "false", JsonSchemaType.Boolean),
        ["month"] = new("月份", "A month", "2026-11"),
        ["grantId"] = new("授权编号", "The grant", Id, Format: Uuid),
        ["canteen"] = new("食堂编号", "Canteen", "CT01"),
        ["kitchen"] = new("中央厨房编号", "Central kitchen", "K01"),
        ["target"] = Number("目标日餐数，份", "Meals a day aimed at, portions", "6000", 0, 1_000_000),
        ["canteenId"] = new("食堂编号", "Canteen", "CT01"),
        ["compoundId"] = new("小区编号", "Compound", "X0001"),
        ["batch"] = Number("出餐批次", "Number of the cooking batch", "1", 1, 99),
        ["meal"] = new("餐次", "Meal", "lunch"),
        ["If-Match"] = new("读取时的 ETag", "The ETag of what you read", "\"0f3a\""),
        ["If-None-Match"] = new("已有内容的 ETag；未变则答 304", "The ETag of what you have; 304 when it still holds", "\"0f3a\""),
        ["Idempotency-Key"] = new("请求方自编的键，24 小时内同键同请求只执行一次", "A key of the caller's making: the same request is done once within 24 hours", "order-2026-11-24-0001"),
    }.ToFrozenDictionary();

    /// <summary>The meaning of a name; null when it is not in the list.</summary>
    /// <param name="name">The name.</param>
    /// <param name="path">The address it stands in: some ask for days from and to.</param>
    public static ParameterText? Find(string name, string path = "") => name is "from" or "to" && s_ofDays.Any(d => path.EndsWith(d, StringComparison.Ordinal))
        ? s_texts["date"] with { Zh = name == "from" ? "第一天" : "最后一天", En = name == "from" ? "First day" : "Last day" }
        : s_texts.GetValueOrDefault(name);

    private static ParameterText Seconds(string zh, string en, string example) =>
        Number($"{zh}，当地零点后的秒数", $"{en}, seconds after local midnight", example, 0, DayTime.MaxSeconds);

    private static ParameterText Number(string zh, string en, string example, int min, int max) =>
        new(zh, en, example, JsonSchemaType.Integer) { Min = min, Max = max };
}
