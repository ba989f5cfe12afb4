using System.Diagnostics;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Publishing;

/// <summary>Publishes the application once per run and platform, as the operations manual tells an operator, beside the build and never into its folders.</summary>
public sealed class PublishedProduct : IDisposable
{
    private readonly List<string> _folders = [];
    private readonly Lazy<Task<string>> _linux;
    private readonly Lazy<Task<string>> _windows;
    private readonly SemaphoreSlim _one = new(1);

    public PublishedProduct()
    {
        _linux = new(() => PublishAsync(["--runtime", "linux-x64", "--self-contained"]));
        _windows = new(() => PublishAsync(["--runtime", "win-x64", "--self-contained"]));
    }

    /// <summary>The folder published for the machine the tests run on.</summary>
    public Task<string> LinuxAsync() => _linux.Value;

    public Task<string> WindowsAsync() => _windows.Value;

    /// <summary>A copy to take something out of.</summary>
    public async Task<string> CopyAsync()
    {
        var copy = NewFolder();
        var published = await LinuxAsync();
        foreach (var file in Directory.EnumerateFiles(published, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(copy, Path.GetRelativePath(published, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
        return copy;
    }

    public string NewFolder()
    {
        var folder = TestCity.NewFolderOnDisk();
        _folders.Add(folder);
        return folder;
    }

    public void Dispose()
    {
        _one.Dispose();
        foreach (var folder in _folders) Directory.Delete(folder, recursive: true);
    }

    private async Task<string> PublishAsync(string[] platform)
    {
        await _one.WaitAsync();
        try
        {
            var output = NewFolder();
            // The analyzers have judged the same sources in the build of the tests.
            var start = new ProcessStartInfo("dotnet",
            [
                "publish", Repository.File("NoProofCity.Web"), "--configuration", "Release", "--output", output,
                "--artifacts-path", Repository.File("NoProofCity.Tests", "obj", "publish"),
                "-nodeReuse:false", "-p:UseSharedCompilation=false", "-p:RunAnalyzers=false", .. platform,
            ])
            { RedirectStandardOutput = true };
            using var publish = Process.Start(start)!;
            var said = await publish.StandardOutput.ReadToEndAsync();
            await publish.WaitForExitAsync();
            return publish.ExitCode == 0 ? output : throw new InvalidOperationException(said);
        }
        finally
        {
            _one.Release();
        }
    }
}
