using System.Text;

namespace NoProofCity.Domain.Common;

/// <summary>
/// First letters and syllables of the pinyin of Chinese text, for finding a unit by "BDC" (不动产) and a proof by "hukou". No package is needed: the first-level block
/// of GB 2312 stands in pinyin order; the characters outside of it that occur in the names of places and units stand in a small table.
/// </summary>
public static class Pinyin
{
    private const int FirstLevelEnd = 0xD7F9;

    private static readonly Encoding Gb = CodePagesEncodingProvider.Instance.GetEncoding(936)!;

    /// <summary>With which character each syllable begins in the first-level block; what stands before the next is read like it.</summary>
    private static readonly (int From, string Syllable)[] FirstLevel = Beginnings(
        """
        啊a 埃ai 鞍an 肮ang 凹ao 芭ba 白bai 斑ban 邦bang 苞bao 杯bei 奔ben 崩beng 逼bi 鞭bian 标biao 鳖bie 彬bin 兵bing 玻bo 哺bu 擦ca 猜cai 餐can 苍cang 操cao 厕ce 层ceng 插cha 拆chai
        搀chan 昌chang 超chao 车che 郴chen 撑cheng 吃chi 充chong 抽chou 初chu 揣chuai 川chuan 疮chuang 吹chui 春chun 戳chuo 疵ci 聪cong 凑cou 粗cu 蹿cuan 摧cui 村cun 磋cuo 搭da 呆dai
        耽dan 当dang 刀dao 德de 蹬deng 堤di 颠dian 碉diao 跌die 丁ding 丢diu 东dong 兜dou 督du 端duan 堆dui 墩dun 掇duo 蛾e 恩en 而er 发fa 藩fan 坊fang 菲fei 芬fen 丰feng 佛fo 否fou 夫fu
        噶ga 该gai 干gan 冈gang 篙gao 哥ge 给gei 根gen 耕geng 工gong 钩gou 辜gu 刮gua 乖guai 棺guan 光guang 瑰gui 辊gun 锅guo 哈ha 骸hai 酣han 夯hang 壕hao 呵he 嘿hei 痕hen 哼heng 轰hong
        喉hou 呼hu 花hua 槐huai 欢huan 荒huang 灰hui 荤hun 豁huo 击ji 嘉jia 歼jian 僵jiang 蕉jiao 揭jie 巾jin 荆jing 炯jiong 揪jiu 鞠ju 捐juan 撅jue 均jun 喀ka 开kai 刊kan 康kang 考kao
        坷ke 肯ken 坑keng 空kong 抠kou 枯ku 夸kua 块kuai 宽kuan 匡kuang 亏kui 坤kun 括kuo 垃la 莱lai 蓝lan 琅lang 捞lao 乐le 雷lei 棱leng 厘li 俩lia 联lian 粮liang 撩liao 列lie 琳lin
        玲ling 溜liu 龙long 楼lou 芦lu 驴lv 峦luan 掠lue 抡lun 萝luo 妈ma 埋mai 瞒man 芒mang 猫mao 么me 玫mei 门men 萌meng 眯mi 棉mian 苗miao 蔑mie 民min 明ming 谬miu 摸mo 谋mou 拇mu 拿na
        氖nai 南nan 囊nang 挠nao 呢ne 馁nei 嫩nen 能neng 妮ni 蔫nian 娘niang 鸟niao 捏nie 您nin 柠ning 牛niu 脓nong 奴nu 女nv 暖nuan 虐nue 挪nuo 哦o 欧ou 啪pa 拍pai 攀pan 乓pang 抛pao
        呸pei 喷pen 砰peng 坯pi 篇pian 飘piao 撇pie 拼pin 乒ping 坡po 剖pou 扑pu 期qi 掐qia 牵qian 枪qiang 橇qiao 切qie 钦qin 青qing 琼qiong 秋qiu 趋qu 圈quan 缺que 裙qun 然ran 瓤rang
        饶rao 惹re 壬ren 扔reng 日ri 戎rong 揉rou 茹ru 软ruan 蕊rui 闰run 若ruo 撒sa 腮sai 三san 桑sang 搔sao 瑟se 森sen 僧seng 莎sha 筛shai 珊shan 墒shang 梢shao 奢she 砷shen 声sheng
        师shi 收shou 蔬shu 刷shua 摔shuai 栓shuan 霜shuang 水shui 吮shun 说shuo 斯si 松song 搜sou 苏su 酸suan 虽sui 孙sun 蓑suo 塌ta 胎tai 坍tan 汤tang 掏tao 特te 藤teng 梯ti 天tian
        挑tiao 贴tie 厅ting 通tong 偷tou 凸tu 湍tuan 推tui 吞tun 拖tuo 挖wa 歪wai 豌wan 汪wang 威wei 瘟wen 嗡weng 挝wo 巫wu 昔xi 瞎xia 掀xian 相xiang 萧xiao 楔xie 薪xin 星xing 兄xiong
        休xiu 墟xu 轩xuan 靴xue 勋xun 压ya 焉yan 殃yang 邀yao 椰ye 一yi 茵yin 英ying 哟yo 拥yong 幽you 迂yu 鸳yuan 曰yue 耘yun 匝za 栽zai 咱zan 赃zang 遭zao 责ze 贼zei 怎zen 增zeng 扎zha
        摘zhai 瞻zhan 樟zhang 招zhao 遮zhe 珍zhen 蒸zheng 芝zhi 中zhong 舟zhou 珠zhu 抓zhua 拽zhuai 专zhuan 桩zhuang 锥zhui 谆zhun 捉zhuo 兹zi 鬃zong 邹zou 租zu 钻zuan 嘴zui 尊zun
        昨zuo
        """);

