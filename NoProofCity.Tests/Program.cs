using NoProofCity.Tests.Ledger.Crash;

// The test host runs the tests; started by itself the assembly is the process that crash tests kill.
if (args is not [ActRunner.Verb, var folder, .. var inFlight]) return 2;
await ActRunner.RunAsync(folder, inFlight);
return 0;
