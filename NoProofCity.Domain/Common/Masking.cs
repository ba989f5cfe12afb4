namespace NoProofCity.Domain.Common;

/// <summary>How personal data is shown to somebody who need not know it: 张*, 370***********001X, 138****0000.</summary>
public static class Masking
{
    private const char Star = '*';

    public static string Of(PersonalKind kind, string plain) => kind switch
    {
        PersonalKind.Name => Keep(plain, head: 1, tail: 0),
        PersonalKind.Phone => Keep(plain, head: 3, tail: 4),
        PersonalKind.IdentityNumber => Keep(plain, head: 3, tail: 4),
        PersonalKind.Address => Keep(plain, head: 6, tail: 0),
        _ => Keep(plain, head: 0, tail: 0),
    };

    // A value too short to hide anything shows nothing.
    private static string Keep(string plain, int head, int tail) =>
        plain.Length <= head + tail
            ? new string(Star, plain.Length)
            : string.Concat(plain.AsSpan(0, head), new string(Star, plain.Length - head - tail), plain.AsSpan(plain.Length - tail));
}
