using NoProofCity.Domain.Calendar;
using static NoProofCity.Tests.Calendar.Clocks;

namespace NoProofCity.Tests.Calendar;

public class Deadline_explanation
{
    private static void Explains(DeadlineInput input, string expected, DeadlineEngine? engine = null) => Assert.Equal(
        expected.ReplaceLineEndings("\n"),
        string.Join('\n', (engine ?? Engine).Explain(input).Select(step => $"{step.Text}|{step.Arithmetic}|{step.Amount}|{step.Source}")));

    [Fact(DisplayName = "Thirty minutes over the National Day")]
    public void Over_a_holiday() => Explains(DeadlineInput.Received(At("2021-09-30 16:50"), Database with { Label = "有库" }), """
        收到|2021-09-30 周四，即起算|16:50|默认值
        类别|有库，30 分|30 分|第七条
        |9 月 30 日周四 16:50–17:00，休息|10 分|默认值
        |10 月 1 日至 7 日 国庆节休|不计|工作日历
        |10 月 8 日周五 09:00–09:20，满|20 分|默认值
        应反馈|2021-10-08 周五|09:20|
        """);

    [Fact(DisplayName = "Out of hours, over noon, and a make-up day")]
    public void Out_of_hours_and_noon()
    {
        Explains(DeadlineInput.Received(At("2021-09-11 20:00"), Database with { Article = null }), """
            收到|2021-09-11 周六，不在办公时间|20:00|
            |9 月 11 日至 12 日 周末休|不计|工作日历
            起算|下一办公时间 9 月 13 日周一|09:00|默认值
            类别|30 分|30 分|默认值
            |9 月 13 日周一 09:00–09:30，满|30 分|默认值
            应反馈|2021-09-13 周一|09:30|
            """);
        Explains(DeadlineInput.Received(At("2021-09-18 11:50"), Database), """
            收到|2021-09-18 周六，即起算|11:50|默认值
            类别|30 分|30 分|第七条
            |9 月 18 日周六 中秋节调休，上班||工作日历
            |9 月 18 日周六 11:50–12:00，休息|10 分|默认值
            |12:00–13:30 午间休息|0 分|默认值
            |9 月 18 日周六 13:30–13:50，满|20 分|默认值
            应反馈|2021-09-18 周六|13:50|
            """);
    }

    [Fact(DisplayName = "A class changed on the way shows both countings")]
    public void A_changed_class()
    {
        var input = DeadlineInput.Received(At("2026-03-06 16:41"), Database with { Label = "有库" });
        Explains(Engine.Reclassify(input, [PaperArchive with { Label = "纸质档案" }], "1998 年档案未录入", At("2026-03-09 09:04")).Value, """
            收到|2026-03-06 周五，即起算|16:41|默认值
            原类别|有库，30 分|30 分|第七条
            |3 月 6 日周五 16:41–17:00，休息|19 分|默认值
            |3 月 7 日至 8 日 周末休|不计|工作日历
            |3 月 9 日周一 09:00–09:11，满|11 分|默认值
            |满期 2026-03-09 周一|09:11|
            改类|3 月 9 日周一 09:04 改类（1998 年档案未录入），仍从原时间算；纸质档案，1 个工作日|1 个工作日|第七条
            |3 月 6 日周五，当日不计|0 天|默认值
            |3 月 7 日至 8 日 周末休|不计|工作日历
            |3 月 9 日周一，第 1 个工作日|1 天|默认值
            |3 月 9 日周一，下班为止|17:00 止|默认值
            |满期 2026-03-09 周一|17:00|
            应反馈|2026-03-09 周一|17:00|
            """);
    }

    [Fact(DisplayName = "An extended complaint over the holiday, with a pause")]
    public void An_extended_complaint() => Explains(
        DeadlineInput.Accepted(At("2021-09-29 15:00"), At("2021-09-30 09:30"), Days("complaint", 3)) with
        {
            ExtensionDays = 1,
            Pauses = [Pause("2021-10-11 10:00", "2021-10-12 10:00")],
        }, """
        收到|2021-09-29 周三，受理后起算|15:00|
        受理|2021-09-30 周四，即起算|09:30|默认值
        暂停|10 月 11 日周一 10:00 至 10 月 12 日周二 10:00：等待补正|不计|
        类别|3 个工作日|3 个工作日|第七条
        延期|在 3 日之外共延 1 日|1 日|第七条
        |9 月 30 日周四，当日不计|0 天|默认值
        |10 月 1 日至 7 日 国庆节休|不计|工作日历
        |10 月 8 日周五，第 1 个工作日|1 天|默认值
        |10 月 9 日周六 国庆节调休，上班||工作日历
        |10 月 9 日周六，第 2 个工作日|1 天|默认值
        |10 月 10 日周日 周末休|不计|工作日历
        |10 月 11 日周一，下班时暂停中|0 天|默认值
        |10 月 12 日至 13 日，第 3 至 4 个工作日|2 天|默认值
        |10 月 13 日周三，下班为止|17:00 止|默认值
        应办结|2021-10-13 周三|17:00|
        """);

