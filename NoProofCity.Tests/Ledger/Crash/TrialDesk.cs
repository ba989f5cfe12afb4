using NoProofCity.Data.Common;
using NoProofCity.Data.Opening;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Tests.Ledger.Crash;

/// <summary>The plainest desk: what every desk has in common, tried on something real.</summary>
internal sealed class TrialDesk(City city, TimeProvider time) : Desk(city, time)
{
    public const string Kind = "试验";
    public const int Year = 2026;

    public static Act Open { get; } = new("Place.Open");

    public static Act Edit { get; } = new("Place.Edit");

    /// <summary>The house itself, which may do everything.</summary>
    public static Actor House { get; } = new(0, "", 1, 0, default, "trial");

    /// <summary>Takes the next number and makes a thing of it, named as asked.</summary>
    public Task<Outcome<long>> MakeAsync(Actor actor, string name, string? submission, Func<Outcome>? afterNumber = null) =>
        CreateAsync<Place>(actor, Open, submission, async scene =>
        {
            var number = await scene.NextNumberAsync(Kind, Year);
            return afterNumber?.Invoke() is { IsDone: false } refused ? refused : Place.Open($"p-{number}", name, PlaceKind.County, null);
        });

    public Task<Outcome> RenameAsync(Actor actor, Seen seen, string name, Func<Task>? meanwhile = null) =>
        ActAsync<Place>(actor, Edit, seen, async (place, _) =>
        {
            if (meanwhile is not null) await meanwhile();
            return place.Rename(name);
        });
}
