using System.Text;
using NoProofCity.Web.Documents.Paper;
using NoProofCity.Web.Documents.Paper.Layout.Marks;

namespace NoProofCity.Tests.Paper;

/// <summary>A letter of the size and the variety of a real one, its marks set by hand: what is measured and tested here is what comes after the layout.</summary>
public static class SampleLetter
{
    private const double Left = 28;
    private const double Right = 184;
    private const double FirstLine = 44.26;
    private const double Pitch = 10.231;
    private const double BodySpacing = -0.21;

    private static readonly string[] Subjects = ["闻人䶮", "乔南圃", "司徒㛃", "欧阳𫖯", "钟离𬭎", "诸葛清漪", "尉迟明朗", "上官晓彤"];

    /// <summary>The same letter again and again to another person.</summary>
    public static PaperDocument Of(int number, IFaces faces)
    {
        var subject = Subjects[number % Subjects.Length];
        var unit = "青禾县住房和城乡建设局";
        var check = $"wzm.qinghe.example/check/K7QM-{number:X4}-2XWD";
        List<Mark> marks =
        [
            Centred(unit, Typeface.XiaoBiaoSong, 36, 40.8, faces) with { Ink = Ink.Red },
            new Stroke(20, 46.45, 190, 46.45, 0.9, Ink.Red), new Stroke(20, 47.7, 190, 47.7, 0.35, Ink.Red),
            new Stroke(20, 275.35, 190, 275.35, 0.35, Ink.Red), new Stroke(20, 276.55, 190, 276.55, 0.9, Ink.Red),
            Text(Right - Width($"青建核函〔2026〕{number}号", Typeface.FangSong, 16, faces), 57.76, $"青建核函〔2026〕{number}号"),
            Centred($"关于协查核验{subject}婚姻登记信息的函", Typeface.XiaoBiaoSong, 22, 87.2, faces),
            Body(Left, 7, "青禾县民政局："),
            Body(39.14, 8, $"现就{subject}申请公共租赁住房租赁资格确认一事，请你局协"),
            Body(Left, 9, "查核验下列信息："),
            .. Table(number, subject),
            Body(39.14, 17, "请通过“无证明城市”应用系统按时反馈；不属于你局职责"),
            Body(Left, 18, "的，请及时退回并说明理由。特此函达。"),
            QrMark.Of(QrCode.Of(check), Left, 227, 22),
            Text(Left, 253.7, "扫码查验本函真伪", 9), Text(Left, 258.0, "wzm.qinghe.example/check", 9), Text(Left, 262.5, $"查验码　K7QM-{number:X4}-2XWD", 9),
            Text(111.4, 248.9, unit), Text(124.5, 259.1, "2026年3月9日"),
        ];
        return new($"协查函 青建核函〔2026〕{number}号", [new Page(210, 297, marks, new RedSeal(unit, null, "测试").At(142, 249.3, faces))], []);
    }

    private static IEnumerable<Mark> Table(int number, string subject)
    {
        (string Name, string Value)[] rows =
        [
            ("核验编号", $"HY-2026-{number:D6}"), ("时限类别", "已有数据库，30分钟"), ("核验对象", subject), ("身份证号", $"99012219920318{number % 10000:D4}"),
            ("办理事项", "公共租赁住房租赁资格确认（事项编码：000717004000）"), ("核验内容", "1. 是否办理过结婚登记、离婚登记，登记日期。"),
            ("", "2. 申请人填报“离异”，与登记信息是否一致。"), ("核验依据", "《青禾县证明事项核验实施办法（试行）》第五条、第七条"),
            ("核验用途", "仅用于确定申请家庭人口范围，申请人已书面同意核实"), ("反馈时限", "2026年3月9日10时42分"), ("联 系 人", "乔南圃　0300-5561208"),
        ];
        var y = 132.0;
        foreach (var edge in (double[])[Left, Right]) yield return new Stroke(edge, y, edge, y + rows.Length * 6, 0.53, Ink.Black);
        yield return new Stroke(52, y, 52, y + rows.Length * 6, 0.26, Ink.Black);
        foreach (var (name, value) in rows)
        {
            yield return new Stroke(Left, y, Right, y, 0.26, Ink.Black);
            yield return Text(32, y + 4.6, name, 12);
            yield return Text(53.6, y + 4.6, value, 12);
            y += 6;
        }
        yield return new Stroke(Left, y, Right, y, 0.53, Ink.Black);
    }

    private static Run Body(double x, int row, string text) => Text(x, FirstLine + (row - 1) * Pitch, text) with { Spacing = BodySpacing };

    private static Run Text(double x, double y, string text, double size = 16) => new(x, y, Typeface.FangSong, size, text, 0, 0, Ink.Black);

    private static Run Centred(string text, Typeface face, double size, double y, IFaces faces) => new(105 - Width(text, face, size, faces) / 2, y, face, size, text, 0, 0, Ink.Black);

    private static double Width(string text, Typeface face, double size, IFaces faces) => text.EnumerateRunes().Sum(character => faces.Advance(face, character)) * size * 25.4 / 72;
}
