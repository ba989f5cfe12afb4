using System.Text;

namespace NoProofCity.Domain.Common;

/// <summary>
/// First letters of the pinyin of Chinese text, for finding a unit by "BDC" (不动产). No package is needed: the first-level block
/// of GB 2312 stands in pinyin order; the characters outside of it that occur in the names of places and units stand in a small table.
/// </summary>
public static class Pinyin
{
    private const int FirstLevelEnd = 0xD7F9;

    private static readonly Encoding Gb = CodePagesEncodingProvider.Instance.GetEncoding(936)!;

    /// <summary>Where each letter begins in the first-level block; no syllable begins with I, U or V.</summary>
    private static readonly (int From, char Letter)[] FirstLevel =
    [
        (0xB0A1, 'A'), (0xB0C5, 'B'), (0xB2C1, 'C'), (0xB4EE, 'D'), (0xB6EA, 'E'), (0xB7A2, 'F'), (0xB8C1, 'G'), (0xB9FE, 'H'),
        (0xBBF7, 'J'), (0xBFA6, 'K'), (0xC0AC, 'L'), (0xC2E8, 'M'), (0xC4C3, 'N'), (0xC5B6, 'O'), (0xC5BE, 'P'), (0xC6DA, 'Q'),
        (0xC8BB, 'R'), (0xC8F6, 'S'), (0xCBFA, 'T'), (0xCDDA, 'W'), (0xCEF4, 'X'), (0xD1B9, 'Y'), (0xD4D1, 'Z'),
    ];

    private static readonly Dictionary<char, char> Others = Spread(
    [
        ('A', "坳岙桉鳌瑷鏖嗳"),
        ('B', "亳邠汴滗浜邶妣殡傧璧弼禀碥蓓埤陂豳鸨箅瘢"),
        ('C', "岑嵯茌宸褚淙琮谌刍鹑嫦潺澶莼踟阊漕柽糍鲳徂侪瘥"),
        ('D', "岱砀儋邸玷渎籴氐坻碓峒黛笪埭磴嶝疸垌髑癫"),
        ('E', "谔珥萼"),
        ('F', "酆郛鄜芾滏鲂缶沣罘孚凫邡洑砩"),
        ('G', "崮珙岣莞崞淦妫篝藁虢馘钴圪郜枸筦鲑杲缟"),
        ('H', "邗潢珲洹浒鄠浠瀚蘅珩泓骅璜晖沆昊颢灏湟堠篁琥晗菡蕙桦焓颔壑戽鲎洄"),
        ('J', "莒鄄泾旌趄郏暨稷鲒绛犍缙珏钜雎戬戢笈葭岬隽菅堇瑾荩窭茭荠羁湫僦桕垍赍槿霁"),
        ('K', "阚垲邝岢悝郐蒯崆逵夔珂瞰龛恺铠鲲"),
        ('L', "崂溧澧醴浏泸漯栾珞岚涞逯酃郦蠡阆潋璐莅栎砺麟苓瓴冽崃骊耒缧闾栌锂蜊鹭赉囹痨廪嫘琏稂垅"),
        ('M', "岷汨沔湄泖茆邙渑邈缈麋蘼茗旄嵋峁缪茉钼鄚幔鹋沐"),
        ('N', "甯讷囡孥鼐楠柰垴"),
        ('P', "邳濮郫鄱罴泮逄溥芘湓杷蟠葩"),
        ('Q', "亓蕲郄岐淇杞綦邛荃瞿衢朐麒琪祺碛谯芩覃箐璩岍骞圊琦芪鲭槭圻颀"),
        ('R', "芮睿嵘洳溽濡稔穰苒"),
        ('S', "嵊泗沭睢濉鄯剡畲厍歙嵩淞菘燧潲鳝嬗佘麝澍姝笙晟隼埏俟溲"),
        ('T', "郯疃潼佟洮邰坨柁鼍酴堍砼瑭溏钛饨沱"),
        ('W', "汶洧邬圩沩涠嵬阌婺浯兀隗炜垭芴"),
        ('X', "隰淅溆浔荀郇璇萱硎庠缃岘冼燮禧熹勰郗醯昕歆馨盱胥煦勖洫鑫煊饧饷廨莘茜猃禊柙晞芗"),
        ('Y', "兖郓峄鄢郾偃鄞弋黟攸邕甬圉瑜毓昱妪沅芸昀阏炀琊迤翊懿熠瀛颍滢郢墉鄘镛钰芫瑗杳窈垠胤邺烨晔柚鸢莜薏钇圄谳鹞塬霙"),
        ('Z', "梓渚邾颛圳箴轸芷轵畤沚彘郅祉浈桢祯蓁舳杼幛嶂璋鄣诏钊柘赭胙阼缵樽赈楂鲰槠翥潴"),
    ]);

    /// <summary>Second readings that occur in names: 银行 is found by YX and by YH.</summary>
    private static readonly Dictionary<char, char> SecondReadings = Spread(
    [
        ('C', "种重查朝"), ('H', "行"), ('J', "车校会"), ('L', "乐"), ('P', "堡泊"), ('Q', "茜"), ('S', "单厦莘"),
        ('T', "调覃弹"), ('W', "莞"), ('X', "圩省歙解"), ('Y', "乐蔚"), ('Z', "长藏曾柞"),
    ]);

    /// <summary>The letters under which a name is stored: one for each character; digits and Latin letters stand for themselves, signs for nothing.</summary>
    public static string InitialsOf(string text)
    {
        var initials = new StringBuilder(text.Length);
        foreach (var character in text)
            if (LetterOf(character) is { } letter) _ = initials.Append(letter);
        return initials.ToString();
    }

    /// <summary>Whether letters as typed are a run of the initials of a name, with all readings.</summary>
    public static bool Matches(string name, string typed)
    {
        var wanted = typed.ToUpperInvariant();
        var characters = name.Where(c => LetterOf(c) is not null).ToArray();
        for (var start = 0; start + wanted.Length <= characters.Length; start++)
        {
            var length = 0;
            while (length < wanted.Length && Reads(characters[start + length], wanted[length])) length++;
            if (length == wanted.Length) return true;
        }
        return false;
    }

    /// <summary>The letters a character may stand under, for those who keep them beside a text that is searched often; '\0' where it has none.</summary>
    public static (char First, char Second) ReadingsOf(char character) => (LetterOf(character) ?? '\0', SecondReadings.GetValueOrDefault(character));

    private static bool Reads(char character, char letter) =>
        LetterOf(character) == letter || (SecondReadings.TryGetValue(character, out var second) && second == letter);

    private static char? LetterOf(char character)
    {
        if (char.IsAsciiLetterOrDigit(character)) return char.ToUpperInvariant(character);
        if (Others.TryGetValue(character, out var letter)) return letter;
        Span<byte> bytes = stackalloc byte[4];
        if (Gb.GetBytes([character], bytes) != 2) return null;
        var code = (bytes[0] << 8) | bytes[1];
        // The block is a square of 94 by 94: a low trailing byte belongs to the later extension, which has another order.
        if (code < FirstLevel[0].From || code > FirstLevelEnd || bytes[1] < 0xA1) return null;
        return Array.FindLast(FirstLevel, start => code >= start.From).Letter;
    }

    // The first reading in a table wins.
    private static Dictionary<char, char> Spread((char Letter, string Characters)[] table)
    {
        var letters = new Dictionary<char, char>();
        foreach (var (letter, characters) in table)
            foreach (var character in characters) _ = letters.TryAdd(character, letter);
        return letters;
    }
}
