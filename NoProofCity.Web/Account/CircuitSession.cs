using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace NoProofCity.Web.Account;

/// <summary>
/// The session of one circuit. The frame hears from it when nobody has been seen for a while and when the session is over.
/// What comes in over the line is no sign of work: the browser also answers to what the server draws by itself. The page tells of keys and clicks (js/activity.js).
/// </summary>
public sealed class CircuitSession(OpenCircuits circuits, AuthenticationStateProvider state, TimeProvider time) : CircuitHandler
{
    /// <summary>How long is left without work; null when somebody was seen again. Raised from outside the circuit's own thread.</summary>
    public event Action<TimeSpan?>? Idle;

    /// <summary>Raised from outside the circuit's own thread.</summary>
    public event Action<SessionEnd>? Ended;

    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        if (SessionTicket.Of((await state.GetAuthenticationStateAsync()).User) is not { } ticket) return;
        circuits.Opened(this, ticket);
        circuits.Seen(ticket.SessionId, time.GetUtcNow());
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        circuits.Closed(this);
        return Task.CompletedTask;
    }

    internal void Warn(TimeSpan? left) => Idle?.Invoke(left);

    internal void End(SessionEnd why) => Ended?.Invoke(why);
}
