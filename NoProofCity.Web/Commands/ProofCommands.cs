using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using NoProofCity.Data.ElectronicProofs;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ElectronicProofs;
using NoProofCity.Web.Documents.Paper.Forms;
using NoProofCity.Web.Documents.Paper.Signing;
using NoProofCity.Web.ElectronicProofs;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Commands;

/// <summary>Checks an electronic proof: by its code where the installation is, or by its file alone with the key the office gave out.</summary>
public sealed class CheckProofCommand : OperatorCommand
{
    public override string Name => "check-proof";

    public override string Usage => "校验码，或者 --offline 文件 --key 公钥.pem [--revoked 作废名单]";

    public override string Purpose => "查验电子证明是否有效；带 --offline 时只用文件和公钥，不用数据库。";

    public override IReadOnlyCollection<string> Options => ["offline", "key", "revoked"];

    public override Task<int> RunAsync(CommandLine line, CommandContext context) =>
        line["offline"] is { } file ? OfflineAsync(file, line.Required("key"), line["revoked"], context)
        : line.Words is [var code] ? OnlineAsync(code, context) : throw new WrongUseException("请写一个校验码，或者用 --offline 指明文件。");

    private async Task<int> OnlineAsync(string code, CommandContext context)
    {
        using var city = await context.OpenAsync();
        var outcome = await new ElectronicProofDesk(city, context.Time).CheckAsync(code, $"命令 {Name}");
        if (!outcome.IsDone) return context.Refuse(outcome.Refusals);
        var answer = outcome.Value;
        context.Terminal.Say(answer.Result is ProofCheckResult.Unknown ? "没有查到有效的电子证明：没有这个校验码，或者内容被改动过。" : $"{EnumWords.Of(answer.Result)}：{NameOf(answer)}，{answer.MakingUnit}，{answer.IssuedOn:yyyy-MM-dd} 出具。");
        context.Terminal.Result(new { result = answer.Result, proof = NameOf(answer), unit = answer.MakingUnit, issuedOn = answer.IssuedOn });
        return answer.Result is ProofCheckResult.Valid ? Done : Refused;
    }

    // What bears a code and is no proof is told by what it is.
    private static string NameOf(ProofAnswer answer) => answer.Form is { } form ? AllForms.Catalogue.Find(form)!.Name : answer.ProofName;

    private static async Task<int> OfflineAsync(string path, string keyPath, string? listPath, CommandContext context)
    {
        byte[] file;
        string key;
        RevokedList? list = null;
        try
        {
            file = await File.ReadAllBytesAsync(path, context.Stopping);
            key = KeyOf(await File.ReadAllTextAsync(keyPath, context.Stopping));
            if (listPath is not null) list = RevokedList.Read(await File.ReadAllTextAsync(listPath, context.Stopping)) ?? throw new WrongUseException($"“{listPath}”不是作废名单。");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new WrongUseException($"读不了文件：{e.Message}");
        }
        if (list is not null && !IsOf(list.Signature, key))
        {
            context.Terminal.Complain("作废名单的签名不对：被改动过，或者不是用这个公钥签的。没有查验。");
            return Refused;
        }
        var (found, mark) = (SignedPdf.Check(file), SignedPdf.MarkOf(file));
        var result = found is null || mark is null || !IsOf(found, key) ? ProofCheckResult.Altered
            : list is not null && (list.Hashes.Contains(Convert.ToHexStringLower(SHA256.HashData(file))) || VerificationCode.Parse(mark.Code) is { } code && list.Hashes.Contains(RevokedList.HashOf(code.Value))) ? ProofCheckResult.Revoked
            : mark.Until < ChinaTime.DateOf(context.Time.GetUtcNow()) ? ProofCheckResult.Expired : ProofCheckResult.Valid;
        context.Terminal.Say(result switch
        {
            ProofCheckResult.Altered => "无效：文件没有签名、被改动过，或者不是用这个公钥的证书签的。",
            ProofCheckResult.Revoked => $"作废：校验码 {mark!.Code}。",
            ProofCheckResult.Expired => $"过了有效期：校验码 {mark!.Code}，有效期到 {mark.Until:yyyy-MM-dd}。",
            _ => $"有效：校验码 {mark!.Code}，有效期到 {mark.Until:yyyy-MM-dd}，{found!.Signer} 签名，文件没有改动过。",
        });
        if (result is ProofCheckResult.Valid)
            context.Terminal.Say(list is null ? "没有作废名单，查不出是否已经作废。" : $"作废名单生成于 {ChinaTime.ToLocal(list.MadeAt):yyyy-MM-dd HH:mm}，之后作废的查不出来。");
        context.Terminal.Result(new { result, code = result is ProofCheckResult.Altered ? null : mark!.Code, until = result is ProofCheckResult.Altered ? null : mark?.Until, signer = found?.Signer, listMadeAt = list?.MadeAt });
        return result is ProofCheckResult.Valid ? Done : Refused;
    }

