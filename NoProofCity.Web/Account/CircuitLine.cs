using Microsoft.AspNetCore.SignalR;

namespace NoProofCity.Web.Account;

/// <summary>Stands at the line of every circuit: lets no more in than the policy allows, and keeps hold of it so that it can be cut.</summary>
public sealed class CircuitLine(OpenCircuits circuits, SessionKeeper keeper) : IHubFilter
{
    public async Task OnConnectedAsync(HubLifetimeContext context, Func<HubLifetimeContext, Task> next)
    {
        // Without a ticket nobody comes as far as this but where the hub is open to all: while developing.
        if (SessionTicket.Of(context.Context.User) is { } ticket && !circuits.TryOpen(ticket, context.Context, keeper.Policy.CircuitsPerAccount, keeper.Policy.CircuitsPerAddress))
        {
            context.Context.Abort();
            return;
        }
        await next(context);
    }

    public Task OnDisconnectedAsync(HubLifetimeContext context, Exception? exception, Func<HubLifetimeContext, Exception?, Task> next)
    {
        circuits.Closed(context.Context);
        return next(context, exception);
    }
}
