using System.Text.Json;
using Microsoft.AspNetCore.Components;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Web.Shared;

/// <summary>
/// A form that keeps itself: a moment after the last key the model goes into the draft, and comes back from it after a crash,
/// a restart or on another computer. Nothing is cleared by an error.
/// </summary>
public sealed partial class WorkForm<TModel> : IWorkForm, IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(800);

    private readonly FormState _state;
    private Draft? _found;
    private TModel? _fresh;
    private CancellationTokenSource? _waiting;
    private IReadOnlyList<Refusal> _others = [];
    private bool _isDirty;
    private bool _isReady;

    public WorkForm() => _state = new FormState(Touch);

    [Inject] public required IDrafts Drafts { get; set; }
    [Inject] public required TimeProvider Time { get; set; }

    [Parameter, EditorRequired] public required TModel Model { get; set; }
    [Parameter, EditorRequired] public required EventCallback<TModel> ModelChanged { get; set; }

    /// <summary>Which form of which thing: "verification.answer/397".</summary>
    [Parameter, EditorRequired] public required string DraftName { get; set; }

    /// <summary>What the last attempt found wrong; a new list moves the focus to the summary.</summary>
    [Parameter] public IReadOnlyList<FieldProblem> Problems { get; set; } = [];

    /// <summary>What the desk refused: what is about a field stands at the field of that name, the rest above the form.</summary>
    [Parameter] public IReadOnlyList<Refusal> Refusals { get; set; } = [];

    [Parameter, EditorRequired] public required RenderFragment ChildContent { get; set; }

    [CascadingParameter] public required Actor Actor { get; set; }

    /// <summary>Told when the draft was kept, for the mark in the act bar.</summary>
    [Parameter] public EventCallback<DraftMark> OnKept { get; set; }

    public Task SettledAsync() => _state.SettledAsync();

    public async Task DoneAsync()
    {
        StopWaiting();
        (_isDirty, _found) = (false, null);
        await Drafts.DropAsync(Actor, DraftName);
    }

    protected override async Task OnInitializedAsync()
    {
        _fresh = Copy(Model);
        _found = await Drafts.FindAsync(Actor, DraftName, CancellationToken.None);
        if (_found is not null && Read(_found.Content) is { } model) await ModelChanged.InvokeAsync(model);
        else _found = null;
        _isReady = true;
    }

    protected override void OnParametersSet()
    {
        if (Refusals.Count == 0 && _others.Count == 0)
        {
            _state.Problems = Problems;
            return;
        }
        _others = _state.Take(Refusals, Problems);
    }

    // What was typed in the last moment before the page is left is kept too.
    public async ValueTask DisposeAsync()
    {
        StopWaiting();
        if (_isDirty) _ = await Drafts.KeepAsync(Actor, DraftName, JsonSerializer.Serialize(Model));
    }

    private static TModel Copy(TModel model) => Read(JsonSerializer.Serialize(model))!;

    // A draft of an older version of the form may not fit any more.
    private static TModel? Read(string content)
    {
        try
        {
            return JsonSerializer.Deserialize<TModel>(content);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Touch()
    {
        _isDirty = true;
        StopWaiting();
        _waiting = new CancellationTokenSource();
        _ = WaitAndKeepAsync(_waiting.Token);
    }

    private async Task WaitAndKeepAsync(CancellationToken again)
    {
        try
        {
            await Task.Delay(Pause, Time, again);
            await InvokeAsync(KeepAsync);
        }
        catch (OperationCanceledException) when (again.IsCancellationRequested)
        {
            // typed on
        }
        catch (Exception e)
        {
            await DispatchExceptionAsync(e);
        }
    }

    private async Task KeepAsync()
    {
        StopWaiting();
        _isDirty = false;
        if (await Drafts.KeepAsync(Actor, DraftName, JsonSerializer.Serialize(Model)) is { } at) await OnKept.InvokeAsync(new DraftMark(at));
        else Touch();
    }

    private async Task StartAfreshAsync()
    {
        await DoneAsync();
        await ModelChanged.InvokeAsync(Copy(_fresh!));
    }

    private void StopWaiting()
    {
        _waiting?.Cancel();
        _waiting?.Dispose();
        _waiting = null;
    }

    private string When(DateTimeOffset at) => Words.DueWords.Moment(at, Time.GetUtcNow());
}

/// <summary>What a page does with its form before and after its act.</summary>
public interface IWorkForm
{
    /// <summary>Everything that was typed stands in the model: what is still looked up is waited for.</summary>
    Task SettledAsync();

    /// <summary>The act is done: the draft has served.</summary>
    Task DoneAsync();
}

/// <summary>When the draft was last kept.</summary>
public readonly record struct DraftMark(DateTimeOffset At)
{
    public override string ToString() => $"{ChinaTime.ToLocal(At):HH:mm}";
}
