using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Core.Units;

namespace Dispatch.Planning.Sample;

/// <summary>Makes up names from common characters. None is taken from a person or a place.</summary>
internal sealed class SampleNames
{
    private const string Surnames = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕";
    private const string FemaleFirst = "秀桂玉春雪月素淑惠梅兰菊荷凤彩银翠慧雅静";
    private const string FemaleSecond = "英珍华芳兰琴娣妹莲芬萍珠娥云霞宝仙玲琳香";
    private const string MaleFirst = "国建志文德永福金根阿长正明宝荣祥庆世家兴";
    private const string MaleSecond = "华明强生根发林平康龙祥荣海山泉松年忠良德";
    private const string HomeFirst = "青云望晴竹梧禾柳枫荷兰桂松橘杏苇汀澜溪岚";
    private const string HomeSecond = "禾里舟月泉庭屿林歌溪桐棠影篱台坞阶帆鹭堤";
    private static readonly string[] _homeEnds = ["苑", "新村", "小区", "公寓", "坊", "家园", "花园", "里弄"];
    private readonly HashSet<string> _homes = [];

    /// <summary>A person's name.</summary>
    public static string Person(Gender gender, Rng rng) => gender == Gender.Female
        ? $"{Pick(Surnames, rng)}{Pick(FemaleFirst, rng)}{Pick(FemaleSecond, rng)}"
        : $"{Pick(Surnames, rng)}{Pick(MaleFirst, rng)}{Pick(MaleSecond, rng)}";

    /// <summary>A telephone number no network gives out.</summary>
    public static string Phone(int number) => FormattableString.Invariant($"000-{number:00000000}");

    /// <summary>A compound's name, each only once.</summary>
    public string Home(Rng rng)
    {
        while (true)
        {
            var name = $"{Pick(HomeFirst, rng)}{Pick(HomeSecond, rng)}{_homeEnds[rng.Next(_homeEnds.Length)]}";
            if (_homes.Add(name))
                return name;
        }
    }

    private static char Pick(string characters, Rng rng) => characters[rng.Next(characters.Length)];
}
