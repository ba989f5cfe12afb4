using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace NoProofCity.Tests.Support;

/// <summary>
/// Stands where a SQL Server would: lets everybody in, writes down what they ask and answers just enough for a migration to go
/// through on an empty database. It judges nothing; that is for <see cref="TSql"/> and for a real server.
/// </summary>
internal sealed partial class TdsDoorman : IAsyncDisposable
{
    private const byte Prelogin = 0x12, Login = 0x10, Batch = 0x01, Call = 0x03, Transaction = 0x0E;

    private readonly TcpListener _door = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closing = new();
    private readonly ConcurrentQueue<string> _batches = new();
    private readonly ConcurrentQueue<string> _calls = new();
    private readonly ConcurrentQueue<string> _migrations = new();
    private readonly Task _watching;

    public TdsDoorman()
    {
        _door.Start();
        _watching = WatchAsync();
    }

    public string ConnectionString => string.Create(CultureInfo.InvariantCulture,
        $"Server=127.0.0.1,{((IPEndPoint)_door.LocalEndpoint).Port};Database=NoProofCity;User Id=doorman;Password=doorman;Encrypt=false;TrustServerCertificate=true");

    /// <summary>Statements without parameters.</summary>
    public IReadOnlyCollection<string> Batches => _batches;

    /// <summary>Statements with parameters.</summary>
    public IReadOnlyCollection<string> Calls => _calls;

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        _door.Stop();
        await _watching;
        _closing.Dispose();
    }

    private async Task WatchAsync()
    {
        var guests = new List<Task>();
        try
        {
            while (true) guests.Add(ServeAsync(await _door.AcceptTcpClientAsync(_closing.Token)));
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(guests);
        }
    }

    private async Task ServeAsync(TcpClient guest)
    {
        using (guest)
        {
            try
            {
                while (await TdsMessage.ReadAsync(guest.GetStream(), _closing.Token) is { } message)
                    await TdsMessage.WriteAsync(guest.GetStream(), Answer(message), _closing.Token);
            }
            catch (Exception e) when (e is IOException or OperationCanceledException) { /* the guest has gone, or the door closes */ }
        }
    }

    private byte[] Answer(TdsMessage message)
    {
        var answer = new TdsAnswer();
        if (message.ResetsConnection) answer.Reset();
        return message.Kind switch
        {
            Prelogin => TdsAnswer.WithoutEncryption(),
            Login => answer.Welcome().Done(),
            Transaction => answer.Transaction(BinaryPrimitives.ReadUInt16LittleEndian(message.Body)).Done(),
            Batch => AnswerTo(Keep(_batches, message.BatchText()), answer).Done(),
            Call => AnswerTo(Keep(_calls, message.CallText()), answer).DoneCall(),
            _ => answer.Done(),
        };
    }

    // What is read together with its parts is read ahead, and wants to see at least as many columns as it asked for.
    private const int Wide = 40;

    private TdsAnswer AnswerTo(string statement, TdsAnswer answer)
    {
        if (Migration().Match(statement) is { Success: true } migration) _migrations.Enqueue(migration.Groups[1].Value);
        if (statement.Contains("sp_getapplock", StringComparison.Ordinal)) return answer.Number(0);
        if (statement.StartsWith("SELECT 1", StringComparison.Ordinal)) return answer.Number(1);
        if (statement.StartsWith("SELECT OBJECT_ID", StringComparison.Ordinal)) return answer.Number(_migrations.IsEmpty ? null : 1);
        if (statement.StartsWith("SELECT [MigrationId]", StringComparison.Ordinal)) return answer.Texts(2, _migrations.Select(id => new[] { id, "10" }));
        if (statement.Contains("FROM [Installations]", StringComparison.Ordinal)) return answer.Texts(Wide, []);
        return statement.StartsWith("SELECT", StringComparison.Ordinal) ? answer.Texts(1, []) : answer;
    }

    private static string Keep(ConcurrentQueue<string> statements, string statement)
    {
        statements.Enqueue(statement);
        return statement;
    }

    [GeneratedRegex(@"INSERT INTO \[__EFMigrationsHistory\][^']*N'([^']+)'")]
    private static partial Regex Migration();
}