    private static bool IsOf(SignatureFinding finding, string key) => finding.State is SignatureState.Valid && finding.PublicKey == key;

    private static string KeyOf(string pem)
    {
        try
        {
            if (PemEncoding.TryFind(pem, out var fields) && pem[fields.Label] == "CERTIFICATE") return Convert.ToHexString(X509Certificate2.CreateFromPem(pem).PublicKey.ExportSubjectPublicKeyInfo());
            using var rsa = RSA.Create();
            rsa.ImportFromPem(pem);
            return Convert.ToHexString(rsa.ExportSubjectPublicKeyInfo());
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException)
        {
            throw new WrongUseException("--key 不是公钥或者证书的 PEM 文件。");
        }
    }
}

/// <summary>Gives out the key by which others check the signatures of electronic proofs.</summary>
public sealed class ProofKeyCommand : OperatorCommand
{
    public override string Name => "proof-key";

    public override string Usage => "--out 文件";

    public override string Purpose => "把查验电子证明签名用的公钥写到文件里，发给要离线查验的单位。";

    public override IReadOnlyCollection<string> Options => ["out"];

    public override async Task<int> RunAsync(CommandLine line, CommandContext context)
    {
        var path = line.Required("out");
        using var city = await context.OpenAsync();
        var signer = DocumentServices.Signer(context.Configuration, city.Settings, context.Time).Value;
        return await ProofFiles.WriteAsync(path, signer.PublicKeyPem + "\n", $"公钥写到了 {path}{(signer.IsTrial ? "；现在用的是测试证书，不具有法律效力" : "")}。", new { path = Path.GetFullPath(path), trial = signer.IsTrial }, context);
    }
}

/// <summary>Gives out the signed list of electronic proofs that were made void.</summary>
public sealed class RevokedProofsCommand : OperatorCommand
{
    public override string Name => "revoked-proofs";

    public override string Usage => "--out 文件";

    public override string Purpose => "把作废的电子证明写成签了名的名单，发给要离线查验的单位。";

    public override IReadOnlyCollection<string> Options => ["out"];

    public override async Task<int> RunAsync(CommandLine line, CommandContext context)
    {
        var path = line.Required("out");
        using var city = await context.OpenAsync();
        var revoked = await new ElectronicProofQueries(city, context.Time).RevokedAsync(context.Stopping);
        var text = RevokedList.Write(revoked, context.Time.GetUtcNow(), DocumentServices.Signer(context.Configuration, city.Settings, context.Time).Value);
        return await ProofFiles.WriteAsync(path, text, $"作废的电子证明 {revoked.Count} 份，写到了 {path}。", new { path = Path.GetFullPath(path), revoked = revoked.Count }, context);
    }
}

internal static class ProofFiles
{
    public static async Task<int> WriteAsync(string path, string text, string said, object result, CommandContext context)
    {
        try
        {
            await File.WriteAllTextAsync(path, text, context.Stopping);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            context.Terminal.Complain($"写不了文件“{path}”：请检查目录是否存在、是否可写、磁盘是否有空间。");
            return OperatorCommand.Refused;
        }
        context.Terminal.Say(said);
        context.Terminal.Result(result);
        return 0;
    }
}
