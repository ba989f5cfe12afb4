using NoProofCity.Domain.Accounts;
using NoProofCity.Domain.Common;

namespace NoProofCity.Tests.Accounts;

public class Passwords_that_are_refused
{
    internal static readonly SignInPolicyValues Policy = new()
    {
        PasswordLength = 10, PasswordHistory = 5, NameFailures = 5, AddressFailures = 30, LockMinutes = 15, IdleMinutes = 15,
        SessionHours = 12, CodeHours = 24, CircuitsPerAccount = 12, CircuitsPerAddress = 400, SecondFactor = SecondFactorDuty.Nobody,
    };

    private static IReadOnlyList<Refusal> WhyNot(string password, params string[] names) => PasswordRules.WhyNot(password, names, Policy);

    [Theory(DisplayName = "What everybody tries first is refused, however it is dressed up")]
    [InlineData("woaini1314")]
    [InlineData("Woaini13145200")]
    [InlineData("P@ssw0rd2026!")]
    [InlineData("Admin@123456")]
    [InlineData("zhangwei1985")]
    [InlineData("!!wuzhengming2026")]
    public void Common(string password) => Assert.Contains(new PasswordTooCommon(), WhyNot(password));

    [Theory(DisplayName = "What repeats, counts or walks along the keyboard is refused")]
    [InlineData("1234567890")]
    [InlineData("qwertyuiop12345")]
    [InlineData("zxcvbnmasdfghjkl")]
    [InlineData("1qaz2wsx3edc")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("121212121212")]
    [InlineData("1q2w3e4r5t6")]
    [InlineData("xk7qxk7qxk7q")]
    [InlineData("9876543210abcdef")]
    public void Simple(string password) => Assert.Contains(new PasswordTooSimple(), WhyNot(password));

    [Fact]
    public void A_name_of_the_person_or_the_unit_is_refused()
    {
        Assert.Contains(new PasswordContainsName(), WhyNot("xzhouhz-river-7", "zhouhz"));
        Assert.Contains(new PasswordContainsName(), WhyNot("我是县民政局的人啊呀嘿", "县民政局"));
        Assert.DoesNotContain(new PasswordContainsName(), WhyNot("the long river", "lo"));
    }

    [Theory(DisplayName = "Length counts characters, and nine are too few")]
    [InlineData("kdu3 wq9x", true)]
    [InlineData("kdu3 wq9xz", false)]
    [InlineData("青山绿水人家七八", true)]
    public void Length(string password, bool tooShort) => Assert.Equal(tooShort, WhyNot(password).OfType<PasswordTooShort>().Any());

    [Fact]
    public void No_mixture_of_signs_is_demanded() => Assert.Empty(WhyNot("slow boats carry rice"));

    [Fact]
    public void Nobody_makes_the_server_hash_a_novel() => Assert.Equal([new PasswordTooLong(PasswordRules.MaxLength)], WhyNot(new string('x', 129)));

    [Fact]
    public void Every_reason_is_told_at_once() => Assert.Equal([new PasswordTooShort(8, 10), new PasswordTooCommon(), new PasswordTooSimple()], WhyNot("12345678"));

    [Fact]
    public void A_policy_outside_its_bounds_names_each_value() => Assert.Equal(
        [new PolicyValueOutOfRange("PasswordLength", 8, 64), new PolicyValueOutOfRange("IdleMinutes", 2, 120)],
        (Policy with { PasswordLength = 6, IdleMinutes = 0 }).WhyNot());
}