    [Fact(DisplayName = "Soft hours, a hard item limit, and a year not announced")]
    public void Soft_and_hard_and_provisional() => Explains(
        DeadlineInput.Received(At("2026-12-31 10:00"), PromisedItem) with { ItemLimit = At("2027-01-05 12:00") }, """
        收到|2026-12-31 周四，即起算|10:00|默认值
        类别|原则上 24 小时|24 小时|第十条
        |12 月 31 日周四 10:00 至 1 月 1 日周五 10:00，日夜连续计|24 小时|默认值
        |满期 2027-01-01 周五|10:00|
        事项时限|办件承诺时限 2027-01-05 周二|12:00|
        暂定|所涉年份的节假日安排尚未公布，按周六、周日休息推算||工作日历
        原则上|2027-01-01 周五|10:00|
        应反馈|2027-01-05 周二|12:00|
        """);

    [Fact(DisplayName = "Days of the calendar, a cause date, a missed due moment, a wait for acceptance, an open pause")]
    public void Other_starts()
    {
        Explains(DeadlineInput.Received(At("2021-09-30 10:00"), new Limit("outer", 15, LimitUnit.CalendarDays, LimitForce.Hard, null)), """
            收到|2021-09-30 周四，即起算|10:00|默认值
            类别|15 日|15 日|默认值
            |9 月 30 日周四，当日不计|0 天|默认值
            |10 月 1 日至 15 日，第 1 至 15 日|15 天|默认值
            |10 月 15 日周五，当日 24 时为止|24:00 止|默认值
            应反馈|2021-10-15 周五|24:00|
            """);
        Explains(DeadlineInput.CausedOn(new(2021, 11, 1), Days("adjustmentFiling", 3)), """
            事由发生|2021-11-01 周一||
            类别|3 个工作日|3 个工作日|第七条
            |11 月 1 日周一，当日不计|0 天|默认值
            |11 月 2 日至 4 日，第 1 至 3 个工作日|3 天|默认值
            |11 月 4 日周四，下班为止|17:00 止|默认值
            应报送|2021-11-04 周四|17:00|
            """);
        Explains(DeadlineInput.Missed(At("2021-12-06 09:30"), Minutes("supervision", 30)), """
            逾期|2021-12-06 周一，即起算|09:30|默认值
            类别|30 分|30 分|第七条
            |12 月 6 日周一 09:30–10:00，满|30 分|默认值
            应督促办结|2021-12-06 周一|10:00|
            """);
        Explains(DeadlineInput.Received(At("2021-12-06 09:30"), Minutes("return", 30)), """
            收到|2021-12-06 周一，即起算|09:30|默认值
            类别|30 分|30 分|第七条
            |12 月 6 日周一 09:30–10:00，满|30 分|默认值
            应退回|2021-12-06 周一|10:00|
            """);
        Explains(DeadlineInput.Accepted(At("2021-09-06 10:00"), null, Days("complaint", 5)), """
            收到|2021-09-06 周一，受理后起算|10:00|
            受理|尚未受理，不起算||
            应办结|尚不能确定||
            """);
        Explains(DeadlineInput.Received(At("2021-09-13 09:00"), Database) with { Pauses = [Pause("2021-09-13 09:10", null)] }, """
            收到|2021-09-13 周一，即起算|09:00|默认值
            暂停|9 月 13 日周一 09:10 至 今未恢复：等待补正|不计|
            类别|30 分|30 分|第七条
            |暂停未结束，尚算不出||
            应反馈|尚不能确定||
            """);
    }

    [Fact(DisplayName = "The counted amounts of a random case add up to its limit, and the last line is its due time")]
    public void Lines_add_up()
    {
        var random = new Random(7);
        for (var i = 0; i < 2_000; i++)
        {
            var received = At("2020-01-01 00:00").AddMinutes(random.Next(6 * 365 * 1440));
            var input = DeadlineInput.Received(received, Days("statutory", 1 + random.Next(40))) with
            {
                Pauses = [new(received.AddHours(random.Next(100)), received.AddHours(100 + random.Next(100)), "等待补正")],
            };
            var steps = Engine.Explain(input);
            var counted = steps.Where(step => step.Amount.EndsWith(" 天", StringComparison.Ordinal)).Sum(step => int.Parse(step.Amount[..^2], null));
            Assert.Equal(input.Limits[0].Amount, counted);
            Assert.Equal(Local(Engine.DueOf(input).DueAt), $"{steps[^1].Arithmetic[..10]} {steps[^1].Amount}");
        }
    }
}
