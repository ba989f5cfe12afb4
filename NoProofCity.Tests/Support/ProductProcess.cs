using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NoProofCity.Tests.Support;

/// <summary>The built or published application as a process of its own.</summary>
internal sealed class ProductProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _errors = new();

    private ProductProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Append(_output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(_errors, line.Data);
        _ = process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Output => Text(_output);

    public string Errors => Text(_errors);

    public Process Process => _process;

    /// <summary>The application as it lies beside the tests.</summary>
    public static string Built => Path.Combine(AppContext.BaseDirectory, "NoProofCity.Web.dll");

    public static ProductProcess Start(string program, string dataFolder, params string[] arguments) => Start(program, dataFolder, new Dictionary<string, string>(), arguments);

    /// <param name="program">Built, an assembly; published with its own runtime, a program.</param>
    /// <param name="settings">Environment variables of the process: "Database__Provider".</param>
    public static ProductProcess Start(string program, string dataFolder, IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        var start = program.EndsWith(".dll", StringComparison.Ordinal) ? new ProcessStartInfo("dotnet", [program, .. arguments]) : new ProcessStartInfo(program, arguments);
        (start.RedirectStandardOutput, start.RedirectStandardError, start.WorkingDirectory) = (true, true, Path.GetDirectoryName(program)!);
        start.Environment["Database__DataFolder"] = dataFolder;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        foreach (var (name, value) in settings) start.Environment[name] = value;
        return new ProductProcess(new Process { StartInfo = start });
    }

    /// <summary>Runs a command to its end.</summary>
    public static Task<(int ExitCode, string Output, string Errors)> RunAsync(string program, string dataFolder, params string[] arguments) =>
        RunAsync(program, dataFolder, new Dictionary<string, string>(), arguments);

    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(string program, string dataFolder, IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        await using var product = Start(program, dataFolder, settings, arguments);
        await product._process.WaitForExitAsync();
        return (product._process.ExitCode, product.Output, product.Errors);
    }

    /// <summary>Starts the web process on a free port and waits until it answers.</summary>
    public static Task<(ProductProcess Product, HttpClient Client)> ServeAsync(string program, string dataFolder) =>
        ServeAsync(program, dataFolder, FreePort(), new Dictionary<string, string>());

    /// <summary>Starts the web process as a developer runs it, on a port that a browser may already know, its clock set to a scene if there is one.</summary>
    public static async Task<ProductProcess> DevelopAsync(string dataFolder, int port, string scene = "")
    {
        // Beside the tests the assembly lacks the static files of its packages.
        var own = AppContext.BaseDirectory.Replace("NoProofCity.Tests", "NoProofCity.Web", StringComparison.Ordinal);
        var settings = new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["Scene"] = scene, ["Demo__AtFirstStart"] = "false" };
        var (product, client) = await ServeAsync(Path.Combine(own, "NoProofCity.Web.dll"), dataFolder, port, settings);
        client.Dispose();
        return product;
    }

    private static async Task<(ProductProcess Product, HttpClient Client)> ServeAsync(string program, string dataFolder, int port, IReadOnlyDictionary<string, string> settings)
    {
        var address = $"http://127.0.0.1:{port}";
        var product = Start(program, dataFolder, settings, "--urls", address);
        var client = new HttpClient { BaseAddress = new Uri(address) };
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromSeconds(60); await Task.Delay(50))
        {
            if (product._process.HasExited) break;
            try
            {
                using var answer = await client.GetAsync(new Uri("/health", UriKind.Relative));
                return (product, client);
            }
            catch (HttpRequestException) { /* not listening yet */ }
        }
        await product.DisposeAsync();
        throw new InvalidOperationException($"The application did not start: {product.Output}{product.Errors}");
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    public static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    private static void Append(StringBuilder text, string? line)
    {
        lock (text)
        {
            if (line is not null) _ = text.AppendLine(line);
        }
    }

    private static string Text(StringBuilder text)
    {
        lock (text) return text.ToString();
    }
}
