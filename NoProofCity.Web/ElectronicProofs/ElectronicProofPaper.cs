using NoProofCity.Data.ElectronicProofs;
using NoProofCity.Domain.Cases;
using NoProofCity.Domain.Common;
using NoProofCity.Web.Documents.Paper.Forms;
using NoProofCity.Web.Documents.Paper.Parts;
using NoProofCity.Web.Papers;

namespace NoProofCity.Web.ElectronicProofs;

/// <summary>F-21: what the proof says, the seal it was issued with, and where anybody can check it.</summary>
internal static class ElectronicProofPaper
{
    // The first half of the hash, in groups that can be read aloud.
    private const int DigestShown = 16;
    private const int Group = 4;

    private const string NoAddressYet = "公众查询网页";

    public static F21Certificate Fill(ElectronicProofOnPaper paper, PaperWording wording)
    {
        var (content, profile) = (paper.Content, wording.Profile);
        var notes = content.Annotations;
        return new(
            notes.MakingUnit, content.Number, content.ProofName, content.Subject.Name, new(CredentialOf(content.Subject.Kind), Personal.Number(content.Subject.Number)), content.Territory, content.About,
            [.. content.Lines.Select(line => new CertifiedFact(line.Name, line.Value))], content.ItemName, content.ItemCode, content.SourceNumber, content.IssuedOn, content.ExpiresOn,
            notes.ExtractingUnit, notes.MakingUnit, notes.ExtractedAt, DigestOf(content.Hash), profile.Flag("Proof.CheckCode") ? CheckOf(content.Code, paper.PublicAddress, profile.Flag("Proof.QrCode")) : WithoutCode(content.Code),
            notes.ExtractedAt, profile.Entry("Proof.PaperEffect").Key.Options[$"{content.Effect}"], new Seal(notes.MakingUnit, content.Seal.Label));
    }

    /// <summary>The address a code leads to, with nothing but the code in it.</summary>
    public static CheckAddress CheckOf(string code, string publicAddress, bool isScanned)
    {
        var shown = VerificationCode.Parse(code)!.ToString();
        if (publicAddress.Length == 0) return new("", NoAddressYet, shown);
        var site = $"{publicAddress}/{ProofUrls.Check}";
        return new(isScanned ? $"{publicAddress}/{ProofUrls.Of(code)}" : "", site[(site.IndexOf("://", StringComparison.Ordinal) + 3)..], shown);
    }

    // The file keeps its code all the same: by it the list of what was made void names it.
    private static CheckAddress WithoutCode(string code) => new("", "", VerificationCode.Parse(code)!.ToString());

    private static string CredentialOf(SubjectKind kind) => kind switch
    {
        SubjectKind.Person => "居民身份证",
        SubjectKind.Organisation => "统一社会信用代码",
        _ => "有效证件",
    };

    private static string DigestOf(string hash) => string.Join(' ', hash[..DigestShown].ToUpperInvariant().Chunk(Group).Select(part => new string(part)));
}
