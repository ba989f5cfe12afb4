using Microsoft.EntityFrameworkCore;
using NoProofCity.Data.Common;
using NoProofCity.Domain.Tasks;

namespace NoProofCity.Data.Tasks;

/// <summary>Raises hints inside the act that noticed something.</summary>
public static class Hints
{
    /// <summary>One hint per kind and thing: what was pointed out once, and judged, is not pointed out again.</summary>
    public static async Task<Hint> RaiseAsync(Scene scene, NewHint hint)
    {
        var (kind, about) = (hint.Kind.Key, hint.About);
        var same = scene.Db.Set<Hint>().Local.FirstOrDefault(h => h.Kind == kind && h.ObjectKind == about.Kind && h.ObjectId == about.Id)
            ?? await scene.Db.Set<Hint>().SingleOrDefaultAsync(h => h.Kind == kind && h.ObjectKind == about.Kind && h.ObjectId == about.Id);
        if (same is not null) return same;
        var raised = scene.Db.Add(Hint.Raise(hint, scene.Now)).Entity;
        scene.TellOf(raised);
        return raised;
    }
}
