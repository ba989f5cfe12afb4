using NoProofCity.Data.Cases;
using NoProofCity.Web.House;

namespace NoProofCity.Web.Cases;

/// <summary>Has the sweep of missing materials come by.</summary>
public sealed partial class ToleranceWatch(ToleranceSweep sweep, TimeProvider time, ILogger<ToleranceWatch> log) : Watch(time, log)
{
    protected override async Task<TimeSpan?> ComeByAsync(DateTimeOffset now, CancellationToken stopping)
    {
        var swept = await sweep.RunAsync(now, stopping);
        if (swept is not (0, 0)) LogSwept(log, swept.Reminded, swept.Lapsed);
        return null;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Reminded of missing materials: {Reminded}; acceptances lapsed: {Lapsed}.")]
    private static partial void LogSwept(ILogger log, int reminded, int lapsed);
}
