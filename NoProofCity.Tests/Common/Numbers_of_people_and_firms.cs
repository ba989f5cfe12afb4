using NoProofCity.Domain.Common;

namespace NoProofCity.Tests.Common;

public class Numbers_of_people_and_firms
{
    [Theory(DisplayName = "A social credit code is taken as typed: full-width, small letters, blanks")]
    [InlineData("91350100M000100Y43")] // the example of the standard
    [InlineData(" 91350100m000100y43 ")]
    [InlineData("９１３５０１００Ｍ０００１００Ｙ４３")]
    [InlineData("91350100 M000100 Y43")]
    public void Social_credit_code_is_read(string written) =>
        Assert.Equal("91350100M000100Y43", SocialCreditCode.Parse(written).Value.Value);

    [Fact]
    public void Social_credit_code_names_length_and_every_wrong_character_at_once() =>
        Assert.Equal<Refusal>([new CreditCodeLength(17, 18), new CreditCodeCharacter('I', 1), new CreditCodeCharacter('O', 9)],
            SocialCreditCode.Parse("I1350100O000100Y4").Refusals);

    [Theory]
    [InlineData("91350100M000100Y44", '4', '3')]
    [InlineData("91350100M000010Y43", '3', 'J')] // two neighbours swapped
    public void Social_credit_code_with_a_wrong_check_character_is_refused(string written, char found, char wanted) =>
        Assert.Equal([new CreditCodeCheckCharacter(found, wanted)], SocialCreditCode.Parse(written).Refusals);

    [Fact(DisplayName = "Any single wrong character of a social credit code is found")]
    public void Every_single_slip_in_a_social_credit_code_is_found()
    {
        const string code = "91350100M000100Y43";
        foreach (var (at, other) in Enumerable.Range(0, 18).SelectMany(at => "0123456789ABCDEFGHJKLMNPQRTUWXY".Where(c => c != code[at]).Select(c => (at, c))))
            Assert.False(SocialCreditCode.Parse(code[..at] + other + code[(at + 1)..]).IsDone);
    }

    [Theory]
    [InlineData("11010519491231002X")] // the example of the standard
    [InlineData("11010519491231002x")]
    [InlineData("１１０１０５１９４９１２３１００２Ｘ")]
    public void Identity_number_is_read(string written) => Assert.Equal("11010519491231002X", IdentityNumber.Parse(written).Value.Value);

    [Fact]
    public void Identity_number_with_a_letter_inside_or_too_short_is_refused() =>
        Assert.Equal<Refusal>([new IdentityNumberLength(16, 18), new IdentityNumberCharacter(4)], IdentityNumber.Parse("110X051949123100").Refusals);

    [Fact]
    public void Identity_number_born_on_no_day_is_refused() =>
        Assert.Contains(new IdentityNumberBirthDate(), IdentityNumber.Parse("110105194902300020").Refusals);

    [Fact]
    public void Identity_number_with_a_wrong_check_character_is_refused() =>
        Assert.Equal([new IdentityNumberCheckCharacter()], IdentityNumber.Parse("110105194912310021").Refusals);

    [Theory]
    [InlineData("13800000000", "13800000000")]
    [InlineData("+86 138 0000 0000", "13800000000")]
    [InlineData("１３８００００００００", "13800000000")]
    [InlineData("0533-2110000", "0533-2110000")]
    [InlineData("（0533）2110000", "0533-2110000")]
    [InlineData("05332110000", "0533-2110000")]
    [InlineData("0533—2110000—8", "0533-2110000-8")]
    [InlineData("2110000", "2110000")]
    [InlineData("010-62110000", "010-62110000")]
    public void Phone_is_read(string written, string read) => Assert.Equal(read, PhoneNumber.Parse(written).Value.Value);

    [Theory]
    [InlineData("1380000000")]
    [InlineData("23800000000")]
    [InlineData("12800000000")]
    [InlineData("0533")]
    [InlineData("")]
    public void Phone_of_no_known_form_is_refused(string written) => Assert.IsType<PhoneForm>(Assert.Single(PhoneNumber.Parse(written).Refusals));

    [Fact]
    public void Phone_with_words_in_it_is_refused_by_position() => Assert.Equal([new PhoneCharacter(12)], PhoneNumber.Parse("13800000000转").Refusals);

    [Theory]
    [InlineData("甲某", "甲*")]
    [InlineData("甲某某", "甲**")]
    [InlineData("甲", "*")]
    [InlineData("𫖯某", "𫖯*")]
    [InlineData("", "")]
    public void Names_are_masked(string name, string masked) => Assert.Equal(masked, Masking.Name(name));

    [Fact]
    public void Numbers_are_masked_and_print_masked()
    {
        Assert.Equal("110***********002X", IdentityNumber.Parse("11010519491231002X").Value.Masked);
        Assert.Equal("138****0000", PhoneNumber.Parse("13800000000").Value.Masked);
        Assert.Equal("0533-*****00", PhoneNumber.Parse("0533-2110000").Value.Masked);
        Assert.Equal("110***********002X", $"{IdentityNumber.Parse("11010519491231002X").Value}");
        Assert.Equal("138****0000", $"{PhoneNumber.Parse("13800000000").Value}");
    }

    [Fact]
    public void What_is_too_short_to_mask_is_hidden_whole() => Assert.Equal("*****", Masking.Middle("12345", 3, 4));

    [Theory]
    [InlineData("无", false)]
    [InlineData("  同意  ", false)]
    [InlineData("调离岗位", true)]
    public void A_reason_has_at_least_four_characters(string written, bool isReason) => Assert.Equal(isReason, ReasonText.Parse(written).IsDone);

    [Fact]
    public void A_rate_of_nothing_has_no_percentage()
    {
        Assert.Null(new Rate(0, 0).Percent);
        Assert.Equal(80m, new Rate(8, 10).Percent);
    }
}
