using System.Text.RegularExpressions;

namespace NoProofCity.Domain.Common;

/// <summary>A mobile number, or a landline with or without area code and extension ("0533-2110000-8"). Shown masked unless somebody gives a purpose.</summary>
public sealed partial record PhoneNumber
{
    private PhoneNumber(string value) => Value = value;

    public string Value { get; }

    public string Masked
    {
        get
        {
            if (Mobile().IsMatch(Value)) return Masking.Middle(Value, 3, 4);
            var areaCode = Value.StartsWith('0') ? Value.IndexOf('-', StringComparison.Ordinal) + 1 : 0;
            return Masking.Middle(Value, areaCode, 2);
        }
    }

    public static Outcome<PhoneNumber> Parse(string written)
    {
        var number = Writing.Narrow(written).Replace('–', '-').Replace('—', '-').Replace('－', '-');
        if (number.StartsWith("+86", StringComparison.Ordinal)) number = number[3..].TrimStart('-');

        var strange = number.Index().Where(c => !char.IsAsciiDigit(c.Item) && c.Item is not ('-' or '(' or ')')).ToList();
        if (strange.Count > 0) return Outcome.Refused([.. strange.Select(c => new PhoneCharacter(c.Index + 1))]);

        if (Mobile().IsMatch(number)) return new PhoneNumber(number);
        if (Landline().Match(number) is not { Success: true } landline) return Outcome.Refused(new PhoneForm(number.Count(char.IsAsciiDigit)));
        return new PhoneNumber(string.Join('-', landline.Groups.Values.Skip(1).Where(g => g.Success).Select(g => g.Value)));
    }

    /// <summary>Masked, so that no log or message can carry the number by accident.</summary>
    public override string ToString() => Masked;

    [GeneratedRegex("^1[3-9][0-9]{9}$", RegexOptions.CultureInvariant)]
    private static partial Regex Mobile();

    [GeneratedRegex(@"^(?:\(?(0[0-9]{2,3})\)?-?)?([2-9][0-9]{6,7})(?:-([0-9]{1,6}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Landline();
}
