using System.Text.RegularExpressions;

namespace NoProofCity.Tests.Support;

/// <summary>
/// Finds in T-SQL what SQL Server refuses, or reads otherwise than SQLite, without a server. It knows the mistakes that an
/// object-relational mapper or a statement written by hand can make; it is no parser.
/// </summary>
internal static partial class TSql
{
    private const int Parameters = 2100;

    private static readonly (string Word, string Fault)[] Foreign =
    [
        ("LIMIT", "SQLite's LIMIT"), ("RETURNING", "SQLite's RETURNING"), ("GLOB", "SQLite's GLOB"), ("PRAGMA", "SQLite's PRAGMA"), ("AUTOINCREMENT", "SQLite's AUTOINCREMENT"),
        ("IFNULL", "SQLite's ifnull"), ("STRFTIME", "SQLite's strftime"), ("INSTR", "SQLite's instr"), ("SUBSTR", "SQLite's substr"), ("JSON_EACH", "SQLite's json_each"), ("RAISE", "SQLite's RAISE"),
        ("JSON_VALUE", "a JSON column"),
        ("LEN", "a length: SQL Server does not count blanks at the end and counts a rare character twice"),
        ("SUBSTRING", "a part of a text: the two databases count rare characters differently"),
        ("UPPER", "letter case: SQLite folds ASCII only"), ("LOWER", "letter case: SQLite folds ASCII only"),
        ("GETDATE", "the clock of the server"), ("SYSDATETIME", "the clock of the server"), ("GETUTCDATE", "the clock of the server"), ("SYSUTCDATETIME", "the clock of the server"),
        ("NEWID", "a value that the server draws"), ("RAND", "a value that the server draws"),
        ("UPDLOCK", "a lock hint, which compatible servers ignore"), ("READPAST", "a lock hint, which compatible servers ignore"), ("HOLDLOCK", "a lock hint, which compatible servers ignore"),
        ("NOLOCK", "a lock hint, which compatible servers ignore"),
    ];

    // Words of T-SQL that a table, column or trigger of ours could bear by accident.
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "Add", "All", "Alter", "Any", "As", "Authorization", "Backup", "Begin", "Between", "Break", "Browse", "Bulk", "By", "Case", "Check", "Checkpoint", "Close", "Column", "Commit", "Compute",
        "Constraint", "Contains", "Continue", "Convert", "Create", "Cross", "Current", "Cursor", "Database", "Default", "Delete", "Deny", "Distinct", "Distributed", "Drop", "Dump", "Else", "End",
        "Except", "Exists", "Exit", "External", "Fetch", "File", "For", "Foreign", "From", "Full", "Function", "Grant", "Group", "Having", "Identity", "Index", "Insert", "Intersect", "Key", "Kill",
        "Left", "Like", "Lineno", "Load", "Merge", "National", "Not", "Null", "Of", "Off", "On", "Open", "Option", "Or", "Order", "Outer", "Over", "Percent", "Pivot", "Plan", "Primary", "Print",
        "Proc", "Procedure", "Public", "Read", "References", "Replication", "Restore", "Restrict", "Return", "Revert", "Revoke", "Right", "Rollback", "Rule", "Save", "Schema", "Select", "Set",
        "Setuser", "Shutdown", "Statistics", "Table", "Then", "To", "Top", "Transaction", "Trigger", "Truncate", "Union", "Unique", "Unpivot", "Update", "Use", "User", "Values", "View", "When",
        "Where", "While", "With",
    };

    // What stands after these words is a name of ours.
    private static readonly HashSet<string> BeforeName = new(StringComparer.OrdinalIgnoreCase) { "FROM", "JOIN", "INTO", "UPDATE", "TABLE", "TRIGGER", "." };

    /// <summary>One sentence for each fault; none when SQL Server takes it and means the same as SQLite.</summary>
    public static IEnumerable<string> Faults(string statement)
    {
        var tokens = Tokens().Matches(statement).Select(match => match.Value).Where(token => !string.IsNullOrWhiteSpace(token) && !token.StartsWith("--", StringComparison.Ordinal)).ToList();
        string Of(string fault) => $"{fault}: {statement}";

        foreach (var (word, fault) in Foreign)
        {
            if (tokens.Contains(word, StringComparer.OrdinalIgnoreCase)) yield return Of(fault);
        }
        if (tokens.Contains("||")) yield return Of("SQLite's ||");
        if (tokens.Where(token => token.StartsWith('@')).Distinct(StringComparer.Ordinal).Count() > Parameters) yield return Of("more than 2,100 parameters");
        for (var i = 1; i < tokens.Count; i++)
        {
            if (BeforeName.Contains(tokens[i - 1]) && Reserved.Contains(tokens[i]) && !IsPhrase(tokens[i - 1], tokens[i])) yield return Of($"the reserved word {tokens[i]} as a bare name");
            if (tokens[i - 1] == "/" && !char.IsDigit(tokens[i][0]) && !tokens[i].Equals("NULLIF", StringComparison.OrdinalIgnoreCase)) yield return Of("a division that SQL Server breaks off at zero where SQLite gives nothing");
        }
        if (OrdersInside(tokens)) yield return Of("ORDER BY inside a derived table without TOP or OFFSET (1033)");
    }

    private static bool IsPhrase(string before, string word) =>
        before.Equals("UPDATE", StringComparison.OrdinalIgnoreCase) && word.Equals("SET", StringComparison.OrdinalIgnoreCase);

    // An ORDER BY counts for the innermost parenthesis that begins with SELECT; OVER (ORDER BY …) does not begin so.
    private static bool OrdersInside(List<string> tokens)
    {
        var depths = new Stack<(bool IsSelect, bool IsLimited, bool IsOrdered)>();
        for (var i = 0; i < tokens.Count; i++)
        {
            bool Is(int at, string word) => at < tokens.Count && tokens[at].Equals(word, StringComparison.OrdinalIgnoreCase);
            if (tokens[i] == "(") depths.Push((Is(i + 1, "SELECT"), Is(i + 2, "TOP") || (Is(i + 2, "DISTINCT") && Is(i + 3, "TOP")), false));
            else if (depths.Count == 0) continue;
            else if (tokens[i] == ")")
            {
                var (isSelect, isLimited, isOrdered) = depths.Pop();
                if (isSelect && isOrdered && !isLimited) return true;
            }
            else if (Is(i, "ORDER") && Is(i + 1, "BY")) depths.Push(depths.Pop() with { IsOrdered = true });
            else if (Is(i, "OFFSET")) depths.Push(depths.Pop() with { IsLimited = true });
        }
        return false;
    }

    [GeneratedRegex(@"--[^\n]*|N?'(?:[^']|'')*'|\[(?:[^\]]|\]\])*\]|@?@?\w+|\|\||\S", RegexOptions.CultureInvariant)]
    private static partial Regex Tokens();
}
