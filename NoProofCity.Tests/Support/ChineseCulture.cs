using System.Globalization;
using System.Runtime.CompilerServices;

namespace NoProofCity.Tests.Support;

/// <summary>The tests read what the product's own process would show (Program.cs).</summary>
internal static class ChineseCulture
{
    [ModuleInitializer]
    internal static void Set() =>
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
}
