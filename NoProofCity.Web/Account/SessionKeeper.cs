using NoProofCity.Data.Accounts;
using NoProofCity.Domain.Accounts;

namespace NoProofCity.Web.Account;

/// <summary>
/// Watches the one number that rises when somebody's standing changes, on whatever process, and closes what must not stay open.
/// Also writes down who was seen at work, and ends sessions in which nobody was.
/// </summary>
public sealed partial class SessionKeeper(SessionQueries sessions, SessionNotes notes, OpenCircuits circuits, TimeProvider time, ILogger<SessionKeeper> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Write = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LookAtAll = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan WarnBefore = TimeSpan.FromSeconds(60);

    private long _mark = -1;
    private DateTimeOffset _wroteAt;
    private DateTimeOffset _lookedAt;
    private HashSet<long> _warned = [];

    /// <summary>The policy as of the last second.</summary>
    public SignInPolicyValues Policy { get; private set; } = null!; // read before the server listens

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        Policy = await sessions.PolicyAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Look, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try { await RoundAsync(stoppingToken); }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested) { LogFailed(log, e); } // the database is away: try again next second
        }
    }

    /// <summary>One round; apart so that a test can make it.</summary>
    internal async Task RoundAsync(CancellationToken stopping)
    {
        var now = time.GetUtcNow();
        if (now - _wroteAt >= Write)
        {
            _wroteAt = now;
            await notes.NoteSeenAsync(circuits.TakeSeen());
        }

        var mark = await sessions.MarkAsync(stopping);
        if (mark != _mark || now - _lookedAt >= LookAtAll)
        {
            (_mark, _lookedAt) = (mark, now);
            Policy = await sessions.PolicyAsync(stopping);
            await EndFallenAsync(circuits.Tickets, now, stopping);
        }
        await WatchIdleAsync(now, stopping);
    }

    private async Task EndFallenAsync(IReadOnlyCollection<SessionTicket> tickets, DateTimeOffset now, CancellationToken stopping)
    {
        var standing = (await sessions.StandingAsync([.. tickets.Select(t => t.SessionId).Distinct()], stopping)).ToDictionary(s => s.SessionId);
        var fallen = tickets.Where(t => !standing.TryGetValue(t.SessionId, out var s) || s.Turn != t.Turn || s.Duty is not SessionDuty.None).ToList();
        await Task.WhenAll(fallen.Select(t => circuits.EndAsync(
            t, standing.ContainsKey(t.SessionId) ? SessionEnd.RoleSwitched : QuietFor(t, now) >= Policy.Idle ? SessionEnd.Idle : SessionEnd.Over, Grace, time)));
    }

    private async Task WatchIdleAsync(DateTimeOffset now, CancellationToken stopping)
    {
        var quiet = circuits.Tickets.Where(t => QuietFor(t, now) >= Policy.Idle - WarnBefore).ToList();
        // The same person may be at work on another process, which wrote it down.
        var standing = quiet.Count == 0 ? [] : (await sessions.StandingAsync([.. quiet.Select(t => t.SessionId).Distinct()], stopping)).ToDictionary(s => s.SessionId);
        var warned = new HashSet<long>();
        var (ended, endings) = (new HashSet<long>(), new List<Task>());
        foreach (var ticket in quiet)
        {
            if (!standing.TryGetValue(ticket.SessionId, out var session))
            {
                _ = ended.Add(ticket.SessionId);
                endings.Add(circuits.EndAsync(ticket, SessionEnd.Idle, Grace, time));
                continue;
            }
            var left = Later(session.SeenAt, circuits.SeenAt(ticket.SessionId)) + Policy.Idle - now;
            if (left > WarnBefore) continue;
            _ = warned.Add(ticket.SessionId);
            circuits.Warn(ticket.SessionId, left);
        }
        foreach (var session in _warned.Except(warned).Except(ended)) circuits.Warn(session, null);
        _warned = warned;
        await Task.WhenAll(endings);
    }

    private TimeSpan QuietFor(SessionTicket ticket, DateTimeOffset now) => now - (circuits.SeenAt(ticket.SessionId) ?? now);

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset? other) => other > one ? other.Value : one;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Sessions could not be looked after; trying again.")]
    private static partial void LogFailed(ILogger log, Exception exception);
}
