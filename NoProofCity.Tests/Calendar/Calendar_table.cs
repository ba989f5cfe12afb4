using System.Text;
using NoProofCity.Domain.Calendar;
using NoProofCity.Tests.Sheets;
using NoProofCity.Web.Calendar;
using NoProofCity.Web.Documents.Sheets;

namespace NoProofCity.Tests.Calendar;

/// <summary>X-17: the official days come in as a workbook or a csv, under Chinese heads or those of a calendar file.</summary>
public sealed class Calendar_table
{
    [Fact(DisplayName = "A workbook with a title and Chinese heads gives the same days as a calendar file")]
    public async Task Both_forms()
    {
        var book = Books.Of(Books.Sheet(["2027 年放假安排"], ["名称", "日期", "类型"], ["元旦", "2027年1月1日", "放假"], ["元旦", "2027-01-02", "休"], ["春节", "2027-02-14", "上班"]));
        var csv = new MemoryStream(Encoding.UTF8.GetBytes($"{CalendarSheet.Header}\n2027-01-01,holiday,元旦,2027\n2027-01-02,holiday,元旦,2027\n2027-02-14,workday,春节,2027\n"));
        var (ofBook, ofCsv) = (await CalendarTable.ReadAsync(book, "a.xlsx"), await CalendarTable.ReadAsync(csv, "a.csv"));
        Assert.Equal([new(new(2027, 1, 1), DayKind.Holiday, "元旦", 2027), new(new(2027, 1, 2), DayKind.Holiday, "元旦", 2027), new(new(2027, 2, 14), DayKind.Workday, "春节", 2027)], ofBook.Value.Days);
        Assert.Equal(ofBook.Value.Days, ofCsv.Value.Days);
    }

    [Fact(DisplayName = "What is wrong is told by its cell or its row, all of it at once, and nothing is taken")]
    public async Task Faults()
    {
        var book = Books.Of(Books.Sheet(["日期", "类型", "名称"], ["2027-01-01", "放假", "元旦"], ["坏", "放假", "元旦"], ["2027-01-01", "放假", "元旦"], ["2027-01-06", "上班", "元旦"]));
        var refusals = (await CalendarTable.ReadAsync(book, "a.xlsx")).Refusals;
        Assert.Equal("A3", Assert.IsType<SheetCellFaulty>(refusals[0]).Cell);
        Assert.Equal([new DuplicateDay(4, "2027-01-01", 2)], refusals.OfType<DuplicateDay>());
    }
}
