using NoProofCity.Bench;

var cases = args is [_, "--cases", var text] && long.TryParse(text, out var count) ? count : (long?)null;
switch (args)
{
    case ["oracle", ..]: return DeadlineBench.Oracle(cases ?? 10_000_000);
    case ["deadlines", ..]: return DeadlineBench.Deadlines((int)(cases ?? 1_000_000));
    default:
        Console.Error.WriteLine("oracle [--cases N] | deadlines [--cases N]");
        return 2;
}
