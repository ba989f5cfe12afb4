namespace NoProofCity.Web.Documents.Paper.Fonts;

/// <summary>Where a font was found; the earlier is preferred.</summary>
public enum FontOrigin { Folder, System, Shipped }

/// <summary>The fonts at hand: those of the configured folder, of the machine, and those that came with the product.</summary>
/// <param name="folder">Of the configuration; null when none is named.</param>
/// <param name="shipped">The product's own.</param>
public sealed class FontShelf(string? folder, string shipped)
{
    private static readonly string[] Endings = [".ttf", ".ttc"];

    // What the makers call the four faces of official paper; the first that is there wins.
    private static readonly Dictionary<Typeface, string[]> Families = new()
    {
        [Typeface.FangSong] = ["仿宋_GB2312", "FangSong_GB2312", "仿宋", "FangSong", "方正仿宋_GBK", "方正仿宋简体", "华文仿宋", "STFangsong"],
        [Typeface.XiaoBiaoSong] = ["方正小标宋_GBK", "FZXiaoBiaoSong-B05", "方正小标宋简体", "FZXiaoBiaoSong-B05S", "小标宋", "小标宋体"],
        [Typeface.Kai] = ["楷体_GB2312", "KaiTi_GB2312", "楷体", "KaiTi", "方正楷体_GBK", "方正楷体简体", "华文楷体", "STKaiti"],
        [Typeface.Hei] = ["黑体", "SimHei", "方正黑体_GBK", "方正黑体简体", "华文黑体", "STHeiti"],
    };

    private static readonly Dictionary<Typeface, string> Shipped = new()
    {
        [Typeface.FangSong] = "NotoSerifSC-Regular.ttf",
        [Typeface.XiaoBiaoSong] = "NotoSerifSC-Bold.ttf",
        [Typeface.Kai] = "NoProofCityKai-Regular.ttf",
        [Typeface.Hei] = "NotoSansSC-Medium.ttf",
    };

    /// <summary>The fonts that lie beside the program.</summary>
    public static string ShippedFolder { get; } = Path.Combine(AppContext.BaseDirectory, "Fonts");

    /// <summary>Looks through the folders once. Fonts that are no TrueType, or that may not be embedded, are passed over.</summary>
    public Faces Open()
    {
        var installed = new List<(FontOrigin Origin, string Path, IReadOnlyList<string> Families)>();
        if (folder is not null) installed.AddRange(FontsIn(folder).Select(font => (FontOrigin.Folder, font.Path, font.Families)));
        installed.AddRange(SystemFolders().SelectMany(FontsIn).Select(font => (FontOrigin.System, font.Path, font.Families)));
        return new(Enum.GetValues<Typeface>().ToDictionary(face => face, face => Serving(face, installed)));
    }

    private List<FontUse> Serving(Typeface face, List<(FontOrigin Origin, string Path, IReadOnlyList<string> Families)> installed)
    {
        var wanted = Families[face];
        var serving = installed
            .Select(found => (found.Origin, found.Path, Rank: found.Families.Select(family => Array.IndexOf(wanted, family)).Where(rank => rank >= 0).DefaultIfEmpty(int.MaxValue).Min()))
            .Where(found => found.Rank < int.MaxValue)
            .OrderBy(found => found.Origin).ThenBy(found => found.Rank).ThenBy(found => found.Path, StringComparer.Ordinal)
            .Select(found => TryOpen(found.Path) is { } font ? new FontUse(found.Origin, font) : null).OfType<FontUse>().Take(1).ToList();
        if (TryOpen(Path.Combine(shipped, Shipped[face])) is { } own) serving.Add(new(FontOrigin.Shipped, own));
        return serving;
    }

    private static IEnumerable<(string Path, IReadOnlyList<string> Families)> FontsIn(string folder)
    {
        if (!Directory.Exists(folder)) yield break;
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true };
        foreach (var path in Directory.EnumerateFiles(folder, "*", options))
            if (Endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase) && Families(path) is { } families)
                yield return (path, families);

        static IReadOnlyList<string>? Families(string path)
        {
            try
            {
                using var file = FontFile.Open(path);
                return file.Names().Families;
            }
            catch (Exception e) when (IsUnusable(e)) { return null; }
        }
    }

    private static TrueTypeFont? TryOpen(string path)
    {
        try
        {
            var font = TrueTypeFont.Open(path);
            if (font.MayBeEmbedded) return font;
            font.Dispose();
        }
        catch (Exception e) when (IsUnusable(e)) { }
        return null;
    }

    private static bool IsUnusable(Exception e) => e is InvalidDataException or IOException or UnauthorizedAccessException or ArgumentException;

    private static IEnumerable<string> SystemFolders() => OperatingSystem.IsWindows()
        ? [Environment.GetFolderPath(Environment.SpecialFolder.Fonts), Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "Microsoft", "Windows", "Fonts")]
        : ["/usr/share/fonts", "/usr/local/share/fonts", Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "share", "fonts")];
}
