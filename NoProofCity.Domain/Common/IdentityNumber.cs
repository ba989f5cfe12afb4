using System.Globalization;

namespace NoProofCity.Domain.Common;

/// <summary>The number of a citizen (公民身份号码), GB 11643: 17 digits and a check character modulo 11. Shown masked unless somebody gives a purpose.</summary>
public sealed record IdentityNumber
{
    private const int Length = 18;
    private const string CheckCharacters = "10X98765432";

    private IdentityNumber(string value) => Value = value;

    public string Value { get; }

    public string Masked => Masking.Middle(Value, 3, 4);

    public static Outcome<IdentityNumber> Parse(string written)
    {
        var number = Writing.Narrow(written).ToUpperInvariant();
        var refusals = new List<Refusal>();
        if (number.Length != Length) refusals.Add(new IdentityNumberLength(number.Length, Length));
        refusals.AddRange(number.Index()
            .Where(c => !char.IsAsciiDigit(c.Item) && !(c.Item == 'X' && c.Index == Length - 1))
            .Select(c => new IdentityNumberCharacter(c.Index + 1)));
        if (refusals.Count > 0) return Outcome.Refused(refusals);

        if (!DateOnly.TryParseExact(number.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            refusals.Add(new IdentityNumberBirthDate());
        if (number[^1] != CheckCharacter(number)) refusals.Add(new IdentityNumberCheckCharacter());
        return refusals.Count > 0 ? Outcome.Refused(refusals) : new IdentityNumber(number);
    }

    /// <summary>Masked, so that no log or message can carry the number by accident.</summary>
    public override string ToString() => Masked;

    private static char CheckCharacter(string number)
    {
        // weights are the powers of two modulo 11, from the right
        var (sum, weight) = (0, 2);
        for (var i = Length - 2; i >= 0; i--)
        {
            sum += weight * (number[i] - '0');
            weight = weight * 2 % CheckCharacters.Length;
        }
        return CheckCharacters[sum % CheckCharacters.Length];
    }
}
