using System.Globalization;
using NoProofCity.Data.Opening;
using NoProofCity.Web;
using NoProofCity.Web.Commands;
using NoProofCity.Web.Words;

// The component kit and every date and number on screen follow the thread's culture.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");

var root = File.Exists("appsettings.json") ? Directory.GetCurrentDirectory() : AppContext.BaseDirectory;

if (CommandList.IsCommand(args))
{
    var configuration = new ConfigurationBuilder().SetBasePath(root).AddJsonFile("appsettings.json").AddEnvironmentVariables().Build();
    using var stopping = new CancellationTokenSource();
    using var interrupt = System.Runtime.InteropServices.PosixSignalRegistration.Create(System.Runtime.InteropServices.PosixSignal.SIGINT, signal =>
    {
        signal.Cancel = true;
        stopping.Cancel();
    });
    return await CommandList.All.RunAsync(args, configuration, TimeProvider.System, Terminal.OfProcess, stopping.Token);
}

try
{
    return await CityServer.RunAsync(args, root);
}
catch (StartupFaultException e)
{
    Terminal.OfProcess(asJson: false).Complain(StartupWords.Of(e));
    return 1;
}
