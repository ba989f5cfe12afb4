using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Accounts;

/// <summary>What makes a password too easy to guess. Length first; no mixture of signs is demanded, since that yields "Password1!".</summary>
public static class PasswordRules
{
    /// <summary>Hashing takes time by the length, so there is an end to it.</summary>
    public const int MaxLength = 128;

    // a name of one or two letters stands in half of all words
    private const int ShortestName = 3;

    // a row of neighbours this long makes up a password by itself
    private const int ShortestRun = 4;

    private static readonly string[] Rows =
    [
        "01234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm",
        "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p", "!@#$%^&*()", "qazwsxedcrfvtgbyhnujmikolp", "14789632", "qweasdzxc", "1q2w3e4r5t6y7u8i9o0p", "q1w2e3r4t5y6u7i8o9p0", "a1b2c3d4e5f6g7h8i9j0",
    ];

    /// <summary>Every reason against the password.</summary>
    /// <param name="names">The person's and the unit's names and the sign-in name; in Latin letters only those can be found in a password.</param>
    public static IReadOnlyList<Refusal> WhyNot(string password, IEnumerable<string> names, SignInPolicyValues policy)
    {
        var refusals = new List<Refusal>();
        if (password.EnumerateRunes().Count() is var length && length < policy.PasswordLength) refusals.Add(new PasswordTooShort(length, policy.PasswordLength));
        if (length > MaxLength) return [new PasswordTooLong(MaxLength)];
        if (CommonPasswords.Contains(password)) refusals.Add(new PasswordTooCommon());
        if (IsSimple(password)) refusals.Add(new PasswordTooSimple());
        if (names.Any(name => Contains(password, name))) refusals.Add(new PasswordContainsName());
        return refusals;
    }

    private static bool Contains(string password, string name)
    {
        var written = Writing.Narrow(name);
        // two characters are a whole Chinese name, two letters are nothing
        var shortest = written.All(char.IsAscii) ? ShortestName : 2;
        return written.Length >= shortest && password.Contains(written, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Fewer than four different signs, a piece said again and again, or nothing but rows of the alphabet and the keyboard.</summary>
    private static bool IsSimple(string password)
    {
        var text = password.ToLowerInvariant();
        return text.Distinct().Count() < 4 || IsRepeated(text) || IsRuns(text);
    }

    private static bool IsRepeated(string text) =>
        Enumerable.Range(1, text.Length / 2).Any(piece => Enumerable.Range(piece, text.Length - piece).All(i => text[i] == text[i - piece]));

    // Rows may be walked either way and joined: "qwerty123456", "87654321abcd".
    private static bool IsRuns(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            var run = Rows.Max(row => Math.Max(Along(row, text.AsSpan(at)), Along(string.Concat(row.Reverse()), text.AsSpan(at))));
            if (run < Math.Min(ShortestRun, text.Length - at) || run == 0) return false;
            at += run;
        }
        return text.Length > 0;
    }

    private static int Along(string row, ReadOnlySpan<char> text)
    {
        var start = row.IndexOf(text[0], StringComparison.Ordinal);
        if (start < 0) return 0;
        var length = 0;
        while (length < text.Length && start + length < row.Length && row[start + length] == text[length]) length++;
        return length;
    }
}
