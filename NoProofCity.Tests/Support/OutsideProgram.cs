using System.Diagnostics;

namespace NoProofCity.Tests.Support;

/// <summary>
/// A program that tests need from outside. It is looked for on the PATH, else installed with the system's package manager where the
/// tests may do so, else the test fails with the sentence that says what to install.
/// </summary>
public sealed class OutsideProgram
{
    // Package managers do not like company.
    private static readonly SemaphoreSlim Installing = new(1, 1);

    private readonly string _packages;
    private readonly string[] _names;

    private OutsideProgram(string packages, params string[] names) => (_packages, _names) = (packages, names);

    public static OutsideProgram Chromium { get; } = new("chromium fonts-noto-cjk",
        "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge", "microsoft-edge", "chrome.exe", "msedge.exe");

    public static OutsideProgram LibreOffice { get; } = new("libreoffice-calc-nogui", "soffice", "libreoffice", "soffice.exe");

    public static OutsideProgram Qpdf { get; } = new("qpdf", "qpdf", "qpdf.exe");

    public static OutsideProgram PdfToText { get; } = new("poppler-utils", "pdftotext", "pdftotext.exe");

    public static OutsideProgram PdfToPicture { get; } = new("poppler-utils", "pdftoppm", "pdftoppm.exe");

    public static OutsideProgram PdfSignatures { get; } = new("poppler-utils", "pdfsig", "pdfsig.exe");

    /// <summary>Where it is, after installing it if need be.</summary>
    public async Task<string> PathAsync()
    {
        if (Find() is { } present) return present;
        await Installing.WaitAsync();
        try { return Find() ?? await InstallAsync(); }
        finally { _ = Installing.Release(); }
    }

    /// <summary>Runs it to its end.</summary>
    public async Task<OutsideRun> RunAsync(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(await PathAsync(), arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var program = Process.Start(start)!;
        var said = program.StandardOutput.ReadToEndAsync();
        var complained = program.StandardError.ReadToEndAsync();
        await program.WaitForExitAsync();
        return new(program.ExitCode, await said, await complained);
    }

    private string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Where(folder => folder.Length > 0)
        .SelectMany(folder => _names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    private async Task<string> InstallAsync()
    {
        var needed = $"This test needs {_names[0]} on the PATH (Debian, Ubuntu: apt-get install {_packages}).";
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root" || !File.Exists("/usr/bin/apt-get")) throw new InvalidOperationException(needed);
        foreach (var arguments in new[] { "update -qq", $"install -y -qq {_packages}" })
        {
            var start = new ProcessStartInfo("apt-get", arguments) { RedirectStandardOutput = true };
            start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
            using var install = Process.Start(start)!;
            _ = await install.StandardOutput.ReadToEndAsync();
            await install.WaitForExitAsync();
        }
        return Find() ?? throw new InvalidOperationException(needed);
    }
}

/// <param name="Said">On standard output.</param>
/// <param name="Complained">On standard error.</param>
public sealed record OutsideRun(int ExitCode, string Said, string Complained);
