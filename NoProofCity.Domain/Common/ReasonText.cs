namespace NoProofCity.Domain.Common;

/// <summary>A reason given in words (理由). Shorter than four characters it is none: "无", "同意".</summary>
public sealed record ReasonText
{
    private const int Least = 4;

    private ReasonText(string value) => Value = value;

    public string Value { get; }

    public static Outcome<ReasonText> Parse(string written)
    {
        var text = Writing.Tidy(written);
        return text.Length < Least ? Outcome.Refused(new ReasonTooShort(text.Length, Least)) : new ReasonText(text);
    }

    public override string ToString() => Value;
}
