using Microsoft.AspNetCore.Components;
using NoProofCity.Data.Common;
using NoProofCity.Data.Ledger;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Shared;

/// <summary>
/// The preamble of every page of one thing: reads it behind its right, with its timeline, its neighbours in the list it was opened from
/// and the acts the person may do to it. After an act everything is read again; what was typed stays.
/// </summary>
public abstract class ThingPage<T> : CancellableComponent
    where T : class, IAggregate
{
    private Task _reading = Task.CompletedTask;
    private long _shown;
    private DateTimeOffset _readAt;

    [Parameter] public long Id { get; set; }

    /// <summary>The query of the list it was opened from.</summary>
    [SupplyParameterFromQuery(Name = ListUrl.Within)] public string? Within { get; set; }

    [CascadingParameter] public required Actor Actor { get; set; }
    [Inject] public required Reading Reading { get; set; }
    [Inject] public required LedgerQueries Ledger { get; set; }
    [Inject] public required AccessLog Access { get; set; }
    [Inject] public required TimeProvider Time { get; set; }

    protected abstract Act ReadAct { get; }

    /// <summary>The acts the page can show; those outside the person's rights are absent.</summary>
    protected abstract IReadOnlyList<Act> Acts { get; }

    /// <summary>The right without which nothing personal is shown whole; null where whoever reads the page may see it.</summary>
    protected virtual Act? RevealAct => null;

    /// <summary>An act that the house repeats hundreds of times by itself: the ledger holds each, the timeline tells none. Null for none.</summary>
    protected virtual Act? UntoldAct => null;

    /// <summary>The unit with which an act lies where that is not the thing's own, as its desk has it.</summary>
    protected virtual long? LiesWith(T thing, Act act) => null;

    /// <summary>Null until it is read, and where it is not there or not to be seen.</summary>
    protected T? Thing { get; private set; }

    protected IReadOnlyList<LineEntry> Line { get; private set; } = [];

    protected Neighbours? Near { get; private set; }

    /// <summary>What came of the last act.</summary>
    protected IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    /// <summary>What others did to it since it was read here; shown when an act was refused for it.</summary>
    protected IReadOnlyList<LineEntry> Meanwhile { get; private set; } = [];

    private IReadOnlySet<Act> _may = new HashSet<Act>();

    /// <summary>The dialog that is open; null for none.</summary>
    protected RenderFragment? Asked { get; private set; }

    /// <summary>What the page itself shows of the refusals: an open dialog shows its own.</summary>
    protected IReadOnlyList<Refusal> OwnRefusals => Asked is null ? Refusals : [];

    protected bool May(Act act) => _may.Contains(act);

    protected void Ask(RenderFragment dialog) => Asked = dialog;

    protected void Close() => Asked = null;

    /// <summary>What stands in place of the page while there is nothing to show.</summary>
    protected RenderFragment Absent => builder =>
    {
        var isRefused = Refusals.Count > 0;
        if (isRefused) builder.AddMarkupContent(0, """<div class="n-title"><h1 tabindex="-1">不能打开</h1></div>""");
        builder.OpenComponent<EmptyState>(1);
        builder.AddAttribute(2, nameof(EmptyState.Title), isRefused ? RefusalWords.Of(Refusals[0]).Text : "正在读取……");
        if (isRefused) builder.AddAttribute(3, nameof(EmptyState.Why), "请退回原来的页面；有别的角色的，可在右上角更换。");
        builder.CloseComponent();
    };

    /// <summary>The thing at this address, behind its right.</summary>
    protected virtual Task<Outcome<T>> FindAsync() => Reading.FindAsync<T>(Actor, ReadAct, Id, Leaving);

    /// <summary>Reads what the page shows besides the thing itself.</summary>
    protected virtual Task ReadMoreAsync(T thing) => Task.CompletedTask;

    /// <summary>Finds the neighbours of the thing with a number in the list of a query; null for a thing without a list.</summary>
    protected virtual Func<ReadScope, ListQuery, long, CancellationToken, Task<Beside>>? Beside => null;

    /// <summary>How far the person reads the list the thing stands in.</summary>
    protected virtual Task<ReadScope?> ScopeOfListAsync(T thing) => Reading.ScopeAsync(Actor, ReadAct, thing.PlaceId, Leaving);

    /// <summary>The address of a neighbour.</summary>
    protected virtual string HrefOf(long id) => "";

    protected override async Task OnParametersSetAsync()
    {
        if (_shown == Id) return;
        (_shown, Thing, Near, Meanwhile, Asked) = (Id, null, null, [], null);
        await ReadAsync();
    }

    /// <summary>Does one act to the thing as the person saw it.</summary>
    /// <returns>Whether it is done.</returns>
    protected async Task<bool> DoAsync(Func<Seen, Task<Outcome>> act)
    {
        var (id, readAt) = (Id, _readAt);
        var outcome = await act(Seen.Of(Thing!));
        await ReadAsync();
        // Whoever went on to the next thing meanwhile does not find this one's refusals there.
        if (id != Id) return outcome.IsDone;
        Refusals = outcome.Refusals;
        Meanwhile = outcome.Refusals.OfType<ChangedMeanwhile>().Any() ? [.. Line.Where(entry => entry.At >= readAt)] : [];
        return outcome.IsDone;
    }

    /// <summary>Does one act that needs nothing besides: the page shows what stands against it.</summary>
    protected async Task ActAsync(Func<Seen, Task<Outcome>> act) => _ = await DoAsync(act);

    /// <summary>Does one act from a dialog that asks for nothing but a reason.</summary>
    protected async Task ForReasonAsync(Func<Seen, Task<Outcome>> act)
    {
        Close();
        _ = await DoAsync(act);
    }

    /// <summary>Does one act from a dialog that asks for a reason among other things: words that are none stay in it.</summary>
    protected Task<IReadOnlyList<Refusal>> SayReasonAsync(string words, Func<Seen, ReasonText, Task<Outcome>> act) =>
        ReasonText.Parse(words) is { IsDone: true, Value: var text } ? SayAsync(seen => act(seen, text)) : Task.FromResult(ReasonText.Parse(words).Refusals);

    /// <summary>How a masked value is shown whole, for a purpose. What could not be noted is not shown. Null where the reader has no right to it.</summary>
    /// <param name="field">As the access log names it ("CaseFile.ApplicantName").</param>
    protected Func<string, Task<Outcome<string>>>? Reveal(string field, string plain) => RevealAct is { } act && !May(act) ? null : async purpose =>
    {
        var noted = await Access.SawAsync(Actor, Thing!, [field], purpose);
        return noted.IsDone ? plain : noted;
    };

    /// <summary>Does one act from a dialog, which keeps what was typed while there are refusals.</summary>
    protected async Task<IReadOnlyList<Refusal>> SayAsync(Func<Seen, Task<Outcome>> act) => await DoAsync(act) ? [] : Refusals;

    protected Task ReadAsync() => _reading = ReadAfterAsync(_reading);

    // One reading after the other: what a page reads besides goes into its own fields, which the reading of an address already left must not write last.
    private async Task ReadAfterAsync(Task earlier)
    {
        await earlier.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        var (id, readAt) = (Id, Time.GetUtcNow());
        try
        {
            var found = await FindAsync();
            if (id != Id) return;
            if (!found.IsDone)
            {
                (Thing, Refusals) = (null, found.Refusals);
                return;
            }
            var thing = found.Value;
            var may = await Reading.ActsOnAsync(Actor, thing, RevealAct is { } reveal ? [.. Acts, reveal] : Acts, act => LiesWith(thing, act));
            var line = await Ledger.TimelineAsync(thing.PlaceId, typeof(T).Name, thing.Id, Leaving, UntoldAct?.Key);
            var near = Near ?? await NearAsync(thing);
            await ReadMoreAsync(thing);
            if (id != Id) return;
            _may = may;
            (_readAt, Line, Near, Refusals, Thing) = (readAt, [.. line.Reverse().Select(FactWords.Line)], near, [], thing);
        }
        catch (OperationCanceledException) when (Leaving.IsCancellationRequested)
        {
            // nobody waits any more
        }
    }

    private async Task<Neighbours?> NearAsync(T thing)
    {
        if (Beside is not { } find || await ScopeOfListAsync(thing) is not { } scope) return null;
        var beside = await find(scope, ListUrl.Read(Within ?? ""), thing.Id, Leaving);
        return new(beside.Previous is { } previous ? HrefOf(previous) : null, beside.Next is { } next ? HrefOf(next) : null);
    }
}
