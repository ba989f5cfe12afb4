using NoProofCity.Data.Verification.Batches;
using NoProofCity.Web.House;

namespace NoProofCity.Web.Verification.Batches;

/// <summary>Has the lists that were approved worked through, turn by turn, and looks for new ones every few seconds.</summary>
public sealed class BatchWatch(BatchSweep sweep, TimeProvider time, ILogger<BatchWatch> log) : Watch(time, log)
{
    // Whoever clicks meanwhile comes in between two turns.
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(50);

    protected override TimeSpan Round => TimeSpan.FromSeconds(3);

    protected override async Task<TimeSpan?> ComeByAsync(DateTimeOffset now, CancellationToken stopping) => await sweep.RunAsync(stopping) > 0 ? Breath : null;
}
