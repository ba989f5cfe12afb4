using Microsoft.AspNetCore.Components;
using NoProofCity.Data.Common;
using NoProofCity.Data.Inventory;
using NoProofCity.Data.Organisation;
using NoProofCity.Data.Profiles;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;
using NoProofCity.Web.Shared;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Inventory;

/// <summary>The table of a unit: what stands in it, what it lacks, and its way to the law office.</summary>
public sealed partial class TablePage
{
    private const string MissingFilter = "missing";

    private IReadOnlyList<ListColumn<ProofRow>> _columns = [];
    private IReadOnlyList<ListFilter> _filters = [];
    private IReadOnlyDictionary<string, string> _methods = new Dictionary<string, string>();
    private ListBody<ProofRow>? _list;
    private ReadScope? _scope;
    private TableStanding? _standing;
    private DueView? _due;
    private BatchResult? _taken;
    private string? _unit;
    private string? _through;
    private string? _asked;
    private bool _isGivingBack;

    // Signing lies with the unit through which the table goes.
    private bool _maySign;

    [Inject] public required InventoryDesk Desk { get; set; }
    [Inject] public required InventoryQueries Inventory { get; set; }
    [Inject] public required TableQueries Tables { get; set; }
    [Inject] public required TableLines Lines { get; set; }
    [Inject] public required UnitQueries Units { get; set; }
    [Inject] public required ProfileQueries Profiles { get; set; }
    [CascadingParameter(Name = "ArticleOf")] public Func<string, string?>? ArticleOf { get; set; }

    protected override Act ReadAct => InventoryActs.Read;
    protected override IReadOnlyList<Act> Acts { get; } = [InventoryActs.Edit, InventoryActs.Submit];

    private bool CanEdit => May(InventoryActs.Edit) && IsWith(BatchAct.Edit);

    private IReadOnlyList<Refusal> WhyNotReady => _standing!.Rows == 0 ? [new NothingInTheTable()] : _standing.WhyNotReady;

    protected override string HrefOf(long id) => $"inventory/tables/{id}";

    protected override Func<ReadScope, ListQuery, long, CancellationToken, Task<Beside>>? Beside => Inventory.BesideBatchAsync;

    protected override void OnInitialized() => _columns = Columns();

    protected override async Task ReadMoreAsync(InventoryBatch table)
    {
        _scope = await ScopeOfListAsync(table);
        if (_scope is not { } scope) return;
        _standing = await Tables.StandingAsync(scope, table, Leaving);
        _due = await Lines.DueAsync(table, Leaving);
        var names = await Units.NamesOfAsync([table.UnitId, table.SubmittingUnitId], Leaving);
        (_unit, _through) = (names.GetValueOrDefault(table.UnitId), table.GoesThroughAnother ? names.GetValueOrDefault(table.SubmittingUnitId) : null);
        _maySign = await Tables.MaySignAsync(Actor, table, Leaving);
        _methods = await Profiles.InForceAsync(table.PlaceId, ChinaTime.DateOf(Time.GetUtcNow()), Leaving) is { } rules ? rules.Profile.Set("Method.Set").Members.ToDictionary(member => member.Key, member => member.Label) : _methods;
        _filters =
        [
            .. IsWith(table, BatchAct.Submit) ? [new ListFilter(MissingFilter, "还缺", [new("yes", "有要补的")])] : Array.Empty<ListFilter>(),
            ListFilter.Of<Disposition>("disposition", "处置"),
            new("method", "免提交方式", [.. _methods.Select(method => new FilterOption(method.Key, method.Value))]),
        ];
    }

    private static bool IsWith(InventoryBatch table, BatchAct act) => InventoryBatch.PossibleIn[act].Contains(table.State);

