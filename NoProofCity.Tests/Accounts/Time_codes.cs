using System.Globalization;
using NoProofCity.Domain.Accounts;

namespace NoProofCity.Tests.Accounts;

public class Time_codes
{
    // The secret "12345678901234567890" of the specification's own test values, in base32.
    private const string Secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory(DisplayName = "The test values of RFC 6238, last six digits")]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Test_values(long seconds, string code) => Assert.Equal(code, TimeCode.Of(Secret, DateTimeOffset.FromUnixTimeSeconds(seconds)));

    [Theory(DisplayName = "A clock may be one step wrong, not two")]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public void Window(int seconds, bool taken)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        Assert.Equal(taken, TimeCode.StepOf(Secret, TimeCode.Of(Secret, now.AddSeconds(seconds)), now) is not null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("00592")]
    [InlineData("0059240")]
    [InlineData("十二三四五六")]
    public void What_is_no_code_is_refused(string typed) => Assert.Null(TimeCode.StepOf(Secret, typed, DateTimeOffset.FromUnixTimeSeconds(1234567890)));

    [Fact]
    public void Blanks_and_full_width_digits_do_not_matter() => Assert.NotNull(TimeCode.StepOf(Secret, "００5 924 ", DateTimeOffset.FromUnixTimeSeconds(1234567890)));

    [Fact]
    public void A_code_is_good_once()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        var account = Account.Open(1, 2, "zhouhz", "周海舟").Value;
        _ = account.TakePassword(new NewPassword("h", [], 5), now);
        _ = account.EnrolSecondFactor(Secret, step: 0);

        var step = account.StepOf("005924", now);
        Assert.NotNull(step);
        account.TookCode(step.Value);
        Assert.Null(account.StepOf("005924", now));
        Assert.NotNull(account.StepOf(TimeCode.Of(Secret, now.AddSeconds(30)), now.AddSeconds(30)));
    }

    [Fact]
    public void The_address_says_who_and_where() => Assert.Equal(
        "otpauth://totp/%E5%AE%89%E5%B2%AD:zhouhz?secret=ABC&issuer=%E5%AE%89%E5%B2%AD&digits=6&period=30",
        TimeCode.Address("ABC", "安岭", "zhouhz").ToString(CultureInfo.InvariantCulture));
}
