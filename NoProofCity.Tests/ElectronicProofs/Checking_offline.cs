using NoProofCity.Domain.Common;
using NoProofCity.Tests.Paper;
using NoProofCity.Tests.Support;
using NoProofCity.Web.ElectronicProofs;

namespace NoProofCity.Tests.ElectronicProofs;

/// <summary>The commands: a file is checked with the public key alone; what was revoked stands in a signed list.</summary>
public sealed class Checking_offline
{
    [Fact]
    public async Task A_file_holds_with_the_key_of_the_office_and_fails_altered_expired_or_revoked()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await ProofHall.OpenAsync(city);
        var proof = await hall.IssueAsync();
        var (file, key, list) = (In("proof.pdf"), In("key.pem"), In("revoked.txt"));
        var bytes = await hall.FileAsync(proof);
        await File.WriteAllBytesAsync(file, bytes);
        await File.WriteAllTextAsync(key, Printing.Signer.Value.PublicKeyPem);
        await File.WriteAllTextAsync(list, await ListAsync());

        var held = await RunAsync("--offline", file, "--key", key, "--revoked", list, "--json");
        Assert.Equal((0, "valid", $"{VerificationCode.Parse(proof.Code)}"), (held.ExitCode, held.Json.GetProperty("result").GetString(), held.Json.GetProperty("code").GetString()));

        Assert.Empty((await hall.RevokeAsync(proof)).Refusals);
        Assert.Equal("valid", (await RunAsync("--offline", file, "--key", key, "--revoked", list, "--json")).Json.GetProperty("result").GetString());
        var written = await ListAsync();
        Assert.DoesNotContain(proof.Code, written, StringComparison.Ordinal);
        await File.WriteAllTextAsync(list, written);
        var revoked = await RunAsync("--offline", file, "--key", key, "--revoked", list, "--json");
        Assert.Equal((1, "revoked"), (revoked.ExitCode, revoked.Json.GetProperty("result").GetString()));

        // Whoever strikes a line out of the list breaks its signature.
        var lines = written.Split('\n').ToList();
        lines.RemoveAt(3);
        await File.WriteAllTextAsync(list, string.Join('\n', lines));
        var forged = await RunAsync("--offline", file, "--key", key, "--revoked", list);
        Assert.Equal(1, forged.ExitCode);
        Assert.Contains("作废名单的签名不对", forged.Errors, StringComparison.Ordinal);

        foreach (var at in (int[])[30, bytes.Length / 2, bytes.Length - 40])
        {
            var changed = (byte[])bytes.Clone();
            changed[at] ^= 1;
            await File.WriteAllBytesAsync(file, changed);
            Assert.Equal("altered", (await RunAsync("--offline", file, "--key", key, "--json")).Json.GetProperty("result").GetString());
        }
        await File.WriteAllBytesAsync(file, bytes);
        city.Clock.Pass(TimeSpan.FromDays(60));
        Assert.Equal("expired", (await RunAsync("--offline", file, "--key", key, "--json")).Json.GetProperty("result").GetString());

        // Signed by somebody else's certificate.
        using var other = System.Security.Cryptography.RSA.Create(2048);
        await File.WriteAllTextAsync(key, other.ExportSubjectPublicKeyInfoPem());
        Assert.Equal("altered", (await RunAsync("--offline", file, "--key", key, "--json")).Json.GetProperty("result").GetString());
        await File.WriteAllTextAsync(key, "no key");
        Assert.Equal(2, (await RunAsync("--offline", file, "--key", key)).ExitCode);

        string In(string name) => Path.Combine(city.Folder, name);
        async Task<string> ListAsync() => RevokedList.Write(await hall.Queries.RevokedAsync(default), city.Clock.GetUtcNow(), Printing.Signer.Value);
        Task<CommandRun> RunAsync(params string[] typed) => CommandRun.OfAsync(null, city.Clock, ["check-proof", .. typed]);
    }

    [Fact]
    public async Task Online_a_code_is_checked_and_key_and_list_are_given_out()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await ProofHall.OpenAsync(city);
        var proof = await hall.IssueAsync();
        var held = await CommandRun.OfAsync(city.Folder, city.Clock, "check-proof", proof.Code, "--json");
        Assert.Equal((0, "valid"), (held.ExitCode, held.Json.GetProperty("result").GetString()));
        Assert.DoesNotContain(ProofHall.PersonName, held.Output, StringComparison.Ordinal);
        Assert.Empty((await hall.RevokeAsync(proof)).Refusals);
        Assert.Equal(1, (await CommandRun.OfAsync(city.Folder, city.Clock, "check-proof", proof.Code)).ExitCode);
        Assert.Equal(1, (await CommandRun.OfAsync(city.Folder, city.Clock, "check-proof", "AAAA")).ExitCode);
        Assert.Equal(2, (await CommandRun.OfAsync(city.Folder, city.Clock, "check-proof")).ExitCode);

        var (key, list) = (Path.Combine(city.Folder, "key.pem"), Path.Combine(city.Folder, "revoked.txt"));
        Assert.Equal(0, (await CommandRun.OfAsync(city.Folder, city.Clock, "proof-key", "--out", key)).ExitCode);
        Assert.StartsWith("-----BEGIN PUBLIC KEY-----", await File.ReadAllTextAsync(key), StringComparison.Ordinal);
        var given = await CommandRun.OfAsync(city.Folder, city.Clock, "revoked-proofs", "--out", list, "--json");
        Assert.Equal((0, 1), (given.ExitCode, given.Json.GetProperty("revoked").GetInt32()));
        Assert.Contains(RevokedList.HashOf(proof.Code), RevokedList.Read(await File.ReadAllTextAsync(list))!.Hashes);
    }
}
