using System.Collections.Concurrent;
using NoProofCity.Data.Tasks;
using NoProofCity.Domain.Organisation;
using NoProofCity.Domain.Tasks;

namespace NoProofCity.Web.Shared;

/// <summary>A long work as somebody orders it.</summary>
/// <param name="Name">One of each name runs at a time.</param>
/// <param name="Unit">What is counted ("人", "行").</param>
/// <param name="By">Whoever is told how it ended.</param>
/// <param name="About">Where the notice leads to.</param>
public sealed record LongWorkOrder(string Name, string Title, string Unit, Actor By, ObjectRef About)
{
    /// <summary>What is said of it when it was stopped.</summary>
    public string Stopped { get; init; } = "已停止；做完的部分保留。";
}

/// <summary>What came of a long work: a sentence, and whatever its page shows of it.</summary>
/// <param name="Href">Where that is looked at or fetched.</param>
public sealed record WorkResult(string Text, bool IsGood = true, object? Found = null, string? Href = null);

/// <summary>
/// The long works of this process by their names, one of each at a time. They go on when the page is left, and whoever opens it again,
/// the starter or a colleague, finds them as they stand. Whoever ordered one is told of its end by a notice.
/// </summary>
public sealed class LongWorks(NoticeDesk notices, TimeProvider time, ILogger<LongWorks> log) : IDisposable
{
    public static readonly NoticeKind Over = new("LongWork.Over");

    private readonly ConcurrentDictionary<string, Running> _works = new(StringComparer.Ordinal);

    /// <summary>A work moved on, by its name. Comes from any thread.</summary>
    public event Action<string>? Moved;

    public WorkProgress? Find(string name) => _works.TryGetValue(name, out var work) ? work.Progress : null;

    /// <summary>What the work found when it was done; null before, and where there is no such thing.</summary>
    public T? Found<T>(string name)
        where T : class =>
        _works.TryGetValue(name, out var work) ? work.Found as T : null;

    /// <summary>Starts it; false while one of the name is running.</summary>
    /// <param name="total">0 where nobody can know before.</param>
    public bool Start(LongWorkOrder order, long total, Func<IProgress<long>, CancellationToken, Task<WorkResult>> work)
    {
        var running = new Running(order, new(order.Title, WorkState.Running, 0, total, order.Unit), new());
        while (!_works.TryAdd(order.Name, running))
        {
            if (!_works.TryGetValue(order.Name, out var former)) continue;
            if (former.Progress.State is WorkState.Running) return false;
            if (_works.TryUpdate(order.Name, running, former)) break;
        }
        _ = RunAsync(running, work);
        Moved?.Invoke(order.Name);
        return true;
    }

    public void Stop(string name)
    {
        if (_works.TryGetValue(name, out var work)) work.Stopping.Cancel();
    }

    public void Dispose()
    {
        foreach (var work in _works.Values) work.Stopping.Cancel();
    }

    private async Task RunAsync(Running running, Func<IProgress<long>, CancellationToken, Task<WorkResult>> work)
    {
        // Off the circuit that started it, which may be gone before it is done.
        await Task.Yield();
        var began = time.GetTimestamp();
        var progress = new Steps(done => Step(running, done, began));
        try
        {
            var result = await Task.Run(() => work(progress, running.Stopping.Token));
            running.Found = result.Found;
            await EndAsync(running, result.IsGood ? WorkState.Done : WorkState.Failed, result.Text, result.Href);
        }
        catch (OperationCanceledException) when (running.Stopping.IsCancellationRequested)
        {
            await EndAsync(running, WorkState.Stopped, running.Order.Stopped);
        }
        catch (Exception e)
        {
            await EndAsync(running, WorkState.Failed, $"没有做完，系统出了问题。请把编号 {Logged(e)} 告诉系统管理员。");
        }
    }

    private void Step(Running running, long done, long began)
    {
        var now = time.GetTimestamp();
        lock (running)
        {
            // A picture every now and then is enough; a million steps are not sent to every circuit.
            if (done < running.Progress.Done || time.GetElapsedTime(running.SaidAt, now) < Running.Pause) return;
            running.SaidAt = now;
            var spent = time.GetElapsedTime(began, now);
            var total = running.Progress.Total;
            running.Progress = running.Progress with { Done = done, Left = done > 0 && total > done ? spent * ((total - done) / (double)done) : null };
        }
        Moved?.Invoke(running.Order.Name);
    }

    private async Task EndAsync(Running running, WorkState state, string result, string? href = null)
    {
        lock (running) running.Progress = running.Progress with { State = state, Result = result, ResultHref = href, Left = null };
        Moved?.Invoke(running.Order.Name);
        await TellAsync(running.Order, result);
    }

    // What is over is over, even where nobody can be told of it: the database is held, or the server is going down.
    private async Task TellAsync(LongWorkOrder order, string result)
    {
        try
        {
            _ = await notices.TellAsync(order.By, order.About, Over, [order.Title, result]);
        }
        catch (Exception e)
        {
            _ = Logged(e);
        }
    }

    private string Logged(Exception e)
    {
        var number = Layout.ErrorNumber.Of(time.GetUtcNow());
        Layout.ErrorNumber.Write(log, e, number);
        return number;
    }

    private sealed class Running(LongWorkOrder order, WorkProgress progress, CancellationTokenSource stopping)
    {
        public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

        public LongWorkOrder Order { get; } = order;

        public WorkProgress Progress { get; set; } = progress;

        public CancellationTokenSource Stopping { get; } = stopping;

        public object? Found { get; set; }

        public long SaidAt { get; set; }
    }

    private sealed class Steps(Action<long> step) : IProgress<long>
    {
        public void Report(long value) => step(value);
    }
}
