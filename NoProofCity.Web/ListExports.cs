using NoProofCity.Data.Accounts;
using NoProofCity.Data.Calendar;
using NoProofCity.Data.Cases;
using NoProofCity.Data.Certificates;
using NoProofCity.Data.Common;
using NoProofCity.Data.ElectronicProofs;
using NoProofCity.Data.ExemptionList;
using NoProofCity.Data.Inventory;
using NoProofCity.Data.Ledger;
using NoProofCity.Data.Organisation;
using NoProofCity.Data.Registers;
using NoProofCity.Data.Staff;
using NoProofCity.Data.Tasks;
using NoProofCity.Data.Verification;
using NoProofCity.Data.Verification.Batches;
using NoProofCity.Domain.Accounts;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Cases;
using NoProofCity.Domain.Certificates;
using NoProofCity.Domain.ElectronicProofs;
using NoProofCity.Domain.ExemptionList.Adjustments;
using NoProofCity.Domain.ExemptionList.Guides;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Ledger;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Registers;
using NoProofCity.Domain.Staff;
using NoProofCity.Domain.Tasks;
using NoProofCity.Domain.Verification;
using NoProofCity.Domain.Verification.Batches;
using NoProofCity.Domain.Verification.Overdue;
using NoProofCity.Web.Accounts;
using NoProofCity.Web.Calendar;
using NoProofCity.Web.Cases;
using NoProofCity.Web.Certificates;
using NoProofCity.Web.ElectronicProofs;
using NoProofCity.Web.ExemptionList.Adjustments;
using NoProofCity.Web.ExemptionList.Guides;
using NoProofCity.Web.ExemptionList;
using NoProofCity.Web.Inventory.Review;
using NoProofCity.Web.Inventory;
using NoProofCity.Web.Ledger;
using NoProofCity.Web.Organisation;
using NoProofCity.Web.Registers;
using NoProofCity.Web.Shared;
using NoProofCity.Web.Staff;
using NoProofCity.Web.Tasks;
using NoProofCity.Web.Verification;
using NoProofCity.Web.Verification.Batches;
using NoProofCity.Web.Verification.Overdue;

namespace NoProofCity.Web;

