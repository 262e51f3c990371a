using System.Collections.Frozen;

namespace Dispatch.Routing.OrTools;

/// <summary>The sentence of each code of <see cref="CpCodes"/>, in both languages.</summary>
internal static class CpFaultTexts
{
    private static readonly FrozenDictionary<string, (string Zh, string En)> _texts = new Dictionary<string, (string Zh, string En)>
    {
        [CpCodes.Off] = ("OR-Tools 已关闭。", "OR-Tools is switched off."),
        [CpCodes.NoNode] = ("没有找到 Node.js 20 或更高版本，OR-Tools 未参与；安装 Node.js 即可启用。",
            "Node.js 20 or later was not found, so OR-Tools takes no part; install Node.js to have it."),
        [CpCodes.NoPackage] = ("OR-Tools 组件没有安装，OR-Tools 未参与；在 ortools-worker 目录运行 npm ci 即可启用。",
            "The OR-Tools package is not installed, so OR-Tools takes no part; run npm ci in the folder ortools-worker to have it."),
        [CpCodes.GivenUp] = ("OR-Tools 连续失败，暂停使用一段时间；原因见此前的提示。",
            "OR-Tools failed several times in a row and is left alone for a while; the messages before this one say why."),
        [CpCodes.NotStarted] = ("OR-Tools 工作进程没能启动，这一步未用 OR-Tools。", "The OR-Tools worker did not start; this step went on without it."),
        [CpCodes.Crashed] = ("OR-Tools 工作进程在求解中意外结束，这一步未用 OR-Tools。", "The OR-Tools worker ended in the middle of a solve; this step went on without it."),
        [CpCodes.Hung] = ("OR-Tools 工作进程到时没有回答，已被结束，这一步未用 OR-Tools。",
            "The OR-Tools worker did not answer in time and was ended; this step went on without it."),
        [CpCodes.Garbled] = ("OR-Tools 工作进程的回答无法读取，这一步未用 OR-Tools。", "The answer of the OR-Tools worker could not be read; this step went on without it."),
        [CpCodes.Memory] = ("OR-Tools 工作进程内存不足，这一步未用 OR-Tools。", "The OR-Tools worker ran out of memory; this step went on without it."),
        [CpCodes.Refused] = ("OR-Tools 工作进程报告了错误，这一步未用 OR-Tools。", "The OR-Tools worker reported an error; this step went on without it."),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static (string Zh, string En) Of(string code) => _texts[code];
}
