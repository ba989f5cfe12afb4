using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Sheets;

/// <summary>What others make of our workbooks: the validator of the OpenXML SDK, and LibreOffice.</summary>
internal static class Outside
{
    // Two programs of it do not run on one profile.
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    public static IReadOnlyList<string> Errors(MemoryStream workbook)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook.ToArray()), isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")];
    }

    /// <summary>Opens all of them and saves them in another format, in one run: the program is slow to start.</summary>
    /// <param name="format">"csv" or "xlsx:Calc MS Excel 2007 XML".</param>
    public static async Task<IReadOnlyDictionary<string, byte[]>> SavedAsync(string format, IReadOnlyDictionary<string, byte[]> files)
    {
        var folder = Directory.CreateTempSubdirectory("noproofcity-office-").FullName;
        await OneAtATime.WaitAsync();
        try
        {
            var (from, to) = (Path.Combine(folder, "from"), Path.Combine(folder, "to"));
            _ = Directory.CreateDirectory(from);
            foreach (var (name, content) in files) await File.WriteAllBytesAsync(Path.Combine(from, name), content);
            var run = await OutsideProgram.LibreOffice.RunAsync([$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", format, "--outdir", to, .. files.Keys.Select(name => Path.Combine(from, name))]);
            Assert.Equal(0, run.ExitCode);
            var saved = new Dictionary<string, byte[]>();
            foreach (var path in Directory.GetFiles(to)) saved[Path.GetFileName(path)] = await File.ReadAllBytesAsync(path);
            return saved;
        }
        finally
        {
            _ = OneAtATime.Release();
            Directory.Delete(folder, recursive: true);
        }
    }
}
