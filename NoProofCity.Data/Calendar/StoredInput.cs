using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NoProofCity.Domain.Calendar;

namespace NoProofCity.Data.Calendar;

/// <summary>What a due time was counted from, in its column. A plain text, no JSON column: it is only ever read whole.</summary>
internal sealed record StoredInput(
    ClockStart Start, DateTimeOffset ReceivedAt, DateTimeOffset? AcceptedAt, IReadOnlyList<Limit> Limits, DateTimeOffset? ItemLimit,
    int ExtensionDays, IReadOnlyList<Pause> Pauses, IReadOnlyList<ClassChange> Changes, DateTimeOffset? StoppedAt)
{
    internal static ValueConverter<DeadlineInput, string> Converter { get; } = new(input => Write(input), text => Read(text));

    private static string Write(DeadlineInput input) => JsonSerializer.Serialize(
        new StoredInput(input.Start, input.ReceivedAt, input.AcceptedAt, input.Limits, input.ItemLimit, input.ExtensionDays, input.Pauses, input.Changes, input.StoppedAt), CalendarJson.Options);

    private static DeadlineInput Read(string text) => JsonSerializer.Deserialize<StoredInput>(text, CalendarJson.Options)!.ToInput();

    private DeadlineInput ToInput()
    {
        var input = Start switch
        {
            ClockStart.Acceptance => DeadlineInput.Accepted(ReceivedAt, AcceptedAt, Limits),
            ClockStart.CauseDate => DeadlineInput.CausedOn(ChinaTime.DateOf(ReceivedAt), Limits),
            ClockStart.MissedDue => DeadlineInput.Missed(ReceivedAt, Limits),
            _ => DeadlineInput.Received(ReceivedAt, Limits),
        };
        return input with { ItemLimit = ItemLimit, ExtensionDays = ExtensionDays, Pauses = Pauses, Changes = Changes, StoppedAt = StoppedAt };
    }
}

/// <summary>Office hours in their column.</summary>
internal static class StoredHours
{
    internal static ValueConverter<OwnHours, string> Converter { get; } = new(
        hours => JsonSerializer.Serialize(hours, CalendarJson.Options),
        text => JsonSerializer.Deserialize<OwnHours>(text, CalendarJson.Options)!);
}

internal static class CalendarJson
{
    internal static JsonSerializerOptions Options { get; } = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };
}
