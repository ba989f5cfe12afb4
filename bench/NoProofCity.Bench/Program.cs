using NoProofCity.Bench;
using NoProofCity.Tests.Ledger.Crash;

var cases = args is [_, "--cases", var text] && long.TryParse(text, out var count) ? count : (long?)null;
switch (args)
{
    case ["oracle", ..]: return DeadlineBench.Oracle(cases ?? 10_000_000);
    case ["deadlines", ..]: return DeadlineBench.Deadlines((int)(cases ?? 1_000_000));
    case ["ledger", ..]: return await LedgerBench.VerifyAsync((int)(cases ?? 1_000_000));
    case ["paper", ..]: return await PaperBench.RunAsync((int)(cases ?? 10_000));
    case ["recount", var folder]: return await RecountBench.RunAsync(folder);
    case ["inventory", ..]: return await InventoryBench.RunAsync((int)(cases ?? 10_000));
    case ["editions", ..]: return await EditionBench.RunAsync((int)(cases ?? 4_100));
    case ["public", ..]: return await PublicBench.RunAsync((int)(cases ?? 4_100));
    case ["registers", ..]: return await RegisterBench.RunAsync((int)(cases ?? 1_000_000));
    case ["crash", ..]: return await LedgerBench.CrashAsync((int)(cases ?? 200));
    case ["sheets", ..]: return await SheetBench.RunAsync((int)(cases ?? 100_000));
    case ["mutations", ..]: return await SheetBench.MutationsAsync((int)(cases ?? 20_000));
    case [ActRunner.Verb, var folder, .. var inFlight]:
        await ActRunner.RunAsync(folder, inFlight);
        return 0;
    default:
        Console.Error.WriteLine("oracle [--cases N] | deadlines [--cases N] | ledger [--cases N] | paper [--cases N] | recount FOLDER | inventory [--cases N] | editions [--cases N] | public [--cases N] | registers [--cases N] | crash [--cases N] | sheets [--cases N] | mutations [--cases N]");
        return 2;
}
