using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace NoProofCity.Web;

/// <summary>Behind a proxy the browser's address and protocol stand in headers. Only the proxies named in the settings are believed: anybody could write such a header.</summary>
public static class Proxies
{
    private const string Setting = "Proxy:Addresses";

    public static void UseKnownProxies(this WebApplication app)
    {
        var addresses = app.Configuration.GetSection(Setting).Get<string[]>() ?? [];
        if (addresses.Length == 0) return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var address in addresses) options.KnownProxies.Add(IPAddress.Parse(address));
        _ = app.UseForwardedHeaders(options);
    }
}
