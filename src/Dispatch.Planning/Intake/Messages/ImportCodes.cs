using static Dispatch.Planning.Intake.Messages.ImportSeverity;

namespace Dispatch.Planning.Intake.Messages;

/// <summary>
/// Every import message there is. I1xx files, I2xx table structure, I3xx cell values, I4xx coordinates, I5xx relations between rows;
/// from x50 on within a hundred: warnings.
/// </summary>
public static class ImportCodes
{
    /// <summary>I101.</summary>
    public static readonly ImportCode FileTooLarge = new("I101", Error, "文件超过 {0} MB。", "The file is larger than {0} MB.",
        "请拆成几个较小的文件。", "Split it into smaller files.");

    /// <summary>I102.</summary>
    public static readonly ImportCode UnknownFileType = new("I102", Error, "只接受 csv、xlsx 和装有它们的 zip 文件。", "Only csv and xlsx files, or zip files of them, are accepted.",
        "请在表格软件中另存为 xlsx 或 csv。", "Save it as xlsx or csv in your spreadsheet program.");

    /// <summary>I103.</summary>
    public static readonly ImportCode BadEncoding = new("I103", Error, "此处有无法识别的字符（编码应为 UTF-8 或 GB18030）。",
        "There are bytes here that are neither UTF-8 nor GB18030 text.", "请重新导出该文件，编码选 UTF-8。", "Export the file again as UTF-8.");

    /// <summary>I104.</summary>
    public static readonly ImportCode UnknownTable = new("I104", Error, "从名称“{0}”看不出这是哪张表。", "The name “{0}” does not say which table this is.",
        "请用模板里的文件名或工作表名，例如 老人.csv、elders.csv。", "Name the file or sheet as in the templates, for instance elders.csv.");

    /// <summary>I105.</summary>
    public static readonly ImportCode DamagedWorkbook = new("I105", Error, "工作簿已损坏或不是 xlsx 格式。", "The workbook is damaged or not an xlsx file.",
        "请重新打开并另存为 xlsx。", "Open it again and save it as xlsx.");

    /// <summary>I106.</summary>
    public static readonly ImportCode ExpandsTooMuch = new("I106", Error, "文件解压后过大或压缩比异常，拒绝读取。", "The file unpacks to far too much data and was not read.",
        "请新建文件，只复制需要的数据。", "Copy only the data you need into a new file.");

    /// <summary>I107.</summary>
    public static readonly ImportCode TooManyRows = new("I107", Error, "超过 {0} 行。", "There are more than {0} rows.", "请拆成几个文件分别导入。",
        "Split the table into several files.");

    /// <summary>I108.</summary>
    public static readonly ImportCode NothingToImport = new("I108", Error, "没有找到可导入的文件。", "There is no file to import.",
        "请放入至少一个按模板命名的 csv 或 xlsx 文件。", "Hand in at least one csv or xlsx file named as in the templates.");

    /// <summary>I109.</summary>
    public static readonly ImportCode MoreErrors = new("I109", Error, "另有 {0} 条问题未列出。", "{0} more messages are not listed.",
        "请先改正已列出的问题再导入。", "Correct the ones listed and import again.");

    /// <summary>I110.</summary>
    public static readonly ImportCode NoHeader = new("I110", Error, "没有表头行。", "There is no header row.", "第一行应为列名，请对照模板。",
        "The first row must hold the column names, see the template.");

    /// <summary>I111.</summary>
    public static readonly ImportCode DamagedArchive = new("I111", Error, "压缩包已损坏、已加密或不是 zip 格式。", "The archive is damaged, encrypted or not a zip file.",
        "请重新压缩为不加密的 zip，或直接交 csv、xlsx 文件。", "Pack it again as a zip without password, or hand in the csv or xlsx files themselves.");

    /// <summary>I201.</summary>
    public static readonly ImportCode MissingColumn = new("I201", Error, "缺少必填列“{0}”。", "The required column “{0}” is missing.",
        "请补上这一列（英文名 {1}）。", "Add the column (English name {1}).");

