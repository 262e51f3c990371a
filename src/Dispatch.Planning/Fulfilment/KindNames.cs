namespace Dispatch.Planning.Fulfilment;

/// <summary>What kinds of staff are called in Chinese.</summary>
internal static class KindNames
{
    /// <summary>The name of a kind by its code ("rider"); the code itself where there is none.</summary>
    public static string ChineseOf(string kind) => kind switch
    {
        "rider" => "送餐员",
        "caregiver" => "护理员",
        "escort" => "陪诊师",
        "volunteer" => "志愿者",
        "driver" => "配送司机",
        "nurse" => "护士",
        "property" => "物业人员",
        _ => kind,
    };
}
