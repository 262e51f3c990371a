namespace Dispatch.Planning.Sample;

/// <summary>How much the generator makes.</summary>
public enum SampleSize
{
    /// <summary>One street: 600 meals and 120 visits a day.</summary>
    Street,

    /// <summary>A whole district: 40 canteens, 6,000 meals in 800 compounds and 1,500 visits a day.</summary>
    District,
}
