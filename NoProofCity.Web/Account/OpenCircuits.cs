using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;

namespace NoProofCity.Web.Account;

/// <summary>Why a session's pages close.</summary>
public enum SessionEnd { Idle, Over, RoleSwitched }

/// <summary>What is open on this process: the lines (connections) and the circuits behind them, and when each session was last seen at work.</summary>
public sealed class OpenCircuits
{
    private readonly ConcurrentDictionary<string, (SessionTicket Ticket, HubCallerContext Line)> _lines = new();
    private readonly ConcurrentDictionary<CircuitSession, SessionTicket> _circuits = new();
    private readonly ConcurrentDictionary<long, DateTimeOffset> _seen = new();
    private ConcurrentDictionary<long, DateTimeOffset> _unwritten = new();

    /// <summary>Those with something open here, with the turn of their oldest page.</summary>
    public IReadOnlyCollection<SessionTicket> Tickets => [.. _lines.Values.Select(l => l.Ticket).Concat(_circuits.Values).Distinct()];

    public int Lines => _lines.Count;

    /// <summary>Lets a line in unless the person or the address has too many.</summary>
    public bool TryOpen(SessionTicket ticket, HubCallerContext line, int mostOfAccount, int mostOfAddress)
    {
        if (_lines.Values.Count(l => l.Ticket.AccountId == ticket.AccountId) >= mostOfAccount
            || _lines.Values.Count(l => l.Ticket.Address == ticket.Address) >= mostOfAddress) return false;
        _lines[line.ConnectionId] = (ticket, line);
        return true;
    }

    public void Closed(HubCallerContext line) => _lines.TryRemove(line.ConnectionId, out _);

    public void Opened(CircuitSession circuit, SessionTicket ticket) => _circuits[circuit] = ticket;

    public void Closed(CircuitSession circuit) => _circuits.TryRemove(circuit, out _);

    public void Seen(long sessionId, DateTimeOffset at) => _seen[sessionId] = _unwritten[sessionId] = at;

    public DateTimeOffset? SeenAt(long sessionId) => _seen.TryGetValue(sessionId, out var at) ? at : null;

    /// <summary>What was seen since the last time this was asked; forgets sessions that have nothing open.</summary>
    public IReadOnlyDictionary<long, DateTimeOffset> TakeSeen()
    {
        var open = Tickets.Select(t => t.SessionId).ToHashSet();
        foreach (var (session, _) in _seen.Where(s => !open.Contains(s.Key))) _seen.TryRemove(session, out _);
        return Interlocked.Exchange(ref _unwritten, new());
    }

    public void Warn(long sessionId, TimeSpan? left)
    {
        foreach (var (circuit, _) in _circuits.Where(c => c.Value.SessionId == sessionId)) circuit.Warn(left);
    }

    /// <summary>Tells the pages, which lead to the page that explains, and then cuts the lines whether they did or not.</summary>
    public async Task EndAsync(SessionTicket ticket, SessionEnd why, TimeSpan grace, TimeProvider time)
    {
        foreach (var (circuit, _) in _circuits.Where(c => c.Value == ticket)) circuit.End(why);
        await Task.Delay(grace, time);
        foreach (var (_, (_, line)) in _lines.Where(l => l.Value.Ticket == ticket)) line.Abort();
    }
}
