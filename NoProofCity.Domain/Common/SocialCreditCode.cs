namespace NoProofCity.Domain.Common;

/// <summary>The number of a legal person or organisation (统一社会信用代码), GB 32100: 17 characters and a check character modulo 31.</summary>
public sealed record SocialCreditCode
{
    private const int Length = 18;

    // I, O, S, V and Z are left out: they look like 1, 0, 5, U and 2
    private const string Characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private SocialCreditCode(string value) => Value = value;

    public string Value { get; }

    public static Outcome<SocialCreditCode> Parse(string written)
    {
        var code = Writing.Narrow(written).ToUpperInvariant();
        var refusals = new List<Refusal>();
        if (code.Length != Length) refusals.Add(new CreditCodeLength(code.Length, Length));
        refusals.AddRange(code.Index().Where(c => !Characters.Contains(c.Item)).Select(c => new CreditCodeCharacter(c.Item, c.Index + 1)));
        if (refusals.Count > 0) return Outcome.Refused(refusals);

        var check = CheckCharacter(code);
        return code[^1] == check ? new SocialCreditCode(code) : Outcome.Refused(new CreditCodeCheckCharacter(code[^1], check));
    }

    public override string ToString() => Value;

    private static char CheckCharacter(string code)
    {
        var modulus = Characters.Length;
        var (sum, weight) = (0, 1);
        foreach (var character in code.AsSpan(0, Length - 1))
        {
            sum += weight * Characters.IndexOf(character);
            weight = weight * 3 % modulus;
        }
        return Characters[(modulus - sum % modulus) % modulus];
    }
}
