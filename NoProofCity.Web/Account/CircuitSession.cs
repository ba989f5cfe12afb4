using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace NoProofCity.Web.Account;

/// <summary>The session of one circuit. The frame hears from it when nobody has been seen for a while and when the session is over.</summary>
public sealed class CircuitSession(OpenCircuits circuits, AuthenticationStateProvider state, TimeProvider time) : CircuitHandler
{
    private long? _sessionId;

    /// <summary>How long is left without work; null when somebody was seen again. Raised from outside the circuit's own thread.</summary>
    public event Action<TimeSpan?>? Idle;

    /// <summary>Raised from outside the circuit's own thread.</summary>
    public event Action<SessionEnd>? Ended;

    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        if (SessionTicket.Of((await state.GetAuthenticationStateAsync()).User) is not { } ticket) return;
        _sessionId = ticket.SessionId;
        circuits.Opened(this, ticket);
        circuits.Seen(ticket.SessionId, time.GetUtcNow());
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        circuits.Closed(this);
        return Task.CompletedTask;
    }

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => activity =>
    {
        if (_sessionId is { } session) circuits.Seen(session, time.GetUtcNow());
        return next(activity);
    };

    internal void Warn(TimeSpan? left) => Idle?.Invoke(left);

    internal void End(SessionEnd why) => Ended?.Invoke(why);
}
