namespace Dispatch.Planning.Intake.Tables;

/// <summary>A column and where its text comes from in a record.</summary>
internal sealed record Binding<TOwner>(Column Column, Func<TOwner, string> Text)
{
    /// <summary>The same column for a record that holds this one as a part.</summary>
    public Binding<TWhole> Within<TWhole>(Func<TWhole, TOwner> part) => new(Column, whole => Text(part(whole)));
}
