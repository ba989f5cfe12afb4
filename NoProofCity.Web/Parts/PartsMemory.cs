using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Web.Parts;

/// <summary>Where the sample pages keep drafts and arrangements in development, unless the real stores are there.</summary>
internal sealed class PartsMemory(TimeProvider time) : IDrafts, IListMemory
{
    private readonly ConcurrentDictionary<(long, string), Draft> _drafts = new();
    private readonly ConcurrentDictionary<(long, string), ListArrangement> _lists = new();

    public static void AddTo(IServiceCollection services)
    {
        services.TryAddSingleton<PartsMemory>();
        services.TryAddSingleton<IDrafts>(provider => provider.GetRequiredService<PartsMemory>());
        services.TryAddSingleton<IListMemory>(provider => provider.GetRequiredService<PartsMemory>());
    }

    public Task<Draft?> FindAsync(Actor actor, string form, CancellationToken leaving) => Task.FromResult(_drafts.GetValueOrDefault((actor.PersonId, form)));

    public Task<DateTimeOffset> KeepAsync(Actor actor, string form, string content)
    {
        var draft = _drafts[(actor.PersonId, form)] = new(content, time.GetUtcNow());
        return Task.FromResult(draft.KeptAt);
    }

    public Task DropAsync(Actor actor, string form)
    {
        _drafts.TryRemove((actor.PersonId, form), out _);
        return Task.CompletedTask;
    }

    public Task<ListArrangement> OfAsync(Actor actor, string list, CancellationToken leaving) =>
        Task.FromResult(_lists.GetValueOrDefault((actor.PersonId, list), ListArrangement.None));

    public Task HideAsync(Actor actor, string list, IReadOnlyList<string> columns) =>
        ChangeAsync(actor, list, arrangement => arrangement with { Hidden = columns });

    public Task KeepAsync(Actor actor, string list, SavedView view) =>
        ChangeAsync(actor, list, arrangement => arrangement with { Views = [.. arrangement.Views.Where(v => v.Name != view.Name), view] });

    public Task DropAsync(Actor actor, string list, string name) =>
        ChangeAsync(actor, list, arrangement => arrangement with { Views = [.. arrangement.Views.Where(v => v.Name != name)] });

    private Task ChangeAsync(Actor actor, string list, Func<ListArrangement, ListArrangement> change)
    {
        _lists.AddOrUpdate((actor.PersonId, list), _ => change(ListArrangement.None), (_, was) => change(was));
        return Task.CompletedTask;
    }
}
