using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace NoProofCity.Data.Common;

/// <summary>
/// A moment as UTC to the millisecond: sortable and comparable on both databases (SQLite cannot order a DateTimeOffset),
/// and exactly what the ledger hashes.
/// </summary>
internal sealed class MomentConverter() : ValueConverter<DateTimeOffset, DateTime>(
    moment => ToColumn(moment),
    column => new DateTimeOffset(DateTime.SpecifyKind(column, DateTimeKind.Utc)))
{
    private static DateTime ToColumn(DateTimeOffset moment) =>
        new(moment.UtcTicks - (moment.UtcTicks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
}
