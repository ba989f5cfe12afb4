using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ElectronicProofs;
using NoProofCity.Domain.Organisation;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.ElectronicProofs;

/// <summary>What a check says by code: valid, revoked, expired, or nothing; each is noted.</summary>
public sealed class Checking_a_code
{
    [Theory, OnEachDatabase]
    [Rule("J-Ver-6b")]
    public async Task Valid_revoked_or_not_found_with_issuer_kind_and_date_only(Database database)
    {
        await using var city = await TestCity.OpenAsync(database);
        var hall = await ProofHall.OpenAsync(city, "jinan-2020");
        var proof = await hall.IssueAsync();
        var typed = $" {VerificationCode.Parse(proof.Code)!.ToString().ToLowerInvariant()} ";
        var answer = (await hall.Desk.CheckAsync(typed, "10.2.3.4")).Value;
        Assert.Equal((ProofCheckResult.Valid, proof.ProofName, "自然资源局", proof.IssuedOn), (answer.Result, answer.ProofName, answer.MakingUnit, answer.IssuedOn!.Value));
        Assert.Equal(Data.ElectronicProofs.ProofAnswer.None, (await hall.Desk.CheckAsync(VerificationCode.Draw().Value, "10.2.3.4")).Value);
        Assert.Equal(Data.ElectronicProofs.ProofAnswer.None, (await hall.Desk.CheckAsync("不是校验码", "10.2.3.4")).Value);

        Assert.Empty((await hall.RevokeAsync(proof)).Refusals);
        Assert.Equal(ProofCheckResult.Revoked, await hall.CheckAsync(proof.Code));
        Assert.IsType<ElectronicProofNotPossibleIn>(Assert.Single((await hall.RevokeAsync(proof)).Refusals));
    }

    [Fact]
    public async Task A_proof_holds_to_the_end_of_its_last_day()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await ProofHall.OpenAsync(city);
        var proof = await hall.IssueAsync(ProofHall.Facts() with { ExpiresOn = new(2026, 3, 10) });
        city.Clock.Pass(TimeSpan.FromHours(37)); // 2026-03-10 23:00
        Assert.Equal(ProofCheckResult.Valid, await hall.CheckAsync(proof.Code));
        city.Clock.Pass(TimeSpan.FromHours(1));
        Assert.Equal(ProofCheckResult.Expired, await hall.CheckAsync(proof.Code));
        Assert.IsType<ProofAlreadyExpired>(Assert.Single((await hall.TryAsync(ProofHall.Facts() with { ExpiresOn = new(2026, 3, 1) })).Refusals));
    }

    [Theory]
    [InlineData("MakingUnit", "公安局")]
    [InlineData("ExtractingUnit", "公安局")]
    [InlineData("ExpiresOn", "2036-01-01")]
    [InlineData("ProofName", "无犯罪记录证明")]
    [InlineData("SealLabel", "某章")]
    public async Task Whoever_alters_a_row_of_the_database_gets_the_answer_of_an_unknown_code(string column, string value)
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await ProofHall.OpenAsync(city);
        var proof = await hall.IssueAsync();
        var alter = string.Format(CultureInfo.InvariantCulture, "UPDATE ElectronicProofs SET {0} = {{0}}", column);
        await using (var db = city.Db()) Assert.Equal(1, await db.Database.ExecuteSqlRawAsync(alter, value));
        Assert.Equal(Data.ElectronicProofs.ProofAnswer.None, (await hall.Desk.CheckAsync(proof.Code, "10.2.3.4")).Value);
        Assert.Equal(ProofCheckResult.Altered, Assert.Single(await hall.ChecksAsync()).Result);
        Assert.False(await hall.Queries.IsWholeAsync(proof.Id, default));
    }

    [Fact]
    public async Task Every_check_is_noted_without_what_was_typed_and_from_where()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await ProofHall.OpenAsync(city);
        var proof = await hall.IssueAsync();
        _ = await hall.CheckAsync(proof.Code);
        _ = await hall.CheckAsync("AAAA-AAAA-AAAA");
        var checks = await hall.ChecksAsync();
        Assert.Equal([(proof.Id, ProofCheckResult.Valid), ((long?)null, ProofCheckResult.Unknown)], checks.Select(check => (check.ProofId, check.Result)));
        Assert.All(checks, check => Assert.DoesNotContain("10.2.3.4", check.AddressHash, StringComparison.Ordinal));
        Assert.DoesNotContain(checks, check => check.CodeHash.Contains(proof.Code, StringComparison.Ordinal));
        Assert.Equal(checks[0].At, Assert.Single(await hall.Queries.ChecksAsync(proof, 20, default)).At);
    }

    [Fact]
    public async Task The_file_is_checked_by_its_hash_and_one_changed_bit_makes_it_another()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await ProofHall.OpenAsync(city);
        var proof = await hall.IssueAsync();
        var sha = (await hall.DocumentAsync(proof)).Sha256;
        Assert.Equal(ProofCheckResult.Valid, (await hall.Desk.CheckFileAsync(sha, "10.2.3.4")).Value.Result);
        Assert.Equal(ProofCheckResult.Unknown, (await hall.Desk.CheckFileAsync(new string('0', 64), "10.2.3.4")).Value.Result);
    }

    [Fact]
    public void A_code_has_no_characters_that_look_alike_and_a_slip_in_it_is_found()
    {
        var codes = Enumerable.Range(0, 200).Select(_ => VerificationCode.Draw()).ToList();
        Assert.Equal(codes.Count, codes.Select(code => code.Value).Distinct().Count());
        Assert.All(codes, code =>
        {
            Assert.DoesNotContain(code.Value, "IL0O1".Contains);
            Assert.Equal(code, VerificationCode.Parse(code.ToString()));
            for (var at = 0; at < VerificationCode.Length; at++)
            {
                var other = code.Value[at] == 'A' ? 'B' : 'A';
                Assert.Null(VerificationCode.Parse(code.Value[..at] + other + code.Value[(at + 1)..]));
                if (at > 0 && code.Value[at] != code.Value[at - 1]) Assert.Null(VerificationCode.Parse(code.Value[..(at - 1)] + code.Value[at] + code.Value[at - 1] + code.Value[(at + 1)..]));
            }
        });
    }

    [Fact]
    public async Task The_list_of_a_unit_shows_what_it_made_and_what_it_extracted()
    {
        await using var city = await TestCity.OpenAsync();
        var hall = await ProofHall.OpenAsync(city);
        var proof = await hall.IssueAsync();
        async Task<IReadOnlyList<long>> SeenBy(long unit, string? side)
        {
            var scope = (await hall.Town.ScopeAsync(hall.Agent(unit), ElectronicProofActs.Read))!;
            return [.. (await hall.Queries.PageAsync(scope, side is null ? new() : new ListQuery().With("side", side), default)).Rows.Select(row => row.Id)];
        }
        var stranger = await hall.Town.UnitAsync("GA", "公安局");
        Assert.Equal([proof.Id], await SeenBy(hall.Maker, null));
        Assert.Equal([proof.Id], await SeenBy(hall.Maker, "made"));
        Assert.Empty(await SeenBy(hall.Maker, "extracted"));
        Assert.Equal([proof.Id], await SeenBy(hall.Asker, "extracted"));
        Assert.Empty(await SeenBy(stranger, null));
        Assert.NotEmpty((await new Reading(city.City, city.Clock).FindAsync<ElectronicProof>(hall.Agent(stranger), ElectronicProofActs.Read, proof.Id, default)).Refusals);
    }
}
