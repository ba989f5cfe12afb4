namespace NoProofCity.Domain.Common;

/// <summary>How personal data looks to those who have not given a purpose: 张*, 370***********001X, 138****0000.</summary>
public static class Masking
{
    public static string Of(PersonalKind kind, string plain) => kind switch
    {
        PersonalKind.Name => Name(plain),
        PersonalKind.Phone or PersonalKind.IdentityNumber => Middle(plain, 3, 4),
        PersonalKind.Address => Middle(plain, 6, 0),
        _ => new string('*', plain.Length),
    };

    /// <summary>The first character stays, each further one becomes a star. Counted in characters, so that rare ones outside the basic plane are not cut in half.</summary>
    public static string Name(string name)
    {
        var characters = name.EnumerateRunes().ToList();
        return characters.Count < 2 ? new string('*', characters.Count) : characters[0] + new string('*', characters.Count - 1);
    }

    /// <summary>Keeps the first and last characters. Where these would be everything, nothing is kept.</summary>
    public static string Middle(string value, int first, int last) =>
        value.Length <= first + last
            ? new string('*', value.Length)
            : string.Concat(value.AsSpan(0, first), new string('*', value.Length - first - last), value.AsSpan(value.Length - last));
}
