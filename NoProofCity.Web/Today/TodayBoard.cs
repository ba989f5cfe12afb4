using NoProofCity.Data.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Web.Layout;
using NoProofCity.Web.Shared;

namespace NoProofCity.Web.Today;

/// <summary>How loud the note of a figure is: a look is needed, or something is overdue or broken.</summary>
public enum FigureTone { Plain, Look, Late }

/// <summary>A figure that matters to the role, with what it leads to.</summary>
/// <param name="Note">What is behind the number.</param>
public sealed record TodayFigure(string Title, string Value, string Unit, string Note, string Href, FigureTone Tone = FigureTone.Plain)
{
    /// <summary>So many of something that nobody should have to look at: <paramref name="note"/> asks for a look where there are any.</summary>
    public static TodayFigure Lack(string title, int count, string unit, string note, string none, string href) =>
        new(title, $"{count}", unit, count > 0 ? note : none, href, count > 0 ? FigureTone.Look : FigureTone.Plain);
}

/// <summary>One thing of a landing page.</summary>
/// <param name="About">The second line: whose it is, what is asked.</param>
/// <param name="Next">What is to be done with it.</param>
public sealed record TodayRow(string Title, string Href, string About)
{
    public DueView? Due { get; init; }

    /// <summary>When it came; where there is no due time, the oldest goes first.</summary>
    public DateTimeOffset? Since { get; init; }

    public string Next { get; init; } = "办理";
}

/// <summary>What one module has to say to somebody on their landing page.</summary>
public sealed record TodayBoard
{
    public static TodayBoard Empty { get; } = new();

    /// <summary>More than a landing page shows nobody reads there.</summary>
    public static ListQuery Most { get; } = new() { Size = 50 };

    public IReadOnlyList<TodayFigure> Figures { get; init; } = [];

    /// <summary>The figures that a landing page has room for: what needs a look before what does not, what counts something before a nought. They stand as the modules gave them.</summary>
    public IReadOnlyList<TodayFigure> Foremost(int most) =>
        [.. Figures.Index().OrderByDescending(f => f.Item.Tone).ThenByDescending(f => f.Item.Value != "0").ThenBy(f => f.Index).Take(most).OrderBy(f => f.Index).Select(f => f.Item)];

    /// <summary>What they are to do now.</summary>
    public IReadOnlyList<TodayRow> Due { get; init; } = [];

    /// <summary>What came in since they left.</summary>
    public IReadOnlyList<TodayRow> News { get; init; } = [];

    /// <summary>What waits for somebody else.</summary>
    public IReadOnlyList<TodayRow> Waiting { get; init; } = [];

    public IReadOnlyList<string> Reminders { get; init; } = [];

    /// <summary>One board of many: what is due by its due time, the rest as the modules gave it.</summary>
    public static TodayBoard Of(IReadOnlyList<TodayBoard> boards) => new()
    {
        Figures = [.. boards.SelectMany(b => b.Figures)],
        Due = [.. boards.SelectMany(b => b.Due).OrderBy(row => row.Due?.DueAt ?? DateTimeOffset.MaxValue).ThenBy(row => row.Since ?? DateTimeOffset.MaxValue)],
        News = [.. boards.SelectMany(b => b.News).OrderByDescending(row => row.Since)],
        Waiting = [.. boards.SelectMany(b => b.Waiting).OrderBy(row => row.Due?.DueAt ?? DateTimeOffset.MaxValue)],
        Reminders = [.. boards.SelectMany(b => b.Reminders)],
    };
}

/// <summary>Whom a landing page is made for.</summary>
/// <param name="LeftAt">When they last left; null on the first day.</param>
public sealed record TodayFor(Session Session, DateTimeOffset Now, DateTimeOffset? LeftAt)
{
    public Actor Actor => Session.Actor;

    public bool May(Act act) => Session.Acts.Contains(act);
}

/// <summary>A module's part of the landing pages. It looks at the acts of the role, not at its name.</summary>
public interface ITodayPart
{
    Task<TodayBoard> OfAsync(TodayFor whom, CancellationToken leaving);
}
