using NoProofCity.Data.Verification.Overdue;
using NoProofCity.Web.House;

namespace NoProofCity.Web.Verification.Overdue;

/// <summary>Has the sweep of late answers come by.</summary>
public sealed partial class OverdueWatch(OverdueSweep sweep, TimeProvider time, ILogger<OverdueWatch> log) : Watch(time, log)
{
    protected override async Task<TimeSpan?> ComeByAsync(DateTimeOffset now, CancellationToken stopping)
    {
        var swept = await sweep.RunAsync(now, stopping);
        if (swept is not (0, 0, 0)) LogSwept(log, swept.Moved, swept.Opened, swept.Escalated);
        return null;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Requests given to whoever is there: {Moved}; answers found late: {Opened}; brought to the office: {Escalated}.")]
    private static partial void LogSwept(ILogger log, int moved, int opened, int escalated);
}
