using Gebeurtenis = Leerrecht.Core.Dossiers.Dossiergebeurtenis;
using Opdracht = Leerrecht.Core.Dossiers.Dossieropdracht;
using Uit = Leerrecht.Core.Uitkomst<System.Collections.Immutable.ImmutableArray<Leerrecht.Core.Dossiers.Dossiergebeurtenis>>;

namespace Leerrecht.Core.Dossiers;

/// <summary>The lead of a case goes from hand to hand and is never on the floor: who has it keeps it until another accepts (missie DOS-3, DOS-11).</summary>
public static class Regieregels
{
    /// <summary>Days after which a lead that nobody accepted is a blind spot.</summary>
    public const int AanvaardenBinnenDagen = 5;

    internal static Uit Beslis(Zaak zaak, Opdracht opdracht, Dossierkader kader) => opdracht switch
    {
        Opdracht.RegieAanbieden o => o switch
        {
            _ when !LeidtOfCollega(zaak, kader.Wie) && (kader.Feiten.RegieWerkt || !DoetMee(zaak, kader.Wie)) =>
                Dossierregels.Weiger("regie", $"{zaak.Regie.Naam} heeft de regie en draagt haar over, of een collega daar."),
            _ when o.Aan.Aanstelling == zaak.Regie.Aanstelling => Dossierregels.Weiger("aan", $"{o.Aan.Naam} heeft de regie al."),
            _ when !KanLeiden(o.Aan) => GeenGezin,
            _ when Zin.TeKort(o.Reden) => Dossierregels.Weiger("reden", "Schrijf in een zin waarom de regie naar een ander gaat."),
            _ => Dossierregels.Gebeurt([.. Deelnemersregels.Erbij(zaak, o.Aan, kader.Vandaag), new Gebeurtenis.RegieAangeboden(o.Aan, kader.Vandaag, o.Reden.Trim())]),
        },
        Opdracht.RegieAanvaarden when zaak.Verzoek?.Aan.Aanstelling != kader.Wie.Aanstelling => Dossierregels.Weiger("regie", "De regie is u niet gevraagd, of niet meer."),
        Opdracht.RegieAanvaarden => Dossierregels.Gebeurt(new Gebeurtenis.RegieAanvaard(kader.Wie, kader.Vandaag)),
        Opdracht.RegieWeigeren when zaak.Verzoek?.Aan.Aanstelling != kader.Wie.Aanstelling => Dossierregels.Weiger("regie", "De regie is u niet gevraagd, of niet meer."),
        Opdracht.RegieWeigeren o => Zin.TeKort(o.Reden)
            ? Dossierregels.Weiger("reden", "Schrijf in een zin waarom u de regie niet neemt: de ander moet verder kunnen.")
            : Dossierregels.Gebeurt(new Gebeurtenis.RegieGeweigerd(kader.Wie, kader.Vandaag, o.Reden.Trim())),
        Opdracht.RegieIntrekken when zaak.Verzoek is null => Dossierregels.Weiger("regie", "Er is niemand gevraagd."),
        Opdracht.RegieIntrekken => LeidtOfCollega(zaak, kader.Wie)
            ? Dossierregels.Gebeurt(new Gebeurtenis.RegieIngetrokken(kader.Vandaag))
            : Dossierregels.Weiger("regie", $"{zaak.Regie.Naam} heeft de regie en trekt dit in, of een collega daar."),
        Opdracht.RegieNemen o => o switch
        {
            _ when zaak.Regie.Aanstelling == kader.Wie.Aanstelling => Dossierregels.Weiger("regie", "U hebt de regie al."),
            _ when !KanLeiden(kader.Wie) => GeenGezin,
            _ when kader.Wie.Organisatie != zaak.Regie.Organisatie && (kader.Feiten.RegieWerkt || !DoetMee(zaak, kader.Wie)) =>
                Dossierregels.Weiger("regie", $"{zaak.Regie.Naam} heeft de regie. Vraag haar over te dragen."),
            _ when Zin.TeKort(o.Reden) => Dossierregels.Weiger("reden", "Schrijf in een zin waarom u de regie overneemt."),
            _ => Dossierregels.Gebeurt(new Gebeurtenis.RegieAangeboden(kader.Wie, kader.Vandaag, o.Reden.Trim()), new Gebeurtenis.RegieAanvaard(kader.Wie, kader.Vandaag)),
        },
        _ => throw new InvalidOperationException("An act about the lead is one of five."),
    };

    /// <summary>What a family hears that would have to lead its own case.</summary>
    internal static readonly Weigering GeenGezin = new("dossier.aan", "De regie ligt bij iemand die ervoor werkt.");

    /// <summary>Whether somebody works on cases: a family never carries its own.</summary>
    public static bool KanLeiden(Betrokkene wie) => wie.Partij is not (Ketenpartij.Jeugdige or Ketenpartij.Ouders);

    /// <summary>Whether somebody leads, or works where who leads works.</summary>
    public static bool LeidtOfCollega(Zaak zaak, Betrokkene wie) => zaak.Regie.Organisatie == wie.Organisatie;

    /// <summary>Whether somebody takes part, or the own organisation does.</summary>
    public static bool DoetMee(Zaak zaak, Betrokkene wie) => zaak.Deelnemers.Exists(een => een.Wie.Organisatie == wie.Organisatie);
}
