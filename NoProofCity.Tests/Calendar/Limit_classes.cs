using NoProofCity.Domain.Calendar;
using static NoProofCity.Tests.Calendar.Clocks;

namespace NoProofCity.Tests.Calendar;

public class Limit_classes
{
    [Theory(DisplayName = "Every class is read as it is written")]
    [InlineData("database", "database", null)]
    [InlineData("adjustmentFiling", "adjustmentFiling", null)]
    [InlineData("proofOwn:3", "proofOwn", 3)]
    [InlineData("statutory:60", "statutory", 60)]
    [InlineData("complaintExtended:5", "complaintExtended", 5)]
    public void Classes_are_read(string text, string name, int? days)
    {
        var parsed = LimitClass.Parse(text).Value;
        Assert.Equal((name, days, text), (parsed.Name, parsed.Days, parsed.ToString()));
    }

    [Fact(DisplayName = "There are fourteen classes")]
    public void All_classes() => Assert.Equal(
        "database paperArchive historicArchive immediateItem promisedItem immediate fieldCheck return supervision adjustmentFiling complaint proofOwn:N statutory:N complaintExtended:N",
        string.Join(' ', LimitClass.Known));

    [Fact(DisplayName = "A class nobody knows is refused with the list of those there are")]
    public void Unknown_class() => Assert.Equal([new UnknownLimitClass("databse", LimitClass.Known)], LimitClass.Parse("databse").Refusals);

    [Theory(DisplayName = "Days are given where they belong, and only there")]
    [InlineData("proofOwn")]
    [InlineData("proofOwn:")]
    [InlineData("proofOwn:0")]
    [InlineData("proofOwn:-1")]
    [InlineData("proofOwn:1000")]
    [InlineData("proofOwn: 3")]
    public void Days_are_needed(string text) => Assert.Equal([new LimitClassNeedsDays("proofOwn", 999)], LimitClass.Parse(text).Refusals);

    [Fact(DisplayName = "A class with a limit of its own takes no days")]
    public void Days_are_not_taken() => Assert.Equal([new LimitClassTakesNoDays("database")], LimitClass.Parse("database:3").Refusals);

    [Theory(DisplayName = "Days set on the entry take the place of the amount, days of an extension are added")]
    [InlineData("proofOwn:3", 3)]
    [InlineData("statutory:3", 3)]
    [InlineData("complaintExtended:3", 8)]
    [InlineData("complaint", 5)]
    public void Limits_of_a_class(string text, int amount) => Assert.Equal(amount, LimitClass.Parse(text).Value.Of(Days("complaint", 5)).Amount);
}