    /// <summary>I202.</summary>
    public static readonly ImportCode DuplicateColumn = new("I202", Error, "列“{0}”出现了两次。", "The column “{0}” occurs twice.", "请删去其中一列。",
        "Delete one of them.");

    /// <summary>I204.</summary>
    public static readonly ImportCode WrongCellCount = new("I204", Error, "本行有 {0} 格，表头有 {1} 列。", "The row has {0} cells, the header {1} columns.",
        "请检查逗号和引号是否多了或少了。", "Look for a comma or quotation mark too many or too few.");

    /// <summary>I205.</summary>
    public static readonly ImportCode BadQuotes = new("I205", Error, "引号不成对。", "The quotation marks do not match.",
        "请给含逗号的内容加上一对英文引号，内容中的引号写两个。", "Put text with commas in a pair of quotation marks, double those inside.");

    /// <summary>I206.</summary>
    public static readonly ImportCode CellTooLong = new("I206", Error, "单元格超过 {0} 个字。", "The cell is longer than {0} characters.",
        "请缩短内容；也可能是前面少了一个引号。", "Shorten it; perhaps a quotation mark is missing before.");

    /// <summary>I207.</summary>
    public static readonly ImportCode ErrorCell = new("I207", Error, "单元格里是公式错误 {0}。", "The cell holds the formula error {0}.",
        "请改正公式或直接填写数值。", "Correct the formula or type the value.");

    /// <summary>I208.</summary>
    public static readonly ImportCode TooManyColumns = new("I208", Error, "超过 {0} 列。", "There are more than {0} columns.", "请删去多余的列。",
        "Delete the columns that are not needed.");

    /// <summary>I209.</summary>
    public static readonly ImportCode UnknownField = new("I209", Error, "没有字段“{0}”。", "There is no field “{0}”.", "请对照接口说明改正或删去。",
        "Correct it after the interface description, or leave it out.");

    /// <summary>I250.</summary>
    public static readonly ImportCode UnknownColumn = new("I250", Warning, "不认识列“{0}”，已忽略。", "The column “{0}” is unknown and was ignored.",
        "若需要它，请改成模板里的列名。", "If you need it, use the name given in the template.");

    /// <summary>I301.</summary>
    public static readonly ImportCode Missing = new("I301", Error, "必须填写。", "A value is required.", "请补填，例如 {0}。", "Fill it in, for instance {0}.");

    /// <summary>I302.</summary>
    public static readonly ImportCode NotANumber = new("I302", Error, "“{0}”不是{1}。", "“{0}” is not {2}.", "请只填数字，单位写在表头。",
        "Write figures only; the unit stands in the header.");

    /// <summary>I303.</summary>
    public static readonly ImportCode OutOfRange = new("I303", Error, "{0} 超出范围 {1} 至 {2}。", "{0} is outside {1} to {2}.", "请核对数值和单位。",
        "Check the figure and its unit.");

    /// <summary>I304.</summary>
    public static readonly ImportCode NotADate = new("I304", Error, "“{0}”不是有效日期。", "“{0}” is not a valid date.", "请写成 2026-11-23 的形式。",
        "Write it as 2026-11-23.");

    /// <summary>I305.</summary>
    public static readonly ImportCode NotATime = new("I305", Error, "“{0}”不是有效时间。", "“{0}” is not a valid time.",
        "时刻写成 10:30，时段写成 10:30-11:45，多个时段用分号隔开。", "Write a time as 10:30, a window as 10:30-11:45, several with semicolons between.");

    /// <summary>I306.</summary>
    public static readonly ImportCode NotAllowed = new("I306", Error, "“{0}”不是可选值。", "“{0}” is not one of the allowed values.", "可选：{1}。",
        "Allowed: {1}.");

    /// <summary>I307.</summary>
    public static readonly ImportCode BadCharacter = new("I307", Error, "含有不可见的控制字符或乱码。", "It holds control characters or damaged text.",
        "请重新键入这一格。", "Type the cell anew.");

