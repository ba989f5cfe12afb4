using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Profiles;
using NoProofCity.Tests.Calendar;
using NoProofCity.Tests.Calendar.Oracle;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Commands;

public sealed class Deadline_command
{
    private const int CasesPerClass = 3;

    private static readonly OracleWorld OrdinaryHours = new(Clocks.ShippedCalendar, [(101, [(540, 720), (810, 1020)])]);

    public static TheoryData<string> Profiles => [.. ShippedProfiles.Library.Profiles.Select(profile => profile.Code)];

    [Theory(DisplayName = "What deadline --json says of any class of any profile is what the minute-stepping oracle says")]
    [MemberData(nameof(Profiles))]
    public async Task It_says_what_the_oracle_says(string code)
    {
        var profile = ShippedProfiles.Of(code);
        var draw = new Random(Random.Shared.Next());
        foreach (var limitClass in profile.LimitClasses.Select(name => name.Replace(":N", ":3", StringComparison.Ordinal)))
        {
            for (var i = 0; i < CasesPerClass; i++)
            {
                var received = OracleCase.Epoch.AddDays(800 + draw.Next(2200)).AddMinutes(draw.Next(1440));
                var itemLimit = received.AddMinutes(1 + draw.Next(4 * 1440));

                var run = await CommandRun.OfAsync(null, TimeProvider.System, "deadline", "--json", "--profile", code, "--limit", limitClass,
                    "--received", $"{received:yyyy-MM-dd HH:mm}", "--item-limit", $"{itemLimit:yyyy-MM-dd HH:mm}");

                Assert.Equal(0, run.ExitCode);
                var expected = new DeadlineOracle(OrdinaryHours, Case(profile, limitClass, received, itemLimit)).Answer();
                Assert.True(
                    (Text(expected.DueAt), Text(expected.SoftDueAt), expected.IsProvisional)
                    == (run.Json.GetProperty("due").GetString(), run.Json.GetProperty("softDue").GetString(), run.Json.GetProperty("provisional").GetBoolean()),
                    $"{code} {limitClass} received {received:yyyy-MM-dd HH:mm}, item limit {itemLimit:yyyy-MM-dd HH:mm}: oracle {Text(expected.DueAt)}, command {run.Output}");
                Assert.NotEmpty(run.Json.GetProperty("steps").EnumerateArray());
            }
        }
    }

    [Fact(DisplayName = "A class foreign to the profile is refused with the valid ones")]
    public async Task A_foreign_class_is_refused()
    {
        var run = await CommandRun.OfAsync(null, TimeProvider.System, "deadline", "--profile", "jinan-2020", "--limit", "database", "--received", "2021-09-30 16:50");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("immediate、fieldCheck、statutory:N", run.Errors, StringComparison.Ordinal);
    }

    [Theory(DisplayName = "Wrong use is told in one sentence, with the usage")]
    [InlineData("--profile nowhere --limit database --received 2021-09-30", "可用的有：")]
    [InlineData("--profile yiyuan-2021 --limit database", "缺少选项 --received")]
    [InlineData("--profile yiyuan-2021 --limit database --received soon", "写法不对")]
    [InlineData("--profile yiyuan-2021 --limit database --received 1921-09-30", "超出日历范围")]
    [InlineData("--profile yiyuan-2021 --limit database --received 2021-09-30 --fast", "不认识的选项 --fast")]
    [InlineData("--profile yiyuan-2021 --limit database --received", "选项 --received 后面缺内容")]
    public async Task Wrong_use(string typed, string sentence)
    {
        var run = await CommandRun.OfAsync(null, TimeProvider.System, ["deadline", .. typed.Split(' ')]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(sentence, run.Errors, StringComparison.Ordinal);
        Assert.Contains("用法：deadline", run.Errors, StringComparison.Ordinal);
    }

    // Which limit a class has is the profile's; when it ends is the oracle's.
    private static OracleCase Case(RuleProfile profile, string limitClass, DateTime received, DateTime itemLimit)
    {
        var parsed = LimitClass.Parse(limitClass).Value;
        var start = parsed.Name switch
        {
            "complaint" or "complaintExtended" => ClockStart.Acceptance,
            "adjustmentFiling" => ClockStart.CauseDate,
            "supervision" => ClockStart.MissedDue,
            _ => ClockStart.Receipt,
        };
        var at = Seconds(start is ClockStart.CauseDate ? received.Date : received);
        return new(0, ClockRules.Of(profile), start, at, start is ClockStart.Acceptance ? at : null, [profile.LimitOf(limitClass).Value], null,
            profile.IsCappedByItem(parsed) ? Seconds(itemLimit) : null, 0, [], at, null);
    }

    private static long Seconds(DateTime local) => (long)(local - OracleCase.Epoch).TotalSeconds;

    private static string? Text(long? second) => second is { } s ? $"{OracleCase.Epoch.AddSeconds(s):yyyy-MM-ddTHH:mm:ss}+08:00" : null;
}
