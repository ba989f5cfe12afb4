using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NoProofCity.Data.ElectronicProofs;
using NoProofCity.Web.Documents.Paper.Signing;

namespace NoProofCity.Web.ElectronicProofs;

/// <summary>
/// The list of proofs that were made void, for those who check without this installation: text that people can read, signed at its end with the
/// certificate of the proofs. Codes and files stand in it as their hashes, so that nobody learns a code from it.
/// </summary>
/// <param name="Hashes">Of the files and of the codes.</param>
/// <param name="Signature">What its own signature says.</param>
public sealed record RevokedList(DateTimeOffset MadeAt, IReadOnlySet<string> Hashes, SignatureFinding Signature)
{
    private const string Title = "无证明城市 电子证明作废名单";
    private const string MadeLabel = "生成时间 ";
    private const string SignatureLabel = "签名 ";
    private const string HeadLine = "编号\t文件校验值\t校验码校验值\t作废时间";
    private const int HeadLines = 3;
    private const int FileColumn = 1, CodeColumn = 2;

    public static string Write(IReadOnlyList<RevokedProof> proofs, DateTimeOffset at, DocumentSigner signer)
    {
        ArgumentNullException.ThrowIfNull(proofs);
        ArgumentNullException.ThrowIfNull(signer);
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{Title}\n{MadeLabel}{at:O}\n{HeadLine}\n");
        foreach (var proof in proofs) _ = text.Append(CultureInfo.InvariantCulture, $"{proof.Number}\t{proof.FileSha256}\t{HashOf(proof.Code)}\t{proof.RevokedAt:O}\n");
        var signature = Convert.ToBase64String(signer.Sign(Encoding.UTF8.GetBytes(text.ToString()), at));
        return text.Append(SignatureLabel).Append(signature).Append('\n').ToString();
    }

    /// <summary>Null for what is no such list.</summary>
    public static RevokedList? Read(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        var end = written.LastIndexOf('\n' + SignatureLabel, StringComparison.Ordinal) + 1;
        var lines = written[..end].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length < HeadLines || lines[0] != Title || lines[2] != HeadLine || !lines[1].StartsWith(MadeLabel, StringComparison.Ordinal)
            || !DateTimeOffset.TryParse(lines[1][MadeLabel.Length..], CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)) return null;
        var signature = new byte[written.Length];
        var finding = Convert.TryFromBase64String(written[(end + SignatureLabel.Length)..].Trim(), signature, out var length)
            ? DocumentSigner.Check(Encoding.UTF8.GetBytes(written[..end]), signature[..length]) : new SignatureFinding(SignatureState.Unreadable);
        var columns = lines.Skip(HeadLines).Select(line => line.Split('\t')).Where(line => line.Length > CodeColumn);
        return new(at, columns.SelectMany(line => (string[])[line[FileColumn], line[CodeColumn]]).ToHashSet(StringComparer.Ordinal), finding);
    }

    public static string HashOf(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));
}