    /// <summary>I308.</summary>
    public static readonly ImportCode TextTooLong = new("I308", Error, "超过 {0} 个字。", "It is longer than {0} characters.", "请缩短。", "Shorten it.");

    /// <summary>I309.</summary>
    public static readonly ImportCode BadId = new("I309", Error, "编号“{0}”含有分号、逗号、竖线或空白。", "The id “{0}” holds a semicolon, comma, bar or blank.",
        "编号请只用字母、数字、汉字和短横。", "Use letters, digits and hyphens in ids.");

    /// <summary>I310.</summary>
    public static readonly ImportCode WindowReversed = new("I310", Error, "“{0}”的结束早于开始，或几个时段重叠。", "“{0}” ends before it starts, or windows overlap.",
        "请把较早的时间写在前面；过午夜写成 22:00-30:00。", "Put the earlier time first; past midnight write 22:00-30:00.");

    /// <summary>I311.</summary>
    public static readonly ImportCode BadAreaCode = new("I311", Error, "“{0}”不是 {1} 位行政区划代码。", "“{0}” is not an area code of {1} digits.",
        "区为 6 位（GB/T 2260），街镇为 9 位；表格中请设为文本格式。", "Districts have 6 digits (GB/T 2260), streets 9; format the cell as text.");

    /// <summary>I312.</summary>
    public static readonly ImportCode WrongKind = new("I312", Error, "此处应为 {0}。", "This must be {1}.", "请改用该类型的 JSON 值；不填用 null。",
        "Give a JSON value of that kind; null for none.");

    /// <summary>I313.</summary>
    public static readonly ImportCode KeyDiffers = new("I313", Error, "与地址中的编号不同。", "This differs from the key in the address.", "请删去此字段；要改编号，请新建一条后删除旧的。",
        "Leave the field out; to change a key, create a new entry and delete the old one.");

    /// <summary>I401.</summary>
    public static readonly ImportCode PointFarAway = new("I401", Error, "此点离本区约 {0} 公里。", "The point is about {0} km from the district.",
        "请核对经纬度和坐标系。", "Check longitude, latitude and coordinate system.");

    /// <summary>I402.</summary>
    public static readonly ImportCode PointSwapped = new("I402", Error, "经度和纬度像是填反了。", "Longitude and latitude look swapped.",
        "经度约 121，纬度约 31，请对调。", "In Shanghai the longitude is near 121, the latitude near 31: exchange them.");

    /// <summary>I403.</summary>
    public static readonly ImportCode PointIncomplete = new("I403", Error, "坐标不完整：经度、纬度、坐标系要一起填写。",
        "The point is incomplete: longitude, latitude and coordinate system belong together.", "请补全三列，或三列都留空。",
        "Fill in all three, or leave all three empty.");

    /// <summary>I450.</summary>
    public static readonly ImportCode PointOutside = new("I450", Warning, "此点在本区范围之外约 {0} 公里。", "The point lies about {0} km outside the district.",
        "请在地图上核对。", "Check it on the map.");

    /// <summary>I451.</summary>
    public static readonly ImportCode PointShifted = new("I451", Warning, "此点比原有位置偏移 {0} 米，与坐标系填错的偏移吻合。",
        "The point moved {0} m against the stored one, just as when the coordinate system is misnamed.", "请核对“坐标系”一列。", "Check the coordinate system column.");

    /// <summary>I501.</summary>
    public static readonly ImportCode UnknownReference = new("I501", Error, "“{0}”在“{1}”表中不存在。", "“{0}” does not exist in the table {2}.",
        "请改正，或在那张表里补上这一行。", "Correct it, or add the row to that table.");

    /// <summary>I502.</summary>
    public static readonly ImportCode DuplicateKey = new("I502", Error, "与 {0} 第 {1} 行重复（{2}）。", "It repeats row {1} of {0} ({2}).", "请删去一行或改正编号。",
        "Delete one of the rows or correct the id.");