/// <summary>The lists that can leave the house, each with the columns and the query of its page.</summary>
public static class ListExports
{
    public static void MapListExports(this IEndpointRouteBuilder app)
    {
        app.MapListExport("units.xlsx", "单位", OrganisationActs.ReadUnit, UnitList.Columns, (services, scope, query, leaving) =>
            services.GetRequiredService<UnitQueries>().PageAsync(scope, query, leaving));
        app.MapListExport("accounts.xlsx", "账户和角色", AccountActs.ReadAccount, AccountList.Columns, (services, scope, query, leaving) =>
            services.GetRequiredService<AccountQueries>().PageAsync(scope, query, leaving), ListKeeper.House);
        foreach (var (chain, address, title) in LedgerView.Books)
            app.MapListExport($"{address}.xlsx", title, LedgerActs.Export, LedgerView.Columns, (services, scope, query, leaving) =>
                services.GetRequiredService<LedgerQueries>().PageAsync(scope, chain, query, leaving), ListKeeper.PlaceOrHouse);
        app.MapTemplate("units/import.xlsx", OrganisationActs.EditUnit, UnitSheet.Layout, UnitSheet.Row, (services, scope, query, leaving) =>
            services.GetRequiredService<UnitQueries>().StatedAsync(scope, query, ChinaTime.DateOf(Now(services)), leaving));
        app.MapTemplate("calendar/import.xlsx", CalendarActs.Publish, CalendarTable.Layout, CalendarTable.Row, async (services, scope, query, leaving) =>
            OnePage([.. (await services.GetRequiredService<CalendarQueries>().NewestAsync(scope.PlaceId, leaving))?.Read().SpecialDays ?? []]));
        app.MapListExport("staff.xlsx", "人员", StaffActs.Read, StaffList.Columns, (services, scope, query, leaving) =>
            services.GetRequiredService<StaffQueries>().PageAsync(scope, query, Now(services), leaving));
        app.MapListExport("training.xlsx", "培训", StaffActs.ReadTraining, TrainingList.Columns, (services, scope, query, leaving) =>
            services.GetRequiredService<StaffQueries>().TrainingsAsync(scope, query, leaving));
        app.MapListExport("training/untrained.xlsx", "该培训的人", StaffActs.ReadTraining, UntrainedList.Columns, (services, scope, query, leaving) =>
            UntrainedList.PageAsync(services.GetRequiredService<StaffQueries>(), scope, query, Now(services), leaving));
        app.MapListExport("gaps.xlsx", "工作缺项", OrganisationActs.ReadGaps, GapRow.Columns, (services, scope, query, leaving) =>
            GapRow.PageAsync(services.GetRequiredService<UnitQueries>(), scope, query, Now(services), leaving));
        app.MapListExport("staff/shortages.xlsx", "人员不齐的单位", StaffActs.Read, StaffShortages.Columns, (services, scope, query, leaving) =>
            StaffShortages.PageAsync(services.GetRequiredService<StaffQueries>(), scope, query, Now(services), leaving));
        app.MapListExport("items.xlsx", "服务事项", InventoryActs.ReadItem, ItemList.Columns, (services, scope, query, leaving) =>
            services.GetRequiredService<ItemQueries>().PageAsync(scope, query, ChinaTime.DateOf(Now(services)), leaving));
        app.MapListExport("items/differences.xlsx", "上下级事项比对", InventoryActs.ReadItem, DifferenceRow.Columns, (services, scope, query, leaving) =>
            DifferenceRow.PageAsync(services.GetRequiredService<ItemQueries>(), scope, query, leaving));
        app.MapTemplate("items/import.xlsx", InventoryActs.EditItem, ItemSheet.Layout, ItemSheet.Row, (services, scope, query, leaving) =>
            services.GetRequiredService<ItemQueries>().StatedAsync(scope, query, ChinaTime.DateOf(Now(services)), leaving));
        app.MapListExport("bases.xlsx", "法律依据", InventoryActs.ReadBasis, BasisList.Columns, (services, scope, query, leaving) =>
            services.GetRequiredService<BasisQueries>().PageAsync(scope, query, leaving));
        app.MapListExport("inventory/rounds.xlsx", "梳理任务", InventoryActs.ReadRounds, RoundList.Columns, (services, scope, query, leaving) =>
            services.GetRequiredService<CollectionQueries>().PageAsync(scope, query, leaving));
        app.MapListExport("tasks.xlsx", "任务", TaskActs.Read, TaskList.Columns, (services, scope, query, leaving) =>
            services.GetRequiredService<TaskLines>().PageAsync(scope, query, leaving));
        app.MapListExport("inventory/tables.xlsx", "梳理汇总表", InventoryActs.Read, TableList.Columns, (services, scope, query, leaving) =>
            services.GetRequiredService<TableLines>().PageAsync(scope, query, leaving));
        app.MapTableFiles();
        app.MapListExport("cases.xlsx", "办件", CaseActs.Read, CaseList.Columns, (services, scope, query, leaving) => services.GetRequiredService<CaseQueries>().PageAsync(scope, query, leaving));
        app.MapListExport("supplements.xlsx", "补充材料台账", CaseActs.Read, SupplementList.Columns, (services, scope, query, leaving) =>
            services.GetRequiredService<CaseLedgerQueries>().SupplementsAsync(scope, query, leaving), bar: Verified);
        app.MapListExport("voluntary.xlsx", "主动提供材料台账", CaseActs.Read, VoluntaryList.Columns, (services, scope, query, leaving) => services.GetRequiredService<CaseLedgerQueries>().VoluntaryAsync(scope, query, leaving));
        app.MapListExport("errands.xlsx", "代办台账", CaseActs.Read, ErrandList.Columns, (services, scope, query, leaving) => services.GetRequiredService<CaseWayQueries>().ErrandsAsync(scope, query, leaving));
        app.MapListExport("tolerances.xlsx", "容缺受理台账", CaseActs.Read, ToleranceList.Columns, (services, scope, query, leaving) => services.GetRequiredService<CaseWayQueries>().TolerancesAsync(scope, query, leaving));
        app.MapListExport("archives.xlsx", "电子档案", CaseActs.Read, ArchiveList.Columns, (services, scope, query, leaving) => services.GetRequiredService<ArchiveQueries>().PageAsync(scope, query, leaving));
        app.MapArchives();
        foreach (var box in Enum.GetValues<VerificationBox>())
            app.MapListExport($"verification/{RequestList.PathOf(box)}.xlsx", $"协查核验台账（{RequestList.TitleOf(box)}）", VerificationActs.Read, RequestList.ColumnsOf(box), (services, scope, query, leaving) =>
                services.GetRequiredService<VerificationLines>().PageAsync(scope, box, query, 0, leaving), bar: Verified);
        app.MapListExport("verification/views.xlsx", "核验信息查阅记录", VerificationActs.ReadViews, RequestViews.Columns, (services, scope, query, leaving) =>
            services.GetRequiredService<ViewQueries>().PageAsync(scope, query, leaving));
        app.MapListExport("verification/letters.xlsx", "协查函和反馈函模板", ListActs.Read, LetterList.Columns, (services, scope, query, leaving) =>
            services.GetRequiredService<LetterQueries>().PageAsync(scope, query, leaving));
        app.MapListExport("verification/overdue.xlsx", "超时报告台账", OverdueActs.Read, OverdueList.Columns, (services, scope, query, leaving) =>
            services.GetRequiredService<OverdueLines>().PageAsync(scope, query, leaving));
        app.MapListExport("adjustments.xlsx", "调整申请台账", AdjustmentActs.Read, AdjustmentList.Columns, (services, scope, query, leaving) =>
            services.GetRequiredService<AdjustmentLines>().PageAsync(scope, query, leaving));
        app.MapTemplate("adjustments/import.xlsx", AdjustmentActs.Draft, AdjustmentSheet.Layout, AdjustmentSheet.Row, (services, scope, query, leaving) =>
            services.GetRequiredService<AdjustmentLines>().PageAsync(scope, query.With("state", "Draft"), leaving));
        app.MapListExport("list/advice.xlsx", "意见建议", AdviceActs.Read, AdviceList.Columns, (services, scope, query, leaving) =>
            services.GetRequiredService<AdviceQueries>().PageAsync(scope, query, leaving));
        app.MapListExport("eproofs.xlsx", "电子证明", ElectronicProofActs.Read, ElectronicProofList.Columns, (services, scope, query, leaving) =>
            services.GetRequiredService<ElectronicProofQueries>().PageAsync(scope, query, leaving));
        app.MapListExport("seal-use.xlsx", "用印记录", ElectronicProofActs.ReadSealUse, SealUseList.Columns, (services, scope, query, leaving) =>
            services.GetRequiredService<ElectronicProofQueries>().SealUsesAsync(scope, query, leaving));
        app.MapListExport("hints.xlsx", "线索", HintActs.Read, HintList.Columns, (services, scope, query, leaving) =>
            services.GetRequiredService<HintQueries>().PageAsync(scope, query, leaving));
        app.MapListExport("inventory/review.xlsx", "证明事项审核", InventoryActs.Review, ReviewList.Columns, (services, scope, query, leaving) =>
            services.GetRequiredService<ReviewQueries>().RowsAsync(scope, query, ChinaTime.DateOf(Now(services)), leaving));
        app.MapListExport("inventory/review/drafts.xlsx", "免提交清单草稿", InventoryActs.Review, ReviewOutcome.DraftColumns, async (services, scope, query, leaving) =>
            OnePage((await ResultAsync(services, scope, query, leaving)).Drafts));
        app.MapListExport("inventory/review/cancelled.xlsx", "取消的证明", InventoryActs.Review, ReviewOutcome.CancelledColumns, async (services, scope, query, leaving) =>
            OnePage((await ResultAsync(services, scope, query, leaving)).Cancelled));
        app.MapListExport("inventory/findings.xlsx", "问题发现", InventoryActs.Read, FindingList.Columns, async (services, scope, query, leaving) =>
            FindingRow.Page(await FindingRow.AllAsync(services.GetRequiredService<FindingQueries>(), scope, query, Now(services), null, leaving), query));
        app.MapListExport("guides.xlsx", "办事指南核对", GuideActs.Read, GuideList.Columns, (services, scope, query, leaving) =>
            services.GetRequiredService<GuideQueries>().ChecksAsync(scope, query, leaving));
        app.MapListExport("guides/hits.xlsx", "指南里不该再要的证明", GuideActs.Read, GuideHits.Columns, (services, scope, query, leaving) =>
            services.GetRequiredService<GuideQueries>().HitsAsync(scope, query, leaving));
        app.MapListExport("list.xlsx", "免提交清单", ListActs.Read, EntryList.Columns, (services, scope, query, leaving) =>
            services.GetRequiredService<EntryLines>().PageAsync(scope, query, leaving));
        app.MapListExport("list/editions.xlsx", "清单版次", ListActs.Read, EditionList.Columns, (services, scope, query, leaving) =>
            services.GetRequiredService<EntryLines>().EditionsAsync(scope, query, leaving));
        app.MapTemplate("list/x-02.xlsx", ListActs.Draft, ListSheet.Layout, ListSheet.Row, (services, scope, query, leaving) =>
            services.GetRequiredService<EntryQueries>().StatedAsync(scope, query, leaving));
        app.MapLineFiles();
        app.MapListExport("inventory/savings.xlsx", "减负成效", InventoryActs.ReadItem, SavingList.Columns, (services, scope, query, leaving) =>
            SavingList.PageAsync(services.GetRequiredService<SavingQueries>(), scope, query, leaving));
        app.MapListExport("certificates.xlsx", "证照目录", CertificateActs.Read, CertificateList.Columns, (services, scope, query, leaving) =>
            services.GetRequiredService<CertificateQueries>().PageAsync(scope, query, ChinaTime.DateOf(Now(services)), leaving));
        app.MapTemplate("certificates/import.xlsx", CertificateActs.Edit, CertificateSheet.Layout, CertificateSheet.Row, (services, scope, query, leaving) =>
            services.GetRequiredService<CertificateQueries>().StatedAsync(scope, query, ChinaTime.DateOf(Now(services)), leaving));
        app.MapListExport("certificates/materials.xlsx", "标准材料", CertificateActs.Read, MaterialList.Columns, (services, scope, query, leaving) =>
            services.GetRequiredService<LibraryQueries>().MaterialsAsync(scope, query, leaving));
        app.MapTemplate<MaterialRow>("certificates/materials/import.xlsx", CertificateActs.Edit, LibrarySheets.Materials, LibrarySheets.Row, (services, scope, query, leaving) =>
            services.GetRequiredService<LibraryQueries>().MaterialsAsync(scope, query, leaving));
        app.MapListExport("certificates/fields.xlsx", "标准字段", CertificateActs.Read, FieldList.Columns, (services, scope, query, leaving) =>
            services.GetRequiredService<LibraryQueries>().FieldsAsync(scope, query, leaving));
        app.MapTemplate<FieldRow>("certificates/fields/import.xlsx", CertificateActs.Edit, LibrarySheets.Fields, LibrarySheets.Row, (services, scope, query, leaving) =>
            services.GetRequiredService<LibraryQueries>().FieldsAsync(scope, query, leaving));
        app.MapTemplate<NameRow>("certificates/names/import.xlsx", CertificateActs.Edit, LibrarySheets.Names, LibrarySheets.Row, (services, scope, query, leaving) =>
            services.GetRequiredService<LibraryQueries>().NamesAsync(scope, query, leaving));
        app.MapListExport("certificates/coverage.xlsx", "材料和字段覆盖", CertificateActs.Read, CoverageList.Columns, (services, scope, query, leaving) =>
            CoverageList.PageAsync(services.GetRequiredService<LibraryQueries>(), scope, query, leaving));
        app.MapListExport("certificates/coverage/units.xlsx", "各单位材料和字段覆盖", CertificateActs.Read, CoverageUnits.Columns, (services, scope, query, leaving) =>
            CoverageUnits.PageAsync(services.GetRequiredService<LibraryQueries>(), scope, query, leaving));
        app.MapListExport("registers.xlsx", "共享数据登记库", RegisterActs.Read, RegisterList.Columns, (services, scope, query, leaving) =>
            services.GetRequiredService<RegisterQueries>().PageAsync(scope, query, ChinaTime.DateOf(Now(services)), leaving));
        app.MapListExport("registers/queries.xlsx", "数据查询备案", RegisterActs.ReadQueries, QueryList.Columns, (services, scope, query, leaving) =>
            services.GetRequiredService<RegisterQueries>().QueriesAsync(scope, query, leaving));
        app.MapListExport("registers/benefit.xlsx", "登记库效益", RegisterActs.Read, BenefitPage.Columns, (services, scope, query, leaving) =>
            BenefitPage.PageAsync(services.GetRequiredService<RegisterQueries>(), scope, query, ChinaTime.DateOf(Now(services)), leaving));
        app.MapRegisterFiles();
        app.MapListExport("verification/batches.xlsx", "批量核验", BatchActs.Read, BatchList.Columns, (services, scope, query, leaving) =>
            services.GetRequiredService<BatchQueries>().PageAsync(scope, query, leaving));
        app.MapBatchFiles();
    }

    // What was verified about people goes out of the house by few hands.
    private static readonly ExportBar Verified = new(VerificationActs.Export, new NoBulkExport());

    // Of the table that the address names; nothing of one that is not decided.
    private static async Task<ReviewResult> ResultAsync(IServiceProvider services, ReadScope scope, ListQuery query, CancellationToken leaving) =>
        long.TryParse(query.Filter("table"), out var table) && await services.GetRequiredService<InventoryQueries>().ResultAsync(scope, table, ChinaTime.DateOf(Now(services)), leaving) is { } result ? result : new([], []);

    private static ListPage<TRow> OnePage<TRow>(IReadOnlyList<TRow> rows) => new(rows, 1, null, null, rows.Count);

    private static DateTimeOffset Now(IServiceProvider services) => services.GetRequiredService<TimeProvider>().GetUtcNow();
}
