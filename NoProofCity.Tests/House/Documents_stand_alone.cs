using System.Text.RegularExpressions;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.House;

/// <summary>Paper and sheets are two small libraries: they know nothing of pages, of the database and of the city.</summary>
public sealed partial class Documents_stand_alone
{
    [Fact]
    public void They_use_nothing_of_the_house_but_what_is_common()
    {
        var files = Repository.Sources("NoProofCity.Web/Documents", ".cs").ToList();
        Assert.NotEmpty(files);
        Assert.Empty(files.SelectMany(file => Foreign(File.ReadAllText(file)).Select(name => $"{Path.GetFileName(file)}: {name}")));
    }

    [Theory]
    [InlineData("using NoProofCity.Data.Common;", "NoProofCity.Data.Common")]
    [InlineData("global::NoProofCity.Web.Words.RefusalWords.Of(x)", "NoProofCity.Web.Words.RefusalWords.Of")]
    [InlineData("using Microsoft.AspNetCore.Components;", "Microsoft.AspNetCore.Components")]
    [InlineData("using Microsoft.EntityFrameworkCore;", "Microsoft.EntityFrameworkCore")]
    [InlineData("using NoProofCity.Domain.Ledger;", "NoProofCity.Domain.Ledger")]
    [InlineData("using NoProofCity.Domain.Calendar;", "NoProofCity.Domain.Calendar")]
    [InlineData("using NoProofCity.Domain.Common;\nusing NoProofCity.Web.Documents.Paper;", null)]
    public void The_test_sees_a_planted_line(string line, string? found) => Assert.Equal(found is null ? [] : [found], Foreign(line));

    // What a form is, and what its words have to say, is the Domain's; the words are here.
    // What is written on paper is written in Beijing time, and one place knows it.
    private const string TheClock = "NoProofCity.Domain.Calendar.ChinaTime";

    private static IEnumerable<string> Foreign(string code) => Names().Matches(code).Select(match => match.Value)
        .Where(name => name != TheClock && !name.StartsWith("NoProofCity.Domain.Common", StringComparison.Ordinal) && !name.StartsWith("NoProofCity.Domain.Documents", StringComparison.Ordinal) && !name.StartsWith("NoProofCity.Web.Documents", StringComparison.Ordinal));

    [GeneratedRegex(@"\b(NoProofCity|Microsoft\.AspNetCore|Microsoft\.EntityFrameworkCore)(\.\w+)+|\bMicrosoft\.EntityFrameworkCore\b")]
    private static partial Regex Names();
}
