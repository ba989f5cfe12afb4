namespace NoProofCity.Web.Commands;

/// <summary>What the operator typed after the command's name: <c>FILE --unit CODE --apply</c>.</summary>
public sealed class CommandLine
{
    private readonly Dictionary<string, string?> _options;

    private CommandLine(IReadOnlyList<string> words, Dictionary<string, string?> options) => (Words, _options) = (words, options);

    /// <summary>What stands without a name, in order.</summary>
    public IReadOnlyList<string> Words { get; }

    public string? this[string option] => _options.GetValueOrDefault(option);

    /// <summary>Reads the words against what the command knows.</summary>
    /// <param name="options">Names that take a value ("unit").</param>
    /// <param name="flags">Names that take none ("apply").</param>
    /// <exception cref="WrongUseException">An unknown name, a name without its value, or one given twice.</exception>
    public static CommandLine Read(IReadOnlyList<string> typed, IReadOnlyCollection<string> options, IReadOnlyCollection<string> flags)
    {
        var words = new List<string>();
        var found = new Dictionary<string, string?>(StringComparer.Ordinal);
        for (var i = 0; i < typed.Count; i++)
        {
            if (!typed[i].StartsWith("--", StringComparison.Ordinal))
            {
                words.Add(typed[i]);
                continue;
            }

            var equals = typed[i].IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? typed[i][2..] : typed[i][2..equals];
            var isFlag = flags.Contains(name);
            if (!isFlag && !options.Contains(name)) throw new WrongUseException($"不认识的选项 --{name}。");
            if (isFlag && equals >= 0) throw new WrongUseException($"选项 --{name} 不带内容。");
            var value = isFlag ? null : equals >= 0 ? typed[i][(equals + 1)..] : ++i < typed.Count ? typed[i] : throw new WrongUseException($"选项 --{name} 后面缺内容。");
            if (!found.TryAdd(name, value)) throw new WrongUseException($"选项 --{name} 写了两次。");
        }
        return new(words, found);
    }

    public bool Has(string flag) => _options.ContainsKey(flag);

    public string Required(string option) => this[option] ?? throw new WrongUseException($"缺少选项 --{option}。");
}

/// <summary>The command was typed wrongly; the message says how, in Chinese. Exit code 2.</summary>
public sealed class WrongUseException(string message) : Exception(message);
