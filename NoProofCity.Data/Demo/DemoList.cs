using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Attachments;
using NoProofCity.Data.Common;
using NoProofCity.Data.Documents;
using NoProofCity.Data.ExemptionList;
using NoProofCity.Data.Inventory;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.ExemptionList;
using NoProofCity.Domain.Inventory;
using NoProofCity.Domain.Organisation;

namespace NoProofCity.Data.Demo;

/// <summary>
/// The lists: one place has published and goes on, one waits for its government's publication, one for its government's approval. What the
/// issuers keep in which archive is said by themselves.
/// </summary>
internal sealed class DemoList(IPaperPrinter printer) : IDemoPart
{
    // So many days after the first publication the issuers are asked how they keep what they certify.
    private const int ClassifiedAfter = 6;
    private const int LettersAfter = 7;

    // Days fall together where a holiday lies between them; the times of day keep their order, behind that of the tables.
    private static readonly TimeOnly Entering = new(9, 20);
    private static readonly TimeOnly Composing = new(17, 25);
    private static readonly TimeOnly Agreeing = new(17, 35);
    private static readonly TimeOnly Publishing = new(17, 40);
    private static readonly TimeOnly Classifying = new(17, 50);
    private static readonly TimeOnly Handling = new(17, 55);

    private static readonly HandlingChange Asked = new()
    {
        Letters = new("通过应用系统在线核验；系统停用时用协查函", "收到即登记，查询本单位数据库或者档案，填写反馈函，按时限反馈", "所述事实是否属实；属实的，依据何时、何处的记载"), AnswerValidityDays = 30,
    };

    public IEnumerable<DemoDeed> Plan(DemoWorld world)
    {
        foreach (var list in DemoSeeds.Read<ListSeed>("lists"))
        {
            if (list.Entered is { } entered) yield return new(world.At(entered, Entering), () => EnterAsync(world, list));
            yield return new(world.At(list.Composed, Composing), () => ComposeAsync(world, list));
            if (list.Agreed is { } agreed) yield return new(world.At(agreed, Agreeing), () => AgreeAsync(world, list));
            if (list.Published is not { } published) continue;
            yield return new(world.At(published, Publishing), () => PublishAsync(world, list));
            if (list.Kind is not ListKind.Exemption) continue;
            yield return new(world.At(published - ClassifiedAfter, Classifying), () => ClassifyAsync(world, list));
            yield return new(world.At(published - LettersAfter, Handling), () => HandleAsync(world, list));
        }
    }

    // What the units cleared up in years before, without a table of this programme.
    private static async Task<Outcome> EnterAsync(DemoWorld world, ListSeed list)
    {
        var items = DemoSeeds.Read<ItemSeed>("items").ToDictionary(item => (item.Unit, item.Code));
        var rules = await RulesAsync(world, list);
        foreach (var code in list.Units ?? [])
        {
            var unit = $"{list.Place}/{code}";
            foreach (var of in DemoSeeds.Read<ProofSeed>("proofs").Where(proof => proof.Unit == unit && proof.Exclusion is null).GroupBy(proof => proof.Proof))
            {
                var (first, way) = (of.First(), InventorySheet.KeyOf(rules.Methods, of.First().Way));
                if (first.Opinion is not Disposition.Cancel && (way is null || !rules.Methods.Has(way))) continue;
                var facts = new EntryFacts(first.Proof)
                {
                    Items = [.. of.Select(proof => new LinkedItem(proof.Item, items[(unit, proof.Item)].Name))], Basis = first.Basis ?? "", Issuer = first.Issuer,
                    Methods = [first.Opinion is Disposition.Cancel ? MethodKeys.DirectCancel : way!], MethodNote = first.Opinion is Disposition.Cancel ? first.FollowUp : first.Reason ?? "",
                };
                if (await Desk(world).DraftAsync(world.Office(list.Place), world.Unit(unit), facts) is { IsDone: false } refused) return Outcome.Refused(refused.Refusals);
            }
        }
        return Outcome.Done;
    }

    private async Task<Outcome> ComposeAsync(DemoWorld world, ListSeed list) => Outcome.Unless(
        (await Editions(world).DraftAsync(world.Office(list.Place), world.Place(list.Place), list.Kind, list.Level, TitleOf(world, list))).Refusals);

