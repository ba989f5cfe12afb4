using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Staff;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Staff;

/// <summary>A person of the registry as the page shows them.</summary>
/// <param name="Held">The work they have or are to have, ended work only where there is no other.</param>
public sealed record PersonView(StaffPerson Person, IReadOnlyList<StaffAssignment> Held, bool IsAway)
{
    public bool HasLeft => Held.All(a => a.State is AssignmentState.Ended);

    public bool Waits => Held.All(a => a.State is AssignmentState.Pending);
}

/// <summary>Puts a registry into the words and order of its page.</summary>
public static class RegistryView
{
    /// <summary>Those who serve first, then those who wait, then those who left.</summary>
    public static IReadOnlyList<PersonView> People(StaffRegistry registry, DateTimeOffset now) =>
    [
        .. registry.People
            .Select(person => new PersonView(person, Held(registry, person), registry.IsAbsent(person, now)))
            .Where(view => view.Held.Count > 0)
            .OrderBy(view => view.HasLeft).ThenBy(view => view.Waits).ThenBy(view => view.Held[0].Role).ThenBy(view => view.Held[0].From).ThenBy(view => view.Person.Id),
    ];

    /// <summary>联络员 A 角，自 2026-01-01.</summary>
    public static string Work(StaffRegistry registry, StaffAssignment held, DateOnly today)
    {
        var pair = registry.Pairs.FirstOrDefault(p => p.HoldsOn(today) && p.Includes(held));
        var letter = pair is null ? "" : pair.A == held ? " A 角" : " B 角";
        var state = held.State switch
        {
            AssignmentState.Pending => "（待确认）",
            AssignmentState.Ended => $"，到 {held.To:yyyy-MM-dd} 止",
            _ => "",
        };
        return $"{EnumWords.Of(held.Role)}{letter}，自 {held.From:yyyy-MM-dd}{state}";
    }

    /// <summary>The pairs that hold or are still to begin.</summary>
    public static IReadOnlyList<StaffPair> Pairs(StaffRegistry registry, DateOnly today) =>
        [.. registry.Pairs.Where(pair => pair.To is null && pair.A.State is AssignmentState.Active && pair.B.State is AssignmentState.Active || pair.HoldsOn(today)).OrderBy(pair => pair.From)];

    public static IReadOnlyList<Absence> Absences(StaffRegistry registry, DateTimeOffset now) => [.. registry.Absences.Where(a => a.UntilAt is null || a.UntilAt > now).OrderBy(a => a.FromAt)];

    public static string Span(Absence absence) =>
        $"{ChinaTime.ToLocal(absence.FromAt):yyyy-MM-dd HH:mm} 至 {(absence.UntilAt is { } until ? $"{ChinaTime.ToLocal(until):yyyy-MM-dd HH:mm}" : "返岗之日（未定）")}";

    private static List<StaffAssignment> Held(StaffRegistry registry, StaffPerson person)
    {
        var all = registry.Assignments.Where(a => a.Person == person && (a.State is not AssignmentState.Ended || a.ConfirmedOn is not null)).OrderBy(a => a.From).ToList();
        return all.Any(a => a.State is not AssignmentState.Ended) ? [.. all.Where(a => a.State is not AssignmentState.Ended)] : all;
    }
}
