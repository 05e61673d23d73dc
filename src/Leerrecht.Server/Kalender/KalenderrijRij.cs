using Leerrecht.Core.Kalender;
using Leerrecht.Server.Opslag;
using Leerrecht.Server.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Leerrecht.Server.Kalender;

public sealed class KalenderrijRij
{
    public required Guid Id { get; init; }

    /// <summary>NL, regio:Noord or vestiging:01AB00.</summary>
    public required string Gebied { get; set; }
    public required DateOnly Van { get; set; }
    public required DateOnly Tot { get; set; }
    public required Kalendersoort Soort { get; set; }
    public string? Naam { get; set; }
    public required Bron Bron { get; set; }

    public static KalenderrijRij VanKalenderrij(Kalenderrij rij, Bron bron) => new()
    {
        Id = Guid.CreateVersion7(), Gebied = rij.Gebied.ToString(), Van = rij.Van, Tot = rij.Tot, Soort = rij.Soort, Naam = rij.Naam, Bron = bron,
    };

    public Kalenderrij NaarKalenderrij() => new(GebiedVan(Gebied), Van, Tot, Soort, Naam);

    private static Gebied GebiedVan(string tekst) => tekst.Split(':') switch
    {
        ["regio", var regio] => Core.Kalender.Gebied.Van(Enum.Parse<Vakantieregio>(regio)),
        ["vestiging", var vestiging] => Core.Kalender.Gebied.Van(vestiging),
        _ => Core.Kalender.Gebied.Nederland,
    };

    public sealed class Indeling : IEntityTypeConfiguration<KalenderrijRij>
    {
        public void Configure(EntityTypeBuilder<KalenderrijRij> tabel)
        {
            tabel.HasKey(rij => rij.Id);
            tabel.HasIndex(rij => rij.Gebied);
            tabel.Zijn(Gegevenssoort.Technisch, rij => rij.Id);
            tabel.Zijn(Gegevenssoort.Openbaar, rij => rij.Gebied, rij => rij.Van, rij => rij.Tot, rij => rij.Soort, rij => rij.Naam, rij => rij.Bron);
        }
    }
}
