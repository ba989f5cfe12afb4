using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Organisation;
using NoProofCity.Web.Layout;
using NoProofCity.Web.Shared;

namespace NoProofCity.Web.Parts;

/// <summary>The invented county of the sample pages, with the longest names that real counties have.</summary>
internal static class PartsScene
{
    private static readonly Limit Database = new("database", 30, LimitUnit.OfficeMinutes, LimitForce.Hard, "第七条");
    private static readonly Limit Paper = new("paperArchive", 1, LimitUnit.WorkingDays, LimitForce.Hard, "第七条");
    private static readonly Limit Historic = new("historicArchive", 3, LimitUnit.WorkingDays, LimitForce.Hard, "第七条");

    public static Actor Actor { get; } = new(7, "欧阳衡舟", 1, 12, Role.Agent, "127.0.0.1");

    public static DeadlineEngine Engine { get; } = new(
        new WorkingCalendar(1, [new(new(2026, 4, 6), DayKind.Holiday, "清明节", 2026)]),
        new OfficeHours([new(new(1, 1), [new(new(9, 0), new(12, 0)), new(new(13, 30), new(17, 0))])]),
        new ClockRules { MinuteMode = TimeMode.Office, HourMode = TimeMode.Elapsed, OutOfHours = OutOfHours.NextOpening, WorkdayMode = DayZero.DayOfReceipt, AmberMinutes = 15, AmberOfficeMinutes = 120, ClassChanges = 1 });

    public static IReadOnlyList<NavItem> Nav { get; } =
    [
        new("", "部件样张", "swatchbook", "parts"),
        new("部门核验", "核验收件箱", "inbox", "parts/list", null, "inbox"),
        new("部门核验", "核验发件箱", "paper-plane", "parts/sent", null, "sent"),
        new("部门核验", "批量核验", "table-cells", "parts/batch"),
        new("部门核验", "共享数据登记库", "database", "parts/registers"),
        new("办件", "代办", "person-walking", "parts/errands", null, "errands"),
        new("办件", "台账", "clipboard-list", "parts/ledger"),
        new("清单", "免提交清单", "list-check", "parts/exemptions"),
        new("清单", "动态调整", "pen-to-square", "parts/adjustments", null, "adjustments"),
        new("清单", "协查函模板", "file-lines", "parts/templates"),
        new("本单位", "人员与 A/B 角", "users", "parts/staff"),
        new("本单位", "通知", "bell", "parts/notices", null, "notices"),
    ];

    public static IReadOnlyList<UnitChoice> Units { get; } =
    [
        new(1, "县不动产登记中心", "安岭县 › 县自然资源和规划局"),
        new(2, "稔川镇不动产登记便民服务点", "安岭县 › 稔川镇人民政府 › 便民服务中心"),
        new(3, "安岭县住房和城乡建设局（安岭县人民防空办公室、安岭县城市管理行政执法局）", "安岭县 › 县政府工作部门"),
        new(4, "县公证处", "安岭县 › 县司法局"),
        new(5, "县行政审批服务局", "安岭县 › 县政府工作部门"),
        new(6, "澜坪镇上沂庄村村民委员会", "安岭县 › 澜坪镇人民政府 › 上沂庄村"),
    ];

    public static Session SessionAt(DateTimeOffset now) => new(Actor, "安岭县", "县不动产登记中心")
    {
        Roles =
        [
            new(1, Role.Agent, "县不动产登记中心", true),
            new(2, Role.Liaison, "县不动产登记中心", false),
            new(3, Role.AccountabilityOfficer, "安岭县住房和城乡建设局（安岭县人民防空办公室）", false),
        ],
        Counts = new Dictionary<string, int> { ["inbox"] = 20, ["sent"] = 5, ["errands"] = 2, ["adjustments"] = 1, ["notices"] = 3 },
        ToDo = 14,
        Notices = 3,
        Clock = WorkClock.Of(Engine, now),
        Warnings = ["演示县：数据都是虚构的。", "2027 年放假安排还没有导入，跨年的时限为暂定。"],
    };

    /// <summary>Every state a due time can be in.</summary>
    public static IEnumerable<DueView> Dues(DateTimeOffset now)
    {
        DateTimeOffset Ago(int minutes) => now - TimeSpan.FromMinutes(minutes);
        DueView Of(DeadlineInput input, string? note = null) => DueView.Of(Engine, input, now, note);
        yield return Of(DeadlineInput.Received(Ago(4 * 24 * 60), Paper));
        yield return Of(DeadlineInput.Received(Ago(95), Database));
        yield return Of(DeadlineInput.Received(Ago(18), Database));
        yield return Of(DeadlineInput.Received(Ago(3), Database));
        yield return Of(DeadlineInput.Received(Ago(90), Paper));
        yield return Of(DeadlineInput.Received(Ago(90), Historic));
        yield return Of(DeadlineInput.Received(Ago(90), Database with { Force = LimitForce.Soft }, Paper));
        yield return Of(DeadlineInput.Received(now.AddDays(-1).AddHours(20), Database));
        yield return Of(DeadlineInput.Received(Ago(10), Database) with { Pauses = [new(Ago(5), null, "转办")] }, "等待转办");
        yield return new DueView(DeadlineState.Running, null);
        yield return Of(DeadlineInput.Accepted(Ago(10), null, Paper), "尚未受理");
        yield return Of(DeadlineInput.Received(now, Paper with { Amount = 210 }));
        yield return Of(DeadlineInput.Received(Ago(40), Database) with { StoppedAt = Ago(22) });
        yield return Of(DeadlineInput.Received(Ago(120), Database) with { StoppedAt = Ago(60) });
    }

    public static DeadlineInput Reclassified(DateTimeOffset now) =>
        DeadlineInput.Received(ChinaTime.At(ChinaTime.DateOf(now).AddDays(-3), new(16, 41)), Database) with
        {
            Changes = [new(ChinaTime.At(ChinaTime.DateOf(now), new(9, 4)), [Paper], "2003 年前档案未录入登记库")],
        };

    public static DueArithmetic Arithmetic(DeadlineInput input) => new("应反馈时间怎么算的", Engine.Explain(input), null,
        "依据《核验办法》第七条；办公时间 09:00–12:00、13:30–17:00 为默认值。时限按 2026 年 1 月版规则起算，之后改规则不影响本件。");

    public static DeadlineInput InputOf(int number, DateTimeOffset now) => DeadlineInput.Received(now - TimeSpan.FromMinutes(number * 7 % 400), number % 3 == 0 ? Paper : number % 7 == 0 ? Historic : Database);
}