    /// <summary>I503.</summary>
    public static readonly ImportCode SharedId = new("I503", Error, "编号“{0}”已被“{1}”表使用。", "The id “{0}” is used in the table {2} already.",
        "请换一个编号：食堂、厨房、服务站之间，订餐与服务之间，编号不能相同。", "Choose another: canteens, kitchens and stations share one set of ids, so do meal and visit orders.");

    /// <summary>I504.</summary>
    public static readonly ImportCode Contradiction = new("I504", Error, "{0}", "{1}", "请核对本行。", "Check the row.");

    /// <summary>I505.</summary>
    public static readonly ImportCode BadRoles = new("I505", Error, "服务“{0}”的岗位须从 1 连续编号，共 1 至 4 个。",
        "The roles of service “{0}” must be numbered 1, 2, 3 … without gaps, one to four of them.", "请在“服务岗位”表中补齐或改号。",
        "Add or renumber rows in the table service-roles.");

    /// <summary>I550.</summary>
    public static readonly ImportCode QualificationExpired = new("I550", Warning, "资质已于 {0} 到期，到期后不再派工。",
        "The qualification expired on {0}; it does not count any more.", "请更新有效期或安排复训。", "Renew it or correct the date.");

    /// <summary>I551.</summary>
    public static readonly ImportCode FloorTooHigh = new("I551", Warning, "楼层 {0} 高于该楼的 {1} 层。", "Floor {0} is above the building's {1} storeys.", "请核对楼层或楼栋。",
        "Check the floor or the building.");

    /// <summary>I552.</summary>
    public static readonly ImportCode DietNotCooked = new("I552", Warning, "食堂“{0}”不供应“{1}”餐，这一单将无法安排。",
        "Canteen “{0}” does not offer the diet “{1}”; the order cannot be served.", "请换食堂或餐别。", "Choose another canteen or diet.");

    /// <summary>I553.</summary>
    public static readonly ImportCode NobodyCan = new("I553", Warning, "目前没有人员具备或没有设备：“{0}”。", "Nobody holds, and no stock has, “{0}” so far.",
        "请在“资质”或“设备”表中补上，否则该服务无法安排。", "Add it to qualifications or equipment, or the service cannot be planned.");

    /// <summary>I554.</summary>
    public static readonly ImportCode BatchesShort = new("I554", Warning, "各批次合计 {0} 份，少于供餐能力 {1} 份。", "The batches add up to {0} portions, less than the capacity of {1}.",
        "请核对“出餐批次”表。", "Check the table batches.");

    /// <summary>I555.</summary>
    public static readonly ImportCode TwoMeals = new("I555", Warning, "同一老人同一餐有两份订单（另一份 {0}）。", "The elder has two orders for the same meal (the other is {0}).",
        "若不是特意多订，请删去一份。", "Delete one unless both are meant.");

    /// <summary>I556.</summary>
    public static readonly ImportCode DefaultCatalogue = new("I556", Warning, "没有服务目录，已采用默认目录。", "There is no service catalogue; the default one was taken.",
        "如需调整，请导入“技能”“服务目录”“服务岗位”“服务间隔”表。", "To change it, import the tables skills, services, service-roles and spacing-rules.");

    /// <summary>All codes in ascending order.</summary>
    public static IReadOnlyList<ImportCode> All { get; } =
    [
        FileTooLarge, UnknownFileType, BadEncoding, UnknownTable, DamagedWorkbook, ExpandsTooMuch, TooManyRows, NothingToImport, MoreErrors, NoHeader, DamagedArchive,
        MissingColumn, DuplicateColumn, WrongCellCount, BadQuotes, CellTooLong, ErrorCell, TooManyColumns, UnknownColumn,
        Missing, NotANumber, OutOfRange, NotADate, NotATime, NotAllowed, BadCharacter, TextTooLong, BadId, WindowReversed, BadAreaCode,
        PointFarAway, PointSwapped, PointIncomplete, PointOutside, PointShifted,
        UnknownReference, DuplicateKey, SharedId, Contradiction, BadRoles,
        QualificationExpired, FloorTooHigh, DietNotCooked, NobodyCan, BatchesShort, TwoMeals, DefaultCatalogue,
    ];
}
