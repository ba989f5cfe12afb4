using NoProofCity.Domain.Registers;

namespace NoProofCity.Data.Registers;

/// <summary>
/// Somewhere that questions are answered at once. The imported registers are one; a data-sharing platform docks by another, put into
/// <see cref="RegisterLookup.Sources"/>. It is asked in the middle of an act, so it answers at once or with a gap, and never waits.
/// </summary>
public interface IRegisterSource
{
    /// <param name="places">The place that asks and those above it.</param>
    /// <returns>What each register says that covers the proof; none where none does.</returns>
    Task<IReadOnlyList<RegisterReply>> AskAsync(CityContext db, IReadOnlyList<long> places, RegisterQuestion question, DateTimeOffset now, CancellationToken leaving);
}
