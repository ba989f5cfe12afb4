using NoProofCity.Data.Calendar;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Web.Calendar;

/// <summary>
/// After a start, counts to the end what a calendar change had begun when the process was ended. It may run beside another
/// process that does the same, or beside the command that published: a clock that was counted is not counted again.
/// </summary>
public sealed partial class RecountResumer(CalendarQueries calendars, CalendarDesk desk, TimeProvider time, ILogger<RecountResumer> log) : BackgroundService
{
    private static readonly TimeSpan TryAgain = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // the server listens meanwhile
        while (!await IsAllCountedAsync(stoppingToken)) await Task.Delay(TryAgain, time, stoppingToken);
    }

    private async Task<bool> IsAllCountedAsync(CancellationToken stopping)
    {
        try
        {
            var isAll = true;
            foreach (var place in await calendars.UnfinishedRecountsAsync(stopping))
            {
                var recounted = await desk.RecountAsync(new Actor(0, "系统", place, 0, Role.SystemAdministrator, "启动服务"), place, null, stopping);
                if (recounted.IsDone) LogResumed(log, place, recounted.Value.Counted, recounted.Value.Moved);
                isAll &= recounted.IsDone; // refused: a newer calendar came, or the database is held by others
            }
            return isAll;
        }
        catch (Exception e) when (!stopping.IsCancellationRequested)
        {
            LogFailed(log, e);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Took up an unfinished recount of place {Place}: {Counted} limits counted, {Moved} moved.")]
    private static partial void LogResumed(ILogger log, long place, long counted, long moved);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Unfinished recounts could not be taken up; trying again.")]
    private static partial void LogFailed(ILogger log, Exception exception);
}
