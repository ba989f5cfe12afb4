using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Accounts;
using NoProofCity.Domain.Common;

namespace NoProofCity.Data.Accounts;

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("Accounts");
        builder.Property(a => a.SignInName).HasMaxLength(Account.MaxSignInNameLength);
        builder.Property(a => a.DisplayName).HasMaxLength(Account.MaxDisplayNameLength);
        // Hashes and secrets lie encrypted and stand in no ledger: who steals the database alone cannot even begin to guess.
        builder.Property(a => a.PasswordHash).IsPersonal(PersonalKind.Other);
        builder.Property(a => a.SecondFactorSecret).IsPersonal(PersonalKind.Other);
        builder.Ignore(a => a.HasSecondFactor);
        builder.HasIndex(a => a.SignInName).IsUnique();
        builder.HasIndex(a => new { a.PlaceId, a.UnitId });
        builder.OwnsMany(a => a.Grants, grant =>
        {
            grant.ToTable("RoleGrants");
            grant.HasKey(g => g.Id);
            grant.HasIndex(g => new { g.PlaceId, g.UnitId, g.Role });
        });
        builder.OwnsMany(a => a.PastPasswords, past =>
        {
            past.ToTable("PastPasswords");
            past.HasKey(p => p.Id);
            past.Property(p => p.Hash).IsPersonal(PersonalKind.Other);
        });
    }
}

internal sealed class OneTimeCodeConfiguration : IEntityTypeConfiguration<OneTimeCode>
{
    public void Configure(EntityTypeBuilder<OneTimeCode> builder)
    {
        builder.ToTable("OneTimeCodes");
        builder.Ignore(c => c.UnitId);
        builder.Property(c => c.Hash).HasMaxLength(44);
        builder.HasIndex(c => c.Hash).IsUnique();
        builder.HasIndex(c => c.AccountId);
    }
}

internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("Sessions");
        builder.Property(s => s.Address).HasMaxLength(64);
        builder.HasIndex(s => s.AccountId);
        builder.HasIndex(s => new { s.EndedAt, s.SeenAt });
    }
}

internal sealed class FailureCountConfiguration : IEntityTypeConfiguration<FailureCount>
{
    public void Configure(EntityTypeBuilder<FailureCount> builder)
    {
        builder.ToTable("SignInFailures");
        builder.HasKey(f => f.Key);
        builder.Property(f => f.Key).HasMaxLength(44);
        builder.Property(f => f.Failures).IsConcurrencyToken();
        builder.HasIndex(f => f.LastAt);
    }
}

internal sealed class SignInPolicyConfiguration : IEntityTypeConfiguration<SignInPolicy>
{
    private static readonly JsonSerializerOptions Written = new() { Converters = { new JsonStringEnumConverter() } };

    public void Configure(EntityTypeBuilder<SignInPolicy> builder)
    {
        builder.ToTable("SignInPolicy");
        builder.Ignore(p => p.PlaceId);
        builder.Ignore(p => p.UnitId);
        builder.Property(p => p.Id).ValueGeneratedNever();
        // One text, so that the ledger shows the whole policy before and after.
        builder.Property(p => p.Values).HasMaxLength(1000).HasConversion(
            values => JsonSerializer.Serialize(values, Written),
            text => JsonSerializer.Deserialize<SignInPolicyValues>(text, Written)!);
        builder.HasData(new { Id = SignInPolicy.TheOnly, Version = 0, Values = Shipped() });
    }

    private static SignInPolicyValues Shipped()
    {
        using var stream = typeof(SignInPolicyConfiguration).Assembly.GetManifestResourceStream("NoProofCity.Data.Seeds.sign-in-policy.json")!;
        return JsonSerializer.Deserialize<SignInPolicyValues>(stream, Written)!;
    }
}

internal sealed class StandingMarkConfiguration : IEntityTypeConfiguration<StandingMark>
{
    public void Configure(EntityTypeBuilder<StandingMark> builder)
    {
        builder.ToTable("StandingMark");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.HasData(new StandingMark());
    }
}

internal sealed class StoredKeyConfiguration : IEntityTypeConfiguration<StoredKey>
{
    public void Configure(EntityTypeBuilder<StoredKey> builder)
    {
        builder.ToTable("ProtectionKeys");
        builder.Property(k => k.Name).HasMaxLength(100);
        builder.Property(k => k.Xml).IsLongText();
    }
}
