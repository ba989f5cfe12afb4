using Microsoft.AspNetCore.Components;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Web.Shared;

/// <summary>
/// A list, on a page of its own (<see cref="DataList{TRow}"/>) or within the page of one thing. Its state stands in the address of the page,
/// so sorting, filtering and paging are links and need no handlers; the rows are drawn by <see cref="DataRows{TRow}"/>, which draws them
/// again only when they change.
/// </summary>
public partial class ListBody<TRow>
{
    private ListPage<TRow>? _page;
    private IReadOnlyList<ListColumn<TRow>> _shown = [];
    private IReadOnlyList<string> _ticked = [];
    private ExplainedRow? _explained;
    private DateTimeOffset _now;
    private BatchResult? _refused;
    private Task _acting = Task.CompletedTask;
    private string? _loaded;
    private int _readings;

    /// <summary>Names the list in the user's arrangement ("verification.inbox").</summary>
    [Parameter, EditorRequired] public required string Name { get; set; }

    [Parameter, EditorRequired] public required string Title { get; set; }

    /// <summary>Address of the page it stands on, without its query.</summary>
    [Parameter, EditorRequired] public required string Path { get; set; }

    [Parameter, EditorRequired] public required IReadOnlyList<ListColumn<TRow>> Columns { get; set; }
    [Parameter, EditorRequired] public required Func<ListQuery, CancellationToken, Task<ListPage<TRow>>> Load { get; set; }
    [Parameter, EditorRequired] public required Func<TRow, string> Key { get; set; }

    /// <summary>The page a row leads to.</summary>
    [Parameter, EditorRequired] public required Func<TRow, string> Href { get; set; }

    /// <summary>How a row is named to a screen reader; its key when not given.</summary>
    [Parameter] public Func<TRow, string>? RowLabel { get; set; }

    /// <summary>Finished rows are grey.</summary>
    [Parameter] public Func<TRow, bool>? IsClosed { get; set; }

    [Parameter] public IReadOnlyList<ListFilter> Filters { get; set; } = [];

    /// <summary>Views that everybody has; the user's own stand behind them.</summary>
    [Parameter] public IReadOnlyList<SavedView> Views { get; set; } = [];

    [Parameter] public bool Searchable { get; set; }

    /// <summary>The acts on several rows; without them rows cannot be ticked.</summary>
    [Parameter] public RenderFragment<IReadOnlyList<TRow>>? Batch { get; set; }

    /// <summary>What the digits from 1 on do to the row the cursor is on.</summary>
    [Parameter] public IReadOnlyList<RowAct<TRow>> RowActs { get; set; } = [];

    /// <summary>The arithmetic of a row's due time, asked for when it is opened.</summary>
    [Parameter] public Func<string, Task<DueArithmetic>>? Explain { get; set; }

    /// <summary>The open row beside the list, with its neighbours; without it rows lead to pages of their own.</summary>
    [Parameter] public RenderFragment<OpenRow<TRow>>? Beside { get; set; }

    /// <summary>Why there is nothing at all, and what to do.</summary>
    [Parameter, EditorRequired] public required RenderFragment Empty { get; set; }

    [Parameter] public RenderFragment? FootNote { get; set; }

    [CascadingParameter] public required Actor Actor { get; set; }
    [Inject] public required NavigationManager Navigation { get; set; }
    [Inject] public required TimeProvider Time { get; set; }
    [Inject] public required IListMemory Memory { get; set; }

    /// <summary>Never read: who takes something from the address is told of every new one, and the page around the list may take nothing.</summary>
    [SupplyParameterFromQuery(Name = ListUrl.Text)] public string? Typed { get; set; }

    /// <summary>Likewise: the row that stands open.</summary>
    [SupplyParameterFromQuery(Name = ListUrl.Row)] public string? Asked { get; set; }

    /// <summary>The query of the list that the page of a thing was opened from; none on a page of its own.</summary>
    [SupplyParameterFromQuery(Name = ListUrl.Within)] public string? Within { get; set; }

    /// <summary>What the address asks for.</summary>
    protected ListQuery Query { get; private set; } = new();

    /// <summary>How the user wants the list.</summary>
    protected ListArrangement Arrangement { get; private set; } = ListArrangement.None;

    private bool IsNarrowed => Query.Filters.Count > 0 || Query.Text.Length > 0;

