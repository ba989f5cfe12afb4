using System.Globalization;
using Microsoft.AspNetCore.Components;
using NoProofCity.Web.Documents.Sheets;
using NoProofCity.Web.Words;

namespace NoProofCity.Web.Shared;

/// <summary>A column of a list. One of <see cref="Text"/>, <see cref="State"/>, <see cref="Due"/> and <see cref="Cell"/> says what stands in it.</summary>
/// <param name="Key">Names the column in the address (sorting) and in the user's arrangement.</param>
public sealed record ListColumn<TRow>(string Key, string Title)
{
    /// <summary>Plain text; cut where it does not fit, whole on hovering.</summary>
    public Func<TRow, string?>? Text { get; init; }

    /// <summary>A state with its sign; null is a dash.</summary>
    public Func<TRow, StateView?>? State { get; init; }

    /// <summary>Markup of its own, for what the others cannot say. Markup, not a component: one per row and cell would weigh on every circuit.</summary>
    public RenderFragment<TRow>? Cell { get; init; }

    public Func<TRow, DueView?>? Due { get; init; }

    /// <summary>What an exported sheet says where the screen has markup of its own.</summary>
    public Func<TRow, string?>? Plain { get; init; }

    public bool Sortable { get; init; }

    /// <summary>Width class (w3 … w18); null shares what is left.</summary>
    public string? Width { get; init; }

    /// <summary>Takes a share of the room on wide screens.</summary>
    public bool Grows { get; init; }

    /// <summary>Only from 1600 px on.</summary>
    public bool WideOnly { get; init; }

    /// <summary>Falls away first: at the largest font on narrow screens.</summary>
    public bool Droppable { get; init; }

    public bool IsNumber { get; init; }

    /// <summary>The column without which a row cannot be told from another.</summary>
    public bool AlwaysShown { get; init; }

    /// <summary>What an exported sheet holds where it is more than text: a number, a day, a moment in the clock of the office. Where there is none, it says what the screen says.</summary>
    public Func<TRow, SheetValue>? Value { get; init; }

    internal SheetValue ValueOf(TRow row, DateTimeOffset now) => Value?.Invoke(row) is { IsEmpty: false } value ? value : ((Text ?? Plain)?.Invoke(row) ?? State?.Invoke(row)?.Text ?? (Due?.Invoke(row) is { } due ? DueWords.Of(due, now) : ""));

    /// <summary>In characters; a column that grows holds names.</summary>
    internal int SheetWidth => Grows || Width is null ? NameWidth : int.Parse(Width[1..], CultureInfo.InvariantCulture) * 2;

    private const int NameWidth = 36;

    internal string? Class => string.Join(' ', new[] { WideOnly ? "wide" : null, Droppable ? "p3" : null, IsNumber ? "num" : null, Due is null ? null : "over" }.Where(c => c is not null)) is { Length: > 0 } all ? all : null;

    internal string ColClass => string.Join(' ', new[] { Width, Grows ? "x" : null, WideOnly ? "wide" : null, Droppable ? "p3" : null }.Where(c => c is not null));
}

/// <summary>A filter of a list with the values it can take.</summary>
public sealed record ListFilter(string Key, string Title, IReadOnlyList<FilterOption> Options)
{
    /// <summary>One of the values of an enumeration, in its words.</summary>
    public static ListFilter Of<TEnum>(string key, string title)
        where TEnum : struct, Enum =>
        new(key, title, [.. Enum.GetValues<TEnum>().Select(value => new FilterOption($"{value}", EnumWords.Of(value)))]);

    /// <summary>A day, chosen from a calendar ("from", "until").</summary>
    public static ListFilter OfDay(string key, string title) => new(key, title, []) { IsDay = true };

    internal bool IsDay { get; private init; }

    internal string TextOf(string value) => Options.FirstOrDefault(o => o.Value == value)?.Text ?? value;
}

public sealed record FilterOption(string Value, string Text);
