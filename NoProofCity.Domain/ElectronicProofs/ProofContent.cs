using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NoProofCity.Domain.Cases;

namespace NoProofCity.Domain.ElectronicProofs;

/// <summary>One line of what is proven ("核实内容", "截至提取时间，无不动产登记记录").</summary>
public sealed record ProofLine(string Name, string Value);

/// <summary>Its effect beside paper, as the profile has it (Proof.PaperEffect).</summary>
public enum PaperEffect { Equal, UnlessLaw }

/// <summary>A seal of the place, as it was when it was used.</summary>
/// <param name="Label">What stands in it.</param>
public sealed record ProofSeal(string Key, string Label);

/// <summary>The annotations that nobody writes (三项备注): they come of the request, whoever issues the proof.</summary>
/// <param name="ExtractingUnitId">提取单位: the unit that asked.</param>
/// <param name="MakingUnitId">制作单位: the unit whose facts they are, which answers for their truth.</param>
/// <param name="ExtractedAt">提取时间.</param>
public sealed record ProofAnnotations(long ExtractingUnitId, string ExtractingUnit, long MakingUnitId, string MakingUnit, DateTimeOffset ExtractedAt);

/// <summary>All that an electronic proof says, in one writing: of the same content there is one text and one hash.</summary>
public sealed record ProofContent(
    string Code, string Number, string Method, string ProofName, string Territory, string About, Subject Subject, IReadOnlyList<ProofLine> Lines, string ItemName, string ItemCode, string SourceNumber,
    ProofAnnotations Annotations, ProofSeal Seal, PaperEffect Effect, DateOnly IssuedOn, DateOnly ExpiresOn)
{
    private static readonly JsonSerializerOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Named one by one, so that what a later version adds to a record leaves the text of older proofs alone.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(
        new
        {
            Code, Number, Method, ProofName, Territory, About, SubjectKind = $"{Subject.Kind}", SubjectName = Subject.Name, SubjectNumber = Subject.Number,
            Lines = Lines.Select(line => new[] { line.Name, line.Value }), ItemName, ItemCode, SourceNumber,
            Annotations.ExtractingUnitId, Annotations.ExtractingUnit, Annotations.MakingUnitId, Annotations.MakingUnit, ExtractedAt = Annotations.ExtractedAt.ToUnixTimeSeconds(),
            SealKey = Seal.Key, SealLabel = Seal.Label, Effect = $"{Effect}", IssuedOn, ExpiresOn,
        }, Writing));

    public string Hash => Convert.ToHexStringLower(SHA256.HashData(ToBytes()));
}
