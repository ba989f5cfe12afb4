using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Data.Registers;
using NoProofCity.Domain.Common;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Registers;
using NoProofCity.Tests.Support;

namespace NoProofCity.Tests.Registers;

/// <summary>A place with a unit that shares a register, acted on through the desks alone.</summary>
internal sealed class RegisterHall(TestCity city, TownHall town, long unit)
{
    public static readonly string Wang = Number("370321", "19800101", "001");
    public static readonly string Li = Number("370321", "19900202", "002");
    public static readonly string Zhao = Number("370321", "19750303", "003");

    public static readonly string[] Head = ["公民身份号码", "姓名", "婚姻状况", "登记日期"];

    public TownHall Town { get; } = town;

    public long Unit { get; } = unit;

    public RegisterDesk Desk { get; } = new(city.City, city.Clock);

    public RegisterImportDesk Imports { get; } = new(city.City, city.Clock);

    public DataQueryDesk Asking { get; } = new(city.City, city.Clock);

    public RegisterQueries Registers { get; } = new(city.City);

    public DateOnly Today => Domain.Calendar.ChinaTime.DateOf(city.Clock.GetUtcNow());

    public Actor Agent => Town.As(Role.Agent, Unit, 300);

    public static async Task<RegisterHall> OpenAsync(TestCity city, string profile = "zaozhuang-2021")
    {
        var town = await TownHall.OpenAsync(city, profile, kind: PlaceKind.City);
        return new(city, town, await town.UnitAsync("MZ"));
    }

    /// <summary>The number of somebody who does not exist, with the check character it needs.</summary>
    public static string Number(string area, string born, string order)
    {
        var digits = area + born + order;
        return "0123456789X".Select(check => digits + check).First(number => IdentityNumber.Parse(number).IsDone);
    }

    public static RegisterFacts Facts(string title = "婚姻登记") => new(title, "核实婚姻状况", KeyKind.IdentityNumber, Head[0], Head[1], 30) { Proofs = ["婚姻状况证明", "单身证明"] };

    public async Task<long> RegisterAsync(RegisterFacts? facts = null)
    {
        var opened = await Desk.OpenAsync(Agent, Unit, facts ?? Facts());
        Assert.Empty(opened.Refusals);
        return opened.Value;
    }

    public async Task<SharedRegister> FindAsync(long id)
    {
        await using var db = city.Db();
        return await db.SharedRegisters.AsNoTracking().SingleAsync(register => register.Id == id);
    }

    public async Task<Seen> SeenAsync(long id) => Seen.Of(await FindAsync(id));

    public async Task<Outcome<long>> ImportAsync(long id, DateOnly asOf, params string[][] rows) =>
        await Imports.ImportAsync(Agent, await SeenAsync(id), new(asOf, "登记.xlsx", Head), rows.Select(row => new RegisterRecord(row[0], row)), 0, null, CancellationToken.None);

    /// <summary>Its columns are told from now on, and this rule decides.</summary>
    public async Task ShowAsync(long id, params string[] shown)
    {
        var register = await FindAsync(id);
        var facts = register.Facts with { Columns = [.. register.Columns.Select(column => new ColumnFacts(column.Name, column.IsPersonal, shown.Contains(column.Name)))] };
        Assert.Empty((await Desk.ReviseAsync(Agent, Seen.Of(register), facts)).Refusals);
    }

    public async Task<RegisterReply> AskAsync(string number, string? name, string proof = "单身证明")
    {
        await using var db = city.Db();
        return await RegisterLookup.AskAsync(db, Town.PlaceId, new(proof, null, number, name, "办理公租房"), city.Clock.GetUtcNow(), CancellationToken.None);
    }

    public async Task<long> RowsAsync()
    {
        await using var db = city.Db();
        return await db.RegisterRows.LongCountAsync();
    }

    public async Task<IReadOnlyList<DataQueryLine>> QueriesAsync(ListQuery? query = null) =>
        (await Registers.QueriesAsync((await Town.ScopeAsync(Town.As(Role.DataBureau, 0, 400), RegisterActs.ReadQueries))!, query ?? new ListQuery(), CancellationToken.None)).Rows;
}
