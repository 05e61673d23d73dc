namespace Leerrecht.Core.Dossiers;

/// <summary>What a case can ask of one person.</summary>
public enum Dossierstap
{
    /// <summary>Nobody of the team has acted yet.</summary>
    EersteActie,

    /// <summary>To take the lead, or to say no.</summary>
    RegieGevraagd,

    /// <summary>The term of the step is nearly over.</summary>
    KantelpuntNadert,

    /// <summary>It is over: that the case goes up stands open.</summary>
    Opschalen,

    /// <summary>An action of this person is due.</summary>
    Actie,

    /// <summary>A meeting today or tomorrow.</summary>
    Overleg,

    /// <summary>The plan is to be looked at.</summary>
    PlanEvalueren,

    /// <summary>The table promised a place.</summary>
    Plaats,

    /// <summary>Three months later: whether it held.</summary>
    Nazorg,

    /// <summary>What was learnt is not written down yet.</summary>
    Evalueren,
}
