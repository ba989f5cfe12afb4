using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Organisation;
using NoProofCity.Web.Account;

namespace NoProofCity.Tests.Support;

/// <summary>A part of the screen rendered alone: a person at work, a standing clock, stores in memory.</summary>
public abstract class PartTest : BunitContext
{
    private protected PartTest()
    {
        Clock = FakeClock.At("2026-03-09 11:35");
        _ = Services.AddSingleton<TimeProvider>(Clock).AddSingleton<IDrafts>(Drafts).AddSingleton<IListMemory>(Lists);
        _ = Services.AddSingleton(new CircuitSession(new OpenCircuits(), new NobodySignedIn(), Clock));
        JSInterop.Mode = JSRuntimeMode.Loose;
        _ = RenderTree.TryAdd<CascadingValue<Actor>>(p => p.Add(c => c.Value, Actor));
        _ = Services.AddCascadingValue<Func<string, string?>>("ArticleOf", _ => rule => rule == "Clock.ReclassifyMax" ? "第七条" : null);
    }

    internal FakeClock Clock { get; }

    internal DateTimeOffset Now => Clock.GetUtcNow();

    protected static Actor Actor { get; } = new(7, "周衡舟", 1, 12, Role.Agent, "127.0.0.1");

    internal MemoryDrafts Drafts { get; } = new();

    internal MemoryLists Lists { get; } = new();

    protected static DeadlineEngine Engine { get; } = new(
        new WorkingCalendar(1, [new(new(2026, 4, 6), DayKind.Holiday, "清明节", 2026)]),
        new OfficeHours([new(new(1, 1), [new(new(9, 0), new(12, 0)), new(new(13, 30), new(17, 0))])]),
        new ClockRules { MinuteMode = TimeMode.Office, HourMode = TimeMode.Elapsed, OutOfHours = OutOfHours.NextOpening, WorkdayMode = DayZero.DayOfReceipt, AmberMinutes = 15, AmberOfficeMinutes = 120, ClassChanges = 1 });

    protected static Limit Minutes(int amount) => new("database", amount, LimitUnit.OfficeMinutes, LimitForce.Hard, null);

    protected static Limit Days(int amount) => new("paperArchive", amount, LimitUnit.WorkingDays, LimitForce.Hard, null);
}

internal sealed class NobodySignedIn : AuthenticationStateProvider
{
    public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(new ClaimsPrincipal()));
}

internal sealed class MemoryDrafts : IDrafts
{
    public Dictionary<string, Draft> All { get; } = [];

    public int Kept { get; private set; }

    /// <summary>As when the disk is full.</summary>
    public bool IsOutOfReach { get; set; }

    public Task<Draft?> FindAsync(Actor actor, string form, CancellationToken leaving) => Task.FromResult(All.GetValueOrDefault(form));

    public Task<DateTimeOffset?> KeepAsync(Actor actor, string form, string content)
    {
        Kept++;
        if (IsOutOfReach) return Task.FromResult<DateTimeOffset?>(null);
        All[form] = new(content, FakeClock.Local("2026-03-09 11:34"));
        return Task.FromResult<DateTimeOffset?>(All[form].KeptAt);
    }

    public Task DropAsync(Actor actor, string form)
    {
        _ = All.Remove(form);
        return Task.CompletedTask;
    }
}

internal sealed class MemoryLists : IListMemory
{
    public ListArrangement Arrangement { get; set; } = ListArrangement.None;

    public Task<ListArrangement> OfAsync(Actor actor, string list, CancellationToken leaving) => Task.FromResult(Arrangement);

    public Task HideAsync(Actor actor, string list, IReadOnlyList<string> columns) => Task.FromResult(Arrangement = Arrangement with { Hidden = columns });

    public Task KeepAsync(Actor actor, string list, SavedView view) => Task.FromResult(Arrangement = Arrangement with { Views = [.. Arrangement.Views, view] });

    public Task DropAsync(Actor actor, string list, string name) => Task.FromResult(Arrangement = Arrangement with { Views = [.. Arrangement.Views.Where(v => v.Name != name)] });
}