    private async Task<Outcome> AgreeAsync(DemoWorld world, ListSeed list)
    {
        var edition = await EditionAsync(world, list);
        var chain = (await RulesAsync(world, list)).ChainOf(list.Kind, edition.IsFirst);
        return await Editions(world).AgreeAsync(ByOrgan(world, list, chain.Approver), Seen.Of(edition), list.Decision);
    }

    private async Task<Outcome> PublishAsync(DemoWorld world, ListSeed list)
    {
        var rules = await RulesAsync(world, list);
        var document = list.Document.Length == 0 ? "" : $"{list.Document}〔{world.WorkingDay(list.Composed).Year}〕1号";
        return await Editions(world).PublishAsync(ByOrgan(world, list, rules.Publisher), Seen.Of(await EditionAsync(world, list)), new(document, [.. rules.Channels.Members.Select(channel => channel.Key)]));
    }

    private static async Task<Outcome> ClassifyAsync(DemoWorld world, ListSeed list)
    {
        var units = world.Units.ToDictionary(seed => world.Unit(seed.Key), seed => seed.Key);
        foreach (var (at, entry) in (await VerifiedAsync(world, list)).Where(entry => entry.IssuerUnitId is not null).Index())
        {
            // Every fifth is kept in paper, and every seventh was not classified by its issuer yet.
            if (at % 7 == 6) continue;
            var classified = await Desk(world).ClassifyAsync(world.SpeakerOf(units[entry.IssuerUnitId!.Value]), Seen.Of(entry), at % 5 == 4 ? StorageClass.PaperArchive : StorageClass.Database, null);
            if (!classified.IsDone) return classified;
        }
        return Outcome.Done;
    }

    private static async Task<Outcome> HandleAsync(DemoWorld world, ListSeed list)
    {
        // How somebody keeps it who is no unit of the house nobody but the office can say.
        foreach (var of in (await VerifiedAsync(world, list)).GroupBy(entry => entry.IssuerUnitId is null))
            if (await Desk(world).HandleAsync(world.Office(list.Place), [.. of.Select(Seen.Of)], of.Key ? Asked with { Storage = StorageClass.PaperArchive } : Asked) is { IsDone: false } refused) return refused;
        return Outcome.Done;
    }

    private static async Task<IReadOnlyList<ExemptionEntry>> VerifiedAsync(DemoWorld world, ListSeed list)
    {
        await using var db = world.City.CreateDbContext();
        var (place, way) = (world.Place(list.Place), ExemptionEntry.Marked(MethodKeys.Verification));
        return await db.ExemptionEntries.AsNoTracking().Where(entry => entry.PlaceId == place && entry.State == EntryState.InForce && entry.WayList.Contains(way)).OrderBy(entry => entry.Number).ToListAsync();
    }

    private static async Task<Edition> EditionAsync(DemoWorld world, ListSeed list)
    {
        await using var db = world.City.CreateDbContext();
        var (place, title) = (world.Place(list.Place), TitleOf(world, list));
        return await db.Editions.AsNoTracking().SingleAsync(edition => edition.PlaceId == place && edition.Kind == list.Kind && edition.Title == title);
    }

    private static async Task<ListRules> RulesAsync(DemoWorld world, ListSeed list)
    {
        await using var db = world.City.CreateDbContext();
        return ListRules.Of((await world.City.Rulebook.InForceAsync(db, world.Place(list.Place), world.Today))!.Profile);
    }

    private static Actor ByOrgan(DemoWorld world, ListSeed list, ListOrgan organ) => organ switch
    {
        ListOrgan.Legal => world.FirstOf(Role.Legal, list.Place),
        ListOrgan.Government => world.FirstOf(Role.Government, list.Place),
        _ => world.Office(list.Place),
    };

    private static string TitleOf(DemoWorld world, ListSeed list) => $"{world.WorkingDay(list.Composed).Year} 年{list.Title}";

    private static EntryDesk Desk(DemoWorld world) => new(world.City, world.Clock);

    private EditionDesk Editions(DemoWorld world) => new(world.City, world.Clock, new(printer, new AttachmentFiles(world.City, world.Clock)));
}
