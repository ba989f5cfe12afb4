using System.Globalization;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Calendar;
using NoProofCity.Domain.Registers;

namespace NoProofCity.Data.Registers;

/// <summary>A month in the clock of the office.</summary>
/// <param name="First">Its first day.</param>
public readonly record struct RegisterMonth(DateOnly First)
{
    /// <summary>The filter of a list that holds a month ("2026-03").</summary>
    public const string Filter = "month";

    internal (DateTimeOffset From, DateTimeOffset To) Span => (ChinaTime.At(First, TimeOnly.MinValue), ChinaTime.At(First.AddMonths(1), TimeOnly.MinValue));

    public static RegisterMonth Of(DateOnly day) => new(new(day.Year, day.Month, 1));

    /// <summary>The month a list asks for; null where it asks for none, or for what is none.</summary>
    public static RegisterMonth? Of(ListQuery query) =>
        DateOnly.TryParseExact($"{query.Filter(Filter)}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) ? new(first) : null;

    public override string ToString() => First.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}

public static class RegisterFreshnessOn
{
    /// <summary>How old the data of a register are on a day.</summary>
    public static RegisterFreshness Of(SharedRegister register, DateOnly today) =>
        register.FreshUntil is not { } until ? RegisterFreshness.Empty : until < today ? RegisterFreshness.Stale : RegisterFreshness.Fresh;
}