    // Whose turn it is: a firm's table is handed over first and signed by the other unit, every other is signed where it was filled.
    private bool IsWith(BatchAct act) => IsWith(Thing!, act) && act switch
    {
        BatchAct.HandOver => Thing!.GoesThroughAnother,
        BatchAct.Submit => !Thing!.GoesThroughAnother || Thing.State is BatchState.Consolidating,
        _ => true,
    };

    private IReadOnlyList<Refusal> WhyNot(BatchAct act) => [.. Thing!.WhyNot(act), .. act is BatchAct.Submit ? _standing!.WhyNotReady : []];

    private Task<ListPage<ProofRow>> RowsAsync(ListQuery query, CancellationToken leaving) =>
        Tables.RowsAsync(_scope!, Thing!.Id, query, query.Filter(MissingFilter) is null ? null : [.. _standing!.Missing.Keys], leaving);

    private IReadOnlyList<ListColumn<ProofRow>> Columns() =>
    [
        new("proof", "证明名称") { Text = row => row.ProofName, Grows = true, Sortable = true, AlwaysShown = true },
        new("number", "序号") { Text = row => $"{row.Number}", Width = "w3", IsNumber = true },
        new("item", "事项") { Text = row => row.ItemName, Width = "w10", Grows = true },
        new("code", "事项编码") { Text = row => row.ItemCode, Width = "w12", Sortable = true, WideOnly = true },
        new("issuer", "开具单位") { Text = row => row.Issuer, Width = "w8", Grows = true, Sortable = true },
        new("basis", "设定依据") { Text = row => row.Basis, Grows = true, WideOnly = true },
        new("disposition", "处置") { Text = row => row.Disposition is { } disposition ? EnumWords.Of(disposition) : null, Width = "w5" },
        new("method", "方式") { Text = row => row.Method is { } method ? _methods.GetValueOrDefault(method, method) : null, Width = "w6" },
        new("missing", "还缺") { Text = MissingOf, Width = "w8", Grows = true },
        new("found", "系统发现") { Text = row => string.Join("、", _standing!.Found[row.Id].Select(told => EnumWords.Of(told.Finding.Kind)).Distinct()), Width = "w6" },
    ];

    private string? MissingOf(ProofRow row) => _standing!.Missing.TryGetValue(row.Id, out var reasons)
        ? string.Join("；", reasons.Select(reason => RefusalWords.Of(reason, ArticleOf)).Select(words => words.Source is null ? words.Text : $"{words.Text}（{words.Source}）")) : null;

    private async Task<bool> DoAndReloadAsync(Func<Seen, Task<Outcome>> act)
    {
        var isDone = await DoAsync(act);
        if (_list is not null) await _list.ReloadAsync();
        return isDone;
    }

    private async Task AskForSignatureAsync() =>
        _asked = await DoAndReloadAsync(seen => Desk.AskForSignatureAsync(Actor, seen)) ? $"已通知单位负责人 {ChinaTime.ToLocal(Time.GetUtcNow()):HH:mm}" : null;

    private async Task TakeOutAsync(IReadOnlyList<ProofRow> rows)
    {
        _taken = await BatchResult.OfAsync("取出", rows.GroupBy(row => row.BatchId), row => row.ProofName, async _ => await Desk.TakeOutAsync(Actor, [.. rows.Select(row => (Seen)row)]));
        await ReadAsync();
        await _list!.ReloadAsync();
    }

    private async Task GiveBackAsync(ReasonText reason)
    {
        _isGivingBack = false;
        _ = await DoAndReloadAsync(seen => Desk.GiveBackAsync(Actor, seen, reason));
    }

    private async Task<IReadOnlyList<Refusal>> SignAsync(SignOff signOff) => await DoAndReloadAsync(seen => Desk.SubmitAsync(Actor, seen, _standing!.Rows == 0, signOff)) ? [] : Refusals;

    private async Task<IReadOnlyList<Refusal>> HandOverAsync() => await DoAndReloadAsync(seen => Desk.HandOverAsync(Actor, seen, _standing!.Rows == 0)) ? [] : Refusals;
}
