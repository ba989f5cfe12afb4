using NoProofCity.Data.Tasks;
using NoProofCity.Domain.Accounts;
using NoProofCity.Domain.Backups;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Cases;
using NoProofCity.Domain.Certificates;
using NoProofCity.Domain.Documents;
using NoProofCity.Domain.ElectronicProofs;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.ExemptionList.Adjustments;
using NoProofCity.Domain.ExemptionList.Guides;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Ledger;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Profiles;
using NoProofCity.Domain.Registers;
using NoProofCity.Domain.Staff;
using NoProofCity.Domain.Tasks;
using NoProofCity.Domain.Verification;
using NoProofCity.Domain.Verification.Batches;
using NoProofCity.Domain.Verification.Overdue;

namespace NoProofCity.Web.Layout;

/// <summary>One entry of the left navigation.</summary>
/// <param name="Section">The job it belongs to; empty stands above all sections.</param>
/// <param name="Act">Who may do this sees the entry; null is for everybody signed in.</param>
/// <param name="Count">The key of the counter beside it; null for none.</param>
/// <param name="View">The query with which its list is opened: what waits there, where the list holds much that is over.</param>
public sealed record NavItem(string Section, string Title, string Icon, string Href, Act? Act = null, string? Count = null, string View = "");

/// <summary>The navigation by job, in the order of the screen. A page that should be found adds its line.</summary>
public static class NavMap
{
    public static IReadOnlyList<NavItem> All { get; } =
    [
        new("", "今日", "calendar-day", "today"),

        new("待办", "任务", "list-check", "tasks", TaskActs.Read, WorkTask.OpenCount),
        new("待办", "线索", "magnifying-glass", "hints", HintActs.Read, FrameCount.Hints),
        new("待办", "通知", "bell", "notices"),

        new("办件和核验", "办件", "folder-open", "cases", CaseActs.Read, CaseFile.OpenCount),
        new("办件和核验", "核验收件", "inbox", "verification/inbox", VerificationActs.Read, VerificationRequest.InboxCount, "?open=yes"),
        new("办件和核验", "核验发件", "paper-plane", "verification/outbox", VerificationActs.Read, VerificationRequest.OutboxCount, "?open=yes"),
        new("办件和核验", "批量核验", "users-viewfinder", "verification/batches", BatchActs.Read, BatchVerification.ToDecide),
        new("办件和核验", "超时督办", "hourglass-end", "verification/overdue", OverdueActs.Read, OverdueCase.WaitingCount),
        new("办件和核验", "代办", "person-walking", "errands", CaseActs.Read, Errand.OpenCount),
        new("办件和核验", "容缺受理", "hourglass-half", "tolerances", CaseActs.Read),
        new("办件和核验", "协查函模板", "envelope-open-text", "verification/letters", ListActs.Read),
        new("办件和核验", "查阅记录", "eye", "verification/views", VerificationActs.ReadViews),
        new("办件和核验", "补充材料台账", "file-circle-plus", "supplements", CaseActs.Read),
        new("办件和核验", "主动提供台账", "hand-holding", "voluntary", CaseActs.Read),
        new("办件和核验", "电子档案", "box-archive", "archives", CaseActs.Read),
        new("办件和核验", "电子证明", "file-shield", "eproofs", ElectronicProofActs.Read),
        new("办件和核验", "用印记录", "stamp", "seal-use", ElectronicProofActs.ReadSealUse),

        new("证明清理", "梳理汇总表", "table-list", "inventory/tables", InventoryActs.Read, InventoryBatch.ToFillCount),
        new("证明清理", "梳理任务", "bullhorn", "inventory/rounds", InventoryActs.ReadRounds),
        new("证明清理", "服务事项", "rectangle-list", "items", InventoryActs.ReadItem),
        new("证明清理", "法律依据库", "scale-unbalanced", "bases", InventoryActs.ReadBasis),
        new("证明清理", "证明事项审核", "scale-balanced", "inventory/review", InventoryActs.Review, InventoryBatch.ToReviewCount),
        new("证明清理", "问题发现", "diagram-project", "inventory/findings", InventoryActs.Read),
        new("证明清理", "减负成效", "arrow-trend-down", "inventory/savings", InventoryActs.ReadItem),

        new("清单", "免提交清单", "list", "list", ListActs.Read, ExemptionEntry.DraftCount),
        new("清单", "清单版次", "layer-group", "list/editions", ListActs.Read, Edition.WaitingCount),
        new("清单", "动态调整", "pen-to-square", "adjustments", AdjustmentActs.Read, AdjustmentRequest.WaitingCount),
        new("清单", "某日清单", "clock-rotate-left", "list/as-of", ListActs.Read),
        new("清单", "办事指南核对", "file-circle-check", "guides", GuideActs.Read, GuideHit.OpenCount),
        new("清单", "意见建议", "comments", "list/advice", AdviceActs.Read, PublicAdvice.WaitingCount),

        new("证照和标准", "证照目录", "id-card", "certificates", CertificateActs.Read),
        new("证照和标准", "证照进度", "chart-simple", "certificates/progress", CertificateActs.Read),
        new("证照和标准", "标准材料", "folder-open", "certificates/materials", CertificateActs.Read),
        new("证照和标准", "标准字段", "table-columns", "certificates/fields", CertificateActs.Read),
        new("证照和标准", "材料和字段覆盖", "link", "certificates/coverage", CertificateActs.Read),

        new("数据共享", "数据查询", "magnifying-glass-chart", "registers/ask", RegisterActs.Ask),
        new("数据共享", "数据查询备案", "clipboard-list", "registers/queries", RegisterActs.ReadQueries),
        new("数据共享", "共享数据登记库", "database", "registers", RegisterActs.Read),
        new("数据共享", "登记库效益", "ranking-star", "registers/benefit", RegisterActs.Read),

        new("人员和档案", "人员与 A/B 角", "users", "staff", StaffActs.Read),
        new("人员和档案", "人员变更", "user-check", "staff/changes", StaffActs.Confirm, StaffChange.PendingCount),
        new("人员和档案", "培训", "graduation-cap", "training", StaffActs.ReadTraining),
        new("人员和档案", "工作缺项", "clipboard-check", "gaps", OrganisationActs.ReadGaps),

        new("地区和单位", "单位", "sitemap", "units", OrganisationActs.ReadUnit),
        new("地区和单位", "地区", "map-location-dot", "places", OrganisationActs.EditPlace),

        new("规则", "规则档", "sliders", "profiles", ProfileActs.Read),
        new("规则", "文书文本", "file-lines", "profiles/forms", TemplateActs.Read),
        new("规则", "工作日历", "calendar-check", "calendar", CalendarActs.Read),

        new("账户", "账户和角色", "id-badge", "accounts", AccountActs.ReadAccount),
        new("账户", "在线用户", "plug", "sessions", SessionActs.Read),
        new("账户", "登录策略", "shield-halved", "policy", AccountActs.ReadPolicy),

        new("留痕", "办理台账", "book", "ledger", LedgerActs.Read),
        new("留痕", "查阅台账", "eye", "access-log", LedgerActs.ReadAccessLog),

        new("系统", "运行状况", "heart-pulse", "system/health", AccountActs.ReadHealth),
        new("系统", "备份", "box-archive", "system/backups", BackupActs.Read),
        new("系统", "设置", "gear", "system/settings", AccountActs.EditSettings),
    ];

    public static IReadOnlyList<NavItem> For(IReadOnlyList<NavItem> items, IReadOnlySet<Act> acts) =>
        [.. items.Where(item => item.Act is null || acts.Contains(item.Act))];
}
