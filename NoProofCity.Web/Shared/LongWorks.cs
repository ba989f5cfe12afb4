using System.Collections.Concurrent;

namespace NoProofCity.Web.Shared;

/// <summary>What came of a long work: a sentence, and whatever its page shows of it.</summary>
public sealed record WorkResult(string Text, bool IsGood = true, object? Found = null);

/// <summary>
/// The long works of this process by their names, one of each at a time. They go on when the page is left, and whoever opens it again,
/// the starter or a colleague, finds them as they stand.
/// </summary>
public sealed class LongWorks(TimeProvider time, ILogger<LongWorks> log) : IDisposable
{
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
    public bool Start(string name, string title, string unit, long total, Func<IProgress<long>, CancellationToken, Task<WorkResult>> work)
    {
        var running = new Running(new(title, WorkState.Running, 0, total, unit), new());
        while (!_works.TryAdd(name, running))
        {
            if (!_works.TryGetValue(name, out var former)) continue;
            if (former.Progress.State is WorkState.Running) return false;
            if (_works.TryUpdate(name, running, former)) break;
        }
        _ = RunAsync(name, running, work);
        Moved?.Invoke(name);
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

    private async Task RunAsync(string name, Running running, Func<IProgress<long>, CancellationToken, Task<WorkResult>> work)
    {
        // Off the circuit that started it, which may be gone before it is done.
        await Task.Yield();
        var began = time.GetTimestamp();
        var progress = new Steps(done => Step(name, running, done, began));
        try
        {
            var result = await Task.Run(() => work(progress, running.Stopping.Token));
            running.Found = result.Found;
            End(name, running, result.IsGood ? WorkState.Done : WorkState.Failed, result.Text);
        }
        catch (OperationCanceledException) when (running.Stopping.IsCancellationRequested)
        {
            End(name, running, WorkState.Stopped, "已停止；做完的部分保留。");
        }
        catch (Exception e)
        {
            var number = Layout.ErrorNumber.Of(time.GetUtcNow());
            Layout.ErrorNumber.Write(log, e, number);
            End(name, running, WorkState.Failed, $"没有做完，系统出了问题。请把编号 {number} 告诉系统管理员。");
        }
    }

    private void Step(string name, Running running, long done, long began)
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
        Moved?.Invoke(name);
    }

    private void End(string name, Running running, WorkState state, string result)
    {
        lock (running) running.Progress = running.Progress with { State = state, Result = result, Left = null };
        Moved?.Invoke(name);
    }

    private sealed class Running(WorkProgress progress, CancellationTokenSource stopping)
    {
        public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

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
