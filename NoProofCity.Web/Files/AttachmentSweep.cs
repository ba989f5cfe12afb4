using System.Data.Common;
using NoProofCity.Data.Attachments;

namespace NoProofCity.Web.Files;

/// <summary>Sweeps the folder of the attachments once, beside the first work of the day.</summary>
internal sealed class AttachmentSweep(AttachmentFiles files, ILogger<AttachmentSweep> log) : BackgroundService
{
    private static readonly Action<ILogger, int, Exception?> Swept = LoggerMessage.Define<int>(LogLevel.Information, new(1, nameof(Swept)), "Took away {Count} files that no attachment names.");
    private static readonly Action<ILogger, Exception?> NotSwept = LoggerMessage.Define(LogLevel.Warning, new(2, nameof(NotSwept)), "The folder of the attachments could not be swept; the next start tries again.");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            if (await files.SweepAsync(stoppingToken) is > 0 and var count) Swept(log, count, null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DbException or TimeoutException)
        {
            NotSwept(log, e);
        }
        catch (OperationCanceledException)
        {
            // the process ends
        }
    }
}
