using NoProofCity.Domain.Common;

namespace NoProofCity.Domain.Organisation;

public enum PostKind { MainLeader, LeaderInCharge, Section }

/// <summary>Who holds a post of the unit and what the post answers for (岗位责任).</summary>
public sealed class UnitPost
{
    private UnitPost() { } // for EF Core

    /// <param name="holder">A person; for a section its name, the people of which stand in the staff registry.</param>
    public UnitPost(PostKind kind, string holder, string duty) => (Kind, Holder, Duty) = (kind, Writing.Tidy(holder), Writing.Tidy(duty));

    public long Id { get; private set; }
    public PostKind Kind { get; private set; }
    public string Holder { get; private set; } = "";
    public string Duty { get; private set; } = "";
}

public enum EquipmentKind { FaceRecognition, CodeScanner, Other }

/// <summary>Equipment of the counters (设备登记).</summary>
public sealed class UnitEquipment
{
    private UnitEquipment() { } // for EF Core

    public UnitEquipment(EquipmentKind kind, string name, int count) => (Kind, Name, Count) = (kind, Writing.Tidy(name), count);

    public long Id { get; private set; }
    public EquipmentKind Kind { get; private set; }
    public string Name { get; private set; } = "";
    public int Count { get; private set; }
}

/// <summary>A database of certificates or proofs that the unit owns (证照证明数据库).</summary>
public sealed class UnitDatabase
{
    private UnitDatabase() { } // for EF Core

    /// <param name="shouldConnect">It belongs to those that are to be connected; only these count in the rate.</param>
    public UnitDatabase(string name, string content, bool shouldConnect) =>
        (Name, Content, ShouldConnect) = (Writing.Tidy(name), Writing.Tidy(content), shouldConnect);

    public long Id { get; private set; }
    public string Name { get; private set; } = "";
    public string Content { get; private set; } = "";
    public bool ShouldConnect { get; private set; }

    /// <summary>Null while it is not connected.</summary>
    public DateOnly? ConnectedOn { get; private set; }

    internal void Connect(DateOnly? on) => ConnectedOn = on;
}

/// <summary>A system the unit built for itself (自建系统) and how far it is docked with that of the place.</summary>
public sealed class UnitSystem
{
    private UnitSystem() { } // for EF Core

    public UnitSystem(string name, bool shouldDock) => (Name, ShouldDock) = (Writing.Tidy(name), shouldDock);

    public long Id { get; private set; }
    public string Name { get; private set; } = "";
    public bool ShouldDock { get; private set; }
    public DateOnly? DockedOn { get; private set; }

    /// <summary>Calls in all, as last reported.</summary>
    public long Calls { get; private set; }
    public DateOnly? CallsAsOf { get; private set; }

    internal void Dock(DateOnly? on) => DockedOn = on;

    internal void Report(long calls, DateOnly asOf) => (Calls, CallsAsOf) = (calls, asOf);
}

/// <summary>The plan of a unit or place for a year (工作方案): the file and who answers for it.</summary>
public sealed class PlanFile
{
    private PlanFile() { } // for EF Core

    public PlanFile(int year, long attachmentId, string responsible) => (Year, AttachmentId, Responsible) = (year, attachmentId, Writing.Tidy(responsible));

    public long Id { get; private set; }
    public int Year { get; private set; }
    public long AttachmentId { get; private set; }
    public string Responsible { get; private set; } = "";

    internal IReadOnlyList<Refusal> WhyNot() => Responsible.Length == 0 ? [new FieldMissing("Plan.Responsible")] : [];
}

/// <summary>What a unit's budget holds for the programme in a year (经费保障), in words.</summary>
public sealed class BudgetNote
{
    private BudgetNote() { } // for EF Core

    public BudgetNote(int year, string text) => (Year, Text) = (year, Writing.Tidy(text));

    public long Id { get; private set; }
    public int Year { get; private set; }
    public string Text { get; private set; } = "";
}

/// <summary>Something worth copying (经验做法).</summary>
public sealed class GoodPractice
{
    private GoodPractice() { } // for EF Core

    public GoodPractice(DateOnly on, string text) => (NotedOn, Text) = (on, Writing.Tidy(text));

    public long Id { get; private set; }
    public DateOnly NotedOn { get; private set; }
    public string Text { get; private set; } = "";
}

/// <summary>None: no system yet carries the issuing. Unified: built on the platform of the place. Own: the unit's own system.</summary>
public enum Carrier { None, Unified, Own }

/// <summary>Which system carries the issuing of a proof (承载系统).</summary>
public sealed class ProofCarrier
{
    private ProofCarrier() { } // for EF Core

    /// <param name="integrated">The own system is integrated with the platform; without meaning for the others.</param>
    public ProofCarrier(string proofName, Carrier carrier, bool integrated) =>
        (ProofName, Carrier, IsIntegrated) = (Writing.Tidy(proofName), carrier, integrated && carrier == Carrier.Own);

    public long Id { get; private set; }
    public string ProofName { get; private set; } = "";
    public Carrier Carrier { get; private set; }
    public bool IsIntegrated { get; private set; }
}
