using System.Globalization;

namespace Dispatch.Cli;

/// <summary>Finds the language before the command line is parsed, since the help itself is in it.</summary>
public static class Languages
{
    /// <summary>
    /// The value of <c>--lang</c> (zh or en) among the arguments; without it English where the locale is English, otherwise Chinese.
    /// A wrong value is left to the parser to report.
    /// </summary>
    public static Language Choose(IReadOnlyList<string> args, CultureInfo locale)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(locale);
        for (var i = 0; i < args.Count; i++)
        {
            var given = args[i].StartsWith("--lang=", StringComparison.Ordinal) ? args[i]["--lang=".Length..]
                : args[i] == "--lang" && i + 1 < args.Count ? args[i + 1]
                : null;
            if (given is not null)
                return given == "en" ? Language.En : Language.Zh;
        }
        return locale.TwoLetterISOLanguageName == "en" ? Language.En : Language.Zh;
    }

    /// <summary>The UI culture that makes the parser's own words appear in the language.</summary>
    public static CultureInfo Culture(this Language language) => CultureInfo.GetCultureInfo(language == Language.En ? "en" : "zh-Hans");
}
