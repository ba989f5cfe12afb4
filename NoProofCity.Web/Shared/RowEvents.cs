using Microsoft.AspNetCore.Components;

namespace NoProofCity.Web.Shared;

/// <summary>Which rows are ticked now.</summary>
public sealed class RowTickEventArgs : EventArgs
{
    public IReadOnlyList<string> Keys { get; set; } = [];
}

/// <summary>A digit was pressed on the row the cursor is on.</summary>
public sealed class RowActEventArgs : EventArgs
{
    public string Key { get; set; } = "";

    public int Digit { get; set; }
}

/// <summary>The due chip of a row was opened for the first time.</summary>
public sealed class RowExplainEventArgs : EventArgs
{
    public string Key { get; set; } = "";
}

/// <summary>The draft is asked for at once (Ctrl+S).</summary>
public sealed class DraftKeepEventArgs : EventArgs
{
    public string Reason { get; set; } = "";
}

/// <summary>Events of our own scripts (js/main.js): one handler on a table or form instead of one on each row or field.</summary>
[EventHandler("onrowtick", typeof(RowTickEventArgs), true, true)]
[EventHandler("onrowexplain", typeof(RowExplainEventArgs), true, true)]
[EventHandler("onrowact", typeof(RowActEventArgs), true, true)]
[EventHandler("ondraftkeep", typeof(DraftKeepEventArgs), true, true)]
public static class EventHandlers;