    private static readonly Dictionary<char, string> Others = Spread(
    [
        ("a", "坳岙桉鳌瑷鏖嗳"),
        ("b", "亳邠汴滗浜邶妣殡傧璧弼禀碥蓓埤陂豳鸨箅瘢"),
        ("c", "岑嵯茌宸褚淙琮谌刍鹑嫦潺澶莼踟阊漕柽糍鲳徂侪瘥"),
        ("d", "岱砀儋邸玷渎籴氐坻碓峒黛笪埭磴嶝疸垌髑癫"),
        ("e", "谔珥萼"),
        ("f", "酆郛鄜芾滏鲂缶沣罘孚凫邡洑砩"),
        ("g", "崮珙岣莞崞淦妫篝藁虢馘钴圪郜枸筦鲑杲缟"),
        ("h", "邗潢珲洹浒鄠浠瀚蘅珩泓骅璜晖沆昊颢灏湟堠篁琥晗菡蕙桦焓颔壑戽鲎洄"),
        ("j", "莒鄄泾旌趄郏暨稷鲒绛犍缙珏钜雎戬戢笈葭岬隽菅堇瑾荩窭茭荠羁湫僦桕垍赍槿霁"),
        ("k", "阚垲邝岢悝郐蒯崆逵夔珂瞰龛恺铠鲲"),
        ("l", "崂溧澧醴浏泸漯栾珞岚涞逯酃郦蠡阆潋璐莅栎砺麟苓瓴冽崃骊耒缧闾栌锂蜊鹭赉囹痨廪嫘琏稂垅"),
        ("m", "岷汨沔湄泖茆邙渑邈缈麋蘼茗旄嵋峁缪茉钼鄚幔鹋沐"),
        ("n", "甯讷囡孥鼐楠柰垴"),
        ("p", "邳濮郫鄱罴泮逄溥芘湓杷蟠葩"),
        ("q", "亓蕲郄岐淇杞綦邛荃瞿衢朐麒琪祺碛谯芩覃箐璩岍骞圊琦芪鲭槭圻颀"),
        ("r", "芮睿嵘洳溽濡稔穰苒"),
        ("s", "嵊泗沭睢濉鄯剡畲厍歙嵩淞菘燧潲鳝嬗佘麝澍姝笙晟隼埏俟溲"),
        ("t", "郯疃潼佟洮邰坨柁鼍酴堍砼瑭溏钛饨沱"),
        ("w", "汶洧邬圩沩涠嵬阌婺浯兀隗炜垭芴"),
        ("x", "隰淅溆浔荀郇璇萱硎庠缃岘冼燮禧熹勰郗醯昕歆馨盱胥煦勖洫鑫煊饧饷廨莘茜猃禊柙晞芗"),
        ("y", "兖郓峄鄢郾偃鄞弋黟攸邕甬圉瑜毓昱妪沅芸昀阏炀琊迤翊懿熠瀛颍滢郢墉鄘镛钰芫瑗杳窈垠胤邺烨晔柚鸢莜薏钇圄谳鹞塬霙"),
        ("z", "梓渚邾颛圳箴轸芷轵畤沚彘郅祉浈桢祯蓁舳杼幛嶂璋鄣诏钊柘赭胙阼缵樽赈楂鲰槠翥潴"),
    ]);