    private string Narrowing
    {
        get
        {
            var all = Filters.Where(f => Query.Filter(f.Key) is not null).Select(f => $"“{f.Title}：{f.TextOf(Query.Filter(f.Key)!)}”").ToList();
            if (Query.Text.Length > 0) all.Add($"“{Query.Text}”");
            return all.Count == 0 ? "" : $"筛选了{string.Join("和", all)}。";
        }
    }

    /// <summary>Reads the page again after an act changed it.</summary>
    public async Task ReloadAsync()
    {
        _loaded = null;
        await OnParametersSetAsync();
        StateHasChanged();
    }

    protected override async Task OnInitializedAsync() => Arrange(await Memory.OfAsync(Actor, Name, Leaving));

    protected override async Task OnParametersSetAsync()
    {
        var uri = new Uri(Navigation.Uri);
        // What stands open beside the list changes nothing in it.
        var address = ListUrl.Write(ListUrl.Read(uri.Query));
        // Told of the next page's address too, before it makes way for that page.
        if (address == _loaded || uri.GetLeftPart(UriPartial.Path) != Navigation.ToAbsoluteUri(Path).AbsoluteUri) return;
        _loaded = address;
        Query = ListUrl.Read(address);
        (_ticked, _explained, _refused) = ([], null, null);
        var reading = ++_readings;
        try
        {
            var page = await Load(Query, Leaving);
            // An older answer must not stand under a newer address, nor over a newer reading of the same.
            if (_readings != reading) return;
            (_page, _now) = (page, Time.GetUtcNow());
        }
        catch (OperationCanceledException) when (Leaving.IsCancellationRequested)
        {
            // nobody waits any more
        }
    }

    private string HrefOf(TRow row) => Beside is null ? ListUrl.PageOf(Href(row), Query) : ListUrl.Open(Path, Query, Key(row));

    /// <summary>The row that the address names, or the first; null where there is none.</summary>
    private OpenRow<TRow>? Opened()
    {
        if (Beside is null || _page is not { Rows: { Count: > 0 } rows }) return null;
        var at = Math.Max(0, rows.ToList().FindIndex(row => Key(row) == Asked));
        return new(
            rows[at], at > 0 ? HrefOf(rows[at - 1]) : _page.Previous is { } before ? Link(Query with { Cursor = before }) : null,
            at + 1 < rows.Count ? HrefOf(rows[at + 1]) : _page.Next is { } after ? Link(Query with { Cursor = after }) : null);
    }

    // The page of a thing goes on carrying the list it was opened from.
    private string Link(ListQuery query) => Path + ListUrl.Write(query, Within);

    private IReadOnlyList<TRow> TickedRows => [.. _page!.Rows.Where(row => _ticked.Contains(Key(row)))];

    private string Label(TRow row) => RowLabel?.Invoke(row) ?? Key(row);

    private void Arrange(ListArrangement arrangement)
    {
        Arrangement = arrangement;
        _shown = [.. Columns.Where(c => c.AlwaysShown || !arrangement.Hidden.Contains(c.Key))];
    }

    private Task ActAsync(RowActEventArgs pressed) => _acting = ActAfterAsync(_acting, pressed);

    // In the order of the keys: a row that an earlier press took from the list is not acted on again.
    private async Task ActAfterAsync(Task earlier, RowActEventArgs pressed)
    {
        await earlier.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        if (RowActs.ElementAtOrDefault(pressed.Digit - 1) is not { } act || _page!.Rows.Where(row => Key(row) == pressed.Key).ToList() is not [var row]) return;
        var result = await BatchResult.OfAsync(act.Name, [.. new[] { row }.GroupBy(Key)], Label, _ => act.Do(row));
        await ReloadAsync();
        _refused = result;
    }

    private async Task ExplainAsync(string key)
    {
        if (Explain is not null && _page!.Rows.Any(row => Key(row) == key)) _explained = new(key, await Explain(key));
    }

    protected async Task ShowAsync(string column, bool shown)
    {
        var hidden = shown ? Arrangement.Hidden.Where(h => h != column) : Arrangement.Hidden.Append(column).Distinct();
        Arrange(Arrangement with { Hidden = [.. hidden] });
        await Memory.HideAsync(Actor, Name, Arrangement.Hidden);
    }

    private async Task KeepViewAsync(string name)
    {
        await Memory.KeepAsync(Actor, Name, new(name, ListUrl.Write(Query with { Cursor = null })));
        Arrange(await Memory.OfAsync(Actor, Name, Leaving));
    }

    private async Task DropViewAsync(string name)
    {
        await Memory.DropAsync(Actor, Name, name);
        Arrange(await Memory.OfAsync(Actor, Name, Leaving));
    }
}
