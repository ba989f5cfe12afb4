using System.IO.Compression;

namespace NoProofCity.Domain.Accounts;

/// <summary>
/// Passwords that everybody tries first (common-passwords.txt.gz, one a line, small letters). A line also stands for itself
/// with digits and signs around it and with digits for letters: "woaini" for "Woaini1314", "password" for "P@ssw0rd2026!".
/// </summary>
public static class CommonPasswords
{
    private const string Resource = "common-passwords.txt.gz";
    private const string Written = "@4301!$57";
    private const string Meant = "aaeoiisst";

    private static readonly Lazy<HashSet<string>> All = new(Load);

    public static bool Contains(string password)
    {
        var text = password.ToLowerInvariant();
        return IsListed(text) || IsListed(Bare(text)) || IsListed(Bare(Undone(text))) || IsListed(Undone(Bare(text)));
    }

    private static bool IsListed(string text) => All.Value.Contains(text);

    private static string Bare(string text) => text.Trim([.. text.Where(c => !char.IsLetter(c)).Distinct()]);

    private static string Undone(string text) =>
        string.Concat(text.Select(c => Written.IndexOf(c, StringComparison.Ordinal) is var at && at >= 0 ? Meant[at] : c));

    private static HashSet<string> Load()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"{Resource} is not embedded.");
        using var reader = new StreamReader(new GZipStream(stream, CompressionMode.Decompress));
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }
}
