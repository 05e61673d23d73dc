namespace Leerrecht.Server.Logboek;

/// <summary>
/// What a request adds to its own record, beyond what follows from who asks, the address and the <c>Inkijk</c>: whose eyes somebody chose,
/// of which children the record was read.
/// </summary>
public sealed class Verantwoording
{
    /// <summary>The act, as <c>ruimte.werkwoord</c>, instead of the pattern of the address.</summary>
    public string? Handeling { get; set; }

    public Logdaad? Daad { get; private set; }

    public Loguitkomst? Uitkomst { get; private set; }

    /// <summary>Code of the refusal.</summary>
    public string? Reden { get; private set; }

    /// <summary>Who it is about, whoever was signed in.</summary>
    public string? Wie { get; private set; }

    public Guid? MedewerkerId { get; private set; }

    /// <summary>Children who were shown outside the convenant.</summary>
    public IReadOnlyCollection<Guid> Kinderen { get; private set; } = [];

    public string? Grondslag { get; private set; }

    public string? Doel { get; private set; }

    /// <summary>The functionaris reads the record of these children (AVG art. 39 lid 1 onder b).</summary>
    public void LeestVan(params IReadOnlyCollection<Guid> kinderen) =>
        (Kinderen, Grondslag, Doel) = (kinderen, "AVG art. 39 lid 1 onder b", "nagaan of wie keek dat mocht");

    /// <summary>Somebody came in, or tried to, without the record of signing in itself.</summary>
    /// <param name="reden">Code of why it did not succeed; null when it did.</param>
    public void Aanmelding(string handeling, string wie, Guid? medewerker, string? reden = null)
    {
        (Handeling, Daad, Wie, MedewerkerId, Reden) = (handeling, Logdaad.Aanmelden, wie, medewerker, reden);
        Uitkomst = reden is null ? Loguitkomst.Toegestaan : Loguitkomst.Geweigerd;
    }
}