    /// <summary>Second readings that occur in names: 银行 is found by YX and by YH.</summary>
    private static readonly Dictionary<char, string> SecondReadings = Spread(
    [
        ("cha", "查"), ("chao", "朝"), ("chong", "种重"), ("du", "都"), ("hai", "还"), ("hang", "行"), ("jiao", "校"), ("ju", "车"), ("kuai", "会"), ("po", "泊"), ("pu", "堡埔"), ("qian", "茜"), ("sha", "厦"),
        ("shan", "单"), ("shen", "莘什"), ("tan", "覃弹"), ("tiao", "调"), ("wan", "莞"), ("xi", "歙"), ("xie", "解"), ("xing", "省"), ("xu", "圩"), ("yu", "蔚"), ("yue", "乐"), ("zang", "藏"), ("zeng", "曾"),
        ("zha", "柞"), ("zhang", "长"),
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

    /// <summary>How a character may be typed in small letters, "" where it may not; of the rarer ones we know but the first letter.</summary>
    public static (string First, string Second) ReadingsOf(char character) => (ReadingOf(character) ?? "", SecondReadings.GetValueOrDefault(character, ""));

    private static bool Reads(char character, char letter) =>
        LetterOf(character) == letter || (SecondReadings.TryGetValue(character, out var second) && char.ToUpperInvariant(second[0]) == letter);

    private static char? LetterOf(char character) => ReadingOf(character) is { } reading ? char.ToUpperInvariant(reading[0]) : null;

    private static string? ReadingOf(char character)
    {
        if (char.IsAsciiLetterOrDigit(character)) return char.ToLowerInvariant(character).ToString();
        if (Others.TryGetValue(character, out var letter)) return letter;
        return CodeOf(character) is { } code && code >= FirstLevel[0].From && code <= FirstLevelEnd ? Array.FindLast(FirstLevel, start => code >= start.From).Syllable : null;
    }

    // The block is a square of 94 by 94: a low trailing byte belongs to the later extension, which has another order.
    private static int? CodeOf(char character)
    {
        Span<byte> bytes = stackalloc byte[4];
        return Gb.GetBytes([character], bytes) == 2 && bytes[1] >= 0xA1 ? (bytes[0] << 8) | bytes[1] : null;
    }

    private static (int From, string Syllable)[] Beginnings(string table) =>
        [.. table.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(of => (CodeOf(of[0])!.Value, of[1..]))];

    // The first reading in a table wins.
    private static Dictionary<char, string> Spread((string Reading, string Characters)[] table)
    {
        var readings = new Dictionary<char, string>();
        foreach (var (reading, characters) in table)
            foreach (var character in characters) _ = readings.TryAdd(character, reading);
        return readings;
    }
}
