using System.Security.Cryptography;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Ledger;

namespace NoProofCity.Tests.Common;

public sealed class Hidden_values
{
    private const string Number = "370322198501010016";

    private static readonly Secrets Ours = new(new byte[Secrets.MasterSize]);
    private static readonly Secrets Others = new([.. Enumerable.Repeat((byte)1, Secrets.MasterSize)]);

    [Fact]
    public void Come_back_as_they_were_and_never_look_alike()
    {
        Assert.Equal(Number, Ours.Decrypt(Ours.Encrypt(Number)));
        Assert.Equal("", Ours.Decrypt(Ours.Encrypt("")));
        Assert.NotEqual(Ours.Encrypt(Number), Ours.Encrypt(Number));
    }

    [Fact]
    public void Cannot_be_read_or_changed_without_the_key()
    {
        var hidden = Convert.FromBase64String(Ours.Encrypt(Number));
        _ = Assert.ThrowsAny<CryptographicException>(() => Others.Decrypt(Convert.ToBase64String(hidden)));
        hidden[^20] ^= 1;
        _ = Assert.ThrowsAny<CryptographicException>(() => Ours.Decrypt(Convert.ToBase64String(hidden)));
    }

    [Fact]
    public void Are_found_by_an_index_that_only_the_key_can_make()
    {
        Assert.Equal(Ours.BlindIndexOf(Number), Ours.BlindIndexOf(Number));
        Assert.NotEqual(Ours.BlindIndexOf(Number), Ours.BlindIndexOf(Number[..^1]));
        Assert.NotEqual(Ours.BlindIndexOf(Number), Others.BlindIndexOf(Number));
    }

    [Theory]
    [InlineData(PersonalKind.Name, "张三丰", "张**"), InlineData(PersonalKind.Name, "张", "*"), InlineData(PersonalKind.Phone, "13800000000", "138****0000"), InlineData(PersonalKind.Phone, "1380000", "*******")]
    [InlineData(PersonalKind.IdentityNumber, Number, "370***********0016"), InlineData(PersonalKind.Address, "某省某市某县某路 1 号", "某省某市某县******"), InlineData(PersonalKind.Other, "秘密", "**")]
    public void Are_shown_masked_to_who_need_not_know(PersonalKind kind, string plain, string shown) => Assert.Equal(shown, Masking.Of(kind, plain));
}
