using Microsoft.AspNetCore.Components;
using NoProofCity.Data.Common;
using NoProofCity.Data.Documents;
using NoProofCity.Data.ExemptionList;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Tasks;
using NoProofCity.Web.Shared;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.ExemptionList;

/// <summary>One edition: its lines, in what it differs from the one before, and its way to the public.</summary>
public sealed partial class EditionPage
{
    private const string Differences = "difference";
    private const string Paper = "paper";

    private static readonly IReadOnlyList<string> Endings = [.. Enum.GetValues<ListFormat>().Reverse().Select(ListFiles.EndingOf)];

    private IReadOnlyList<ListLine> _lines = [];
    private IReadOnlyList<DifferenceLine> _rows = [];
    private IReadOnlyList<Refusal> _notPublished = [];
    private EditionDifference? _difference;
    private EditionStanding? _standing;
    private ListTerms? _terms;
    private IssuedRow? _paper;

    [Inject] public required EditionDesk Desk { get; set; }
    [Inject] public required EditionQueries Editions { get; set; }
    [Inject] public required EntryQueries Entries { get; set; }
    [Inject] public required EntryLines Lines { get; set; }
    [Inject] public required IssuedDocumentQueries Papers { get; set; }
    [Inject] public required LongWorks Works { get; set; }

    [Inject] public required NavigationManager Navigation { get; set; }

    /// <summary>Whether the difference or the paper is shown in place of the lines.</summary>
    private string? Show { get; set; }

    protected override Act ReadAct => ListActs.Read;
    protected override IReadOnlyList<Act> Acts { get; } = [ListActs.Draft, ListActs.Consent, ListActs.ApproveFirst, ListActs.ApproveImplementation, ListActs.Approve, ListActs.Publish, ListActs.SendBack];

    private string WorkName => $"edition.publish/{Id}";

    private bool IsPublishing => Works.Find(WorkName)?.State is WorkState.Running;

    private IEnumerable<(string? Key, string Title)> Looks =>
        [(null, $"条目 {Thing!.Lines:N0}"), (Differences, $"与上一版的差异 {_rows.Count:N0}"), .. _paper is null ? [] : ((string?, string)[])[(Paper, "公布件 F-22")]];

    private IReadOnlyList<Refusal> WhyNotAgreed => May(_standing!.AgreeAct) ? _standing.WhyNotAgreed : [new StepOfAnother(_standing.Chain.ByConsent ? EditionAct.Consent : EditionAct.Approve, _standing.Chain.Approver, _standing.Chain.Rule)];

    private IReadOnlyList<Refusal> WhyNotPublished => May(ListActs.Publish) ? _standing!.WhyNotPublished : [new StepOfAnother(EditionAct.Publish, _standing!.Chain.Publisher, "List.Publisher"), .. _standing.WhyNotPublished];

    protected override string HrefOf(long id) => $"list/editions/{id}";

    protected override Func<ReadScope, ListQuery, long, CancellationToken, Task<Beside>>? Beside => Editions.BesideAsync;

    // The lists that come and go with it listen to the query themselves: they must not while it is being told round, so an open page changes after that.
    protected override async Task OnParametersSetAsync()
    {
        if (Thing is not null) await Task.Yield();
        Show = ListUrl.Read(new Uri(Navigation.Uri).Query).Filter("show");
        await base.OnParametersSetAsync();
    }

    protected override async Task ReadMoreAsync(Edition edition)
    {
        if (edition.Id != Thing?.Id) _notPublished = [];
        _terms = await Lines.TermsAsync(edition.PlaceId, Leaving);
        _lines = await Editions.LinesAsync(edition.Id, Leaving);
        _standing = await Editions.StandingAsync(edition, Lines.Today, Leaving);
        _paper = await Papers.AllAsync(Actor, edition, Leaving) is [var newest, ..] ? newest : null;
        var difference = await Editions.DifferenceAsync(edition, Leaving);
        (_difference, _rows) = (difference, DifferenceLine.Of(difference.Difference, difference.Grounds));
    }

    private string HrefOf(string? look) => $"list/editions/{Id}{ListUrl.Write(look is null ? new() : new ListQuery().With("show", look), Within)}";

    private async Task ComposeAsync() => _ = await DoAsync(seen => Desk.ComposeAsync(Actor, seen));

    // Some thousand entries, their versions and a paper of a hundred pages are made: it goes on when the page is left.
    private IReadOnlyList<Refusal> Publish(PublicationInput input)
    {
        if (input.Channels.Count == 0) return [new FieldMissing("Edition.Channels")];
        var (seen, facts, desk, actor, title) = (Seen.Of(Thing!), input.Facts, Desk, Actor, Thing!.Title);
        _notPublished = [];
        _ = Works.Start(new(WorkName, $"公布“{title}”", "条", actor, ObjectRef.Of(Thing)), 0, async (_, _) =>
        {
            var outcome = await desk.PublishAsync(actor, seen, facts);
            return outcome.IsDone ? new($"已公布“{title}”。") : new("没有公布，理由见下。", IsGood: false, Found: new Refused(outcome.Refusals));
        });
        return [];
    }

    private async Task MovedAsync(WorkState state)
    {
        if (state is WorkState.Running) return;
        await ReadAsync();
        _notPublished = Works.Found<Refused>(WorkName)?.Refusals ?? [];
        StateHasChanged();
    }

    private string EffectText(EditionEffect effect)
    {
        var parts = new List<string>();
        if (effect.Enforced > 0) parts.Add($"{effect.Enforced:N0} 条草稿就此生效");
        parts.Add(effect.Superseded is { } before ? $"取代 {before} 版，新增 {effect.Added:N0}、变更 {effect.Changed:N0}、移出 {effect.Cancelled:N0}" : "这是第一版");
        if (effect.Units > 0) parts.Add($"{effect.Units:N0} 个单位的条目有变动，要更新办事指南");
        return $"共 {Thing!.Lines:N0} 条，当即向社会公开，公布以后一字不改。{string.Join("；", parts)}。";
    }

    private sealed record Refused(IReadOnlyList<Refusal> Refusals);
}
