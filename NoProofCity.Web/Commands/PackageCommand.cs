using NoProofCity.Data.Attachments;
using NoProofCity.Data.Documents;
using NoProofCity.Data.ExemptionList;
using NoProofCity.Data.Ledger;
using NoProofCity.Data.Profiles;
using NoProofCity.Domain.Calendar;
using NoProofCity.Web.ExemptionList;
using NoProofCity.Web.Papers;

namespace NoProofCity.Web.Commands;

/// <summary>Writes all that goes out with a published edition into a folder: for the portal, the newspaper, the archive.</summary>
public sealed class PackageCommand : OperatorCommand
{
    public override string Name => "package";

    public override string Usage => "--edition 版次编号 --out 目录 [--place 地区]";

    public override string Purpose => "把一个公布过的清单版次成套写到目录里：公布件、清单、与上一版的差异。";

    public override IReadOnlyCollection<string> Options => ["edition", "out"];

    public override async Task<int> RunAsync(CommandLine line, CommandContext context)
    {
        var (no, folder) = (line.Required("edition"), line.Required("out"));
        using var city = await context.OpenAsync();
        var place = await PlaceChoice.OfAsync(city, line, context.Stopping);
        var editions = new EditionQueries(city);
        if (await editions.FindPublicAsync(place.Id, no, context.Stopping) is not { } edition)
        {
            var known = string.Join("、", (await editions.PublicAsync(place.Id, context.Stopping)).Select(row => row.No));
            context.Terminal.Complain($"{place.Name}没有公布过版次“{no}”。{(known.Length == 0 ? "还没有公布过任何版次。" : $"公布过的有：{known}。")}");
            return Refused;
        }
        var rules = await new ProfileQueries(city).InForceAsync(place.Id, ChinaTime.DateOf(context.Time.GetUtcNow()), context.Stopping);
        var papers = new IssuedDocumentQueries(city, context.Time, new AttachmentFiles(city, context.Time), PaperServices.Printer(context), new AccessLog(city, context.Time));
        var files = new List<string>();
        try
        {
            _ = Directory.CreateDirectory(folder);
            var difference = await new EditionPackage(editions, papers).WriteAsync(place.Code, place.Name, rules!.Profile, edition, name =>
            {
                files.Add(Path.Combine(folder, name));
                return new FileStream(files[^1], FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16, useAsync: true);
            }, context.Stopping);
            context.Terminal.Say($"{edition.Title}（{edition.No}）共 {edition.Lines} 条；与上一版相比新增 {difference.Added.Count}、变更 {difference.Changed.Count}、取消 {difference.Cancelled.Count}。已写 {files.Count} 个文件到 {folder}。");
            context.Terminal.Result(new
            {
                lines = edition.Lines, added = difference.Added.Count, changed = difference.Changed.Count, cancelled = difference.Cancelled.Count,
                files = files.Select(path => new { path = Path.GetFullPath(path), bytes = new FileInfo(path).Length }),
            });
            return Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            context.Terminal.Complain($"写不了目录“{folder}”：请检查是否可写、磁盘是否有空间。");
            return Refused;
        }
    }
}
